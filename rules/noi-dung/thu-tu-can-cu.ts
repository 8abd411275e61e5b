// Nghị định 30/2020/NĐ-CP sets no order of grounds; by custom they go from the higher act to the lower. One hint a document,
// and only for what nobody would defend: a law behind a decree, a decree behind a circular.
import { citationsOfSegment } from '../../src/draft/citations/index.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** Lower numbers stand first. */
const RANKS: Readonly<Record<string, number>> = {
  'hiến pháp': 0,
  luật: 1,
  'bộ luật': 1,
  'nghị định': 2,
  'thông tư': 3,
  'thông tư liên tịch': 3,
};

export const thuTuCanCu = defineRule({
  meta: {
    id: 'noi-dung/thu-tu-can-cu',
    since: '0.1.0',
    summary: {
      vi: 'Căn cứ xếp từ văn bản có hiệu lực pháp lý cao đến thấp: luật, nghị định, thông tư',
      en: 'Grounds go from the higher act to the lower: law, decree, circular',
    },
    reason: {
      vi: 'Đây là thói quen soạn thảo, Nghị định 30/2020/NĐ-CP không quy định, nên chỉ là gợi ý, mỗi văn bản một lần.',
      en: 'This is custom; Decree 30/2020/NĐ-CP does not ask for it, so it is a hint, once a document.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      lowerFirst: {
        vi: '{found} đứng sau căn cứ là {before}; {must} xếp luật trước nghị định, nghị định trước thông tư.',
        en: '{found} stands behind a ground that is a {before}; better put laws before decrees, decrees before circulars.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: {
            legalGround: {
              text: [
                'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
                'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
                'Xét đề nghị của Chánh Văn phòng.',
              ],
            },
          },
          reports: [{ messageId: 'lowerFirst', text: 'Căn cứ Luật Lưu trữ' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          set: {
            legalGround: {
              text: [
                'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
                'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
                'Xét đề nghị của Chánh Văn phòng.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      let lowest = 0;
      let lowestType = '';
      for (const segment of sureSegments(document, 'legalGround')) {
        const [citation] = citationsOfSegment(segment);
        if (!citation || !/^(?:-\s*)?Căn cứ\s+$/iu.test(segment.paragraph.text.slice(segment.start, citation.start)))
          continue;
        const rank = RANKS[citation.typeName];
        if (rank === undefined) continue;
        if (rank < lowest) {
          const end =
            citation.start + segment.paragraph.text.slice(citation.start, citation.numberStart).trimEnd().length;
          const found = segment.paragraph.text.slice(segment.start, end);
          report({
            messageId: 'lowerFirst',
            at: { segment, start: segment.start, end },
            data: { found, before: lowestType },
          });
          break;
        }
        if (rank > lowest) [lowest, lowestType] = [rank, citation.type];
      }
    }
  },
});
