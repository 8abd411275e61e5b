/**
 * `npm run lexicon`: makes data/lexicon.json from the word lists and texts of the package @vntk/dictionary and from
 * data/official-terms.json; `--check` only compares. What is shipped are syllables, counts and pairs; no definition, no sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWellMarked, parseSyllable, syllableKey } from '../src/language/syllable.ts';
import { HEAD_WORD, packLexicon, PAIR_OF_WORD } from './support/pack-lexicon.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = dirname(createRequire(import.meta.url).resolve('@vntk/dictionary/package.json'));

/** Pairs of running text that are seen less often say nothing. */
const LEAST_COUNT = 2;
/** An official term counts as if it had been read so often. */
const TERM_COUNT = 40;

const words = ['Viet74K', 'Viet39K', 'Viet22K', 'Viet11K'].flatMap((name) =>
  readFileSync(join(folder, 'data', `${name}.txt`), 'utf8').split(/\r?\n/),
);
interface Entry {
  definition: string;
  example: string;
}
const dictionary = JSON.parse(readFileSync(join(folder, 'data', 'dictionary.json'), 'utf8')) as Record<string, Entry[]>;
interface Terms {
  groups: { terms: string[] }[];
}
const terms = (JSON.parse(readFileSync(join(root, 'data', 'official-terms.json'), 'utf8')) as Terms).groups.flatMap(
  ({ terms }) => terms,
);

const counts = new Map<string, number>();
const pairs = new Map<string, { count: number; flags: number }>();

/** The key of a lower-case Vietnamese syllable that is written right; null for all else. */
function keyOf(token: string): string | null {
  const text = token.normalize('NFC');
  if (text !== text.toLowerCase() || !parseSyllable(text) || !isWellMarked(text)) return null;
  return syllableKey(text);
}

function addPair(left: string | null, right: string | null, count: number, flags: number): void {
  if (!left || !right) return;
  const name = `${left} ${right}`;
  const known = pairs.get(name) ?? { count: 0, flags: 0 };
  pairs.set(name, { count: known.count + count, flags: known.flags | flags });
}

function addWord(word: string, count: number): void {
  const keys = word
    .trim()
    .split(/[\s-]+/)
    .map(keyOf);
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + count);
  const flags = keys.length === 2 ? HEAD_WORD : PAIR_OF_WORD;
  for (let i = 1; i < keys.length; i++) addPair(keys[i - 1] ?? null, keys[i] ?? null, count, flags);
}

function addText(text: string): void {
  // Pairs do not cross punctuation; "~" stands between examples.
  for (const clause of text.split(/[^\p{L}\s]+/u)) {
    const keys = clause.split(/\s+/).filter(Boolean).map(keyOf);
    for (const [i, key] of keys.entries()) {
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
      if (i > 0) addPair(keys[i - 1] ?? null, key, 1, 0);
    }
  }
}

for (const word of [...words, ...Object.keys(dictionary)]) addWord(word, 0);
for (const entries of Object.values(dictionary)) {
  for (const { definition, example } of entries) {
    addText(definition);
    addText(example);
  }
}
for (const term of terms) addWord(term, TERM_COUNT);

for (const [name, { count, flags }] of pairs) if (flags === 0 && count < LEAST_COUNT) pairs.delete(name);
const packed = `${JSON.stringify(packLexicon(counts, pairs))}\n`;
const path = join(root, 'data', 'lexicon.json');
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(path, 'utf8') === packed;
  console.log(isCurrent ? 'lexicon: up to date' : 'data/lexicon.json is out of date: npm run lexicon');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(path, packed);
  console.log(`lexicon: ${counts.size} syllables, ${pairs.size} pairs, ${packed.length} bytes`);
}
