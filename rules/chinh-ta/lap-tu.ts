// A word or a part of one written twice by a slip. "hành vi vi phạm" and "trực tiếp tiếp nhận" are right.
import { hasLowerCase } from '../../src/language/fold.ts';
import { repeatsIn } from '../../src/language/repeats.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isAccepted, isProse, vietnameseProse, wordsAt } from '../views/prose.ts';
import { replacement } from '../grammar/text-fault.ts';

export const lapTu = defineRule({
  meta: {
    id: 'chinh-ta/lap-tu',
    since: '0.1.0',
    summary: { vi: 'Không viết lặp một từ hai lần liền nhau', en: 'No word is written twice in a row' },
    reason: {
      vi: 'Lỗi hay gặp khi sửa đi sửa lại bản nháp. Chỉ báo chỗ không thể là hai từ gặp nhau; “hành vi vi phạm”, “đại hội hội viên” không bị báo.',
      en: 'A common slip when a draft is edited again and again. Told only where two words cannot meet: “hành vi vi phạm” is right.',
    },
    severity: 'error',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      repeated: { vi: '“{found}” bị lặp; chỉ viết một lần.', en: '“{found}” repeats a word; write it once.' },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Từ lặp', en: 'A repeated word' },
          set: { bodyText: { text: 'Ý kiến của của các đơn vị gửi về Sở trước ngày 30 tháng 6.' } },
          reports: [{ messageId: 'repeated', text: 'của của' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Lặp hai tiếng, lặp một phần của từ', en: 'Two syllables, and a part of a word, repeated' },
          set: {
            bodyText: { text: 'Các đơn vị báo cáo công tác công tác cải cách hành chính, công tác tác của năm trước.' },
          },
          reports: [
            { messageId: 'repeated', text: 'công tác công tác' },
            { messageId: 'repeated', text: 'tác tác' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Đoạn tiếp dòng trên, nơi từ đã bắt đầu', en: 'The rest of a line, where the word began' },
          set: {
            bodyText: {
              text: [
                'Các đơn vị khắc phục sự cố trên các tuyến đường, bảo đảm giao',
                'thông thông suốt trong mùa mưa./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Hai từ gặp nhau', en: 'Two words that meet' },
          set: {
            bodyText: {
              text: 'NGHỊ QUYẾT CỦA HỘI ĐỒNG TRƯỜNG TRƯỜNG ĐẠI HỌC ĐẠI NAM: Hành vi vi phạm do đơn vị trực tiếp tiếp nhận; phân công công việc trong toàn văn văn bản; người nhặt được được hưởng một phần phần vốn còn lại, làm từng bước từng bước; học sinh sinh năm 2013 nộp tiền thuê thuê nhà.',
            },
          },
        },
      ],
    },
  },
  check({ draft, words, report }) {
    for (const prose of vietnameseProse(draft)) {
      const { paragraph } = prose;
      for (const { tokens: marked, kept } of repeatsIn(prose)) {
        const [start, end] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0];
        const right = wordsAt(prose, kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0);
        if (!isProse(draft, paragraph, start, end) || isAccepted(prose, start, end, words)) continue;
        // A converter of PDF has broken the paragraph: the word may have begun on the line above (`giao ⏎ thông thông suốt`).
        if (start === 0 && hasLowerCase(paragraph.text.charAt(0))) continue;
        report({
          messageId: 'repeated',
          at: { paragraph, start, end },
          data: { found: wordsAt(prose, start, end) },
          suggestions: [right],
          ...(!prose.isDecoded && { fix: { description: replacement(right), text: right } }),
        });
      }
    }
  },
});
