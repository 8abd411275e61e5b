/** Which act rules the thể thức of a document, by its profile and its date (data/rulesets.json). */
import table from '../../data/rulesets.json' with { type: 'json' };

export type RuledProfile = 'nd30' | 'dang' | 'vbqppl';
type Margins = Readonly<Record<'top' | 'bottom' | 'left' | 'right', readonly [number, number]>>;

interface Act {
  name: string;
  /** ISO dates; the last one has no end, the first one no beginning. */
  effectiveFrom?: string;
  effectiveTo?: string;
}

/** The act in force on a day (20260305); the present one when the day is not known. */
export function actOn(profile: RuledProfile, day: number | null): Act {
  const acts: readonly Act[] = table[profile].acts;
  const present = acts.at(-1) as Act;
  if (day === null) return present;
  return acts.find(({ effectiveTo }) => effectiveTo !== undefined && day <= comparable(effectiveTo)) ?? present;
}

/** The day on which Nghị định 30/2020/NĐ-CP came into force (Điều 37). */
export const isBeforeDecree = (day: number): boolean => actOn('nd30', day).effectiveTo !== undefined;

/** Margins of Party documents: fixed, without a range. */
export const PARTY_MARGINS_MM: Margins = table.dang.marginsMm;

function comparable(isoDate: string): number {
  return Number(isoDate.replaceAll('-', ''));
}
