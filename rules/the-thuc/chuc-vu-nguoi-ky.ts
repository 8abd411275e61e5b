// Phụ lục I, Phần I, mục II, khoản 7, điểm đ; mục V, hàng 7: the signer's title in capitals, 13 to 14 pt, upright, bold.
import { isAgencyHead } from '../../src/knowledge/agency-names.ts';
import { documentType, UNKNOWN_TYPE } from '../../src/knowledge/document-types.ts';
import { bareLetters, isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const chucVuNguoiKy = defineRule({
  meta: {
    id: 'the-thuc/chuc-vu-nguoi-ky',
    since: '0.1.0',
    summary: {
      vi: 'Chức vụ người ký in hoa, cỡ 13–14, đứng, đậm',
      en: 'The signer’s title is in capitals, 13–14 pt, upright, bold',
    },
    reason: {
      vi: 'Chức vụ của người ký trình bày như quyền hạn ký: chữ in hoa, đứng, đậm, ở nửa bên phải, dưới quyền hạn ký nếu có.',
      en: 'The title is set like the signing authority: capitals, upright, bold, in the right half, below the authority if there is one.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.7.dd-1'] },
    needsLayout: true,
    fixable: true,
    messages: appearanceMessages('signerTitle', { align: ['ND30-I.II.7.dd-3'] }),
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { signerTitle: { text: 'Phó Giám đốc' } },
          reports: [{ messageId: 'notCapitals', text: 'Phó Giám đốc' }],
        },
        {
          type: 'cong-van',
          set: { signerTitle: { text: 'Đội phó' } },
          reports: [{ messageId: 'notCapitals', text: 'Đội phó' }],
        },
        { type: 'cong-van', set: { signerTitle: { format: { sizePt: 12 } } }, reports: [{ messageId: 'wrongSize' }] },
        {
          type: 'cong-van',
          set: { signerTitle: { text: 'THANH TRA TỈNH', format: { sizePt: 12 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        { type: 'quyet-dinh', set: { signerTitle: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
      ],
      right: [
        { type: 'cong-van', set: { signerTitle: { format: { sizePt: 13 } } } },
        { type: 'cong-van', set: { signerTitle: { text: 'Đài Viễn thông Đông Hà' } } },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      if (documentType(document.documentType)?.signers === 'several') continue;
      if (!(hasTemplate(document) || document.documentType === UNKNOWN_TYPE)) continue;
      // `(Ký, ghi rõ họ tên)` is a hint of the form. The name of a body in small letters is no title typed wrongly; in
      // capitals it is set as a title is.
      const titles = sureSegments(document, 'signerTitle').filter(
        ({ text }) => !text.startsWith('(') && !isBodyName(text),
      );
      checkAppearance(context, titles, 'signerTitle');
    }
  },
});

/** `Đài Viễn thông` is a body, `Bộ trưởng`, `Đội phó` are persons. */
function isBodyName(text: string): boolean {
  return !isUpperCase(text) && isAgencyHead(bareLetters(text)) && !/(?:^|\s)(?:trưởng|phó)(?:\s|$)/i.test(text);
}
