/** Provincial units, now and before 01/7/2025 (data/provinces.json). */
import table from '../../data/provinces.json' with { type: 'json' };
import { foldTones } from '../language/fold.ts';
import { once } from '../language/once.ts';
import { dayOf } from './days.ts';

/** A unit of today; of a former one also when it ended and what it belongs to now. */
export type Province = (typeof table)['units'][number] & Partial<(typeof table)['former'][number]>;

export const PROVINCES: readonly Province[] = table.units;
export const FORMER_PROVINCES: readonly Province[] = table.former;

const byName = once(
  () => new Map([...FORMER_PROVINCES, ...PROVINCES].map((province) => [key(province.name), province])),
);

/** With its noun on a day (20260305): `tỉnh Đồng Nai`, since 30/4/2026 `thành phố Đồng Nai`. */
export function provinceTitle({ name, kind, cityFrom }: Province, day: number): string {
  const isCity = kind === 'thanh-pho' && (cityFrom === undefined || day >= dayOf(cityFrom));
  return `${isCity ? 'thành phố' : 'tỉnh'} ${name}`;
}

/** The unit of that name, present or former. Letter case and the place of tone marks do not matter. */
export function provinceNamed(name: string): Province | undefined {
  return byName().get(key(name));
}

function key(name: string): string {
  return foldTones(name.normalize('NFC'))
    .toLowerCase()
    .replace(/(?:(?<!\s)\s+)?[-–]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}
