// Phụ lục I, Phần I, mục II, khoản 1, điểm c; khoản 2, điểm b: Tiêu ngữ stands one single line below Quốc hiệu, the issuing body one
// below its superior. An empty paragraph between them is surely more than that.
import type { Component } from '../../src/knowledge/components.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { paragraphRemoval } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const PAIRS = [
  { upper: 'nationalName', lower: 'motto', messageId: 'aboveMotto' },
  { upper: 'parentAgency', lower: 'issuingAgency', messageId: 'aboveAgency' },
] as const satisfies { upper: Component; lower: Component; messageId: string }[];

export const dongDonTieuDe = defineRule({
  meta: {
    id: 'the-thuc/dong-don-tieu-de',
    since: '0.1.0',
    summary: {
      vi: 'Quốc hiệu và Tiêu ngữ, cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn',
      en: 'Quốc hiệu and Tiêu ngữ, superior and issuing body are one single line apart',
    },
    reason: {
      vi: 'Hai dòng chữ đi liền nhau, không có dòng trống ở giữa.',
      en: 'The two lines follow each other without an empty line between them.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.1.c-1', 'ND30-I.II.2.b-4'] },
    needsLayout: true,
    fixable: true,
    messages: {
      aboveMotto: {
        vi: 'Có dòng trống giữa Quốc hiệu và Tiêu ngữ; {must} cách nhau dòng đơn.',
        en: 'There is an empty line between Quốc hiệu and Tiêu ngữ; they {must} be one single line apart.',
        legalBasis: { nd30: ['ND30-I.II.1.c-1'] },
      },
      aboveAgency: {
        vi: 'Có dòng trống giữa tên cơ quan chủ quản và tên cơ quan ban hành; {must} cách nhau dòng đơn.',
        en: 'There is an empty line between superior and issuing body; they {must} be one single line apart.',
        legalBasis: { nd30: ['ND30-I.II.2.b-4'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { nationalName: { text: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''] } },
          reports: [{ messageId: 'aboveMotto', text: 'Độc lập - Tự do - Hạnh phúc' }],
        },
        {
          type: 'quyet-dinh',
          set: { parentAgency: { text: ['ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', ''] } },
          reports: [{ messageId: 'aboveAgency' }],
        },
      ],
      right: [{ type: 'cong-van', set: { nationalName: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' } } }],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      for (const { upper, lower, messageId } of PAIRS) {
        const [above, below] = [sureSegments(document, upper).at(-1), sureSegments(document, lower)[0]];
        const between = above && below && emptyLinesBetween(document, above, below);
        if (!between) continue;
        report({
          messageId,
          at: { segment: below },
          fix: {
            description: { vi: 'Xóa dòng trống', en: 'Delete the empty line' },
            changes: between.map(({ paragraph }) => paragraphRemoval(paragraph)),
          },
        });
      }
    }
  },
});

/** Null unless both stand in one cell or in none with nothing but empty paragraphs between; drawn lines there are none. */
function emptyLinesBetween(document: DraftDocument, above: Segment, below: Segment): Segment[] | null {
  const [from, to] = [document.segments.indexOf(above), document.segments.indexOf(below)];
  if (above.paragraph.place.cell !== below.paragraph.place.cell || to - from < 2) return null;
  const between = document.segments.slice(from + 1, to);
  const allEmpty = between.every(
    ({ component, paragraph }) => component === 'empty' && !paragraph.text.includes('\uFFFC'),
  );
  return allEmpty ? between : null;
}
