// Phụ lục I, Phần I, mục II, khoản 1, điểm a: Quốc hiệu in capitals, 12 to 13 pt, upright, bold, at the top right of
// page 1. HÒA and HOÀ are the same: the decree prints both.
import { NATIONAL_NAME } from '../../src/knowledge/fixed-wordings.ts';
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { headingSizePt } from '../looks/heading-sizes.ts';
import { centredByBlanks, centring } from '../looks/typed-centring.ts';
import { mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';

export const quocHieu = defineRule({
  meta: {
    id: 'the-thuc/quoc-hieu',
    since: '0.1.0',
    summary: {
      vi: `Quốc hiệu ghi “${NATIONAL_NAME}”, in hoa, cỡ 12–13, đứng, đậm, ở phía trên bên phải`,
      en: `Quốc hiệu reads “${NATIONAL_NAME}”, in capitals, 12–13 pt, upright, bold, at the top right`,
    },
    reason: {
      vi: 'Quốc hiệu là thành phần đầu tiên của thể thức. Hai cách bỏ dấu HÒA và HOÀ đều đúng vì chính Nghị định dùng cả hai.',
      en: 'Quốc hiệu opens every document. Both HÒA and HOÀ are right: the decree itself prints both.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.1.a-1', 'ND30-I.II.1.a-2', 'ND30-I.II.1.a-3'] },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongWords: {
        vi: `Quốc hiệu ghi “{found}”; {must} là “${NATIONAL_NAME}”.`,
        en: `Quốc hiệu reads “{found}”; it {must} be “${NATIONAL_NAME}”.`,
        legalBasis: { nd30: ['ND30-I.II.1.a-1'] },
        inForms: true,
      },
      centredByBlanks: {
        vi: 'Quốc hiệu được đẩy vào giữa bằng dấu cách; {must} căn giữa đoạn.',
        en: 'Quốc hiệu is pushed into the middle by blanks; the paragraph {must} be centred.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.1.a-3'] },
      },
      ...appearanceMessages('nationalName', { format: ['ND30-I.II.1.a-2'], align: ['ND30-I.II.1.a-3'] }),
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Sai dấu', en: 'A wrong tone mark' },
          set: { nationalName: { text: 'CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM' } },
          reports: [{ messageId: 'wrongWords', text: 'CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM' }],
        },
        {
          type: 'cong-van',
          set: { nationalName: { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam' } },
          reports: [{ messageId: 'notCapitals' }],
        },
        {
          type: 'quyet-dinh',
          set: { nationalName: { format: { sizePt: 14 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        { type: 'quyet-dinh', set: { nationalName: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        {
          type: 'quyet-dinh',
          set: { nationalName: { text: '      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', format: { align: 'left' } } },
          reports: [{ messageId: 'centredByBlanks', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }],
        },
        { type: 'quyet-dinh', set: { nationalName: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        {
          type: 'quyet-dinh',
          set: { nationalName: { format: { underline: true } } },
          reports: [{ messageId: 'underlined' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Dấu đặt trên A', en: 'The tone on A' },
          set: { nationalName: { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ thường hiện thành chữ hoa; cỡ 12', en: 'Lower case shown as capitals; 12 pt' },
          set: { nationalName: { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', format: { caps: true, sizePt: 12 } } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = letterheadSegments(document, 'nationalName');
      for (const segment of segments) {
        if (foldForComparison(segment.text).toUpperCase() === NATIONAL_NAME) continue;
        context.report({
          messageId: 'wrongWords',
          at: { segment },
          data: { found: segment.text },
          fix: { description: replacement(NATIONAL_NAME), text: NATIONAL_NAME },
        });
      }
      for (const segment of centredByBlanks(segments))
        context.report({ messageId: 'centredByBlanks', at: { segment }, fix: centring(segment) });
      checkAppearance(context, segments, 'nationalName', { sizePt: headingSizePt(document, 'nationalName') });
    }
  },
});
