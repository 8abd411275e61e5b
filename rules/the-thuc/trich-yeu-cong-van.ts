// Phụ lục I, Phần I, mục II, khoản 5: the subject of a công văn after "V/v", in lower case, 12 to 13 pt, upright,
// centred below the number at a distance of 6 pt.
import cues from '../../data/cues.json' with { type: 'json' };
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { type Change, paragraphFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { componentFormat } from '../../src/knowledge/component-formats.ts';
import { hasWord } from '../../src/language/fold.ts';
import type { Paragraph, DrawnLine } from '../../src/tree/nodes.ts';
import { isSameCell } from '../../src/tree/same-cell.ts';
import { ptToTwips, twipsToPt } from '../../src/tree/units.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { firstSegment, mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';
import { replacement, reportTextFaults, type TextFault } from '../grammar/text-fault.ts';
import { decimal } from '../looks/measures.ts';

type Fault = 'wrongOpening';

const GAP_PT = componentFormat('subjectOfLetter')?.spaceBeforePt ?? 6;
/** Word rounds; a point more or less cannot be seen. */
const GAP_TOLERANCE_PT = 1;

export const trichYeuCongVan = defineRule({
  meta: {
    id: 'the-thuc/trich-yeu-cong-van',
    since: '0.1.0',
    summary: {
      vi: 'Trích yếu công văn ghi sau “V/v”, in thường, cỡ 12–13, đứng, không đậm, dưới số, ký hiệu 6 pt',
      en: 'The subject of a công văn follows “V/v”, in lower case, 12–13 pt, upright, not bold, 6 pt below the number',
    },
    reason: {
      vi: 'Công văn không có tên loại, nên trích yếu đặt dưới số, ký hiệu và trình bày khác trích yếu của văn bản có tên loại.',
      en: 'A công văn has no type name, so its subject stands under the number and looks different from that of a named document.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.5.b-6', 'ND30-I.II.5.a-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongOpening: {
        vi: 'Trích yếu công văn bắt đầu bằng “{found}”; {must} là “{right}”.',
        en: 'The subject of the letter begins with “{found}”; it {must} be “{right}”.',
      },
      capital: {
        vi: 'Sau “V/v” có chữ “{found}” viết hoa; trích yếu công văn {must} viết thường: “{right}”.',
        en: 'A capital follows “V/v” in “{found}”; the subject {must} be in lower case: “{right}”.',
        severity: 'warning',
      },
      fullStop: {
        vi: 'Trích yếu có dấu chấm ở cuối; {must} bỏ vì trích yếu là một cụm từ.',
        en: 'The subject ends with a full stop; it {must} have none, as it is a phrase.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.5.a-1'] },
      },
      wrongGap: {
        vi: 'Trích yếu cách số, ký hiệu {found} pt; {must} cách 6 pt.',
        en: 'The subject stands {found} pt below the number; it {must} be 6 pt.',
        severity: 'warning',
      },
      lineBelow: {
        vi: 'Dưới trích yếu công văn có đường kẻ; {must} bỏ.',
        en: 'A line runs under the subject of the letter; there {must} be none.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.5.b-7'] },
      },
      outside: {
        vi: 'Trích yếu công văn không nằm dưới số, ký hiệu; {must} ghi ngay dưới số, ký hiệu, ở cột bên trái.',
        en: 'The subject of the letter stands apart from the number; it {must} stand right below it, in the left column.',
        severity: 'warning',
      },
      ...appearanceMessages('subjectOfLetter'),
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v: nâng bậc lương năm 2026' } },
          reports: [{ messageId: 'wrongOpening', text: 'V/v:' }],
        },
        {
          type: 'cong-van',
          set: { subject: { text: 'V/V nâng bậc lương năm 2026' } },
          reports: [{ messageId: 'wrongOpening', text: 'V/V' }],
        },
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v về việc nâng bậc lương' } },
          reports: [{ messageId: 'wrongOpening', text: 'V/v về việc' }],
        },
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v Góp ý dự thảo Quy chế' } },
          reports: [{ messageId: 'capital', text: 'Góp', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v nâng bậc lương.' } },
          reports: [{ messageId: 'fullStop', text: '.', severity: 'warning' }],
        },
        { type: 'cong-van', set: { subject: { format: { bold: true } } }, reports: [{ messageId: 'bold' }] },
        { type: 'cong-van', set: { subject: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        { type: 'cong-van', set: { subject: { format: { sizePt: 14 } } }, reports: [{ messageId: 'wrongSize' }] },
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v báo cáo quý I', format: { align: 'left' } } },
          reports: [{ messageId: 'notCentred', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { subject: { line: 'typed' } },
          reports: [{ messageId: 'lineBelow', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { subject: { format: { spaceBeforePt: 0 } } },
          reports: [{ messageId: 'wrongGap', severity: 'warning' }],
        },
      ],
      right: [
        { type: 'cong-van', title: { vi: 'Cỡ 13', en: '13 pt' }, set: { subject: { format: { sizePt: 13 } } } },
        {
          type: 'cong-van',
          title: { vi: 'Tên riêng sau “V/v”', en: 'A name after “V/v”' },
          set: { subject: { text: 'V/v Hội Cựu chiến binh xin sửa chữa trụ sở' } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      if (!documentType(document.documentType)?.letter) continue;
      const segments = letterheadSegments(document, 'subject');
      const [first, last] = [segments[0], segments.at(-1)];
      if (!first || !last) continue;
      reportTextFaults(context, first, openingFaults);
      const verb = openingVerb().exec(first.text);
      if (verb?.[1] !== undefined) {
        const [found, right] = [verb[1], verb[1].toLowerCase()];
        const end = first.start + verb[0].length;
        const fix = { description: replacement(right), text: right };
        context.report({
          messageId: 'capital',
          at: { segment: first, start: end - found.length, end },
          data: { found, right },
          fix,
        });
      }
      if (/[^.]\.$/.test(last.text)) {
        const fix = { description: { vi: 'Bỏ dấu chấm', en: 'Remove the full stop' }, text: '' };
        context.report({ messageId: 'fullStop', at: { segment: last, start: last.end - 1, end: last.end }, fix });
      }
      const gap = gapPt(document, first, context.draft.tree.settings.addsParagraphSpacing);
      if (gap !== null && Math.abs(gap - GAP_PT) > GAP_TOLERANCE_PT) {
        const fix = {
          description: { vi: `Đặt khoảng cách phía trên ${GAP_PT} pt`, en: `Set the space before to ${GAP_PT} pt` },
          changes: gapChanges(document, first.paragraph),
        };
        context.report({ messageId: 'wrongGap', at: { segment: first }, data: { found: decimal(gap) }, fix });
      }
      const place = context.draft.paragraphs.indexOf(last.paragraph);
      const below = place < 0 ? undefined : context.draft.paragraphs[place + 1];
      if (below?.place.cell && isLine(below) && isSameCell(below.place.cell, last.paragraph.place.cell))
        context.report({ messageId: 'lineBelow', at: { segment: last } });
      const number = firstSegment(document, 'numberAndSymbol');
      if (number?.paragraph.place.cell && !first.paragraph.place.cell && number.confidence >= MINIMUM_CONFIDENCE)
        context.report({ messageId: 'outside', at: { segment: first } });
      checkAppearance(context, segments, 'subjectOfLetter');
    }
  },
});

/** Words that a subject begins with and no name does. */
const openingVerb = once(() => new RegExp(String.raw`^V\/v\s+(${anyOf(cues.clauses.subjectVerbs)})(?=\s\p{Ll})`, 'u'));

/** The number leaves no space of its own below, whichever way Word counts. */
function gapChanges(document: DraftDocument, subject: Paragraph): Change[] {
  const changes = [paragraphFormatChange(subject, { spaceBeforeTwips: ptToTwips(GAP_PT) })];
  const number = firstSegment(document, 'numberAndSymbol')?.paragraph;
  if (number && number.format.spaceAfterTwips !== 0)
    changes.unshift(paragraphFormatChange(number, { spaceAfterTwips: 0 }));
  return changes;
}

/** Lines that stand in a paragraph of their own; drawings near the subject may belong to the name of the body. */
const OF_ITS_OWN: ReadonlySet<DrawnLine['kind']> = new Set([
  'typed',
  'tabLeader',
  'underlinedBlank',
  'paragraphBorder',
]);

function isLine({ text, drawnLines }: Paragraph): boolean {
  return !hasWord(text) && drawnLines.some(({ kind }) => OF_ITS_OWN.has(kind));
}

/** `V/v` in other writings. */
export function openingFaults(text: string): TextFault<Fault>[] {
  const opening = /^(v\s*[/.]\s*v\.?|về việc)\s*:?(?=\s|$)/iu.exec(text)?.[0] ?? /^v\s*\/\s*v:?/iu.exec(text)?.[0];
  if (opening === undefined) return [];
  // "V/v" says "về việc" already.
  const surplus = /^V\/v(\s*[-–:]\s+|\s+(?:về việc|việc|về)\s+)/iu.exec(text)?.[0];
  if (surplus !== undefined)
    return [{ messageId: 'wrongOpening', start: 0, end: surplus.trimEnd().length, right: 'V/v' }];
  if (opening === 'V/v') return [];
  const right = text[opening.length] === ' ' || text[opening.length] === undefined ? 'V/v' : 'V/v ';
  return [{ messageId: 'wrongOpening', start: 0, end: opening.length, right }];
}

/** Space between number and subject where one follows the other in one cell; null where it cannot be told. */
function gapPt(document: DraftDocument, subject: Segment, adds: boolean): number | null {
  const number = firstSegment(document, 'numberAndSymbol')?.paragraph;
  const { paragraph } = subject;
  if (!number || document.segments[0]?.paragraph.format.align === null) return null;
  if (number.index + 1 !== paragraph.index) return null;
  // Where a frame says where it stands, the space within it says nothing.
  if (number.format.frame || paragraph.format.frame) return null;
  if (!isSameCell(number.place.cell, paragraph.place.cell)) return null;
  if (number.format.spaceAfterAuto || paragraph.format.spaceBeforeAuto) return null;
  const [after, before] = [number.format.spaceAfterTwips, paragraph.format.spaceBeforeTwips];
  if (number.format.contextualSpacing && number.styleId === paragraph.styleId) return null;
  return twipsToPt(adds ? after + before : Math.max(after, before));
}
