import { describe, expect, test } from 'vitest';
import table from '../../data/laws.json' with { type: 'json' };
import { dayNumber } from '../../src/knowledge/days.ts';
import { type Act, actKey, lawNameLength, lawRegister } from '../../src/knowledge/laws.ts';

const register = lawRegister();

describe('the register of acts', () => {
  test('each row is an act of its own', () => expect(register.acts).toHaveLength(table.acts.length));

  test('days follow each other', () => {
    for (const { symbol, signed, from, to, year } of register.acts) {
      if (signed !== null) expect(Math.floor(signed / 10000), symbol).toBe(year);
      if (signed !== null && from !== null) expect(from, symbol).toBeGreaterThanOrEqual(signed);
      if (from !== null && to !== null) expect(to, symbol).toBeGreaterThan(from);
      expect(signed ?? 0, symbol).toBeLessThanOrEqual(dayNumber(table.asOf) as number);
    }
  });

  test('days are days of the calendar', () => {
    for (const { symbol, signed, from, to } of table.acts)
      for (const day of [signed, from, to])
        if (day !== undefined && day !== '?') expect(new Date(day).toISOString().slice(0, 10), symbol).toBe(day);
  });

  test('the same symbol is that of two acts', () => {
    const law = register.act(actKey('luật', '93', 2015, 'QH13'));
    const resolution = register.act(actKey('nghị quyết', '93', 2015, 'QH13'));
    expect([law?.type, resolution?.type]).toEqual(['Luật', 'Nghị quyết']);
  });

  test('what ended in part, or nobody knows when, has no end', () => {
    for (const { symbol, type, to } of table.acts.filter((row) => row.to === '?'))
      expect(register.withSymbol(symbol).find((act) => act.type === type)?.to, `${symbol} ${to ?? ''}`).toBeNull();
  });

  test('versions of a law, the oldest first', () => {
    const versions = register.versions('Luật', 'Tổ chức chính quyền địa phương');
    expect(versions.map(({ symbol }) => symbol)).toEqual(['77/2015/QH13', '65/2025/QH15', '72/2025/QH15']);
    expect(register.versions('Luật', 'TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG')).toEqual(versions);
  });

  test('own acts add and override', () => {
    const [first] = register.withSymbol('30/2020/NĐ-CP');
    const own: Act = { ...(first as Act), to: 20990101, confidence: 'own' };
    const other: Act = { ...own, symbol: '9999/2026/NĐ-CP', year: 2026 };
    const changed = lawRegister([own, other]);
    expect(changed.withSymbol('30/2020/NĐ-CP').map(({ to }) => to)).toEqual([20990101]);
    expect(changed.acts).toHaveLength(register.acts.length + 1);
    expect(register.withSymbol('30/2020/NĐ-CP')[0]?.to).toBeNull();
  });
});

describe('names of laws at the beginning of a text', () => {
  test.each([
    [' Đầu tư công và', 'Đầu tư công'],
    [' Đầu tư, các', 'Đầu tư'],
    [' Phòng, chống ma túy năm 2021', 'Phòng, chống ma túy'],
    [' Phòng, chống ma tuý;', 'Phòng, chống ma tuý'],
    [' Chuyển đổi số số 148', 'Chuyển đổi số'],
  ])('%s', (text, name) => expect(text.slice(0, lawNameLength('Luật', text) ?? 0).trim()).toBe(name));

  test.each([' Giá trị', ' Golf', 'Đầu tư', ' này', ''])('none in “%s”', (text) =>
    expect(lawNameLength('Luật', text)).toBeNull(),
  );
});
