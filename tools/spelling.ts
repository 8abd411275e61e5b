/**
 * `npm run spelling -- FOLDER… [--kind=NAME] [--count=600] [--seed=1] [--verbose]`: measures the rules of spelling.
 *
 * Takes sentences out of the documents (.docx, .md) in the folders, puts one mistake into each, kind by kind, and runs the rules as
 * they are by default. Prints for each kind how many mistakes are found and how often the first suggestion is what stood
 * there; then what is reported of the documents as they are, which has to be read: a true mistake is no false alarm.
 * `human` draws each mistake as often as people make its kind, `headings` puts mistakes of sound into lines in capitals.
 * Alarms of capitals are listed apart.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { buildDocx } from '../fixtures/build.ts';
import { keHoach } from '../fixtures/recipes/ke-hoach.ts';
import { body } from '../fixtures/recipes/parts.ts';
import { rules } from '../rules/index.ts';
import { vietnameseProse } from '../rules/views/prose.ts';
import { checkDocument } from '../src/jobs/check.ts';
import { openBytes } from '../src/host/node.ts';
import type { Draft } from '../src/draft/draft.ts';
import type { Token } from '../src/language/tokens.ts';
import type { Finding } from '../src/lint/finding.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { readMarkdown } from '../src/read/markdown/index.ts';
import type { DocumentNode } from '../src/tree/nodes.ts';
import { isInCapitals } from '../src/language/places.ts';
import { randomOf } from './support/random.ts';
import { HEADING_KINDS, HUMAN_KINDS, leavesNoSyllable, SLIP_KINDS, type SlipKind, slipsOf } from './support/slips.ts';

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const verbose = process.argv.includes('--verbose');
if (folders.length === 0) {
  console.error('npm run spelling -- FOLDER… [--kind=NAME] [--count=600] [--seed=1] [--verbose]');
  process.exit(2);
}
const COUNT = Number(option('count') ?? 600);
/** Syllables that a mistake can stand in. */
const FEWEST_IN_HEADING = 4;
const FEWEST_IN_SENTENCE = 8;
/** Characters that are shown on each side of a finding. */
const AROUND = 25;
const random = randomOf(Number(option('seed') ?? 1));

/** A mistake can stand in one of these. */
interface Sentence {
  text: string;
  syllables: readonly Token[];
}

/** What is measured: the kinds that a mistake is drawn of, with their weights, and into what it is put. */
interface Measure {
  name: string;
  kinds: readonly (readonly [SlipKind, number])[];
  inHeadings?: boolean;
}
const MEASURES: readonly Measure[] = [
  ...SLIP_KINDS.map((kind): Measure => ({ name: kind, kinds: [[kind, 1]] })),
  { name: 'human', kinds: HUMAN_KINDS },
  { name: 'headings', kinds: HEADING_KINDS, inHeadings: true },
];

const { letters, headings, findings, capitals, syllableCount } = readAll(folders);
const alarms = findings.length;
console.log(`${letters.length} documents, ${letters.flat().length} sentences, ${syllableCount} syllables`);
const measures = MEASURES.filter(({ name }) => option('kind') === undefined || name === option('kind'));
console.log('\nkind                      made   found  recall   first right');
const totals = { nonWord: [0, 0], found: 0, right: 0, elsewhere: 0 };
for (const asked of measures) await measure(asked);
if (totals.nonWord[1]) console.log(`${'all that are no syllables'.padEnd(37)}${percent(totals.nonWord[0] as number, totals.nonWord[1])}`); // prettier-ignore
console.log(
  `\nfirst suggestion right ${percent(totals.right, totals.found)}; reported beside a mistake: ${totals.elsewhere}`,
);
console.log(`as they are: ${alarms} reported, ${((1000 * alarms) / syllableCount).toFixed(3)} per 1,000 syllables`);
for (const finding of findings) console.log(`  ${finding}`);
console.log(
  `capitals: ${capitals.length} reported, ${((1000 * capitals.length) / syllableCount).toFixed(3)} per 1,000 syllables`,
);
for (const finding of capitals) console.log(`  ${finding}`);

async function measure({ name, kinds, inHeadings = false }: Measure): Promise<void> {
  let [made, found, right] = [0, 0, 0];
  const each = Math.ceil(COUNT / letters.length);
  for (const sentences of inHeadings ? headings : letters) {
    const slips = slipsIn(sentences, kinds, each);
    if (slips.size === 0) continue;
    const texts = sentences.map(({ text }, i) => slips.get(i)?.text ?? text);
    const reported = await spellingOf(texts);
    for (const [i, { text, start, end, wanted }] of slips) {
      made++;
      const all = reported[i] ?? [];
      const own = all.find(({ location }) => location.start < end && start < location.end);
      totals.elsewhere += all.filter((finding) => finding !== own).length;
      const around = `${text.slice(0, start).split(' ').slice(-3).join(' ')}[${text.slice(start, end)}]${text.slice(end).split(' ').slice(0, 3).join(' ')}`; // prettier-ignore
      if (!own) {
        if (verbose) console.log(`    missed: ${around} (${wanted})`);
        continue;
      }
      found++;
      const mended = `${text.slice(0, own.location.start)}${own.suggestions[0] ?? own.fix?.text ?? ''}${text.slice(own.location.end)}`;
      if (mended === sentences[i]?.text) right++;
      else if (verbose) console.log(`    wrongly mended: ${around} ${own.location.text} → ${own.suggestions[0] ?? '–'} (${wanted})`); // prettier-ignore
    }
  }
  console.log(`${name.padEnd(24)}${String(made).padStart(6)}${String(found).padStart(8)}${percent(found, made).padStart(8)}${percent(right, found).padStart(10)}`); // prettier-ignore
  totals.found += found;
  totals.right += right;
  if (kinds.every(([kind]) => leavesNoSyllable(kind))) totals.nonWord = [(totals.nonWord[0] as number) + found, (totals.nonWord[1] as number) + made]; // prettier-ignore
}

interface Slip {
  text: string;
  start: number;
  end: number;
  wanted: string;
}

/** Mistakes by the number of their sentence, at most `count`. */
function slipsIn(sentences: readonly Sentence[], kinds: Measure['kinds'], count: number): Map<number, Slip> {
  const made = new Map<number, Slip>();
  for (let tries = 0; made.size < Math.min(count, sentences.length) && tries < 20 * count; tries++) {
    const number = random.whole(sentences.length);
    const { text, syllables } = sentences[number] as Sentence;
    const { lower, letterCase, start, end } = random.of(syllables);
    const slips = slipsOf(lower, drawn(kinds));
    if (slips.length === 0 || made.has(number)) continue;
    const slip = letterCase === 'upper' ? random.of(slips).toUpperCase() : random.of(slips);
    made.set(number, { text: text.slice(0, start) + slip + text.slice(end), start, end: start + slip.length, wanted: lower }); // prettier-ignore
  }
  return made;
}

/** What is reported of each text, as a paragraph of a real document. */
async function spellingOf(texts: readonly string[]): Promise<Finding[][]> {
  const blocks = [...keHoach.blocks.slice(0, -1), ...texts.map((text) => body(text)), ...keHoach.blocks.slice(-1)];
  const document = readDocx(openBytes(await buildDocx({ ...keHoach, blocks })));
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

interface Texts {
  /** Sentences of each document. */
  letters: Sentence[][];
  /** Lines in capitals of each document. */
  headings: Sentence[][];
  findings: string[];
  capitals: string[];
  syllableCount: number;
}

function readAll(paths: readonly string[]): Texts {
  const texts: Texts = { letters: [], headings: [], findings: [], capitals: [], syllableCount: 0 };
  const seen = new Set<string>();
  for (const file of paths.flatMap(filesIn)) {
    const { draft, result } = checkDocument(documentOf(file), file, { rules });
    for (const finding of result.messages) {
      if (isSpelling(finding)) texts.findings.push(toldOf(file, draft, finding));
      else if (finding.family === 'chinh-ta') texts.capitals.push(toldOf(file, draft, finding));
    }
    const misspelt = new Set(result.messages.filter(isSpelling).map(({ location }) => location.paragraph));
    const sentences: Sentence[] = [];
    const lines: Sentence[] = [];
    for (const { paragraph, tokens } of vietnameseProse(draft)) {
      const { text, index } = paragraph;
      const syllables = tokens.filter(({ kind }) => kind === 'syllable');
      texts.syllableCount += syllables.length;
      // A mistake is put into what is right, in one form, and stands there once.
      if (misspelt.has(index) || text !== text.normalize('NFC').trim() || /[\t\n]/.test(text) || seen.has(text))
        continue;
      const inCase = (wanted: Token['letterCase']): Token[] =>
        syllables.filter(({ letterCase, text: syllable }) => letterCase === wanted && syllable.length > 1);
      const [upper, lower] = [inCase('upper'), inCase('lower')];
      if (isInCapitals(tokens) && upper.length >= FEWEST_IN_HEADING) lines.push({ text, syllables: upper });
      else if (lower.length >= FEWEST_IN_SENTENCE) sentences.push({ text, syllables: lower });
      else continue;
      seen.add(text);
    }
    if (sentences.length > 0) texts.letters.push(sentences);
    if (lines.length > 0) texts.headings.push(lines);
  }
  return texts;
}

/** A finding among the words around it. */
function toldOf(file: string, draft: Draft, { ruleId, location, suggestions, message }: Finding): string {
  const text = draft.paragraphs.find(({ index }) => index === location.paragraph)?.text ?? '';
  const around = text.slice(Math.max(0, location.start - AROUND), location.end + AROUND).replace(/\s+/g, ' ');
  const words = `"${location.text}" → "${suggestions[0] ?? ''}": … ${around} …`;
  return `${basename(file)} ${location.paragraph} ${ruleId} ${words}${ruleId.startsWith('the-thuc') ? message : ''}`;
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => ['.docx', '.md'].includes(extname(name)))
    .sort()
    .map((name) => join(path, name));
}

function documentOf(file: string): DocumentNode {
  return extname(file) === '.md' ? readMarkdown(readFileSync(file, 'utf8')) : readDocx(openBytes(readFileSync(file)));
}

function drawn(kinds: Measure['kinds']): SlipKind {
  let rest = random.share() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of kinds) if ((rest -= weight) < 0) return kind;
  return (kinds.at(-1) as Measure['kinds'][number])[0];
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}
