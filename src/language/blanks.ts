/** White space by UTF-16 units: a pattern would make an object at each word. */

/** As `\s` has it. */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit === 0xa0) return true;
  return unit >= 0x1680 && (unit < 0x1e00 || unit >= 0x2000) && WIDE_BLANKS.includes(unit);
}

const WIDE_BLANKS = [
  0xa0,
  0x1680,
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
];

/** Offset of the first unit from `from` on that is none; `end` where there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
