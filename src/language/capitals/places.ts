/** Provinces, cities, communes and the country. */
import table from '../../../data/capitals.json' with { type: 'json' };
import provinces from '../../../data/provinces.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import { once } from '../once.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, doubtful, fault, isLower, isTitle, makeWord } from './fault.ts';
import { SURNAMES } from './persons.ts';

/** Levels of bodies, by the first syllable. */
export const PLACE_LEVELS: ReadonlyMap<string, readonly string[]> = new Map([
  ...['tỉnh', 'xã', 'phường', 'huyện', 'quận'].map((level): [string, string[]] => [level, []]),
  ['thành', ['phố']],
  ['thị', ['xã', 'trấn']],
  ['đặc', ['khu']],
]);

/** A level in small letters and the name of a place: `tỉnh Lâm Đồng`, behind a body. */
export function isOfPlace(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const level = tokens[i];
  if (!level?.adjacent || !isLower(level)) return false;
  const rest = PLACE_LEVELS.get(words[i] as string);
  if (!rest) return false;
  const isLong = rest.length > 0;
  if (isLong && !rest.includes(words[i + 1] ?? '')) return false;
  const named = [tokens[i + (isLong ? 2 : 1)], tokens[i + (isLong ? 3 : 2)]];
  return named.every((token) => token?.adjacent === true && isTitle(token));
}

const LEVELS: ReadonlySet<string> = new Set(['tỉnh', 'xã', 'huyện']);
/** Persons and events that wards and communes are named after: their common noun has a capital. */
const NAMESAKES: ReadonlySet<string> = new Set(table.words.namesakes);
/** What they begin counts nothing: `tại phường 12 vào cuối tháng`. */
const BEHIND_PLACES: ReadonlySet<string> = new Set(table.words.behindNumberedPlaces);

/** Bodies with levels, by their last two words: `Hội đồng nhân dân`, `Tòa án nhân dân`. */
const BODIES_OF_PEOPLE: ReadonlySet<string> = new Set(['ban', 'đồng', 'án', 'sát']);

function endsBody(tokens: readonly Token[], words: readonly string[], last: number): boolean {
  if (/^(?:UBND|HĐND)$/.test(tokens[last]?.text ?? '')) return true;
  if (words[last - 1] === 'công' && words[last] === 'an') return isTitle(tokens[last - 1]);
  return words[last - 1] === 'nhân' && words[last] === 'dân' && BODIES_OF_PEOPLE.has(words[last - 2] ?? '');
}

/** `quận 1` → `Quận 1`, `thủ đô Hà Nội`, `thành phố Hồ Chí Minh`. */
export function placeFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  // `UBND Tỉnh`, `Công an Huyện`: the level of a body, without a name behind it.
  if (LEVELS.has(words[i] as string) && isTitle(token) && token.adjacent && endsBody(tokens, words, i - 1)) {
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

/** Names of provinces that are words as well. */
const ALSO_WORDS: ReadonlySet<string> = new Set(table.words.provincesThatAreWords);

/** Of two syllables, in small letters. */
const provinceNames = once(
  () =>
    new Set(
      [...provinces.units, ...provinces.former]
        .map(({ name }) => name.toLowerCase())
        .filter((name) => /^[^ -]+ [^ -]+$/.test(name)),
    ),
);

/** `tỉnh quảng ngãi`, `thành phố Đà nẵng`, `tỉnh quảng Ninh`. */
export function provinceFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const isCity = words[i] === 'thành' && words[i + 1] === 'phố';
  if (!isCity && words[i] !== 'tỉnh') return null;
  const at = isCity ? i + 2 : i + 1;
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first?.adjacent || !second?.adjacent) return null;
  if (!(isLower(second) ? isLower(first) || isTitle(first) : isLower(first) && isTitle(second))) return null;
  const name = `${first.lower} ${second.lower}`;
  if (!provinceNames().has(name) || (isLower(first) && isLower(second) && ALSO_WORDS.has(name))) return null;
  return fault('place', tokens, at, [capitalised(first.text), capitalised(second.text)], 'VH-III.1.a');
}

/** `người Việt | nam nữ`, `nam châm`: the second syllable begins another word. */
const NOT_BEHIND_COUNTRY: ReadonlySet<string> = new Set(table.words.notBehindCountry);

/** Second syllables of other countries by the first one (`Trung quốc`). In small letters throughout they may be words. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  table.words.countries.map((name) => name.split(' ') as [string, string]),
);
/** First syllables of countries. */
export const COUNTRY_WORDS: Iterable<string> = [...COUNTRIES.keys(), 'châu', 'nhật'];

/** Of these a capital on the second syllable alone is a slip: `hàn Quốc`, but `miền trung Quốc lộ 1 đi qua`. */
const HALF_WRITTEN: ReadonlyMap<string, string> = new Map(
  table.words.countriesHalfWritten.map((name) => name.split(' ') as [string, string]),
);
/** Days end in it: `chủ nhật Bản Mới họp dân`. */
const BEFORE_NHAT: ReadonlySet<string> = new Set(['chủ', 'sinh']);
const CONTINENTS: ReadonlySet<string> = new Set(table.words.continents);

/** `việt nam`, `Việt nam`, `Trung quốc`, `nhật Bản`, `châu phi`. */
export function countryFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] === 'châu' && CONTINENTS.has(words[i + 1] ?? '')) return continentFault(tokens, i);
  if (isLower(tokens[i]) && isTitle(tokens[i + 1]) && tokens[i + 1]?.adjacent) {
    if (HALF_WRITTEN.get(words[i] as string) !== words[i + 1] || BEFORE_NHAT.has(words[i - 1] ?? '')) return null;
    return fault(
      'place',
      tokens,
      i,
      [words[i], words[i + 1]].map((word) => capitalised(word as string)),
      'VH-III.2.a',
    );
  }
  const small = isLower(tokens[i]) ? SMALL_COUNTRIES.get(words[i] as string) : undefined;
  if (small !== undefined && small === words[i + 1]) return smallCountryFault(tokens, words, i);
  const other = COUNTRIES.get(words[i] as string);
  if (other !== undefined && words[i + 1] === other && tokens[i + 1]?.adjacent) {
    if (!isTitle(tokens[i]) || !isLower(tokens[i + 1]) || tokens[i]?.sentenceStart) return null;
    return fault('place', tokens, i, [words[i] as string, other].map(capitalised), 'VH-III.2.a');
  }
  if (words[i] !== 'việt' || words[i + 1] !== 'nam' || NOT_BEHIND_COUNTRY.has(words[i + 2] ?? '')) return null;
  const first = tokens[i] as Token;
  const second = tokens[i + 1] as Token;
  if (!second.adjacent || !isLower(second) || !(isLower(first) || isTitle(first))) return null;
  return fault('place', tokens, i, ['Việt', 'Nam'], 'VH-III.1.a');
}

const SMALL_COUNTRIES: ReadonlyMap<string, string> = new Map(
  table.words.countriesInSmallLetters.map((name) => name.split(' ') as [string, string]),
);
const BEFORE_COUNTRIES: ReadonlySet<string> = new Set(table.words.beforeCountries);

/** `thị trường trung quốc`, but `và trung quốc lộ`. */
function smallCountryFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token];
  if (!first.adjacent || !second.adjacent || !BEFORE_COUNTRIES.has(words[i - 1] ?? '')) return null;
  if (!isLower(second) || makeWord(second, tokens[i + 2])) return null;
  return doubtful('place', tokens, i, [capitalised(first.text), capitalised(second.text)], 'VH-III.2.a');
}

function continentFault(tokens: readonly Token[], i: number): CapitalFault | null {
  const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token];
  if (!second.adjacent || !isLower(second) || !isLower(first)) return null;
  return fault('place', tokens, i, [first.text, capitalised(second.text)], 'VH-III.2.a');
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
