/**
 * Misspelt syllables in running text: such as there are none (`đièn`, `truyên`), and such as there are but not here
 * (`tù vào`, `bổ xung`). The second kind is told by the neighbours.
 */
import type { Confusion } from './confusions.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { guessOf } from './non-words.ts';
import { neighboursAt, type Neighbours, type Place, placesOf, syllableFacts, VIETNAMESE_WORD } from './places.ts';
import { type Replacement, replacementOf, STRICT, type Thresholds } from './real-words.ts';
import { writtenOf } from './syllable.ts';
import { inToneStyle, usualToneStyle } from './tone-style.ts';
import { type Token, VIETNAMESE_MARK } from './tokens.ts';
import { OwnWords } from './witness.ts';

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
  /** There is such a syllable, but `word` is what must have been meant. */
  | (Fault & { kind: 'realWord'; confusion: Confusion; word: string; replacement: Replacement });

/** Faults of each paragraph of a document, in order; a document bears witness for its own words. */
export function spellingFaults(
  paragraphs: readonly (readonly Token[])[],
  thresholds: Thresholds = STRICT,
): SpellingFault[][] {
  const lexicon = lexiconOf();
  const own = new OwnWords();
  const all = paragraphs.map((tokens) => placesOf(tokens, lexicon));
  for (const places of all) own.add(places);
  const found = all.map((places) => faultsOf(places, own, thresholds, lexicon));
  if (found.some((faults) => faults.length > 0)) {
    const style = usualToneStyle(paragraphs);
    for (const fault of found.flat()) fault.suggestions = fault.suggestions.map((word) => inToneStyle(word, style));
  }
  return found;
}

function faultsOf(places: readonly Place[], own: OwnWords, thresholds: Thresholds, lexicon: Lexicon): SpellingFault[] {
  const faults: SpellingFault[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const neighbours = neighboursAt(places, i);
    const { right } = neighbours;
    const torn = right ? splitFault(place, right, lexicon) : null;
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
      const found = replacementOf({ place, neighbours, beyond, own }, thresholds, lexicon);
      if (found) faults.push(realWordFault(place, neighbours, found));
    } else {
      const fault = nonWordFault(place, neighbours, own, lexicon);
      if (fault) faults.push(fault);
    }
  }
  return faults;
}

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
  return { kind: 'split', token: left.token, last: right.token, suggestions: [joined] };
}

function nonWordFault(place: Place, neighbours: Neighbours, own: OwnWords, lexicon: Lexicon): SpellingFault | null {
  const { token } = place;
  const guess = guessOf(place, neighbours, own, lexicon);
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
