import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportPhrases } from '../grammar/phrase-reports.ts';

export const saoRong = defineRule({
  meta: {
    id: 'van-phong/sao-rong',
    since: '0.1.0',
    summary: {
      vi: 'Bỏ những cụm từ theo khuôn, không thêm thông tin',
      en: 'No empty formulas',
    },
    reason: {
      vi: 'Bỏ đi, câu ngắn và rõ hơn. Những cụm từ chính trị quen dùng chỉ được báo khi bật tùy chọn all.',
      en: 'Without them the sentence is shorter and clearer. Set phrases of politics are told only with the option all.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” không thêm thông tin; có thể viết {right}.',
        en: '“{found}” adds nothing; one could write {right}.',
      },
      rewrite: {
        vi: '“{found}” không thêm thông tin; có thể bỏ.',
        en: '“{found}” adds nothing; one could leave it out.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Như chúng ta đã biết, công tác lưu trữ có nhiều thay đổi.' } },
          reports: [{ messageId: 'rewrite', text: 'Như chúng ta đã biết', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các phòng tiến hành thực hiện việc kiểm kê tài sản.' } },
          reports: [{ messageId: 'replace', text: 'tiến hành thực hiện', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Công tác lưu trữ có nhiều thay đổi theo Luật Lưu trữ năm 2024.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportPhrases('sao-rong', context);
  },
});
