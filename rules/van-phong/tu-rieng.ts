// Phrases of an office's own lists (key `phrases` of the configuration) that belong to none of our groups.
import { defineRule } from '../../src/lint/rule.ts';
import { withoutEnd } from '../../src/language/edges.ts';
import { OWN_GROUP } from '../../src/language/phrase.ts';
import { PHRASE_META, phrasesOf } from '../grammar/phrase-reports.ts';

export const tuRieng = defineRule({
  meta: {
    id: 'van-phong/tu-rieng',
    since: '0.1.0',
    summary: {
      vi: 'Không dùng những cụm từ mà cơ quan đã ghi vào danh sách của mình',
      en: 'None of the phrases that the office has listed for itself',
    },
    reason: {
      vi: 'Mỗi cơ quan có những tên gọi, cách viết đã thống nhất. Danh sách khai ở khóa phrases của cấu hình (TSV, JSON, YAML) hoặc thêm bằng vbcheck phrases add; thử bằng vbcheck phrases test. Không có danh sách thì quy tắc này im lặng.',
      en: 'Every office has names and wordings that it has agreed on. Lists are named by the key phrases of the configuration (TSV, JSON, YAML) or written by vbcheck phrases add, and tried by vbcheck phrases test. Without a list this rule is silent.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: 'Theo danh sách của cơ quan, “{found}” {must} viết {right}{because}.',
        en: 'By the list of the office, “{found}” {must} be {right}{because}.',
      },
      rewrite: {
        vi: 'Theo danh sách của cơ quan, “{found}” {must} bỏ hoặc viết lại{because}.',
        en: 'By the list of the office, “{found}” {must} be left out or written anew{because}.',
      },
      noted: {
        vi: 'Theo danh sách của cơ quan: {note}.',
        en: 'By the list of the office: {note}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Danh sách có “khối văn phòng”: “Văn phòng”', en: 'The list has “khối văn phòng”: “Văn phòng”' },
          phrases: [
            {
              group: 'tu-rieng',
              phrase: {
                id: 'vi-du-1',
                severity: 'warning',
                phrases: ['khối văn phòng'],
                suggestions: ['Văn phòng'],
                reason: 'theo quy chế làm việc',
              },
            },
          ],
          set: { bodyText: { text: 'Đề nghị khối văn phòng gửi báo cáo trước ngày 20 tháng 5 năm 2026.' } },
          reports: [{ messageId: 'replace', text: 'khối văn phòng', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cụm từ không có cách viết thay; câu báo riêng', en: 'No other wording; a message of its own' },
          phrases: [
            { group: 'tu-rieng', phrase: { id: 'vi-du-2', severity: 'warning', phrases: ['một cách sâu sắc'] } },
            {
              group: 'tu-rieng',
              phrase: {
                id: 'vi-du-3',
                severity: 'info',
                phrases: ['vùng xanh'],
                message: { vi: '“vùng xanh” không còn dùng', en: '“vùng xanh” is no longer used' },
              },
            },
          ],
          set: {
            bodyText: { text: 'Các đơn vị quán triệt một cách sâu sắc nội dung này tại vùng xanh của thành phố.' },
          },
          reports: [
            { messageId: 'rewrite', text: 'một cách sâu sắc', severity: 'warning' },
            { messageId: 'noted', text: 'vùng xanh', severity: 'info' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Không có danh sách', en: 'Without a list' },
          set: { bodyText: { text: 'Đề nghị khối văn phòng gửi báo cáo trước ngày 20 tháng 5 năm 2026.' } },
        },
      ],
    },
  },
  check(context) {
    if (context.phrases.length === 0) return;
    for (const { found, right, note, reason, ...place } of phrasesOf(OWN_GROUP, context)) {
      const because = reason === '' ? '' : ` (${withoutEnd(reason, /\./)})`;
      const messageId = note.vi === '' ? (right === '' ? 'rewrite' : 'replace') : 'noted';
      context.report({ ...place, messageId, data: { found, right, because, note } });
    }
  },
});
