/**
 * Grammar of số, ký hiệu (Phụ lục I, Phần I, mục II, khoản 3): `Số: 05/QĐ-UBND`. Pure: judges the text alone.
 * The number of a draft is assigned after signing (Điều 15), so a blank one is right.
 */
import { DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { hasLowerCase } from '../../src/language/fold.ts';
import { isRomanNumber, romanNumeral, romanValue } from '../../src/language/roman.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import type { TextFault } from './text-fault.ts';

export type SymbolFault =
  | 'wrongWord'
  | 'missingColon'
  | 'spaceBeforeColon'
  | 'notPadded'
  | 'surplusZero'
  | 'romanNumber'
  | 'dashAfterNumber'
  | 'otherSeparator'
  | 'longDash'
  | 'spaces'
  | 'lowerCase'
  | 'yearInside'
  | 'slashInSymbol'
  | 'noSymbol';

const WORD = /^s[oôốồổộó](?![A-Za-zÀ-ỹ])/i;

/** Faults in the order of the text. */
export function symbolFaults(text: string): TextFault<SymbolFault>[] {
  const faults: TextFault<SymbolFault>[] = [];
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return faults;
  const rest = text.slice(word.length);
  const colon = /^\s*:/.exec(rest)?.[0];
  if (word !== 'Số') faults.push({ messageId: 'wrongWord', start: 0, end: word.length, right: 'Số' });
  if (colon === undefined) {
    const mark = /^[.;,]/.exec(rest)?.[0] ?? '';
    faults.push({ messageId: 'missingColon', start: 0, end: word.length + mark.length, right: 'Số:' });
  } else if (colon.length > 1) {
    faults.push({ messageId: 'spaceBeforeColon', start: 0, end: word.length + colon.length, right: 'Số:' });
  }
  const from = word.length + (colon?.length ?? /^[.;,]?/.exec(rest)?.[0].length ?? 0);
  faults.push(...numberFaults(text, from));
  return faults;
}

const padded = (value: number): string => String(value).padStart(2, '0');

/** `15` or a blank, then `/`; `-` in Party documents. */
const NUMBER = /^(\s*)(?:([\d.…_]+(?:\s+[\d.…_]+)*|[IVXLC]+)(\s*))?([/\-–—\\|])/u;

function numberFaults(text: string, from: number): TextFault<SymbolFault>[] {
  const match = NUMBER.exec(text.slice(from));
  if (!match) {
    const bare = /^\s*(\d+)\s*$/.exec(text.slice(from))?.[1];
    return bare
      ? [{ messageId: 'noSymbol', start: text.lastIndexOf(bare), end: text.lastIndexOf(bare) + bare.length }]
      : [];
  }
  const [whole, lead = '', number = '', gap = '', separator = ''] = match;
  const faults: TextFault<SymbolFault>[] = [];
  const start = from + lead.length;
  const end = start + number.length;
  const digits = /^\d+$/.test(number) ? number : '';
  if (/^[1-9]$/.test(digits)) faults.push({ messageId: 'notPadded', start, end, right: padded(Number(digits)) });
  if (/^0\d{2,}$/.test(digits)) faults.push({ messageId: 'surplusZero', start, end, right: padded(Number(digits)) });
  if (isRomanNumber(number)) {
    const value = romanValue(number);
    const isWellFormed = romanNumeral(value) === number;
    faults.push({ messageId: 'romanNumber', start, end, ...(isWellFormed && { right: padded(value) }) });
  }
  const slash = from + whole.length - 1;
  // `16-2026/TTr`: what the hyphen parts from the number is a year, and goes with it.
  const joinedYear = separator === '/' ? null : /^\s*(?:19|20)\d\d\s*\/\s*/.exec(text.slice(slash + 1));
  if (joinedYear && digits) {
    const yearEnd = slash + 1 + joinedYear[0].length;
    faults.push({ messageId: 'yearInside', start: slash, end: yearEnd, right: '/' });
    faults.push(...symbolPartFaults(text, yearEnd, yearEnd));
    return faults;
  }
  if (separator === '\\' || separator === '|')
    faults.push({ messageId: 'otherSeparator', start: slash, end: slash + 1, right: '/' });
  else if (separator !== '/') faults.push({ messageId: 'dashAfterNumber', start: slash, end: slash + 1, right: '/' });
  faults.push(...symbolPartFaults(text, slash + 1, digits && gap ? end : slash + 1));
  return faults;
}

/** A stop after an abbreviation that opens a ký hiệu: one of a type, CV, or of a body that everybody writes so. */
const FIRST_GROUP_WITH_STOP = new RegExp(
  `^\\s*(?:${[...DOCUMENT_TYPES.flatMap(({ listed, abbreviation }) => (listed && abbreviation ? [abbreviation] : [])), 'CV', 'UBND', 'HĐND'].join('|')})([.,_])(?=[A-ZĐ])`,
);

/** The ký hiệu after the first separator; `spacesFrom`: where blanks begin to be faults. */
function symbolPartFaults(text: string, from: number, spacesFrom: number): TextFault<SymbolFault>[] {
  const faults: TextFault<SymbolFault>[] = [];
  const symbol = text.slice(from);
  if (hasPlaceholder(symbol)) return faults;
  const year = /^\s*((?:19|20)\d\d)\s*\//.exec(symbol);
  if (year) faults.push({ messageId: 'yearInside', start: from, end: from + year[0].length, right: '' });
  const gaps = [...text.matchAll(/(?<=[/\-–—])\s+|(?<!\s)\s+(?=[/\-–—])/g)].filter(({ index }) => index >= spacesFrom);
  const dash = from + symbol.search(/[–—]/);
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (first && last) {
    const [start, end] = [first.index, last.index + last[0].length];
    const right = text.slice(start, end).replace(/\s+/g, '').replace(/[–—]/g, '-');
    faults.push({ messageId: 'spaces', start, end, right });
    if (dash >= from && (dash < start || dash >= end)) faults.push(longDash(dash));
  } else if (dash >= from) faults.push(longDash(dash));
  const afterYear = symbol.slice(year?.[0].length ?? 0);
  const slash = text[from - 1] === '/' && /^\s*(?=\S)[A-Za-zÀ-ỹ]+\d*(\/)(?=[A-Za-zÀ-ỹ])/.exec(afterYear);
  if (slash) {
    const at = from + (year?.[0].length ?? 0) + slash[0].length - 1;
    faults.push({ messageId: 'slashInSymbol', start: at, end: at + 1, right: '-' });
  }
  const stop = FIRST_GROUP_WITH_STOP.exec(afterYear);
  if (stop?.[1]) {
    const at = from + (year?.[0].length ?? 0) + stop[0].length - 1;
    faults.push({ messageId: 'otherSeparator', start: at, end: at + 1, right: '-' });
  }
  // Letters inside an abbreviation can be small (TTr, QyĐ, GDTrH); a whole group cannot.
  if (!hasLowerCase(symbol)) return faults;
  for (const group of symbol.matchAll(/(?<![\p{L}\d])\p{Ll}[\p{Ll}\d]*(?![\p{L}\d])/gu)) {
    const start = from + group.index;
    faults.push({ messageId: 'lowerCase', start, end: start + group[0].length, right: asAbbreviation(group[0]) });
  }
  return faults;
}

function longDash(at: number): TextFault<SymbolFault> {
  return { messageId: 'longDash', start: at, end: at + 1, right: '-' };
}

/** `ttr` → `TTr`: some abbreviations of types keep a small letter; all else is in capitals. */
function asAbbreviation(group: string): string {
  const type = DOCUMENT_TYPES.find(({ abbreviation }) => abbreviation?.toUpperCase() === group.toUpperCase());
  return type?.abbreviation ?? group.toUpperCase();
}
