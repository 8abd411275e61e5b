// Plain from the text: "Bảng 3" needs a caption of that number where the draft gives captions to its tables at all.
import { documentType } from '../../src/knowledge/document-types.ts';
import { mainDocuments } from '../../src/draft/segments.ts';
import { passages } from '../../src/draft/sentences.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isOwnReference } from '../views/own-reference.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const bangHinh = defineRule({
  meta: {
    id: 'noi-dung/bang-hinh',
    since: '0.1.0',
    summary: {
      vi: 'Bảng, hình, biểu, mẫu được nhắc đến thì phải có',
      en: 'Tables, figures and forms that are referred to are there',
    },
    reason: {
      vi: 'Chỉ xét khi văn bản có đánh số bảng, hình, biểu, mẫu; bảng, mẫu của văn bản khác thì không xét.',
      en: 'Judged only where the document numbers its tables, figures or forms; those of other documents are not.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      noSuchCaption: {
        vi: 'Không có “{found}”; trong tệp có {there}.',
        en: 'There is no “{found}”; the file has {there}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'bao-cao',
          set: {
            bodyText: {
              text: [
                'Kết quả giải quyết hồ sơ trong kỳ báo cáo tại Bảng 1 và Bảng 3 cho thấy tỷ lệ đúng hạn tăng.',
                'Bảng 1: Kết quả giải quyết hồ sơ',
                'Bảng 2: Kết quả tập huấn',
                'Trên đây là kết quả thực hiện nhiệm vụ trong kỳ./.',
              ],
            },
          },
          reports: [{ messageId: 'noSuchCaption', text: 'Bảng 3', severity: 'info' }],
        },
        {
          type: 'bao-cao',
          title: { vi: 'Biểu nêu sau biểu khác', en: 'Named behind another one' },
          set: {
            bodyText: {
              text: [
                'Kết quả giải quyết hồ sơ trong kỳ báo cáo tại Biểu số 01, Biểu số 05 cho thấy tỷ lệ đúng hạn tăng.',
                'Biểu số 01. Kết quả giải quyết hồ sơ',
                'Biểu số 02. Kết quả tập huấn',
                'Trên đây là kết quả thực hiện nhiệm vụ trong kỳ./.',
              ],
            },
          },
          reports: [{ messageId: 'noSuchCaption', text: 'Biểu số 05' }],
        },
      ],
      right: [
        {
          type: 'bao-cao',
          title: { vi: 'Mẫu của văn bản khác', en: 'Forms of another document' },
          set: {
            bodyText: {
              text: [
                'Kết quả giải quyết hồ sơ trong kỳ báo cáo tại Bảng 1 cho thấy tỷ lệ đúng hạn tăng.',
                'Bảng 1: Kết quả giải quyết hồ sơ',
                'Số liệu lập theo Bảng 5 của Thông tư hướng dẫn.',
                'Trên đây là kết quả thực hiện nhiệm vụ trong kỳ./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (!MAY_NAME.test(running.text)) return;
    const named = wholeWordsFound(running, NAMED).filter(({ passage, start }) => start > passage.start);
    if (named.length === 0) return;
    const captions = captionsOf(draft);
    const type = documentType(mainDocuments(draft)[0]?.documentType ?? null)?.name.toLowerCase() ?? '';
    const told = new Set<string>();
    for (const { passage, start, end, match } of named) {
      const [found, kind = '', number = ''] = match;
      const there = captions.get(kind.toLowerCase());
      const least = /^(?:biểu|mẫu)$/iu.test(kind) ? 2 : 1;
      if (!there || there.length < least || there.includes(numberKey(number)) || told.has(found)) continue;
      if (!isOwnReference(passage, start, end, type)) continue;
      told.add(found);
      report({
        messageId: 'noSuchCaption',
        at: { paragraph: passage.paragraph, start, end },
        data: { found, there: `${kind} ${there.join(', ')}` },
      });
    }
  },
});

const MAY_NAME = /(?:Bảng|Hình|Biểu|Mẫu) (?:số )?\d/;
const NUMBER = String.raw`\d{1,2}(?:\.\d{1,2})?[a-z]?`;
const NAMED = new RegExp(String.raw`(Bảng|Hình|Biểu|Mẫu) (?:số )?(${NUMBER})(?![\p{L}\d/.-]*[\p{L}\d])`, 'gu');
const CAPTION = new RegExp(
  String.raw`^(Bảng|Hình|Biểu|Mẫu|BẢNG|HÌNH|BIỂU|MẪU)(?: số| SỐ)? (${NUMBER})(?:\s*[.:–-]|\s*$|\n)`,
  'u',
);

const numberKey = (number: string): string => number.replace(/^0+(?=\d)/, '');

/** Numbers of the captions by kind, as `1`, `2.1`. */
function captionsOf(draft: Draft): ReadonlyMap<string, string[]> {
  const captions = new Map<string, string[]>();
  for (const { text } of passages(draft)) {
    const match = CAPTION.exec(text);
    if (!match) continue;
    const [, kind = '', number = ''] = match;
    const key = kind.toLowerCase();
    captions.set(key, [...(captions.get(key) ?? []), numberKey(number)]);
  }
  return captions;
}
