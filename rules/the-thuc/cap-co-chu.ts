// Phụ lục I, Phần I, mục V, note: sizes in one document go up and down together. Quốc hiệu 13 pt goes with Tiêu ngữ and date of
// 14 pt, 12 pt with 13 pt. The templates of the decree themselves set 12, 14, 14: that passes.
import type { Bilingual } from '../../src/language/language.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { headingSizes } from '../looks/heading-sizes.ts';
import { runFormatChanges } from '../looks/fix-changes.ts';
import { mainDocuments } from '../../src/draft/segments.ts';
import { decimal } from '../looks/measures.ts';

export const capCoChu = defineRule({
  meta: {
    id: 'the-thuc/cap-co-chu',
    since: '0.1.0',
    summary: {
      vi: 'Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian tăng, giảm cùng nhau',
      en: 'The sizes of Quốc hiệu, Tiêu ngữ and date go up and down together',
    },
    reason: {
      vi: 'Quốc hiệu cỡ 13 thì Tiêu ngữ, địa danh và thời gian cỡ 14; Quốc hiệu cỡ 12 thì cỡ 13. Mẫu của chính Nghị định dùng 12, 14, 14 nên chương trình bỏ qua cách đó và chỉ gợi ý.',
      en: 'Quốc hiệu of 13 pt goes with Tiêu ngữ and date of 14 pt, 12 pt with 13 pt. The templates of the decree use 12, 14, 14, so that passes, and the rest is a hint only.',
    },
    severity: 'info',
    legalBasis: { nd30: ['ND30-PL.I-I.V-note-1'] },
    needsLayout: true,
    fixable: true,
    messages: {
      apart: {
        vi: 'Quốc hiệu cỡ {nationalName}, Tiêu ngữ cỡ {motto}, địa danh và thời gian cỡ {placeAndDate} không cùng bộ; {must} là {right}.',
        en: 'Quốc hiệu of {nationalName} pt, Tiêu ngữ of {motto} pt and date of {placeAndDate} pt do not go together; they {must} be {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            nationalName: { format: { sizePt: 13 } },
            motto: { format: { sizePt: 13 } },
            placeAndDate: { format: { sizePt: 13 } },
          },
          reports: [{ messageId: 'apart', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', severity: 'info' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            nationalName: { format: { sizePt: 13 } },
            motto: { format: { sizePt: 14 } },
            placeAndDate: { format: { sizePt: 13 } },
          },
          reports: [{ messageId: 'apart', text: 'Quảng Trị, ngày 12 tháng 3 năm 2026' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          set: {
            nationalName: { format: { sizePt: 12 } },
            motto: { format: { sizePt: 13 } },
            placeAndDate: { format: { sizePt: 13 } },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Như mẫu của Nghị định', en: 'As in the templates of the decree' },
          set: {
            nationalName: { format: { sizePt: 12 } },
            motto: { format: { sizePt: 14 } },
            placeAndDate: { format: { sizePt: 14 } },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const { segments, sizes, right, allInRange } = headingSizes(document);
      // A size out of its own range is the fault of another rule.
      if (!allInRange) continue;
      const wrong = right.flatMap((sizePt, i) => {
        const segment = segments[i];
        return segment && sizes[i] !== sizePt ? [{ segment, sizePt, found: sizes[i] }] : [];
      });
      const odd = wrong[0]?.segment;
      if (!odd) continue;
      const [nationalName, motto, placeAndDate] = sizes.map((size) => decimal(size as number));
      report({
        messageId: 'apart',
        at: { segment: odd },
        data: {
          nationalName: nationalName as Bilingual,
          motto: motto as Bilingual,
          placeAndDate: placeAndDate as Bilingual,
          right: right.join(', '),
        },
        fix: {
          description: {
            vi: `Đặt cỡ chữ ${right.join(', ')}`,
            en: `Set the sizes to ${right.join(', ')} pt`,
          },
          changes: wrong.flatMap(({ segment, sizePt, found }) =>
            runFormatChanges(segment, (format) => format.sizePt === found, { sizePt }),
          ),
        },
      });
    }
  },
});
