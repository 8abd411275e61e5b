/**
 * Capitals of running text by Phụ lục II of Nghị định 30/2020/NĐ-CP, as far as words alone can tell. Headings in
 * capitals or with a capital on every word are none of its business.
 */
import table from '../../data/capitals.json' with { type: 'json' };
import provinces from '../../data/provinces.json' with { type: 'json' };
import { capitalised } from './fold.ts';
import { orNothing, perText, type TextWords } from './known-texts.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { once, oncePer } from './once.ts';
import { isRomanNumber } from './roman.ts';
import { syllableKey } from './syllable.ts';
import type { Token } from './tokens.ts';

export type CapitalKind =
  'name' | 'commonNoun' | 'lunarYear' | 'division' | 'document' | 'place' | 'weekday' | 'sentence' | 'language';

export interface CapitalFault {
  kind: CapitalKind;
  tokens: readonly Token[];
  right: string;
  requirement: string;
  /** The word may be another one that looks the same. */
  isHint?: boolean;
  /** It may be a part of a name that is written so. */
  isDoubtful?: boolean;
}

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

/** Names that begin with the word (in small letters), the longest first. */
export function namesThatBegin(word: string): readonly Name[] | undefined {
  const names = nameIndex().first.get(word);
  return names && longestFirst(names);
}

/** Names of which the word (in small letters) is the second, and that have blanks between their words, in the table's order. */
export const namesWithSecond = (word: string): readonly Name[] => nameIndex().second.get(word) ?? NO_NAMES;
const NO_NAMES: readonly Name[] = [];

/** `uỷ` and `ủy`, `toà` and `tòa` are the same word. */
const OTHER_WAYS: ReadonlyMap<string, string> = new Map([
  ['uỷ', 'ủy'],
  ['toà', 'tòa'],
  ['hoá', 'hóa'],
]);

const DOCUMENT_TYPES = new Set(
  'luật,nghị định,thông tư,quyết định,nghị quyết,chỉ thị,công văn,kế hoạch,tờ trình,báo cáo,thông báo,công điện,hướng dẫn,pháp lệnh'.split(
    ',',
  ),
);
const WEEKDAYS: ReadonlySet<string> = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']);
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['sáng', 'chiều', 'tối', 'trưa']);

const STEMS: ReadonlySet<string> = new Set('giáp ất bính đinh mậu kỷ kỉ canh tân nhâm quý'.split(' '));
const BRANCHES: ReadonlySet<string> = new Set('tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi'.split(' '));

/** By their first syllable: bodies in general, which nobody names. */
const COMMON_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['đơn', ['vị']],
  ['địa', ['phương']],
  ['cơ', ['quan']],
  ['tổ', ['chức']],
  ['cá', ['nhân']],
  ['doanh', ['nghiệp']],
  ['hộ', ['dân']],
  ['trường', ['học']],
]);
const COUNTED_BY: ReadonlySet<string> = new Set(['các', 'những', 'mọi', 'từng', 'mỗi']);

/** Titles that have a capital before the name of a person, by their first word. */
const TITLES = byFirst(
  (
    'phó chủ tịch,chủ tịch,phó giám đốc,giám đốc,phó bí thư,bí thư,bộ trưởng,thứ trưởng,phó hiệu trưởng,hiệu trưởng,' +
    'phó cục trưởng,cục trưởng,phó chi cục trưởng,chi cục trưởng,phó trưởng phòng,trưởng phòng,phó trưởng ban,trưởng ban,' +
    'vụ trưởng,phó vụ trưởng,thủ tướng,phó giáo sư,giáo sư'
  ).split(','),
);

function byFirst(titles: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const made = new Map<string, string[][]>();
  for (const title of titles) {
    const words = title.split(' ');
    const others = made.get(words[0] as string);
    if (others) others.push(words);
    else made.set(words[0] as string, [words]);
  }
  return made;
}

const SURNAMES: ReadonlySet<string> = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương Mai Tô Hà Cao Đoàn Trương Lâm ' +
    'Tạ Tăng Thái Châu Quách Kiều Tôn Đào Vương Chu Phùng Lưu Nông Mạc Hứa Thạch Lò Giàng Sùng'
  ).split(' '),
);
/** Persons and events that wards and communes are named after: their common noun has a capital. */
const NAMESAKES: ReadonlySet<string> = new Set([
  'Quang Trung',
  'Gia Long',
  'Hùng Vương',
  'An Dương',
  'Hai Bà',
  'Bà Triệu',
  'Cách Mạng',
  'Điện Biên',
  'Ngô Quyền',
  'Phù Đổng',
  'Tôn Đức',
]);

/** All that faults but those of names and sentences can begin with. */
const OTHER_FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[
    'điều',
    'chương',
    'khoản',
    'điểm',
    'tỉnh',
    'xã',
    'huyện',
    'thủ',
    'thành',
    'quận',
    'phường',
    'thứ',
    'công',
    'thanh',
    'đảng',
    'các',
    'tiếng',
    'việt',
  ],
  ...COMMON_NOUNS.keys(),
  ...TITLES.keys(),
  ...[...DOCUMENT_TYPES].map((type) => type.split(' ', 1)[0] as string),
  ...STEMS,
]);

const NO_TYPES: ReadonlySet<string> = new Set();

/** Those of a text in a document of these types. */
export function capitalFaultsIn(words: TextWords, ownTypes: ReadonlySet<string>): readonly CapitalFault[] {
  // What the document is matters to the few texts that name it.
  return ownTypes.size > 0 && namesItself(words) === 1 ? capitalFaults(words.tokens, ownTypes) : faultsAnywhere(words);
}
const faultsAnywhere = perText((tokens) => orNothing(capitalFaults(tokens)));
const namesItself = perText((tokens) => Number(tokens.some((_, i) => isThisDocument(tokens, i))));

/** `quyết định này` at a token. */
const isThisDocument = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 2]?.lower === 'này' && THESE.has(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);

/**
 * In order; a token belongs to one fault at most. `ownTypes`: what the document at hand is, in lower case: "quyết định này"
 * means that document.
 */
export function capitalFaults(tokens: readonly Token[], ownTypes = NO_TYPES): CapitalFault[] {
  const words = tokens.map(({ lower }) => OTHER_WAYS.get(lower) ?? lower);
  const isHeading = isTitleCase(tokens) && !isSentenceOfNames(tokens, words);
  const names = nameIndex().first;
  const faults: CapitalFault[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = words[i] as string;
    if (isHeading) {
      // A line that is a name: nearly all of it is right.
      const named = names.has(word) ? nameFault(tokens, words, i) : null;
      if (!named || named.tokens.length < LONG_NAME) continue;
      if (differences(named) === 1) faults.push(named);
      i += named.tokens.length - 1;
      continue;
    }
    const fault =
      (names.has(word) ? nameFault(tokens, words, i) : null) ??
      (OTHER_FIRST_WORDS.has(word)
        ? (divisionFault(tokens, words, i) ??
          documentFault(tokens, words, i) ??
          ownDocumentFault(tokens, words, i, ownTypes) ??
          languageFault(tokens, words, i) ??
          placeFault(tokens, words, i) ??
          provinceFault(tokens, words, i) ??
          countryFault(tokens, words, i) ??
          bodyFault(tokens, words, i) ??
          partyFault(tokens, words, i) ??
          commonNounFault(tokens, words, i) ??
          branchFault(tokens, words, i) ??
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

const isLower = (token: Token | undefined): boolean => token?.kind === 'syllable' && token.letterCase === 'lower';
const isTitle = (token: Token | undefined): boolean => token?.kind === 'syllable' && token.letterCase === 'title';
function fault(
  kind: CapitalKind,
  tokens: readonly Token[],
  i: number,
  right: readonly string[],
  requirement: string,
): CapitalFault | null {
  const marked = tokens.slice(i, i + right.length);
  return marked.every(({ text }, j) => text === right[j])
    ? null
    : { kind, tokens: marked, right: right.join(' '), requirement };
}

function doubtful(...asked: Parameters<typeof fault>): CapitalFault | null {
  const found = fault(...asked);
  return found && { ...found, isDoubtful: true };
}

function nameFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const name = nameAt(tokens, words, i);
  if (!name) return null;
  const marked = tokens.slice(i, i + name.right.length);
  if (name.isSentence && !isSurelyBody(name, tokens, words, i)) return null;
  const isCapitals = name.right.every((word) => word === word.toUpperCase());
  // All in capitals is a heading; all in small letters may be a common noun ("luật đất đai").
  if (!isCapitals && marked.every(({ letterCase }) => letterCase === 'upper')) return null;
  if (marked.every(({ letterCase }) => letterCase === 'lower') && !isSurelyNamed(name, tokens, words, i)) return null;
  if (marked.some(({ letterCase }) => letterCase === 'upper' || letterCase === 'mixed') && !isCapitals) return null;
  // At the beginning of a sentence the first letter is a capital anyway.
  const opens = marked[0]?.sentenceStart === true;
  // The tone stays where its writer put it.
  const right = name.right.map((word, j) => recased(marked[j] as Token, opens && j === 0 ? capitalised(word) : word));
  const found = fault('name', tokens, i, right, name.requirement);
  const isHint = name.isHint && !isSurelyRegion(name);
  // `ngày tết` is a word; `ngày | tết Nguyên đán`.
  const isPart = name.requirement !== 'VH-V.8.b' && isInWord(tokens, i);
  return found && !isPart ? { ...found, right: joined(name, right), isHint } : null;
}

function nameAt(tokens: readonly Token[], words: readonly string[], i: number): Name | undefined {
  // Asked at many words: a function for `find` would be an object at each.
  for (const name of namesThatBegin(words[i] as string) ?? NO_NAMES) if (stands(name, tokens, words, i)) return name;
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
  const lexicon = lexiconOf();
  const indexOf = ({ lower }: Token): number => lexicon.indexOf(syllableKey(lower) ?? '');
  return lexicon.level(indexOf(before), indexOf(first)) >= LEVEL.word;
}

/** Levels of bodies, by the first syllable. */
const PLACE_LEVELS: ReadonlyMap<string, readonly string[]> = new Map([
  ...['tỉnh', 'xã', 'phường', 'huyện', 'quận'].map((level): [string, string[]] => [level, []]),
  ['thành', ['phố']],
  ['thị', ['xã', 'trấn']],
  ['đặc', ['khu']],
]);
/** Never common nouns, in small letters either. */
const ALWAYS_NAMES: ReadonlySet<string> = new Set(['VH-V.5', 'VH-V.8.b']);

/** `căn cứ bộ luật hình sự`: there is one; `theo bộ luật hình sự của nhiều nước` has others in mind. */
const BEFORE_CODES: ReadonlySet<string> = new Set('cứ theo của tại trong hành với định'.split(' '));
const AFTER_CODES: ReadonlySet<string> = new Set('của các nhiều nước mới'.split(' '));

/** In small letters throughout it is a name all the same: `tết nguyên đán`, and a body before a named place. */
function isSurelyNamed(name: Name, tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const {
    requirement,
    words: { length },
  } = name;
  if (ALWAYS_NAMES.has(requirement) || isSurelyRegion(name)) return true;
  if (requirement === 'VH-V.6' && name.words[0] === 'bộ')
    return BEFORE_CODES.has(words[i - 1] ?? '') && !AFTER_CODES.has(words[i + length] ?? '');
  return requirement === 'VH-IV.1.a' && isOfPlace(tokens, words, i + length);
}

/** A level in small letters and the name of a place: `tỉnh Lâm Đồng`, behind a body. */
function isOfPlace(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const level = tokens[i];
  if (!level?.adjacent || !isLower(level)) return false;
  const rest = PLACE_LEVELS.get(words[i] as string);
  if (!rest) return false;
  const isLong = rest.length > 0;
  if (isLong && !rest.includes(words[i + 1] ?? '')) return false;
  const named = [tokens[i + (isLong ? 2 : 1)], tokens[i + (isLong ? 3 : 2)]];
  return named.every((token) => token?.adjacent === true && isTitle(token));
}

const REGION = 'VH-III.1.dd';
const isSurelyRegion = ({ requirement, words }: Name): boolean =>
  requirement === REGION && ALWAYS_REGIONS.has(words.join(' '));

/** What cannot be anything else in small letters: not `nam bộ`, which `nam | bộ phận` holds. */
const ALWAYS_REGIONS: ReadonlySet<string> = new Set([
  'tây nguyên',
  'đông nam bộ',
  'tây nam bộ',
  'bắc trung bộ',
  'nam trung bộ',
]);

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

const LEVELS: ReadonlySet<string> = new Set(['tỉnh', 'xã', 'huyện']);

const NUMBER = /^\d{1,3}[a-zđ]?$/;

/** `khoản 2 điều 5` → `Điều`; `Khoản 2 Điều 5` in a sentence → `khoản`. */
function divisionFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next?.adjacent) return null;
  const isDivision = words[i] === 'điều' ? NUMBER.test(next.text) : words[i] === 'chương' && isRomanNumber(next.text);
  if (isDivision && isLower(token)) {
    if (!isCitedDivision(tokens, words, i)) return null;
    return fault('division', tokens, i, [capitalised(words[i] as string)], 'VH-V.7');
  }
  if ((words[i] === 'khoản' || words[i] === 'điểm') && isTitle(token) && !token.sentenceStart && token.before === '') {
    if (!(NUMBER.test(next.text) || (words[i] === 'điểm' && /^[a-zđ]$/.test(next.text)))) return null;
    const cites = words.slice(i + 2, i + 6).some((word) => word === 'điều' || word === 'khoản');
    return cites ? fault('division', tokens, i, [words[i] as string], 'VH-V.7') : null;
  }
  return null;
}

/** `khoản 2 điều 5`, `căn cứ điều 12, điều 15`, `điều 7 Quy chế này`. */
function isCitedDivision(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const before = words[i - 1] ?? '';
  return (
    words[i - 2] === 'khoản' ||
    LEADS_TO_DIVISION.has(before) ||
    (before === 'cứ' && words[i - 2] === 'căn') ||
    isRange(words, i) ||
    isChained(tokens, words, i) ||
    OF_AN_ACT.test(words.slice(i + 2, i + 5).join(' '))
  );
}

const LEADS_TO_DIVISION: ReadonlySet<string> = new Set(['tại', 'theo']);
const OF_AN_ACT =
  /^(?:của )?(?:luật|nghị định|thông tư|quyết định|nghị quyết|bộ luật|pháp lệnh|quy chế|điều lệ|hợp đồng)(?= |$)/;

/** `tại điều 2 và điều 8`, `Điều 2, điều 8`: the word before is cited as well. */
function isChained(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const isJoined = /^(?:và|hoặc|đến)$/.test(words[i - 1] ?? '');
  const number = isJoined ? i - 2 : i - 1;
  if (words[number - 1] !== words[i] || !NUMBER.test(words[number] ?? '')) return false;
  if (!isJoined && tokens[number]?.after !== ',') return false;
  return isTitle(tokens[number - 1]) || isCitedDivision(tokens, words, number - 1);
}

/** `từ điều 4 đến điều 9`. */
const isRange = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'từ' && words[i + 2] === 'đến' && words[i + 3] === words[i] && NUMBER.test(words[i + 4] ?? '');

/** Bodies of two syllables that the second of has a small letter, and where it is no name of a person. */
const BODIES_OF_TWO: ReadonlyMap<string, string> = new Map([
  ['công', 'an'],
  ['thanh', 'tra'],
]);

/** `Công An tỉnh` → `Công an tỉnh`, `Thanh Tra tỉnh`; a person may be called Công An. */
function bodyFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const small = BODIES_OF_TWO.get(words[i] as string);
  if (small === undefined || words[i + 1] !== small) return null;
  const right = [capitalised(words[i] as string), small];
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  const next = tokens[i + 2];
  if (isLower(first) && isLower(second) && small === 'an' && second.adjacent && isOfPlace(tokens, words, i + 2))
    return doubtful('name', tokens, i, right, 'VH-IV.1.a');
  if (!isTitle(first) || !isTitle(second) || !second.adjacent || !next?.adjacent || !isLower(next)) return null;
  if (first.adjacent && isTitle(tokens[i - 1]) && !isOpeningVerb(tokens[i - 1] as Token)) return null;
  const isBody = PLACE_LEVELS.has(next.lower) || /^(?:các|cấp|nhân|sở|bộ)$/.test(next.lower);
  return isBody ? doubtful('name', tokens, i, right, 'VH-IV.1.a') : null;
}

/** `Giao Công An xã theo dõi`, and not `Nguyễn Công An`. */
const isOpeningVerb = ({ lower, sentenceStart }: Token): boolean => sentenceStart && OPENING_VERBS.has(lower);
const OPENING_VERBS: ReadonlySet<string> = new Set(['giao', 'mời', 'cử', 'gửi', 'trình', 'nhờ']);

/** `Tỉnh Ủy`, `Đảng Ủy xã`: a body of the Party has one capital. */
function partyFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (!PARTY_BODIES.has(words[i] as string) || words[i + 1] !== 'ủy') return null;
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  if (!isTitle(first) || !isTitle(second) || !second.adjacent) return null;
  return fault('name', tokens, i, [first.text, second.text.toLowerCase()], 'VH-IV.1.b');
}
const PARTY_BODIES: ReadonlySet<string> = new Set(['tỉnh', 'thành', 'đảng', 'huyện', 'quận', 'xã']);

/** `các Đơn vị, Địa phương` → `đơn vị`. */
function commonNounFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!isTitle(token) || token.sentenceStart || token.before !== '' || !isNoun(tokens, words, i)) return null;
  // `các Tổ chức Y tế`, a name; `các Sở, Ban` are judged where they are listed.
  if (!isLower(next) || (tokens[i + 2]?.adjacent === true && isTitle(tokens[i + 2]))) return null;
  const isCounted = token.adjacent && COUNTED_BY.has(words[i - 1] ?? '');
  // `các Đơn vị, Địa phương`
  const isListed = tokens[i - 1]?.after === ',' && isNoun(tokens, words, i - 2) && COUNTED_BY.has(words[i - 3] ?? '');
  return isCounted || isListed
    ? doubtful('commonNoun', tokens, i, [token.lower, next?.text ?? ''], 'VH-III.1.a')
    : null;
}

/** `các Sở, Ban, Ngành` → `sở, ban, ngành`: nobody is named. With `các Sở, ban, ngành` many mean their own. */
function branchFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] !== 'các') return null;
  const found = tokens.slice(i + 1, i + 4);
  const first = found[0];
  const second = found[1];
  if (!isTitle(first) || !first?.adjacent || first.after !== ',' || !LEADING_BRANCHES.has(first.lower)) return null;
  const isListed = (token: Token | undefined): token is Token =>
    isTitle(token) && token?.before === '' && BRANCHES_OF_STATE.has(token.lower);
  if (!isListed(second)) return null;
  const third = found[2];
  const next = tokens[i + 4];
  const isLong = second.after === ',' && isListed(third) && !(next?.adjacent && isTitle(next));
  // `các Sở, Ban Tổ chức`; `các Xã, Phường báo cáo`
  const mayGoOn = second.after === '' && third?.adjacent === true && third.lower !== 'và';
  if (!isLong && mayGoOn && !(WARDS.has(second.lower) && isLower(third))) return null;
  const length = isLong ? 3 : 2;
  const right = found.slice(0, length).map(({ lower }) => lower);
  const made = doubtful('commonNoun', tokens, i + 1, right, 'VH-IV.1.a');
  return made && { ...made, right: right.join(', '), isHint: true };
}
const LEADING_BRANCHES: ReadonlySet<string> = new Set(['sở', 'bộ', 'phòng', 'xã', 'phường']);
const BRANCHES_OF_STATE: ReadonlySet<string> = new Set(['ban', 'ngành', 'sở', 'xã', 'phường']);
const WARDS: ReadonlySet<string> = new Set(['xã', 'phường']);

const isNoun = (tokens: readonly Token[], words: readonly string[], i: number): boolean =>
  COMMON_NOUNS.get(words[i] ?? '')?.includes(words[i + 1] ?? '') === true && tokens[i + 1]?.adjacent === true;

/** `chủ tịch Nguyễn Văn An` → `Chủ tịch`. */
function titleFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  for (const title of TITLES.get(words[i] as string) ?? NO_TITLES) {
    if (
      !title.every((word, j) => words[i + j] === word && isLower(tokens[i + j]) && (j === 0 || tokens[i + j]?.adjacent))
    )
      continue;
    const name = tokens.slice(i + title.length, i + title.length + 3);
    if (name.length < 3 || !name.every((token) => token.adjacent && isTitle(token))) return null;
    if (!SURNAMES.has(name[0]?.text ?? '')) return null;
    const right = title.map((word, j) => (j === 0 || (j === 1 && title[0] === 'phó') ? capitalised(word) : word));
    return doubtful('name', tokens, i, right, 'VH-V.3');
  }
  return null;
}

const NO_TITLES: readonly (readonly string[])[] = [];

/** What of the types "này" surely makes the document itself: `quy định này` may be any provision. */
const THESE: ReadonlySet<string> = new Set([
  'quyết định',
  'nghị quyết',
  'chỉ thị',
  'nghị định',
  'thông tư',
  'kế hoạch',
  'công điện',
  'quy chế',
]);
const SEVERAL: ReadonlySet<string> = new Set(['các', 'những', 'mỗi', 'từng', 'hai', 'ba', 'cả']);

/** `thi hành quyết định này` → `Quyết định này`. */
function ownDocumentFault(
  tokens: readonly Token[],
  words: readonly string[],
  i: number,
  ownTypes: ReadonlySet<string>,
): CapitalFault | null {
  if (words[i + 2] !== 'này' || words[i + 3] === 'nọ' || SEVERAL.has(words[i - 1] ?? '')) return null;
  const type = `${words[i]} ${words[i + 1]}`;
  if (!THESE.has(type) || !ownTypes.has(type) || !isLower(tokens[i])) return null;
  if (!tokens[i + 1]?.adjacent || !tokens[i + 2]?.adjacent) return null;
  return fault('document', tokens, i, [capitalised(words[i] as string), words[i + 1] as string], 'VH-V.6');
}

const LANGUAGES: ReadonlySet<string> = new Set(['anh', 'pháp', 'nga', 'việt', 'nhật', 'hàn', 'lào', 'khmer']);
/** They are more than languages (`tiếng trung thực`): what stands before and behind has to say so. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['trung', 'đức', 'hoa', 'thái']);
const BEFORE_LANGUAGE: ReadonlySet<string> = new Set(
  'dịch bằng dạy học giỏi biết chỉ độ ngữ môn và nói viết'.split(' '),
);
const BEHIND_LANGUAGE: ReadonlySet<string> = new Set('và hoặc bậc trình cho của được trong ở tại cấp'.split(' '));
/** "tiếng anh em" is the voice of men. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['em', 'chị', 'ấy', 'ta', 'trai']);

/** `tiếng anh` → `tiếng Anh`. */
function languageFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const name = tokens[i + 1];
  if (words[i] !== 'tiếng' || !name?.adjacent || !isLower(name) || !isLanguage(tokens, words, i)) return null;
  if (NO_LANGUAGE.has(words[i + 2] ?? '')) return null;
  return fault('language', tokens, i, [(tokens[i] as Token).text, capitalised(name.text)], 'VH-III.2.a');
}

function isLanguage(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const name = words[i + 1] ?? '';
  if (LANGUAGES.has(name)) return true;
  if (!OTHER_LANGUAGES.has(name) || !BEFORE_LANGUAGE.has(words[i - 1] ?? '')) return false;
  return tokens[i + 2]?.adjacent !== true || BEHIND_LANGUAGE.has(words[i + 2] ?? '');
}

/** `nghị định số 30/2020/NĐ-CP` → `Nghị định`; `Nghị Định số` too. */
function documentFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i + 1] !== 'số' && words[i + 2] !== 'số') return null;
  for (const length of [2, 1]) {
    const type = words.slice(i, i + length);
    if (!DOCUMENT_TYPES.has(type.join(' '))) continue;
    const number = tokens[i + length];
    const code = tokens[i + length + 1];
    if (words[i + length] !== 'số' || !number?.adjacent || !code?.adjacent) continue;
    if (code.kind !== 'code' || !/^\d[^ /]*\/.*[A-ZĐ]/.test(code.text)) continue;
    if (length === 2 && !tokens[i + 1]?.adjacent) continue;
    if (tokens.slice(i, i + length).some(({ letterCase }) => letterCase === 'upper')) continue;
    const [first = '', ...others] = tokens.slice(i, i + length).map(({ text }) => text.toLowerCase());
    return fault('document', tokens, i, [capitalised(first), ...others], 'VH-V.6');
  }
  return null;
}

/** `quận 1` → `Quận 1`, `thủ đô Hà Nội`, `thành phố Hồ Chí Minh`. */
function placeFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  // `UBND Tỉnh`, `HĐND Xã`: the level of a body, without a name behind it.
  if (
    LEVELS.has(words[i] as string) &&
    isTitle(token) &&
    token.adjacent &&
    /^(?:UBND|HĐND)$/.test(tokens[i - 1]?.text ?? '')
  ) {
    const isNamed = tokens[i + 1]?.adjacent === true && !isLower(tokens[i + 1]);
    if (!isNamed) return fault('commonNoun', tokens, i, [words[i] as string], 'VH-IV.1.a');
  }
  // `trên địa bàn Tỉnh Ninh Bình`; what is named after a person or an event may have the capital, provinces are not.
  if (words[i] === 'tỉnh' && isTitle(token) && token.adjacent && !token.sentenceStart && isLower(tokens[i - 1])) {
    const named = [tokens[i + 1], tokens[i + 2]].every((next) => next?.adjacent === true && isTitle(next));
    return named ? fault('commonNoun', tokens, i, ['tỉnh'], 'VH-III.1.a') : null;
  }
  if (words[i] === 'thành' && words[i + 1] === 'phố' && isTitle(token)) return cityFault(tokens, i);
  if (/^(?:xã|phường|huyện)$/.test(words[i] as string) && isTitle(token) && token.adjacent && isLower(tokens[i - 1])) {
    const name = [tokens[i + 1], tokens[i + 2]];
    const isNamed = !token.sentenceStart && name.every((next) => next?.adjacent === true && isTitle(next));
    const isLonger = tokens[i + 3]?.adjacent === true && isTitle(tokens[i + 3]);
    const isNamesake =
      SURNAMES.has(name[0]?.text ?? '') || NAMESAKES.has(name.map((next) => next?.text).join(' ')) || isLonger;
    return isNamed && !isNamesake ? doubtful('commonNoun', tokens, i, [token.lower], 'VH-III.1.a') : null;
  }
  if (!isLower(token)) return null;
  const isFollowedBy = (...names: string[]): boolean =>
    names.every((name, j) => tokens[i + 1 + j]?.text === name && tokens[i + 1 + j]?.adjacent === true);
  if (words[i] === 'thủ' && isFollowedBy('đô', 'Hà', 'Nội')) return fault('place', tokens, i, ['Thủ'], 'VH-III.1.c');
  if (words[i] === 'thành' && isFollowedBy('phố', 'Hồ', 'Chí', 'Minh'))
    return fault('place', tokens, i, ['Thành'], 'VH-III.1.c');
  if ((words[i] === 'quận' || words[i] === 'phường') && tokens[i + 1]?.adjacent) {
    // `3 phường 12 xã` counts; `phường 3, quận 1` names.
    const counted =
      tokens[i - 1]?.kind === 'number' || /^(?:các|mỗi|từng|một|hai|ba|bốn|năm|số)$/.test(words[i - 1] ?? '');
    if (
      /^\d{1,2}$/.test(tokens[i + 1]?.text ?? '') &&
      !counted &&
      !(isLower(tokens[i + 2]?.adjacent ? tokens[i + 2] : undefined) && !BEHIND_PLACES.has(words[i + 2] ?? ''))
    )
      return fault('place', tokens, i, [capitalised(words[i] as string)], 'VH-III.1.b');
  }
  return null;
}

/** What they begin counts nothing: `tại phường 12 vào cuối tháng`. */
const BEHIND_PLACES: ReadonlySet<string> = new Set('vào đã sẽ được thuộc cũ'.split(' '));

/** Names of provinces that are words as well. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['hòa bình', 'thái bình', 'nam định']);
/** Of two syllables, in small letters. */
const provinceNames = once(
  () =>
    new Set(
      [...provinces.units, ...provinces.former]
        .map(({ name }) => name.toLowerCase())
        .filter((name) => /^[^ -]+ [^ -]+$/.test(name)),
    ),
);

/** `tỉnh quảng ngãi`, `thành phố Đà nẵng`. */
function provinceFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const isCity = words[i] === 'thành' && words[i + 1] === 'phố';
  if (!isCity && words[i] !== 'tỉnh') return null;
  const at = isCity ? i + 2 : i + 1;
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first?.adjacent || !second?.adjacent || !(isLower(first) || isTitle(first)) || !isLower(second)) return null;
  const name = `${first.lower} ${second.lower}`;
  if (!provinceNames().has(name) || (isLower(first) && ALSO_WORDS.has(name))) return null;
  return fault('place', tokens, at, [capitalised(first.text), capitalised(second.text)], 'VH-III.1.a');
}

/** `người Việt | nam nữ`, `nam châm`: the second syllable begins another word. */
const MEN: ReadonlySet<string> = new Set('nữ giới sinh châm tính'.split(' '));

/** `việt nam`, `Việt nam`. */
function countryFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] !== 'việt' || words[i + 1] !== 'nam' || MEN.has(words[i + 2] ?? '')) return null;
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  if (!second.adjacent || !isLower(second) || !(isLower(first) || isTitle(first))) return null;
  return fault('place', tokens, i, ['Việt', 'Nam'], 'VH-III.1.a');
}

/** `tại Thành Phố Thái Nguyên` → `thành phố`; Thành phố Hồ Chí Minh has the capital. */
function cityFault(tokens: readonly Token[], i: number): CapitalFault | null {
  const [token, second, ...name] = tokens.slice(i, i + 4) as [Token, Token, ...Token[]];
  if (token.sentenceStart || !token.adjacent || !isLower(tokens[i - 1]) || !second.adjacent) return null;
  if (second.letterCase === 'upper' || name.length < 2 || !name.every((next) => next.adjacent && isTitle(next)))
    return null;
  // The capital is written like its sister.
  if (/^(?:Hồ|Hà)$/.test(name[0]?.text ?? '')) return null;
  return doubtful('commonNoun', tokens, i, ['thành', 'phố'], 'VH-III.1.a');
}

/** What is counted with "thứ". */
const COUNTED: ReadonlySet<string> = new Set(
  'họp lần khóa khoá phiên kỳ quý tuần đợt giai đoạn bước vòng nhất nhì buổi ngày tháng năm quyển tập bản trang dòng mục chương phần điều khoản điểm hạng loại cấp bậc người thành viên việc nghị hội học'.split(
    ' ',
  ),
);

/** `sáng thứ hai, ngày 12` → `thứ Hai`: a day of the week where a date or a part of the day stands beside it. */
function weekdayFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] !== 'thứ' || !WEEKDAYS.has(words[i + 1] ?? '') || !tokens[i + 1]?.adjacent) return null;
  // `kỳ họp thứ ba ngày 12`: counted, no day of the week.
  if (COUNTED.has(words[i - 1] ?? '')) return null;
  const isDay = (words[i + 2] === 'ngày' && tokens[i + 3]?.kind !== 'syllable') || PARTS_OF_DAY.has(words[i - 1] ?? '');
  const day = tokens[i + 1] as Token;
  if (!isDay || !isLower(day)) return null;
  const first = tokens[i]?.sentenceStart ? (tokens[i] as Token).text : 'thứ';
  return fault('weekday', tokens, i, [first, capitalised(day.text)], 'VH-V.8.c');
}

/** `năm Bính ngọ` → `Bính Ngọ`. */
function lunarYearFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i - 1] !== 'năm' && words[i - 1] !== 'tết') return null;
  const stem = tokens[i] as Token;
  const branch = tokens[i + 1];
  if (!STEMS.has(words[i] as string) || !BRANCHES.has(words[i + 1] ?? '') || !stem.adjacent || !branch?.adjacent)
    return null;
  if (stem.letterCase === 'upper' || branch.letterCase === 'upper') return null;
  return fault('lunarYear', tokens, i, [capitalised(stem.text), capitalised(branch.text)], 'VH-V.8.a');
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
