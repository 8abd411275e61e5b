/** Kinds of fonts, told by their names. */

/** `.VnTime`, `VNI-Times`, `VnTimes`: made for encodings older than Unicode. */
export function isLegacyFont(font: string): boolean {
  return /^(\.vn|vni[- ]|vni$|vntime)/i.test(font.trim());
}

/** Fonts of signs, bullets and formulas, which have no Times New Roman form. */
export function isSymbolFont(font: string): boolean {
  return /symbol|wingdings|webdings|dingbats|cambria math|opensymbol|marlett|mt extra/i.test(font);
}

/** Words of the faces of a family: `Times New Roman Bold`, `TimesNewRomanPS-BoldMT`, `Times New Roman (Body CS)`. */
const TIMES_NEW_ROMAN =
  /^\s*times\s?new\s?roman(?:\s?ps)?(?:[\s,-]*(?:bold|italic|regular|mt|cyr|ce|tur|greek|baltic))*\s*(?:\([^()]*\)\s*)?(?:;|$)/i;

/** Times New Roman or one of its faces; LibreOffice adds its replacements after a semicolon. */
export const isTimesNewRoman = (font: string): boolean => TIMES_NEW_ROMAN.test(font);

/** What the name of a face says beyond its family: its letters look so whatever else the format says. */
export function faceOf(font: string): { bold: boolean; italic: boolean } {
  const isFace = font.length > 'Times New Roman'.length && isTimesNewRoman(font);
  return { bold: isFace && /bold/i.test(font), italic: isFace && /italic/i.test(font) };
}

/** The font that is meant, without the replacements that LibreOffice adds after a semicolon. */
export const fontName = (font: string): string => font.split(';', 1)[0]?.trim() || font;
