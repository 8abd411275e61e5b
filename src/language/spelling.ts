/**
 * Misspelt syllables in running text: such as there are none (`đièn`, `truyên`), and such as there are but not here
 * (`tù vào`, `bổ xung`). The second kind is told by the neighbours: what is written goes with neither of them and what
 * may have been meant makes a word of the dictionary with one.
 */
import { type Candidate, candidatesOf, CONFUSION_COSTS, type Confusion } from './confusions.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { isWellMarked, parseSyllable, syllableKey, untoned, writeSyllable } from './syllable.ts';
import { type Token, VIETNAMESE_MARK } from './tokens.ts';

interface Fault {
  token: Token;
  /** The best first. */
  suggestions: string[];
  /** What is written, with the syllable before it and with the one behind it; in lower case. */
  phrase: string[];
}

export type SpellingFault =
  /** The tone stands on the wrong letter. */
  | (Fault & { kind: 'mark' })
  /** There is no such syllable. `certain`: only the first suggestion makes a word here. */
  | (Fault & { kind: 'nonWord'; certain: boolean })
  /** One syllable with a blank in it, up to the end of `last`. */
  | (Fault & { kind: 'split'; last: Token })
  /** There is such a syllable, but `word` is what must have been meant. */
  | (Fault & { kind: 'realWord'; confusion: Confusion; word: string });

/** Least score at which a confusion is reported, by its kind; kinds without one are never. */
export type Thresholds = Readonly<Partial<Record<Confusion, number>>>;

export const STRICT: Thresholds = { hoiNga: 2.5, onset: 5.5, lostTone: 7, rhyme: 6.5, vowelMark: 8 };

/** Weight of the count of a syllable alone when a pair is rare. */
const SMOOTHING = 60;
/** What a word of two syllables, and a pair within a longer word, add to the count of a pair. */
const WORD_BONUS = 16;
const PAIR_BONUS = 8;
const COST_WEIGHT = 1.2;

/** A token as the lexicon sees it. */
interface Place {
  token: Token;
  /** In lower case. */
  word: string;
  /** -1: no syllable that is known. */
  index: number;
  wellMarked: boolean;
  /** May be evidence for a neighbour: no name, no code. */
  plain: boolean;
}

/** Of a paragraph, in order. */
export function spellingFaults(tokens: readonly Token[], thresholds: Thresholds = STRICT): SpellingFault[] {
  const lexicon = lexiconOf();
  const places = tokens.map((token, i) => placeOf(token, tokens[i + 1], lexicon));
  const faults: SpellingFault[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const { token, index } = place;
    const torn = tokens[i + 1]?.adjacent ? splitFault(place, places[i + 1] as Place, lexicon) : null;
    if (torn) {
      faults.push(torn);
      i++;
      continue;
    }
    if (!place.plain) continue;
    const left = token.adjacent ? places[i - 1] : undefined;
    const right = tokens[i + 1]?.adjacent ? places[i + 1] : undefined;
    if (index >= 0 && place.wellMarked) {
      const fault = realWordFault(place, left, right, places, i, thresholds, lexicon);
      if (fault) faults.push(fault);
    } else {
      const fault = nonWordFault(place, left, right, lexicon);
      if (fault) faults.push(fault);
    }
  }
  return faults;
}

const VIETNAMESE_WORD = /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+$/;

function placeOf(token: Token, next: Token | undefined, lexicon: Lexicon): Place {
  const word = token.lower;
  const opensSentence =
    token.letterCase === 'title' && token.sentenceStart && next?.adjacent === true && next.letterCase === 'lower';
  const plain =
    token.kind === 'syllable' &&
    word.length > 1 &&
    (token.letterCase === 'lower' || opensSentence) &&
    VIETNAMESE_WORD.test(word);
  const { index, wellMarked } = plain ? syllableFacts(word, lexicon) : UNKNOWN;
  return { token, word, index, wellMarked, plain };
}

interface SyllableFacts {
  index: number;
  wellMarked: boolean;
}
const UNKNOWN: SyllableFacts = { index: -1, wellMarked: false };
const factsOfWords = new Map<string, SyllableFacts>();

/** Prose is made of the same few thousand syllables, so what is known of them is remembered. */
function syllableFacts(word: string, lexicon: Lexicon): SyllableFacts {
  let facts = factsOfWords.get(word);
  if (!facts) {
    const key = syllableKey(word);
    facts = { index: key === null ? -1 : lexicon.indexOf(key), wellMarked: isWellMarked(word) };
    if (factsOfWords.size >= MOST_REMEMBERED) factsOfWords.clear();
    factsOfWords.set(word, facts);
  }
  return facts;
}

// ---------------------------------------------------------------- no syllable

/** Rarer syllables are made by chance. */
const LEAST_COUNT_OF_JOINED = 30;

/** `quy ết`: a part is no syllable, both together are one. */
function splitFault(left: Place, right: Place, lexicon: Lexicon): SpellingFault | null {
  if (left.index >= 0 && right.index >= 0) return null;
  const joined = left.word + right.word;
  const isLower = left.token.letterCase === 'lower' && right.token.letterCase === 'lower';
  // A single letter is the name of something; before a rest that is no syllable it is its beginning.
  if (!isLower || joined.length > 7 || !VIETNAMESE_MARK.test(right.word)) return null;
  if (left.word.length === 1 && (right.index >= 0 || right.word.length === 1)) return null;
  if (!VIETNAMESE_WORD.test(joined)) return null;
  const { index, wellMarked } = syllableFacts(joined, lexicon);
  if (index < 0 || !wellMarked || lexicon.count(index) < LEAST_COUNT_OF_JOINED) return null;
  const phrase = [`${left.word} ${right.word}`];
  return { kind: 'split', token: left.token, last: right.token, suggestions: [joined], phrase };
}

function nonWordFault(
  place: Place,
  left: Place | undefined,
  right: Place | undefined,
  lexicon: Lexicon,
): SpellingFault | null {
  const { token, word } = place;
  // Without any mark it may be foreign or an abbreviation: then a word with a neighbour has to speak for it.
  const isMarked = VIETNAMESE_MARK.test(word);
  if (!isMarked && (word.length < 3 || !VOWEL.test(word))) return null;
  const remarked = rightlyMarked(word, lexicon);
  if (remarked !== null) {
    return { kind: 'mark', token, suggestions: [inCaseOf(token, remarked)], phrase: phrasesOf(left, place, right) };
  }
  const ranked = candidatesOf(word, true)
    .map((candidate) => ({ candidate, index: lexicon.indexOf(candidate.key) }))
    .filter(({ index }) => index >= 0 && lexicon.count(index) > 0)
    .map(({ candidate, index }) => ({
      candidate,
      index,
      score: fit(left, index, right, lexicon) - COST_WEIGHT * CONFUSION_COSTS[candidate.confusion],
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first || (!isMarked && !makesWord(left, first.index, right, lexicon))) return null;
  const suggestions = ranked.slice(0, 3).map(({ candidate }) => inCaseOf(token, writtenOf(candidate, word)));
  const certain =
    makesWord(left, first.index, right, lexicon) &&
    !ranked.some(({ index }) => index !== first.index && makesWord(left, index, right, lexicon));
  return { kind: 'nonWord', token, suggestions, certain, phrase: phrasesOf(left, place, right) };
}

function phrasesOf(left: Place | undefined, { word }: Place, right: Place | undefined): string[] {
  return [...(left ? [`${left.word} ${word}`] : []), ...(right ? [`${word} ${right.word}`] : [])];
}

const VOWEL = /[aeiouy]/;

function makesWord(left: Place | undefined, index: number, right: Place | undefined, lexicon: Lexicon): boolean {
  return lexicon.isWord(evidence(left), index) || lexicon.isWord(index, evidence(right));
}

/** The same letters and tone with the mark in its place; null when they make no known syllable. */
function rightlyMarked(word: string, lexicon: Lexicon): string | null {
  if (isWellMarked(word)) return null;
  const parts = parseSyllable(word) ?? parseTwiceMarked(word);
  if (!parts) return null;
  const right = writeSyllable(parts);
  const key = syllableKey(right);
  return key !== null && lexicon.indexOf(key) >= 0 && right !== word ? right : null;
}

/** `thừơng`: the horn and the tone on different letters is well; two tones are not, and the last one counts. */
function parseTwiceMarked(word: string): ReturnType<typeof parseSyllable> {
  if (untoned(word)) return null;
  const bare = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323](?=.*[\u0300\u0301\u0303\u0309\u0323])/gu, '');
  return parseSyllable(bare.normalize('NFC'));
}

// ---------------------------------------------------------------- another syllable

function realWordFault(
  place: Place,
  left: Place | undefined,
  right: Place | undefined,
  places: readonly Place[],
  i: number,
  thresholds: Thresholds,
  lexicon: Lexicon,
): SpellingFault | null {
  const { index, token, word } = place;
  const [before, after] = [evidence(left), evidence(right)];
  if (before < 0 && after < 0) return null;
  // Most syllables stand in a word with a neighbour, and there the question ends.
  if (lexicon.isInWord(before, index) || lexicon.isInWord(index, after)) return null;
  let best: { candidate: Candidate; index: number; score: number } | null = null;
  const own = fit(left, index, right, lexicon);
  const attested = (lexicon.pairCount(before, index) > 0 ? 1 : 0) + (lexicon.pairCount(index, after) > 0 ? 1 : 0);
  for (const candidate of candidatesFor(word, lexicon)) {
    const other = candidate.index;
    const threshold = thresholds[candidate.confusion];
    if (threshold === undefined) continue;
    const [wordLeft, wordRight] = [
      !isFunctionWord(left) && lexicon.isWord(before, other),
      !isFunctionWord(right) && lexicon.isWord(other, after),
    ];
    if (!wordLeft && !wordRight) continue;
    let score = fit(left, other, right, lexicon) - own - COST_WEIGHT * CONFUSION_COSTS[candidate.confusion];
    score -= 1.5 * attested;
    // The partner may belong to another word, on its far side.
    const claimedLeft = wordLeft && isClaimed(places, i - 2, i - 1, lexicon);
    const claimedRight = wordRight && isClaimed(places, i + 1, i + 2, lexicon);
    if ((!wordLeft || claimedLeft) && (!wordRight || claimedRight)) score -= 3;
    score -= frequency(index, lexicon);
    if (score >= threshold && (!best || score > best.score)) best = { candidate, index: other, score };
  }
  if (!best) return null;
  const suggestion = inCaseOf(token, writtenOf(best.candidate, word));
  const withLeft = !isFunctionWord(left) && lexicon.isWord(before, best.index);
  return {
    kind: 'realWord',
    token,
    confusion: best.candidate.confusion,
    suggestions: [suggestion],
    word: withLeft ? `${left?.token.text} ${suggestion}` : `${suggestion} ${right?.token.text}`,
    phrase: phrasesOf(left, place, right),
  };
}

/** They stand before and behind everything: a word made with them is no evidence. */
const FUNCTION_WORDS = new Set(
  'của các những và là một với trong ở bằng tại theo về khi nếu thì mà đã sẽ đang không có do bởi từ đến'.split(' '),
);
const isFunctionWord = (place: Place | undefined): boolean => place !== undefined && FUNCTION_WORDS.has(place.word);

/** What is written, and what it is never taken for: names of levels and places stand behind any word. */
const NEVER = new Set(['tỉnh tinh4', 'tỉnh tinh2', 'xã xa3', 'thôn thông0', 'thuế thuê0', 'thuê thuê2']);

/** A candidate that is a syllable, with its index in the lexicon. */
type KnownCandidate = Candidate & { index: number };

const memory = new Map<string, readonly KnownCandidate[]>();
const MOST_REMEMBERED = 4000;

function candidatesFor(word: string, lexicon: Lexicon): readonly KnownCandidate[] {
  let candidates = memory.get(word);
  if (!candidates) {
    candidates = candidatesOf(word, false)
      .filter(({ key }) => !NEVER.has(`${word} ${key}`))
      .map((candidate) => ({ ...candidate, index: lexicon.indexOf(candidate.key) }))
      .filter(({ index }) => index >= 0);
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(word, candidates);
  }
  return candidates;
}

const evidence = (place: Place | undefined): number => (place?.plain ? place.index : -1);

function isClaimed(places: readonly Place[], left: number, right: number, lexicon: Lexicon): boolean {
  const [a, b] = [places[left], places[right]];
  return b?.token.adjacent === true && lexicon.isInWord(evidence(a), evidence(b));
}

/** Very common syllables stand alone by right. */
function frequency(index: number, lexicon: Lexicon): number {
  const count = lexicon.count(index);
  return count > 4000 ? 1.5 : count > 1500 ? 0.7 : 0;
}

// ---------------------------------------------------------------- scores

const TOKENS = 1_000_000;

/** Logarithm of how likely the syllable is between its neighbours. */
function fit(left: Place | undefined, index: number, right: Place | undefined, lexicon: Lexicon): number {
  const [before, after] = [evidence(left), evidence(right)];
  let sum = 0;
  if (before >= 0) sum += logProbability(before, index, lexicon);
  if (after >= 0) sum += logProbability(index, after, lexicon);
  if (before < 0 && after < 0) sum = Math.log((lexicon.count(index) + 1) / TOKENS);
  return sum;
}

/** Of `right` after `left`. */
function logProbability(left: number, right: number, lexicon: Lexicon): number {
  let count = lexicon.pairCount(left, right);
  if (lexicon.isWord(left, right)) count += WORD_BONUS;
  else if (lexicon.isInWord(left, right)) count += PAIR_BONUS;
  const share = (lexicon.count(right) + 1) / TOKENS;
  return Math.log((count + SMOOTHING * share) / (lexicon.count(left) + SMOOTHING));
}

// ---------------------------------------------------------------- words

/** The usual spelling of a candidate's key, with the final y of what was written. */
function writtenOf({ key }: Candidate, written: string): string {
  const tone = Number(key.at(-1)) as 0;
  const letters = key.slice(0, -1);
  const endsInY = untoned(written)?.letters.endsWith('y') === true && /^[hklmst]i$/.test(letters);
  // Syllables that end in a stop are none without a tone.
  const parts =
    parseSyllable(letters) ?? parseSyllable(letters.replace(LAST_VOWEL, (vowel) => `${vowel}\u0301`.normalize('NFC')));
  const right = parts ? writeSyllable({ ...parts, tone }) : letters;
  return endsInY ? right.slice(0, -1) + yOf(tone) : right;
}

const LAST_VOWEL = /[aăâeêioôơuưy](?!.*[aăâeêioôơuưy])/u;
const yOf = (tone: number): string => 'yỳýỷỹỵ'[tone] as string;

function inCaseOf({ letterCase }: Token, word: string): string {
  return letterCase === 'title' ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}
