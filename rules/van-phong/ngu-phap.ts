import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, phrasesOf } from '../grammar/phrase-reports.ts';

export const nguPhap = defineRule({
  meta: {
    id: 'van-phong/ngu-phap',
    since: '0.1.0',
    summary: {
      vi: 'Câu có đủ thành phần, đúng cặp từ, đúng giới từ',
      en: 'Sentences have a subject, pairs of conjunctions belong together',
    },
    reason: {
      vi: 'Câu thiếu chủ ngữ hoặc dùng sai cặp từ, sai giới từ thì người đọc phải đoán. Chỉ báo những kiểu chắc chắn.',
      en: 'Without a subject, or with conjunctions that do not belong together, the reader has to guess. Only what is sure is told.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      noted: { vi: 'Cần xem lại “{found}”: {note}.', en: 'Look at “{found}” again: {note}.' },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Mức thu phải tương xứng theo chất lượng dịch vụ.' } },
          reports: [{ messageId: 'noted', text: 'tương xứng theo', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Mặc dù kinh phí được cấp sớm, tuy nhiên tiến độ giải ngân vẫn chậm.' } },
          reports: [
            {
              messageId: 'noted',
              text: 'Mặc dù kinh phí được cấp sớm, tuy nhiên',
              severity: 'warning',
            },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Tuy nhiên, mặc dù được cấp kinh phí sớm, tiến độ giải ngân vẫn chậm.' } },
        },
      ],
    },
  },
  check(context) {
    for (const { found, note, ...place } of phrasesOf('ngu-phap', context))
      context.report({ ...place, messageId: 'noted', data: { found, note } });
  },
});
