/** Quotation marks and brackets that open and are never closed, or close what was never opened. */
import type { Draft } from '../../src/draft/draft.ts';
import { overlapsAny, type Passage, passages, textStart } from '../../src/draft/sentences.ts';
import { ownPassages } from '../views/own-words.ts';

export interface LoneMark {
  passage: Passage;
  /** Offset in the paragraph's text. */
  at: number;
  mark: string;
}

interface Pair {
  opening: string;
  closing: string;
  either: RegExp;
}

const QUOTES: Pair = { opening: '“', closing: '”', either: /[“”]/ };
const BRACKETS: Pair = { opening: '(', closing: ')', either: /[()]/ };
/** What one passage opens a near one may close: a quotation of several paragraphs, a bracket on two lines. */
const REACH_PASSAGES = 40;

export const loneQuotes = (draft: Draft): LoneMark[] => loneMarks(draft, QUOTES);
export const loneBrackets = (draft: Draft): LoneMark[] => loneMarks(draft, BRACKETS);

function loneMarks(draft: Draft, pair: Pair): LoneMark[] {
  const found: (LoneMark & { place: number })[] = [];
  passages(draft).forEach((passage, place) => {
    if (!pair.either.test(passage.paragraph.text)) return;
    const lone = loneIn(passage, pair);
    if (lone) found.push({ passage, place, ...lone });
  });
  if (found.length === 0) return found;
  const own = new Set(ownPassages(draft));
  return found.filter((one, i) => {
    if (!own.has(one.passage) || opensOrEnds(one)) return false;
    const next = found[i + 1];
    const before = found[i - 1];
    if (one.mark === pair.opening)
      return !(next && next.mark === pair.closing && next.place - one.place <= REACH_PASSAGES);
    return !(before && before.mark === pair.opening && one.place - before.place <= REACH_PASSAGES);
  });
}

/** A quotation of several paragraphs begins and ends with its mark; where it ends is hard to tell where paragraphs are many. */
function opensOrEnds({ passage, at, mark }: LoneMark): boolean {
  const { paragraph, end } = passage;
  if (mark === QUOTES.opening) return paragraph.text.slice(textStart(passage), at).trim() === '';
  return mark === QUOTES.closing && !/[\p{L}\p{N}]/u.test(paragraph.text.slice(at, end));
}

/** Null: all have a partner, or more than one have none, so that nobody can tell which is too many. */
function loneIn(passage: Passage, pair: Pair): { at: number; mark: string } | null {
  const { paragraph, end, component, where } = passage;
  if (component === 'tableText' || where !== 'text') return null;
  const from = textStart(passage);
  const open: number[] = [];
  const lone: number[] = [];
  for (let i = from; i < end; i++) {
    const sign = paragraph.text.charAt(i);
    if (sign === pair.opening) open.push(i);
    else if (sign === pair.closing) {
      const isLabel = isEnumerator(paragraph.text, from, i);
      // It may close the bracket before it, or be a label within that.
      if (isLabel && open.length > 0) return null;
      if (!isLabel && open.pop() === undefined) lone.push(i);
    }
  }
  const [at, ...more] = [...lone, ...open];
  if (at === undefined || more.length > 0) return null;
  const mayBeQuoted = () =>
    overlapsAny(passage.quotations, at, at + 1) || paragraph.text.slice(from, end).includes('"');
  if (pair === QUOTES && mayBeQuoted()) return null;
  return { at, mark: paragraph.text.charAt(at) };
}

/** `a)`, `1)`, `1.2)`: a label within the line. */
const isEnumerator = (text: string, from: number, at: number): boolean =>
  /(?:^|[\s;,:.])(?:[\p{L}]\d?|\d{1,2}(?:\.\d{1,2})*|[ivx]+)\s?$/u.test(text.slice(Math.max(from, at - 8), at));
