/** Text of the encodings before Unicode, as fonts of their own drew it: TCVN3 (`.VnTime`) and VNI (`VNI-Times`). */
import table from '../../data/encodings.json' with { type: 'json' };

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface Decoded {
  text: string;
  /** Source offset of an offset in `text` (0 to its length). */
  sourceOffset(offset: number): number;
}

/** By the name of the font; null for all others. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.trim().toLowerCase();
  if (/^(?:\.vn|vntime)/.test(name)) return 'tcvn3';
  return /^vni(?:[- ]|$)/.test(name) ? 'vni' : null;
}

/** `.VnTimeH` draws capitals for small letters. */
export const drawsCapitals = (font: string): boolean => /^\.vn.*h$/i.test(font.trim());

const tcvn3 = new Map([...table.tcvn3.from].map((code, i) => [code, [...table.tcvn3.to][i] as string]));
const vni = new Map<string, string>();
for (const [i, code] of [...table.vni.from].entries()) addVni(code, [...table.vni.to][i] as string);
for (const [base, marks] of Object.entries(table.vni.marks)) {
  for (const pair of marks.split(',')) {
    const [mark = '', letter = ''] = pair.split(' ');
    addVni(base + mark, letter);
    vni.set(base.toUpperCase() + mark, letter.toUpperCase());
  }
}

function addVni(code: string, letter: string): void {
  vni.set(code, letter);
  vni.set(code.toUpperCase(), letter.toUpperCase());
}

/** The same text in Unicode; what the encoding does not know stays. */
export function decodeLegacy(source: string, encoding: LegacyEncoding): Decoded {
  const codes = encoding === 'tcvn3' ? tcvn3 : vni;
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length;) {
    const length = codes.has(source.slice(at, at + 2)) && at + 1 < source.length ? 2 : 1;
    const code = source.slice(at, at + length);
    text += codes.get(code) ?? code;
    offsets.push(at);
    at += length;
  }
  offsets.push(source.length);
  return { text, sourceOffset: (offset) => offsets[Math.min(offset, offsets.length - 1)] as number };
}

const LATIN_1 = /[\u00A1-\u00FF]/;
const VIETNAMESE_UNICODE = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u0300-\u036F\u1EA0-\u1EF9]/;

/** Signs of Latin-1 and no letter that is Vietnamese alone: what text in these encodings looks like. */
export function mayBeLegacy(text: string): boolean {
  return LATIN_1.test(text) && !VIETNAMESE_UNICODE.test(text);
}
