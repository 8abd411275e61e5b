/** Who stands above whom: bodies of the state by their names, as far as the names alone tell. */
import { isArmed, isCentral, isPeoplesBody, unitOf } from '../../src/knowledge/agencies.ts';
import { isFormerCity } from '../../src/knowledge/former-bodies.ts';
import { provinceNamed } from '../../src/knowledge/provinces.ts';
import { foldTones } from '../../src/language/fold.ts';

/** From the top: a body of a smaller number stands above. Between two steps of local units neither is surely above. */
export const RANK = { central: 1, province: 2, department: 3, district: 4, commune: 5, unit: 6 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export interface NamedBody {
  rank: Rank;
  /** How many letters of the text are surely of the name: what it is called and of which unit. */
  length: number;
}

const CENTRAL = /^(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Văn phòng Chính phủ|Văn phòng Quốc hội)/;
/** `Bộ Y tế`, but no part or set of something, and none of the army or the Party. */
const MINISTRY = /^Bộ (?=\p{Lu})(?!Luật|Chỉ|Tư lệnh|Chính trị|Đội|Công an|Quốc phòng)/u;
const DEPARTMENT = /^Sở (?=\p{Lu})(?!Chỉ huy|Giao dịch|Hữu)/u;
const UNIT = /^(?:Trường (?:Tiểu học|Trung học|Mầm non|Mẫu giáo|THCS|THPT|Phổ thông)|Trạm Y tế|Phòng (?=\p{Lu}))/u;
const PEOPLES =
  /^(?:Chủ tịch )?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?= |$|[.,;:])/;
const UNITS: Readonly<Record<string, Rank>> = {
  tỉnh: RANK.province,
  huyện: RANK.district,
  quận: RANK.district,
  'thị xã': RANK.district,
  xã: RANK.commune,
  phường: RANK.commune,
  'đặc khu': RANK.commune,
};
const CITY_NAME = /^ ((?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*){0,3})/u;

/** The body that a text begins with; null: none whose rank is sure. Takes a text with tone marks in one place. */
export function bodyAt(text: string): NamedBody | null {
  const named = (pattern: RegExp, rank: Rank): NamedBody | null => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? null : { rank, length: found.length };
  };
  const peoples = PEOPLES.exec(text);
  if (peoples) {
    const [found, unit = ''] = peoples;
    const rank = unit === 'thành phố' ? rankOfCity(text.slice(found.length)) : UNITS[unit];
    return rank === undefined ? null : { rank, length: found.length };
  }
  return (
    named(CENTRAL, RANK.central) ??
    named(MINISTRY, RANK.central) ??
    named(DEPARTMENT, RANK.department) ??
    named(UNIT, RANK.unit)
  );
}

function rankOfCity(behind: string): Rank | undefined {
  const name = CITY_NAME.exec(behind)?.[1]?.toUpperCase();
  if (name === undefined) return undefined;
  if (provinceNamed(name) !== undefined) return RANK.province;
  return isFormerCity(name) ? RANK.district : undefined;
}

/**
 * Where a body of one rank stands to one of another: `up`: it writes to who is above it. Null: not sure. What belongs to a
 * commune and what belongs to a department have one name, so that neither is surely above or below the other.
 */
export function directionOf(from: Rank, to: Rank): 'up' | 'across' | 'down' | null {
  if (from === to) return from === RANK.unit ? null : 'across';
  if (Math.min(from, to) >= RANK.commune) return null;
  return from > to ? 'up' : 'down';
}

/** Text whose names `bodyAt` knows, of the same length. */
export const comparableNames = (text: string): string => foldTones(text).replace(/\s/g, ' ');

/** The rank of a body by its whole name, as `agencyKey` writes it; null: not sure. */
export function rankOf(key: string): Rank | null {
  if (isPeoplesBody(key)) {
    const unit = unitOf(key);
    if (unit?.level !== 'city') return unit ? RANK_OF_LEVEL[unit.level] : null;
    if (provinceNamed(unit.name) !== undefined) return RANK.province;
    return isFormerCity(unit.name) ? RANK.district : null;
  }
  if (isArmed(key)) return null;
  if (/^(?:BỘ|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|QUỐC HỘI|VĂN PHÒNG CHÍNH PHỦ) ?/.test(key) && isCentral(key))
    return RANK.central;
  if (/^SỞ (?!CHỈ HUY|GIAO DỊCH)/.test(key)) return RANK.department;
  return /^(?:TRƯỜNG (?:TIỂU HỌC|TRUNG HỌC|MẦM NON|MẪU GIÁO|THCS|THPT|PHỔ THÔNG)|TRẠM Y TẾ|PHÒNG )/.test(key)
    ? RANK.unit
    : null;
}

const RANK_OF_LEVEL = {
  province: RANK.province,
  district: RANK.district,
  commune: RANK.commune,
  township: RANK.commune,
} as const;
