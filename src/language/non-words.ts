/** Syllables that there are not: a tone on the wrong letter, keys left over, letters dropped, doubled, exchanged. */
import { CONFUSION_COSTS, type KnownCandidate, knownCandidates, withMarks } from './confusions.ts';
import { typedKeys } from './keyboard.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import loans from '../../data/loans.json' with { type: 'json' };
import { once } from './once.ts';
import { type Neighbours, type Place, syllableFacts, VIETNAMESE_WORD } from './places.ts';
import { isWellMarked, parseSyllable, syllableKey, untoned, writeSyllable, writtenOf } from './syllable.ts';
import { VIETNAMESE_MARK } from './tokens.ts';
import { usageOf } from './usage.ts';
import { evidenceFor, levelWith, type OwnWords } from './witness.ts';

export interface Guess {
  kind: 'mark' | 'keys' | 'slip';
  /** In small letters, the best first. */
  suggestions: string[];
  /** Nothing else can have been meant. */
  certain: boolean;
  /** The first suggestion makes a word with a neighbour. */
  isWord: boolean;
}

/** Foreign words, units and abbreviations in small letters that official prose holds. */
const knownLoans = once<ReadonlySet<string>>(() => new Set(loans.groups.flatMap(({ words }) => words)));

export const isLoan = (word: string): boolean => knownLoans().has(word);

/** So many keys are no chance. */
const MANY_KEYS = 3;
/** A syllable that is read less often is made by chance. */
const LEAST_COUNT = 5;

/** What was meant by a word that is no syllable; null when it may be something else. `likelihood`: of a syllable there. */
export function guessOf(
  place: Place,
  neighbours: Neighbours,
  likelihood: (index: number) => number,
  own: OwnWords,
  lexicon: Lexicon,
  memory: Memory,
): Guess | null {
  const { word } = place;
  if (isLoan(word)) return null;
  const remarked = rightlyMarked(word, likelihood, lexicon);
  if (remarked !== null) return { kind: 'mark', suggestions: [remarked], certain: true, isWord: true };
  const keys = keysGuess(word, neighbours, own, lexicon, memory);
  const slip = slipGuess(word, neighbours, likelihood, own, lexicon, memory);
  // `hồ ơs` is `hồ sơ` and not `hồ ớ`.
  return keys && slip && !keys.isWord && slip.isWord ? slip : (keys ?? slip);
}

/** Whether `guessOf` may find something for the word, beside whatever neighbours. */
export const mayBeGuessed = remembered((word, { lexicon, memory }: { lexicon: Lexicon; memory: Memory }): boolean => {
  if (isLoan(word)) return false;
  if (rightlyMarked(word, () => 0, lexicon) !== null || typedSyllable(word) !== null) return true;
  return VIETNAMESE_WORD.test(word) && slipsOf(memory)(word, lexicon).length > 0;
});

// ---------------------------------------------------------------- tones

/** The same letters and tone with the mark in its place, the likelier of two tones; null when they make no known syllable. */
function rightlyMarked(word: string, likelihood: (index: number) => number, lexicon: Lexicon): string | null {
  if (isWellMarked(word)) return null;
  let best: string | null = null;
  let most = -Infinity;
  for (const parts of [parseSyllable(word), ...parseTwiceMarked(word)]) {
    const right = parts && writeSyllable(parts);
    const key = right && right !== word ? syllableKey(right) : null;
    const index = key === null ? -1 : lexicon.indexOf(key);
    if (!right || index < 0 || lexicon.count(index) < LEAST_COUNT || likelihood(index) <= most) continue;
    [best, most] = [right, likelihood(index)];
  }
  return best;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `thừơng`: the horn and the tone on different letters is well; two tones are not, and either may be meant (`đầỷ đủ`). */
function parseTwiceMarked(word: string): ReturnType<typeof parseSyllable>[] {
  if (untoned(word)) return [];
  const bare = word.normalize('NFD');
  const tones = Array.from(bare.matchAll(TONE), ({ index }) => index);
  return tones.map((kept) => {
    const letters = bare.replace(TONE, (tone, at: number) => (at === kept ? tone : ''));
    return parseSyllable(letters.normalize('NFC'));
  });
}

// ---------------------------------------------------------------- keys

/** What the keys in a word write, and how many there are; null: no syllable with marks. */
function typedSyllable(word: string): { right: string; keys: number } | null {
  const typed = typedKeys(word);
  const right = typed && writtenWith(typed.letters, typed.tone);
  return right !== null && VIETNAMESE_MARK.test(right) ? { right, keys: typed?.keys ?? 0 } : null;
}

function keysGuess(
  word: string,
  neighbours: Neighbours,
  own: OwnWords,
  lexicon: Lexicon,
  memory: Memory,
): Guess | null {
  const typed = typedSyllable(word);
  if (!typed) return null;
  const { right } = typed;
  const factsOf = syllableFacts(memory);
  const { index, wellMarked } = factsOf(right, lexicon);
  if (index < 0 || !wellMarked || lexicon.count(index) < LEAST_COUNT) return null;
  // Foreign words look like this (`max`, `moon`): unless marks stand beside the keys, a neighbour has to speak for it.
  const isPlain = !VIETNAMESE_MARK.test(word) && typed.keys < MANY_KEYS;
  if (isPlain && !isMet(neighbours, index, own, lexicon)) return null;
  // A figure behind a syllable may be the number of a note (`quyên2`, `chỉ tiêu3`).
  const base = /^(\D+)\d$/.exec(word)?.[1];
  const { index: baseIndex } = base === undefined ? { index: -1 } : factsOf(base, lexicon);
  if (baseIndex >= 0 && (makesWord(neighbours, baseIndex, lexicon) || !makesWord(neighbours, index, lexicon)))
    return null;
  return { kind: 'keys', suggestions: [right], certain: true, isWord: makesWord(neighbours, index, lexicon) };
}

/** The tone on the letter that bears it; null when the letters make no syllable. */
function writtenWith(letters: string, tone: string): string | null {
  const vowel = letters.search(/[aăâeêioôơuưy]/);
  if (vowel < 0) return null;
  const marked = (letters.slice(0, vowel + 1) + tone).normalize('NFC') + letters.slice(vowel + 1);
  const parts = parseSyllable(marked);
  return parts && writeSyllable(parts);
}

// ---------------------------------------------------------------- letters

const SHOWN = 3;

/** Syllables that are read in prose and one slip away, or have lost all their marks. */
const slipsOf = remembered((word, lexicon: Lexicon) => {
  const letters = untoned(word)?.letters ?? word;
  const near = knownCandidates(word, true, lexicon);
  const bare = VIETNAMESE_MARK.test(word) ? [] : withMarks(word, lexicon);
  return (
    [...near, ...bare.filter(({ index }) => !near.some((other) => other.index === index))]
      .filter(({ index }) => lexicon.count(index) > 0)
      // An i before ê is not heard.
      .map((candidate) =>
        candidate.confusion === 'letter' && candidate.key.slice(0, -1).replace('iê', 'ê') === letters
          ? { ...candidate, confusion: 'rhyme' as const }
          : candidate,
      )
  );
});

function slipGuess(
  word: string,
  neighbours: Neighbours,
  likelihood: (index: number) => number,
  own: OwnWords,
  lexicon: Lexicon,
  memory: Memory,
): Guess | null {
  if (!VIETNAMESE_WORD.test(word)) return null;
  const isMarked = VIETNAMESE_MARK.test(word);
  const slips = slipsOf(memory)(word, lexicon);
  if (!isMarked && !mayBeVouchedFor(word, neighbours, slips, lexicon)) return null;
  const ranked = slips
    .map(({ key, confusion, index }) => ({
      key,
      confusion,
      index,
      score:
        likelihood(index) +
        OWN_WEIGHT * Math.log(1 + ownCount(neighbours, index, own)) -
        COST_WEIGHT * CONFUSION_COSTS[confusion],
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first) return null;
  const isWord = makesWord(neighbours, first.index, lexicon);
  if (!isWord && isForeign(word)) return null;
  // Without any mark it may be foreign or an abbreviation: then the neighbours have to speak for what is guessed.
  if (!isMarked && !isVouchedFor(word, neighbours, first, own, lexicon)) return null;
  const rivals = ranked.filter(({ index }) => index !== first.index && makesWord(neighbours, index, lexicon));
  const suggestions = ranked.slice(0, SHOWN).map(({ key }) => writtenOf(key, word));
  return { kind: 'slip', suggestions, certain: isWord && rivals.length === 0, isWord };
}

const FOREIGN = /^(?:[bcdđghkmpsv][lr]|tl|[fjwz])|l$/;

/** `zèng`, `slương`, `Krông`, `gươl`: words of other peoples of Vietnam, and of other languages, begin or end so; slips hardly do. */
export const isForeign = (word: string): boolean => FOREIGN.test(word);

const VOWEL = /[aeiouy]/;

/** What `isVouchedFor` asks, but for the document, of any of the candidates. */
function mayBeVouchedFor(
  word: string,
  neighbours: Neighbours,
  candidates: readonly KnownCandidate[],
  lexicon: Lexicon,
): boolean {
  const { left, right } = neighbours;
  if (word.length >= 3 && (!VOWEL.test(word) || left?.plain || right?.plain)) return true;
  return candidates.some(({ index }) => makesOfficialTerm(neighbours, index, lexicon));
}

const makesOfficialTerm = ({ left, right }: Neighbours, index: number, lexicon: Lexicon): boolean =>
  levelWith(left, index, 'left', lexicon) === LEVEL.official ||
  levelWith(right, index, 'right', lexicon) === LEVEL.official;

/** So often that it is no chance. */
const LEAST_READ = 10;

/** An official term stands here, or all neighbours are known beside it; the shortest are left alone. */
function isVouchedFor(
  word: string,
  neighbours: Neighbours,
  { index, confusion }: KnownCandidate,
  own: OwnWords,
  lexicon: Lexicon,
): boolean {
  const { left, right } = neighbours;
  if (makesOfficialTerm(neighbours, index, lexicon)) return true;
  if (word.length < 3) return false;
  if (left && right && usageOf().tripleCount(left.symbol, index, right.symbol) >= LEAST_READ) return true;
  // Foreign words have the letters of some syllable more often than not.
  if (confusion === 'lostMarks') return false;
  const { before, after } = evidenceFor(neighbours, index, lexicon);
  const isMetBefore = own.after(left, index) > 0 || lexicon.pairCount(before, index) > 0;
  const isMetAfter = own.before(index, right) > 0 || lexicon.pairCount(index, after) > 0;
  // Letters without a vowel are no foreign word.
  if (!VOWEL.test(word)) return isMetBefore || isMetAfter;
  return (left?.plain || right?.plain) === true && (!left || isMetBefore) && (!right || isMetAfter);
}

const COST_WEIGHT = 1.2;
const OWN_WEIGHT = 1;

function makesWord({ left, right }: Neighbours, index: number, lexicon: Lexicon): boolean {
  return (
    levelWith(left, index, 'left', lexicon) >= LEVEL.word || levelWith(right, index, 'right', lexicon) >= LEVEL.word
  );
}

const ownCount = ({ left, right }: Neighbours, index: number, own: OwnWords): number =>
  own.after(left, index) + own.before(index, right);

/** The lexicon or the document itself knows it beside a neighbour. */
function isMet(neighbours: Neighbours, index: number, own: OwnWords, lexicon: Lexicon): boolean {
  const { before, after } = evidenceFor(neighbours, index, lexicon);
  return (
    makesWord(neighbours, index, lexicon) ||
    lexicon.pairCount(before, index) > 0 ||
    lexicon.pairCount(index, after) > 0 ||
    ownCount(neighbours, index, own) > 0
  );
}
