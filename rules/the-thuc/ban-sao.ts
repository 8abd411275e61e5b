// Phụ lục I, Phần II, mục II: the block of a copy on paper. Below the copied document and a line across the page stand SAO Y, SAO LỤC
// or TRÍCH SAO, the copying body, number and symbol SY, SL or TrS, place and date, signer and recipients.
import { type Component, componentTerm } from '../../src/knowledge/components.ts';
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { copyForm } from '../../src/knowledge/document-types.ts';
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { isShortOfColumn } from '../views/drawn-lines.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { symbolFaults } from '../grammar/symbol.ts';

/** Beside the form: what a copy consists of (khoản 1). */
const CONSISTS_OF = [
  'issuingAgency',
  'numberAndSymbol',
  'placeAndDate',
  'signerName',
  'recipientsLabel',
] as const satisfies Component[];
/** Set as in Phần I (khoản 2, điểm c). */
const AS_IN_PART_ONE = [
  'parentAgency',
  'issuingAgency',
  'numberAndSymbol',
  'placeAndDate',
  'signingAuthority',
  'signerTitle',
  'signerName',
  'recipientsLabel',
  'recipient',
  'archiveLine',
] as const satisfies Component[];
/** An electronic copy has its form alone; a block on paper has some of the rest. */
const ON_PAPER = 2;

const LOOK = { format: ['ND30-II.II.2.b', 'ND30-II.II.2.c'], align: ['ND30-II.II.2.c'] };

export const banSao = defineRule({
  meta: {
    id: 'the-thuc/ban-sao',
    since: '0.1.0',
    summary: {
      vi: 'Phần bản sao có đủ hình thức sao, cơ quan sao, số, ký hiệu, địa danh, thời gian, người ký, nơi nhận, dưới một đường kẻ',
      en: 'The block of a copy has its form, body, number, place and date, signer and recipients, below a line',
    },
    reason: {
      vi: 'Hình thức sao là SAO Y, SAO LỤC hoặc TRÍCH SAO; “SAO Y BẢN CHÍNH” là cách ghi trước Nghị định 30/2020/NĐ-CP. Ký hiệu bản sao là SY, SL hoặc TrS và chữ viết tắt cơ quan sao.',
      en: 'The form is SAO Y, SAO LỤC or TRÍCH SAO; “SAO Y BẢN CHÍNH” is older than the decree. The symbol is SY, SL or TrS with the abbreviation of the copying body.',
    },
    severity: 'error',
    legalBasis: {
      nd30: [
        'ND30-II.I.1',
        'ND30-II.II.1',
        'ND30-II.II.1.c',
        'ND30-II.II.2.a',
        'ND30-II.II.2.b',
        'ND30-II.II.2.c',
        'ND30-II.def',
      ],
    },
    needsLayout: true,
    fixable: true,
    messages: {
      ...appearanceMessages('copyForm', LOOK),
      ...appearanceMessages('parentAgency', LOOK),
      ...appearanceMessages('issuingAgency', LOOK),
      ...appearanceMessages('placeAndDate', LOOK),
      ...appearanceMessages('signerName', LOOK),
      oldWording: {
        vi: 'Ghi “{found}” là cách ghi cũ; {must} ghi “{right}”.',
        en: '“{found}” is the old wording; it {must} be “{right}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-II.I.1', 'ND30-II.def'] },
      },
      wrongForm: {
        vi: 'Hình thức sao ghi “{found}”; {must} ghi “{right}”.',
        en: 'The form of the copy reads “{found}”; it {must} be “{right}”.',
        legalBasis: { nd30: ['ND30-II.I.1'] },
      },
      wrongNumber: {
        vi: 'Số, ký hiệu bản sao ghi “{found}” không đúng mẫu; {must} như “Số: 05/{right}-UBND”.',
        en: 'Number and symbol of the copy read “{found}”; the form is “Số: 05/{right}-UBND”.',
        legalBasis: { nd30: ['ND30-II.II.1.c', 'ND30-II.II.2.c'] },
      },
      wrongSymbol: {
        vi: 'Ký hiệu bản sao “{found}” không đúng với {type}; {must} bắt đầu bằng “{right}-”.',
        en: 'The symbol “{found}” is not that of a {type}; it {must} begin with “{right}-”.',
        legalBasis: { nd30: ['ND30-II.II.1.c'] },
      },
      missing: {
        vi: 'Bản sao không có {component}; {must} ghi đủ.',
        en: 'The copy has no {component}; it {must} have one.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-II.II.1'] },
      },
      shortLine: {
        vi: 'Đường kẻ phía trên phần bản sao ngắn hơn chiều ngang vùng trình bày; {must} kẻ suốt chiều ngang.',
        en: 'The line above the copy is shorter than the text is wide; it {must} span the whole width.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-II.II.2.a'] },
      },
      noLine: {
        vi: 'Không thấy đường kẻ phía trên phần bản sao; {must} có đường kẻ nét liền suốt chiều ngang.',
        en: 'No line is drawn above the copy; there {must} be a solid one over the whole width.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-II.II.2.a'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'sao-y',
          inCopy: true,
          set: { typeName: { text: 'SAO Y BẢN CHÍNH' } },
          reports: [{ messageId: 'oldWording', text: 'SAO Y BẢN CHÍNH', severity: 'warning' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { typeName: { format: { sizePt: 16 } } },
          reports: [{ messageId: 'wrongSize', text: 'SAO Y' }],
        },
        {
          type: 'trich-sao',
          inCopy: true,
          set: { typeName: { format: { bold: false } } },
          reports: [{ messageId: 'notBold', text: 'TRÍCH SAO' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { typeName: { text: 'SAO Y BẢN GỐC' } },
          reports: [{ messageId: 'wrongForm', text: 'SAO Y BẢN GỐC' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { numberAndSymbol: { text: 'Số: 5/SY-STC' } },
          reports: [{ messageId: 'wrongNumber', text: 'Số: 5/SY-STC' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { numberAndSymbol: { text: 'Số: 05/SL-STC' } },
          reports: [{ messageId: 'wrongSymbol', text: 'Số: 05/SL-STC' }],
        },
        {
          type: 'trich-sao',
          inCopy: true,
          set: { numberAndSymbol: { remove: true } },
          reports: [{ messageId: 'missing', severity: 'warning' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { placeAndDate: { format: { italic: false } } },
          reports: [{ messageId: 'notItalic' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { recipientsLabel: { format: { sizePt: 14 } } },
          reports: [{ messageId: 'wrongSize', text: 'Nơi nhận:' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { ruleLine: { remove: true } },
          reports: [{ messageId: 'noLine', severity: 'warning' }],
        },
        {
          type: 'sao-y',
          inCopy: true,
          set: { ruleLine: { line: { lengthMm: 60 } } },
          reports: [{ messageId: 'shortLine', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'sao-luc',
          title: { vi: 'Số còn để trống', en: 'A blank number' },
          inCopy: true,
          set: { numberAndSymbol: { text: 'Số:      /SY-STC' } },
        },
        { type: 'trich-sao', inCopy: true, set: { numberAndSymbol: { text: 'Số: 12/TrS-STC' } } },
      ],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'copy')) {
      const [form] = sureSegments(document, 'typeName');
      const present = CONSISTS_OF.filter((component) =>
        document.segments.some((segment) => segment.component === component),
      );
      if (!form || present.length < ON_PAPER) continue;
      const type = copyForm(document.documentType);
      const words = foldForComparison(form.text).toUpperCase();
      const right = type?.name.toUpperCase();
      if (right && words !== right) {
        const fix = { description: replacement(right), text: right };
        const messageId = words.startsWith(`${right} BẢN CHÍNH`) ? 'oldWording' : 'wrongForm';
        context.report({ messageId, at: { segment: form }, data: { found: form.text, right }, fix });
      }
      checkAppearance(context, [form], 'copyForm', { term: { vi: 'hình thức sao', en: 'the form of the copy' } });
      for (const component of AS_IN_PART_ONE) checkAppearance(context, sureSegments(document, component), component);
      const { number } = document;
      if (number && type && isOtherSymbol(number.symbol, type.abbreviation)) {
        const data = { found: number.symbol.trim(), right: type.abbreviation, type: type.name.toLowerCase() };
        context.report({ messageId: 'wrongSymbol', at: { segment: number.segment }, data });
      } else if (number && type && symbolFaults(number.segment.text).length > 0) {
        const data = { found: number.segment.text, right: type.abbreviation };
        context.report({ messageId: 'wrongNumber', at: { segment: number.segment }, data });
      }
      for (const component of CONSISTS_OF) {
        if (present.includes(component)) continue;
        const data = { component: { vi: componentTerm(component, 'vi'), en: componentTerm(component, 'en') } };
        context.report({ messageId: 'missing', at: { segment: form }, data });
      }
      const line = lineAbove(context.draft, document);
      if (line === null) context.report({ messageId: 'noLine', at: { segment: form } });
      else if (isShortOfColumn(line)) context.report({ messageId: 'shortLine', at: { segment: form } });
    }
  },
});

function isOtherSymbol(symbol: string, abbreviation: string): boolean {
  return symbol.trim() !== '' && !hasPlaceholder(symbol) && !symbol.trim().startsWith(`${abbreviation}-`);
}

/** What holds some line, or a picture that may be one, between the last text before the block and its first; null: nothing does. */
function lineAbove({ paragraphs }: Draft, { firstParagraph, endParagraph }: DraftDocument): Paragraph | null {
  let at = firstParagraph;
  while (at > 0 && paragraphs[at - 1]?.text.replace(/[\s\uFFFC_–—-]/g, '') === '') at--;
  for (; at < endParagraph; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) return null;
    if (paragraph.drawnLines.length > 0 || paragraph.text.includes('\uFFFC')) return paragraph;
    if (at >= firstParagraph && paragraph.text.trim() !== '') return null;
  }
  return null;
}
