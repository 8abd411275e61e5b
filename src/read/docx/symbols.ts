/** Characters of symbol fonts that `w:sym` and bullets use, as the Unicode characters they look like. */

const SYMBOL: Readonly<Record<number, string>> = {
  0xb7: '•',
  0xae: '→',
  0xac: '←',
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb0: '°',
  0x2d: '−',
  0xd2: '®',
  0xd3: '©',
  0xb9: '≠',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0xfc: '✓',
  0xfb: '✗',
  0xa7: '▪',
  0xa8: '□',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0xfe: '☑',
  0xfd: '☒',
  0x6c: '●',
  0x6e: '■',
  0xd8: '➢',
  0xe0: '→',
  0x76: '❖',
  0x28: '☎',
  0x2a: '✉',
};
const WEBDINGS: Readonly<Record<number, string>> = { 0x61: '✓', 0x72: '✗', 0x63: '□', 0x67: '■', 0x6e: '●' };

const TABLES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  webdings: WEBDINGS,
};

/** `code` as `w:char` gives it: hexadecimal, mostly in the private use area F000 to F0FF. Unknown: U+FFFC. */
export function symbolCharacter(font: string | null, code: string | null): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return '\ufffc';
  const low = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const table = TABLES[font?.toLowerCase() ?? ''];
  if (table) return table[low] ?? '\ufffc';
  return value >= 0xe000 && value <= 0xf8ff ? '\ufffc' : String.fromCharCode(value);
}
