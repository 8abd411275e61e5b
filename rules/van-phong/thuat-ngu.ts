import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const thuatNgu = defineRule({
  meta: {
    id: 'van-phong/thuat-ngu',
    since: '0.1.0',
    summary: {
      vi: 'Gọi sự việc bằng tên mà pháp luật dùng',
      en: 'The legal term instead of the everyday word',
    },
    reason: {
      vi: 'Một sự việc nên gọi bằng một tên, là tên mà luật hiện hành dùng. Tên của tổ chức đã có, lời trích văn bản cũ thì giữ nguyên.',
      en: 'A thing should have one name: that of the law in force. Names of existing bodies and quotations of older acts are left alone.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” {must} viết {right}.',
        en: '“{found}” {must} be written {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Người dân nộp bản sao sổ đỏ tại bộ phận một cửa.' } },
          reports: [{ messageId: 'replace', text: 'sổ đỏ', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Hội Bảo trợ Người tàn tật tỉnh tổ chức thăm, tặng quà các hội viên.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('thuat-ngu', context);
  },
});
