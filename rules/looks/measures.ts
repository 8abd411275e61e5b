/** Measures as people write them: decimal comma in Vietnamese. */
import type { Bilingual } from '../../src/language/language.ts';
import { numberText } from '../../src/language/template.ts';
import { twipsToMm } from '../../src/tree/units.ts';

/** A number with at most two decimals. */
export function decimal(value: number): Bilingual {
  const rounded = Math.round(value * 100) / 100;
  return { vi: numberText(rounded, 'vi'), en: numberText(rounded, 'en') };
}

/** Twips as millimetres with at most one decimal, the unit added. */
export function millimetres(twips: number): Bilingual {
  const { vi, en } = decimal(Math.round(twipsToMm(twips) * 10) / 10);
  return { vi: `${vi} mm`, en: `${en} mm` };
}

/** `13 đến 14`, `13 to 14`; one number when both are the same. */
export function range([least, greatest]: readonly [number, number]): Bilingual {
  if (least === greatest) return decimal(least);
  return {
    vi: `${decimal(least).vi} đến ${decimal(greatest).vi}`,
    en: `${decimal(least).en} to ${decimal(greatest).en}`,
  };
}

/** Several findings of one cause in one sentence. */
export function enumerated(items: readonly Bilingual[]): Bilingual {
  return { vi: items.map((item) => item.vi).join('; '), en: items.map((item) => item.en).join('; ') };
}
