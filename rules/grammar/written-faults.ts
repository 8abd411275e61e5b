/** Faults that a pattern finds in what an office writes itself: punctuation, numbers and units. */
import { type Passage, textStart } from '../../src/draft/sentences.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { oncePer } from '../../src/language/once.ts';
import type { ContextOf, ReportWith } from '../../src/lint/rule.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';
import { replacement } from './text-fault.ts';

export interface WrittenFault<MessageId extends string> {
  messageId: MessageId;
  /** What a text with the fault surely holds: quick to ask, while a pattern for letters is slow to compile and to run. */
  sign: RegExp;
  /** Finds the words to mark. With `g` and `u`. */
  pattern: RegExp;
  /** What they should be; null: this is none of the faults after all. */
  right: (match: RegExpExecArray, passage: Passage) => string | null;
  /**
   * What of the match has to be the drafter's own; left out: all of it. `end`: its last letter; `edge`: the outer edge of the
   * quotation mark.
   */
  own?: 'end' | 'edge';
  /** What the fix does; left out: the words that it writes. */
  description?: Bilingual;
  /** Cells of tables have forms of their own. */
  notInTables?: boolean;
}

/** Reports each place with the words as they should be: `{found}`, `{right}`. Where two patterns overlap the first speaks. */
export function reportWrittenFaults<MessageId extends string>(
  context: ContextOf<ReportWith<NoInfer<MessageId>, 'found' | 'right'>>,
  faults: readonly WrittenFault<MessageId>[],
): void {
  const someSign = someSignOf(faults);
  for (const passage of ownPassages(context.draft))
    if (someSign.test(passage.paragraph.text)) reportIn(passage, context, faults);
}

/** One question for all of them: few paragraphs hold any, and each pattern costs a cold start its making. */
const someSignOf = oncePer(
  (faults: readonly { sign: RegExp }[]) => new RegExp(faults.map(({ sign }) => sign.source).join('|')),
);

function ownRange(own: WrittenFault<string>['own'], found: string, start: number, end: number): [number, number] {
  if (own === 'end') return [end - 1, end];
  if (own === 'edge') return found.startsWith('“') ? [start, start] : [end, end];
  return [start, end];
}

function reportIn<MessageId extends string>(
  passage: Passage,
  { report }: ContextOf<ReportWith<NoInfer<MessageId>, 'found' | 'right'>>,
  faults: readonly WrittenFault<MessageId>[],
): void {
  const { paragraph, component } = passage;
  const from = textStart(passage);
  const text = paragraph.text.slice(from, passage.end);
  // A mark for each letter of a fault, once there is one: a paragraph may hold thousands.
  let taken: Uint8Array | null = null;
  for (const { messageId, sign, pattern, right, notInTables, own, description } of faults) {
    if (!sign.test(text) || (notInTables === true && component === 'tableText')) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      if (taken?.subarray(match.index, end - from).includes(1)) continue;
      const written = right(match, passage);
      if (written === null || written === match[0] || !isOwnWords(passage, ...ownRange(own, match[0], start, end)))
        continue;
      taken ??= new Uint8Array(text.length);
      taken.fill(1, match.index, end - from);
      report({
        messageId,
        at: { paragraph, start, end },
        data: { found: match[0], right: written },
        fix: { description: description ?? replacement(written), text: written },
      });
    }
  }
}
