import { expect, it } from 'vitest';
import { withBars } from '../../src/language/symbols.ts';

it.each([
  ['15/QD-UBND', '15/QĐ-UBND'],
  ['30/2020/ND-CP', '30/2020/NĐ-CP'],
  ['968/CD-TTg', '968/CĐ-TTg'],
  ['12/NQ-HDND', '12/NQ-HĐND'],
])('%s', (code, right) => expect(withBars(code)).toBe(right));

it.each(['12/HD-STC', '15/QĐ-UBND', '05/DA-STC', 'QD-12', '12/CD'])('says nothing of %s', (code) =>
  expect(withBars(code)).toBeNull(),
);
