/** Bodies of the state and the Party that have ended, as letterheads and texts name them (data/former-bodies.json). */
import table from '../../data/former-bodies.json' with { type: 'json' };
import { escaped } from '../language/any-of.ts';
import { foldTones, hasWord } from '../language/fold.ts';
import { withRanges } from '../language/letter-classes.ts';
import { once } from '../language/once.ts';
import { unitOf } from './agencies.ts';
import { provinceNamed } from './provinces.ts';

export type FormerBody = (typeof table)['bodies'][number];

const key = (name: string): string => foldTones(name).toUpperCase().replaceAll('–', '-').replace(/\s+/g, ' ');

const BODIES: readonly FormerBody[] = table.bodies;
/** What texts name: there the unit of a body is mostly left out. */
const named = once(() => BODIES.filter((body) => body.of === undefined));

const byKey = once((): readonly (readonly [string, FormerBody])[] =>
  BODIES.flatMap((body) => body.names.map((name) => [key(name), body] as const)),
);

const startsWith = (name: string, head: string): boolean => name.startsWith(head) && !hasWord(name.charAt(head.length));

/** The former body that a name in a text begins with, whatever its letter case. */
export function formerBodyOf(name: string): FormerBody | undefined {
  const wanted = key(name);
  const body = byKey().find(([head, { of }]) => of === undefined && startsWith(wanted, head))?.[1];
  return isExcepted(body, wanted) ? undefined : body;
}

/** The former body that a letterhead names, with its unit where it needs one. */
export function formerBodyNamed(name: string): FormerBody | undefined {
  const wanted = key(name);
  const body = byKey().find(
    ([head, { of }]) =>
      startsWith(wanted, head) && (of === undefined || isUnitOf(wanted.slice(head.length).trim(), of)),
  )?.[1];
  return isExcepted(body, wanted) ? undefined : body;
}

const isExcepted = (body: FormerBody | undefined, wanted: string): boolean =>
  body?.except?.some((name) => startsWith(wanted, key(name))) ?? false;

/** `TỈNH QUẢNG TRỊ`, `QUẢNG TRỊ`; `HUYỆN CAM LỘ`, `THÀNH PHỐ VINH`. */
function isUnitOf(rest: string, level: 'province' | 'district'): boolean {
  const unit = unitOf(rest);
  const isHead = unit !== null && rest.startsWith(unit.noun);
  if (level === 'district')
    return isHead && (unit.level === 'district' || (unit.level === 'city' && isFormerCity(unit.name)));
  if (isHead) return (unit.level === 'province' || unit.level === 'city') && provinceNamed(unit.name) !== undefined;
  return provinceNamed(rest) !== undefined;
}

/** `ủy` is also written `uỷ`; a hyphen between words may be a dash or a comma. */
const inEitherSpelling = (name: string): string =>
  escaped(name)
    .replace(/ủy/gi, (tone) => `(?:${tone}|${tone === 'Ủy' ? 'Uỷ' : 'uỷ'})`)
    .replace(/òa/g, '(?:òa|oà)')
    .replace(/óa/g, '(?:óa|oá)')
    .replace(/ (?:- )?/g, (gap) => (gap === ' ' ? '\\s' : '(?:\\s?[-–]\\s?|,?\\s)'));

/** Names as alternatives, the longest first; those that begin with one word share it. */
function alternatives(names: readonly string[]): string {
  const byFirstWord = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const [first = ''] = name.split(' ', 1);
    const rest = inEitherSpelling(name.slice(first.length));
    const known = byFirstWord.get(first);
    if (known) known.push(rest);
    else byFirstWord.set(first, [rest]);
  }
  return [...byFirstWord].map(([first, rests]) => `${inEitherSpelling(first)}(?:${rests.join('|')})`).join('|');
}

// No pattern looks behind its words, so that it passes quickly over a text; whole words are told afterwards.
const formerBodies = once(() => new RegExp(alternatives(named().flatMap(({ names }) => names)), 'g'));

const DISTRICT = '(?:huyện|quận|thị xã|thị trấn)';

const districtBodies = once(() => {
  const heads = alternatives(table.districtBodies);
  const party = table.districtPartyBodies.map(
    (name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${inEitherSpelling(name.slice(1))}`,
  );
  const list = `(?:(?:,\\s|\\svà\\s)(?:huyện|quận|thị xã|thị trấn|thành phố)(?![\\p{L}\\d]))*`;
  return new RegExp(
    withRanges(
      `(?:${heads})\\s(?:(?:các\\s|cấp\\s)?${DISTRICT}(?![\\p{L}\\d])${list}|${cities()})|(?:[Cc]ác\\s)?(?:${party.join('|')})`,
    ),
    'gu',
  );
});
const cities = (): string => `thành phố\\s(?:${table.cities.map(inEitherSpelling).join('|')})`;
const someCity = once(() => new RegExp(cities()));

/** What every name of a body of a district holds. */
const mayNameDistrict = (text: string): boolean =>
  /[Hh]uyện|[Qq]uận|[Tt]hị (?:xã|trấn|[uủ])/.test(text) || (text.includes('thành phố') && someCity().test(text));

interface NamePlace {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** Their first words, each with the letters that the second one begins with: soon made, and few texts pass. */
const someBody = once(() => {
  const letters = new Map<string, string>();
  for (const name of named().flatMap(({ names }) => names)) {
    const [first = '', second = ''] = name.split(' ', 2);
    const letter = second.charAt(0);
    letters.set(first, `${letters.get(first) ?? ''}${letter === 'ủ' ? 'ủu' : letter}`);
  }
  return new RegExp([...letters].map(([first, seconds]) => `${inEitherSpelling(first)}\\s[${seconds}]`).join('|'));
});

/** Where a text names a body that has ended. */
export const formerBodiesIn = (text: string): NamePlace[] =>
  someBody().test(text) ? wholeWords(formerBodies(), text) : [];

/** Where it names bodies of the level of districts: `UBND các huyện, thị xã`, `Công an huyện Cam Lộ`, `Huyện ủy`. */
export const districtBodiesIn = (text: string): NamePlace[] =>
  mayNameDistrict(text) ? wholeWords(districtBodies(), text) : [];

function wholeWords(pattern: RegExp, text: string): NamePlace[] {
  const found: NamePlace[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!hasWord(text.charAt(start - 1)) && !hasWord(text.charAt(end)) && text.charAt(end) !== '&')
      found.push({ start, end });
  }
  return found;
}

const cityNames = once(() => new Set(table.cities.map(key)));

/** A city of a tỉnh until 30/6/2025 whose name is none of the cities of the centre. */
export const isFormerCity = (name: string): boolean => cityNames().has(key(name));
