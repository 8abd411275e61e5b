/**
 * Misspelt syllables in running text: such as there are none (`đièn`, `truyên`), and such as there are but not here
 * (`tù vào`, `bổ xung`). The second kind is told by the neighbours.
 */
import type { KnownCandidate } from './confusions.ts';
import {
  gluedCaseFault,
  gluedTermFault,
  gluedUnitFault,
  joinedFault,
  nameFault,
  noteNumberFault,
  type SpellingFault,
  splitFault,
} from './faults.ts';
import { always, perText, type TextWords } from './known-texts.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { guessOf } from './non-words.ts';
import { type Judged, likeliestThan, type OutOfPlace, outOfPlace } from './out-of-place.ts';
import { neighboursAt, type Neighbours, type Place, placesOf, syllableFacts } from './places.ts';
import {
  gainOf,
  isCounting,
  isReadBeside,
  isReadThere,
  isUnheard,
  likelihoodAt,
  openingDoubtAt,
  type Reading,
  readingOf,
} from './reading.ts';
import { isBoundAlone, leastGainOf, replacementOf, standsAnywhere } from './real-words.ts';
import { type Suspects, suspectsOf } from './suspects.ts';
import { writtenOf } from './syllable.ts';
import { inCaseOf } from './tokens.ts';
import { inToneStyle, usualToneStyle } from './tone-style.ts';
import { unitMeant } from './unit-slips.ts';
import { isInPlaceName } from './unlisted-names.ts';
import { type Usage, usageOf } from './usage.ts';
import { OwnWords } from './witness.ts';

/** Which places of a text are judged. */
type Choice = (words: TextWords) => Suspects;

const suspectsIn: Choice = perText((tokens, memory) => suspectsOf(tokens, placesOf(tokens), memory), always);

/** @public Every place: what the choice of the suspects is compared with in tests. */
export const everyPlace: Choice = ({ tokens }) => [...tokens.keys()];

const NO_FAULTS: readonly SpellingFault[] = Object.freeze([]);

/** Faults of each paragraph of a document, in order; a document bears witness for its own words. */
export function spellingFaults(
  paragraphs: readonly TextWords[],
  choose: Choice = suspectsIn,
): readonly (readonly SpellingFault[])[] {
  const lexicon = lexiconOf();
  const usage = usageOf();
  const own = new OwnWords(paragraphs);
  const found = paragraphs.map((words) => {
    const suspects = choose(words);
    if (suspects.length === 0) return NO_FAULTS;
    const { tokens, memory } = words;
    const reading = readingOf(placesOf(tokens), tokens, usage);
    return faultsOf({ reading, own, lexicon, usage, memory }, suspects);
  });
  if (found.some((faults) => faults.length > 0)) {
    const style = usualToneStyle(paragraphs);
    for (const fault of found.flat()) fault.suggestions = fault.suggestions.map((word) => inToneStyle(word, style));
  }
  return found;
}

function faultsOf(judgement: Judged, suspects: Suspects): SpellingFault[] {
  const { reading, lexicon, memory } = judgement;
  const { places } = reading;
  const faults: SpellingFault[] = [];
  /** Places that a fault was found at, or beside. */
  let doubted: Set<number> | null = null;
  const doubt = (first: number, last = first): void => {
    doubted ??= new Set();
    for (let i = first - 1; i <= last + 1; i++) doubted.add(i);
  };
  let done = -1;
  for (const i of suspects) {
    if (i <= done) continue;
    const place = places[i] as Place;
    const neighbours = neighboursAt(places, i);
    const { right } = neighbours;
    const torn = right ? splitFault(place, right, lexicon, memory) : null;
    if (torn) {
      faults.push(torn);
      doubt(i, i + 1);
      done = i + 1;
      continue;
    }
    const isBesideFault = place.token.adjacent && faults.at(-1)?.token === places[i - 1]?.token;
    const fault = faultAt(i, neighbours, isBesideFault, judgement);
    if (!fault) continue;
    faults.push(fault);
    doubt(i);
  }
  return addOutOfPlace(faults, suspects, doubted, judgement);
}

function faultAt(i: number, neighbours: Neighbours, isBesideFault: boolean, judgement: Judged): SpellingFault | null {
  const { reading, lexicon, memory } = judgement;
  const place = reading.places[i] as Place;
  if (!place.plain) return unusualFault(i, neighbours, judgement);
  const unit = unitMeant(reading.places, i, lexicon);
  if (unit !== null)
    return { kind: 'realWord', token: place.token, confusion: 'otherTone', suggestions: [inCaseOf(place.token, unit)], word: '' }; // prettier-ignore
  // A misspelt neighbour bears no witness.
  if (place.index >= 0 && place.wellMarked) return isBesideFault ? null : otherWordFault(i, neighbours, judgement);
  return (
    joinedFault(place, neighbours, judgement) ??
    nonWordFault(reading, i, neighbours, judgement) ??
    noteNumberFault(place, neighbours, lexicon, memory)
  );
}

/** Of what is no syllable in usual letters: with figures, with capitals inside, of a name. */
function unusualFault(
  i: number,
  neighbours: Neighbours,
  { reading: { places }, lexicon, usage, memory }: Judged,
): SpellingFault | null {
  const place = places[i] as Place;
  if (place.token.kind === 'code')
    return gluedUnitFault(place, lexicon, memory) ?? noteNumberFault(place, neighbours, lexicon, memory);
  return place.token.letterCase === 'mixed'
    ? gluedCaseFault(place, lexicon, memory)
    : (gluedTermFault(place, lexicon, memory) ?? nameFault(places, i, lexicon, usage));
}

/** A syllable that there is, in the place of another one: its neighbours say so, and official prose says so, too. */
function otherWordFault(i: number, neighbours: Neighbours, judgement: Judged): SpellingFault | null {
  const { reading, own, lexicon, usage, memory } = judgement;
  const { places } = reading;
  const place = places[i] as Place;
  const beyond = { left: places[i - 2], right: places[i + 2] };
  const found = replacementOf({ place, neighbours, beyond, own }, lexicon, memory);
  if (!found) return null;
  const { candidate, support } = found;
  const isHoiNga = candidate.confusion === 'hoiNga';
  const isRarer = usage.count(place.symbol) > OFTENER * usage.count(candidate.index);
  const isSure = isUnheard(reading, i, candidate.index, judgement);
  const doubts = isHoiNga ? 0 : openingDoubtAt(reading, i, usage);
  if (gainOf(reading, i, candidate.index, usage) < leastGainOf(found, isRarer, isSure) + doubts) return null;
  if (isCounting(reading, i, candidate.index, usage, lexicon)) return null;
  const isBound = isBoundAlone(place, candidate);
  const isVouchedAfar = support === 'text' || support === 'usual';
  if (isVouchedAfar && !isBound && !isReadThere(reading, i, candidate, usage)) return null;
  if (isHoiNga && isReadBeside(reading, i, candidate.index, judgement)) return null;
  // `vẩn chủ quan`: its twin, whatever else is read there.
  return realWordFault(i, isBound ? candidate : likeliestThan(candidate, i, judgement), judgement);
}

/** The surest first; of what stands side by side one alone is wrong. */
function addOutOfPlace(
  faults: SpellingFault[],
  suspects: Suspects,
  doubted: ReadonlySet<number> | null,
  judgement: Judged,
): SpellingFault[] {
  const { places } = judgement.reading;
  let found: OutOfPlace[] | null = null;
  for (const i of suspects) {
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

function nonWordFault(
  reading: Reading,
  i: number,
  neighbours: Neighbours,
  { own, lexicon, usage, memory }: Judged,
): SpellingFault | null {
  const place = reading.places[i] as Place;
  const { token } = place;
  const guess = guessOf(place, neighbours, likelihoodAt(reading, i, usage), own, lexicon, memory);
  if (!guess) return null;
  // In a heading it may be a name.
  const mayBeName = token.letterCase === 'upper' && guess.kind === 'slip' && !guess.isWord;
  if (mayBeName && !isReadHere(guess.suggestions[0] as string, reading.places, i, { lexicon, usage, memory }))
    return null;
  const suggestions = guess.suggestions.map((word) => inCaseOf(token, word));
  if (guess.kind !== 'slip') return { kind: guess.kind, token, suggestions };
  return { kind: 'nonWord', token, suggestions, certain: guess.certain };
}

/** What is meant is much rarer than what is written, when it is read so much less often: `bộ sửa | hộp thoại` is no `sữa hộp`. */
const OFTENER = 5;

/** So often that it is no chance. */
const LEAST_READ = 10;
const LEAST_READ_AT_END = 5;

/** `KẾT QUẢ ĐAT ĐƯỢC`, `ĐÁNH GIÁ CHỤNG`: official prose reads the syllable between the two, or behind them where the line ends. */
function isReadHere(
  syllable: string,
  places: readonly Place[],
  i: number,
  { lexicon, usage, memory }: Pick<Judged, 'lexicon' | 'usage' | 'memory'>,
): boolean {
  const { index } = syllableFacts(memory)(syllable, lexicon);
  const { left, right } = neighboursAt(places, i);
  if (left && right) return usage.tripleCount(left.symbol, index, right.symbol) >= LEAST_READ;
  const first = left && neighboursAt(places, i - 1).left;
  if (
    !left ||
    !first ||
    isInPlaceName(
      places.map(({ token }) => token),
      i,
    )
  )
    return false;
  return usage.tripleCount(first.symbol, left.symbol, index) >= LEAST_READ_AT_END;
}

function realWordFault(at: number, { key, index, confusion }: KnownCandidate, judgement: Judged): SpellingFault {
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
  { reading: { places }, lexicon, usage }: Judged,
): string {
  const { left, right } = neighboursAt(places, at);
  /** How surely the two are a word; 0: they are none. */
  const bond = (a: number, b: number): number => {
    const own = lexicon.level(a, b) < LEVEL.word ? 0 : cohesion(a, b, usage);
    return own < LEAST_COHESION ? 0 : own;
  };
  const farRight = right && neighboursAt(places, at + 1).right;
  const onLeft = left ? bond(left.index, index) : 0;
  const closed = right && farRight ? bond(right.index, farRight.index) : 0;
  // `chính quyền | địa phương`: the right one begins a word of its own.
  const onRight = right && !(onLeft > 0 && closed > 0) ? bond(index, right.index) : 0;
  if (left && onLeft > 0 && onLeft >= onRight) return `${left.token.text} ${suggestion}`;
  if (right && onRight > 0) return `${suggestion} ${right.token.text}`;
  // `chủ quan | dẫn đến`: both are too common to be read together much.
  if (left && closed > 0 && lexicon.level(left.index, index) >= LEVEL.word) return `${left.token.text} ${suggestion}`;
  // `bệnh truyền nhiễm`; a function word makes no word with what follows.
  if (!farRight || standsAnywhere(suggestion.toLowerCase())) return '';
  const beyond = neighboursAt(places, at + 2).right;
  // `vẫn còn | tồn tại`
  if (closed > 0 && !(beyond && bond(farRight.index, beyond.index) > closed))
    return `${suggestion} ${right.token.text} ${farRight.token.text}`;
  return '';
}
