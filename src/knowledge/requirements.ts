/** Requirement ids in the words of the decree: `ND30-I.II.4.b-2` is Phụ lục I, Phần I, mục II, khoản 4, điểm b. */
import type { Language } from '../language/language.ts';
import { isRomanNumber, romanValue } from '../language/roman.ts';
import { fillTemplate } from '../language/template.ts';
import { POINT_LETTERS } from './point-letters.ts';
import { actOn, actsOfRequirement } from './rulesets.ts';

const WORDS = {
  vi: {
    article: 'Điều',
    annex: 'Phụ lục',
    part: 'Phần',
    section: 'mục',
    clause: 'khoản',
    point: 'điểm',
    row: 'ô số',
    note: 'ghi chú',
  },
  en: {
    article: 'Article',
    annex: 'Annex',
    part: 'Part',
    section: 'Section',
    clause: 'Clause',
    point: 'Point',
    row: 'Box',
    note: 'note',
  },
} as const;

/** `ND30-D13.6`: Điều 13, khoản 6. */
const ARTICLE = /^D(\d+)(?:\.(\d+))?(?:\.([a-z]+))?(?:-|$)/;
/** `I.II.4.b-2`, `II.II.2.a`, `I.V#9`, `II.def`; the annex in front (`PL.I-`) may be left out. */
const ANNEX =
  /^(?:PL\.([IVX]+)-)?([IVX]+)(?:\.([IVX]+))?(?:\.(\d+))?(?:\.([a-z]{1,2})(?![a-z]))?(?:#(\d+[a-z]?))?(-note)?/;
/** `VH-II.1.a`: Phụ lục II (viết hoa), mục II, khoản 1, điểm a. */
const CAPITALISATION = /^VH-([IVX]+)(?:\.(\d+))?(?:\.([a-z]{1,2})(?![a-z]))?/;

/** Of acts other than the decree only the whole is cited: what is known of them is known at second hand. */
const FORMER = {
  vi: '{act} (trước {firstDay}: {former})',
  en: '{act} (until {lastDay}: {former})',
} as const;

function wholeAct(id: string, language: Language): string | null {
  const [act, former] = actsOfRequirement(id).reverse();
  if (!act) return null;
  const title = act.shortTitle[language];
  if (!former) return title;
  const data = { act: title, former: former.symbol, firstDay: act.firstDay ?? '', lastDay: former.lastDay ?? '' };
  return fillTemplate(FORMER[language], data);
}

const decreeIn = (language: Language): string => actOn('nd30', null).shortTitle[language];

type Unit = 'annex' | 'part' | 'section' | 'article' | 'clause' | 'point' | 'row' | 'note';

/** Where a requirement stands: the act, then ever smaller units, `[mục, II]`. */
interface CitedPlace {
  act: string;
  units: (readonly [unit: Unit, number: string])[];
}

/** Null: no place in the decree. */
function citedPlace(id: string, language: Language): CitedPlace | null {
  const units = (...numbers: (readonly [Unit, string | undefined])[]): CitedPlace => ({
    act: decreeIn(language),
    units: numbers.flatMap(([unit, number]) => (number === undefined ? [] : [[unit, number === 'dd' ? 'đ' : number]])),
  });
  const capitalisation = CAPITALISATION.exec(id);
  if (capitalisation) {
    const [, section, clause, point] = capitalisation;
    return units(['annex', 'II'], ['section', section], ['clause', clause], ['point', point]);
  }
  if (!id.startsWith('ND30-')) return null;
  const place = id.slice('ND30-'.length);
  const article = ARTICLE.exec(place);
  if (article) {
    const [, number, clause, point] = article;
    return units(['article', number], ['clause', clause], ['point', point]);
  }
  const annex = ANNEX.exec(place);
  if (!annex) return null;
  const [, annexNumber = 'I', part, section, clause, point, row, note] = annex;
  return units(
    ['annex', annexNumber],
    ['part', part],
    ['section', section],
    ['clause', clause],
    ['point', point],
    ['row', row],
    ['note', note && ''],
  );
}

const unitText = ([unit, number]: CitedPlace['units'][number], language: Language): string =>
  `${WORDS[language][unit]} ${number}`.trim();

/** The place in the decree for people; an id of another form is given back as it is. */
export function citation(id: string, language: Language): string {
  const place = citedPlace(id, language);
  if (!place) return wholeAct(id, language) ?? id;
  return [place.act, ...place.units.map((unit) => unitText(unit, language))].join(', ');
}

/**
 * Several requirements in one line, in the order of the decree, each place once: what two of them share is said with the
 * first, so that two points of a clause are `khoản 5, điểm a, b`. A clause of which a point is named is not named again.
 */
export function citations(ids: readonly string[], language: Language): string {
  const places = new Map<string, CitedPlace>();
  const others = new Set<string>();
  for (const id of ids) {
    const place = citedPlace(id, language);
    if (place) places.set(JSON.stringify(place.units), place);
    else others.add(wholeAct(id, language) ?? id);
  }
  const all = [...places.values()].map(({ units }) => units).sort(compareUnits);
  const named = all.filter((units, i) => sharedUnits(units, all[i + 1] ?? []) < units.length);
  let text = '';
  let before: CitedPlace['units'] = [];
  for (const units of named) {
    const shared = sharedUnits(units, before);
    const [own] = units.slice(shared) as [CitedPlace['units'][number]];
    const isSibling = shared === units.length - 1 && before.length === units.length && before.at(-1)?.[0] === own[0];
    if (text === '') text = [decreeIn(language), ...units.map((unit) => unitText(unit, language))].join(', ');
    else if (isSibling) text += `, ${own[1]}`;
    else
      text += `; ${units
        .slice(shared)
        .map((unit) => unitText(unit, language))
        .join(', ')}`;
    before = units;
  }
  return [...(text === '' ? [] : [text]), ...others].join('; ');
}

/** How many units two places have in common, from the greatest on. */
function sharedUnits(a: CitedPlace['units'], b: CitedPlace['units']): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && isSameUnit(a[shared], b[shared])) shared++;
  return shared;
}

const isSameUnit = (a: CitedPlace['units'][number] | undefined, b: CitedPlace['units'][number] | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

function compareUnits(a: CitedPlace['units'], b: CitedPlace['units']): number {
  const at = sharedUnits(a, b);
  const [one, other] = [a[at], b[at]];
  if (!one || !other) return a.length - b.length;
  const order = (number: string): number =>
    isRomanNumber(number)
      ? romanValue(number)
      : /^\d/.test(number)
        ? Number.parseInt(number, 10)
        : POINT_LETTERS.indexOf(number);
  const kind = Object.keys(WORDS.vi);
  return (
    kind.indexOf(one[0]) - kind.indexOf(other[0]) || order(one[1]) - order(other[1]) || (one[1] < other[1] ? -1 : 1)
  );
}
