import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const thua = defineRule({
  meta: {
    id: 'van-phong/thua',
    since: '0.1.0',
    summary: {
      vi: 'Không viết hai từ cùng nghĩa cạnh nhau',
      en: 'No two words for the same',
    },
    reason: {
      vi: 'Hai từ cùng nghĩa đứng cạnh nhau; bỏ một từ, câu vẫn đủ nghĩa. Văn bản quy phạm pháp luật có những cụm quen dùng như vậy nên không soát ở đó.',
      en: 'Two words say the same; without one of them the sentence says as much. Normative documents have set phrases of this kind and are not judged.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” thừa từ; chỉ cần {right}.',
        en: '“{found}” has a word too many; {right} is enough.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các phòng phối kết hợp với Công an xã để kiểm tra cơ sở lưu trú.' } },
          reports: [{ messageId: 'replace', text: 'phối kết hợp', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: { text: 'Hộ có từ 03 lao động trở lên được ưu tiên; hộ có trên 05 lao động được vay thêm.' },
          },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('thua', context);
  },
});
