// Stretches and paragraphs that are longer than nearly all of real official prose; the limits are measured on 630,000
// syllables of it. Raw sentences are no measure: the long ones are lists with semicolons and titles of acts.
import { isQuotedMatter, type Passage, type Stretch } from '../../src/draft/sentences.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { ownPassages } from '../views/own-words.ts';

/** Syllables. Of all stretches 1.7 per cent are longer than the first, half a per cent longer than the second. */
const STRETCH = { hint: 80, sure: 100 };
/** Reports tell what was done, one thing after the other. */
const STRETCH_OF: Readonly<Record<string, typeof STRETCH>> = { 'bao-cao': { hint: 90, sure: 120 } };
/** Syllables. One paragraph of a hundred is longer. */
const PARAGRAPH = 200;
/** In a stretch; one of a hundred sentences has more. */
const COMMAS = 14;
const PARAGRAPH_OF: Readonly<Record<string, number>> = { 'bao-cao': 300 };
/** The letters of a syllable and a blank, at the least and on the average of so many. */
const LETTERS_A_SYLLABLE = 3;
const JUDGED: ReadonlySet<Component> = new Set<Component>(['bodyText', 'clause', 'point', 'articleHeading']);

export const cauDai = defineRule({
  meta: {
    id: 'van-phong/cau-dai',
    since: '0.1.0',
    summary: {
      vi: 'Câu, đoạn không dài quá mức thường thấy trong văn bản hành chính',
      en: 'Sentences and paragraphs are no longer than those of official prose',
    },
    reason: {
      vi: 'Câu quá dài thì người đọc phải đọc lại mới biết ai làm gì. Độ dài đo ở một vế: giữa các dấu “. ; : ? !”, không kể lời trong ngoặc, văn bản được dẫn tính là một từ. Trên 80 tiếng là gợi ý, trên 100 là cảnh báo (báo cáo: 90, 120); cứ một nghìn vế trong văn bản thật thì 17 vế dài hơn 80, 5 vế dài hơn 100. Đoạn trên 200 tiếng (báo cáo: 300) là gợi ý. Căn cứ, bảng, danh sách tên không xét.',
      en: 'A sentence that is too long has to be read twice. Length is that of a stretch: between “. ; : ? !”, without what stands in brackets and quotation marks, each cited document counted as one word. More than 80 syllables are a hint, more than 100 a warning (reports: 90, 120): of a thousand stretches of real documents 17 and 5 are longer. Paragraphs of more than 200 (reports: 300) are a hint. Grounds, tables and lists of names are not judged.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    ...TASTE_OPTION,
    messages: {
      manyCommas: {
        vi: 'Vế câu có {count} dấu phẩy; {must} tách thành danh sách hoặc nhiều câu.',
        en: 'This stretch has {count} commas; it {must} be a list or several sentences.',
      },
      long: {
        vi: 'Vế câu dài {count} tiếng (mức thường dưới {limit}); {must} tách{cut}.',
        en: 'This stretch has {count} syllables (most have less than {limit}); it {must} be parted{cut}.',
      },
      longParagraph: {
        vi: 'Đoạn dài {count} tiếng (mức thường dưới {limit}); {must} tách thành nhiều đoạn.',
        en: 'This paragraph has {count} syllables (most have less than {limit}); it {must} be parted.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Sở Nội vụ đề nghị các cơ quan chuyên môn phối hợp rà soát toàn bộ hồ sơ cán bộ, công chức, viên chức đang được lưu giữ tại đơn vị mình và tại các đơn vị trực thuộc, đồng thời phân công công chức có kinh nghiệm trực tiếp kiểm tra từng hồ sơ đã được số hóa trong năm trước để kịp thời phát hiện những trường hợp thiếu thông tin về quá trình công tác, quá trình đào tạo và các quyết định nâng bậc lương, trong đó chú ý những hồ sơ được tiếp nhận sau khi sắp xếp đơn vị hành chính cấp xã mà chưa được đối chiếu với bản gốc tại cơ quan cũ.',
            },
          },
          reports: [{ messageId: 'long', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Đoạn dài', en: 'A long paragraph' },
          set: {
            bodyText: {
              text: Array.from(
                { length: 12 },
                () => 'Các phòng chuyên môn rà soát hồ sơ đã tiếp nhận, lập danh sách những hồ sơ còn thiếu chữ ký.',
              )
                .map((sentence, i) => sentence.replace('hồ sơ đã', `${10 + i} hồ sơ đã`))
                .join(' '),
            },
          },
          reports: [{ messageId: 'longParagraph', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: quá nhiều dấu phẩy', en: 'With the option all: too many commas' },
          options: { all: true },
          set: {
            bodyText: {
              text: 'Các phòng chuẩn bị bàn, ghế, loa, đèn, quạt, nước uống, tài liệu, phông nền, biển tên, bút, giấy, sổ, máy chiếu, màn hình, dây điện, ổ cắm cho hội nghị./.',
            },
          },
          reports: [{ messageId: 'manyCommas', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Liệt kê bằng dấu chấm phẩy, danh sách tên', en: 'A list with semicolons, a list of names' },
          set: {
            bodyText: {
              text: `Đề nghị các xã sau đây báo cáo: ${['Cam Lộ', 'Hiếu Giang', 'Vĩnh Linh', 'Gio Linh', 'Triệu Phong', 'Hải Lăng', 'Khe Sanh', 'Lao Bảo', 'Đakrông', 'Hướng Hiệp'].flatMap((name) => [1, 2, 3, 4].map((i) => `${name} ${i}`)).join(', ')}.`,
            },
          },
        },
      ],
    },
  },
  check({ draft, options, report }) {
    for (const passage of ownPassages(draft)) {
      if (passage.component === null || !JUDGED.has(passage.component) || passage.where !== 'text') continue;
      if (options['all'] === true && isProse(passage)) {
        for (const { stretch, commas } of stretchesOfCommas(passage))
          report({
            messageId: 'manyCommas',
            at: { paragraph: passage.paragraph, start: stretch.start, end: stretch.end },
            data: { count: commas },
          });
      }
      const type = passage.document?.documentType ?? '';
      const limits = STRETCH_OF[type] ?? STRETCH;
      const most = PARAGRAPH_OF[type] ?? PARAGRAPH;
      const { paragraph, start: from, end: to } = passage;
      // Letters are counted sooner than syllables.
      const isLongParagraph = to - from >= most * LETTERS_A_SYLLABLE;
      if (!isLongParagraph && !hasLongGap(paragraph.text, from, to, limits.hint * LETTERS_A_SYLLABLE)) continue;
      if (!isProse(passage)) continue;
      const long = longStretches(passage, limits.hint);
      for (const { start, end, syllables } of long) {
        const isSure = syllables > limits.sure;
        report({
          messageId: 'long',
          severity: isSure ? 'warning' : 'info',
          at: { paragraph, start, end },
          data: { count: syllables, limit: limits.hint, cut: cutOf(paragraph.text.slice(start, end)) },
        });
      }
      // Whoever parts the stretch looks at the paragraph anyway.
      if (long.length > 0) continue;
      const count = passage.syllables;
      if (count > most)
        report({
          messageId: 'longParagraph',
          at: { paragraph, start: passage.start, end: passage.end },
          data: { count, limit: most },
        });
    }
  },
});

const isProse = (passage: Passage): boolean => !passage.capitals && passage.isVietnamese;

/** Sentences are cut only where marks stand so far apart that a stretch may be too long. */
function longStretches(passage: Passage, limit: number): Stretch[] {
  const { paragraph, start, end } = passage;
  if (!hasLongGap(paragraph.text, start, end, limit * LETTERS_A_SYLLABLE)) return [];
  return passage.sentences
    .flatMap(({ stretches }) => stretches)
    .filter(
      (stretch) =>
        stretch.syllables > limit && !isQuotedMatter(passage, stretch.start, stretch.end) && !isListOfNames(stretch),
    );
}

const ASIDES = /\([^()]*\)|“[^“”]*”/g;

/** Those that are not too long anyway. */
function stretchesOfCommas(passage: Passage): { stretch: Stretch; commas: number }[] {
  if (passage.text.split(', ').length <= COMMAS) return [];
  const { hint } = STRETCH_OF[passage.document?.documentType ?? ''] ?? STRETCH;
  return passage.sentences
    .flatMap(({ stretches }) => stretches)
    .map((stretch) => ({ stretch, commas: stretch.text.replace(ASIDES, '').split(', ').length - 1 }))
    .filter(
      ({ stretch, commas }) =>
        commas > COMMAS &&
        stretch.syllables <= hint &&
        !isQuotedMatter(passage, stretch.start, stretch.end) &&
        !isListOfNames(stretch),
    );
}

/** No mark that parts stretches stands in so many letters. */
function hasLongGap(text: string, start: number, end: number, letters: number): boolean {
  let from = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    // . : ; ? ! before a blank
    if (
      (unit === 0x2e || unit === 0x3a || unit === 0x3b || unit === 0x3f || unit === 0x21) &&
      text.charCodeAt(i + 1) === 0x20
    ) {
      if (i - from >= letters) return true;
      from = i + 1;
    }
  }
  return end - from >= letters;
}

const MOST_NAMES = 5;
/** What is counted up by names is long by itself. */
function isListOfNames({ text }: Stretch): boolean {
  const items = text.split(', ');
  return items.filter((item) => /^(?:và )?(?:\p{Lu}|\d)/u.test(item)).length >= MOST_NAMES;
}

/** Conjunctions before which a new sentence may begin, the best in the middle. */
function cutOf(text: string): Bilingual {
  const middle = text.length / 2;
  const places = Array.from(
    text.matchAll(/, (trong đó|đồng thời|góp phần|qua đó|bên cạnh đó|ngoài ra|tuy nhiên|nhưng)(?= )/g),
  );
  const [best] = places.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  const word = best?.[1];
  return word === undefined ? { vi: '', en: '' } : { vi: `, có thể trước “${word}”`, en: `, perhaps before “${word}”` };
}
