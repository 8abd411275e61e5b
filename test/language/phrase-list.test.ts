import { describe, expect, it } from 'vitest';
import proofs from '../../data/phrase-proofs.json' with { type: 'json' };
import { enclosuresIn } from '../../src/language/sentences.ts';
import { Memory } from '../../src/language/memory.ts';
import { phraseTable } from '../../src/language/packed-phrases.ts';
import type { ListedPhrase, Phrase } from '../../src/language/phrase.ts';
import { PhraseList } from '../../src/language/phrase-list.ts';
import { tokensOf } from '../../src/language/tokens.ts';

const memory = new Memory();
const table = phraseTable();
const listed = Array.from({ length: table.size }, (_, place) => table.row(place));
const all = new PhraseList(table);
const byId = new Map(listed.map((one) => [one.phrase.id, one]));

/** The ids of what is found outside quotation marks; `asked` leaves phrases out. */
function idsIn(text: string, asked: (one: ListedPhrase) => boolean): string[] {
  const quotations = enclosuresIn(text, 0, text.length, true);
  const range = { start: 0, end: text.length };
  const found = all.find(text, range, tokensOf(text, memory), memory, asked);
  // The quick look passes over nothing that is found.
  if (found.length > 0) expect(all.mayStandIn(text, range)).toBe(true);
  return found
    .filter(({ start, end }) => !quotations.some((quoted) => quoted.start < end && start < quoted.end))
    .map(({ listed }) => listed.phrase.id);
}

describe('every phrase of the table', () => {
  it('is known by its id, has proofs, and words or a pattern', () => {
    expect(proofs.proofs.map(({ id }) => id)).toEqual(listed.map(({ phrase }) => phrase.id));
    expect(new Set(proofs.proofs.map(({ id }) => id)).size).toBe(listed.length);
    for (const { phrase } of listed) expect([phrase.id, !phrase.phrases]).toEqual([phrase.id, Boolean(phrase.regex)]);
  });

  describe.each(proofs.proofs.map((proof) => [proof.id, proof] as const))('%s', (id, { wrong, right, silent = [] }) => {
    const own = byId.get(id)?.phrase as Phrase;
    /** What is told wherever it stands, and this one. */
    const withOwn = ({ phrase }: ListedPhrase): boolean => phrase.id === id || !(phrase.optIn || phrase.onlyTypes);

    it('is found where it is wrong', () => {
      expect(idsIn(wrong, ({ phrase }) => phrase.id === id)).toContain(id);
      // A longer phrase may say the same.
      expect(idsIn(wrong, withOwn)).not.toEqual([]);
    });
    it.runIf(own.anchors)('is found by its anchors alone', () => {
      expect(own.anchors?.some((anchor) => wrong.includes(anchor))).toBe(true);
    });
    it.each([right, ...silent])('says nothing, nor does any other, of: %s', (text) =>
      expect(idsIn(text, withOwn)).toEqual([]),
    );
  });
});
