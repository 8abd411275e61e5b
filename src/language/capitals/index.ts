/**
 * Capitals of running text by Phụ lục II of Nghị định 30/2020/NĐ-CP, as far as words alone can tell. Headings in
 * capitals or with a capital on every word are none of its business.
 */
import { capitalised } from '../fold.ts';
import { orNothing, perText, type TextWords } from '../known-texts.ts';
import { rememberedOfToken } from '../memory.ts';
import type { Token } from '../tokens.ts';
import {
  divisionFault,
  DOCUMENT_TYPES,
  documentFault,
  documentTypeFault,
  isThisDocument,
  ownDocumentFault,
} from './acts.ts';
import {
  bodyFault,
  branchFault,
  COMMON_NOUNS,
  commonNounFault,
  partyFault,
  TWO_CAPITALS,
  twoCapitalsFault,
} from './bodies.ts';
import { lunarYearFault, STEMS, weekdayFault } from './days.ts';
import { type CapitalFault, fault, isLower } from './fault.ts';
import { languageFault } from './languages.ts';
import { beginsName, nameAt, nameFault, wordsOf } from './names.ts';
import { titleFault, TITLES } from './persons.ts';
import { COUNTRY_WORDS, countryFault, placeFault, provinceFault } from './places.ts';

export type { CapitalFault, CapitalKind } from './fault.ts';
export { wordsOf } from './names.ts';

/** `uỷ` and `ủy`, `toà` and `tòa` are the same word. */
const OTHER_WAYS: ReadonlyMap<string, string> = new Map([
  ['uỷ', 'ủy'],
  ['toà', 'tòa'],
  ['hoá', 'hóa'],
]);
const inOneWay = (lower: string): string => OTHER_WAYS.get(lower) ?? lower;

/** All that faults but those of names and sentences can begin with. */
const OTHER_FIRST_WORDS: ReadonlySet<string> = new Set([
  ...'điều chương khoản điểm tỉnh xã huyện thủ thành quận phường thứ công thanh đảng các tiếng việt'.split(' '),
  ...COUNTRY_WORDS,
  ...COMMON_NOUNS.keys(),
  ...TWO_CAPITALS,
  ...TITLES.keys(),
  ...[...DOCUMENT_TYPES].map((type) => type.split(' ', 1)[0] as string),
  ...STEMS,
]);

/** What a word may begin: bits. */
const NAME = 1;
const OTHER_FAULT = 2;
const beginningsOf = rememberedOfToken((lower: string): number => {
  const word = inOneWay(lower);
  return (beginsName(word) ? NAME : 0) | (OTHER_FIRST_WORDS.has(word) ? OTHER_FAULT : 0);
});

const NO_TYPES: ReadonlySet<string> = new Set();

/** Those of a text in a document of these types. */
export function capitalFaultsIn(words: TextWords, ownTypes: ReadonlySet<string>): readonly CapitalFault[] {
  // What the document is matters to the few texts that name it.
  return ownTypes.size > 0 && namesItself(words) === 1 ? capitalFaults(words.tokens, ownTypes) : faultsAnywhere(words);
}

const faultsAnywhere = perText((tokens) => orNothing(capitalFaults(tokens)));

const namesItself = perText((tokens) => Number(tokens.some((_, i) => isThisDocument(tokens, i))));

/**
 * In order; a token belongs to one fault at most. `ownTypes`: what the document at hand is, in lower case: "quyết định này"
 * means that document.
 */
export function capitalFaults(tokens: readonly Token[], ownTypes = NO_TYPES): CapitalFault[] {
  const words = tokens.map(({ lower }) => inOneWay(lower));
  const isHeading = isTitleCase(tokens) && !isSentenceOfNames(tokens, words);
  const faults: CapitalFault[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const beginnings = beginningsOf(tokens[i] as Token);
    if (isHeading) {
      // A line that is a name: nearly all of it is right.
      const named = beginnings & NAME ? nameFault(tokens, words, i) : null;
      if (!named || named.tokens.length < LONG_NAME) continue;
      if (differences(named) === 1) faults.push(named);
      i += named.tokens.length - 1;
      continue;
    }
    const fault =
      (beginnings & NAME ? nameFault(tokens, words, i) : null) ??
      (beginnings & OTHER_FAULT
        ? (divisionFault(tokens, words, i) ??
          documentFault(tokens, words, i) ??
          documentTypeFault(tokens, words, i) ??
          ownDocumentFault(tokens, words, i, ownTypes) ??
          languageFault(tokens, words, i) ??
          placeFault(tokens, words, i) ??
          provinceFault(tokens, words, i) ??
          countryFault(tokens, words, i) ??
          bodyFault(tokens, words, i) ??
          partyFault(tokens, words, i) ??
          commonNounFault(tokens, words, i) ??
          branchFault(tokens, words, i) ??
          twoCapitalsFault(tokens, words, i) ??
          titleFault(tokens, words, i) ??
          weekdayFault(tokens, words, i) ??
          lunarYearFault(tokens, words, i))
        : null) ??
      (tokens[i]?.sentenceStart ? sentenceFault(tokens, i) : null);
    if (!fault) continue;
    faults.push(fault);
    i += fault.tokens.length - 1;
  }
  return faults;
}

const LONG_NAME = 4;

/** How many words are not as they should be. */
const differences = ({ tokens, right }: CapitalFault): number => {
  const words = wordsOf(right);
  return tokens.filter(({ text }, i) => text !== words[i]).length;
};

/** A heading, a name, a form in capitals: most words begin with one. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, letterCase } = tokens[i] as Token;
    if (kind !== 'syllable' || tokens[i + 1]?.kind === 'number') continue;
    words++;
    if (letterCase !== 'lower') capitals++;
  }
  return capitals > 0.6 * words;
}

const FEWEST_AROUND_NAMES = 2;

/** `Đề nghị Văn Phòng Chính Phủ theo dõi`: the capitals are those of names. */
function isSentenceOfNames(tokens: readonly Token[], words: readonly string[]): boolean {
  const others: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt(tokens, words, i);
    if (name) i += name.right.length - 1;
    else others.push(tokens[i] as Token);
  }
  return others.length < tokens.length && others.filter(isLower).length >= FEWEST_AROUND_NAMES && !isTitleCase(others);
}

const FEWEST_IN_SENTENCE = 4;

/** A small letter behind the full stop of a sentence. */
function sentenceFault(tokens: readonly Token[], i: number): CapitalFault | null {
  const previous = tokens[i - 1];
  const token = tokens[i] as Token;
  if (!previous || !isLower(token) || !token.sentenceStart || token.before !== '') return null;
  if (!/^[.!?]$/.test(previous.after) || !isLower(previous)) return null;
  // `Ngày. tháng. năm sinh`: so few words are no sentence.
  if (tokens.slice(Math.max(0, i - FEWEST_IN_SENTENCE), i).some(({ sentenceStart }, j) => sentenceStart && j > 0))
    return null;
  if (i < FEWEST_IN_SENTENCE) return null;
  // `tr.`, `v.v.`, `đ.` and list marks are no ends of sentences; a word of Vietnamese with a vowel is.
  if (previous.text.length < 3 || token.text.length < 2) return null;
  return fault('sentence', tokens, i, [capitalised(token.text)], 'VH-I-1');
}
