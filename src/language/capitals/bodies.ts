/** Bodies of the State and the Party, and what is said of bodies in general: `Công an tỉnh`, `Tỉnh ủy`, `các đơn vị`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import wordClasses from '../../../data/word-classes.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, doubtful, fault, isLower, isTitle, makeWord } from './fault.ts';
import { isOfPlace, PLACE_LEVELS } from './places.ts';

/** Bodies in general, which nobody names: the second syllable by the first. */
export const COMMON_NOUNS: ReadonlyMap<string, string> = new Map(
  table.words.commonNouns.map((noun) => noun.split(' ') as [string, string]),
);
const QUANTIFIERS: ReadonlySet<string> = new Set(wordClasses.quantifiers);
/** Behind these a body is meant: `đề nghị bộ y tế`, `với công an tỉnh`. */
export const BEFORE_BODIES: ReadonlySet<string> = new Set(table.words.beforeBodies);
/** Bodies of two syllables that the second of has a small letter, and where it is no name of a person. */
const BODIES_OF_TWO: ReadonlyMap<string, string> = new Map([
  ['công', 'an'],
  ['thanh', 'tra'],
]);

/** `Công An tỉnh` → `Công an tỉnh`, `Thanh Tra tỉnh`; a person may be called Công An. */
export function bodyFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const small = BODIES_OF_TWO.get(words[i] as string);
  if (small === undefined || words[i + 1] !== small) return null;
  const right = [capitalised(words[i] as string), small];
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  const next = tokens[i + 2];
  if (isLower(first) && isLower(second) && small === 'an' && second.adjacent) {
    const isGiven = first.adjacent && BEFORE_BODIES.has(words[i - 1] ?? '');
    const isOfLevel = next?.adjacent === true && isLower(next) && PLACE_LEVELS.has(next.lower);
    if (isOfPlace(tokens, words, i + 2) || (isGiven && isOfLevel))
      return doubtful('name', tokens, i, right, 'VH-IV.1.a');
  }
  if (!isTitle(first) || !isTitle(second) || !second.adjacent || !next?.adjacent || !isLower(next)) return null;
  if (first.adjacent && isTitle(tokens[i - 1]) && !isOpeningVerb(tokens[i - 1] as Token)) return null;
  const isBody = PLACE_LEVELS.has(next.lower) || /^(?:các|cấp|nhân|sở|bộ)$/.test(next.lower);
  return isBody ? doubtful('name', tokens, i, right, 'VH-IV.1.a') : null;
}

const OPENING_VERBS: ReadonlySet<string> = new Set(table.words.openingVerbs);

/** `Giao Công An xã theo dõi`, and not `Nguyễn Công An`. */
const isOpeningVerb = ({ lower, sentenceStart }: Token): boolean => sentenceStart && OPENING_VERBS.has(lower);

const PARTY_BODIES: ReadonlySet<string> = new Set(table.words.partyBodies);

/** `Tỉnh Ủy`, `Đảng Ủy xã`: a body of the Party has one capital. */
export function partyFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (!PARTY_BODIES.has(words[i] as string) || words[i + 1] !== 'ủy') return null;
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  if (!isTitle(first) || !isTitle(second) || !second.adjacent) return null;
  return fault('name', tokens, i, [first.text, second.text.toLowerCase()], 'VH-IV.1.b');
}

/** `các Đơn vị, Địa phương` → `đơn vị`. */
export function commonNounFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!isTitle(token) || token.sentenceStart || token.before !== '' || !isNoun(tokens, words, i)) return null;
  // `các Tổ chức Y tế`, a name; `các Sở, Ban` are judged where they are listed.
  if (!isLower(next) || (tokens[i + 2]?.adjacent === true && isTitle(tokens[i + 2]))) return null;
  const isCounted = token.adjacent && QUANTIFIERS.has(words[i - 1] ?? '');
  // `các Đơn vị, Địa phương`
  const isListed = tokens[i - 1]?.after === ',' && isNoun(tokens, words, i - 2) && QUANTIFIERS.has(words[i - 3] ?? '');
  return isCounted || isListed
    ? doubtful('commonNoun', tokens, i, [token.lower, next?.text ?? ''], 'VH-III.1.a')
    : null;
}

const LEADING_BRANCHES: ReadonlySet<string> = new Set(['sở', 'bộ', 'phòng', 'xã', 'phường']);
const BRANCHES_OF_STATE: ReadonlySet<string> = new Set(['ban', 'ngành', 'sở', 'xã', 'phường']);
const WARDS: ReadonlySet<string> = new Set(['xã', 'phường']);

/** `các Sở, Ban, Ngành` → `sở, ban, ngành`: nobody is named. With `các Sở, ban, ngành` many mean their own. */
export function branchFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
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

const isNoun = (tokens: readonly Token[], words: readonly string[], i: number): boolean =>
  words[i + 1] !== undefined && COMMON_NOUNS.get(words[i] ?? '') === words[i + 1] && tokens[i + 1]?.adjacent === true;

const pairs = (words: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const seconds = new Map<string, string[]>();
  for (const word of words) {
    const [first, second] = word.split(' ') as [string, string];
    seconds.set(first, [...(seconds.get(first) ?? []), second]);
  }
  return seconds;
};

/** Second words of bodies with one capital (`Chính phủ`) and of levels with none (`thị xã`), by the first. */
const ONE_CAPITAL = pairs(table.words.oneCapital);
const NO_CAPITAL = pairs(table.words.noCapital);
export const TWO_CAPITALS: Iterable<string> = [...ONE_CAPITAL.keys(), ...NO_CAPITAL.keys()];

/**
 * `của Chính Phủ`, `của quốc Hội` → `Chính phủ`, `Quốc hội`, `01 Thị Xã` → `thị xã`; not `ông Trần Quốc Hội`,
 * `trên toàn quốc Hội Nông dân`, `Hội Nghị sĩ`.
 */
export function twoCapitalsFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const [before, first, second] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!first || !second?.adjacent || !isTitle(second)) return null;
  if (isLower(first)) {
    if (!ONE_CAPITAL.get(words[i] as string)?.includes(words[i + 1] as string)) return null;
    if (!first.adjacent || !isLower(before)) return null;
    // `nghị quyết đại Hội Đảng bộ`: no other body follows.
    const isOfParty = isTitle(tokens[i + 2]) && words[i + 2] === 'đảng';
    if (!isOfParty && (makeWord(before, first) || isTitle(tokens[i + 2]))) return null;
    if (makeWord(second, tokens[i + 2])) return null;
    return doubtful('name', tokens, i, [capitalised(first.text), second.lower], 'VH-IV.1.a');
  }
  if (!isTitle(first)) return null;
  // What goes before may belong to the same name.
  if (first.adjacent && !isLower(before) && before?.kind === 'syllable') return null;
  const [word, next] = [words[i] as string, words[i + 1] as string];
  if (word === 'hội' && makeWord(second, tokens[i + 2])) return null;
  if (ONE_CAPITAL.get(word)?.includes(next))
    return doubtful('name', tokens, i, [first.text, second.lower], word === 'nhà' ? 'VH-V.1' : 'VH-IV.1.a');
  if (!NO_CAPITAL.get(word)?.includes(next) || first.sentenceStart) return null;
  return doubtful('commonNoun', tokens, i, [first.lower, second.lower], 'VH-III.1.a');
}
