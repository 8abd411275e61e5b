/** Numbers and symbols of documents: `30/2020/NĐ-CP`, `57-NQ/TW`; and those typed with D for Đ, `12/QD-UBND`. */

export interface SymbolParts {
  /** As it was given. */
  symbol: string;
  /** `30`, `66.7`, `15a`, as written; blanks as dots. */
  number: string;
  /** The year within the number, `2020`; null where there is none. */
  year: string | null;
  /** What follows number and year: `NĐ-CP`, `NQ/TW`. */
  tail: string;
  /** The first letters of it, those of the type where it has any: `NĐ`. */
  letters: string;
  /** All groups of letters: `['NĐ', 'CP']`. */
  groups: readonly string[];
}

const SYMBOL = /^([\d.…_]+[a-zđ]?)\s*[-–/]\s*(?:((?:19|20)\d\d)\s*\/\s*)?(\S.*)$/;

/** A number and symbol taken apart; null for what is none. */
export function symbolParts(symbol: string): SymbolParts | null {
  const match = SYMBOL.exec(symbol);
  if (!match) return null;
  const [, number = '', year = null, written = ''] = match;
  const tail = written.replace(/\s+/g, '').replace(/–/g, '-');
  const groups = tail.split(/[-/.]/);
  return { symbol, number, year, tail, letters: groups[0] ?? '', groups };
}

/** Abbreviations that are never written with D; `HD` (hướng dẫn) and `DA` (dự án) are. */
const WITHOUT_BAR = /(^|[/-])(QD|ND(?=-CP)|CD(?=-(?:TTg|UBND|BCĐ))|HDND|HDQT|BGDDT|BLDTBXH)(?=$|[-/.])/g;

/** The code with its Đ; null when it lacks none. Takes a token that joins letters and figures. */
export function withBars(code: string): string | null {
  if (!code.includes('/') && !code.startsWith('HDND')) return null;
  const right = code.replace(
    WITHOUT_BAR,
    (_, before: string, letters: string) => before + (BARRED[letters] ?? letters),
  );
  return right === code ? null : right;
}

const BARRED: Readonly<Record<string, string>> = {
  QD: 'QĐ',
  ND: 'NĐ',
  CD: 'CĐ',
  HDND: 'HĐND',
  HDQT: 'HĐQT',
  BGDDT: 'BGDĐT',
  BLDTBXH: 'BLĐTBXH',
};
