/**
 * `npm run memory [-- COUNT]`: checks COUNT different drafts (5,000) in one process and one session, and prints what the
 * heap and the process take every tenth of the way. It has to stay flat: the last of these heaps, after a collection, may
 * be larger than the first by no more than a tenth.
 *
 * Each draft has names, numbers, misspellings, fonts, styles and headers of its own, so that whatever is remembered of
 * documents grows if it can.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, type Unzipped, zipSync } from 'fflate';
import type * as vbcheck from '../src/index.ts';
import { buildLibrary } from './build.ts';
import { randomNumbers } from './support/random.ts';

const MEGABYTE = 1024 * 1024;
const STEPS = 10;
/** Of the heap, from the first step to the last. */
const MOST_GROWTH = 0.1;
const SYLLABLES_ADDED = 60;

const root = fileURLToPath(new URL('..', import.meta.url));
const count = Number(process.argv[2] ?? 5000);
const random = randomNumbers(7);

await buildLibrary();
const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
const { annotateBytes, checkBytes, createSession, fixBytes } = (await import(library)) as typeof vbcheck;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const drafts = readdirSync(join(root, 'fixtures', 'dung'))
  .filter((name) => name.endsWith('.docx'))
  .map((name) => unzipSync(readFileSync(join(root, 'fixtures', 'dung', name))));
const session = createSession();
const heaps: number[] = [];
const started = performance.now();
console.log('checks   heap MB   process MB   ms a check');
for (let i = 1; i <= count; i++) {
  const bytes = draftOf(drafts[i % drafts.length] as Unzipped, i);
  await checkBytes(bytes, `du-thao-${i}.docx`, { session });
  // The jobs that write, now and then.
  if (i % 20 === 0) fixBytes(bytes, `du-thao-${i}.docx`, { session, unsafe: true });
  if (i % 20 === 10) annotateBytes(bytes, `du-thao-${i}.docx`, { session, force: true });
  if (i % Math.max(1, Math.floor(count / STEPS)) !== 0) continue;
  collect();
  const { heapUsed, rss, external, arrayBuffers } = process.memoryUsage();
  heaps.push(heapUsed + Math.max(external, arrayBuffers));
  const [heap, whole] = [(heaps.at(-1) as number) / MEGABYTE, rss / MEGABYTE].map((megabytes) => megabytes.toFixed(1));
  const each = ((performance.now() - started) / i).toFixed(1);
  console.log(`${String(i).padStart(6)}${heap?.padStart(10)}${whole?.padStart(13)}${each.padStart(13)}`);
}
const [first = 0, last = 0] = [heaps[0], heaps.at(-1)];
const growth = last / first - 1;
console.log(
  `from the first ${count / STEPS} checks to the last the heap grows by ${(100 * growth).toFixed(1)} % (at most ${100 * MOST_GROWTH} %)`,
);
process.exitCode = growth > MOST_GROWTH ? 1 : 0;

/** A draft with words, names and numbers that no other has. */
function draftOf(parts: Unzipped, number: number): Uint8Array {
  const changed: Unzipped = { ...parts };
  const words = Array.from({ length: SYLLABLES_ADDED }, madeUpSyllable).join(' ');
  const edit = (name: string, change: (text: string) => string): void => {
    const content = parts[name];
    if (content) changed[name] = strToU8(change(strFromU8(content)));
  };
  edit('word/document.xml', (text) =>
    text
      .replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, (whole) =>
        whole.replace(/\b\d{2,}\b/, () => String(10 + Math.floor(random() * 80))),
      )
      .replace(
        /<w:sectPr[ >](?![\s\S]*<w:sectPr[ >])/,
        (end) =>
          `<w:p><w:r><w:rPr><w:rFonts w:ascii="Phông ${number}" w:hAnsi="Phông ${number}"/></w:rPr><w:t>Công văn số ${number}/SNV-${madeUpSyllable().toUpperCase()} về việc ${words}.</w:t></w:r></w:p>${end}`,
      ),
  );
  edit('word/styles.xml', (text) =>
    text.replace(
      '</w:styles>',
      `<w:style w:type="paragraph" w:styleId="Kiu${number}"><w:name w:val="Kiểu ${words}"/></w:style></w:styles>`,
    ),
  );
  for (const name of Object.keys(parts))
    if (/header\d*\.xml$/.test(name)) edit(name, (text) => text.replace('<w:p>', `<!-- ${number} --><w:p>`));
  return zipSync(changed, { level: 1 });
}

/** Mostly no syllable of Vietnamese, and hardly ever the same twice. */
function madeUpSyllable(): string {
  const pick = (from: string): string => from[Math.floor(random() * from.length)] as string;
  const length = 1 + Math.floor(random() * 3);
  return (
    pick('bcdđghklmnpqrstvx') +
    Array.from({ length }, () => pick('aăâeêioôơuưyàáảãạếềệộớữ')).join('') +
    pick('cmnptgh ').trim()
  );
}
