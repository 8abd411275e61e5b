import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const hanMoHo = defineRule({
  meta: {
    id: 'van-phong/han-mo-ho',
    since: '0.1.0',
    summary: {
      vi: 'Giao việc thì ghi rõ ngày phải xong',
      en: 'A task has a date',
    },
    reason: {
      vi: 'Hạn như “sớm nhất”, “càng sớm càng tốt” không kiểm tra được và không ai bị coi là chậm.',
      en: 'Nobody can check a term such as “as soon as possible”, and nobody is ever late.',
    },
    ...PHRASE_META,
    fixable: false,
    messages: {
      replace: {
        vi: '“{found}” chưa kiểm tra được; {must} viết {right}.',
        en: '“{found}” cannot be checked; it {must} be {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các trường gửi danh sách giáo viên dạy thay càng sớm càng tốt.' } },
          reports: [{ messageId: 'replace', text: 'càng sớm càng tốt', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: { text: 'Đề nghị các trường gửi danh sách giáo viên dạy thay trước ngày 12 tháng 5 năm 2026.' },
          },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('han-mo-ho', context);
  },
});
