/** Requirement ids in the words of the decree: `ND30-I.II.4.b-2` is Phụ lục I, Phần I, mục II, khoản 4, điểm b. */
import type { Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { actOn, actsOfRequirement } from './rulesets.ts';

const WORDS = {
  vi: {
    annex: 'Phụ lục',
    part: 'Phần',
    section: 'mục',
    article: 'Điều',
    clause: 'khoản',
    point: 'điểm',
    row: 'ô số',
    note: 'ghi chú',
  },
  en: {
    annex: 'Annex',
    part: 'Part',
    section: 'Section',
    article: 'Article',
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

/** The place in the decree for people; an id of another form is given back as it is. */
export function citation(id: string, language: Language): string {
  const words = WORDS[language];
  const unit = (
    name: 'annex' | 'part' | 'section' | 'article' | 'clause' | 'point' | 'row',
    number?: string,
  ): string[] => (number === undefined ? [] : [`${words[name]} ${number === 'dd' ? 'đ' : number}`]);
  const join = (...units: string[][]): string => [decreeIn(language), ...units.flat()].join(', ');

  const capitalisation = CAPITALISATION.exec(id);
  if (capitalisation) {
    const [, section, clause, point] = capitalisation;
    return join(unit('annex', 'II'), unit('section', section), unit('clause', clause), unit('point', point));
  }
  if (!id.startsWith('ND30-')) return wholeAct(id, language) ?? id;
  const place = id.slice('ND30-'.length);
  const article = ARTICLE.exec(place);
  if (article) {
    const [, number, clause, point] = article;
    return join(unit('article', number), unit('clause', clause), unit('point', point));
  }
  const annex = ANNEX.exec(place);
  if (!annex) return id;
  const [, annexNumber = 'I', part, section, clause, point, row, note] = annex;
  return join(
    unit('annex', annexNumber),
    unit('part', part),
    unit('section', section),
    unit('clause', clause),
    unit('point', point),
    unit('row', row),
    note ? [words.note] : [],
  );
}

/** Several requirements in one line, each place once. */
export function citations(ids: readonly string[], language: Language): string {
  const places = [...new Set(ids.map((id) => citation(id, language)))];
  const [first = '', ...others] = places;
  const decree = `${decreeIn(language)}, `;
  return [first, ...others.map((place) => (place.startsWith(decree) ? place.slice(decree.length) : place))].join('; ');
}
