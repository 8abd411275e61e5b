import { describe, expect, it } from 'vitest';
import { textWidthEm } from '../../src/language/metrics.ts';

describe('textWidthEm', () => {
  // Sums of the advance widths that Adobe publishes for Times-Bold and Times-Roman.
  it.each([
    ['Độc lập - Tự do - Hạnh phúc', true, 12.197],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, 20.861],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', false, 19.912],
  ])('measures "%s" (bold: %s) as %d em', (text, bold, em) => {
    expect(textWidthEm(text, bold)).toBeCloseTo(em, 3);
  });

  it('measures decomposed and composed letters alike', () => {
    expect(textWidthEm('Hạnh phúc'.normalize('NFD'), false)).toBe(textWidthEm('Hạnh phúc', false));
  });

  it('knows that the underscore is half an em wide', () => {
    expect(textWidthEm('____', false)).toBe(2);
  });
});
