/**
 * The example documents with their findings as comments: other programs open them, and nothing but comments is new.
 *
 * @module-tag slow
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { annotateBytes, checkBytes, cleanBytes } from '../../src/index.ts';
import { annotateDocument } from '../../src/jobs/annotate.ts';
import { nodeSession, openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { paragraphs } from '../../src/tree/visit.ts';
import { contentsOf } from '../support/docx.ts';
import { fixturesIn } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { convertAll } from '../support/libreoffice.ts';
import { likeness } from '../support/likeness.ts';
import { newErrors } from '../support/ooxml-validator.ts';

const DATE = '2026-02-03T04:05:06Z';
const FAULTY = fixturesIn('sai');
const ALL = [...fixturesIn('dung'), ...FAULTY];

const storiesOf = (bytes: Uint8Array): unknown =>
  (likeness(bytes) as { stories: { type: string }[] }).stories.filter(({ type }) => type !== 'comment');

describe('comments on findings', () => {
  test.each(ALL)('%s: as many as findings, the rest as before, gone without a trace', (name, bytes) => {
    const {
      bytes: after,
      count,
      result,
    } = annotateDocument(bytes, name, nodeSession(), {
      rules,
      date: DATE,
      language: 'vi',
      settings: () => ({ final: true }),
    });
    expect(count).toBe(result.messages.length);
    expect(storiesOf(after)).toEqual(storiesOf(bytes));
    const before = new Map(contentsOf(bytes));
    const changed = contentsOf(after).filter(([part, content]) => before.get(part) !== content);
    const writable =
      /^(?:word\/(?:document|comments)\.xml|word\/_rels\/document\.xml\.rels|_rels\/\.rels|\[Content_Types\]\.xml|vbcheck\/annotations\.xml)$/;
    expect(changed.filter(([part]) => !writable.test(part))).toEqual([]);
    expect(contentsOf(cleanBytes(after))).toEqual(contentsOf(bytes));
  });

  test('the library writes what the findings say, once, and finds the same in the copy', async () => {
    for (const [name, bytes] of FAULTY) {
      const { bytes: after, result } = annotateBytes(bytes, name, { date: DATE, language: 'en' });
      expect(annotateBytes(after, name, { date: DATE, language: 'en' }).bytes).toEqual(after);
      expect(await checkBytes(after, name, { language: 'en' })).toEqual(result);
      const comments = readDocx(openBytes(after)).children.filter(({ type }) => type === 'comment');
      const own = comments
        .map((story) => paragraphs(story).map(({ text }) => text))
        .filter((lines) => lines.at(-1)?.startsWith('vbcheck · '));
      expect(own).toHaveLength(result.messages.length);
      result.messages.forEach(({ message, ruleId }, i) => {
        expect(own[i]?.[0]).toMatch(/^(?:Error|Warning|Hint): /);
        expect(own[i]?.[0]?.endsWith(message)).toBe(true);
        expect(own[i]?.at(-1)).toBe(`vbcheck · ${ruleId}`);
      });
    }
  });

  test('the validator of Open XML has nothing new to say', { tags: ['needs/validator'] }, async () => {
    for (const [name, bytes] of FAULTY) {
      const { bytes: after } = annotateBytes(bytes, name, { date: DATE });
      expect([name, await newErrors(bytes, after)]).toEqual([name, []]);
    }
  });

  test(
    'LibreOffice opens them and keeps the comments, which can then still be taken out',
    { tags: ['needs/libreoffice'] },
    () => {
      const made = FAULTY.map(([name, bytes]) => [name, annotateBytes(bytes, name, { date: DATE })] as const);
      const folder = folderWith(Object.fromEntries(made.map(([name, { bytes }]) => [name, bytes])));
      const converted = convertAll(
        made.map(([name]) => join(folder, name)),
        'docx',
      );
      for (const [name, { count }] of made) {
        const bytes = converted.get(join(folder, name)) as Uint8Array;
        const authors = (from: Uint8Array): (string | undefined)[] =>
          readDocx(openBytes(from)).children.flatMap((story) => (story.type === 'comment' ? [story.author] : []));
        expect([name, authors(bytes).filter((author) => author === 'vbcheck').length]).toEqual([name, count]);
        expect(authors(cleanBytes(bytes))).not.toContain('vbcheck');
      }
    },
  );
});
