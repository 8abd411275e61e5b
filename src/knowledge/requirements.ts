/** Requirement ids in the words of the decree: `ND30-I.II.4.b-2` is Phụ lục I, Phần I, mục II, khoản 4, điểm b. */
import type { Language } from '../language/language.ts';

const WORDS = {
  vi: {
    decree: 'NĐ 30/2020/NĐ-CP',
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
    decree: 'Decree 30/2020/NĐ-CP',
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

/** Acts that are cited as a whole. */
const OTHER_ACTS = {
  'DANG-': {
    vi: 'Hướng dẫn 05-HD/VPTW (trước 27/5/2026: 36-HD/VPTW)',
    en: 'Guidance 05-HD/VPTW (until 26/5/2026: 36-HD/VPTW)',
  },
  'QPPL-': { vi: 'NĐ 78/2025/NĐ-CP', en: 'Decree 78/2025/NĐ-CP' },
} as const;

/** The place in the decree for people; an id of another form is given back as it is. */
export function citation(id: string, language: Language): string {
  const words = WORDS[language];
  const unit = (
    name: 'annex' | 'part' | 'section' | 'article' | 'clause' | 'point' | 'row',
    number?: string,
  ): string[] => (number === undefined ? [] : [`${words[name]} ${number === 'dd' ? 'đ' : number}`]);
  const join = (...units: string[][]): string => [words.decree, ...units.flat()].join(', ');

  const capitalisation = CAPITALISATION.exec(id);
  if (capitalisation) {
    const [, section, clause, point] = capitalisation;
    return join(unit('annex', 'II'), unit('section', section), unit('clause', clause), unit('point', point));
  }
  const other = Object.keys(OTHER_ACTS).find((prefix) => id.startsWith(prefix));
  if (other) return OTHER_ACTS[other as keyof typeof OTHER_ACTS][language];
  if (!id.startsWith('ND30-')) return id;
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
  const decree = `${WORDS[language].decree}, `;
  return [first, ...others.map((place) => (place.startsWith(decree) ? place.slice(decree.length) : place))].join('; ');
}
