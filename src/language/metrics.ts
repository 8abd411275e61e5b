/**
 * How wide text runs in Times New Roman. Vietnamese letters are as wide as their base letters; ơ and ư stand out
 * by less than the tolerances for which widths are used here.
 */
import table from '../../data/times-new-roman.json' with { type: 'json' };

const FIRST = 0x20;
const MARKS = /[\u0300-\u036f]/g;
/** Width of letters outside the table, and of dashes but the em dash. */
const OTHER_EM = 0.5;

/** Width in em: times the size in points it is the width in points. */
export function textWidthEm(text: string, bold: boolean): number {
  const widths = bold ? table.bold : table.regular;
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')) {
    const code = letter.codePointAt(0) as number;
    if (code === 0xa0) thousandths += widths[0] as number;
    else if (code === 0x2014) thousandths += 1000;
    else thousandths += widths[code - FIRST] ?? OTHER_EM * 1000;
  }
  return thousandths / 1000;
}
