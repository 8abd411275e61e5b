// Phụ lục I, Phần I, mục II, khoản 4, điểm a: a central body gives the province or city where it sits, a local one its
// administrative unit. Army and police have rules of their own. A place that merely is not known accuses nobody.
import type { DraftDocument } from '../../src/draft/draft.ts';
import {
  type AdministrativeUnit,
  DISTRICTS_ENDED_ON,
  isArmed,
  isCentral,
  isPeoplesBody,
  unitOf,
} from '../../src/knowledge/agencies.ts';
import { provinceNamed } from '../../src/knowledge/provinces.ts';
import { earliestDay } from '../../src/language/dates.ts';
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { agencyOf } from '../views/agency.ts';
import { isAbbreviatedPlace } from '../grammar/date.ts';
import { issueDate, letterheadDate } from '../../src/draft/dates.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments } from '../../src/draft/segments.ts';

type Fault = 'notProvince' | 'otherProvince' | 'provinceForCommune' | 'abolishedUnit';

export const diaDanh = defineRule({
  meta: {
    id: 'the-thuc/dia-danh',
    since: '0.1.0',
    summary: {
      vi: 'Địa danh theo cấp của cơ quan ban hành: cơ quan trung ương ghi tên tỉnh, thành phố, cơ quan cấp xã ghi tên xã, phường, đặc khu',
      en: 'The place fits the level of the issuer: province or city for central bodies, the commune for commune bodies',
    },
    reason: {
      vi: 'Chỉ báo khi địa danh chắc chắn không hợp: tên không phải tỉnh, thành phố ở văn bản của bộ; tên một tỉnh khác ở văn bản cấp tỉnh; tên tỉnh ở văn bản cấp xã. Lực lượng vũ trang theo quy định riêng nên không xét.',
      en: 'Reported only where the place surely does not fit: no province or city for a ministry, another province for a provincial body, a province for a commune. Army and police follow rules of their own.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.4.a-1', 'ND30-I.II.4.a-2'] },
    needsLayout: false,
    fixable: false,
    messages: {
      notProvince: {
        vi: 'Địa danh “{found}” không phải tên tỉnh, thành phố; cơ quan trung ương ghi tên tỉnh, thành phố nơi đóng trụ sở.',
        en: 'The place “{found}” is no province or city; central bodies give the province or city where they sit.',
        legalBasis: { nd30: ['ND30-I.II.4.a-1'] },
      },
      otherProvince: {
        vi: 'Địa danh “{found}” khác tỉnh, thành phố trong tên cơ quan (“{own}”); {must} ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở.',
        en: 'The place “{found}” is another province than that of the body (“{own}”); it {must} be where the body sits.',
        legalBasis: { nd30: ['ND30-I.II.4.a-2'] },
      },
      provinceForCommune: {
        vi: 'Địa danh “{found}” là tên tỉnh, thành phố; văn bản cấp xã ghi tên xã, phường, đặc khu (“{own}”).',
        en: 'The place “{found}” is a province or city; a commune body gives the commune (“{own}”).',
        legalBasis: { nd30: ['ND30-I.II.4.a-2'] },
      },
      abolishedUnit: {
        vi: 'Địa danh “{found}” thuộc cấp đơn vị hành chính không còn từ ngày 01/7/2025; {must} ghi tên đơn vị hành chính hiện nay.',
        en: 'The place “{found}” is of a level abolished on 01/7/2025; the present unit {must} be given.',
        legalBasis: { nd30: ['ND30-I.II.4.a-2'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            parentAgency: { remove: true },
            issuingAgency: { text: 'BỘ NỘI VỤ' },
            numberAndSymbol: { text: 'Số: 215/BNV-VP' },
            placeAndDate: { text: 'Ba Đình, ngày 05 tháng 3 năm 2026' },
          },
          reports: [{ messageId: 'notProvince', text: 'Ba Đình', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { placeAndDate: { text: 'Nghệ An, ngày 05 tháng 3 năm 2026' } },
          reports: [{ messageId: 'otherProvince', text: 'Nghệ An' }],
        },
        {
          type: 'quyet-dinh-cap-xa',
          set: { placeAndDate: { text: 'Quảng Trị, ngày 05 tháng 3 năm 2026' } },
          reports: [{ messageId: 'provinceForCommune', text: 'Quảng Trị' }],
        },
        {
          type: 'quyet-dinh-cap-xa',
          set: { placeAndDate: { text: 'Huyện Cam Lộ, ngày 05 tháng 3 năm 2026' } },
          reports: [{ messageId: 'abolishedUnit', text: 'Huyện Cam Lộ' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Bộ ghi Hà Nội', en: 'A ministry in Hà Nội' },
          set: {
            parentAgency: { remove: true },
            issuingAgency: { text: 'BỘ NỘI VỤ' },
            numberAndSymbol: { text: 'Số: 215/BNV-VP' },
            placeAndDate: { text: 'Hà Nội, ngày 05 tháng 3 năm 2026' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Sở ghi tên phường nơi đóng trụ sở', en: 'A department names the ward where it sits' },
          set: { placeAndDate: { text: 'Đồng Hới, ngày 05 tháng 3 năm 2026' } },
        },
        { type: 'quyet-dinh-cap-xa' },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const segment = letterheadDate(document);
      const place = document.date?.place;
      if (!segment || !place || hasPlaceholder(place)) continue;
      const fault = placeFault(place, document);
      if (!fault) continue;
      const at = segment.text.indexOf(place);
      if (at < 0) continue;
      const start = segment.start + at;
      const end = start + place.length;
      report({ messageId: fault.messageId, at: { segment, start, end }, data: { found: place, own: fault.own } });
    }
  },
});

function placeFault(place: string, document: DraftDocument): { messageId: Fault; own: string } | null {
  const issuer = agencyOf(document, 'issuingAgency');
  const superior = agencyOf(document, 'parentAgency');
  if (!issuer || isArmed(issuer) || (superior && isArmed(superior))) return null;
  // The abbreviation is told by the-thuc/dia-danh-thoi-gian.
  if (isAbbreviatedPlace(place)) return null;
  const issued = issueDate(document);
  if (/^(?:Huyện|Quận|Thị xã|Thị trấn)\s/u.test(place)) {
    const since = Number(DISTRICTS_ENDED_ON.replaceAll('-', ''));
    return issued && earliestDay(issued) >= since ? { messageId: 'abolishedUnit', own: '' } : null;
  }
  const name = foldForComparison(place).replace(/^(?:Thành phố|Tỉnh|TP\s*\.?|Tp\s*\.?)\s*/iu, '');
  const province = provinceNamed(name);
  if (isCentral(issuer)) {
    return province || /HCM|^H(?:Ồ|ồ) C/u.test(name) ? null : { messageId: 'notProvince', own: '' };
  }
  // A former province may be a commune by now.
  if (!province || province.endedOn !== undefined) return null;
  const local = [issuer, superior].find((agency) => agency && isPeoplesBody(agency) && unitOf(agency));
  const unit = local && unitOf(local);
  if (!unit || sameName(unit, name)) return null;
  const own = `${unit.noun} ${unit.name}`;
  if (unit.level === 'commune') return { messageId: 'provinceForCommune', own };
  const ownProvince = unit.level === 'province' || unit.level === 'city' ? provinceNamed(unit.name) : undefined;
  // That the body's own province is gone is the-thuc/don-vi-hanh-chinh's to say.
  return ownProvince && ownProvince.endedOn === undefined ? { messageId: 'otherProvince', own } : null;
}

function sameName({ name }: AdministrativeUnit, place: string): boolean {
  return foldForComparison(name).toUpperCase() === foldForComparison(place).toUpperCase();
}
