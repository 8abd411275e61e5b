/**
 * `npm run spelling -- FOLDER… [--kind=NAME] [--count=600] [--seed=1] [--verbose]`: measures the rules of spelling.
 *
 * Takes sentences out of the documents (.docx, .md) in the folders, puts one mistake into each, kind by kind, and runs the rules as
 * they are by default. Prints for each kind how many mistakes are found and how often the first suggestion is what stood
 * there; then what is reported of the documents as they are, which has to be read: a true mistake is no false alarm.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { buildDocx } from '../fixtures/build.ts';
import { keHoach } from '../fixtures/recipes/ke-hoach.ts';
import { body } from '../fixtures/recipes/parts.ts';
import { rules } from '../rules/index.ts';
import { vietnameseProse } from '../rules/support/prose.ts';
import { checkDocument } from '../src/check.ts';
import { nodeHost } from '../src/host/node.ts';
import type { Token } from '../src/language/tokens.ts';
import type { Finding } from '../src/lint/finding.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { readMarkdown } from '../src/read/markdown/index.ts';
import type { DocumentNode } from '../src/tree/nodes.ts';
import { leavesNoSyllable, SLIP_KINDS, type SlipKind, slipsOf } from './support/slips.ts';

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const verbose = process.argv.includes('--verbose');
if (folders.length === 0) {
  console.error('npm run spelling -- FOLDER… [--kind=NAME] [--count=600] [--seed=1] [--verbose]');
  process.exit(2);
}
const COUNT = Number(option('count') ?? 600);
const random = randomNumbers(Number(option('seed') ?? 1));

/** A mistake can stand in one of these. */
interface Sentence {
  text: string;
  syllables: readonly Token[];
}

const { sentences, findings, syllableCount } = readAll(folders);
const alarms = findings.length;
console.log(`${sentences.length} sentences, ${syllableCount} syllables`);
const kinds = SLIP_KINDS.filter((kind) => option('kind') === undefined || kind === option('kind'));
console.log('\nkind                      made   found  recall   first right');
const totals = { nonWord: [0, 0], found: 0, right: 0, elsewhere: 0 };
for (const kind of kinds) await measure(kind);
if (totals.nonWord[1]) console.log(`${'all that are no syllables'.padEnd(37)}${percent(totals.nonWord[0] as number, totals.nonWord[1])}`); // prettier-ignore
console.log(`\nfirst suggestion right ${percent(totals.right, totals.found)}; reported beside a mistake: ${totals.elsewhere}`);
console.log(`as they are: ${alarms} reported, ${((1000 * alarms) / syllableCount).toFixed(3)} per 1,000 syllables`);
for (const finding of findings) console.log(`  ${finding}`);

async function measure(kind: SlipKind): Promise<void> {
  const made: { text: string; start: number; end: number; right: string }[] = [];
  for (let tries = 0; made.length < COUNT && tries < 40 * COUNT; tries++) {
    const { text, syllables } = pick(sentences);
    const { lower, start, end } = pick(syllables);
    const slips = slipsOf(lower, kind);
    if (slips.length === 0) continue;
    const slip = pick(slips);
    made.push({ text: text.slice(0, start) + slip + text.slice(end), start, end: start + slip.length, right: lower });
  }
  let [found, right] = [0, 0];
  const missed = new Map<string, number>();
  for (let i = 0; i < made.length; i += 300) {
    const batch = made.slice(i, i + 300);
    const byText = await spellingOf(batch.map(({ text }) => text));
    for (const [j, { text, start, end, right: wanted }] of batch.entries()) {
      const all = byText[j] ?? [];
      const own = all.find(({ location }) => location.start < end && start < location.end);
      totals.elsewhere += all.filter((finding) => finding !== own).length;
      if (!own) {
        const shown = `${text.slice(0, start).split(' ').slice(-3).join(' ')}[${text.slice(start, end)}]${text.slice(end).split(' ').slice(0, 3).join(' ')}  (${wanted})`; // prettier-ignore
        missed.set(shown, (missed.get(shown) ?? 0) + 1);
        continue;
      }
      found++;
      const whole = text.slice(0, start) + wanted + text.slice(end);
      const mended = own.suggestions[0] === undefined ? '' : text.slice(0, own.location.start) + own.suggestions[0] + text.slice(own.location.end); // prettier-ignore
      if (mended === whole) right++;
      else if (verbose) console.log(`    wrongly mended: ${own.location.text} → ${own.suggestions[0]} (${wanted})`);
    }
  }
  console.log(`${kind.padEnd(24)}${String(made.length).padStart(6)}${String(found).padStart(8)}${percent(found, made.length).padStart(8)}${percent(right, found).padStart(10)}`); // prettier-ignore
  if (verbose) for (const text of missed.keys()) console.log(`    missed: ${text}`);
  totals.found += found;
  totals.right += right;
  if (leavesNoSyllable(kind)) totals.nonWord = [(totals.nonWord[0] as number) + found, (totals.nonWord[1] as number) + made.length]; // prettier-ignore
}

/** What is reported of each text, as a paragraph of a real document. */
async function spellingOf(texts: readonly string[]): Promise<Finding[][]> {
  const blocks = [...keHoach.blocks.slice(0, -1), ...texts.map((text) => body(text)), ...keHoach.blocks.slice(-1)];
  const document = readDocx(await buildDocx({ ...keHoach, blocks }), nodeHost);
  const { draft, result } = checkDocument(document, 'sentences.docx', { rules });
  const indexes = new Map<string, number[]>();
  for (const { text, index } of draft.paragraphs) indexes.set(text, [...(indexes.get(text) ?? []), index]);
  return texts.map((text) => {
    const index = indexes.get(text)?.shift();
    if (index === undefined) throw new Error(`no paragraph: ${text}`);
    return result.messages.filter((finding) => isSpelling(finding) && finding.location.paragraph === index);
  });
}

/** Capitals are another matter. */
function isSpelling({ ruleId, family }: Finding): boolean {
  return (family === 'chinh-ta' && ruleId !== 'chinh-ta/viet-hoa') || ruleId === 'the-thuc/bang-ma';
}

function readAll(paths: readonly string[]): { sentences: Sentence[]; findings: string[]; syllableCount: number } {
  const sentences: Sentence[] = [];
  const findings: string[] = [];
  const seen = new Set<string>();
  let syllableCount = 0;
  for (const file of paths.flatMap(filesIn)) {
    const { draft, result } = checkDocument(documentOf(file), file, { rules });
    const own = result.messages.filter(isSpelling);
    for (const { ruleId, location, suggestions, message } of own) {
      const text = draft.paragraphs.find(({ index }) => index === location.paragraph)?.text ?? '';
      const around = text.slice(Math.max(0, location.start - 25), location.end + 25).replace(/\s+/g, ' ');
      findings.push(`${file.split('/').at(-1)} ${location.paragraph} ${ruleId} "${location.text}" → "${suggestions[0] ?? ''}": … ${around} …${ruleId.startsWith('the-thuc') ? message : ''}`); // prettier-ignore
    }
    for (const { paragraph, tokens } of vietnameseProse(draft)) {
      const syllables = tokens.filter(({ kind }) => kind === 'syllable');
      syllableCount += syllables.length;
      const lower = syllables.filter(({ letterCase, text }) => letterCase === 'lower' && text.length > 1);
      const isClean = !own.some(({ location }) => location.paragraph === paragraph.index);
      if (!isClean || lower.length < 8 || paragraph.text !== paragraph.text.normalize('NFC').trim()) continue;
      if (seen.has(paragraph.text) || /[\t\n]/.test(paragraph.text)) continue;
      seen.add(paragraph.text);
      sentences.push({ text: paragraph.text, syllables: lower });
    }
  }
  return { sentences, findings, syllableCount };
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => ['.docx', '.md'].includes(extname(name)))
    .sort()
    .map((name) => join(path, name));
}

function documentOf(file: string): DocumentNode {
  return extname(file) === '.md' ? readMarkdown(readFileSync(file, 'utf8')) : readDocx(readFileSync(file), nodeHost);
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}
