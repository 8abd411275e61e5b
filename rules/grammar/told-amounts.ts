/** Amounts of running text that do not follow from the figures beside them: quantity times price, and a whole of which all parts are told. */
import { AMOUNT, valueOf } from '../views/content-tables.ts';
import { type FoundWords, type RunningText, wordsFound } from '../views/running-text.ts';

/** The amount that is wrong, and what its figures make. */
export interface WrongAmount extends Pick<FoundWords, 'passage' | 'start' | 'end'> {
  found: string;
  right: number;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d{1,9}`;
/** `15 bộ máy tính, đơn giá 16.000.000 đồng/bộ, thành tiền 240.000.000 đồng`. */
const PRICED = new RegExp(
  String.raw`(?<![\d.,/-])(${NUMBER})(?: \p{L}+){1,6}, đơn giá (?:là )?(${NUMBER}) ?(?:đồng|đ)(?:/\p{L}+)?,? (?:thành tiền|tổng (?:tiền|cộng)) (?:là )?(${NUMBER})(?= ?(?:đồng|đ)(?!\p{L}))`,
  'gu',
);
/** `15 người x 2 ngày x 50.000 đồng = 1.500.000 đồng`: the amount, with what stands before it. */
const RESULT = new RegExp(String.raw`(?<= ?= ?)(?<![\d.,])(${NUMBER})(?= ?(?:đồng|đ)(?!\p{L}))`, 'gu');
const FIGURE = new RegExp(NUMBER, 'g');
/** What a reckoning stands behind. */
const BEGINS_ANEW = /[;:(]|, |\. /;
/** In characters, before its result. */
const LONGEST_RECKONING = 140;

/** Products in running text that are other ones. */
export function toldProducts(running: RunningText): WrongAmount[] {
  const found: WrongAmount[] = [];
  if (running.text.includes('đơn giá')) {
    for (const { passage, end, match } of wordsFound(running, PRICED)) {
      const [, count = '', price = '', amount = ''] = match;
      const right = valueOf(count) * valueOf(price);
      if (right !== valueOf(amount)) found.push({ passage, start: end - amount.length, end, found: amount, right });
    }
  }
  if (!/=/.test(running.text)) return found;
  for (const { passage, start, end, match } of wordsFound(running, RESULT)) {
    const before = running.text.slice(Math.max(0, match.index - LONGEST_RECKONING), match.index).trimEnd();
    const right = productOf(before.slice(0, -1));
    if (right !== null && right !== valueOf(match[0])) found.push({ passage, start, end, found: match[0], right });
  }
  return found;
}

/** `Bồi dưỡng 15 người x 2 ngày x 50.000 đồng`; null: there is more to it. */
function productOf(text: string): number | null {
  const [reckoning = ''] = text.split('\n').at(-1)?.split(BEGINS_ANEW).slice(-1) ?? [];
  const factors = reckoning.split(/ [x×*] /);
  if (factors.length < 2 || /[%=+,/-]\s?\d|\d\s?[%+-]/.test(reckoning)) return null;
  let product = 1;
  for (const [i, factor] of factors.entries()) {
    const figures = factor.match(FIGURE) ?? [];
    if (figures.length !== 1 || (i > 0 && !/^\d/.test(factor.trimStart()))) return null;
    product *= valueOf(figures[0]);
  }
  return product;
}

/** `412 hồ sơ, gồm `, and what follows to the end of the clause. */
const WHOLE = new RegExp(
  String.raw`(?<![\d.,/-])(${NUMBER}) (\p{Ll}+)(?: \p{Ll}+){0,3}(?:, | \()(?:bao )?gồm:? ([^.;()\n]{8,240})(?=\.(?!\d)|[;)\n])`,
  'gu',
);
/** A total that is further off is no sum, or there are more parts. */
const SLIP = 0.12;

/** `100 triệu đồng, trong đó: `, and what follows to the end of the clause. */
const FUNDED = new RegExp(
  String.raw`(?<![\d.,/-])(${NUMBER}) ((?:triệu |tỷ )?đồng)(?:, | \()trong đó:? ([^.;()\n]{8,240})(?=\.(?!\d)|[;)\n])`,
  'gu',
);
/** `ngân sách tỉnh 60 triệu đồng`: money of two budgets is never the same money. */
const BUDGET = new RegExp(
  String.raw`^(?:vốn )?ngân sách(?: \p{L}+){1,3}:? (?:là )?(${NUMBER}) ((?:triệu |tỷ )?đồng)$`,
  'u',
);
/** A sum that is further off has parts of parts. */
const MOST_OVER = 0.5;

/** Amounts of money of which budgets are said to bear more than the whole. */
function overfunded(running: RunningText): WrongAmount[] {
  if (!running.text.includes('ngân sách') || !running.text.includes('trong đó')) return [];
  return wordsFound(running, FUNDED).flatMap(({ passage, start, match }) => {
    const [, whole = '', unit = '', rest = ''] = match;
    const parts = rest.split(/,? và |, /).map((part) => BUDGET.exec(part));
    if (parts.length < 2 || parts.some((part) => part?.[2] !== unit)) return [];
    const right = parts.reduce((sum, part) => sum + valueOf(part?.[1] ?? ''), 0);
    const over = right - valueOf(whole);
    if (over <= 0 || over > MOST_OVER * valueOf(whole)) return [];
    return [{ passage, start, end: start + whole.length, found: whole, right }];
  });
}

/**
 * Wholes that are not the sum of the parts told behind them: all count the same thing, and nothing else is counted; or the parts,
 * of which there may be more, are greater.
 */
export const toldSums = (running: RunningText): WrongAmount[] => [...sumsOfParts(running), ...overfunded(running)];

function sumsOfParts(running: RunningText): WrongAmount[] {
  if (!running.text.includes('gồm')) return [];
  return wordsFound(running, WHOLE).flatMap(({ passage, start, match }) => {
    const [, whole = '', thing = '', rest = ''] = match;
    const parts = rest.split(/,? và |, /).map((part) => partOf(part, thing));
    if (parts.length < 2 || parts.some((part) => part === null)) return [];
    const right = (parts as number[]).reduce((sum, part) => sum + part, 0);
    const off = Math.abs(right - valueOf(whole));
    if (off === 0 || off > SLIP * valueOf(whole)) return [];
    return [{ passage, start, end: start + whole.length, found: whole, right }];
  });
}

/** `250 hồ sơ trực tuyến`; null: it counts something else, or more than one thing. */
function partOf(text: string, thing: string): number | null {
  const [first = '', word = '', ...others] = text.split(' ');
  if (!AMOUNT.test(first) || word !== thing || others.some((other) => /\d/.test(other) || other === 'đó')) return null;
  return valueOf(first);
}
