// Phụ lục I, Phần I, mục II, khoản 2: the issuing body under its official full name, in capitals, 12 to 13 pt, upright,
// bold, centred. The permission to abbreviate usual phrases is for the superior body only.
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';

const ABBREVIATED = /^(UBND|HĐND|UB MTTQ|VP|CTY)(?=\s|$)/;

/** Bodies whose names are laid down: those of schools and companies may be what they like. */
const OF_THE_STATE = /^(SỞ|PHÒNG|CỤC|CHI CỤC|BỘ)\s/;

/** `GD&ĐT`, `CSGT`: nobody can speak it, and it is no number (`KHU VỰC XXV`). */
const WITHOUT_VOWELS = /^(?![IVXLC]+$)(?:[BCDĐGHKLMNPQRSTVX][&-]?){3,}$/;

function abbreviationIn(name: string): string | undefined {
  const opening = ABBREVIATED.exec(foldForComparison(name))?.[0];
  if (opening !== undefined || !OF_THE_STATE.test(name)) return opening;
  return name.split(/\s+/).find((word) => WITHOUT_VOWELS.test(word));
}

/** What else a commune's document says. */
const COMMUNE = {
  numberAndSymbol: { text: 'Số: 48/QĐ-UBND' },
  placeAndDate: { text: 'Hòa Bình, ngày 12 tháng 3 năm 2026' },
};

export const tenCoQuan = defineRule({
  meta: {
    id: 'the-thuc/ten-co-quan',
    since: '0.1.0',
    summary: {
      vi: 'Tên cơ quan ban hành ghi đầy đủ, in hoa, cỡ 12–13, đứng, đậm, canh giữa',
      en: 'The issuing body is given in full, in capitals, 12–13 pt, upright, bold, centred',
    },
    reason: {
      vi: 'Nghị định cho viết tắt cụm từ thông dụng ở tên cơ quan chủ quản, không cho ở tên cơ quan ban hành.',
      en: 'The decree allows usual phrases to be abbreviated in the name of the superior body, not in that of the issuer.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.2.b-1', 'ND30-I.II.2.a-1', 'ND30-I.II.2.a-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      abbreviated: {
        vi: 'Tên cơ quan ban hành viết tắt “{found}”; {must} ghi đầy đủ tên chính thức.',
        en: 'The issuing body is abbreviated to “{found}”; its official name {must} be given in full.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.2.a-1', 'ND30-I.II.2.a-4'] },
      },
      ...appearanceMessages('issuingAgency', {
        format: ['ND30-I.II.2.b-1'],
        align: ['ND30-I.II.2.b-1'],
        except: ['underlined'],
      }),
    },
    examples: {
      wrong: [
        { type: 'cong-van', set: { issuingAgency: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        { type: 'cong-van', set: { issuingAgency: { format: { sizePt: 14 } } }, reports: [{ messageId: 'wrongSize' }] },
        { type: 'cong-van', set: { issuingAgency: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        {
          type: 'cong-van',
          set: { issuingAgency: { text: 'Sở Nội vụ' } },
          reports: [{ messageId: 'notCapitals', text: 'Sở Nội vụ' }],
        },
        {
          type: 'quyet-dinh',
          set: { ...COMMUNE, issuingAgency: { text: 'UBND XÃ HÒA BÌNH' } },
          reports: [{ messageId: 'abbreviated', text: 'UBND', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { issuingAgency: { text: 'SỞ GD&ĐT' } },
          reports: [{ messageId: 'abbreviated', text: 'GD&ĐT' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Tên dài trên hai dòng, cỡ 12', en: 'A long name on two lines in 12 pt' },
          set: { ...COMMUNE, issuingAgency: { text: ['ỦY BAN NHÂN DÂN', 'XÃ HÒA BÌNH'], format: { sizePt: 12 } } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = letterheadSegments(document, 'issuingAgency');
      const first = segments[0];
      const abbreviation = first && abbreviationIn(first.text);
      if (first && abbreviation) {
        const start = first.start + Math.max(first.text.indexOf(abbreviation), 0);
        context.report({
          messageId: 'abbreviated',
          at: { segment: first, start, end: start + abbreviation.length },
          data: { found: abbreviation },
        });
      }
      // Underlining in place of the line is the-thuc/duong-ke-co-quan's.
      checkAppearance(context, segments, 'issuingAgency', { except: ['underlined'] });
    }
  },
});
