/** What is found without looking at all ranges is what looking at all would find. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holding, overlapping, type TextRange } from '../../src/language/text-range.ts';
import { RangeIndex } from '../../src/language/range-index.ts';

/** Some lists of the index are short of them, others are not. */
const offset = fc.oneof(fc.nat(40), fc.nat(2000));
const range = fc.tuple(offset, fc.oneof(fc.nat(5), fc.nat(900))).map(([start, length]) => ({
  start,
  end: start + length,
}));

/** One behind the other, with gaps and without. */
const stretches = fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 60 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]): TextRange => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

test('stretches with something between two offsets, and the one with a character', () => {
  fc.assert(
    fc.property(stretches, fc.nat(300), fc.nat(30), (all, start, length) => {
      const end = start + length;
      // Within one that begins at the very place is nothing of it.
      const meant = all.filter((each) => each.end > start && each.start < end);
      expect(overlapping(all, start, end)).toEqual(meant);
      expect(holding(all, start)).toEqual(all.find((each) => each.start <= start && start < each.end));
    }),
  );
});

test('ranges at an offset come in the order in which they were added', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 80 }), offset, (all, at) => {
      const holds = ({ start, end }: TextRange): boolean => start <= at && at <= end;
      expect(new RangeIndex(all).near(at).filter(holds)).toEqual(all.filter(holds));
    }),
  );
});

test('all that have an offset in common are asked', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 80 }), range, (all, given) => {
      const asked = new Set<TextRange>();
      const touches = ({ start, end }: TextRange): boolean => start <= given.end && given.start <= end;
      expect(new RangeIndex(all).everyNear(given, (each) => asked.add(each) !== undefined)).toBe(true);
      expect(all.filter((each) => touches(each) && !asked.has(each))).toEqual([]);
      expect(new RangeIndex(all).everyNear(given, (each) => !touches(each))).toBe(!all.some(touches));
    }),
  );
});
