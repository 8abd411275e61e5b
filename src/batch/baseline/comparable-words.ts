/**
 * The words of a finding and those around it in a form that stays the same while other places change: without numbers of
 * units (`Điều 5`, `khoản 2`, the label of a paragraph), without composition, capitals and signs that words do not need.
 */
import { normalText } from '../../language/normal-text.ts';

/** Stands for a number of a unit. */
const NUMBER = '#';
/** Words on either side of a finding. */
const REACH = 4;
/** Text of more words is known by its first and last ones. */
const LONGEST_TEXT = 12;
const HALF_OF_LONG_TEXT = 6;
/** Longer pieces are cut: nobody reads on, and what is at hand is no document. */
const LONGEST_PIECE = 2_000;

export interface ComparableWords {
  /** Those of the finding, with their signs and capitals: rules are about these, too. */
  text: string;
  before: string;
  after: string;
}

/** `text`: a paragraph or a piece of one; `start`, `end`: UTF-16 offsets of the finding in it. */
export function comparableWords(text: string, start: number, end: number): ComparableWords {
  const from = Math.max(0, start - LONGEST_PIECE);
  const tokens = withoutNumbers([
    ...tokensOf(text.slice(from, start), 'before'),
    ...tokensOf(text.slice(start, end), 'text'),
    ...tokensOf(text.slice(end, end + LONGEST_PIECE), 'after'),
  ]);
  const side = (zone: Zone): Token[] => tokens.filter((token) => token.zone === zone);
  return {
    text: shortened(side('text')),
    before: wordsOf(withoutLabel(side('before')))
      .slice(-REACH)
      .join(' '),
    after: wordsOf(side('after')).slice(0, REACH).join(' '),
  };
}

/** First words of a paragraph. */
export function comparableBeginning(words: string): string {
  const tokens = withoutNumbers(tokensOf(words.replace(/…$/, ''), 'text'));
  // A label alone is better than nothing.
  return wordsOf(withoutLabel(tokens)).join(' ') || wordsOf(tokens).join(' ');
}

const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ isWord }) => isWord).map(({ text }) => text.toLowerCase());

/** Whether the number is typed or made by a list is not what a finding is known by. */
function withoutLabel(tokens: readonly Token[]): readonly Token[] {
  const number = tokens[0]?.text === NUMBER ? 0 : LABELLING.has(tokens[0]?.text.toLowerCase() ?? '') ? 1 : -1;
  if (number < 0 || tokens[number]?.text !== NUMBER) return tokens;
  const next = tokens.findIndex(({ text, isWord }, i) => i > number && isWord && text !== NUMBER);
  return next < 0 ? [] : tokens.slice(next);
}

type Zone = 'before' | 'text' | 'after';

interface Token {
  text: string;
  isWord: boolean;
  zone: Zone;
  /** Nothing stands between it and the token before. */
  isJoined: boolean;
}

function tokensOf(text: string, zone: Zone): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of normalText(text).matchAll(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d\ufffc]/gu)) {
    const [found] = match;
    tokens.push({ text: found, isWord: /^[\p{L}\p{M}\d]/u.test(found), zone, isJoined: match.index === end });
    end = match.index + found.length;
  }
  return tokens;
}

/** As it is written, but with one blank where there is any; of long text the beginning and the end. */
function shortened(tokens: readonly Token[]): string {
  const written = (part: readonly Token[]): string =>
    part.map(({ text, isJoined }, i) => (i === 0 || isJoined ? text : ` ${text}`)).join('');
  const words = tokens.flatMap(({ isWord }, i) => (isWord ? [i] : []));
  if (words.length <= LONGEST_TEXT) return written(tokens);
  const head = tokens.slice(0, (words[HALF_OF_LONG_TEXT - 1] as number) + 1);
  const tail = tokens.slice(words.at(-HALF_OF_LONG_TEXT));
  return `${written(head)} … ${written(tail)}`;
}

const UNITS: ReadonlySet<string> = new Set([
  'điều',
  'khoản',
  'điểm',
  'chương',
  'mục',
  'phần',
  'tiết',
  'đoạn',
  'phụ lục',
  'bảng',
  'biểu',
  'hình',
  'mẫu',
]);
/** Those that number paragraphs. */
const LABELLING: ReadonlySet<string> = new Set(['điều', 'khoản', 'điểm', 'chương', 'mục', 'phần']);
/** Between numbers of one list: `Điều 5, 6 và 7`. */
const JOINING: ReadonlySet<string> = new Set([',', ';', '.', '-', '–', 'và', 'đến', 'tới', 'hoặc']);
const PLAIN_NUMBER = /^\d{1,3}$/;
const ROMAN_NUMBER = /^[IVXLC]{1,7}$/;
const LETTER = /^[a-zđ]$/;
const AFTER_LABEL = /^[.)]$/;

/** With `#` for the numbers of units. */
function withoutNumbers(tokens: readonly Token[]): Token[] {
  const label = labelLength(tokens);
  let unit = '';
  let isInList = false;
  return tokens.map((token, i) => {
    const lower = token.text.toLowerCase();
    if (i < label ? token.isWord : isInList && isNumberOf(unit, token.text)) return { ...token, text: NUMBER };
    const previous = tokens[i - 1]?.text.toLowerCase() ?? '';
    const named = [lower, `${previous} ${lower}`].find((name) => UNITS.has(name));
    if (named !== undefined) [unit, isInList] = [named, true];
    // `Mẫu số 5`
    else isInList = isInList && (JOINING.has(lower) || (lower === 'số' && UNITS.has(previous)));
    return token;
  });
}

const isNumberOf = (unit: string, text: string): boolean =>
  PLAIN_NUMBER.test(text) || ROMAN_NUMBER.test(text) || (unit === 'điểm' && LETTER.test(text));

/** Tokens of the label that a paragraph begins with: `1.2.`, `a)`, `IV.`; 0 when there is none. */
function labelLength(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (!first || !(PLAIN_NUMBER.test(first.text) || ROMAN_NUMBER.test(first.text) || LETTER.test(first.text))) return 0;
  let length = 1;
  while (
    tokens[length]?.text === '.' &&
    tokens[length + 1]?.isJoined === true &&
    PLAIN_NUMBER.test(tokens[length + 1]?.text ?? '')
  )
    length += 2;
  const next = tokens[length]?.text ?? '';
  // `1/`, but not `V/v`.
  return length > 1 || AFTER_LABEL.test(next) || (next === '/' && PLAIN_NUMBER.test(first.text)) ? length : 0;
}
