import { describe, expect, test } from 'vitest';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';

/** Which of the paragraphs are quoted, by index. */
function quoted(...texts: string[]): number[] {
  const segments = texts.map((text, index): Partial<Segment> => ({ text, paragraph: { index } as Paragraph }));
  const found = quotedParagraphs({ segments } as unknown as DraftDocument);
  return [...found].map(({ index }) => index);
}

describe('quotations of several paragraphs', () => {
  test('from the opening mark to the closing one', () => {
    expect(quoted('Quy định như sau:', '“a) Một;', 'b) Hai;', 'c) Ba.”', 'd) Bốn.')).toEqual([1, 2, 3]);
  });

  test('a quotation within one paragraph is none', () => {
    expect(quoted('Cụm từ “nơi nhận” được giữ nguyên.', 'a) Một;')).toEqual([]);
  });

  test('one that closes and another that opens', () => {
    expect(quoted('“Một', 'hai” và “ba', 'bốn”')).toEqual([0, 1, 2]);
  });

  test('a mark that is never closed quotes nothing', () => {
    expect(quoted('“a) Một;', 'b) Hai;')).toEqual([]);
    expect(quoted('“a) Một;', ...Array.from({ length: 70 }, () => 'b) Hai;'), 'hết”')).toEqual([]);
  });
});
