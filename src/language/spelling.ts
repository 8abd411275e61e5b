/**
 * Misspelt syllables in running text: such as there are none (`đièn`, `truyên`), and such as there are but not here
 * (`tù vào`, `bổ xung`). The second kind is told by the neighbours.
 */
import type { Confusion } from './confusions.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Memory } from './memory.ts';
import { guessOf, isLoan } from './non-words.ts';
import { neighboursAt, type Neighbours, type Place, placesOf, syllableFacts, VIETNAMESE_WORD } from './places.ts';
import { type Replacement, replacementOf, STRICT, type Thresholds } from './real-words.ts';
import { writtenOf } from './syllable.ts';
import { inToneStyle, usualToneStyle } from './tone-style.ts';
import { type Token, VIETNAMESE_MARK } from './tokens.ts';
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
  /** There is such a syllable, but `word` is what must have been meant. */
  | (Fault & { kind: 'realWord'; confusion: Confusion; word: string; replacement: Replacement });

/** Faults of each paragraph of a document, in order; a document bears witness for its own words. */
export function spellingFaults(
  paragraphs: readonly (readonly Token[])[],
  memory: Memory,
  thresholds: Thresholds = STRICT,
): SpellingFault[][] {
  const lexicon = lexiconOf();
  const own = new OwnWords();
  const all = paragraphs.map((tokens) => placesOf(tokens, lexicon, memory));
  for (const places of all) own.add(places);
  const found = all.map((places) => faultsOf(places, { own, thresholds, lexicon, memory }));
  if (found.some((faults) => faults.length > 0)) {
    const style = usualToneStyle(paragraphs);
    for (const fault of found.flat()) fault.suggestions = fault.suggestions.map((word) => inToneStyle(word, style));
  }
  return found;
}

interface Judgement {
  own: OwnWords;
  thresholds: Thresholds;
  lexicon: Lexicon;
  memory: Memory;
}

function faultsOf(places: readonly Place[], { own, thresholds, lexicon, memory }: Judgement): SpellingFault[] {
  const faults: SpellingFault[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const neighbours = neighboursAt(places, i);
    const { right } = neighbours;
    const torn = right ? splitFault(place, right, lexicon, memory) : null;
    if (torn) {
      faults.push(torn);
      i++;
      continue;
    }
    if (!place.plain) continue;
    if (place.index >= 0 && place.wellMarked) {
      // A misspelt neighbour bears no witness.
      if (place.token.adjacent && faults.at(-1)?.token === places[i - 1]?.token) continue;
      const beyond = { left: places[i - 2], right: places[i + 2] };
      const found = replacementOf({ place, neighbours, beyond, own }, thresholds, lexicon, memory);
      if (found) faults.push(realWordFault(place, neighbours, found));
    } else {
      const fault =
        joinedFault(place, neighbours, lexicon, memory) ?? nonWordFault(place, neighbours, own, lexicon, memory);
      if (fault) faults.push(fault);
    }
  }
  return faults;
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

function nonWordFault(
  place: Place,
  neighbours: Neighbours,
  own: OwnWords,
  lexicon: Lexicon,
  memory: Memory,
): SpellingFault | null {
  const { token } = place;
  const guess = guessOf(place, neighbours, own, lexicon, memory);
  if (!guess) return null;
  const suggestions = guess.suggestions.map((word) => inCaseOf(token, word));
  if (guess.kind !== 'slip') return { kind: guess.kind, token, suggestions };
  return { kind: 'nonWord', token, suggestions, certain: guess.certain };
}

function realWordFault(place: Place, neighbours: Neighbours, replacement: Replacement): SpellingFault {
  const { token, word } = place;
  const { left, right } = neighbours;
  const suggestion = inCaseOf(token, writtenOf(replacement.candidate.key, word));
  const isLeft = replacement.side === 'left' || (replacement.side === null && !right);
  return {
    kind: 'realWord',
    token,
    confusion: replacement.candidate.confusion,
    suggestions: [suggestion],
    word: isLeft ? `${left?.token.text} ${suggestion}` : `${suggestion} ${right?.token.text}`,
    replacement,
  };
}

function inCaseOf({ letterCase }: Token, word: string): string {
  return letterCase === 'title' ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}
