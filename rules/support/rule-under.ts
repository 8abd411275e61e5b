/** Presence, kind and length of the line beneath a component. All findings are warnings: anchors and texts are measured, not seen. */
import type { Segment } from '../../src/draft/draft.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { RuleContext, RuleMessage } from '../../src/lint/rule.ts';
import type { RuleLine } from '../../src/tree/nodes.ts';
import { isUnderlined } from './rule-lines.ts';
import { lineWidthsTwips } from './text-width.ts';
import { millimetres } from './units.ts';

export type RuleUnderMessageId = 'missing' | 'underlined' | 'notSolid' | 'wrongLength';

/** `what`: the component, with the words that say where the line is. */
export function ruleUnderMessages(component: Bilingual, length: Bilingual): Record<RuleUnderMessageId, RuleMessage> {
  return {
    missing: {
      vi: `Không thấy đường kẻ dưới ${component.vi}; phải có đường kẻ ngang, nét liền, dài ${length.vi}.`,
      en: `No line is drawn under ${component.en}; there should be a solid one, ${length.en}.`,
    },
    underlined: {
      vi: `Dùng gạch chân chữ thay cho đường kẻ dưới ${component.vi}; phải bỏ gạch chân và kẻ đường ngang, nét liền, dài ${length.vi}.`,
      en: `The text of ${component.en} is underlined; a solid line should be drawn beneath it instead, ${length.en}.`,
    },
    notSolid: {
      vi: `Đường kẻ dưới ${component.vi} không phải nét liền; phải là nét liền.`,
      en: `The line under ${component.en} is not solid; it should be.`,
    },
    wrongLength: {
      vi: `Đường kẻ dưới ${component.vi} dài {found}, bằng {share}% dòng chữ; phải dài ${length.vi}.`,
      en: `The line under ${component.en} is {found} long, {share}% of the text; it should be ${length.en}.`,
    },
  };
}

export interface RuleUnder {
  segments: readonly Segment[];
  /** The lines that surely belong to the component. */
  lines: readonly RuleLine[];
  /** There may be a line although none surely belongs to the component. */
  maybe: boolean;
  /** Length as a share of the text: least and greatest that are let pass. */
  share: readonly [number, number];
}

export function checkRuleUnder(
  context: RuleContext<RuleUnderMessageId>,
  { segments, lines, maybe, share }: RuleUnder,
): void {
  const last = segments.at(-1);
  if (!last) return;
  const at = { segment: last };
  if (lines.length === 0) {
    if (isUnderlined(segments)) context.report({ messageId: 'underlined', at });
    else if (!maybe) context.report({ messageId: 'missing', at });
    return;
  }
  const [line] = lines;
  if (!line || lines.length > 1) return;
  if (/dash|dot/i.test(line.dash)) context.report({ messageId: 'notSolid', at });
  const widths = lineWidthsTwips(segments, columnTwips(context, last));
  if ((line.kind !== 'drawing' && line.kind !== 'vml') || line.lengthTwips === null || !widths?.length) return;
  const { lengthTwips } = line;
  const [narrowest, widest] = [Math.min(...widths), Math.max(...widths)];
  // Of several lines of text, any may be the one that was measured.
  if (lengthTwips >= share[0] * narrowest && lengthTwips <= share[1] * widest) return;
  context.report({
    messageId: 'wrongLength',
    at,
    data: { found: millimetres(lengthTwips), share: Math.round((100 * lengthTwips) / widest) },
  });
}

/** Width that a line of text can have. */
function columnTwips({ draft }: RuleContext, { paragraph }: Segment): number {
  const { cell } = paragraph.place;
  const section = draft.sectionOf(paragraph);
  const column = section
    ? section.pageWidthTwips - section.marginLeftTwips - section.marginRightTwips
    : Number.POSITIVE_INFINITY;
  return (cell ? cell.widthTwips : column) - paragraph.format.indentLeftTwips - paragraph.format.indentRightTwips;
}
