/** Text of the encodings before Unicode, as fonts of their own drew it: TCVN3 (`.VnTime`) and VNI (`VNI-Times`). */
import table from '../../data/encodings.json' with { type: 'json' };
import { once } from './once.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface Decoded {
  text: string;
  /** Source offset of an offset in `text` (0 to its length). */
  sourceOffset(offset: number): number;
}

const DOT = 0x2e;
const SMALL_V = 0x76;

/** By the name of the font; null for all others. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.trim();
  // Asked of every run of letters: nearly all fonts begin with another sign.
  const first = name.charCodeAt(0) | 0x20;
  return first === DOT || first === SMALL_V ? encodingOfName(name.toLowerCase()) : null;
}

function encodingOfName(name: string): LegacyEncoding | null {
  if (/^(?:\.vn|vntime)/.test(name)) return 'tcvn3';
  return /^vni(?:[- ]|$)/.test(name) ? 'vni' : null;
}

/** `.VnTimeH` draws capitals for small letters. */
export const drawsCapitals = (font: string): boolean => /^\.vn.*h$/i.test(font.trim());

const codesOf: Readonly<Record<LegacyEncoding, () => ReadonlyMap<string, string>>> = {
  tcvn3: once(() => {
    const letters = [...table.tcvn3.to];
    return new Map(Array.from(table.tcvn3.from, (code, i) => [code, letters[i] as string]));
  }),
  vni: once(() => {
    const codes = new Map<string, string>();
    const add = (code: string, letter: string): void => {
      codes.set(code, letter);
      codes.set(code.toUpperCase(), letter.toUpperCase());
    };
    const letters = [...table.vni.to];
    for (const [i, code] of [...table.vni.from].entries()) add(code, letters[i] as string);
    for (const [base, marks] of Object.entries(table.vni.marks)) {
      for (const pair of marks.split(',')) {
        const [mark = '', letter = ''] = pair.split(' ');
        add(base + mark, letter);
        codes.set(base.toUpperCase() + mark, letter.toUpperCase());
      }
    }
    return codes;
  }),
};
/** The same text in Unicode; what the encoding does not know stays. */
export function decodeLegacy(source: string, encoding: LegacyEncoding): Decoded {
  const codes = codesOf[encoding]();
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

/** A sign that stands for a letter in these encodings; many are letters of Unicode, too. */
export const hasLegacyLetter = (text: string): boolean => LATIN_1.test(text);

/** A letter that none of these encodings has. */
export const hasUnicodeLetter = (text: string): boolean => VIETNAMESE_UNICODE.test(text);

/** Signs of Latin-1 and no letter that is Vietnamese alone, which most texts hold: what text in these encodings looks like. */
export const mayBeLegacy = (text: string): boolean => !hasUnicodeLetter(text) && hasLegacyLetter(text);
