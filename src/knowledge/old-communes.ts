/** What a commune of the time before 01/7/2025 is now (data/old-communes.json). The table is large: ask only with a name. */
import table from '../../data/old-communes.json' with { type: 'json' };
import { foldTones } from '../language/fold.ts';
import { once } from '../language/once.ts';

export interface CommuneNow {
  /** `xã Hướng Hiệp`; several where the old one was divided. */
  units: readonly string[];
  /** Without its noun. */
  province: string;
}

const KINDS: Readonly<Record<string, string>> = { x: 'xã', p: 'phường', t: 'thị trấn', đ: 'đặc khu' };

/** `Đakrông` and `Đa Krông`, `Phan Rang - Tháp Chàm` and `Phan Rang-Tháp Chàm` are one. */
const key = (name: string): string =>
  foldTones(name)
    .toLowerCase()
    .replace(/[\s–-]+/g, '');

interface District {
  province: string;
  now: string;
  communes: string;
}

/** By `huyện cam lộ`; names of districts occur in several provinces. */
const byDistrict = once((): Map<string, District[]> => {
  const districts = new Map<string, District[]>();
  for (const [name, { now, communes }] of Object.entries(table.districts)) {
    const comma = name.lastIndexOf(', ');
    const district = key(name.slice(0, comma));
    const known = districts.get(district);
    const row = { province: key(name.slice(comma + 2)), now, communes };
    if (known) known.push(row);
    else districts.set(district, [row]);
  }
  return districts;
});

/**
 * `commune` and `district` with their nouns (`xã Mò Ó`, `huyện Đakrông`), `province` without, where it is known. Undefined
 * when there was none of that name, or more than one.
 */
export function communeNow(commune: string, district: string, province?: string): CommuneNow | undefined {
  const rows = (byDistrict().get(key(district)) ?? []).filter(
    (row) => province === undefined || row.province === key(province),
  );
  const found = rows.flatMap((row) => {
    const units = unitsOf(row.communes, key(commune));
    return units ? [{ units, province: row.now }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function unitsOf(communes: string, wanted: string): string[] | undefined {
  for (const row of communes.split(';')) {
    const [old = '', now = ''] = row.split('>');
    const kind = KINDS[old.charAt(0)] ?? '';
    if (
      !old
        .slice(2)
        .split('|')
        .some((name) => key(`${kind} ${name}`) === wanted)
    )
      continue;
    return now.split('+').map((unit) => `${KINDS[unit.charAt(0)] ?? ''} ${unit.slice(2)}`);
  }
  return undefined;
}
