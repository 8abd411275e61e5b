/** Conversions between OOXML's units. 1 in = 25.4 mm = 72 pt = 1440 twips = 914,400 EMU. */

export const TWIPS_PER_PT = 20;
export const TWIPS_PER_MM = 1440 / 25.4;
export const EMU_PER_TWIP = 635;

export const twipsToMm = (twips: number): number => twips / TWIPS_PER_MM;
export const mmToTwips = (mm: number): number => mm * TWIPS_PER_MM;
export const twipsToPt = (twips: number): number => twips / TWIPS_PER_PT;
export const ptToTwips = (pt: number): number => pt * TWIPS_PER_PT;
