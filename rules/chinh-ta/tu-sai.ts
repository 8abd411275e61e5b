// Wrong spellings of official words that are known one by one (data/confusions.json): "bổ xung", "sát nhập".
import { defineRule } from '../../src/lint/rule.ts';
import { MEETING } from '../../src/language/phrases.ts';
import { isAccepted, isWrongAccepted, wordsAt, wrongPhrases } from '../views/prose.ts';
import { replacement } from '../grammar/text-fault.ts';

export const tuSai = defineRule({
  meta: {
    id: 'chinh-ta/tu-sai',
    since: '0.1.0',
    summary: {
      vi: 'Không viết sai những từ hành chính hay bị viết sai: bổ sung, sáp nhập, căn cứ, tùy vào, …',
      en: 'Official words that are often misspelt are right: bổ sung, sáp nhập, căn cứ, tùy vào, …',
    },
    reason: {
      vi: 'Từng tiếng đều có thật nên máy soát lỗi thông thường bỏ qua, nhưng cả cụm không phải là từ. Bảng các cụm sai được ghi tay, cụm nào có lúc đúng thì kèm chỗ phải im lặng.',
      en: 'Each syllable exists, so general spell checkers pass it, but the whole is no word. The list is written by hand, and a phrase that can be right somewhere names the place.',
    },
    severity: 'error',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      misspelt: {
        vi: '“{found}” viết sai chính tả; {must} là “{right}”.',
        en: '“{found}” is misspelt; it {must} be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Tù vào', en: 'tù for tùy' },
          set: { bodyText: { text: 'Tù vào tính chất công việc, các đơn vị bổ xung hồ sơ theo quy định.' } },
          reports: [
            { messageId: 'misspelt', text: 'Tù vào' },
            { messageId: 'misspelt', text: 'bổ xung' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Hai từ đứng cạnh nhau', en: 'Two words side by side' },
          set: {
            bodyText: {
              text: 'Người dùng đánh dấu hộp kiểm xác nhận thông tin; nhà thầu tham gia đoạn tuyến số 3.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Cụm từ ấy ở chỗ nó đúng', en: 'The phrase where it is right' },
          set: {
            bodyText: { text: 'Bị cáo ra tù vào năm 2019; tùy vào tính chất vụ việc, các đơn vị bổ sung hồ sơ.' },
          },
        },
      ],
    },
  },
  check({ draft, words, report }) {
    for (const { prose, paragraph, start, end, right, meeting } of wrongPhrases(draft)) {
      const found = wordsAt(prose, start, end);
      if (isAccepted(prose, start, end, words) || isWrongAccepted(prose, start, end, right, words)) continue;
      report({
        messageId: 'misspelt',
        at: { paragraph, start, end },
        data: { found, right },
        suggestions: [right],
        ...(!prose.isDecoded && {
          fix: { description: replacement(right), text: right, ...(meeting === MEETING.perhaps && { unsafe: true }) },
        }),
      });
    }
  },
});
