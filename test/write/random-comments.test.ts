/**
 * Comments anywhere in whatever document: on those characters, nothing else is touched, and they go without a trace.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { Tape } from '../../src/opc/tape.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { inlines, mainStory, paragraphs } from '../../src/tree/visit.ts';
import { type Anchor, Anchors } from '../../src/write/anchors.ts';
import { annotated, type Note } from '../../src/write/annotate.ts';
import { cleaned } from '../../src/write/clean.ts';
import { elementAt } from '../../src/opc/edits.ts';
import { PackageEditor } from '../../src/opc/editor.ts';
import { allParagraphs, contentsOf } from '../support/docx.ts';
import { likeness } from '../support/likeness.ts';
import { documents } from '../support/random-documents.ts';

const DATE = '2026-02-03T04:05:06Z';
const RUNS = { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 31) };

const places = fc.array(
  fc.record({
    paragraph: fc.nat({ max: 30 }),
    from: fc.nat({ max: 60 }),
    length: fc.nat({ max: 15 }),
    isPage: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

function notesFor(bytes: Uint8Array, all: typeof places extends fc.Arbitrary<infer Value> ? Value : never): Note[] {
  const found = allParagraphs(readDocx(openBytes(bytes)));
  return all.map(({ paragraph, from, length, isPage }, i) => {
    const { part, index, text } = found[paragraph % found.length] as Paragraph;
    const start = from % (text.length + 1);
    const end = Math.min(text.length, start + length);
    const location = { part, paragraph: isPage && i === 0 ? null : index, start, end, component: null, text: '' };
    return { location, paragraphs: [`Sai ${i} <&>`], ruleId: 'a/b' };
  });
}

const annotate = (bytes: Uint8Array, notes: readonly Note[]): Uint8Array =>
  annotated(openBytes(bytes), readDocx(openBytes(bytes)), notes, { date: DATE }).bytes;

const property = (check: (bytes: Uint8Array, notes: Note[]) => void): void =>
  fc.assert(
    fc.property(documents, places, (bytes, all) => check(bytes, notesFor(bytes, all))),
    RUNS,
  );

/** Where the reader finds the marks: paragraph and offset by id. */
function marksOf(bytes: Uint8Array, edge: 'start' | 'end'): Map<string, string> {
  const marks = new Map<string, string>();
  for (const paragraph of paragraphs(mainStory(readDocx(openBytes(bytes))))) {
    for (const inline of inlines(paragraph))
      if (inline.type === 'commentRange' && inline.edge === edge)
        marks.set(inline.id, `${paragraph.index} ${inline.offset}`);
  }
  return marks;
}

/** No mark stands inside a formula. */
function withWholeFormulas({ paragraph, start, end }: Anchor, tape: Tape): { start: number; end: number } {
  const formulas = paragraph
    .textSources()
    .filter(({ sourceStart }) => tape.name(elementAt(tape, sourceStart)) === 'm:t');
  return {
    start: formulas.find((source) => source.start < start && start < source.end)?.start ?? start,
    end: formulas.find((source) => source.start < end && end < source.end)?.end ?? end,
  };
}

/** All that can be told apart but the comments themselves. */
function withoutComments(bytes: Uint8Array): unknown {
  const { sections, stories } = likeness(bytes) as { sections: unknown; stories: { type: string }[] };
  return { sections, stories: stories.filter(({ type }) => type !== 'comment') };
}

describe('random comments in random documents', () => {
  test('stand on the characters meant; texts and formats stay', () => {
    property((bytes, notes) => {
      const after = annotate(bytes, notes);
      expect(withoutComments(after)).toEqual(withoutComments(bytes));
      const [starts, ends] = [marksOf(after, 'start'), marksOf(after, 'end')];
      const editor = new PackageEditor(openBytes(bytes));
      const tape = editor.tape(editor.mainPart) as Tape;
      const anchors = new Anchors(readDocx(openBytes(bytes)), tape);
      notes.forEach(({ location }, id) => {
        const anchor = anchors.of(location) as Anchor;
        const { start, end } = withWholeFormulas(anchor, tape);
        expect(starts.get(String(id))).toBe(`${anchor.paragraph.index} ${start}`);
        expect(ends.get(String(id))).toBe(`${anchor.paragraph.index} ${end}`);
      });
    });
  });

  test('leave no trace when taken out, and are written the same again', () => {
    property((bytes, notes) => {
      const after = annotate(bytes, notes);
      const clean = cleaned(openBytes(after));
      expect(clean.count).toBe(notes.length);
      expect(contentsOf(clean.bytes)).toEqual(contentsOf(bytes));
      expect(Buffer.compare(annotate(clean.bytes, notes), after)).toBe(0);
    });
  });

  test('are found where they stand when the document was changed since', () => {
    property((bytes, notes) => {
      const entries = unzipSync(annotate(bytes, notes));
      const main = strFromU8(entries['word/document.xml'] as Uint8Array);
      entries['word/document.xml'] = strToU8(`${main}<!-- saved -->`);
      const clean = cleaned(openBytes(zipSync(entries))).bytes;
      expect(strFromU8(unzipSync(clean)['word/document.xml'] as Uint8Array)).not.toMatch(/comment(?:Range|Reference)/);
      expect(withoutComments(clean)).toEqual(withoutComments(bytes));
    });
  });
});
