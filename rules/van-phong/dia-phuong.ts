import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const diaPhuong = defineRule({
  meta: {
    id: 'van-phong/dia-phuong',
    since: '0.1.0',
    summary: {
      vi: 'Dùng tiếng phổ thông, không dùng tiếng địa phương',
      en: 'Official prose is standard Vietnamese, not a dialect',
    },
    reason: {
      vi: 'Người đọc ở mọi vùng phải hiểu như nhau. Tên người, tên đất viết theo tiếng địa phương (An Nhơn, ông Sanh) thì giữ nguyên. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'Readers of every region must understand the same. Names of people and places keep their form. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” là cách nói địa phương; {must} viết {right}.',
        en: '“{found}” is dialect; it {must} be {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các xã báo cáo số trẻ em đã làm khai sanh trước ngày 30 tháng 6.' } },
          reports: [{ messageId: 'replace', text: 'khai sanh', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: {
              text: 'Ông Nguyễn Văn Sanh ở phường An Nhơn được cử làm tổ trưởng và đưa vô tuyến điện lên đảo.',
            },
          },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('dia-phuong', context);
  },
});
