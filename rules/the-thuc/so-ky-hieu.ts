// Phụ lục I, Phần I, mục II, khoản 3: `Số:` and an Arabic number, padded below 10, a slash, the groups of the ký hiệu
// joined by hyphens without spaces; exactly 13 pt, upright, centred under the agency. Blanks are normal in a draft.
import { documentType } from '../../src/knowledge/document-types.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { isOfEnterprise, isOfSocialOrganisation, mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';
import { type SymbolFault, symbolFaults } from '../grammar/symbol.ts';
import { reportTextFaults } from '../grammar/text-fault.ts';

export const soKyHieu = defineRule({
  meta: {
    id: 'the-thuc/so-ky-hieu',
    since: '0.1.0',
    summary: {
      vi: 'Số, ký hiệu ghi theo mẫu “Số: 05/QĐ-UBND”, cỡ 13, đứng, canh giữa',
      en: 'Number and symbol read like “Số: 05/QĐ-UBND”, 13 pt, upright, centred',
    },
    reason: {
      vi: 'Số nhỏ hơn 10 thêm số 0 ở trước; giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ là gạch nối, không có dấu cách. Số còn để trống là bình thường ở bản dự thảo, trừ khi kiểm với --final.',
      en: 'Numbers below 10 take a leading 0; a slash parts number and symbol, hyphens part the groups, without spaces. A blank number is normal in a draft, unless checked with --final.',
    },
    severity: 'error',
    legalBasis: {
      nd30: [
        'ND30-I.II.3.a-1',
        'ND30-I.II.3.c-1',
        'ND30-I.II.3.c-2',
        'ND30-I.II.3.c-3',
        'ND30-I.II.3.c-4',
        'ND30-I.II.3.c-5',
        'ND30-I.II.3.c-6',
      ],
    },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongWord: grammar(
        'Từ “{found}” trước số không đúng',
        'The word “{found}” before the number is wrong',
        'ND30-I.II.3.c-2',
      ),
      missingColon: grammar('Thiếu dấu hai chấm sau từ “Số”', 'The colon after “Số” is missing', 'ND30-I.II.3.c-2'),
      spaceBeforeColon: grammar(
        'Thừa dấu cách trước dấu hai chấm',
        'There is a space before the colon',
        'ND30-I.II.3.c-2',
      ),
      notPadded: grammar(
        'Số “{found}” nhỏ hơn 10 mà không có số 0 ở trước',
        'The number “{found}” is below 10 and lacks a leading 0',
        'ND30-I.II.3.c-3',
      ),
      surplusZero: {
        ...grammar(
          'Số “{found}” thừa số 0 ở trước',
          'The number “{found}” has a needless leading 0',
          'ND30-I.II.3.c-3',
        ),
        severity: 'warning',
      },
      romanNumber: {
        vi: 'Số “{found}” là chữ số La Mã; {must} là chữ số Ả Rập.',
        en: 'The number “{found}” is Roman; it {must} be in Arabic digits.',
        legalBasis: { nd30: ['ND30-I.II.3.a-1'] },
      },
      dashAfterNumber: grammar('Giữa số và ký hiệu là gạch nối', 'A hyphen parts number and symbol', 'ND30-I.II.3.c-5'),
      otherSeparator: grammar(
        'Dấu ngăn cách “{found}” trong số, ký hiệu không đúng',
        'The mark “{found}” inside number and symbol is wrong',
        'ND30-I.II.3.c-5',
      ),
      longDash: grammar('Ký hiệu dùng gạch dài “{found}”', 'The symbol has a dash “{found}”', 'ND30-I.II.3.c-5'),
      spaces: {
        vi: 'Có dấu cách trong số, ký hiệu; {must} viết liền.',
        en: 'There are spaces inside number and symbol; they {must} be written without.',
        legalBasis: { nd30: ['ND30-I.II.3.c-5'] },
      },
      lowerCase: grammar('Ký hiệu “{found}” viết thường', 'The symbol “{found}” is in lower case', 'ND30-I.II.3.c-4'),
      slashInSymbol: grammar(
        'Giữa các nhóm chữ trong ký hiệu là dấu gạch chéo',
        'A slash parts the groups of the symbol',
        'ND30-I.II.3.c-5',
      ),
      noSymbol: {
        vi: 'Sau số “{found}” không có ký hiệu; {must} ghi dấu “/” và ký hiệu.',
        en: 'No symbol follows the number “{found}”; a slash and the symbol {must} follow it.',
        legalBasis: { nd30: ['ND30-I.II.3.b-1'] },
      },
      yearInside: {
        vi: 'Số, ký hiệu có năm “{found}”; văn bản hành chính không ghi năm trong số.',
        en: 'Number and symbol hold the year “{found}”; administrative documents carry none.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.3.c-6'] },
      },
      blankNumber: {
        vi: 'Số văn bản còn để trống; {must} ghi số khi ban hành.',
        en: 'The number is blank; it {must} be given when the document is issued.',
        legalBasis: { nd30: ['ND30-I.II.3.a-1'] },
      },
      ...appearanceMessages('numberAndSymbol', {
        format: ['ND30-I.II.3.c-2', 'ND30-I.II.3.c-4'],
        align: ['ND30-I.II.3.c-1'],
      }),
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: number('Số: 48/QĐ/SNV'),
          reports: [{ messageId: 'slashInSymbol', text: '/', before: 'QĐ' }],
        },
        { type: 'quyet-dinh', set: number('Số: 48\\QĐ-SNV'), reports: [{ messageId: 'otherSeparator', text: '\\' }] },
        { type: 'quyet-dinh', set: number('Số: 48/QĐ.SNV'), reports: [{ messageId: 'otherSeparator', text: '.' }] },
        { type: 'cong-van', set: number('Số: 215'), reports: [{ messageId: 'noSymbol', text: '215' }] },
        { type: 'cong-van', set: number('Số 12/SNV-VX'), reports: [{ messageId: 'missingColon', text: 'Số' }] },
        {
          type: 'cong-van',
          set: number('Số : 12/SNV-VX'),
          reports: [{ messageId: 'spaceBeforeColon', text: 'Số :' }],
        },
        { type: 'cong-van', set: number('SỐ: 12/SNV-VX'), reports: [{ messageId: 'wrongWord', text: 'SỐ' }] },
        { type: 'cong-van', set: number('Số: 5/SNV-VX'), reports: [{ messageId: 'notPadded', text: '5' }] },
        {
          type: 'cong-van',
          set: number('Số: 005/SNV-VX'),
          reports: [{ messageId: 'surplusZero', text: '005', severity: 'warning' }],
        },
        { type: 'cong-van', set: number('Số: XV/SNV-VX'), reports: [{ messageId: 'romanNumber', text: 'XV' }] },
        { type: 'cong-van', set: number('Số: 15 / SNV-VX'), reports: [{ messageId: 'spaces', text: ' / ' }] },
        { type: 'cong-van', set: number('Số: 15/SNV–VX'), reports: [{ messageId: 'longDash', text: '–' }] },
        { type: 'quyet-dinh', set: number('Số: 15-QĐ/SNV'), reports: [{ messageId: 'dashAfterNumber', text: '-' }] },
        { type: 'to-trinh', set: number('Số: 15/ttr-SXD'), reports: [{ messageId: 'lowerCase', text: 'ttr' }] },
        {
          type: 'bao-cao',
          set: number('Số: 15/2026/BC-SXD'),
          reports: [{ messageId: 'yearInside', text: '2026/', severity: 'warning' }],
        },
        {
          type: 'bao-cao',
          set: number('Số: 15-2026/BC-SXD'),
          reports: [{ messageId: 'yearInside', text: '-2026/', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { numberAndSymbol: { format: { sizePt: 14 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'bao-cao',
          title: { vi: 'Doanh nghiệp chưa chắc của Nhà nước', en: 'An enterprise that need not be of the state' },
          set: {
            numberAndSymbol: { text: 'Số: 15/BC-GĐ', format: { sizePt: 14 } },
            parentAgency: { remove: true },
            issuingAgency: { text: 'CÔNG TY TNHH CƠ KHÍ ĐÔNG THÀNH' },
          },
          reports: [{ messageId: 'wrongSize', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { numberAndSymbol: { format: { italic: true } } },
          reports: [{ messageId: 'italic' }],
        },
        {
          type: 'cong-van',
          set: { numberAndSymbol: { format: { bold: true } } },
          reports: [{ messageId: 'bold', severity: 'warning' }],
        },
        { type: 'cong-van', set: number('Số:        /SNV-VX'), final: true, reports: [{ messageId: 'blankNumber' }] },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Số để trống ở bản dự thảo', en: 'A blank number in a draft' },
          set: number('Số:        /SNV-VX'),
        },
        {
          type: 'cong-van',
          title: { vi: 'Số để chấm', en: 'Dots for the number' },
          set: number('Số: ......./SNV-VX'),
        },
        { type: 'cong-van', title: { vi: 'Số có bốn chữ số', en: 'Four digits' }, set: number('Số: 2026/SNV-VX') },
        {
          type: 'bao-cao',
          title: { vi: 'Số của doanh nghiệp có năm', en: 'The number of an enterprise, with its year' },
          set: {
            ...number('Số: 15/2026/BC-GĐ'),
            parentAgency: { remove: true },
            issuingAgency: { text: 'CÔNG TY TNHH CƠ KHÍ ĐÔNG THÀNH' },
          },
        },
        {
          type: 'to-trinh',
          title: { vi: 'Chữ thường trong TTr', en: 'The small letter of TTr' },
          set: number('Số: 09/TTr-SXD'),
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = letterheadSegments(document, 'numberAndSymbol');
      const otherwise = documentType(document.documentType)?.numbering === 'field';
      // Many number as the Party does, `Số: 35-BC/HND`, enterprises with the year: `Số: 12/2026/QĐ-GĐ`.
      const theirs: SymbolFault | null = isOfSocialOrganisation(document)
        ? 'dashAfterNumber'
        : isOfEnterprise(document)
          ? 'yearInside'
          : null;
      for (const segment of segments) {
        reportTextFaults<SymbolFault>(context, segment, (text) => {
          const faults = symbolFaults(text).filter(({ messageId }) => messageId !== theirs);
          return otherwise ? faults.filter(({ messageId }) => !OTHERWISE_FREE.has(messageId)) : faults;
        });
        const isBlank = document.number?.segment === segment && document.number.number === '';
        if (context.final && isBlank && !hasPlaceholder(document.number?.symbol ?? ''))
          context.report({ messageId: 'blankNumber', at: { segment } });
      }
      // Below the title of a contract it looks as the parties like.
      const ofParties = documentType(document.documentType)?.ownTerms ? { severity: 'info' as const } : {};
      checkAppearance(context, segments, 'numberAndSymbol', ofParties);
    }
  },
});

const OTHERWISE_FREE: ReadonlySet<SymbolFault> = new Set([
  'yearInside',
  'notPadded',
  'surplusZero',
  'dashAfterNumber',
  'slashInSymbol',
  'spaces',
]);

function number(text: string): { numberAndSymbol: { text: string } } {
  return { numberAndSymbol: { text } };
}

function grammar<const Vi extends string, const En extends string>(vi: Vi, en: En, requirement: string) {
  return {
    vi: `${vi}; {must} là “{right}”.`,
    en: `${en}; it {must} be “{right}”.`,
    legalBasis: { nd30: [requirement] },
  } as const;
}
