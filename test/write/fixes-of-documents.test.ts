/**
 * Documents of the program, right and wrong in many ways, mended directly and tracked.
 *
 * @module-tag slow
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { rules } from '../../rules/index.ts';
import type { FixedDocument } from '../../src/lint/file-result.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import { nodeHost, nodeSession, openBytes } from '../../src/host/node.ts';
import { Package } from '../../src/opc/package.ts';
import { fixturesIn } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { convertAll } from '../support/libreoffice.ts';
import { likeness } from '../support/likeness.ts';
import { mutantsOnEach } from '../support/mutants.ts';
import { newErrors } from '../support/ooxml-validator.ts';
import { acceptAll, parsed, rejectAll } from '../support/revisions.ts';

const faulty = fixturesIn('sai');
const correct = fixturesIn('dung');

const revision = { author: 'vbcheck', date: '2026-02-03T04:05:06Z' };
const fix = (bytes: Uint8Array, options: { revision?: typeof revision; unsafe?: boolean } = {}): FixedDocument =>
  fixDocument(bytes, 'a.docx', nodeSession(), { rules, ...options });

const STRIDE = 4;
const sample = mutantsOnEach(7).filter((_, i) => i % STRIDE === 0);

function expectFaithful(bytes: Uint8Array): void {
  for (const unsafe of [false, true]) {
    const direct = fix(bytes, { unsafe });
    const again = fix(direct.bytes, { unsafe });
    expect(again.fixed).toEqual([]);
    expect(again.bytes).toBe(direct.bytes);
    expect(direct.left).not.toContain('impossible');
    const tracked = fix(bytes, { unsafe, revision });
    const trackedAgain = fix(tracked.bytes, { unsafe, revision });
    expect(trackedAgain.bytes).toBe(tracked.bytes);
    expect(likeness(rejectAll(tracked.bytes))).toEqual(likeness(rejectAll(bytes)));
    const trackable = fixDocument(bytes, 'a.docx', nodeSession(), {
      rules,
      unsafe,
      only: (finding) => !finding.fix?.changes.some(({ type }) => type === 'pageNumber'),
    });
    expect(likeness(acceptAll(tracked.bytes))).toEqual(likeness(acceptAll(trackable.bytes)));
    expectRestUntouched(bytes, direct);
    expectRestUntouched(bytes, tracked);
  }
}

/** Parts that no fix names are the very bytes, packed as they were, in their order. */
function expectRestUntouched(bytes: Uint8Array, { bytes: after, fixed }: FixedDocument): void {
  const [old, fresh] = [new Package(bytes, nodeHost), new Package(after, nodeHost)];
  expect(fresh.names().slice(0, old.names().length)).toEqual(old.names());
  const changes = fixed.flatMap((finding) => finding.fix?.changes ?? []);
  const touched = new Set(changes.flatMap((change) => ('part' in change ? [change.part] : ['word/document.xml'])));
  const numbers = changes.some(({ type }) => type === 'pageNumber');
  for (const name of old.names()) {
    if (touched.has(name) || (numbers && /^word\/(?:header|footer)|rels$|^\[/.test(name))) continue;
    expect(fresh.compressed(name), name).toEqual(old.compressed(name));
  }
}

describe('faithful', () => {
  test.each(faulty)('%s', (_, bytes) => expectFaithful(bytes));

  test.each(sample)('%s', async (_, recipe) => expectFaithful(await buildDocx(recipe)));

  test('correct documents stay the very bytes', () => {
    for (const [name, bytes] of correct) expect(fix(bytes).bytes, name).toBe(bytes);
  });
});

describe('other programs', () => {
  test('the validator has nothing new to say', { tags: ['needs/validator'] }, async () => {
    for (const [name, bytes] of faulty.slice(1, 3)) {
      for (const options of [{ unsafe: true }, { unsafe: true, revision }])
        expect(await newErrors(bytes, fix(bytes, options).bytes), name).toEqual([]);
    }
  });

  test('LibreOffice opens and converts everything', { tags: ['needs/libreoffice'] }, async () => {
    const files: Record<string, Uint8Array> = {};
    const mutants = await Promise.all(
      sample.slice(0, 3).map(async ([, recipe]) => ['', await buildDocx(recipe)] as const),
    );
    for (const [i, [, bytes]] of [...faulty, ...mutants].entries()) {
      files[`direct-${i}.docx`] = fix(bytes, { unsafe: true }).bytes;
      files[`tracked-${i}.docx`] = fix(bytes, { unsafe: true, revision }).bytes;
    }
    const folder = folderWith(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const texts = convertAll(paths, 'txt:Text (encoded):UTF8');
    for (const path of paths) expect(texts.get(path)?.length, path).toBeGreaterThan(200);
  });
});

test('a strict parser finds the same elements in every part of every document', () => {
  for (const [name, bytes] of [...faulty, ...correct]) {
    const file = openBytes(bytes);
    for (const part of file.pack.names().filter((each) => /\.(?:xml|rels)$/.test(each))) {
      const tape = file.tape(part);
      if (!tape) throw new Error(part);
      const found = Array.from({ length: tape.count }, (_, element) => tape.name(element).replace(/^.*:/, ''));
      const root = parsed(tape.bytes).documentElement;
      const expected = [root, ...(root?.getElementsByTagNameNS('*', '*') ?? [])].map((element) => element?.localName);
      expect(found, `${name} ${part}`).toEqual(expected);
    }
  }
});
