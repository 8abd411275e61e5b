// Phụ lục I, Phần I, mục II, khoản 2, điểm a: bodies go by their official names, local ones with the name of their
// place. Since 01/7/2025 there are 34 provincial units and no districts. Judged only when the document surely is
// later: names of former provinces live on as those of communes, so they count only behind "tỉnh".
import { type AdministrativeUnit, DISTRICTS_ENDED_ON, isPeoplesBody, unitOf } from '../../src/knowledge/agencies.ts';
import { dayOf, writtenDay } from '../../src/knowledge/days.ts';
import { formerBodyNamed, isFormerCity } from '../../src/knowledge/former-bodies.ts';
import { type Province, provinceNamed } from '../../src/knowledge/provinces.ts';
import { earliestDay } from '../../src/language/dates.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { agencyOf } from '../views/agency.ts';
import { issueDate } from '../../src/draft/dates.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

type Fault = 'formerProvince' | 'wrongNoun' | 'abolishedLevel' | 'formerBody';

export const donViHanhChinh = defineRule({
  meta: {
    id: 'the-thuc/don-vi-hanh-chinh',
    since: '0.1.0',
    summary: {
      vi: 'Tên cơ quan, tên tỉnh, thành phố trong tên cơ quan là tên hiện có',
      en: 'The body, and the province or city in its name, are ones that exist',
    },
    reason: {
      vi: 'Từ ngày 01/7/2025 cả nước còn 34 đơn vị cấp tỉnh và không còn cấp huyện; một số bộ, sở đã hợp nhất từ ngày 01/3/2025; một số tỉnh trở thành thành phố trong năm 2026. Chỉ xét khi thời gian ban hành chắc chắn sau các mốc đó, nên bản dự thảo chưa ghi năm không bị báo.',
      en: 'Since 01/7/2025 there are 34 provincial units and no districts; some ministries were merged on 01/3/2025 and some provinces became cities in 2026. Judged only when the date of issue surely is later, so that a draft without a year is let pass.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.2.a-1', 'ND30-I.II.2.a-3'] },
    needsLayout: false,
    fixable: false,
    messages: {
      formerProvince: {
        vi: '“{found}” không còn từ ngày {since}; {must} ghi tên tỉnh, thành phố hiện nay.',
        en: '“{found}” has not existed since {since}; the present province or city {must} be named.',
      },
      wrongNoun: {
        vi: '“{found}” không đúng tên gọi hiện nay; {must} là “{right}”.',
        en: '“{found}” is not its present name; it {must} be “{right}”.',
      },
      formerBody: {
        vi: '“{found}” không còn từ ngày {since}; nay là {right}.',
        en: '“{found}” has not existed since {since}; it is {right} now.',
      },
      abolishedLevel: {
        vi: '“{found}” thuộc cấp đơn vị hành chính không còn từ ngày {since}; {must} ghi tên cơ quan hiện nay.',
        en: '“{found}” is of a level abolished on {since}; the present body {must} be named.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            parentAgency: { remove: true },
            issuingAgency: { text: 'BỘ KẾ HOẠCH VÀ ĐẦU TƯ' },
            numberAndSymbol: { text: 'Số: 215/BKHĐT-VP' },
            placeAndDate: { text: 'Hà Nội, ngày 05 tháng 3 năm 2026' },
          },
          reports: [{ messageId: 'formerBody', text: 'BỘ KẾ HOẠCH VÀ ĐẦU TƯ', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            parentAgency: { text: 'BỘ TÀI CHÍNH' },
            issuingAgency: { text: 'CỤC THUẾ TỈNH QUẢNG TRỊ' },
            numberAndSymbol: { text: 'Số: 215/CTQTR-VP' },
          },
          reports: [{ messageId: 'formerBody', text: 'CỤC THUẾ TỈNH QUẢNG TRỊ', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { parentAgency: { text: 'UBND TỈNH QUẢNG BÌNH' } },
          reports: [{ messageId: 'formerProvince', text: 'UBND TỈNH QUẢNG BÌNH', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            parentAgency: { text: 'UBND TỈNH ĐÀ NẴNG' },
            placeAndDate: { text: 'Đà Nẵng, ngày 05 tháng 3 năm 2026' },
          },
          reports: [{ messageId: 'wrongNoun', text: 'UBND TỈNH ĐÀ NẴNG' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            parentAgency: { text: 'UBND TỈNH QUẢNG TRỊ' },
            issuingAgency: { text: 'ỦY BAN NHÂN DÂN HUYỆN CAM LỘ' },
            numberAndSymbol: { text: 'Số: 48/QĐ-UBND' },
          },
          reports: [{ messageId: 'abolishedLevel', text: 'ỦY BAN NHÂN DÂN HUYỆN CAM LỘ' }],
        },
      ],
      right: [
        {
          type: 'thong-bao',
          title: { vi: 'Văn bản trước ngày sắp xếp', en: 'Issued before the merger' },
          set: {
            parentAgency: { text: 'UBND TỈNH QUẢNG BÌNH' },
            placeAndDate: { text: 'Quảng Bình, ngày 05 tháng 3 năm 2025' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chưa ghi năm', en: 'No year yet' },
          set: {
            parentAgency: { text: 'UBND TỈNH QUẢNG BÌNH' },
            placeAndDate: { text: 'Quảng Bình, ngày     tháng     năm 20…' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Thành phố trực thuộc trung ương', en: 'A city of the centre' },
          set: {
            parentAgency: { text: 'UBND THÀNH PHỐ HUẾ' },
            placeAndDate: { text: 'Huế, ngày 05 tháng 3 năm 2026' },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const issued = issueDate(document);
      if (!issued) continue;
      for (const component of ['parentAgency', 'issuingAgency'] as const) {
        const [segment, ...rest] = sureSegments(document, component);
        const agency = agencyOf(document, component);
        const fault = agency && nameFault(agency, earliestDay(issued));
        if (!segment || !fault) continue;
        const lines = [segment, ...rest];
        report({
          messageId: fault.messageId,
          at: { segment },
          data: {
            found: collapseSpaces(lines.map(({ text }) => text).join(' ')),
            right: fault.right ?? '',
            since: writtenDay(dayOf(fault.since)),
          },
          also: rest.map(({ paragraph }) => paragraph),
        });
        break;
      }
    }
  },
});

interface NameFault {
  messageId: Fault;
  /** ISO date. */
  since: string;
  right?: string;
}

/** `day`: the earliest day of issue, as a number that compares. */
function nameFault(agency: string, day: number): NameFault | null {
  const former = formerBodyNamed(agency);
  if (former) {
    const since = former.judgedFrom ?? former.endedOn;
    return day >= dayOf(since) ? { messageId: 'formerBody', since, right: former.successor } : null;
  }
  // Bodies that belong to a place.
  const unit = unitOf(agency);
  if (!unit) return null;
  // A sở has divisions as well; those of a district end in its name.
  if (agency.startsWith('PHÒNG ')) return unit.level === 'district' ? unitFault(unit, day) : null;
  return isPeoplesBody(agency) || /^(?:SỞ|VĂN PHÒNG (?:HĐND|UBND|HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN)) /.test(agency)
    ? unitFault(unit, day)
    : null;
}

function unitFault(unit: AdministrativeUnit, day: number): NameFault | null {
  const province = provinceNamed(unit.name);
  if (day < dayOf(province?.endedOn ?? DISTRICTS_ENDED_ON)) return null;
  if (
    unit.level === 'district' ||
    unit.level === 'township' ||
    (unit.level === 'city' && !province && isFormerCity(unit.name))
  )
    return { messageId: 'abolishedLevel', since: DISTRICTS_ENDED_ON };
  if (!province || (unit.level !== 'province' && unit.level !== 'city')) return null;
  if (province.endedOn !== undefined) {
    return unit.level === 'province' && day >= dayOf(province.endedOn)
      ? { messageId: 'formerProvince', since: province.endedOn }
      : null;
  }
  const right = nounOn(province, day);
  if (right === null || (right === 'TỈNH') === (unit.level === 'province')) return null;
  return { messageId: 'wrongNoun', since: DISTRICTS_ENDED_ON, right: `${right} ${province.name.toUpperCase()}` };
}

function nounOn({ kind, cityFrom }: Province, day: number): 'TỈNH' | 'THÀNH PHỐ' {
  return kind === 'thanh-pho' && (cityFrom === undefined || day >= dayOf(cityFrom)) ? 'THÀNH PHỐ' : 'TỈNH';
}
