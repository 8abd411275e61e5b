import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const vietTat = defineRule({
  meta: {
    id: 'van-phong/viet-tat',
    since: '0.1.0',
    summary: {
      vi: 'Lời văn viết đủ chữ, không viết tắt như sổ tay, tin nhắn',
      en: 'No abbreviations of notes and messages',
    },
    reason: {
      vi: 'Chữ viết tắt như đ/c, v/v, ko không có chỗ trong lời văn; trong bảng, ở nơi nhận và ở trích yếu công văn thì không soát. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'Abbreviations such as đ/c, v/v, ko have no place in prose; tables, recipients and the subject of an official letter are not judged. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: 'Lời văn {must} viết đủ {right} thay cho “{found}”.',
        en: 'Prose {must} be written out: {right} for “{found}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị đ/c Trần Văn Bình chủ trì cuộc họp giao ban.' } },
          reports: [{ messageId: 'replace', text: 'đ/c', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Đề nghị đồng chí Trần Văn Bình chủ trì cuộc họp giao ban tại km 12.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('viet-tat', context);
  },
});
