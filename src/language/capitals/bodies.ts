/** Bodies of the State and the Party, and what is said of bodies in general: `Công an tỉnh`, `Tỉnh ủy`, `các đơn vị`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import wordClasses from '../../../data/word-classes.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, doubtful, fault, isLower, isTitle } from './fault.ts';
import { isOfPlace, PLACE_LEVELS } from './places.ts';

/** Bodies in general, which nobody names: the second syllable by the first. */
export const COMMON_NOUNS: ReadonlyMap<string, string> = new Map(
  table.words.commonNouns.map((noun) => noun.split(' ') as [string, string]),
);
const QUANTIFIERS: ReadonlySet<string> = new Set(wordClasses.quantifiers);
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
  if (isLower(first) && isLower(second) && small === 'an' && second.adjacent && isOfPlace(tokens, words, i + 2))
    return doubtful('name', tokens, i, right, 'VH-IV.1.a');
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
