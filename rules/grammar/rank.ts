/** Who stands above whom: bodies of the state by their names, as far as the names alone tell. */
import {
  isArmed,
  isCentral,
  isPeoplesBody,
  levelOf,
  NAMES_BY_RANK,
  UNIT_NOUNS,
  unitOf,
} from '../../src/knowledge/agencies.ts';
import { isFormerCity } from '../../src/knowledge/former-bodies.ts';
import { provinceNamed } from '../../src/knowledge/provinces.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { foldTones } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';

/** From the top: a body of a smaller number stands above. Between two steps of local units neither is surely above. */
export const RANK = { central: 1, province: 2, department: 3, district: 4, commune: 5, unit: 6 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export interface NamedBody {
  rank: Rank;
  /** How many letters of the text are surely of the name: what it is called and of which unit. */
  length: number;
}

const { central, notMinistries, notDepartments, units } = NAMES_BY_RANK;
const centralNames = once(() => new RegExp(`^${anyOf(central)}`));
/** `Bộ Y tế`, but no part or set of something, and none of the army or the Party. */
const ministry = once(() => new RegExp(String.raw`^Bộ (?=\p{Lu})(?!${anyOf(notMinistries)})`, 'u'));
const department = once(() => new RegExp(String.raw`^Sở (?=\p{Lu})(?!${anyOf(notDepartments)})`, 'u'));
const unitNames = once(() => new RegExp(String.raw`^(?:${anyOf(units)}|Phòng (?=\p{Lu}))`, 'u'));
const peoplesBody = once(() => {
  const nouns = UNIT_NOUNS.map((noun) => noun.toLowerCase());
  return new RegExp(`^(?:Chủ tịch )?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) (${anyOf(nouns)})(?= |$|[.,;:])`);
});
const CITY_NAME = /^ ((?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*){0,3})/u;

/** The body that a text begins with; null: none whose rank is sure. Takes a text with tone marks in one place. */
export function bodyAt(text: string): NamedBody | null {
  const named = (pattern: RegExp, rank: Rank): NamedBody | null => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? null : { rank, length: found.length };
  };
  const peoples = peoplesBody().exec(text);
  if (peoples) {
    const [found, unit = ''] = peoples;
    const level = levelOf(unit.toUpperCase());
    const rank = level === 'city' ? rankOfCity(text.slice(found.length)) : RANK_OF_LEVEL[level];
    return rank === undefined ? null : { rank, length: found.length };
  }
  return (
    named(centralNames(), RANK.central) ??
    named(ministry(), RANK.central) ??
    named(department(), RANK.department) ??
    named(unitNames(), RANK.unit)
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
  const keys = namesAsKeys();
  if (keys.central.test(key) && isCentral(key)) return RANK.central;
  if (keys.department.test(key)) return RANK.department;
  return keys.unit.test(key) ? RANK.unit : null;
}

const namesAsKeys = once(() => {
  const inCapitals = (names: readonly string[]): string => anyOf(names.map((name) => name.toUpperCase()));
  return {
    central: new RegExp(`^(?:BỘ |${inCapitals(central)})`),
    department: new RegExp(`^SỞ (?!${inCapitals(notDepartments)})`),
    unit: new RegExp(`^(?:${inCapitals(units)}|PHÒNG )`),
  };
});

const RANK_OF_LEVEL = {
  province: RANK.province,
  district: RANK.district,
  commune: RANK.commune,
  township: RANK.commune,
} as const;
