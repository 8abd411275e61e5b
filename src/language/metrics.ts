/**
 * How wide text runs in Times New Roman. Vietnamese letters are as wide as their base letters; ơ and ư stand out
 * by less than the tolerances for which widths are used here.
 */
import table from '../../data/times-new-roman.json' with { type: 'json' };

const FIRST = 0x20;
const MARKS = /[\u0300-\u036f]/g;
/** Width of letters outside the table, and of dashes but the em dash. */
const OTHER_EM = 0.5;

/** Past the Vietnamese letters. */
const LIMIT = 0x2000;
/** Code unit → its width in thousandths of an em, plus one; 0: not asked for yet. */
const regular = new Uint16Array(LIMIT);
const bolded = new Uint16Array(LIMIT);

/** Width in em: times the size in points it is the width in points. */
export function textWidthEm(text: string, bold: boolean): number {
  const known = bold ? bolded : regular;
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    thousandths += ((known[unit] || (known[unit] = unitWidth(unit, bold) + 1)) as number) - 1;
  }
  return thousandths / 1000;
}

function unitWidth(unit: number, bold: boolean): number {
  const widths = bold ? table.bold : table.regular;
  if (unit === 0xa0) return widths[0] as number;
  if (unit === 0x2014) return 1000;
  const letter = String.fromCharCode(unit).normalize('NFD').replace(MARKS, '').replace('đ', 'd').replace('Đ', 'D');
  return letter === '' ? 0 : (widths[letter.charCodeAt(0) - FIRST] ?? OTHER_EM * 1000);
}
