import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportPhrases } from '../grammar/phrase-reports.ts';

export const khauNgu = defineRule({
  meta: {
    id: 'van-phong/khau-ngu',
    since: '0.1.0',
    summary: {
      vi: 'Không dùng lời nói thường ngày trong văn bản',
      en: 'Official prose is written language, not everyday speech',
    },
    reason: {
      vi: 'Văn bản hành chính dùng ngôn ngữ viết; lời nói thường ngày làm văn bản kém trang trọng và dễ hiểu khác nhau. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'Official documents are written language: everyday speech makes them less dignified and open to more than one reading. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” là lời nói thường ngày; {must} viết {right}.',
        en: '“{found}” is everyday speech; it {must} be {right}.',
      },
      rewrite: {
        vi: '“{found}” là lời nói thường ngày; {must} bỏ hoặc viết lại.',
        en: '“{found}” is everyday speech; it {must} be left out or written anew.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Kế hoạch này rất là cần thiết, đề nghị các đơn vị thực hiện nghiêm túc.' } },
          reports: [{ messageId: 'replace', text: 'rất là', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các phòng nộp báo cáo đúng hạn nhé.' } },
          reports: [{ messageId: 'rewrite', text: 'nhé', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: {
              text: 'Thời gian làm việc ngoài trời không quá 02 giờ một ngày; nhiệm vụ cấp bách nhất là phòng, chống cháy rừng.',
            },
          },
        },
      ],
    },
  },
  check: (context) => {
    reportPhrases('khau-ngu', context);
  },
});
