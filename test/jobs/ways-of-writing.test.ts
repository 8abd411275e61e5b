/**
 * What is said of a document does not hang on how it is written down: which blanks and letters of Unicode it is typed with, and in
 * which of the ways of OOXML that mean the same a program saves it.
 *
 * @module-tag slow
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBytes, createSession } from '../../src/index.ts';

const texts =
  (change: (text: string) => string) =>
  (xml: string): string =>
    xml.replace(/(<w:t(?: [^>]*)?>)([^<]+)/g, (_, tag: string, text: string) => tag + change(text));

const RUN = /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/?w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;

const runs =
  (change: (run: string, properties: string, text: string) => string) =>
  (xml: string): string =>
    xml.replace(RUN, (run, properties: string | undefined, text: string) => change(run, properties ?? '', text));

const runOf = (properties: string, text: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const TRACKED = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';

/** How the XML of the main story, a header or a footer is written otherwise. */
const WAYS: Readonly<Record<string, (xml: string) => string>> = {
  'with blanks that hold lines together': texts((text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')),
  'in letters and marks apart': texts((text) => text.normalize('NFD')),
  'in references to characters': texts((text) =>
    text.replace(/[^\0-\x7f]/gu, (letter) => `&#x${(letter.codePointAt(0) as number).toString(16)};`),
  ),
  'in runs of a few letters': runs((run, properties, text) =>
    text.includes('&') ? run : text.replace(/[^]{1,5}/gu, (part) => runOf(properties, part)),
  ),
  'among bookmarks and marks of the speller': runs(
    (run) =>
      `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="_a"/>${run}<w:bookmarkEnd w:id="9"/>${runOf('', '')}`,
  ),
  'as inserted, beside what is deleted': runs(
    (run, properties) =>
      `<w:ins ${TRACKED}>${run}</w:ins><w:del ${TRACKED}><w:r>${properties}<w:delText> khác</w:delText></w:r></w:del>`,
  ),
  'in smart tags': runs((run) => `<w:smartTag w:uri="a" w:element="b">${run}</w:smartTag>`),
  'in content controls': runs((run) => `<w:sdt><w:sdtPr/><w:sdtContent>${run}</w:sdtContent></w:sdt>`),
  'with what older programs read instead': runs(
    (run) =>
      `<mc:AlternateContent ${NAMESPACES}><mc:Choice Requires="wps">${run}</mc:Choice>` +
      `<mc:Fallback>${runOf('', 'khác')}</mc:Fallback></mc:AlternateContent>`,
  ),
  'under another prefix': (xml) =>
    xml
      .replaceAll('xmlns:w=', 'xmlns:v0=')
      .replace(/(<\/?)w:/g, '$1v0:')
      .replace(/ w:([A-Za-z]+=")/g, ' v0:$1'),
  'in the namespace of Strict': (xml) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  'with properties that say “on”': (xml) => xml.replace(/<w:(b|i|caps|keepNext)\/>/g, '<w:$1 w:val="on"/>'),
  'on lines of their own, between comments': (xml) =>
    xml.replace(/<w:(?:p|r|pPr|rPr|tbl|tr|tc)>/g, (tag) => `<!-- ${tag} -->${tag}\n  `),
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

function rewritten(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (/^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)) parts[name] = strToU8(change(strFromU8(content)));
  }
  return zipSync(parts);
}

const mainPart = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);

describe.each(Object.entries(WAYS))('%s', (_, change) => {
  it.each(documents)('%s', async (_name, bytes) => {
    const changed = rewritten(bytes, change);
    expect(mainPart(changed)).not.toBe(mainPart(bytes));
    expect(await told(changed)).toEqual(await told(bytes));
  });
});
