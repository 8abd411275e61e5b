import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportPhrases } from '../grammar/phrase-reports.ts';

export const camTinh = defineRule({
  meta: {
    id: 'van-phong/cam-tinh',
    since: '0.1.0',
    summary: {
      vi: 'Lời văn khách quan, không cảm thán, ví von',
      en: 'Neutral prose, without praise, lament or similes',
    },
    reason: {
      vi: 'Văn bản hành chính nêu sự việc và số liệu; lời khen chê, ví von không thay được. Thư, diễn văn, lời chia buồn là ngoại lệ. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'Official documents give facts and figures, for which praise, blame and similes are no substitute. Letters, speeches and condolences are an exception. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” mang sắc thái cảm xúc; có thể viết {right}.',
        en: '“{found}” is emotive; one could write {right}.',
      },
      rewrite: {
        vi: '“{found}” mang sắc thái cảm xúc; {must} nêu sự việc, số liệu.',
        en: '“{found}” is emotive; facts and figures {must} stand there.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Quán bán hàng rong mọc lên như nấm tại khu vực chợ.' } },
          reports: [{ messageId: 'replace', text: 'mọc lên như nấm', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Hành vi nhẫn tâm của hai đối tượng đã bị xử lý.' } },
          reports: [{ messageId: 'rewrite', text: 'nhẫn tâm', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Cấp dự báo cháy rừng là cấp cực kỳ nguy hiểm.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportPhrases('cam-tinh', context);
  },
});
