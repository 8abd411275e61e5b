/** Numbers with the symbol of a unit, which nobody takes for anything else. A measure of something flat (`2x8mm`) and codes are none. */
const SYMBOLS = 'km|kg|ha|mm|cm|kV|kWh|kW|MWh|MW|ml|mg';
const NUMBER = String.raw`(?<![\p{L}\d.,/_-]|[x×] ?)\d+(?:[.,]\d+)*`;
const BEHIND = String.raw`(?![\p{L}\p{N}/_+-])`;

const numbersWith = (gap: string): RegExp => new RegExp(`${NUMBER}${gap}(?:${SYMBOLS})${BEHIND}`, 'gu');

/** `12km`, each with the number. */
export const TIGHT_UNITS = numbersWith('');
/** `12 km` */
export const SPACED_UNITS = numbersWith(' ');
/** What a text with such a number holds, asked first. */
export const TIGHT_UNIT_SIGN = new RegExp(String.raw`\d(?:${SYMBOLS})`);
export const SPACED_UNIT_SIGN = new RegExp(String.raw`\d (?:${SYMBOLS})`);

/** `12km` → `12 km` */
export const withBlankBeforeUnit = (found: string): string => found.replace(/(?<=\d)(?=\p{L})/u, ' ');
