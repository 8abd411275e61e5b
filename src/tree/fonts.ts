/** Kinds of fonts, told by their names. */

/** `.VnTime`, `VNI-Times`, `VnTimes`: made for encodings older than Unicode. */
export function isLegacyFont(font: string): boolean {
  return /^(\.vn|vni[- ]|vni$|vntime)/i.test(font.trim());
}

/** Fonts of signs, bullets and formulas, which have no Times New Roman form. */
export function isSymbolFont(font: string): boolean {
  return /symbol|wingdings|webdings|dingbats|cambria math|opensymbol|marlett|mt extra/i.test(font);
}

/** Times New Roman; LibreOffice adds its replacements after a semicolon. */
export function isTimesNewRoman(font: string): boolean {
  return /^\s*times new roman\s*(;|$)/i.test(font);
}

/** The font that is meant, without the replacements that LibreOffice adds after a semicolon. */
export const fontName = (font: string): string => font.split(';', 1)[0]?.trim() || font;
