/** Symbols of documents typed with D for Đ: `12/QD-UBND`, `30/2020/ND-CP`. */

/** Abbreviations that are never written with D; `HD` (hướng dẫn) and `DA` (dự án) are. */
const WITHOUT_BAR = /(^|[/-])(QD|ND(?=-CP)|CD(?=-(?:TTg|UBND|BCĐ))|HDND|HDQT|BGDDT|BLDTBXH)(?=$|[-/.])/g;

/** The code with its Đ; null when it lacks none. Takes a token that joins letters and figures. */
export function withBars(code: string): string | null {
  if (!/\d\/|^HDND/.test(code)) return null;
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
