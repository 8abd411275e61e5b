/** Names of bodies, laws, days, honours, regions that have one right way of capitals (data/capitals.json). */
import table from '../../../data/capitals.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import { once, oncePer } from '../once.ts';
import { isInPlaceName } from '../unlisted-names.ts';
import type { Token } from '../tokens.ts';
import { BEFORE_BODIES } from './bodies.ts';
import { type CapitalFault, fault, isLower, isTitle, makeWord } from './fault.ts';
import { SURNAMES } from './persons.ts';
import { isOfPlace, PLACE_LEVELS } from './places.ts';

/** Parts of a name are joined by them: `Văn hóa, Thể thao`, `Lao động - Thương binh`. */
type Joint = ', ' | ' - ';

/** A name with one right way of capitals. It is taken apart when a text holds a word of it: most names are never met. */
export class Name {
  /** As it should be: `Bộ Khoa học và Công nghệ`. */
  readonly text: string;
  /** Among all names. */
  readonly number: number;
  readonly requirement: string;
  readonly isHint: boolean;
  /** Its words may also say something: `Sở xây dựng kế hoạch`. */
  readonly isSentence: boolean;
  #right: readonly string[] | null = null;
  #words: readonly string[] | null = null;
  #joints: ReadonlyMap<number, Joint> | null = null;

  constructor(text: string, number: number, { requirement, hint = false, sentence = false }: NameGroup) {
    this.text = text;
    this.number = number;
    this.requirement = requirement;
    this.isHint = hint;
    this.isSentence = sentence;
  }

  get right(): readonly string[] {
    return (this.#right ??= wordsOf(this.text));
  }

  /** In small letters. */
  get words(): readonly string[] {
    return (this.#words ??= this.right.map((word) => word.toLowerCase()));
  }

  /** What stands behind a word, by its number, where it is no blank. */
  get joints(): ReadonlyMap<number, Joint> {
    return (this.#joints ??= isJoined(this.text) ? jointsIn(this.text, this.right) : NO_JOINTS);
  }
}

interface NameGroup {
  requirement: string;
  hint?: boolean;
  sentence?: boolean;
}

const isJoined = (name: string): boolean => name.includes(', ') || name.includes(' - ');

/** Of a name as it should be. Few have other joints than blanks, and a pattern would be tried at each letter. */
export const wordsOf = (name: string): string[] => name.split(isJoined(name) ? /,? (?:- )?/ : ' ');

const NO_JOINTS: ReadonlyMap<number, Joint> = new Map();

function jointsIn(name: string, words: readonly string[]): ReadonlyMap<number, Joint> {
  const joints = new Map<number, Joint>();
  let end = 0;
  for (const [i, word] of words.entries()) {
    end = name.indexOf(word, end) + word.length;
    if (name.startsWith(', ', end)) joints.set(i, ', ');
    else if (name.startsWith(' - ', end)) joints.set(i, ' - ');
  }
  return joints;
}

/** Names of bodies, laws, days, honours (data/capitals.json) by a word of theirs, in small letters. */
type NamesByWord = ReadonlyMap<string, readonly Name[]>;

interface NameIndex {
  first: NamesByWord;
  /** By their second word, where only blanks part their words. */
  second: NamesByWord;
}

const nameIndex = once((): NameIndex => {
  const [first, second] = [new Map<string, Name[]>(), new Map<string, Name[]>()];
  const add = (map: Map<string, Name[]>, word: string, name: Name): void => {
    const list = map.get(word);
    if (list) list.push(name);
    else map.set(word, [name]);
  };
  let number = 0;
  for (const group of table.groups) {
    for (const text of group.names) {
      const name = new Name(text, number++, group);
      if (isJoined(text)) {
        add(first, name.words[0] as string, name);
        continue;
      }
      const lower = text.toLowerCase();
      const end = lower.indexOf(' ');
      add(first, end < 0 ? lower : lower.slice(0, end), name);
      const next = lower.indexOf(' ', end + 1);
      if (end >= 0) add(second, lower.slice(end + 1, next < 0 ? undefined : next), name);
    }
  }
  return { first, second };
});

/** So that `Ủy ban Mặt trận …` goes before `Mặt trận …`. */
const longestFirst = oncePer((names: readonly Name[]) => names.toSorted((a, b) => b.words.length - a.words.length));

/** A name begins with the word, in small letters. */
export const beginsName = (word: string): boolean => nameIndex().first.has(word);

/** Names that begin with the word (in small letters), the longest first. */
export function namesThatBegin(word: string): readonly Name[] {
  const names = nameIndex().first.get(word);
  return names ? longestFirst(names) : NO_NAMES;
}

/** Names of which the word (in small letters) is the second, and that have blanks between their words, in the table's order. */
export const namesWithSecond = (word: string): readonly Name[] => nameIndex().second.get(word) ?? NO_NAMES;

const NO_NAMES: readonly Name[] = [];

/** Places and persons have the names of events, none of bodies: `xã Quốc Khánh`, but `nước Cộng Hòa …`. */
const LONGEST_NAMESAKE = 2;
const DAY = 'VH-V.5';
const EVENT = 'VH-V.9';

/** What stands before Quốc khánh where the day is meant. */
const BEFORE_DAYS: ReadonlySet<string> = new Set(table.words.beforeHolidays);

/** `ngày Quốc khánh`, `Quốc khánh 2/9`. */
const isDay = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.adjacent === true && BEFORE_DAYS.has(tokens[i - 1]?.lower ?? '')) ||
  DIGITS.test(tokens[i + 2]?.text ?? '');
const DIGITS = /\d/;

/** `xã Quốc Khánh`, `Vũ Quốc Khánh`: a place or somebody is called so. */
function isNamesake({ requirement }: Name, tokens: readonly Token[], i: number): boolean {
  if (isInPlaceName(tokens, i)) return true;
  if (requirement !== DAY) return false;
  // `Đảng ủy Quốc Khánh`, `tại Quốc Khánh`: a commune, unless the day is named before or behind.
  if (!isDay(tokens, i)) return true;
  if (!tokens[i]?.adjacent) return false;
  const [first, second] = [tokens[i - 2], tokens[i - 1] as Token];
  return SURNAMES.has(second.text) || (second.adjacent && isTitle(second) && SURNAMES.has(first?.text ?? ''));
}

export function nameFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const name = nameAt(tokens, words, i);
  if (!name) return null;
  const marked = tokens.slice(i, i + name.right.length);
  if (marked.length <= LONGEST_NAMESAKE && marked.every(isTitle) && isNamesake(name, tokens, i)) return null;
  // `đường Cách mạng Tháng Tám`: a street is written as its sign has it.
  if (name.requirement === EVENT && isInPlaceName(tokens, i)) return null;
  if (name.isSentence && !isSurelyBody(name, tokens, words, i)) return null;
  const isCapitals = name.right.every((word) => word === word.toUpperCase());
  // All in capitals is a heading; all in small letters may be a common noun ("luật đất đai").
  if (!isCapitals && marked.every(({ letterCase }) => letterCase === 'upper')) return null;
  const isInSmallLetters = marked.every(({ letterCase }) => letterCase === 'lower');
  const isOnlyGiven = isInSmallLetters && !isSurelyNamed(name, tokens, words, i);
  if (isOnlyGiven && !isGivenABody(name, tokens, words, i)) return null;
  if (marked.some(({ letterCase }) => letterCase === 'upper' || letterCase === 'mixed') && !isCapitals) return null;
  // At the beginning of a sentence the first letter is a capital anyway.
  const opens = marked[0]?.sentenceStart === true;
  // The tone stays where its writer put it.
  const right = name.right.map((word, j) => recased(marked[j] as Token, opens && j === 0 ? capitalised(word) : word));
  const found = fault('name', tokens, i, right, name.requirement);
  // `các tỉnh Nam bộ`: the first word has its capital already.
  const isNamed = name.requirement === REGION && !opens && marked[0]?.letterCase === 'title';
  const isHint = name.isHint && !isSurelyRegion(name) && !(isNamed && !goesOn(tokens, i + name.right.length - 1));
  // `ngày tết` is a word; `ngày | tết Nguyên đán`.
  const isPart = name.requirement !== 'VH-V.8.b' && isInWord(tokens, i);
  return found && !isPart
    ? { ...found, right: joined(name, right), isHint, ...(isOnlyGiven && { isDoubtful: true }) }
    : null;
}

export function nameAt(tokens: readonly Token[], words: readonly string[], i: number): Name | undefined {
  // Asked at many words: a function for `find` would be an object at each.
  for (const name of namesThatBegin(words[i] as string)) if (stands(name, tokens, words, i)) return name;
  return undefined;
}

/** The words of the name in a row; where it has a comma or a dash, there is one. */
function stands({ words: own, joints }: Name, tokens: readonly Token[], words: readonly string[], i: number): boolean {
  // Most end at the second word.
  if (own.length > 1 && words[i + 1] !== own[1]) return false;
  return own.every((word, j) => {
    if (words[i + j] !== word) return false;
    if (j === 0) return true;
    const before = tokens[i + j - 1];
    const token = tokens[i + j];
    const joint = joints.get(j - 1);
    if (joint === undefined) return token?.adjacent === true;
    if (token?.adjacent !== false || token.before !== '' || token.sentenceStart) return false;
    return before?.after === (joint === ', ' ? ',' : '') && token.start === (before?.end ?? 0) + joint.length;
  });
}

const joined = ({ joints }: Name, right: readonly string[]): string =>
  right.map((word, j) => (j === right.length - 1 ? word : word + (joints.get(j) ?? ' '))).join('');

/** `cán | bộ Công an`: the first word ends another one. */
function isInWord(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const first = tokens[i] as Token;
  if (!first.adjacent || !before || !isLower(first) || !(isLower(before) || isTitle(before))) return false;
  return makeWord(before, first);
}

/** Never common nouns, in small letters either. */
const ALWAYS_NAMES: ReadonlySet<string> = new Set([DAY, 'VH-V.8.b']);
/** `căn cứ bộ luật hình sự`: there is one; `theo bộ luật hình sự của nhiều nước` has others in mind. */
const BEFORE_CODES: ReadonlySet<string> = new Set(table.words.beforeCodes);
const NOT_BEHIND_CODES: ReadonlySet<string> = new Set(table.words.notBehindCodes);

/** In small letters throughout it is a name all the same: `tết nguyên đán`, and a body before a named place. */
function isSurelyNamed(name: Name, tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const {
    requirement,
    words: { length },
  } = name;
  if (ALWAYS_NAMES.has(requirement) || isSurelyRegion(name)) return true;
  if (requirement === 'VH-V.6' && name.words[0] === 'bộ')
    return BEFORE_CODES.has(words[i - 1] ?? '') && !NOT_BEHIND_CODES.has(words[i + length] ?? '');
  return requirement === 'VH-IV.1.a' && isOfPlace(tokens, words, i + length);
}

/** Ministries, departments, committees and councils: in small letters they are no common nouns, unless they are parts of one. */
const BODY_OPENINGS: ReadonlySet<string> = new Set(table.words.bodyOpenings);

/** `đề nghị bộ y tế`, `của ủy ban nhân dân`: what stands before is said of somebody; `cán bộ y tế`, `cơ sở y tế` are other words. */
function isGivenABody(name: Name, tokens: readonly Token[], words: readonly string[], i: number): boolean {
  return (
    name.requirement === 'VH-IV.1.a' &&
    BODY_OPENINGS.has(words[i] as string) &&
    tokens[i]?.adjacent === true &&
    BEFORE_BODIES.has(words[i - 1] ?? '')
  );
}

/** `anh Nam | bộ đội`: the last word begins another one. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.adjacent === true && makeWord(tokens[last] as Token, next);
}

const REGION = 'VH-III.1.dd';
/** What cannot be anything else in small letters: not `nam bộ`, which `nam | bộ phận` holds. */
const ALWAYS_REGIONS: ReadonlySet<string> = new Set(table.words.regions);

const isSurelyRegion = ({ requirement, words }: Name): boolean =>
  requirement === REGION && ALWAYS_REGIONS.has(words.join(' '));

/** `Sở xây dựng tỉnh`, `Sở Xây Dựng`, `của Sở xây dựng.`, where it says nothing. */
function isSurelyBody({ right }: Name, tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const next = i + right.length;
  const last = tokens[next - 1] as Token;
  if (right.some((word, j) => word === word.toLowerCase() && isTitle(tokens[i + j]))) return true;
  if (tokens[next]?.adjacent) return PLACE_LEVELS.has(words[next] as string);
  return !tokens[i]?.sentenceStart && /^[.;)]/.test(last.after);
}

/** The letters of the text in the case of the model. */
function recased({ text }: Token, model: string): string {
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model.slice(0, 1) === model.slice(0, 1).toUpperCase() ? capitalised(text.toLowerCase()) : text.toLowerCase();
}
