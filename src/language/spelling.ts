/**
 * Misspelt syllables in running text: such as there are none (`đièn`, `truyên`), and such as there are but not here
 * (`tù vào`, `bổ xung`). The second kind is told by the neighbours.
 */
import { type Confusion, type KnownCandidate, withMarks } from './confusions.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Memory } from './memory.ts';
import { guessOf, isLoan } from './non-words.ts';
import {
  type Gains,
  gainOf,
  likelihoodAt,
  likeliestThan,
  type Judged,
  type OutOfPlace,
  outOfPlace,
  type Reading,
  readingOf,
  STRICT_GAINS,
} from './out-of-place.ts';
import { nameMeant } from './misspelt-names.ts';
import { neighboursAt, type Neighbours, type Place, placesOf, syllableFacts, VIETNAMESE_WORD } from './places.ts';
import { type Replacement, replacementOf, standsAnywhere, STRICT, type Thresholds } from './real-words.ts';
import { writtenOf } from './syllable.ts';
import { inToneStyle, usualToneStyle } from './tone-style.ts';
import { type Token, VIETNAMESE_MARK } from './tokens.ts';
import { unitMeant } from './unit-slips.ts';
import { type Usage, usageOf } from './usage.ts';
import { levelWith, OwnWords } from './witness.ts';

interface Fault {
  token: Token;
  /** The best first. */
  suggestions: string[];
}

export type SpellingFault =
  /** The tone stands on the wrong letter. */
  | (Fault & { kind: 'mark' })
  /** Keys of Telex or VNI are left. */
  | (Fault & { kind: 'keys' })
  /** There is no such syllable. `certain`: only the first suggestion makes a word here. */
  | (Fault & { kind: 'nonWord'; certain: boolean })
  /** One syllable with a blank in it, up to the end of `last`. */
  | (Fault & { kind: 'split'; last: Token })
  /** Two syllables without a blank between them. `certain`: they are a word. */
  | (Fault & { kind: 'joined'; certain: boolean })
  /** A syllable and a number in one (`định1`), that of a note. The suggestion is the syllable. */
  | (Fault & { kind: 'noteNumber' })
  /** There is such a syllable, but the first suggestion must have been meant, in `word`; that is empty where none is known. */
  | (Fault & { kind: 'realWord'; confusion: Confusion; word: string });

/** Faults of each paragraph of a document, in order; a document bears witness for its own words. */
export function spellingFaults(
  paragraphs: readonly (readonly Token[])[],
  memory: Memory,
  thresholds: Thresholds = STRICT,
  gains: Gains = STRICT_GAINS,
): SpellingFault[][] {
  const lexicon = lexiconOf();
  const own = new OwnWords();
  const usage = usageOf();
  const all = paragraphs.map((tokens) => readingOf(placesOf(tokens, lexicon, memory), tokens, usage));
  for (const { places } of all) own.add(places);
  const found = all.map((reading) => faultsOf({ reading, own, thresholds, gains, lexicon, usage, memory }));
  if (found.some((faults) => faults.length > 0)) {
    const style = usualToneStyle(paragraphs);
    for (const fault of found.flat()) fault.suggestions = fault.suggestions.map((word) => inToneStyle(word, style));
  }
  return found;
}

interface Judgement extends Judged {
  thresholds: Thresholds;
}

function faultsOf(judgement: Judgement): SpellingFault[] {
  const { reading, own, thresholds, lexicon, usage, memory } = judgement;
  const { places } = reading;
  const faults: SpellingFault[] = [];
  /** Places that a fault was found at, or beside. */
  let doubted: Set<number> | null = null;
  const doubt = (first: number, last = first): void => {
    doubted ??= new Set();
    for (let i = first - 1; i <= last + 1; i++) doubted.add(i);
  };
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const neighbours = neighboursAt(places, i);
    const { right } = neighbours;
    const torn = right ? splitFault(place, right, lexicon, memory) : null;
    if (torn) {
      faults.push(torn);
      doubt(i, i + 1);
      i++;
      continue;
    }
    if (!place.plain) {
      const other =
        place.token.kind === 'code'
          ? noteNumberFault(place, neighbours, lexicon, memory)
          : nameFault(places, i, lexicon, usage);
      if (other) {
        faults.push(other);
        doubt(i);
      }
      continue;
    }
    const unit = unitMeant(places, i, lexicon);
    if (unit !== null) {
      faults.push({ kind: 'realWord', token: place.token, confusion: 'otherTone', suggestions: [inCaseOf(place.token, unit)], word: '' }); // prettier-ignore
      doubt(i);
      continue;
    }
    if (place.index >= 0 && place.wellMarked) {
      // A misspelt neighbour bears no witness.
      if (place.token.adjacent && faults.at(-1)?.token === places[i - 1]?.token) continue;
      const beyond = { left: places[i - 2], right: places[i + 2] };
      const found = replacementOf({ place, neighbours, beyond, own }, thresholds, lexicon, memory);
      if (!found || !isLikelier(found, reading, i, usage)) continue;
      const meant = likeliestThan(found.candidate, i, judgement);
      faults.push(realWordFault(i, meant, judgement));
      doubt(i);
    } else {
      const fault =
        joinedFault(place, neighbours, lexicon, memory) ??
        nonWordFault(reading, i, neighbours, judgement) ??
        noteNumberFault(place, neighbours, lexicon, memory);
      if (!fault) continue;
      faults.push(fault);
      doubt(i);
    }
  }
  return addOutOfPlace(faults, doubted, judgement);
}

/** Least gain of a syllable that a word of the dictionary speaks for, and of one that the document alone does. */
const LEAST_GAIN = { hoiNga: 0, word: 6, document: 10 };

/** Official prose says so too. */
function isLikelier({ candidate, support }: Replacement, reading: Reading, i: number, usage: Usage): boolean {
  const least =
    candidate.confusion === 'hoiNga'
      ? LEAST_GAIN.hoiNga
      : support === 'document'
        ? LEAST_GAIN.document
        : LEAST_GAIN.word;
  return gainOf(reading, i, candidate.index, usage) >= least;
}

/** The surest first; of what stands side by side one alone is wrong. */
function addOutOfPlace(
  faults: SpellingFault[],
  doubted: ReadonlySet<number> | null,
  judgement: Judgement,
): SpellingFault[] {
  const { places } = judgement.reading;
  let found: OutOfPlace[] | null = null;
  for (let i = 0; i < places.length; i++) {
    const { plain, index, wellMarked } = places[i] as Place;
    if (!plain || index < 0 || !wellMarked || doubted?.has(i)) continue;
    const other = outOfPlace(i, judgement);
    if (other) (found ??= []).push(other);
  }
  if (!found) return faults;
  const taken = new Set<number>();
  for (const { at, candidate } of found.sort((a, b) => b.odds - a.odds)) {
    if (taken.has(at - 1) || taken.has(at + 1)) continue;
    taken.add(at);
    faults.push(realWordFault(at, candidate, judgement));
  }
  return faults.sort((a, b) => a.token.start - b.token.start);
}

/** Rarer syllables are made by chance. */
const LEAST_COUNT_OF_JOINED = 30;

/** `quy ết`: a part is no syllable, both together are one. */
function splitFault(left: Place, right: Place, lexicon: Lexicon, memory: Memory): SpellingFault | null {
  if (left.index >= 0 && right.index >= 0) return null;
  const joined = left.word + right.word;
  const isLower = left.token.letterCase === 'lower' && right.token.letterCase === 'lower';
  // A single letter is the name of something; before a rest that is no syllable it is its beginning.
  if (!isLower || joined.length > 7 || !VIETNAMESE_MARK.test(right.word)) return null;
  if (left.word.length === 1 && (right.index >= 0 || right.word.length === 1)) return null;
  if (!VIETNAMESE_WORD.test(joined)) return null;
  const { index, wellMarked } = syllableFacts(memory)(joined, lexicon);
  if (index < 0 || !wellMarked || lexicon.count(index) < LEAST_COUNT_OF_JOINED) return null;
  return { kind: 'split', token: left.token, last: right.token, suggestions: [joined] };
}

const WITH_NUMBER = /^(\D{2,})\d{1,2}$/;

/** `định1`: a syllable that makes a word with a neighbour. */
function noteNumberFault(
  { token, word }: Place,
  { left, right }: Neighbours,
  lexicon: Lexicon,
  memory: Memory,
): SpellingFault | null {
  const syllable = token.kind === 'code' ? WITH_NUMBER.exec(word)?.[1] : undefined;
  if (syllable === undefined) return null;
  const levelOf = (index: number): number =>
    Math.max(levelWith(left, index, 'left', lexicon), levelWith(right, index, 'right', lexicon));
  const { index, wellMarked } = syllableFacts(memory)(syllable, lexicon);
  if (index >= 0 && wellMarked && levelOf(index) >= LEVEL.word)
    return { kind: 'noteNumber', token, suggestions: [syllable] };
  // `Nghị quyet1`: it has lost its marks as well.
  if (VIETNAMESE_MARK.test(syllable)) return null;
  const meant = withMarks(syllable, lexicon).filter(({ index }) => levelOf(index) === LEVEL.official);
  const [only] = meant;
  return only && meant.length === 1
    ? { kind: 'noteNumber', token, suggestions: [writtenOf(only.key, syllable)] }
    : null;
}

/** Shorter and longer ones are something else. */
const JOINED_LETTERS = { least: 5, most: 13 };

/** `thựchiện`: no syllable, but two that make a word, or words with their neighbours (`theoquy định`). */
function joinedFault(
  { token, word, index }: Place,
  { left, right }: Neighbours,
  lexicon: Lexicon,
  memory: Memory,
): SpellingFault | null {
  const { least, most } = JOINED_LETTERS;
  if (index >= 0 || word.length < least || word.length > most || isLoan(word)) return null;
  if (!VIETNAMESE_WORD.test(word) || !VIETNAMESE_MARK.test(word)) return null;
  const factsOf = syllableFacts(memory);
  const indexOf = (syllable: string): number => {
    const facts = factsOf(syllable, lexicon);
    return facts.wellMarked && lexicon.count(facts.index) >= LEAST_COUNT_OF_JOINED ? facts.index : -1;
  };
  const found: { text: string; isWord: boolean }[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [indexOf(word.slice(0, at)), indexOf(word.slice(at))];
    if (first < 0 || second < 0) continue;
    const isWord = lexicon.level(first, second) >= LEVEL.word;
    const isMet = lexicon.level(first, second) >= LEVEL.text;
    const opens = levelWith(left, first, 'left', lexicon) >= LEVEL.word;
    const closes = levelWith(right, second, 'right', lexicon) >= LEVEL.word;
    if (isWord || (isMet && (opens || closes)) || (opens && closes))
      found.push({ text: `${word.slice(0, at)} ${word.slice(at)}`, isWord });
  }
  const [best] = found.filter(({ isWord }) => isWord || !found.some((other) => other.isWord));
  if (!best) return null;
  return {
    kind: 'joined',
    token,
    suggestions: [inCaseOf(token, best.text)],
    certain: best.isWord && found.length === 1,
  };
}

function nameFault(places: readonly Place[], i: number, lexicon: Lexicon, usage: Usage): SpellingFault | null {
  const meant = nameMeant(places, i, lexicon, usage);
  if (!meant) return null;
  const { token, word, index } = places[i] as Place;
  const { candidate, name } = meant;
  const suggestions = [inCaseOf(token, writtenOf(candidate.key, word))];
  return index < 0
    ? { kind: 'nonWord', token, suggestions, certain: false }
    : { kind: 'realWord', token, suggestions, confusion: candidate.confusion, word: name };
}

function nonWordFault(
  reading: Reading,
  i: number,
  neighbours: Neighbours,
  { own, lexicon, usage, memory }: Judgement,
): SpellingFault | null {
  const place = reading.places[i] as Place;
  const { token } = place;
  const guess = guessOf(place, neighbours, likelihoodAt(reading, i, usage), own, lexicon, memory);
  // In a heading it may be a name.
  if (!guess || (token.letterCase === 'upper' && guess.kind === 'slip' && !guess.isWord)) return null;
  const suggestions = guess.suggestions.map((word) => inCaseOf(token, word));
  if (guess.kind !== 'slip') return { kind: guess.kind, token, suggestions };
  return { kind: 'nonWord', token, suggestions, certain: guess.certain };
}

function realWordFault(at: number, { key, index, confusion }: KnownCandidate, judgement: Judgement): SpellingFault {
  const { token, word } = judgement.reading.places[at] as Place;
  const suggestion = inCaseOf(token, writtenOf(key, word));
  return {
    kind: 'realWord',
    token,
    confusion,
    suggestions: [suggestion],
    word: wordWith(suggestion, index, at, judgement),
  };
}

/** How much of what is read of one of the two is read beside the other: `ý kiến | chỉ đạo` are no `kiến chỉ`. */
function cohesion(a: number, b: number, usage: Usage): number {
  return usage.pairCount(a, b) / (1 + Math.min(usage.count(a), usage.count(b)));
}
const LEAST_COHESION = 0.03;

/**
 * The word or the phrase of whole words that the syllable makes with its neighbours (`bệnh truyền nhiễm`); empty when none
 * is known.
 */
function wordWith(
  suggestion: string,
  index: number,
  at: number,
  { reading: { places }, lexicon, usage }: Judgement,
): string {
  const { left, right } = neighboursAt(places, at);
  /** How surely the two are a word; 0: they are none. */
  const bond = (a: number, b: number): number => {
    const own = lexicon.level(a, b) < LEVEL.word ? 0 : cohesion(a, b, usage);
    return own < LEAST_COHESION ? 0 : own;
  };
  const onLeft = left ? bond(left.index, index) : 0;
  const onRight = right ? bond(index, right.index) : 0;
  if (left && onLeft > 0 && onLeft >= onRight) return `${left.token.text} ${suggestion}`;
  if (right && onRight > 0) return `${suggestion} ${right.token.text}`;
  // `bệnh truyền nhiễm`; a function word makes no word with what follows.
  const farRight = right && neighboursAt(places, at + 1).right;
  if (!farRight || standsAnywhere(suggestion.toLowerCase())) return '';
  const closed = bond(right.index, farRight.index);
  const beyond = neighboursAt(places, at + 2).right;
  // `vẫn còn | tồn tại`
  if (closed > 0 && !(beyond && bond(farRight.index, beyond.index) > closed))
    return `${suggestion} ${right.token.text} ${farRight.token.text}`;
  return '';
}

function inCaseOf({ letterCase }: Token, word: string): string {
  if (letterCase === 'upper') return word.toUpperCase();
  return letterCase === 'title' ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}
