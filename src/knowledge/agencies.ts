/** Names of bodies of the state: who is central, what administrative unit a name ends in (data/agencies.json). */
import table from '../../data/agencies.json' with { type: 'json' };
import { foldForComparison } from '../language/fold.ts';
import { once } from '../language/once.ts';

/** `city`: a thành phố, of the centre or (before 01/7/2025) of a tỉnh. `township`: thị trấn. */
export type UnitLevel = 'province' | 'city' | 'district' | 'commune' | 'township';

export interface AdministrativeUnit {
  /** As written, in capitals: `TỈNH`, `THÀNH PHỐ`, `XÃ` … */
  noun: string;
  /** Without the common noun, in capitals: `QUẢNG TRỊ`. */
  name: string;
  level: UnitLevel;
}

/** How names are compared: capitals, tone marks in one place, single blanks. */
export function agencyKey(name: string): string {
  return foldForComparison(name).toUpperCase();
}

const startsWith = (key: string, heads: readonly string[]): boolean =>
  heads.some((head) => key === head || key.startsWith(`${head} `));

/** Bộ, cơ quan ngang bộ and the highest bodies of the state. Takes a key. */
export function isCentral(key: string): boolean {
  return startsWith(key, table.central) && !startsWith(key, table.notCentral);
}

/** Army and police: their places are named by rules of their own (khoản 4, điểm a). */
export function isArmed(key: string): boolean {
  return startsWith(key, table.armed);
}

/** A village or street group of residents, which is no body of the state and keeps no register of papers; takes a key. */
export function isOfResidents(key: string): boolean {
  return startsWith(key, table.residents);
}

/** Names, in full and abbreviated, of people's committees and councils. */
export const PEOPLES_BODIES: readonly string[] = table.peoplesBodies;

/** People's committees and councils. */
export function isPeoplesBody(key: string): boolean {
  return startsWith(key, table.peoplesBodies);
}

/** What administrative units are called, in capitals: `TỈNH`, `THÀNH PHỐ`, `TP` … */
export const UNIT_NOUNS: readonly string[] = Object.keys(table.units);

const unitPattern = once(() => new RegExp(`(?:^|\\s)(${UNIT_NOUNS.join('|')})(?:\\.\\s*|\\s+)(\\S.*)$`, 'u'));

/** The first administrative unit in a name: `UBND TỈNH QUẢNG TRỊ`, `SỞ Y TẾ TP. HÀ NỘI`; null when there is none. */
export function unitOf(key: string): AdministrativeUnit | null {
  const match = unitPattern().exec(key);
  if (!match) return null;
  const [, noun = '', name = ''] = match;
  return { noun, name: name.trim(), level: levelOf(noun) };
}

/** What names begin with, as a sentence writes them, of bodies whose rank the name alone tells. */
export const NAMES_BY_RANK = table.ranks;

const undivided = once(() => NAMES_BY_RANK.units.map(agencyKey));

/** A school or a health station, which has no units of its own that draft; takes a key. */
export const isUndivided = (key: string): boolean => startsWith(key, undivided());

/** Takes a noun of `UNIT_NOUNS`. */
export const levelOf = (noun: string): UnitLevel => table.units[noun] as UnitLevel;

/** ISO date of the first day without districts and townships. */
export const DISTRICTS_ENDED_ON = table.abolishedUnitsEndedOn;

/** The body that a group of a ký hiệu stands for everywhere, by its key: `SNV` is SỞ NỘI VỤ. */
export function bodyOfSymbol(group: string): string | undefined {
  return table.symbols.find(({ symbols }) => symbols.includes(group))?.body;
}

/** The body, of those whose ký hiệu is known, that a name is or begins with. */
export function bodyNamed(key: string): string | undefined {
  return table.symbols.find(({ body }) => startsWith(key, [body]))?.body;
}

/** The usual ký hiệu of the body of that name; takes a key. Undefined where it is not the same everywhere. */
export function symbolOf(key: string): string | undefined {
  return table.symbols.find(({ body }) => body === bodyNamed(key))?.symbols[0];
}
