/** Documents cited with type and number: `Nghị định số 30/2020/NĐ-CP …`, and the lists that go on from one. */
import table from '../../../data/citations.json' with { type: 'json' };
import { anyOf, inEitherCase } from '../../language/any-of.ts';
import { datesIn, type WrittenDate } from '../../language/dates.ts';
import { once } from '../../language/once.ts';
import { type Found, LONGEST_SYMBOL } from './citation.ts';
import { typeNamed } from './type-names.ts';

/**
 * `30/2020/NĐ-CP`, `52-NQ/TW`, `58/QĐ-UBND`, `…/QĐ-UBND`, `số    /QĐ-UBND`: a number or a blank and at least one group of letters
 * behind a slash; of old acts also `20-HĐBT`. What is tried at each digit ends soon, so that a text of nothing but digits and slashes takes no longer than any
 * other.
 */
const NUMBERED =
  /((?:[Ss]ố|SỐ)(?:\s{0,40}:)?\s{0,40})?((?:\d[\d.]{0,15}[A-Za-zÀ-ỹ]?|(?<=(?:[Ss]ố|SỐ)[\s:]{0,10})[.…_]{1,30}|(?=\/)(?<=(?:[Ss]ố|SỐ):?\s{2,40}))(?=\s{0,3}[^\s,;()/]{0,40}\/\s?[^\s,;()A-ZĂÂĐÊÔƠƯ]{0,40}(?:(?<=\/)\s)?[A-ZĂÂĐÊÔƠƯ]|-(?:HĐBT|CP|CT|TTg|BT|LB|(?:NQ|CT|KL|QĐ|HD|TB|KH|CTr)-T[WU])(?![A-Za-zÀ-ỹ\d])|\s[-–]\s(?:NQ|CT|KL|QĐ|HD|TB|KH|CTr)\/T[WU](?![A-Za-zÀ-ỹ\d]))(?:(?:\s{0,3}\/\s?|[-–]\s?|\s[-–](?!\s)|\s[-–]\s(?=[A-ZĐ][A-ZĐr]{1,2}\/T[WU])|(?<=\/\s?(?:QĐ|NĐ|NQ|CT|TT|KH|BC|TB|TTr|CĐ|UBND|HĐND|[BS][A-ZĐ]{1,6}))\s[-–]\s(?=(?:CP|TTg|[BS][A-ZĐ]|[A-ZĐƯ]{2,12})(?![A-Za-zÀ-ỹ])))(?:\d{4}(?=\s?\/)|[A-ZĂÂĐÊÔƠƯ\d][A-Za-zÀ-ỹ\d&.+]*))+)/g;
/** Between the members of a list; behind a title only what a semicolon parts. */
const BETWEEN_MEMBERS = /^\s{0,3}(?:[,;]\s{0,3}(?:và\s{1,3})?|(?:và|hoặc|đến)\s{1,3})$/;
const BEHIND_TITLE = /^\s{0,3};\s{0,3}(?:và\s{1,3})?$/;
/** `các Quyết định: số 304/QĐ-STC …`, `các Quyết định từ số 304/QĐ-STC đến …`. */
const LIST_COLON = /(?:\s{0,3}:|\stừ)\s{0,3}$/;
const SEVERAL_BEFORE = /(?:^|[\s(])(?:các|những|hai|ba|bốn|năm|\d+)\s{1,3}$/iu;
/** Characters between the members of a list. */
export const MOST_BETWEEN = 12;
/** Words of the longest name of a type. */
const MOST_TYPE_WORDS = 4;
/** Looked for in so many characters at most. */
const TYPE_WORD_REACH = 24;
const WORD_BEFORE = /([^\s.,;:()“”"]{1,24})\s{1,24}$/;

export interface NumberedDocument {
  /** Who issued it, where that stands between type and number: `Công văn của Bộ Nội vụ số …`. */
  issuer?: { name: string; start: number };
  /** Its date, where that stands there. */
  date?: WrittenDate;
  type: string;
  typeName: string;
  listed: boolean;
  start: number;
  numberWord: string;
  symbol: string;
  symbolStart: number;
}

/** The first document with type and number at or behind `from`. `previous`: the one that a list may go on from. */
export function nextNumbered(text: string, from: number, previous: Found | null = null): NumberedDocument | null {
  NUMBERED.lastIndex = from;
  for (let match = NUMBERED.exec(text); match; match = NUMBERED.exec(text)) {
    const { index, 1: word = '', 2: symbol = '' } = match;
    const symbolStart = index + word.length;
    const own =
      typeBefore(text, index, from) ??
      listTypeBefore(text, index, from) ??
      (word === '' ? null : typeApart(text, index, from));
    if (own) return Object.assign(own, { listed: false, numberWord: word, symbol, symbolStart });
    if (previous && !previous.law && isMember(text, previous, index, word !== '')) {
      const { type, typeName } = previous;
      return { type, typeName, start: index, listed: true, numberWord: word, symbol, symbolStart };
    }
  }
  return null;
}

/** A number at `index` is the next member of the list that `previous` opens or goes on with. */
function isMember(text: string, { end, title }: Found, index: number, hasWord: boolean): boolean {
  if (index < end) return false;
  if (index - end < MOST_BETWEEN && BETWEEN_MEMBERS.test(text.slice(end, index))) return true;
  const titleEnd = end + (title?.length ?? 0);
  return hasWord && title !== null && index >= titleEnd && BEHIND_TITLE.test(text.slice(titleEnd, index));
}

type TypePlace = Pick<NumberedDocument, 'type' | 'typeName' | 'start' | 'issuer' | 'date'>;

/** The name of a type that ends before `end`; the longest one counts. */
function typeBefore(text: string, end: number, from: number): TypePlace | null {
  let start = end;
  let found: TypePlace | null = null;
  for (let words = 1; words <= MOST_TYPE_WORDS; words++) {
    const before = text.slice(Math.max(from, start - TYPE_WORD_REACH), start);
    const match = WORD_BEFORE.exec(before);
    if (!match) break;
    start -= before.length - match.index;
    const type = text.slice(start, end).trim();
    const typeName = typeNamed(type.replace(/\s+/g, ' '));
    if (typeName !== undefined) found = { type, typeName, start };
  }
  return found ?? compoundTypeBefore(text, end, from);
}

/**
 * `Quyết định xử phạt vi phạm hành chính số 204/QĐ-XPHC`, `Bản án dân sự sơ thẩm số …`: what the document is about stands between
 * its type and "số". The symbol has to say the type, so that no sentence is taken for a name.
 */
const COMPOUND_TYPES: Readonly<Record<string, readonly string[]>> = table.compoundTypes;
const compound = once(
  () =>
    new RegExp(`(?<![A-Za-zÀ-ỹ])(${Object.keys(COMPOUND_TYPES).join('|')})((?:\\s[A-ZĐa-zà-ỹ]{1,8}){1,9})\\s$`, 'u'),
);
/** None of them stands within the name of a document. */
const noName = once(() => new RegExp(`\\s(?:${table.notInNames.join('|')})(?!\\S)`, 'u'));
const COMPOUND_REACH = 80;
const SYMBOL_TAIL = /^(?:số\s?:?\s{1,3})[\d.…]{1,12}[a-zđ]?\s?[/-]\s?(?:\d{4}\s?\/\s?)?([A-ZĐ][A-ZĐa-z-]{0,20})/u;

function compoundTypeBefore(text: string, end: number, from: number): TypePlace | null {
  const base = Math.max(from, end - COMPOUND_REACH);
  const match = compound().exec(text.slice(base, end));
  const [, head = '', rest = ''] = match ?? [];
  if (!match || noName().test(rest)) return null;
  const tail = SYMBOL_TAIL.exec(text.slice(end, end + LONGEST_SYMBOL))?.[1];
  if (tail === undefined || !COMPOUND_TYPES[head]?.some((letters) => tail.startsWith(letters))) return null;
  return { type: head + rest, typeName: typeNamed(head) ?? head.toLowerCase(), start: base + match.index };
}

function listTypeBefore(text: string, end: number, from: number): TypePlace | null {
  const colon = LIST_COLON.exec(text.slice(Math.max(from, end - 8), end));
  if (!colon) return null;
  const found = typeBefore(`${text.slice(0, end - colon[0].length)} `, end - colon[0].length + 1, from);
  return found && opensList(text, found.start) ? found : null;
}

/** What begins at `start` is announced as several: `các`, `hai`, `03`. */
export const opensList = (text: string, start: number): boolean =>
  SEVERAL_BEFORE.test(text.slice(Math.max(0, start - 10), start));

const types = (): string => table.numberedTypes.map(inEitherCase).join('|');
/** `Công văn của Bộ Nội vụ số 1234/BNV-TCBC`, `các Nghị định của Chính phủ: số 30/2020/NĐ-CP …`. */
const apart = once(
  () =>
    new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])((?:${types()})\scủa\s)([A-ZĂÂĐÊÔƠƯ][^.;:,()“”"\d]{2,60}?)(?:\s|:\s?)$`, 'u'),
);
/** `Công văn ngày 12/3/2026 số 455/SXD-QLN`. */
const dateFirst = once(
  () =>
    new RegExp(
      String.raw`(?<![A-Za-zÀ-ỹ])(${types()}) (ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}) $`,
      'u',
    ),
);
/** `NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 30/2020/NĐ-CP` in a heading. */
const capitalsApart = once(
  () =>
    new RegExp(
      String.raw`(?<![A-Za-zÀ-ỹ])(${anyOf(table.numberedTypes).toUpperCase()}\sCỦA\s)([A-ZÀ-Ỹ][^.;:,()“”"\d]{2,60}?)\s$`,
      'u',
    ),
);
const NO_ISSUER = /\s(?:về|tại|theo|ngày|và Công văn|và Văn bản)(?:\s|$)/u;
const APART_REACH = 90;

/** The type that stands apart from its number: the issuer is between them. */
function typeApart(text: string, end: number, from: number): TypePlace | null {
  const base = Math.max(from, end - APART_REACH);
  const before = text.slice(base, end);
  const dated = before.includes('ngày') ? dateFirst().exec(before) : null;
  if (dated) {
    const [, type = '', date = ''] = dated;
    const typeName = typeNamed(type);
    const start = base + dated.index;
    const [first] = datesIn(date);
    if (typeName === undefined || first?.start !== 0) return null;
    const by = start + type.length + 1;
    return { type, typeName, start, date: { ...first, start: first.start + by, end: first.end + by } };
  }
  const isCapital = before.includes(' CỦA ');
  if (!isCapital && !before.includes(' của ')) return null;
  const match = (isCapital ? capitalsApart : apart)().exec(before);
  const [, head = '', name = ''] = match ?? [];
  if (!match || NO_ISSUER.test(name)) return null;
  const type = head.slice(0, -' của '.length);
  const typeName = typeNamed(type);
  const start = base + match.index;
  return typeName === undefined ? null : { type, typeName, start, issuer: { name, start: start + head.length } };
}
