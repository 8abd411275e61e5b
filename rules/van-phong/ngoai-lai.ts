import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const ngoaiLai = defineRule({
  meta: {
    id: 'van-phong/ngoai-lai',
    since: '0.1.0',
    summary: {
      vi: 'Không dùng từ nước ngoài khi tiếng Việt có từ tương ứng',
      en: 'No foreign word where Vietnamese has one',
    },
    reason: {
      vi: 'Từ nước ngoài chỉ dùng khi tiếng Việt không có từ tương ứng. Tên riêng, tên sản phẩm, từ đặt trong ngoặc sau từ tiếng Việt thì để nguyên. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'A foreign word has a place only where Vietnamese has none. Names, products, and words in brackets behind the Vietnamese one are left alone. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: 'Tiếng Việt có từ thay “{found}”: {right}.',
        en: 'Vietnamese has a word for “{found}”: {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Học viên nộp hồ sơ online trước ngày 12 tháng 5.' } },
          reports: [{ messageId: 'replace', text: 'online', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: { text: 'Máy chủ SQL Server của Trung tâm được bảo trì; lớp học dùng phần mềm Zoom Meeting.' },
          },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('ngoai-lai', context);
  },
});
