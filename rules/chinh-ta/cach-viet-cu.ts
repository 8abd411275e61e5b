// Spellings that are no mistake, but old or regional: "qui định", "tịch thâu". Words that are dialect as words are
// van-phong/dia-phuong.
import { isWithinQuotation } from '../../src/draft/quotation.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { variantsIn } from '../../src/language/variants.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { textChange } from '../../src/lint/change.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { replacement } from '../grammar/text-fault.ts';
import { foundPhrases } from '../views/phrases.ts';
import { isAccepted, isProse, vietnameseProse, wordsAt } from '../views/prose.ts';

export const cachVietCu = defineRule({
  meta: {
    id: 'chinh-ta/cach-viet-cu',
    since: '0.1.0',
    summary: {
      vi: 'Từ hành chính viết theo cách viết phổ thông hiện nay: quy định, gửi, thu hồi, vũ trang, …',
      en: 'Official words have the spelling of today: quy định, gửi, thu hồi, vũ trang, …',
    },
    reason: {
      vi: 'Viết “qui định”, “gởi”, “tịch thâu” không sai nghĩa, nhưng văn bản của Nhà nước nay viết “quy định”, “gửi”, “tịch thu”. Tên riêng (Qui Nhơn, ông Chánh), lời trích thì giữ nguyên.',
      en: '“qui định”, “gởi”, “tịch thâu” are understood, but documents of the state now write “quy định”, “gửi”, “tịch thu”. Names and quotations keep what they have.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      oldSpelling: {
        vi: '“{found}” là cách viết cũ hoặc theo tiếng địa phương; {must} viết “{right}”.',
        en: '“{found}” is an old or regional spelling; it {must} be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị thực hiện đúng qui định về tịch thâu tang vật và gởi lại Sở.' } },
          reports: [
            { messageId: 'oldSpelling', text: 'qui' },
            { messageId: 'oldSpelling', text: 'tịch thâu' },
            { messageId: 'oldSpelling', text: 'gởi' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Tên riêng, chức danh, lời trích', en: 'Names, offices, quotations' },
          set: {
            bodyText: {
              text: 'Ông Lê Qui ở Qui Nhơn, Chánh Văn phòng, chùa Thiên Phước và cuốn “Những qui định cũ” được nêu trong báo cáo.',
            },
          },
        },
      ],
    },
  },
  check({ draft, words, phrases, report }) {
    /** By what is written: a habit is one finding. */
    const habits = new Map<string, Place[]>();
    for (const prose of vietnameseProse(draft)) {
      const { paragraph } = prose;
      for (const { tokens: marked, standard } of variantsIn(prose)) {
        const [start, end] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0];
        if (!isProse(draft, paragraph, start, end) || isAccepted(prose, start, end, words)) continue;
        if (isWithinQuotation(paragraph.text, start) || isSaidByStyle(draft, phrases, paragraph, start, end)) continue;
        const found = wordsAt(prose, start, end);
        const place = { paragraph, start, end, found, standard, isDecoded: prose.isDecoded };
        const same = habits.get(found.toLowerCase());
        if (same) same.push(place);
        else habits.set(found.toLowerCase(), [place]);
      }
    }
    for (const all of habits.values()) {
      const [{ paragraph, start, end, found, standard, isDecoded }] = all as [Place, ...Place[]];
      report({
        messageId: 'oldSpelling',
        at: { paragraph, start, end },
        data: { found, right: standard },
        suggestions: [standard],
        also: [...new Set(all.map((place) => place.paragraph))].filter((other) => other !== paragraph),
        // What is written is no mistake: somebody has to look.
        ...(!isDecoded && {
          fix: {
            description: replacement(standard),
            text: standard,
            changes: all.map((place) => textChange(place.paragraph, place.start, place.end, place.standard)),
            unsafe: true,
          },
        }),
      });
    }
  },
});

interface Place extends TextRange {
  paragraph: Paragraph;
  found: string;
  standard: string;
  isDecoded: boolean;
}

/** van-phong/dia-phuong speaks of the same words, and says more. */
function isSaidByStyle(
  draft: Draft,
  phrases: RuleContext['phrases'],
  paragraph: Paragraph,
  start: number,
  end: number,
): boolean {
  return foundPhrases(draft, phrases).some(
    (found) =>
      found.listed.group === 'dia-phuong' &&
      [found, ...found.also].some((place) => place.paragraph === paragraph && place.start < end && start < place.end),
  );
}
