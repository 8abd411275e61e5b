// Phụ lục I, Phần I, mục II, khoản 2, điểm a: above the issuing body stands its direct superior, and no further level.
import { isAgencyHead, isPlaceHead, isUnfinishedAgency } from '../../src/knowledge/agency-names.ts';
import { bareWords } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const motCapChuQuan = defineRule({
  meta: {
    id: 'the-thuc/mot-cap-chu-quan',
    since: '0.1.0',
    summary: {
      vi: 'Phía trên tên cơ quan ban hành chỉ ghi cơ quan chủ quản trực tiếp, một cấp',
      en: 'Above the issuing body stands its direct superior only, one level',
    },
    reason: {
      vi: 'Tên dài có thể viết thành nhiều dòng; chương trình chỉ nhắc khi mỗi dòng rõ ràng là tên của một cơ quan khác nhau.',
      en: 'A long name may run over several lines; the program speaks only where each line surely names another body.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.2.a-2'] },
    needsLayout: false,
    fixable: false,
    messages: {
      twoLevels: {
        vi: 'Ghi hai cấp cơ quan chủ quản: “{upper}” và “{lower}”; {must} chỉ ghi cơ quan chủ quản trực tiếp.',
        en: 'Two superior levels are named, “{upper}” and “{lower}”; only the direct superior {must} be.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { parentAgency: { text: ['UBND TỈNH QUẢNG TRỊ', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'] } },
          reports: [{ messageId: 'twoLevels', text: 'UBND TỈNH QUẢNG TRỊ' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Tên của Mặt trận trên hai dòng', en: 'The name of Mặt trận on two lines' },
          set: { parentAgency: { text: 'MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TRUNG ƯƠNG' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Một tên, ngắt dòng trong đoạn', en: 'One name, broken in the paragraph' },
          set: { parentAgency: { text: 'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Một tên trên hai dòng', en: 'One name on two lines' },
          set: { parentAgency: { text: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ'] } },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const lines = sureSegments(document, 'parentAgency').flatMap((segment) =>
        segment.text.split('\n').map((text) => ({ segment, text })),
      );
      for (const [i, lower] of lines.entries()) {
        const upper = lines[i - 1];
        if (!upper || !areTwoBodies(upper.text, lower.text)) continue;
        const data = { upper: upper.text, lower: lower.text };
        report({ messageId: 'twoLevels', at: { segment: upper.segment }, data });
        break;
      }
    }
  },
});

function areTwoBodies(upper: string, lower: string): boolean {
  if (hasPlaceholder(upper) || hasPlaceholder(lower)) return false;
  const [above, below] = [upper, lower].map((text) => bareWords(text)) as [string, string];
  // `MẶT TRẬN TỔ QUỐC VIỆT NAM` ⏎ `ỦY BAN TRUNG ƯƠNG`: one body.
  if (below.startsWith('uy ban trung uong')) return false;
  return isAgencyHead(above) && !isUnfinishedAgency(above) && isAgencyHead(below) && !isPlaceHead(below);
}
