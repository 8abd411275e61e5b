/**
 * Whatever is changed in whatever document: the words are the words wished, all else is as it was.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../src/host/node.ts';
import type { Change, TextChange } from '../../src/lint/change.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { Paragraph, Run } from '../../src/tree/nodes.ts';
import { inlines, mainStory } from '../../src/tree/visit.ts';
import { applyFixes, applyTogether } from '../../src/write/apply.ts';
import { allParagraphs } from '../support/docx.ts';
import { likeness, paragraphLikeness } from '../support/likeness.ts';
import { changesFor, documents, wishes, wishesWithNumbers } from '../support/random-documents.ts';
import { acceptAll, parsed, rejectAll, withBranch } from '../support/revisions.ts';

const REVISION = { author: 'vbcheck', date: '2026-02-03T04:05:06Z' };
const RUNS = { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 30) };

const keyOf = (change: { part: string; paragraph: number }): string => `${change.part} ${change.paragraph}`;

function apply(bytes: Uint8Array, changes: readonly Change[], revision?: typeof REVISION) {
  const document = readDocx(openBytes(bytes));
  const applied = applyFixes(
    openBytes(bytes),
    document,
    changes.map((change) => [change]),
    { revision },
  );
  return { document, ...applied, changes: applied.made.map((i) => changes[i] as Change) };
}

const property = (check: (bytes: Uint8Array, changes: Change[]) => void): void =>
  fc.assert(
    fc.property(documents, wishes, (bytes, all) => check(bytes, changesFor(readDocx(openBytes(bytes)), all))),
    RUNS,
  );

describe('random changes of random documents', () => {
  test('texts are those wished; paragraphs that no change names are as they were', () => {
    property((bytes, changes) => {
      const { document, bytes: after, changes: made } = apply(bytes, changes);
      const removed = new Set(made.flatMap((change) => (change.type === 'removeParagraph' ? [keyOf(change)] : [])));
      const kept = allParagraphs(document).filter(({ part, index }) => !removed.has(keyOf({ part, paragraph: index })));
      const found = allParagraphs(readDocx(openBytes(after)));
      expect(found).toHaveLength(kept.length);
      const hasSection = made.some(({ type }) => type === 'section');
      kept.forEach((paragraph, i) => {
        const own = made.filter(
          (change) =>
            'paragraph' in change && keyOf(change) === keyOf({ part: paragraph.part, paragraph: paragraph.index }),
        );
        expect(found[i]?.text).toBe(changedText(paragraph, own));
        // Whether a page begins with it depends on what stands before.
        if (own.length === 0 && !hasSection)
          expect({ ...paragraphLikeness(found[i] as Paragraph), breakBefore: null }).toEqual({
            ...paragraphLikeness(paragraph),
            breakBefore: null,
          });
      });
    });
  });

  test('characters get the format wished and keep the rest', () => {
    property((bytes, changes) => {
      const formats = changes.filter(({ type }) => type === 'runFormat' || type === 'paragraphFormat');
      const { document, bytes: after, changes: made } = apply(bytes, formats);
      const found = new Map(
        allParagraphs(readDocx(openBytes(after))).map((paragraph) => [
          keyOf({ part: paragraph.part, paragraph: paragraph.index }),
          paragraph,
        ]),
      );
      for (const change of made) {
        if (change.type === 'paragraphFormat') expect(found.get(keyOf(change))?.format).toMatchObject(change.format);
      }
      for (const paragraph of allParagraphs(document)) {
        const key = keyOf({ part: paragraph.part, paragraph: paragraph.index });
        const own = made.flatMap((change) => (change.type === 'runFormat' && keyOf(change) === key ? [change] : []));
        const formulas = [...inlines(paragraph)].filter(
          (inline) => inline.type === 'run' && inline.children.some(({ type }) => type === 'math'),
        ) as Run[];
        for (let offset = 0; offset < paragraph.text.length; offset++) {
          // Formulas have a look of their own.
          if (formulas.some(({ start, end }) => start <= offset && offset < end)) continue;
          const wished = own.filter(({ start, end }) => start <= offset && offset < end).map(({ format }) => format);
          const { font, ...format } = Object.assign({}, ...wished) as Record<string, unknown>;
          const fonts = font === undefined ? {} : { fontAscii: font, fontHAnsi: font, fontComplexScript: font };
          const before = formatAt(paragraph, offset);
          const eastAsia = font === undefined ? {} : { fontEastAsia: formatAt(found.get(key), offset)?.fontEastAsia };
          expect(formatAt(found.get(key), offset)).toEqual({ ...before, ...format, ...fonts, ...eastAsia });
        }
      }
    });
  });

  test('tracked: accepted it is the document changed at once, rejected the one there was', () => {
    property((bytes, changes) => {
      const tracked = apply(bytes, changes, REVISION);
      const direct = apply(bytes, changes);
      expect(tracked.made).toEqual(direct.made);
      expect(likeness(acceptAll(tracked.bytes))).toEqual(likeness(acceptAll(direct.bytes)));
      expect(likeness(rejectAll(tracked.bytes))).toEqual(likeness(rejectAll(bytes)));
      expect(likeness(acceptAll(tracked.bytes, REVISION.author))).toEqual(likeness(direct.bytes));
      // A change of format that somebody else tracked keeps the old format of the other.
      if (!hasOtherFormatChanges(bytes))
        expect(likeness(rejectAll(tracked.bytes, REVISION.author))).toEqual(likeness(bytes));
      expect(textsOf(tracked.bytes)).toEqual(textsOf(direct.bytes));
    });
  });

  test('all kinds of changes can be written together, in whatever place they meet', () => {
    fc.assert(
      fc.property(documents, wishesWithNumbers, fc.boolean(), (bytes, all, isTracked) => {
        const document = readDocx(openBytes(bytes));
        const fixes = changesFor(document, all).map((change) => [change]);
        const options = isTracked ? { revision: REVISION } : {};
        const together = applyTogether(openBytes(bytes), document, fixes, options);
        expect(applyFixes(openBytes(bytes), document, fixes, options)).toEqual(together);
        const after = readDocx(openBytes(together.bytes));
        expect(mainStory(after).sections).toHaveLength(mainStory(document).sections.length);
        for (const i of together.made) {
          const [change] = fixes[i] as [Change];
          if (change.type !== 'section') continue;
          const numbered = together.made.some((at) => fixes[at]?.[0]?.type === 'pageNumber');
          const { titlePage, ...layout } = change.layout;
          expect(mainStory(after).sections[change.section]).toMatchObject(numbered ? layout : { titlePage, ...layout });
        }
      }),
      RUNS,
    );
  });

  test('both branches of a text box are changed alike', () => {
    let compared = 0;
    property((bytes, changes) => {
      for (const revision of [undefined, REVISION]) {
        const { bytes: after } = apply(bytes, changes, revision);
        const before = likeness(withBranch(bytes, 'Choice'));
        // Only those that were alike before.
        if (JSON.stringify(before) !== JSON.stringify(likeness(withBranch(bytes, 'Fallback')))) continue;
        if (after !== bytes) compared++;
        expect(textsOf(withBranch(after, 'Fallback'))).toEqual(textsOf(withBranch(after, 'Choice')));
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  test('parts are well-formed; ids of revisions occur once; a second time changes nothing', () => {
    property((bytes, changes) => {
      for (const revision of [undefined, REVISION]) {
        const { bytes: after, changes: made } = apply(bytes, changes, revision);
        if (made.length === 0) expect(after).toBe(bytes);
        const root = parsed(unzipSync(after)['word/document.xml'] as Uint8Array).documentElement;
        const ids = [...(root?.getElementsByTagNameNS('*', '*') ?? [])]
          .filter(({ localName }) => /^(ins|del|rPrChange|pPrChange|sectPrChange)$/.test(localName ?? ''))
          .map((element) => [...element.attributes].find(({ localName }) => localName === 'id')?.value);
        expect(new Set(ids).size).toBe(ids.length);
        expect(unzipSync(after)['word/styles.xml']).toEqual(unzipSync(bytes)['word/styles.xml']);
      }
    });
  });
});

function hasOtherFormatChanges(bytes: Uint8Array): boolean {
  const root = parsed(unzipSync(bytes)['word/document.xml'] as Uint8Array).documentElement;
  return ['rPrChange', 'pPrChange', 'sectPrChange'].some((name) => root?.getElementsByTagNameNS('*', name).length);
}

function changedText({ text }: Paragraph, changes: readonly Change[]): string {
  const replacements = changes.filter((change): change is TextChange => change.type === 'text');
  const unique = [...new Map(replacements.map((change) => [JSON.stringify(change), change])).values()];
  return unique
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: fresh }) => whole.slice(0, start) + fresh + whole.slice(end), text);
}

function formatAt(paragraph: Paragraph | undefined, offset: number) {
  return paragraph?.spans.find(({ start, end }) => start <= offset && offset < end)?.format;
}

const textsOf = (bytes: Uint8Array): string[] => allParagraphs(readDocx(openBytes(bytes))).map(({ text }) => text);
