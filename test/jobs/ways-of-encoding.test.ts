/**
 * What is said of a document does not hang on which blanks and letters of Unicode it is typed with.
 *
 * @module-tag slow
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBytes, createSession } from '../../src/index.ts';

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'with blanks that hold lines together': (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0'),
  'in letters and marks apart': (text) => text.normalize('NFD'),
};
/** Said of the letters themselves. */
const OF_LETTERS = 'the-thuc/bang-ma';

const session = createSession();
const documents = ['dung', 'sai'].flatMap((folder) => {
  const path = fileURLToPath(new URL(`../../fixtures/${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith('.docx'))
    .map((name): [string, Uint8Array] => [`${folder}/${name}`, readFileSync(path + name)]);
});

const told = async (bytes: Uint8Array): Promise<string[]> =>
  (await checkBytes(bytes, 'van-ban.docx', { session })).messages
    .filter(({ ruleId }) => ruleId !== OF_LETTERS)
    .map(({ ruleId, message, location }) => `${ruleId} ${location.paragraph} ${message}`.normalize('NFC'));

function retyped(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)) continue;
    const xml = strFromU8(content).replace(
      /(<w:t(?: [^>]*)?>)([^<]+)/g,
      (_, tag: string, text: string) => tag + change(text),
    );
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

const mainPart = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);

describe.each(Object.entries(WAYS))('%s', (_, change) => {
  it.each(documents)('%s', async (_name, bytes) => {
    const changed = retyped(bytes, change);
    expect(mainPart(changed)).not.toBe(mainPart(bytes));
    expect(await told(changed)).toEqual(await told(bytes));
  });
});
