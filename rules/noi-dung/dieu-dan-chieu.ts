// Plain from the text: "Điều 12 Quy chế này" needs an Điều 12. Each document of the file counts its own articles; quoted acts
// and extracts are left alone.
import cues from '../../data/cues.json' with { type: 'json' };
import type { DraftDocument, OutlineItem } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { perDocument, perDraft } from '../../src/draft/per-draft.ts';
import { overlapsAny } from '../../src/draft/sentences.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { POINT_LETTERS } from '../../src/knowledge/point-letters.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { romanValue } from '../../src/language/roman.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const dieuDanChieu = defineRule({
  meta: {
    id: 'noi-dung/dieu-dan-chieu',
    since: '0.1.0',
    summary: {
      vi: 'Điều, khoản được dẫn chiếu thì phải có',
      en: 'Articles and clauses that are referred to are there',
    },
    reason: {
      vi: 'Bỏ một điều, đánh số lại mà quên sửa chỗ dẫn chiếu thì người đọc không tìm thấy. Chỉ xét “Điều … này” của chính văn bản hoặc của quy chế, quy định kèm theo trong cùng tệp, khi các điều đánh số liền nhau từ 1; lời trích văn bản khác thì không xét.',
      en: 'An article is taken out, the rest renumbered, and references stay. Judged only for references to the document itself or to what is attached in the file, where articles are numbered from 1 without a gap; quotations are not.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      noSuchArticle: {
        vi: 'Không có “{found}”; văn bản chỉ có {count} điều.',
        en: 'There is no “{found}”; there are {count} articles.',
      },
      noSuchClause: {
        vi: 'Không có “{found}”; điều ấy có {count} khoản.',
        en: 'There is no “{found}”; the article has {count} clauses.',
      },
      noSuchPoint: {
        vi: 'Không có “{found}”; khoản ấy chỉ đến điểm {last}.',
        en: 'There is no “{found}”; the points of that clause end with {last}.',
      },
      noSuchChapter: {
        vi: 'Không có “{found}”; văn bản chỉ có {count} chương.',
        en: 'There is no “{found}”; there are {count} chapters.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: {
            articleHeading: {
              text: [
                'Điều 1. Thành lập Tổ kiểm tra công tác văn thư.',
                'Điều 2. Tổ kiểm tra làm nhiệm vụ theo Điều 7 Quyết định này.',
                'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
                'Điều 4. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
          },
          reports: [{ messageId: 'noSuchArticle', text: 'Điều 7 Quyết định này', severity: 'warning' }],
        },
        {
          type: 'quy-dinh',
          set: {
            bodyText: {
              text: [
                'Quy định này quy định việc mua sắm, sử dụng tài sản theo nguyên tắc tại khoản 7 Điều 2 Quy định này.',
                'Quy định này có hiệu lực kể từ ngày ký. Trưởng các phòng thuộc Sở chịu trách nhiệm thực hiện./.',
              ],
            },
          },
          reports: [{ messageId: 'noSuchClause', text: 'khoản 7 Điều 2 Quy định này' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            articleHeading: {
              text: [
                'Điều 1. Giao nhiệm vụ cho các phòng',
                '1. Phòng Tổ chức có nhiệm vụ:',
                'a) Chủ trì rà soát;',
                'b) Báo cáo kết quả.',
                'Điều 2. Thời hạn thực hiện nhiệm vụ tại điểm d khoản 1 Điều 1 Quyết định này là 30 ngày.',
                'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
                'Điều 4. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
          },
          reports: [{ messageId: 'noSuchPoint', text: 'điểm d khoản 1 Điều 1 Quyết định này' }],
        },
        {
          type: 'quy-che',
          set: { clause: { text: '1. Hồ sơ được lập theo Chương IX Quy chế này và hướng dẫn của Sở Nội vụ.' } },
          reports: [{ messageId: 'noSuchChapter', text: 'Chương IX Quy chế này' }],
        },
      ],
      right: [
        { type: 'quyet-dinh' },
        {
          type: 'cong-van',
          title: { vi: 'Lời trích văn bản khác', en: 'A quotation' },
          set: {
            bodyText: {
              text: 'Tại Quy chế có nêu: “Hội hoạt động theo quy định tại Điều 45 Quy chế này và điều lệ được phê duyệt”.',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const holders = withArticles(draft);
    if (holders.length === 0) return;
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), named())) {
      const { document, quotations, citations, citedTitles, paragraph } = passage;
      if (!document || [quotations, citations, citedTitles].some((ranges) => overlapsAny(ranges, start, end))) continue;
      const [found, point, clause, article = '', type = ''] = match;
      const holder = holders.find(({ name, main }) => name === type.toLowerCase() && main === mainOf(draft, document));
      if (!holder) continue;
      const at = { paragraph, start, end };
      const count = holder.articles.length;
      if (Number(article) > count) {
        report({ messageId: 'noSuchArticle', at, data: { found, count } });
        continue;
      }
      if (clause === undefined) continue;
      const clauses = clausesOf(holder, Number(article) - 1);
      if (clauses !== null && Number(clause) > clauses)
        report({ messageId: 'noSuchClause', at, data: { found, count: clauses } });
      else if (clauses !== null && point !== undefined) {
        const points = pointsOf(holder, Number(article) - 1, Number(clause) - 1);
        if (points > 0 && POINT_LETTERS.indexOf(point) >= points)
          report({ messageId: 'noSuchPoint', at, data: { found, last: POINT_LETTERS.charAt(points - 1) } });
      }
    }
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), chapter())) {
      const { document, quotations, citations, citedTitles, paragraph } = passage;
      if (!document || [quotations, citations, citedTitles].some((ranges) => overlapsAny(ranges, start, end))) continue;
      const [found, chapter = '', type = ''] = match;
      const holder = holders.find(({ name, main }) => name === type.toLowerCase() && main === mainOf(draft, document));
      const count = holder ? chaptersOf(holder.document) : 0;
      if (count > 0 && romanValue(chapter) > count)
        report({ messageId: 'noSuchChapter', at: { paragraph, start, end }, data: { found, count } });
    }
  },
});

const named = once(
  () =>
    new RegExp(
      String.raw`(?:(?:điểm ([a-zđ]) )?khoản (\d{1,2}) )?[Đđ]iều (\d{1,3}) (?:của )?(${anyOf(cues.ownTypes.withArticles)}) này(?!\p{L})`,
      'gu',
    ),
);

const chapter = once(
  () =>
    new RegExp(String.raw`[Cc]hương ([IVX]{1,5}) (?:của )?(${anyOf(cues.ownTypes.withChapters)}) này(?!\p{L})`, 'gu'),
);

interface Holder {
  /** Name of its type in small letters. */
  name: string;
  main: DraftDocument | null;
  document: DraftDocument;
  articles: readonly OutlineItem[];
}

/** The documents of a file whose articles are numbered from 1 on without a gap; of two of one type neither. */
const withArticles = perDraft((draft): readonly Holder[] => {
  const holders = draft.documents.flatMap((document): Holder[] => {
    if (document.kind !== 'main' && document.kind !== 'attachment') return [];
    const articles = articlesOf(document);
    const name = documentType(document.documentType)?.name.toLowerCase();
    const inOrder = articles.every(
      ({ number, segment }, i) => number === String(i + 1) && segment.confidence >= MINIMUM_CONFIDENCE,
    );
    return name !== undefined && articles.length > 1 && inOrder
      ? [{ name, main: mainOf(draft, document), document, articles }]
      : [];
  });
  return holders.filter(
    (holder) => holders.filter(({ name, main }) => name === holder.name && main === holder.main).length === 1,
  );
});

function mainOf(draft: Parameters<typeof runningText>[0], document: DraftDocument): DraftDocument | null {
  const { documents } = draft;
  for (let i = documents.indexOf(document); i >= 0; i--)
    if (documents[i]?.kind === 'main') return documents[i] as DraftDocument;
  return null;
}

const articlesOf = perDocument(({ outline }): readonly OutlineItem[] => {
  const found: OutlineItem[] = [];
  const visit = (items: readonly OutlineItem[]): void => {
    for (const item of items) {
      if (item.component === 'articleHeading') found.push(item);
      visit(item.children);
    }
  };
  visit(outline);
  return found;
});

/** Chapters of a document, where they are numbered from I on without a gap; else 0. */
function chaptersOf({ outline }: DraftDocument): number {
  const chapters = outline.filter(({ component }) => component === 'chapterLabel');
  return chapters.every(({ number }, i) => romanValue(number.toUpperCase()) === i + 1) ? chapters.length : 0;
}

/** How many clauses the article of that index has; null where they are not numbered from 1 on without a gap. */
function clausesOf({ articles, document: { segments } }: Holder, index: number): number | null {
  const { children, segment } = articles[index] as OutlineItem;
  const clauses = children.filter(({ component }) => component === 'clause');
  if (clauses.length > 0) return clauses.every(({ number }, i) => number === String(i + 1)) ? clauses.length : null;
  // An article of one paragraph surely has none.
  const next = articles[index + 1]?.segment;
  return next !== undefined && segments[segments.indexOf(segment) + 1] === next ? 0 : null;
}

/** How many points a clause has; 0 where it has none, or not all of them in order from a on. */
function pointsOf({ articles }: Holder, index: number, clause: number): number {
  const clauses = articles[index]?.children.filter(({ component }) => component === 'clause');
  const points = clauses?.[clause]?.children.filter(({ component }) => component === 'point') ?? [];
  return points.every(({ number }, i) => number === POINT_LETTERS.charAt(i)) ? points.length : 0;
}
