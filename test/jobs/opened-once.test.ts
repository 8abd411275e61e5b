/** A job opens its file once and passes it on: how often the directory of an archive is read is counted where it is. */
import { beforeEach, expect, test, vi } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { annotateDocument } from '../../src/jobs/annotate.ts';
import { checkFile } from '../../src/jobs/check.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import { previewDocument } from '../../src/jobs/preview.ts';
import { Session } from '../../src/opc/session.ts';
import { fixture } from '../support/fixture.ts';

const opened = vi.hoisted(() => ({ packages: 0, written: 0, scans: new Map<string, number>() }));

vi.mock(import('../../src/opc/package.ts'), async (original) => {
  const { Package, ...others } = await original();
  class CountedPackage extends Package {
    constructor(...given: ConstructorParameters<typeof Package>) {
      super(...given);
      opened.packages++;
    }
  }
  return { ...others, Package: CountedPackage };
});

vi.mock(import('../../src/opc/tape.ts'), async (original) => {
  const { Tape, ...others } = await original();
  class CountedTape extends Tape {
    constructor(...given: ConstructorParameters<typeof Tape>) {
      super(...given);
      opened.scans.set(this.part, (opened.scans.get(this.part) ?? 0) + 1);
    }
  }
  return { ...others, Tape: CountedTape };
});

vi.mock(import('../../src/opc/archive.ts'), async (original) => {
  const { withEntries, ...others } = await original();
  return {
    ...others,
    withEntries: (...given: Parameters<typeof withEntries>) => {
      opened.written++;
      return withEntries(...given);
    },
  };
});

const faulty = fixture('sai/cong-van-nhieu-loi');
const options = { rules, date: '2026-03-05T00:00:00Z', language: 'vi' } as const;

beforeEach(beginAgain);

/** Parts scanned more than so many times. */
const scannedMoreThan = (times: number): string[] =>
  [...opened.scans].filter(([, count]) => count > times).map(([part]) => part);

test('a check opens its file once', async () => {
  await checkFile(faulty, 'a.docx', nodeSession(), options);
  expect(opened.packages).toBe(1);
  expect(opened.scans.get('word/document.xml')).toBe(1);
  expect(scannedMoreThan(1)).toEqual([]);
});

test('annotating opens a file without comments of vbcheck once, and one with such comments once more', () => {
  const { bytes, count } = annotateDocument(faulty, 'a.docx', nodeSession(), options);
  expect(count).toBeGreaterThan(0);
  expect(opened.packages).toBe(1);
  expect(scannedMoreThan(1)).toEqual([]);

  beginAgain();
  expect(annotateDocument(bytes, 'a.docx', nodeSession(), options).bytes).toEqual(bytes);
  expect(opened.packages).toBe(2);
  expect(scannedMoreThan(2)).toEqual([]);
});

test('fixing opens the file once, and once more for each pass that wrote', () => {
  fixDocument(faulty, 'a.docx', nodeSession(), { ...options, unsafe: true });
  expect(opened.written).toBeGreaterThan(1);
  expect(opened.packages).toBe(1 + opened.written);
  expect(opened.scans.get('word/document.xml')).toBe(1 + opened.written);
  // Only the first pass adds a header; what no pass wrote is never scanned again.
  expect(scannedMoreThan(2)).toEqual(['word/document.xml']);
  expect(opened.scans.get('word/styles.xml')).toBe(1);
});

test('a preview opens the file once, pictures included', async () => {
  await previewDocument(faulty, 'a.docx', nodeSession(), options);
  expect(opened.packages).toBe(1);
  expect(scannedMoreThan(1)).toEqual([]);
});

test('parts that drafts share are scanned once in a session', async () => {
  const session = nodeSession();
  await checkFile(faulty, 'a.docx', session, options);
  await checkFile(faulty, 'b.docx', session, options);
  expect(opened.packages).toBe(2);
  // Properties tell when a file was made: no two drafts have the same.
  expect(scannedMoreThan(1)).toEqual(['word/document.xml', 'docProps/core.xml', 'docProps/app.xml']);
  await checkFile(faulty, 'c.docx', new Session(session.host), options);
  expect(scannedMoreThan(1)).toContain('word/styles.xml');
});

function beginAgain(): void {
  opened.packages = 0;
  opened.written = 0;
  opened.scans.clear();
}
