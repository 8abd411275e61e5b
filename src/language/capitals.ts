/**
 * Capitals of running text by Phụ lục II of Nghị định 30/2020/NĐ-CP, as far as words alone can tell. Headings in
 * capitals or with a capital on every word are none of its business.
 */
import table from '../../data/capitals.json' with { type: 'json' };
import { capitalised } from './fold.ts';
import { once } from './once.ts';
import { isRomanNumber } from './roman.ts';
import type { Token } from './tokens.ts';

export type CapitalKind =
  'name' | 'commonNoun' | 'lunarYear' | 'division' | 'document' | 'place' | 'weekday' | 'sentence';

export interface CapitalFault {
  kind: CapitalKind;
  tokens: readonly Token[];
  right: string;
  requirement: string;
  /** The word may be another one that looks the same. */
  isHint?: boolean;
}

interface Name {
  words: readonly string[];
  right: readonly string[];
  requirement: string;
  isHint: boolean;
}

const allNames = (): Name[] =>
  table.groups.flatMap(({ requirement, names, hint = false }) =>
    names.map((name) => {
      const right = name.split(' ');
      return { words: right.map((word) => word.toLowerCase()), right, requirement, isHint: hint };
    }),
  );
/** The longest first, so that `Ủy ban Mặt trận …` goes before `Mặt trận …`. */
const namesByFirst = once(() => {
  const made = new Map<string, Name[]>();
  for (const name of allNames().sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] as string;
    const list = made.get(first);
    if (list) list.push(name);
    else made.set(first, [name]);
  }
  return made;
});

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

/** All that faults but those of names and sentences can begin with. */
const OTHER_FIRST_WORDS: ReadonlySet<string> = new Set([
  ...['điều', 'chương', 'khoản', 'điểm', 'tỉnh', 'xã', 'huyện', 'thủ', 'thành', 'quận', 'phường', 'thứ'],
  ...[...DOCUMENT_TYPES].map((type) => type.split(' ', 1)[0] as string),
  ...STEMS,
]);

/** In order; a token belongs to one fault at most. */
export function capitalFaults(tokens: readonly Token[]): CapitalFault[] {
  if (isTitleCase(tokens)) return [];
  const words = tokens.map(({ lower }) => OTHER_WAYS.get(lower) ?? lower);
  const names = namesByFirst();
  const faults: CapitalFault[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = words[i] as string;
    const fault =
      (names.has(word) ? nameFault(tokens, words, i) : null) ??
      (OTHER_FIRST_WORDS.has(word)
        ? (divisionFault(tokens, words, i) ??
          documentFault(tokens, words, i) ??
          placeFault(tokens, words, i) ??
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

/** A heading, a name, a form in capitals: most words begin with one. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'syllable');
  return words.filter(({ letterCase }) => letterCase !== 'lower').length > 0.6 * words.length;
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

function nameFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const name = namesByFirst()
    .get(words[i] as string)
    ?.find(({ words: own }) =>
      own.every((word, j) => words[i + j] === word && (j === 0 || tokens[i + j]?.adjacent === true)),
    );
  if (!name) return null;
  const marked = tokens.slice(i, i + name.right.length);
  const isCapitals = name.right.every((word) => word === word.toUpperCase());
  // All in capitals is a heading; all in small letters may be a common noun ("luật đất đai").
  if (!isCapitals && marked.every(({ letterCase }) => letterCase === 'upper')) return null;
  if (marked.every(({ letterCase }) => letterCase === 'lower')) return null;
  if (marked.some(({ letterCase }) => letterCase === 'upper' || letterCase === 'mixed') && !isCapitals) return null;
  // At the beginning of a sentence the first letter is a capital anyway.
  const opens = marked[0]?.sentenceStart === true;
  // The tone stays where its writer put it.
  const right = name.right.map((word, j) => recased(marked[j] as Token, opens && j === 0 ? capitalised(word) : word));
  const found = fault('name', tokens, i, right, name.requirement);
  return found && { ...found, isHint: name.isHint };
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
  const [token, next] = [tokens[i] as Token, tokens[i + 1]];
  if (!next?.adjacent) return null;
  const isDivision = words[i] === 'điều' ? NUMBER.test(next.text) : words[i] === 'chương' && isRomanNumber(next.text);
  if (isDivision && isLower(token)) {
    const after = words.slice(i + 2, i + 5).join(' ');
    const before = words[i - 2];
    const isCited =
      before === 'khoản' ||
      words[i - 1] === 'tại' ||
      /^(?:của )?(?:luật|nghị định|thông tư|quyết định|nghị quyết|bộ luật)/.test(after);
    return isCited ? fault('division', tokens, i, [capitalised(words[i] as string)], 'VH-V.7') : null;
  }
  if ((words[i] === 'khoản' || words[i] === 'điểm') && isTitle(token) && !token.sentenceStart && token.before === '') {
    if (!(NUMBER.test(next.text) || (words[i] === 'điểm' && /^[a-zđ]$/.test(next.text)))) return null;
    const cites = words.slice(i + 2, i + 6).some((word) => word === 'điều' || word === 'khoản');
    return cites ? fault('division', tokens, i, [words[i] as string], 'VH-V.7') : null;
  }
  return null;
}

/** `nghị định số 30/2020/NĐ-CP` → `Nghị định`; `Nghị Định số` too. */
function documentFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  for (const length of [2, 1]) {
    const type = words.slice(i, i + length);
    if (!DOCUMENT_TYPES.has(type.join(' '))) continue;
    const [number, code] = [tokens[i + length], tokens[i + length + 1]];
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
      !isLower(tokens[i + 2]?.adjacent ? tokens[i + 2] : undefined)
    )
      return fault('place', tokens, i, [capitalised(words[i] as string)], 'VH-III.1.b');
  }
  return null;
}

/** `sáng thứ hai, ngày 12` → `thứ Hai`: a day of the week where a date or a part of the day stands beside it. */
function weekdayFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] !== 'thứ' || !WEEKDAYS.has(words[i + 1] ?? '') || !tokens[i + 1]?.adjacent) return null;
  const isDay = (words[i + 2] === 'ngày' && tokens[i + 3]?.kind !== 'syllable') || PARTS_OF_DAY.has(words[i - 1] ?? '');
  const day = tokens[i + 1] as Token;
  if (!isDay || !isLower(day)) return null;
  const first = tokens[i]?.sentenceStart ? (tokens[i] as Token).text : 'thứ';
  return fault('weekday', tokens, i, [first, capitalised(day.text)], 'VH-V.8.c');
}

/** `năm Bính ngọ` → `Bính Ngọ`. */
function lunarYearFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i - 1] !== 'năm' && words[i - 1] !== 'tết') return null;
  const [stem, branch] = [tokens[i] as Token, tokens[i + 1]];
  if (!STEMS.has(words[i] as string) || !BRANCHES.has(words[i + 1] ?? '') || !stem.adjacent || !branch?.adjacent)
    return null;
  if (stem.letterCase === 'upper' || branch.letterCase === 'upper') return null;
  return fault('lunarYear', tokens, i, [capitalised(stem.text), capitalised(branch.text)], 'VH-V.8.a');
}

const FEWEST_IN_SENTENCE = 4;

/** A small letter behind the full stop of a sentence. */
function sentenceFault(tokens: readonly Token[], i: number): CapitalFault | null {
  const [previous, token] = [tokens[i - 1], tokens[i] as Token];
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
