/**
 * Syllables that official prose does not write between such neighbours, told by its counts (usage.ts): a second opinion on
 * what the words of the dictionary say (real-words.ts), and mistakes that leave no word to speak for what was meant
 * (`tham gai`, `UBND tỉnh đa tham mưu`).
 */
import table from '../../data/word-classes.json' with { type: 'json' };
import { CONFUSION_COSTS, type Confusion, type KnownCandidate, knownCandidates, withMarks } from './confusions.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import type { Place } from './places.ts';
import {
  FEW,
  isAtHome,
  isByChance,
  isCounting,
  isReadBeside,
  isUnheard,
  LEAST_BOND,
  leastBondOf,
  likelihoodAt,
  OFTENER,
  openingDoubt,
  QUANTIFIERS,
  type Reading,
  surroundingsOf,
} from './reading.ts';
import { isNeverMeant, standsAnywhere } from './real-words.ts';
import { writtenOf } from './syllable.ts';
import { VIETNAMESE_MARK } from './tokens.ts';
import type { Surroundings, SymbolIndex, Usage } from './usage.ts';
import type { OwnWords } from './witness.ts';

/** All that a judgement of a place asks. */
export interface Judged {
  reading: Reading;
  /** What the document itself writes. */
  own: OwnWords;
  usage: Usage;
  lexicon: Lexicon;
  memory: Memory;
}

export interface OutOfPlace {
  /** Number of the place in the paragraph. */
  at: number;
  candidate: KnownCandidate;
  /** The gain, the unlikeliness of the mistake taken off. */
  odds: number;
}

/** What was meant where something is known to be wrong: `than`, unless another syllable is clearly likelier. */
export function likeliestThan(
  than: KnownCandidate,
  i: number,
  { reading, usage, lexicon, memory }: Omit<Judged, 'own'>,
): KnownCandidate {
  const likelihood = likelihoodAt(reading, i, usage);
  const oddsOf = ({ index, confusion }: KnownCandidate): number =>
    likelihood(index) - COST_WEIGHT * CONFUSION_COSTS[confusion];
  let best = than;
  let bestOdds = oddsOf(than) + DOUBT;
  const { word } = reading.places[i] as Place;
  for (const candidate of [...soundsFor(memory)(word, lexicon), ...slipsFor(memory)(word, lexicon)]) {
    const odds = oddsOf(candidate);
    if (odds > bestOdds) [best, bestOdds] = [candidate, odds];
  }
  return best;
}

/** What words say is believed unless something else is likelier by this. */
const DOUBT = 3;

/** Least gain that is reported. */
type Gains = Readonly<Record<Confusion, number>>;

/** Set so that seven of ten alarms in text of an encyclopaedia, and all in letters, were mistakes. */
const LEAST_GAINS: Gains = {
  hoiNga: 6,
  onset: 11,
  lostTone: 11,
  rhyme: 11,
  vowelMark: 10,
  otherTone: 11,
  lostMarks: 10,
  letter: 13,
  substitution: 14,
};
const COST_WEIGHT = 1.2;

/** A candidate has to be read somewhere. */
const LEAST_COUNT = 3;
/** With one neighbour so often, and what is written is no slip of a letter. */
export const FEW_BESIDE = 3;
const RARE = 300;
/** What the document writes again is its subject, when it is one of so many words. */
const OWN_SHARE = 20_000;
const OWN_COST = 4;

/** The likeliest thing that was meant at a place; null when what is written may stand. */
export function outOfPlace(i: number, { reading, own, usage, lexicon, memory }: Judged): OutOfPlace | null {
  const place = reading.places[i] as Place;
  const { symbol, word } = place;
  const surroundings = surroundingsOf(reading, i, usage);
  const { before, after } = surroundings;
  if (usage.tripleCount(before, symbol, after) > 0) return null;
  const [countBefore, countAfter] = [usage.pairCount(before, symbol), usage.pairCount(symbol, after)];
  if (countBefore > FEW && countAfter > FEW && !isByChance(before, symbol, countBefore, usage)) return null;
  if (OTHER_SPELLINGS.has(word) || isFilledIn(reading.places, i) || isAtHome(reading, i, { usage, lexicon }))
    return null;

  let best: OutOfPlace | null = null;
  let bestGain = 0;
  let written: number | null = null;
  const weigh = (candidates: readonly KnownCandidate[]): void => {
    for (const candidate of candidates) {
      const { index, confusion } = candidate;
      if (usage.count(index) <= LEAST_COUNT) continue;
      const most = Math.max(usage.pairCount(before, index), usage.pairCount(index, after));
      if (most < leastBondOf(confusion)) continue;
      written ??= usage.fit(symbol, surroundings);
      const gain = usage.fit(index, surroundings) - written;
      const bonus = isMissed(candidate, symbol, surroundings, usage, lexicon) ? MISSED_BONUS : 0;
      const odds = gain + bonus - COST_WEIGHT * CONFUSION_COSTS[confusion];
      if (best && odds <= best.odds) continue;
      best = { at: i, candidate, odds };
      bestGain = gain;
    }
  };
  const isBeside = (symbol: SymbolIndex, count: number): boolean => symbol !== usage.edge && count > FEW_BESIDE;
  const isSubject = usage.count(symbol) < RARE && own.isSubject(own.count(symbol), OWN_SHARE);
  const isNoSlip =
    isSubject ||
    isBeside(before, countBefore) ||
    isBeside(after, countAfter) ||
    Math.max(lexicon.level(before, symbol), lexicon.level(symbol, after)) === LEVEL.official;
  const likeliest = (): OutOfPlace | null => {
    if (!best) return null;
    const { confusion } = best.candidate;
    if (isNoSlip && isSlip(best.candidate)) return null;
    if (confusion !== 'hoiNga' && isSubject) return null;
    const doubt = doubtOf(best.candidate, i, surroundings, { reading, own, usage, lexicon });
    return bestGain >= LEAST_GAINS[confusion] + doubt ? best : null;
  };
  weigh(soundsFor(memory)(word, lexicon));
  // Slips are many, and most places have none: what has to be known of them is whether they are likelier.
  if (isNoSlip && !likeliest()) return null;
  weigh(slipsFor(memory)(word, lexicon));
  return likeliest();
}

/**
 * A candidate that gains less is never reported, wherever it may stand, but for the bonuses of what is unheard of and of what is hardly
 * read; infinite: it is read too rarely.
 */
export function leastGainInPlace({ confusion, index }: KnownCandidate, usage: Usage): number {
  if (usage.count(index) <= LEAST_COUNT) return Infinity;
  return LEAST_GAINS[confusion] - WORD_BONUS - RARE_BONUS - (confusion === 'lostTone' ? MISSED_BONUS : 0);
}

/** What makes a candidate less likely, or (below 0) likelier, than its gain says. */
function doubtOf(
  { confusion, index, key }: KnownCandidate,
  i: number,
  surroundings: Surroundings,
  { reading, own, usage, lexicon }: Pick<Judged, 'reading' | 'own' | 'usage' | 'lexicon'>,
): number {
  const { word, symbol, token } = reading.places[i] as Place;
  if (token.adjacent && isNeverMeant(word, key, reading.places[i - 1]?.word)) return Infinity;
  if (isCounting(reading, i, index, usage, lexicon)) return Infinity;
  // `đặc biệt to | với`: a letter for another is too easily found to make a word with what stands anywhere.
  const bearsWitness = (place: Place | undefined): boolean =>
    !isSlip({ confusion }) || (place !== undefined && !standsAnywhere(place.word));
  let doubt = -wordBonus(
    index,
    symbol,
    { onLeft: bearsWitness(reading.places[i - 1]), onRight: bearsWitness(reading.places[i + 1]), ...surroundings },
    usage,
    lexicon,
  );
  const missed = isMissed({ confusion, index, key }, symbol, surroundings, usage, lexicon);
  if (missed) doubt -= MISSED_BONUS;
  if (confusion === 'hoiNga') {
    if (isReadBeside(reading, i, index, { usage, lexicon })) return Infinity;
    // `đã | kích hoạt`: what stands before anything stands before this word, too.
    const { after, secondAfter } = surroundings;
    if (standsAnywhere(word) && lexicon.level(after, secondAfter) >= LEVEL.word) return Infinity;
    return !standsAnywhere(writtenOf(key, word)) && isLoose(index, symbol, surroundings, usage, lexicon)
      ? doubt + CLAIMED_COST
      : doubt;
  }
  const claimed =
    !missed &&
    (isClaimed(index, surroundings, usage, lexicon) ||
      (isSlip({ confusion }) && isLoose(index, symbol, surroundings, usage, lexicon)));
  if (claimed) doubt += CLAIMED_COST;
  else if (confusion !== 'lostMarks' && !isSlip({ confusion }) && isUnheard(reading, i, index, { usage, lexicon }))
    doubt -= UNHEARD_BONUS;
  const isSound = confusion === 'lostTone' || confusion === 'lostMarks';
  if (!isSound && isOwn(reading, i, own)) doubt += OWN_COST;
  // `mỗi cột cách nhau`: what is counted is a thing.
  if (isSlip({ confusion }) && QUANTIFIERS.has(reading.places[i - 1]?.word ?? '') && standsAnywhere(writtenOf(key, '')))
    return Infinity;
  if (!isSlip({ confusion }) && confusion !== 'lostMarks' && isHardlyRead(index, symbol, surroundings, usage))
    doubt -= HARDLY_READ_BONUS;
  doubt += openingDoubt(surroundings.before, symbol, usage);
  // Function words stand between anything: to write one is no wonder, and to take another word for one is easy.
  if (standsAnywhere(word)) doubt += FUNCTION_COST;
  if (!isSound && standsAnywhere(writtenOf(key, word))) doubt += FUNCTION_COST;
  return doubt;
}
/** The neighbour that it is read with belongs to another word, on its far side: `trong mỗi | trường hợp` has no `môi trường`. */
function isClaimed(
  other: SymbolIndex,
  { secondBefore, before, after, secondAfter }: Surroundings,
  usage: Usage,
  lexicon: Lexicon,
): boolean {
  const [onLeft, onRight] = [usage.pairCount(before, other), usage.pairCount(other, after)];
  const [first, second, own] = onRight > onLeft ? [after, secondAfter, onRight] : [secondBefore, before, onLeft];
  if (lexicon.level(first, second) < LEVEL.word) return false;
  const claim = usage.pairCount(first, second);
  // `bổ nhiệm | vợ`: a common word, and all three are never read in a row, however common `nhiệm vụ` is.
  const isNeverTogether = (): boolean =>
    claim >= LEAST_CLAIM &&
    (onRight > onLeft ? usage.tripleCount(other, first, second) : usage.tripleCount(first, second, other)) === 0;
  if (CLAIM_SHARE * claim < own) return isNeverTogether();
  // `câu lạc bộ`, `bị thương tật`: a longer word is made of all three.
  const together = onRight > onLeft ? usage.tripleCount(other, first, second) : usage.tripleCount(first, second, other);
  return together < TOGETHER_SHARE * Math.min(claim, own);
}
const CLAIMED_COST = 4;
const LEAST_CLAIM = 50;
/** Half as often is often enough. */
const CLAIM_SHARE = 2;
/** Of the rarer of the two pairs so much is read in three. */
const TOGETHER_SHARE = 0.5;

/**
 * `thời gian bảo | là`, `sử dụng đất | nhân dịp`: a word ends before it, and with what follows it is read no more than by chance.
 * What is written is usual enough to begin a word of its own.
 */
function isLoose(
  other: SymbolIndex,
  written: SymbolIndex,
  { secondBefore, before, after }: Surroundings,
  usage: Usage,
  lexicon: Lexicon,
): boolean {
  if (usage.count(written) < USUAL || after === usage.edge) return false;
  if (lexicon.level(secondBefore, before) < LEVEL.word) return false;
  return isByChance(other, after, usage.pairCount(other, after), usage);
}

const USUAL = 200;

const FUNCTION_COST = 2;

const WORD_BONUS = 4;

export const UNHEARD_BONUS = 4;

/** `lập dấy`, `quận huyên`: official prose hardly ever reads what is written, and the other syllable often, also beside a neighbour. */
function isHardlyRead(
  other: SymbolIndex,
  written: SymbolIndex,
  { before, after }: Surroundings,
  usage: Usage,
): boolean {
  const count = usage.count(written);
  if (count >= HARDLY_READ || usage.count(other) < HARDLY_READ * count) return false;
  return (
    (before !== usage.edge && usage.pairCount(before, other) >= LEAST_BOND) ||
    (after !== usage.edge && usage.pairCount(other, after) >= LEAST_BOND)
  );
}
export const HARDLY_READ = 30;
export const HARDLY_READ_BONUS = 3;

/** What a word with a neighbour (that may bear witness) that is hardly read beside what is written speaks for the other syllable. */
function wordBonus(
  other: SymbolIndex,
  written: SymbolIndex,
  { before, after, onLeft, onRight }: Surroundings & { onLeft: boolean; onRight: boolean },
  usage: Usage,
  lexicon: Lexicon,
): number {
  const wordCount = (a: SymbolIndex, b: SymbolIndex): number => {
    const count = lexicon.level(a, b) >= LEVEL.word ? usage.pairCount(a, b) : 0;
    return count >= 10 && count > 0.1 * Math.min(usage.count(a), usage.count(b)) ? count : 0;
  };
  const count = Math.max(
    onLeft && usage.pairCount(before, written) <= FEW ? wordCount(before, other) : 0,
    onRight && usage.pairCount(written, after) <= FEW ? wordCount(other, after) : 0,
  );
  if (count === 0) return 0;
  return count > OFTENER * usage.count(written) ? WORD_BONUS + RARE_BONUS : WORD_BONUS;
}
const RARE_BONUS = 2;

/**
 * A function word is read with both neighbours, what is written (its tone lost) with hardly any, and is much rarer: `tỉnh đa
 * tham mưu`.
 */
function isMissed(
  { confusion, index: other, key }: KnownCandidate,
  written: SymbolIndex,
  { secondBefore, before, after }: Surroundings,
  usage: Usage,
  lexicon: Lexicon,
): boolean {
  if (confusion !== 'lostTone' || usage.count(other) < OFTENER * usage.count(written)) return false;
  const [onLeft, onRight] = [usage.pairCount(before, other), usage.pairCount(other, after)];
  if (onRight < LEAST_BESIDE || !standsAnywhere(writtenOf(key, ''))) return false;
  // `Ban Chỉ đạo | đa ban hành`: behind a word that is closed stands what stands anywhere.
  if (onLeft < LEAST_BESIDE)
    return (
      onRight >= OFTEN_BEHIND_WORD &&
      lexicon.level(secondBefore, before) >= LEVEL.word &&
      usage.pairCount(before, written) === 0 &&
      usage.pairCount(written, after) === 0
    );
  return usage.pairCount(before, written) <= HARDLY * onLeft && usage.pairCount(written, after) <= HARDLY * onRight;
}
const LEAST_BESIDE = 10;
const OFTEN_BEHIND_WORD = 20;
const HARDLY = 0.01;
const MISSED_BONUS = 8;

/** The document writes it more than once beside a neighbour. */
function isOwn({ places }: Reading, i: number, own: OwnWords): boolean {
  const place = places[i] as Place;
  const left = place.token.adjacent ? places[i - 1] : undefined;
  const right = places[i + 1]?.token.adjacent ? places[i + 1] : undefined;
  return (
    own.isSubject(own.after(left, place.index), OWN_SHARE) || own.isSubject(own.before(place.index, right), OWN_SHARE)
  );
}

/** Another spelling, not another word. */
const OTHER_SPELLINGS: ReadonlySet<string> = new Set(table.otherSpellings);

const isSlip = ({ confusion }: Pick<KnownCandidate, 'confusion'>): boolean =>
  confusion === 'letter' || confusion === 'substitution';

/** What sounds or looks much like it, or has the same letters with marks. */
export const soundsFor = remembered((word, lexicon: Lexicon): readonly KnownCandidate[] => {
  const known = knownCandidates(word, false, lexicon);
  const found = VIETNAMESE_MARK.test(word)
    ? known
    : [...known, ...withMarks(word, lexicon).filter(({ index }) => !known.some((other) => other.index === index))];
  return found.filter(({ key }) => !isNeverMeant(word, key));
});

/** What has a letter more, less or another. */
const slipsFor = remembered((word, lexicon: Lexicon): readonly KnownCandidate[] => {
  const sounds = VIETNAMESE_MARK.test(word) ? null : withMarks(word, lexicon);
  return knownCandidates(word, true, lexicon).filter(
    (candidate) =>
      isSlip(candidate) &&
      !isNeverMeant(word, candidate.key) &&
      !sounds?.some(({ index }) => index === candidate.index),
  );
});

/** In front of a blank of a template, this many characters. */
const TEMPLATE_REACH = 12;

/** Part of a word with hyphens, or near the name of a blank (`{{ten_co_quan}}`). */
function isFilledIn(places: readonly Place[], i: number): boolean {
  const { token } = places[i] as Place;
  if (TIES.test(token.before) || TIES.test(token.after)) return true;
  for (let j = i; j >= 0; j--) {
    const other = (places[j] as Place).token;
    if (other.start < token.start - TEMPLATE_REACH) return false;
    if (other.before.includes('{')) return true;
  }
  return false;
}
const TIES = /[-_]/;
