/**
 * Running text as one string, for rules that look for a few words: to ask once of the whole draft costs less than to ask
 * each passage. Passages are parted by a line feed, which no pattern should pass.
 */
import { hasWord } from '../../src/language/fold.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isLabelled } from '../../src/draft/segments.ts';
import { type Passage, passages, type Sentence } from '../../src/draft/sentences.ts';
import type { TextRange } from '../../src/language/text-range.ts';

export interface RunningText {
  /** The passages, each followed by a line feed; their own line breaks are blanks here. */
  text: string;
  passages: readonly Passage[];
  /** Where each passage begins in `text`. */
  starts: readonly number[];
}

/** All that surely is running text: body, căn cứ, cells of tables, notes. */
export const runningText = perDraft((draft): RunningText => {
  const found = passages(draft).filter(
    ({ role, segment }) => role === 'prose' && (segment === null || isLabelled(segment)),
  );
  const starts: number[] = [];
  let text = '';
  for (const passage of found) {
    starts.push(text.length);
    text += `${passage.text.includes('\n') ? passage.text.replaceAll('\n', ' ') : passage.text}\n`;
  }
  return { text, passages: found, starts };
});

/** Words found in running text. Offsets are those of the passage's paragraph. */
export interface FoundWords extends TextRange {
  passage: Passage;
  /** Index of the passage in `RunningText.passages`. */
  at: number;
  match: RegExpExecArray;
}

/**
 * The same without what begins within a word. A pattern that begins with its words, and not by looking behind them, passes
 * over a text several times faster.
 */
export function wholeWordsFound(running: RunningText, pattern: RegExp): FoundWords[] {
  return wordsFound(running, pattern).filter(({ match: { index } }) => !hasWord(running.text.charAt(index - 1)));
}

/** All that a global pattern finds, in the order of the text. */
export function wordsFound({ text, passages, starts }: RunningText, pattern: RegExp): FoundWords[] {
  const found: FoundWords[] = [];
  pattern.lastIndex = 0;
  let at = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while ((starts[at + 1] ?? Infinity) <= match.index) at++;
    const passage = passages[at] as Passage;
    const start = passage.start + match.index - (starts[at] as number);
    found.push({ passage, at, start, end: start + match[0].length, match });
  }
  return found;
}

/** The passage that holds an offset of `text`, and the offset in its paragraph. */
export function placeAt({ passages, starts }: RunningText, index: number): { passage: Passage; start: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low] as Passage;
  return { passage, start: passage.start + index - (starts[low] as number) };
}

/** The sentence that holds an offset of the passage's paragraph. */
export function sentenceAt(passage: Passage, offset: number): Sentence | undefined {
  return passage.sentences.find(({ start, end }) => offset >= start && offset < end);
}

/** What stands in the passage before and behind words of it, at most `reach` characters. */
export function around(
  { paragraph: { text }, start: from, end: to }: Passage,
  start: number,
  end: number,
  reach: number,
): { before: string; behind: string } {
  return {
    before: text.slice(Math.max(from, start - reach), start).replaceAll('\n', ' '),
    behind: text.slice(end, Math.min(to, end + reach)).replaceAll('\n', ' '),
  };
}
