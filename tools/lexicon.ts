/**
 * `npm run lexicon`: makes data/lexicon.json from the word lists and texts of the package @vntk/dictionary and from
 * data/official-terms.json and data/official-sentences.json, and data/usage.json from the same and the counts in
 * data/official, and data/place-syllables.json from the lexicon and data/old-communes.json; `--check` only compares, `--size=S|M|L` prunes less or more. What is shipped are syllables and counts; no
 * definition, no sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLASS_KEYS } from '../src/language/lexicon.ts';
import { LEVEL } from '../src/language/levels.ts';
import { Memory } from '../src/language/memory.ts';
import { isWellMarked, parseSyllable, syllableKey } from '../src/language/syllable.ts';
import { VIETNAMESE_WORD } from '../src/language/places.ts';
import { type Token, tokensOf } from '../src/language/tokens.ts';
import { countedUsage, isSize, SIZES } from './support/count-usage.ts';
import { packLexicon } from './support/pack-lexicon.ts';
import { packUsage } from './support/pack-usage.ts';

const memory = new Memory();
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = dirname(createRequire(import.meta.url).resolve('@vntk/dictionary/package.json'));

/** Pairs of running text that are seen less often say nothing. */
const LEAST_COUNT = 2;
/** An official term counts as if it had been read so often. */
const TERM_COUNT = 40;
/** So does each syllable of an official sentence. */
const SENTENCE_COUNT = 12;

const words = ['Viet74K', 'Viet39K', 'Viet22K', 'Viet11K'].flatMap((name) =>
  readFileSync(join(folder, 'data', `${name}.txt`), 'utf8').split(/\r?\n/),
);
interface Entry {
  definition: string;
  example: string;
}
const dictionary = JSON.parse(readFileSync(join(folder, 'data', 'dictionary.json'), 'utf8')) as Record<string, Entry[]>;
interface Official {
  groups: { terms?: string[]; sentences?: string[] }[];
}
const officialData = (name: string): Official['groups'] =>
  (JSON.parse(readFileSync(join(root, 'data', name), 'utf8')) as Official).groups;
const terms = officialData('official-terms.json').flatMap(({ terms = [] }) => terms);
const sentences = officialData('official-sentences.json').flatMap(({ sentences = [] }) => sentences);

const counts = new Map<string, number>();
const pairs = new Map<string, { count: number; level: number }>();

/** The key of a lower-case Vietnamese syllable that is written right; null for all else. */
function keyOf(token: string): string | null {
  const text = token.normalize('NFC');
  if (text !== text.toLowerCase() || !parseSyllable(text) || !isWellMarked(text)) return null;
  return syllableKey(text);
}

function addPair(left: string | null, right: string | null, count: number, level: number): void {
  if (!left || !right) return;
  const name = `${left} ${right}`;
  const known = pairs.get(name) ?? { count: 0, level: LEVEL.text };
  pairs.set(name, { count: known.count + count, level: Math.max(known.level, level) });
}

function addWord(word: string, count: number, level?: number): void {
  const keys = word
    .trim()
    .split(/[\s-]+/)
    .map(keyOf);
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + count);
  const own = level ?? (keys.length === 2 ? LEVEL.word : LEVEL.inWord);
  for (let i = 1; i < keys.length; i++) addPair(keys[i - 1] ?? null, keys[i] ?? null, count, own);
}

function addText(text: string, weight: number): void {
  let previous: string[] = [];
  for (const token of tokensOf(text.normalize('NFC'), memory)) {
    const keys = keysOf(token);
    for (const key of keys) {
      counts.set(key, (counts.get(key) ?? 0) + weight);
      // Pairs do not cross punctuation.
      if (token.adjacent) for (const left of previous) addPair(left, key, weight, LEVEL.text);
    }
    previous = keys;
  }
}

/** The syllable and the class that a token is counted as. */
function keysOf({ kind, lower, letterCase, sentenceStart }: Token): string[] {
  if (kind !== 'syllable') return [CLASS_KEYS.number];
  if (letterCase === 'upper') return [CLASS_KEYS.acronym];
  const key = keyOf(lower);
  return [...(key ? [key] : []), ...(letterCase === 'title' && !sentenceStart ? [CLASS_KEYS.name] : [])];
}

for (const word of [...words, ...Object.keys(dictionary)]) addWord(word, 0);
for (const entries of Object.values(dictionary)) {
  for (const { definition, example } of entries) {
    addText(definition, 1);
    for (const sentence of example.split('~')) addText(sentence, 1);
  }
}
for (const term of terms) addWord(term, TERM_COUNT, LEVEL.official);
for (const sentence of sentences) addText(sentence, SENTENCE_COUNT);

/** A word of the dictionary that official prose uses is an official term. */
function promote(): void {
  for (const sentence of sentences) {
    let previous: string | null = null;
    for (const token of tokensOf(sentence, memory)) {
      const key = token.kind === 'syllable' ? keyOf(token.lower) : null;
      const pair = token.adjacent ? pairs.get(`${previous} ${key}`) : undefined;
      if (pair?.level === LEVEL.word) pair.level = LEVEL.official;
      previous = key;
    }
  }
}
promote();

for (const [name, { count, level }] of pairs) if (level === LEVEL.text && count < LEAST_COUNT) pairs.delete(name);
const examples = Object.values(dictionary).flatMap((entries) =>
  entries.flatMap(({ definition, example }) => [definition, ...example.split('~')]),
);
const size = process.argv.find((argument) => argument.startsWith('--size='))?.slice('--size='.length) ?? 'M';
if (!isSize(size)) throw new Error(`--size=${Object.keys(SIZES).join('|')}`);
const usage = countedUsage(
  [
    { texts: [...new Set([...words, ...Object.keys(dictionary)]), ...examples], weight: 1 },
    { texts: [...sentences, ...terms], weight: 3 },
  ],
  [...counts.keys()].sort(),
  join(root, 'data', 'official'),
  size,
);

const OLD_COMMUNES = 'old-communes.json';

/** Of the names of communes before and after July 2025 those in which prose has no share: `Thạnh`, `Chũ`; in order. */
function placeSyllables(): string[] {
  const { districts } = JSON.parse(readFileSync(join(root, 'data', OLD_COMMUNES), 'utf8')) as {
    districts: Record<string, { communes: string }>;
  };
  // `x Mỹ Quí|Mỹ Quý>x Mỹ Quý+p Đông Kinh;…`
  const words = Object.values(districts).flatMap(({ communes }) => communes.normalize('NFC').split(/[;>+|\s-]+/));
  const found = new Set(words.map((word) => word.toLowerCase()));
  return [...found]
    .filter((word) => word.length > 1 && VIETNAMESE_WORD.test(word))
    .filter((word) => (counts.get(keyOf(word) ?? '') ?? 0) === 0)
    .sort();
}

const own = '@vntk/dictionary 1.0.0 (MIT), official-terms.json, official-sentences.json';
write('lexicon', { source: `${own}; README.md`, ...packLexicon(counts, pairs) });
write('usage', { source: `${own}, official/; README.md`, ...packUsage(usage.symbols, usage) });
write('place-syllables', {
  source: `Tiếng có trong tên xã, phường, thị trấn (${OLD_COMMUNES}) mà lexicon.json không có`,
  syllables: placeSyllables(),
});
console.log(`${counts.size} syllables, ${pairs.size} pairs; ${usage.pairs.size} pairs, ${usage.triples.size} triples of prose`); // prettier-ignore

function write(name: string, table: object): void {
  const packed = `${JSON.stringify(table)}\n`;
  const path = join(root, 'data', `${name}.json`);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, packed);
    console.log(`${name}: ${packed.length} bytes`);
    return;
  }
  const isCurrent = readFileSync(path, 'utf8') === packed;
  console.log(isCurrent ? `${name}: up to date` : `data/${name}.json is out of date: npm run lexicon`);
  if (!isCurrent) process.exitCode = 1;
}
