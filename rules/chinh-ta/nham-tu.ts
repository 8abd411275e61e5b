// Right syllables in the wrong word: "bổ xung", "hướng dẩn". Told by the neighbours, so nothing is said of a syllable
// that makes a word with one of them.
import { defineRule } from '../../src/lint/rule.ts';
import { misspellings } from '../views/prose.ts';
import { replacement } from '../grammar/text-fault.ts';

export const nhamTu = defineRule({
  meta: {
    id: 'chinh-ta/nham-tu',
    since: '0.1.0',
    summary: {
      vi: 'Không viết nhầm tiếng này thành tiếng khác: hỏi và ngã, s và x, ch và tr, d và gi, n và ng, …',
      en: 'No syllable is written for another: hỏi and ngã, s and x, ch and tr, d and gi, n and ng, …',
    },
    reason: {
      vi: 'Tiếng viết ra có thật, nhưng không đi được với tiếng đứng cạnh, còn tiếng gần giống thì làm thành một từ trong từ điển, hoặc văn hành chính vẫn viết ở đó. Chỗ nào còn hai cách hiểu thì vbcheck im lặng.',
      en: 'What is written exists but does not go with its neighbours, while a syllable much like it makes a word of the dictionary or is what official prose writes there. Where both readings are possible vbcheck keeps silent.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      wrongTone: {
        vi: '“{found}” nhầm dấu hỏi, ngã; có lẽ là “{right}” trong từ “{word}”.',
        en: '“{found}” has hỏi for ngã or ngã for hỏi; it may be “{right}” as in “{word}”.',
        severity: 'error',
      },
      otherWord: {
        vi: '“{found}” không hợp với từ bên cạnh; có lẽ là “{right}” trong từ “{word}”.',
        en: '“{found}” does not go with the word beside it; it may be “{right}” as in “{word}”.',
      },
      wrongToneHere: {
        vi: '“{found}” nhầm dấu hỏi, ngã; có lẽ là “{right}”.',
        en: '“{found}” has hỏi for ngã or ngã for hỏi; it may be “{right}”.',
        severity: 'error',
      },
      outOfPlace: {
        vi: '“{found}” không hợp với các từ bên cạnh; có lẽ là “{right}”.',
        en: '“{found}” does not go with the words beside it; it may be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Hỏi, ngã', en: 'Hỏi and ngã' },
          set: { bodyText: { text: 'Sở Tài chính đôn đốc, nhắc nhỡ các đơn vị khắc phục nhửng tồn tại.' } },
          reports: [
            { messageId: 'wrongTone', text: 'nhỡ', severity: 'error' },
            { messageId: 'wrongToneHere', text: 'nhửng', severity: 'error' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Phụ âm đầu', en: 'The first consonant' },
          set: {
            bodyText: { text: 'Đề nghị các đơn vị hưởng ứng phong chào thi đua trước ngày 30 tháng 6.' },
          },
          reports: [{ messageId: 'otherWord', text: 'chào' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tiếng không đứng được ở đó', en: 'A syllable that cannot stand there' },
          set: {
            bodyText: {
              text: 'Theo Công văn sổ 12/UBND-VX, nhiệm vụ này đước giao cho các đơn vị.',
            },
          },
          reports: [
            { messageId: 'outOfPlace', text: 'sổ' },
            { messageId: 'outOfPlace', text: 'đước' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sót chữ, thừa chữ, dấu thanh khác', en: 'Letters left out or exchanged, another tone' },
          set: {
            bodyText: {
              text: 'Cán bộ tham gai tập huấn; đẩy mạnh công tác cải cách hành chỉnh của tỉnh trong phạm vị được giao.',
            },
          },
          reports: [
            { messageId: 'otherWord', text: 'gai' },
            { messageId: 'otherWord', text: 'chỉnh' },
            { messageId: 'otherWord', text: 'vị' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Xung đột, sữa chua', en: 'The same syllables where they are right' },
          set: { bodyText: { text: 'Các đơn vị xử lý xung đột lợi ích, nước giải khát, sữa chua và sửa chữa nhỏ.' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Từ đứng trước từ khác', en: 'A word before another word' },
          set: { bodyText: { text: 'Công an tỉnh đã kích hoạt 1.250 tài khoản, đạt 96,2% kế hoạch năm.' } },
        },
      ],
    },
  },
  check({ draft, words, report }) {
    for (const { prose, paragraph, fault } of misspellings(draft, words)) {
      if (fault.kind !== 'realWord') continue;
      const { token, suggestions, word } = fault;
      const [right = ''] = suggestions;
      const isTone = fault.confusion === 'hoiNga';
      report({
        ...(word === ''
          ? { messageId: isTone ? 'wrongToneHere' : 'outOfPlace', data: { found: token.text, right } }
          : { messageId: isTone ? 'wrongTone' : 'otherWord', data: { found: token.text, right, word } }),
        at: { paragraph, start: token.start, end: token.end },
        suggestions,
        ...(!prose.isDecoded && { fix: { description: replacement(right), text: right, unsafe: true } }),
      });
    }
  },
});
