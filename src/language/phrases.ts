/** Wrong spellings of official vocabulary that are known one by one (data/confusions.json). */
import { orNothing, perText } from './known-texts.ts';
import { endOfRows, firstRowOf } from './opening-index.ts';
import { wrongPhraseTable } from './packed-confusions.ts';
import { WORDS_OF_OPENING, type WrongPhrase } from './wrong-phrase.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { CLAIM, claimOf, symbolsOf } from './meeting.ts';
import { rememberedOfToken } from './memory.ts';
import { standsAnywhere } from './real-words.ts';
import { isWellMarked, syllableKey } from './syllable.ts';
import { inCaseOf, type Token } from './tokens.ts';
import { once } from './once.ts';
import { type SymbolIndex, UNREAD, type Usage, usageOf } from './usage.ts';
import { openingNumber, pairNumber } from './word-numbers.ts';

export interface PhraseFault {
  tokens: readonly Token[];
  /** In the letter case of what is written. */
  right: string;
  meeting: ChanceOfMeeting;
}

/**
 * How likely the syllables belong to two words that meet there, both of them right (`đồ mặc | bằng vải`): not at all; it may be;
 * it is so, and nothing is wrong.
 */
export type ChanceOfMeeting = (typeof MEETING)[keyof typeof MEETING];
export const MEETING = { no: 0, perhaps: 1, yes: 2 } as const;

/** A phrase that a text opens like, and the keys of its syllables. */
class Entry {
  readonly phrase: WrongPhrase;
  readonly keys: readonly string[];

  constructor(phrase: WrongPhrase) {
    this.phrase = phrase;
    this.keys = phrase.wrong.split(' ').map(keyOf);
  }
}

/** Tells those with an opening number, the longest first; most are never made. */
const entriesByOpening = once(() => {
  const { index, row: phraseAt } = wrongPhraseTable();
  const byRow: (readonly Entry[] | undefined)[] = [];
  const made = (first: number): readonly Entry[] =>
    Array.from(index.places.subarray(first, endOfRows(index, first)), (place) => new Entry(phraseAt(place)));
  return (opening: number): readonly Entry[] | undefined => {
    const first = firstRowOf(index, opening);
    return first < 0 ? undefined : (byRow[first] ??= made(first));
  };
});

/** `tuỳ` is `tùy`; a syllable that cannot be read is itself. */
const keyOf = (word: string): string => syllableKey(word) ?? word;

/** Those of a text, and places where words meet that look like one. */
export const phraseFaultsIn = perText((tokens) => orNothing(phraseFaults(tokens)));

/** In order; a token belongs to one fault at most. */
export function phraseFaults(tokens: readonly Token[]): PhraseFault[] {
  const entriesOf = entriesByOpening();
  const faults: PhraseFault[] = [];
  let second = tokens.length === 0 ? 0 : numberOf(tokens[0] as Token);
  for (let i = 0; i < tokens.length; i++) {
    const first = second;
    const next = tokens[i + 1];
    second = next ? numberOf(next) : 0;
    const two = next?.adjacent ? entriesOf(pairNumber(first, second)) : undefined;
    const one = entriesOf(first);
    if (!two && !one) continue;
    const found = likeliest([...(two ?? []), ...(one ?? [])], tokens, i);
    if (!found) continue;
    faults.push(found);
    if (found.meeting === MEETING.yes) continue;
    i += found.tokens.length - 1;
    second = i + 1 < tokens.length ? numberOf(tokens[i + 1] as Token) : 0;
  }
  return faults;
}

/** The first that is a mistake at token `i`; else the first where two words meet. */
function likeliest(entries: readonly Entry[], tokens: readonly Token[], i: number): PhraseFault | null {
  let met: PhraseFault | null = null;
  for (const entry of entries) {
    if (!isWritten(entry, tokens, i)) continue;
    const marked = tokens.slice(i, i + entry.keys.length);
    const meeting = chanceOfMeeting(entry, tokens, i);
    const right = inCaseOf(tokens[i] as Token, asWritten(marked, entry.phrase));
    const fault: PhraseFault = { tokens: marked, right, meeting };
    if (meeting !== MEETING.yes) return fault;
    met ??= fault;
  }
  return met;
}

const numberOf = rememberedOfToken((word: string) => openingNumber(word, WORDS_OF_OPENING));
const keyOfToken = rememberedOfToken(keyOf);

function isWritten({ keys }: Entry, tokens: readonly Token[], i: number): boolean {
  const end = i + keys.length;
  return (
    end <= tokens.length &&
    keys.every((key, j) => {
      const token = tokens[i + j] as Token;
      return (j === 0 || token.adjacent) && keyOfToken(token) === key;
    }) &&
    isOneCase(tokens.slice(i, end))
  );
}

/** Of a phrase that is written at token `i`. */
function chanceOfMeeting(entry: Entry, tokens: readonly Token[], i: number): ChanceOfMeeting {
  const { phrase } = entry;
  const end = i + entry.keys.length;
  const { notAfter, notBefore } = phrase;
  const isListed =
    (tokens[i]?.adjacent && notAfter?.includes(tokens[i - 1]?.lower ?? '')) ||
    (tokens[end]?.adjacent && notBefore?.includes(tokens[end].lower));
  return isListed === true ? MEETING.yes : chanceInProse(entry, tokens, i);
}

type Symbols = readonly SymbolIndex[];

/** Keys of the syllables that stand in words alone. */
const boundKeys = once(() => new Set(wrongPhraseTable().index.bound.map(keyOf)));
const isBound = (key: string): boolean => boundKeys().has(key);

/** What official prose says of a phrase among its neighbours; asked where one is found. */
function chanceInProse({ keys, phrase }: Entry, tokens: readonly Token[], i: number): ChanceOfMeeting {
  const [lexicon, usage] = [lexiconOf(), usageOf()];
  const rights = phrase.right.split(' ').map((word) => lexicon.indexOf(keyOf(word)));
  // `UBDN` is no word that could meet another.
  const isNoWord = keys.length === 1 && lexicon.indexOf(keys[0] as string) < 0;
  if (isNoWord || rights.length !== keys.length) return MEETING.no;
  const from = Math.max(0, i - 2);
  const { symbols, at } = symbolsOf(tokens.slice(from, i + keys.length + 2));
  const start = at[i - from] as number;
  const end = start + keys.length;
  const written = symbols.slice(start, end);
  // What is no word, or a rare one, is a slip.
  if (written.some((symbol, place) => symbol !== rights[place] && usage.count(symbol) < LEAST_COUNT_OF_SYLLABLE))
    return MEETING.no;

  const [before = usage.edge, after = usage.edge] = [symbols[start - 1], symbols[end]];
  const mayJoin = (left: SymbolIndex, right: SymbolIndex): boolean => lexicon.level(left, right) >= LEVEL.inWord;
  // `thăm quan các mô hình`: the syllable stands in words alone, and makes none with what stands beside the phrase.
  if (
    (isBound(keys[0] as string) && !mayJoin(before, written[0] as SymbolIndex)) ||
    (isBound(keys.at(-1) as string) && !mayJoin(written.at(-1) as SymbolIndex, after))
  )
    return MEETING.no;
  const [secondBefore = usage.edge, secondAfter = usage.edge] = [symbols[start - 2], symbols[end + 1]];
  const likelier = (lead: Symbols, rest: Symbols): number =>
    likelihood([...lead, ...rights, ...rest], usage) - likelihood([...lead, ...written, ...rest], usage);
  const gain = likelier([secondBefore, before], [after, secondAfter]);
  /** What its neighbours add to how much likelier the right phrase is anywhere. */
  const gainBeside = gain - likelier([], []);
  const [first = UNREAD, second = UNREAD] = rights;
  const [secondLast = UNREAD, last = UNREAD] = rights.slice(-2);
  // `một tiêu trí`: what stands before anything ends no word with what is well written.
  // `đô thị sử lý 45 trường hợp`: a number makes a word with nothing.
  const isOpen = (token: Token | undefined, isSame: boolean): boolean =>
    token?.kind === 'number' || (isSame && token !== undefined && standsAnywhere(token.lower));
  const claims = [
    isOpen(tokens[i - 1], first === written[0])
      ? CLAIM.none
      : claimOf([before, written[0] as SymbolIndex], first === written[0], [before, first, second]),
    isOpen(tokens[i + keys.length], last === written.at(-1))
      ? CLAIM.none
      : claimOf([written.at(-1) as SymbolIndex, after], last === written.at(-1), [secondLast, last, after]),
  ];
  const count = claims.filter((claim) => claim !== CLAIM.none).length;
  const meets =
    count === 2 || claims.includes(CLAIM.word)
      ? gain < LEAST_GAIN_CLAIMED
      : count === 1
        ? gainBeside < LEAST_BESIDE && gain < LEAST_GAIN
        : gainBeside < LEAST_BESIDE_UNCLAIMED && gain < LEAST_GAIN_UNCLAIMED;
  if (meets) return MEETING.yes;
  return gain >= (count === 0 ? SURE_GAIN : SURE_GAIN_CLAIMED) ? MEETING.no : MEETING.perhaps;
}
const LEAST_COUNT_OF_SYLLABLE = 20;

// Of 4,700 listed mistakes put into letters 1 % are taken for words that meet, and one in sixteen perhaps; of 174 right sentences
// made so that two words meet that look like one, two are surely taken for a mistake.
const LEAST_BESIDE = -2;
const LEAST_GAIN = 7;
const LEAST_BESIDE_UNCLAIMED = -6;
const LEAST_GAIN_UNCLAIMED = 0;
const LEAST_GAIN_CLAIMED = 13;
const SURE_GAIN = 10;
const SURE_GAIN_CLAIMED = 17;

/** Logarithm of how likely the symbols are in a row; what stands before them is not known. */
function likelihood(symbols: Symbols, usage: Usage): number {
  let sum = 0;
  for (let i = 0; i < symbols.length; i++) {
    const [secondBefore = UNREAD, before = UNREAD, symbol] = [
      symbols[i - 2],
      symbols[i - 1],
      symbols[i] as SymbolIndex,
    ];
    const firstTwo = before === usage.edge ? -1 : usage.pairNumber(secondBefore, before);
    const pair = usage.pairNumber(before, symbol);
    sum += Math.log(usage.chance(symbol, before, firstTwo, pair, usage.tripleNumber(firstTwo, symbol)));
  }
  return sum;
}

/** Not a name: all in small letters but for the first, or all in capitals, as an abbreviation is. */
function isOneCase(tokens: readonly Token[]): boolean {
  return (
    tokens.every(({ kind }) => kind === 'syllable') &&
    (tokens.every(({ letterCase }) => letterCase === 'upper') ||
      tokens.every(({ letterCase }, i) => letterCase === 'lower' || (i === 0 && letterCase === 'title')))
  );
}

/** What is right in the phrase stays as it was written: `uỷ bang` → `uỷ ban`. */
function asWritten(marked: readonly Token[], { wrong, right }: WrongPhrase): string {
  const [wrongWords, rightWords] = [wrong.split(' '), right.split(' ')];
  if (wrongWords.length !== rightWords.length) return right;
  return rightWords
    .map((word, i) =>
      word === wrongWords[i] && isWellMarked(marked[i]?.lower ?? '') ? (marked[i]?.lower ?? word) : word,
    )
    .join(' ');
}
