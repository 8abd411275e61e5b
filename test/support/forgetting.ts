/**
 * A process of its own (test/jobs/session.test.ts): does all jobs on one draft in a session that is kept, on another in one
 * that is dropped, and prints which of their words can still be reached. A test runner keeps much of what it runs.
 */
import { readFileSync } from 'node:fs';
import { getHeapSnapshot } from 'node:v8';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  annotateBytes,
  checkBytes,
  createSession,
  fixBytes,
  inspectBytes,
  previewBytes,
  type Session,
} from '../../src/index.ts';
import { randomOf } from '../../tools/support/random.ts';

const draft = readFileSync('fixtures/sai/cong-van-nhieu-loi.docx');
const { whole } = randomOf(7);

/** The letters of a word that stands nowhere else. As numbers: a string here would be found itself. */
const marker = (): readonly number[] => Array.from({ length: 14 }, () => 97 + whole(26));

/** The draft with the word in running text, as a misspelt one, in a header's name and in that of a style. */
function draftWith(word: string): Uint8Array {
  const parts = unzipSync(draft);
  const part = (name: string): string => strFromU8(parts[name] as Uint8Array);
  const paragraph = `<w:p><w:r><w:t>Về việc ${word} và bổ xung ${word} cho các đơn vị thực hiện.</w:t></w:r></w:p>`;
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(
      part('word/document.xml').replace(/<w:sectPr[ >](?![\s\S]*<w:sectPr[ >])/, (end) => paragraph + end),
    ),
    'word/styles.xml': strToU8(
      part('word/styles.xml').replace('</w:styles>', `<w:style w:type="paragraph" w:styleId="${word}"/></w:styles>`),
    ),
  });
}

async function allJobs(word: readonly number[], session: Session): Promise<void> {
  const bytes = draftWith(String.fromCharCode(...word));
  const options = { session, date: '2026-03-05T00:00:00Z' };
  await checkBytes(bytes, 'a.docx', options);
  await inspectBytes(bytes, 'a.docx', options);
  await previewBytes(bytes, 'a.docx', options);
  annotateBytes(bytes, 'a.docx', options);
  fixBytes(bytes, 'a.docx', { ...options, unsafe: true });
}

async function main(): Promise<void> {
  const [kept, dropped] = [marker(), marker()];
  const session = createSession();
  await allJobs(kept, session);
  await allJobs(dropped, createSession());
  // The engine itself keeps the text that was matched last.
  /x/.exec('x');
  const chunks: Buffer[] = [];
  // It begins with a full collection, and holds every string that can be reached.
  for await (const chunk of getHeapSnapshot()) chunks.push(chunk as Buffer);
  const snapshot = Buffer.concat(chunks);
  const isThere = (word: readonly number[]): boolean => snapshot.includes(Buffer.from(word));
  process.stdout.write(JSON.stringify({ kept: isThere(kept), dropped: isThere(dropped), host: typeof session.host }));
}

void main();
