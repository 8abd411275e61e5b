// Phụ lục I, Phần I, mục II, khoản 2: the direct superior body above the issuer, in capitals, 12 to 13 pt, upright and
// not bold. A local superior body carries the name of its place.
import { agencyKey, PEOPLES_BODIES, UNIT_NOUNS } from '../../src/knowledge/agencies.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';

/** People's committees and councils exist at several levels: alone the name says nothing. */
function lacksPlace(name: string): boolean {
  const key = agencyKey(name);
  const noun = UNIT_NOUNS.find((unit) => key.endsWith(` ${unit}`));
  return PEOPLES_BODIES.includes(noun === undefined ? key : key.slice(0, -noun.length - 1));
}

export const coQuanChuQuan = defineRule({
  meta: {
    id: 'the-thuc/co-quan-chu-quan',
    since: '0.1.0',
    summary: {
      vi: 'Tên cơ quan chủ quản in hoa, cỡ 12–13, đứng, không đậm, kèm tên địa phương',
      en: 'The superior body is in capitals, 12–13 pt, upright, not bold, with the name of its place',
    },
    reason: {
      vi: 'Chỉ tên cơ quan ban hành in đậm, để người đọc thấy ngay ai ban hành. Cụm từ thông dụng trong tên cơ quan chủ quản được viết tắt (UBND, HĐND).',
      en: 'Only the issuing body is bold, so that readers see at once who speaks. Usual phrases in the name of the superior body may be abbreviated (UBND, HĐND).',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.2.b-2', 'ND30-I.II.2.a-3', 'ND30-I.II.2.c-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      withoutPlace: {
        vi: 'Tên cơ quan chủ quản “{found}” thiếu tên địa phương; {must} ghi đủ, ví dụ “UBND TỈNH …”.',
        en: 'The superior body “{found}” lacks the name of its place; it {must} be given, e.g. “UBND TỈNH …”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.2.a-3'] },
      },
      ...appearanceMessages('parentAgency', { format: ['ND30-I.II.2.b-2'], align: ['ND30-I.II.2.c-1'] }),
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { parentAgency: { format: { bold: true } } },
          reports: [{ messageId: 'bold', severity: 'error' }],
        },
        { type: 'cong-van', set: { parentAgency: { format: { sizePt: 14 } } }, reports: [{ messageId: 'wrongSize' }] },
        { type: 'cong-van', set: { parentAgency: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        {
          type: 'cong-van',
          set: { parentAgency: { text: 'UBND tỉnh Quảng Trị' } },
          reports: [{ messageId: 'notCapitals' }],
        },
        {
          type: 'cong-van',
          set: { parentAgency: { text: 'ỦY BAN NHÂN DÂN' } },
          reports: [{ messageId: 'withoutPlace' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Chỉ ghi cấp', en: 'The level alone' },
          set: { parentAgency: { text: 'ỦY BAN NHÂN DÂN TỈNH' } },
          reports: [{ messageId: 'withoutPlace' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Viết tắt cụm từ thông dụng', en: 'A usual phrase abbreviated' },
          set: { parentAgency: { text: 'UBND TỈNH QUẢNG TRỊ' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên ghi đủ, cỡ 12', en: 'The full name in 12 pt' },
          set: { parentAgency: { text: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', format: { sizePt: 12 } } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = letterheadSegments(document, 'parentAgency');
      const [only, second] = segments;
      if (only && !second && lacksPlace(only.text)) {
        context.report({ messageId: 'withoutPlace', at: { segment: only }, data: { found: only.text } });
      }
      checkAppearance(context, segments, 'parentAgency');
    }
  },
});
