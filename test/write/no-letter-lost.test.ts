/**
 * Another reader looks at every document before and after each pass of `fix`: it finds the letters that were there, less those
 * that a fix says to take out, and those that it says to put in.
 *
 * @module-tag slow
 */
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { exampleDocument } from '../../fixtures/example.ts';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import type { Change } from '../../src/lint/change.ts';
import { openFile } from '../../src/opc/office-file.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { paragraphAt } from '../../src/tree/paragraph-at.ts';
import { applyFixes } from '../../src/write/apply.ts';
import type { Revision } from '../../src/write/revisions.ts';
import { fixturesIn } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { convertAll } from '../support/libreoffice.ts';
import { mutantsOnEach } from '../support/mutants.ts';

const faulty = fixturesIn('sai');

/** Every mistake that there is: so every fix is made. */
const MUTANTS = mutantsOnEach(5);

/** Of each rule that mends, what it shows first as wrong. */
const EXAMPLES = rules
  .filter(({ meta }) => meta.fixable)
  .flatMap(({ meta }) => meta.examples.wrong.slice(0, 1).map((example) => [meta.id, example] as const));

const REVISION: Revision = { author: 'vbcheck', date: '2026-02-03T04:05:06Z' };
const KINDS = ['pageNumber', 'paragraphFormat', 'removeParagraph', 'runFormat', 'section', 'text'];

const MOST_PASSES = 10;

/** How often each letter and figure stands in a text. */
class Letters {
  readonly #counts = new Map<string, number>();

  add(text: string, times = 1): this {
    for (const letter of text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []) {
      this.#counts.set(letter, (this.#counts.get(letter) ?? 0) + times);
    }
    return this;
  }

  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].filter(([, count]) => count !== 0).sort());
  }

  get inSmallLetters(): Record<string, number> {
    const small = new Letters();
    for (const [letter, count] of this.#counts) small.add(letter.toLowerCase(), count);
    return small.counts;
  }
}

const read = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

/** Changes of the main text; other parts are not what these readers read. */
function expectedLetters(text: string, { changes, tree }: Pass, readsBoxes: boolean): Letters {
  const letters = new Letters().add(text);
  for (const change of changes) {
    if (change.type !== 'text' || change.part !== 'word/document.xml') continue;
    const paragraph = paragraphAt(tree, change.part, change.paragraph);
    if (!paragraph) throw new Error(`no paragraph ${change.paragraph}`);
    if (paragraph.place.textBox !== null && !readsBoxes) continue;
    letters.add(paragraph.text.slice(change.start, change.end), -1).add(change.text);
  }
  return letters;
}

/** What it changed, and in which tree. */
interface Pass {
  before: Uint8Array;
  changes: Change[];
  tree: DocumentNode;
  after: Uint8Array;
}

/** Of all fixes, safe or not. */
function passesOf(bytes: Uint8Array, revision?: Revision): Pass[] {
  const session = nodeSession();
  let file = openFile(bytes, session);
  const passes: Pass[] = [];
  while (passes.length < MOST_PASSES) {
    const tree = readDocx(file);
    const { result } = checkDocument(tree, 'a.docx', { rules, language: 'vi' }, session.memory);
    const wanted = result.messages.flatMap(({ fix }) => (fix && fix.changes.length > 0 ? [fix.changes] : []));
    const applied = applyFixes(file, tree, wanted, { revision });
    if (applied.made.length === 0) break;
    const before = file.bytes;
    file = file.rewritten(applied);
    passes.push({ before, changes: applied.made.flatMap((i) => wanted[i] ?? []), tree, after: file.bytes });
  }
  return passes;
}

async function expectNoLetterLost(bytes: Uint8Array): Promise<void> {
  for (const revision of [undefined, REVISION]) {
    const passes = passesOf(bytes, revision);
    expect(passes.length, 'an end').toBeLessThan(MOST_PASSES);
    for (const pass of passes) {
      const expected = expectedLetters(await read(pass.before), pass, true);
      expect(new Letters().add(await read(pass.after)).counts).toEqual(expected.counts);
    }
  }
}

describe('mammoth finds every letter', () => {
  test.each(faulty)('%s', async (_, bytes) => expectNoLetterLost(bytes));

  test.each(MUTANTS)('%s', async (_, recipe) => expectNoLetterLost(await buildDocx(recipe)));

  test.each(EXAMPLES)('%s', async (_, example) => expectNoLetterLost(await exampleDocument(example)));

  test('among these is every kind of change', async () => {
    const kinds = new Set<Change['type']>();
    const see = (bytes: Uint8Array): void => {
      for (const { changes } of passesOf(bytes)) for (const { type } of changes) kinds.add(type);
    };
    for (const [, bytes] of faulty) see(bytes);
    for (const [, example] of EXAMPLES) see(await exampleDocument(example));
    expect([...kinds].sort()).toEqual(KINDS);
  });
});

test('LibreOffice finds every letter', { tags: ['needs/libreoffice'] }, () => {
  const documents = faulty.map(([name, bytes]) => ({ name, bytes, passes: passesOf(bytes) }));
  const files: Record<string, Uint8Array> = {};
  for (const [i, { bytes, passes }] of documents.entries()) {
    files[`${i}-0.docx`] = bytes;
    for (const [j, { after }] of passes.entries()) files[`${i}-${j + 1}.docx`] = after;
  }
  const folder = folderWith(files);
  const texts = convertAll(
    Object.keys(files).map((name) => join(folder, name)),
    'txt:Text (encoded):UTF8',
  );
  // It writes what a format shows in capitals as capitals, and leaves out text boxes.
  const textOf = (name: string): string => new TextDecoder().decode(texts.get(join(folder, name)));
  for (const [i, { name, passes }] of documents.entries()) {
    for (const [j, pass] of passes.entries()) {
      const expected = expectedLetters(textOf(`${i}-${j}.docx`), pass, false).inSmallLetters;
      expect(new Letters().add(textOf(`${i}-${j + 1}.docx`)).inSmallLetters, name).toEqual(expected);
    }
  }
});
