/**
 * Numbers in Vietnamese words, both ways: `năm triệu hai trăm năm mươi nghìn` ↔ 5250000. Whole numbers below a thousand
 * times tỷ tỷ. What people read in two ways (`một triệu hai`, `hai trăm năm`) has no value here.
 */
import { foldTones } from './fold.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(DIGITS.map((word, value) => [word, value])),
  bẩy: 7,
};
/** Said behind `mươi` only. */
const BEHIND_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const THOUSAND = 1000n;
const MILLION = 1_000_000n;
const BILLION = 1_000_000_000n;
const SCALES: Readonly<Record<string, bigint>> = {
  nghìn: THOUSAND,
  ngàn: THOUSAND,
  triệu: MILLION,
  tỷ: BILLION,
  tỉ: BILLION,
};
const FILLERS: ReadonlySet<string> = new Set(['linh', 'lẻ']);
const OTHER_WORDS = ['mười', 'mươi', 'trăm', 'rưỡi', 'chẵn'];
const WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(VALUES),
  ...Object.keys(BEHIND_TENS),
  ...Object.keys(SCALES),
  ...FILLERS,
  ...OTHER_WORDS,
]);

/** Whether a syllable (lower case) may be part of a number in words. */
export const isNumberWord = (syllable: string): boolean => WORDS.has(foldTones(syllable));

/** `nghìn`, `triệu`, `tỷ`: what is counted with it is said by the number before it. */
export const isScaleWord = (syllable: string): boolean => Object.hasOwn(SCALES, syllable);

const isBillion = (word: string | undefined): boolean => word === 'tỷ' || word === 'tỉ';

/** What the words mean; null where a word is none of a number, or where they can be read in two ways. */
export function numberOfWords(text: string): bigint | null {
  const words = foldTones(text.toLowerCase())
    .split(/[\s,.-]+/)
    .filter((word) => word !== '');
  if (words.at(-1) === 'chẵn') words.pop();
  if (words.length === 0 || words.some((word) => !WORDS.has(word))) return null;
  let total = 0n;
  let from = 0;
  const square = words.findIndex((word, i) => isBillion(word) && isBillion(words[i + 1]));
  if (square >= 0) {
    const value = belowBillion(words.slice(0, square), false);
    if (!value) return null;
    total = value.value * BILLION * BILLION;
    from = square + 2;
  }
  const billion = words.findIndex((word, i) => i >= from && isBillion(word));
  let halved = false;
  if (billion >= 0) {
    const value = belowBillion(words.slice(from, billion), total > 0n);
    if (!value || value.halved) return null;
    total += value.value * BILLION;
    from = billion + 1;
    if (words[from] === 'rưỡi') {
      total += BILLION / 2n;
      halved = true;
      from++;
    }
  }
  if (from === words.length) return from > 0 ? total : null;
  if (halved) return null;
  const rest = belowBillion(words.slice(from), from > 0);
  return rest && total + rest.value;
}

interface Part {
  value: bigint;
  /** It ends in `rưỡi` behind a scale: nothing may follow. */
  halved: boolean;
}

/** `hai trăm triệu năm mươi nghìn mười`; `follows`: something greater has been said before it. */
function belowBillion(words: readonly string[], follows: boolean): Part | null {
  if (words.length === 0) return null;
  let value = 0n;
  let least = BILLION;
  let from = 0;
  let said = follows;
  for (let i = 0; i < words.length; i++) {
    const scale = SCALES[words[i] as string];
    if (scale === undefined) continue;
    if (scale >= least) return null;
    const group = belowThousand(words.slice(from, i), said, true);
    if (group === null) return null;
    value += BigInt(group) * scale;
    least = scale;
    said = true;
    from = i + 1;
    if (words[from] !== 'rưỡi') continue;
    value += scale / 2n;
    return from + 1 === words.length ? { value, halved: true } : null;
  }
  if (from === words.length) return { value, halved: false };
  const group = belowThousand(words.slice(from), said, false);
  return group === null ? null : { value: value + BigInt(group), halved: false };
}

/** `hai trăm linh năm`, `hai mươi mốt`, `mười`; `scaled`: a scale follows, so that a lone digit is plain. */
function belowThousand(words: readonly string[], follows: boolean, scaled: boolean): number | null {
  let i = 0;
  let value = 0;
  if (words[1] === 'trăm') {
    const hundreds = VALUES[words[0] as string];
    if (hundreds === undefined) return null;
    value = hundreds * 100;
    i = 2;
    if (i === words.length) return value;
    if (words[i] === 'rưỡi') return i + 1 === words.length ? value + 50 : null;
  }
  const hasHundreds = i > 0;
  const filler = FILLERS.has(words[i] ?? '');
  if (filler) {
    if (!hasHundreds && !follows) return null;
    i++;
  }
  const rest = belowHundred(words.slice(i));
  if (rest === null) return null;
  // "hai trăm năm" is 205 to some and 250 to others, "một triệu hai" 1.200.000.
  const isLoneDigit = words.length - i === 1 && rest < 10;
  if (isLoneDigit && !filler && (hasHundreds || (follows && !scaled))) return null;
  return value + rest;
}

function belowHundred(words: readonly string[]): number | null {
  const [first = '', second, third] = words;
  if (words.length > 3) return null;
  const digit = VALUES[first];
  if (first === 'mười') {
    if (second === undefined) return 10;
    const ones = second === 'lăm' || second === 'nhăm' ? 5 : VALUES[second];
    return third === undefined && ones !== undefined && ones > 0 ? 10 + ones : null;
  }
  if (digit === undefined) return null;
  if (second === undefined) return digit;
  if (second === 'mươi') {
    if (digit < 2) return null;
    if (third === undefined) return digit * 10;
    const ones = BEHIND_TENS[third] ?? VALUES[third];
    return ones !== undefined && ones > 0 ? digit * 10 + ones : null;
  }
  // "hai lăm", "ba mốt".
  const ones = BEHIND_TENS[second];
  return third === undefined && ones !== undefined && digit > 1 ? digit * 10 + ones : null;
}

/** Which of several right words are taken. */
export interface NumberWordStyle {
  thousand?: 'nghìn' | 'ngàn';
  billion?: 'tỷ' | 'tỉ';
  /** Before a digit with no tens: `hai trăm linh năm`. */
  filler?: 'linh' | 'lẻ';
  /** Behind `mươi`. */
  four?: 'tư' | 'bốn';
  five?: 'lăm' | 'nhăm';
}

/** `5250000n` → `năm triệu hai trăm năm mươi nghìn`. Not negative, below a thousand times tỷ tỷ: else a `RangeError`. */
export function wordsOfNumber(value: bigint, style: NumberWordStyle = {}): string {
  if (value < 0n || value >= THOUSAND * BILLION * BILLION) throw new RangeError(`no words for ${value}`);
  if (value === 0n) return DIGITS[0];
  const billion = style.billion ?? 'tỷ';
  const words: string[] = [];
  const parts: [bigint, string][] = [
    [value / (BILLION * BILLION), `${billion} ${billion}`],
    [(value / BILLION) % BILLION, billion],
    [value % BILLION, ''],
  ];
  for (const [part, unit] of parts) {
    if (part === 0n) continue;
    words.push(wordsBelowBillion(part, words.length > 0, style), unit);
  }
  return words.filter((word) => word !== '').join(' ');
}

function wordsBelowBillion(value: bigint, follows: boolean, style: NumberWordStyle): string {
  const words: string[] = [];
  const groups: [bigint, string][] = [
    [value / MILLION, 'triệu'],
    [(value / THOUSAND) % THOUSAND, style.thousand ?? 'nghìn'],
    [value % THOUSAND, ''],
  ];
  for (const [group, unit] of groups) {
    if (group === 0n) continue;
    words.push(wordsBelowThousand(Number(group), follows || words.length > 0, style), unit);
  }
  return words.filter((word) => word !== '').join(' ');
}

function wordsBelowThousand(value: number, follows: boolean, style: NumberWordStyle): string {
  const words: string[] = [];
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (hundreds > 0 || follows) words.push(DIGITS[hundreds] as string, 'trăm');
  if (tens === 0) {
    if (ones > 0 && words.length > 0) words.push(style.filler ?? 'linh');
    if (ones > 0) words.push(DIGITS[ones] as string);
    return words.join(' ');
  }
  words.push(...(tens === 1 ? ['mười'] : [DIGITS[tens] as string, 'mươi']));
  if (ones === 5) words.push(style.five ?? 'lăm');
  else if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 4 && tens > 1) words.push(style.four ?? 'tư');
  else if (ones > 0) words.push(DIGITS[ones] as string);
  return words.join(' ');
}
