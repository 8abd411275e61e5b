/** Presence, kind and length of the line beneath a component. All findings are warnings: anchors and texts are measured, not seen. */
import type { Segment } from '../../src/draft/draft.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { MessageWith, RuleContext } from '../../src/lint/rule.ts';
import type { DrawnLine } from '../../src/tree/nodes.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { isUnderlined } from '../views/drawn-lines.ts';
import { lineWidthsTwips } from './text-width.ts';
import { millimetres } from './measures.ts';

/** Names of the blanks by message. */
type LineBeneathBlanks = { missing: never; underlined: never; notSolid: never; wrongLength: 'found' | 'share' };
type LineBeneathMessages = { [MessageId in keyof LineBeneathBlanks]: MessageWith<LineBeneathBlanks[MessageId]> };

/** `what`: the component, with the words that say where the line is. */
export function lineBeneathMessages(component: Bilingual, length: Bilingual): LineBeneathMessages {
  return {
    missing: {
      vi: `Không thấy đường kẻ dưới ${component.vi}; {must} có đường kẻ ngang, nét liền, dài ${length.vi}.`,
      en: `No line is drawn under ${component.en}; there {must} be a solid one, ${length.en}.`,
    },
    underlined: {
      vi: `Dùng gạch chân chữ thay cho đường kẻ dưới ${component.vi}; {must} bỏ gạch chân và kẻ đường ngang, nét liền, dài ${length.vi}.`,
      en: `The text of ${component.en} is underlined; a solid line {must} be drawn beneath it instead, ${length.en}.`,
    },
    notSolid: {
      vi: `Đường kẻ dưới ${component.vi} không phải nét liền; {must} là nét liền.`,
      en: `The line under ${component.en} is not solid; it {must} be.`,
    },
    wrongLength: {
      vi: `Đường kẻ dưới ${component.vi} dài {found}, bằng {share}% dòng chữ; {must} dài ${length.vi}.`,
      en: `The line under ${component.en} is {found} long, {share}% of the text; it {must} be ${length.en}.`,
    },
  };
}

/** How the three rules measure: for their reasons. */
export const MEASURED: Bilingual = {
  vi: 'Đường vẽ, viền của đoạn hay của ô, dấu gạch dưới, phím tab có đường dẫn đều được đo; khi chữ còn chỗ trống hoặc Word tự co ô theo chữ thì không so độ dài.',
  en: 'Drawings, borders of paragraphs and cells, underscores and leaders of tabs are all measured; lengths are not compared while the text has blanks or Word fits the cell to its text.',
};

export interface LineBeneath {
  segments: readonly Segment[];
  /** The lines that surely belong to the component. */
  lines: readonly DrawnLine[];
  /** There may be a line although none surely belongs to the component. */
  maybe: boolean;
  /** Length as a share of the text: least and greatest that are let pass. */
  share: readonly [number, number];
}

export function checkLineBeneath(
  context: RuleContext<LineBeneathBlanks>,
  { segments, lines, maybe, share }: LineBeneath,
): void {
  const last = segments.at(-1);
  if (!last) return;
  const at = { segment: last };
  if (lines.length === 0) {
    if (isUnderlined(segments)) context.report({ messageId: 'underlined', at });
    else if (!maybe) context.report({ messageId: 'missing', at });
    return;
  }
  // Both: the line has been drawn and the words kept their own.
  if (lines.every(({ kind }) => kind !== 'underline') && isUnderlined(segments)) {
    context.report({ messageId: 'underlined', at });
    return;
  }
  const [line] = lines;
  if (!line || lines.length > 1) return;
  if (/dash|dot/i.test(line.dash)) context.report({ messageId: 'notSolid', at });
  const { lengthTwips } = line;
  // The line of a draft with blanks is as long as it will have to be once they are filled in.
  if (lengthTwips === null || segments.some(({ text }) => hasPlaceholder(text))) return;
  const widths = possibleWidthsTwips(segments, last);
  if (!widths?.length) return;
  const narrowest = widths.reduce((least, width) => Math.min(least, width));
  const widest = widths.reduce((most, width) => Math.max(most, width));
  // Of several lines of text, any may be the one that was measured.
  if (lengthTwips >= share[0] * narrowest && lengthTwips <= share[1] * widest) return;
  context.report({
    messageId: 'wrongLength',
    at,
    data: { found: millimetres(lengthTwips), share: Math.round((100 * lengthTwips) / widest) },
  });
}

/** Two frames side by side hold a letterhead: the text wraps in the narrower one. */
const SHARE_OF_FRAME = 0.4;

/** Widths that lines of the text may have. Where the column is not known the text may wrap in it or not. */
function possibleWidthsTwips(segments: readonly Segment[], { paragraph: { place, format } }: Segment): number[] | null {
  const { columnTwips, cell } = place;
  const narrow = format.frame && columnTwips !== null ? columnTwips * SHARE_OF_FRAME : (cell?.widthTwips ?? 0);
  const columns = columnTwips !== null && !format.frame ? [columnTwips] : [narrow, Number.POSITIVE_INFINITY];
  const widths = columns.flatMap((columnTwips) => {
    const lineTwips = columnTwips - format.indentLeftTwips - format.indentRightTwips;
    return lineTwips > 0 ? lineWidthsTwips(segments, lineTwips) : [];
  });
  return widths.includes(null) ? null : (widths as number[]);
}
