import { describe, expect, it } from 'vitest';
import { mottoFault } from '../../../rules/the-thuc/tieu-ngu.ts';

describe('mottoFault', () => {
  it.each([
    ['Độc lập - Tự do - Hạnh phúc', 'the wording of the decree'],
    ['Độc lập - Tự do - Hạnh phúc'.normalize('NFD'), 'decomposed letters'],
    ['Độc lập\u00a0- Tự do\u00a0- Hạnh phúc', 'no-break spaces'],
    ['Độc lập \u2011 Tự do \u2011 Hạnh phúc', 'no-break hyphens'],
  ])('lets "%s" pass: %s', (text) => {
    expect(mottoFault(text)).toBeNull();
  });

  it.each([
    ['Độc lập – Tự do – Hạnh phúc', 'longDash'],
    ['Độc lập - Tự do – Hạnh phúc', 'longDash'],
    ['Độc lập—Tự do—Hạnh phúc', 'longDash'],
    ['Độc lập-Tự do-Hạnh phúc', 'wrongSpaces'],
    ['Độc  lập  -  Tự do - Hạnh phúc', 'doubleSpaces'],
    ['Độc lập -Tự do - Hạnh phúc', 'wrongSpaces'],
    ['Độc Lập - Tự Do - Hạnh Phúc', 'wrongCapitals'],
    ['ĐỘC LẬP - TỰ DO - HẠNH PHÚC', 'wrongCapitals'],
    ['Độc lập - Tự do - Hạnh phúc.', 'endsWithMark'],
    ['Độc lập - Tự do - Hạnh Phúc', 'wrongCapitals'],
    ['Doc lap - Tu do - Hanh phuc', 'wrongWords'],
    ['Độc lập - Tư do - Hạnh phúc', 'wrongWords'],
    ['Độc lập, Tự do, Hạnh phúc', 'wrongWords'],
  ])('"%s" is %s', (text, fault) => {
    expect(mottoFault(text)).toBe(fault);
  });
});
