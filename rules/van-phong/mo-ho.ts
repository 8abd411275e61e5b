import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportPhrases } from '../grammar/phrase-reports.ts';

export const moHo = defineRule({
  meta: {
    id: 'van-phong/mo-ho',
    since: '0.1.0',
    summary: {
      vi: 'Không viết điều phỏng đoán, nghe nói',
      en: 'No hedges and no hearsay',
    },
    reason: {
      vi: 'Người đọc không kiểm tra được lời phỏng đoán; văn bản cần điều đã xác minh.',
      en: 'A reader cannot verify a guess; a document needs what has been established.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” chưa chắc chắn; có thể viết {right}.',
        en: '“{found}” is uncertain; one could write {right}.',
      },
      rewrite: {
        vi: '“{found}” chưa rõ; {must} nêu điều đã xác minh hoặc mốc cụ thể.',
        en: '“{found}” is vague; what is established, or a date, {must} stand there.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Hình như hai hộ này đã chuyển khỏi địa phương.' } },
          reports: [{ messageId: 'rewrite', text: 'Hình như', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Tổ công tác kiểm tra các trường, trạm y tế, vân vân.' } },
          reports: [{ messageId: 'replace', text: 'vân vân', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Mô hình như trên đã được nhân rộng tại bảy xã.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportPhrases('mo-ho', context);
  },
});
