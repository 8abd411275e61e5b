/**
 * Counts of syllables, pairs and triples: those of official prose (data/official, README.md) and of texts that are read
 * here, put together and pruned.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { Memory } from '../../src/language/memory.ts';
import { syllableFacts, VIETNAMESE_WORD } from '../../src/language/places.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { CLASS_NAMES, EDGE_KEY, type SymbolIndex, symbolOf, UNREAD, withEdges } from '../../src/language/usage.ts';
import type { Counts } from './pack-usage.ts';

/** Least count and number of documents of official pairs and triples, and least count in the texts read here. */
interface Cut {
  official: { pairs: [count: number, documents: number]; triples: [count: number, documents: number] };
  own: { pairs: number; triples: number };
}

export const SIZES = {
  S: { official: { pairs: [3, 2], triples: [5, 3] }, own: { pairs: 2, triples: 4 } },
  M: { official: { pairs: [2, 2], triples: [3, 2] }, own: { pairs: 1, triples: 2 } },
  L: { official: { pairs: [2, 2], triples: [2, 2] }, own: { pairs: 1, triples: 1 } },
} as const satisfies Record<string, Cut>;
type Size = keyof typeof SIZES;
export const isSize = (name: string): name is Size => name in SIZES;

interface Texts {
  texts: readonly string[];
  /** A syllable in them counts so often. */
  weight: number;
}

/** `syllables`: keys of the lexicon, in order; `symbols` are these and the edge behind them. */
export function countedUsage(
  read: readonly Texts[],
  syllables: readonly string[],
  folder: string,
  size: Size,
): Counts & { symbols: readonly string[] } {
  const cut = SIZES[size];
  const symbols = [...syllables, EDGE_KEY];
  const own = { singles: new Tally(), pairs: new Tally(), triples: new Tally() };
  for (const { texts, weight } of read) for (const text of texts) addText(text, weight, symbols, own);
  const official = (name: string, [least, documents]: readonly [number, number] = [1, 1]) =>
    officialRows(join(folder, `${name}.tsv.gz`)).map((row) => ({ ...row, isKept: row.count >= least && row.documents >= documents })); // prettier-ignore
  return {
    symbols,
    singles: merged(own.singles, official('syllables'), 1),
    pairs: merged(own.pairs, official('pairs', cut.official.pairs), cut.own.pairs),
    triples: merged(own.triples, official('triples', cut.official.triples), cut.own.triples),
  };
}

class Tally extends Map<string, number> {
  add(name: string, count: number): void {
    this.set(name, (this.get(name) ?? 0) + count);
  }
}

const memory = new Memory();

function addText(text: string, weight: number, symbols: readonly string[], own: Record<keyof Counts, Tally>): void {
  const lexicon = lexiconOf();
  const factsOf = syllableFacts(memory);
  const edge = symbols.length - 1;
  const tokens = tokensOf(text.normalize('NFC').replace(/\u00ad/g, ''), memory);
  const read = tokens.map((token) => {
    const facts = VIETNAMESE_WORD.test(token.lower) ? factsOf(token.lower, lexicon) : null;
    return symbolOf(token, false, facts?.wellMarked ? facts.index : -1, lexicon);
  });
  const { symbols: all } = withEdges(tokens, (i) => read[i] as SymbolIndex, edge);
  for (const [i, symbol] of all.entries()) {
    if (symbol === UNREAD) continue;
    const [second, third] = [all[i + 1] ?? UNREAD, all[i + 2] ?? UNREAD];
    own.singles.add(symbols[symbol] as string, weight);
    if (second === UNREAD) continue;
    const pair = `${symbols[symbol]} ${symbols[second]}`;
    own.pairs.add(pair, weight);
    // Nothing is told from what stands on the other side of an edge.
    if (third !== UNREAD && second !== edge) own.triples.add(`${pair} ${symbols[third]}`, weight);
  }
}

interface Row {
  name: string;
  count: number;
  documents: number;
}

/** Symbols apart by blanks, in the keys of the lexicon. */
function officialRows(file: string): Row[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const isSyllables = file.endsWith('syllables.tsv.gz');
  return lines.map((line) => {
    const cells = line.split('\t');
    const names = isSyllables ? cells.slice(0, 1) : cells.slice(0, -2);
    const [count, documents] = cells.slice(-2).map(Number) as [number, number];
    return { name: names.map((name) => CLASS_NAMES[name] ?? name).join(' '), count, documents };
  });
}

/** What either side keeps, with the counts of both. */
function merged(
  own: ReadonlyMap<string, number>,
  official: readonly (Row & { isKept: boolean })[],
  least: number,
): Map<string, number> {
  const all = new Map<string, number>();
  for (const [name, count] of own) if (count >= least) all.set(name, count);
  for (const { name, count, isKept } of official) {
    const read = own.get(name) ?? 0;
    if (isKept || read >= least) all.set(name, read + count);
  }
  return all;
}
