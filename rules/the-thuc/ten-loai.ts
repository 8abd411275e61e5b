// Phụ lục I, Phần I, mục II, khoản 5: the name of the type in capitals, 13 to 14 pt, upright, bold, centred. A letter
// (công văn) has no such line: its subject stands under the number instead.
import { typeWithLettersApart } from '../../src/knowledge/document-types.ts';
import { bareLetters, foldForComparison, isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { upperCase } from '../looks/capitals.ts';
import { documentsOf, hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const tenLoai = defineRule({
  meta: {
    id: 'the-thuc/ten-loai',
    since: '0.1.0',
    summary: {
      vi: 'Tên loại in hoa, cỡ 13–14, đứng, đậm, canh giữa; công văn không có tên loại',
      en: 'The type name is in capitals, 13–14 pt, upright, bold, centred; a công văn has none',
    },
    reason: {
      vi: 'Tên loại cho biết tính chất của văn bản. Riêng công văn không ghi tên loại: trích yếu đặt dưới số, ký hiệu.',
      en: 'The type name says what kind of document it is. A công văn alone carries none: its subject stands under the number.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.5.b-1', 'ND30-I.II.5.b-2', 'ND30-I.II.5.b-7'] },
    needsLayout: false,
    fixable: true,
    messages: {
      letterHeading: {
        vi: 'Công văn ghi dòng “{found}”; {must} bỏ dòng này.',
        en: 'The letter has a heading “{found}”; it {must} have none.',
        legalBasis: { nd30: ['ND30-I.II.5.b-7'] },
      },
      lettersApart: {
        vi: 'Tên loại viết tách rời từng chữ cái “{found}”; {must} viết liền: “{right}”.',
        en: 'The letters of the type name stand apart, “{found}”; it {must} be written “{right}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.5.b-2'] },
      },
      endsWithMark: {
        vi: 'Sau tên loại có dấu “{found}”; tên loại không có dấu ở cuối.',
        en: 'The mark “{found}” stands behind the type name; the name has none.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.5.b-2'] },
      },
      ...appearanceMessages('typeName', { format: ['ND30-I.II.5.b-2'], align: ['ND30-I.II.5.b-1'] }),
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: { typeName: { text: 'Quyết định' } },
          reports: [{ messageId: 'notCapitals', text: 'Quyết định' }],
        },
        { type: 'thong-bao', set: { typeName: { format: { sizePt: 16 } } }, reports: [{ messageId: 'wrongSize' }] },
        { type: 'thong-bao', set: { typeName: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        { type: 'thong-bao', set: { typeName: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        {
          type: 'thong-bao',
          set: { typeName: { format: { align: 'left' } } },
          reports: [{ messageId: 'notCentred', severity: 'warning' }],
        },
        {
          type: 'bao-cao',
          set: { typeName: { text: 'BÁO CÁO:' } },
          reports: [{ messageId: 'endsWithMark', text: ':', severity: 'warning' }],
        },
        {
          type: 'thong-bao',
          set: { typeName: { text: 'CÔNG VĂN' } },
          reports: [{ messageId: 'letterHeading', text: 'CÔNG VĂN' }],
          // A công văn with a heading lacks what a công văn must have.
          besides: ['the-thuc/kinh-gui', 'the-thuc/trich-yeu-cong-van'],
        },
        {
          type: 'quyet-dinh',
          set: { typeName: { text: 'Q U Y Ế T   Đ Ị N H' } },
          reports: [{ messageId: 'lettersApart', text: 'Q U Y Ế T   Đ Ị N H', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'thong-bao',
          title: { vi: 'Chữ thường hiện thành chữ hoa, cỡ 13', en: 'Lower case shown as capitals, 13 pt' },
          set: { typeName: { text: 'Thông báo', format: { caps: true, sizePt: 13 } } },
        },
      ],
    },
  },
  check(context) {
    // What a decision issues is titled as it is itself; the line below tells that it is no form.
    for (const attached of documentsOf(context.draft, 'attachment'))
      if (hasTemplate(attached) && sureSegments(attached, 'annexReference').length > 0)
        checkAppearance(context, sureSegments(attached, 'typeName'), 'typeName');
    for (const document of mainDocuments(context.draft)) {
      const segments = sureSegments(document, 'typeName');
      const heading = segments.find(({ text }) => foldForComparison(text).toUpperCase() === 'CÔNG VĂN');
      if (heading) {
        // Its subject has to go up to the number as well, which people must do.
        context.report({ messageId: 'letterHeading', at: { segment: heading }, data: { found: heading.text } });
      }
      for (const segment of segments) {
        const mark = /[.:;,]$/.exec(segment.text.trimEnd());
        if (mark) {
          const start = segment.start + mark.index;
          const fix = { description: { vi: 'Bỏ dấu', en: 'Remove the mark' }, text: '' };
          const at = { segment, start, end: start + 1 };
          context.report({ messageId: 'endsWithMark', at, data: { found: mark[0] }, fix });
        }
        const type = typeWithLettersApart(bareLetters(segment.text));
        if (!type) continue;
        const right = isUpperCase(segment.text) ? upperCase(type.name) : type.name;
        const data = { found: segment.text, right };
        const description = { vi: 'Viết liền các chữ cái', en: 'Write the letters together' };
        context.report({ messageId: 'lettersApart', at: { segment }, data, fix: { description, text: right } });
      }
      if (hasTemplate(document))
        checkAppearance(
          context,
          segments.filter((segment) => segment !== heading),
          'typeName',
        );
    }
  },
});
