// Phụ lục I, Phần I, mục II, khoản 5: the subject of a named document right below its type name, in lower case, 13 to
// 14 pt, upright, bold, centred. It is a phrase or a short sentence, so no full stop is usual.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { firstSegment, hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { reportTextFaults, type TextFault } from '../grammar/text-fault.ts';

export const trichYeu = defineRule({
  meta: {
    id: 'the-thuc/trich-yeu',
    since: '0.1.0',
    summary: {
      vi: 'Trích yếu văn bản có tên loại: in thường, cỡ 13–14, đứng, đậm, canh giữa dưới tên loại',
      en: 'The subject of a named document is in lower case, 13–14 pt, upright, bold, centred under the type name',
    },
    reason: {
      vi: 'Trích yếu in hoa toàn bộ khó đọc và trái mẫu. Nghị định không giới hạn số dòng của trích yếu.',
      en: 'A subject all in capitals is hard to read and against the template. The decree sets no limit of lines.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.5.b-3', 'ND30-I.II.5.a-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      fullStop: {
        vi: 'Trích yếu có dấu chấm ở cuối; {must} bỏ vì trích yếu là một cụm từ.',
        en: 'The subject ends with a full stop; it {must} have none, as it is a phrase.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.5.a-1'] },
      },
      letterOpening: {
        vi: 'Trích yếu bắt đầu bằng “{found}”; chỉ trích yếu công văn ghi như vậy, ở đây {must} ghi “Về việc”.',
        en: 'The subject begins with “{found}” as that of a công văn; here it {must} read “Về việc”.',
        severity: 'warning',
      },
      smallLetter: {
        vi: 'Trích yếu không viết hoa chữ đầu; {must} viết hoa.',
        en: 'The subject begins with a small letter; it {must} be a capital.',
        severity: 'warning',
      },
      ...appearanceMessages('subject', {
        format: ['ND30-I.II.5.b-3'],
        align: ['ND30-I.II.5.b-3'],
        except: ['underlined'],
      }),
    },
    examples: {
      wrong: [
        { type: 'quyet-dinh', set: { subject: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        { type: 'quyet-dinh', set: { subject: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        { type: 'quyet-dinh', set: { subject: { format: { sizePt: 15 } } }, reports: [{ messageId: 'wrongSize' }] },
        {
          type: 'quyet-dinh',
          set: { subject: { format: { align: 'left' } } },
          reports: [{ messageId: 'notCentred', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { subject: { text: 'VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC' } },
          reports: [{ messageId: 'allCapitals' }],
        },
        {
          type: 'quyet-dinh',
          set: { subject: { text: 'V/v thành lập Tổ công tác', format: { bold: true } } },
          reports: [{ messageId: 'letterOpening', text: 'V/v', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { subject: { text: '(V/v thành lập Tổ công tác)', format: { bold: true } } },
          reports: [{ messageId: 'letterOpening', text: '(V/v', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { subject: { text: 'về việc thành lập Tổ công tác' } },
          reports: [{ messageId: 'smallLetter', text: 'v', after: 'ề việc', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { subject: { text: 'Về việc thành lập Tổ công tác.' } },
          reports: [{ messageId: 'fullStop', text: '.', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Cỡ 13, kết thúc bằng chữ viết tắt', en: '13 pt, ending in an abbreviation' },
          set: { subject: { text: 'Về việc thành lập Tổ công tác của UBND', format: { sizePt: 13 } } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      if (!isNamed(document)) continue;
      const segments = sureSegments(document, 'subject');
      const last = segments.at(-1);
      if (last && /[^.]\.$/.test(last.text)) {
        const fix = { description: { vi: 'Bỏ dấu chấm', en: 'Remove the full stop' }, text: '' };
        context.report({ messageId: 'fullStop', at: { segment: last, start: last.end - 1, end: last.end }, fix });
      }
      const [first] = segments;
      if (first) reportTextFaults(context, first, openingFaults);
      // Underlining in place of the line is the-thuc/duong-ke-trich-yeu's.
      const own = segments.filter((segment) => segment === first || !isRemark(segment));
      const remarks = segments.filter((segment) => !own.includes(segment));
      checkAppearance(context, own, 'subject', { except: ['underlined'] });
      checkAppearance(context, remarks, 'subject', { except: ['underlined', 'italic', 'notBold'] });
    }
  },
});

/** `(Từ ngày 01 đến ngày 15 tháng 3 năm 2026)` in a line of its own, which usage sets in italics. */
const isRemark = ({ text }: Pick<Segment, 'text'>): boolean => /^\(.*\)$/s.test(text);

/** `V/v …`, `(V/v …`, `về việc …`. */
function openingFaults(text: string): TextFault<'letterOpening' | 'smallLetter'>[] {
  const opening = /^\(?\s*v\s*[/.]\s*v\b(?:\s*[.:)])?/iu.exec(text)?.[0];
  if (opening !== undefined) {
    // A bracket that is closed stays open.
    const right = isRemark({ text }) ? '(Về việc' : 'Về việc';
    return [{ messageId: 'letterOpening', start: 0, end: opening.length, right }];
  }
  if (!/^(về|ban hành|phê duyệt)\s/u.test(text)) return [];
  return [{ messageId: 'smallLetter', start: 0, end: 1, right: text.charAt(0).toUpperCase() }];
}

/** A type name of the decree stands above the subject; without it the subject may be a letter's. */
function isNamed(document: DraftDocument): boolean {
  return (
    !documentType(document.documentType)?.letter &&
    hasTemplate(document) &&
    firstSegment(document, 'typeName') !== undefined
  );
}
