/** Names of bodies in the lines of a letterhead. */
import { expect, it } from 'vitest';
import communes from '../../data/old-communes.json' with { type: 'json' };
import provinces from '../../data/provinces.json' with { type: 'json' };
import { isUnfinishedAgency } from '../../src/knowledge/agency-names.ts';
import { bareLetters } from '../../src/language/fold.ts';

it.each([
  'ỦY BAN NHÂN DÂN',
  'HỘI CỰU CHIẾN BINH TỈNH',
  'CÔNG AN TỈNH',
  'SỞ GIÁO DỤC VÀ',
  'HỘI LIÊN HIỆP PHỤ NỮ THÀNH PHỐ',
  'UBND HUYỆN A -',
])('%s goes on', (name) => expect(isUnfinishedAgency(bareLetters(name))).toBe(true));

it('names of provinces and communes are whole', () => {
  const names = new Set([
    ...provinces.units.map(({ name }) => name),
    ...Object.values(communes.districts).flatMap(({ communes }) =>
      communes.split(/[;>+|]/).map((name) => name.replace(/^\p{L} /u, '')),
    ),
  ]);
  expect(names.size).toBeGreaterThan(7000);
  expect([...names].filter((name) => isUnfinishedAgency(bareLetters(`UBND XÃ ${name}`)))).toEqual([]);
});
