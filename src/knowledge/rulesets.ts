/** Which act rules the thể thức of a document, by its profile and its date (data/rulesets.json). */
import table from '../../data/rulesets.json' with { type: 'json' };
import type { Bilingual } from '../language/language.ts';
import { dayOf, writtenDay } from './days.ts';

export type RuledProfile = 'nd30' | 'dang' | 'vbqppl';
type ActRow = (typeof table)[RuledProfile]['acts'][number];
type Margins = Readonly<Record<'top' | 'bottom' | 'left' | 'right', readonly [number, number]>>;

export const RULED_PROFILES = ['nd30', 'dang', 'vbqppl'] as const satisfies readonly RuledProfile[];

export interface RulingAct {
  /** `Nghị định số 30/2020/NĐ-CP`, as it is cited in full. */
  name: Bilingual;
  /** `Nghị định 30/2020/NĐ-CP`. */
  title: Bilingual;
  /** `NĐ 30/2020/NĐ-CP`, where there is little room. */
  shortTitle: Bilingual;
  symbol: string;
  /** The first and the last day on which it is in force, `05/3/2020`; null: no end is known. */
  firstDay: string | null;
  lastDay: string | null;
}

function actOf({ kind, symbol, effectiveFrom, effectiveTo }: ActRow): RulingAct {
  const { vi, en, short } = table.kinds[kind];
  const english = `${en} ${symbol}`;
  return {
    name: { vi: `${vi} số ${symbol}`, en: english },
    title: { vi: `${vi} ${symbol}`, en: english },
    shortTitle: { vi: `${short} ${symbol}`, en: english },
    symbol,
    firstDay: effectiveFrom === undefined ? null : writtenDay(dayOf(effectiveFrom)),
    lastDay: effectiveTo === undefined ? null : writtenDay(dayOf(effectiveTo)),
  };
}

const rowsOf = (profile: RuledProfile): readonly ActRow[] => table[profile].acts;

function rowOn(profile: RuledProfile, day: number | null): ActRow {
  const acts = rowsOf(profile);
  const present = acts.at(-1) as ActRow;
  if (day === null) return present;
  return acts.find(({ effectiveTo }) => effectiveTo !== undefined && day <= dayOf(effectiveTo)) ?? present;
}

/** The act in force on a day (20260305); the present one when the day is not known. */
export const actOn = (profile: RuledProfile, day: number | null): RulingAct => actOf(rowOn(profile, day));

/** The acts, oldest first, whose requirement ids begin as this one does; none for an id of another form. */
export function actsOfRequirement(id: string): RulingAct[] {
  return RULED_PROFILES.flatMap((profile) =>
    rowsOf(profile).filter(({ requirements }) => requirements !== undefined && id.startsWith(requirements)),
  ).map(actOf);
}

/** The day (20200304) is before that on which Nghị định 30/2020/NĐ-CP came into force (Điều 37). */
export const isBeforeDecree = (day: number): boolean => rowOn('nd30', day).effectiveTo !== undefined;

const ruledOtherwiseBefore = new Set(table.nd30.acts.flatMap(({ ruledOtherwise }) => ruledOtherwise ?? []));

/** The act before the decree asked for something else than this requirement, or for nothing. */
export const isRuledOtherwiseBefore = (requirement: string): boolean => ruledOtherwiseBefore.has(requirement);

/** Margins of Party documents: fixed, without a range. */
export const PARTY_MARGINS_MM: Margins = table.dang.marginsMm;
