// Plain from the text: "mục II.4 nêu trên" needs a fourth item under II. Judged where the words say that they mean this draft,
// and its headings are numbered through.
import cues from '../../data/cues.json' with { type: 'json' };
import type { DraftDocument, OutlineItem } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { perDocument } from '../../src/draft/per-draft.ts';
import { isQuotedMatter, overlapsAny } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { isRomanNumber, romanNumeral, romanValue } from '../../src/language/roman.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const mucDanChieu = defineRule({
  meta: {
    id: 'noi-dung/muc-dan-chieu',
    since: '0.1.0',
    summary: { vi: 'Mục được dẫn chiếu thì phải có', en: 'Headings that are referred to are there' },
    reason: {
      vi: 'Thêm, bớt mục mà quên sửa lời dẫn thì người đọc tìm không thấy. Chỉ xét “mục II.4 nêu trên”, “điểm 3 mục II Kế hoạch này” của chính văn bản, khi các mục lớn đánh số La Mã liền nhau từ I.',
      en: 'Headings are added or taken out and references stay. Judged only where the words mean this document, and its headings have Roman numbers without a gap.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      noSuchHeading: {
        vi: 'Không có “{found}”; văn bản chỉ có đến mục {last}.',
        en: 'There is no “{found}”; the headings end with {last}.',
      },
      noSuchItem: {
        vi: 'Không có “{found}”; mục {heading} chỉ có đến {last}.',
        en: 'There is no “{found}”; heading {heading} ends with {last}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach',
          set: { point: { text: 'a) Thể thức văn bản theo mục VII nêu trên;' } },
          reports: [{ messageId: 'noSuchHeading', text: 'mục VII', severity: 'info' }],
        },
        {
          type: 'ke-hoach',
          set: { point: { text: 'a) Thể thức văn bản theo điểm 5 mục I Kế hoạch này;' } },
          reports: [{ messageId: 'noSuchItem', text: 'điểm 5 mục I' }],
        },
      ],
      right: [
        { type: 'ke-hoach', set: { point: { text: 'a) Thể thức văn bản theo mục II.1 nêu trên;' } } },
        {
          type: 'ke-hoach',
          title: { vi: 'Mục của văn bản khác', en: 'A heading of another document' },
          set: { point: { text: 'a) Thể thức văn bản theo mục VII của Phụ lục I Nghị định này;' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (!MAY_NAME.test(running.text)) return;
    for (const { passage, start, match } of wholeWordsFound(running, named())) {
      const [, item, heading = '', below, marker = ''] = match;
      const { document, paragraph, citations } = passage;
      if (document?.kind !== 'main' && document?.kind !== 'attachment') continue;
      const end = start + match[0].length - marker.length;
      if (isQuotedMatter(passage, start, end) || overlapsAny(citations, start, end)) continue;
      const headings = headingsOf(document);
      const wanted = headings[romanValue(heading) - 1];
      if (headings.length < 2) continue;
      const found = paragraph.text.slice(start, end);
      const at = { paragraph, start, end };
      if (!wanted) {
        report({ messageId: 'noSuchHeading', at, data: { found, last: romanNumeral(headings.length) } });
        continue;
      }
      const count = itemsOf(wanted);
      const number = item ?? below;
      if (number !== undefined && count > 0 && Number(number) > count)
        report({ messageId: 'noSuchItem', at, data: { found, heading, last: count } });
    }
  },
});

/** What the pattern needs, without what makes it slow. */
const MAY_NAME = /(?:ục|hần) [IVX]{1,5}(?:\.\d{1,2})? (?:nêu|nói|trên|ở|của|[KBCĐPTHVvD])/;
/** What stands behind says whose heading it is. */
const named = once(
  () =>
    new RegExp(
      String.raw`(?:(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Ýý]) (\d{1,2}),? )?(?:[Mm]ục|[Pp]hần) ([IVX]{1,5})(?:\.(\d{1,2}))?( (?:nêu trên|nói trên|trên đây|ở trên|(?:của )?${anyOf(cues.ownTypes.withHeadings)} này))(?!\p{L})`,
      'gu',
    ),
);

/** Headings with Roman numbers from I on without a gap; none where one of them is in doubt. */
const headingsOf = perDocument(({ outline }): readonly OutlineItem[] => {
  const headings = outline.filter(({ component, number }) => component === 'contentTitle' && isRomanNumber(number));
  return headings.every(
    ({ number, segment }, i) => romanValue(number) === i + 1 && segment.confidence >= MINIMUM_CONFIDENCE,
  )
    ? headings
    : NONE;
});
const NONE: readonly OutlineItem[] = [];

/** Items of the first level, where they are numbered from 1 on without a gap; else 0. */
function itemsOf({ children }: DraftDocument['outline'][number]): number {
  const items = children.filter(({ number }) => /^\d+$/.test(number));
  return items.every(({ number }, i) => number === String(i + 1)) ? items.length : 0;
}
