/**
 * Documents that a draft cites: `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a and b name the parts. What cannot be told apart
 * surely is left out: a citation says what is there, not what should be.
 *
 * One parser for all rules: `citationsIn` reads a text, `citationsOfSegment` and `citationsOf` are the citations of a
 * draft, with their places in paragraphs. A segment is parsed when its citations are asked for, and once.
 */
import table from '../../data/citations.json' with { type: 'json' };
import { withoutEnd } from '../language/edges.ts';
import { once } from '../language/once.ts';
import type { Draft, DraftDocument, Segment } from './draft.ts';
import type { Component } from '../knowledge/components.ts';
import { DOCUMENT_TYPES } from '../knowledge/document-types.ts';
import { datesIn, type WrittenDate } from '../language/dates.ts';
import { oncePer } from '../language/once.ts';
import { isSure } from './segments.ts';

export interface Citation {
  /** As written: `Nghị định`, `Bộ luật`. */
  type: string;
  /** Luật, Bộ luật or Pháp lệnh: known by their names, not by numbers. */
  law: boolean;
  /** Name of a law, without "Luật"; null for other documents. */
  name: string | null;
  /** Number and symbol, `30/2020/NĐ-CP`; null where there is none. */
  symbol: string | null;
  /** Where "số" stands, or the number without it. */
  numberStart: number;
  symbolStart: number;
  symbolEnd: number;
  /** The word "số" stands before the number. */
  numberWord: boolean;
  /** Date of issue, its offsets in the text. */
  date: WrittenDate | null;
  /** Who issued it, without "của". */
  agency: string | null;
  /** `về công tác văn thư`, up to the end of the clause; null where none is seen. */
  title: string | null;
  /** Something stands behind that is neither of these, so that a part may be missed. */
  unsure: boolean;
  /** Within the title of the citation before it: `sửa đổi … của Nghị định số …`. */
  nested: boolean;
  /** UTF-16 offsets in the text, the title not included. */
  start: number;
  end: number;
}

/** Types that are cited though no document of Điều 7 is called so. */
const MORE_TYPES = ['Văn bản', 'Kết luận', 'Nghị quyết liên tịch'];
const LAWS = new Set(['Bộ luật', 'Luật', 'Pháp lệnh']);

/** Names of the types, the first letter small. Words are looked up instead of matched: large patterns are slow to compile. */
const typeNames = once(
  () =>
    new Set(
      [...DOCUMENT_TYPES.filter(({ listed, normative }) => listed || normative).map(({ name }) => name), ...MORE_TYPES]
        .filter((name) => !LAWS.has(name))
        .map(uncapitalised),
    ),
);
/** Words of the longest of them. */
const MOST_TYPE_WORDS = 4;

const isType = (name: string): boolean => typeNames().has(uncapitalised(name));

const uncapitalised = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;

/**
 * `30/2020/NĐ-CP`, `52-NQ/TW`, `58/QĐ-UBND`: a number and at least one group of letters behind a slash. What is tried at
 * each digit ends soon, so that a text of nothing but digits and slashes takes no longer than any other.
 */
const NUMBERED =
  /(?<word>số(?:\s{0,40}:)?\s{0,40})?(?<symbol>\d[\d.]{0,15}[A-Za-zÀ-ỹ]?(?=[^\s,;()/]{0,40}\/[^\s,;()A-ZĂÂĐÊÔƠƯ]{0,40}[A-ZĂÂĐÊÔƠƯ])(?:\s?[-–/]\s?(?:\d{4}(?=\/)|[A-ZĂÂĐÊÔƠƯ\d][A-Za-zÀ-ỹ\d&.+]*))+)/g;
const LAW =
  /(?<![A-Za-zÀ-ỹ])(?:Bộ luật|Luật|Pháp lệnh)(?=\s+(?:[A-ZĂÂĐÊÔƠƯ]|số\s*\d|sửa đổi|[a-zà-ỹ ,]{2,80}\s(?:số|ngày)\s*\d))/g;
const LAW_NUMBER = /^\s*số\s*(?::\s*)?(\d+\/(?:\d{4}\/)?(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d-]*))/i;
/** Looked for in so many characters at most. */
const TYPE_WORD_REACH = 24;
const WORD_BEFORE = /([^\s.,;:()“”"]{1,24})\s{1,24}$/;
const WORD = /[^\s,;:.()“”"]+/g;

/** What a title or the rest of the sentence begins with: an agency ends there. */
const TITLE_OPENINGS = new Set(table.titleOpenings);
/** A title may begin with these too; within the name of an agency they may be part of it. */
const MORE_TITLE_OPENINGS = new Set(table.moreTitleOpenings);
/** Other words that no name of an agency goes on with. */
const AFTER_AGENCY = new Set(table.afterAgency);
const AGENCY_OPENING = /^\s*(?:,\s*)?(?:của\s+|do\s+|(?=[A-ZĂÂĐÊÔƠƯ]))/;
const CLAUSE_END = /[;]|[.](?=\s|$)|$/;
/** Nothing more belongs to the citation. */
const CLOSED = /^\s*(?:[;.,:()“”"/]|$|(?:và|hoặc|thì|để|gồm|bao gồm)(?![A-Za-zÀ-ỹ]))/;

interface NumberedDocument {
  type: string;
  start: number;
  numberWord: string;
  symbol: string;
  symbolStart: number;
}

/** The first document with type and number at or behind `from`. */
function nextNumbered(text: string, from: number): NumberedDocument | null {
  NUMBERED.lastIndex = from;
  for (let match = NUMBERED.exec(text); match; match = NUMBERED.exec(text)) {
    const { word = '', symbol = '' } = match.groups ?? {};
    const start = typeBefore(text, match.index, from);
    if (start === null) continue;
    const type = text.slice(start, match.index).trim();
    return { type, start, numberWord: word, symbol, symbolStart: match.index + word.length };
  }
  return null;
}

/** Where the name of a type begins that ends before `end`; the longest one counts. */
function typeBefore(text: string, end: number, from: number): number | null {
  let start = end;
  let found: number | null = null;
  for (let words = 1; words <= MOST_TYPE_WORDS; words++) {
    const before = text.slice(Math.max(from, start - TYPE_WORD_REACH), start);
    const match = WORD_BEFORE.exec(before);
    if (!match) break;
    start -= before.length - match.index;
    if (isType(text.slice(start, end).trim().replace(/\s+/g, ' '))) found = start;
  }
  return found;
}

/** A citation of a draft. All its offsets are those of `segment.paragraph.text`. */
export interface DraftCitation extends Citation {
  segment: Segment;
}

/** What every citation holds; most paragraphs hold nothing of it. */
const MAY_CITE = /\d[^\s,;()/\d]*\/|Lu[aậâ]|Ph[aá]p/;
const NO_CITATIONS: readonly DraftCitation[] = Object.freeze([]);

/** What one segment cites, sure or not, in the order of the text. */
export function citationsOfSegment(segment: Segment): readonly DraftCitation[] {
  return MAY_CITE.test(segment.text) ? parsed(segment) : NO_CITATIONS;
}

const parsed = oncePer((segment: Segment): readonly DraftCitation[] =>
  citationsIn(segment.text).map((citation) => ({ ...movedBy(citation, segment.start), segment })),
);

/**
 * What the sure segments of `components` cite (of all when none is named), in reading order: of one document of the
 * file, or of the whole draft.
 */
export function citationsOf(scope: Draft | DraftDocument, ...components: Component[]): DraftCitation[] {
  const found: DraftCitation[] = [];
  for (const { segments } of 'documents' in scope ? scope.documents : [scope]) {
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i] as Segment;
      if (components.length > 0 && !components.includes(segment.component)) continue;
      const cited = citationsOfSegment(segment);
      if (cited.length > 0 && isSure(segment)) found.push(...cited);
    }
  }
  return found;
}

/** Where a document says something in its own words: its grounds and its running text. */
export const CITING_COMPONENTS = ['legalGround', 'bodyText', 'clause', 'point', 'articleHeading'] as const;

function movedBy(citation: Citation, by: number): Citation {
  const { date, start, end, numberStart, symbolStart, symbolEnd } = citation;
  return {
    ...citation,
    start: start + by,
    end: end + by,
    numberStart: numberStart + by,
    symbolStart: symbolStart + by,
    symbolEnd: symbolEnd + by,
    date: date && { ...date, start: date.start + by, end: date.end + by },
  };
}

/** Documents cited with their number, and laws by their names, in the order of the text. */
export function citationsIn(text: string): Citation[] {
  const citations: Citation[] = [];
  let titleEnd = 0;
  let numbered = nextNumbered(text, 0);
  let law = nextLaw(text, 0);
  while (numbered || law) {
    const found =
      numbered && (!law || numbered.start < law.index) ? actAt(text, numbered) : lawAt(text, law as RegExpExecArray);
    const nested = found.start < titleEnd;
    if (found.title !== null) titleEnd = Math.max(titleEnd, found.end + found.title.length);
    citations.push({ ...found, nested });
    if (numbered && numbered.start < found.end) numbered = nextNumbered(text, found.end);
    if (law && law.index < found.end) law = nextLaw(text, found.end);
  }
  return citations;
}

function nextLaw(text: string, from: number): RegExpExecArray | null {
  LAW.lastIndex = from;
  return LAW.exec(text);
}

type Found = Omit<Citation, 'nested'>;

function actAt(text: string, { type, start, numberWord, symbol: written, symbolStart }: NumberedDocument): Found {
  const symbol = withoutEnd(written, /[.\-–]/);
  const symbolEnd = symbolStart + symbol.length;
  return {
    type,
    law: false,
    name: null,
    symbol,
    numberStart: symbolStart - numberWord.length,
    symbolStart,
    symbolEnd,
    numberWord: numberWord !== '',
    start,
    ...tailAt(text, symbolEnd),
  };
}

/** Longer ones are no titles; where citations follow each other without a stop, each would hold all the others. */
const LONGEST_TITLE = 1000;

/** Date, agency and title behind a number, in the orders in which people write them. */
function tailAt(text: string, from: number): Pick<Citation, 'date' | 'agency' | 'title' | 'unsure' | 'end'> {
  let at = from;
  let date: WrittenDate | null = null;
  let agency: string | null = null;
  for (let turn = 0; turn < 3; turn++) {
    const rest = text.slice(at, at + 300);
    const opening = /^\s*(?:,\s*)?(?:(?:được\s+)?(?:ký|ban hành|lập)\s+)?(?=ngày|\d{1,2}[/.-]\d)/iu.exec(rest);
    if (!date && opening) {
      const [first] = datesIn(rest.slice(opening[0].length, opening[0].length + 60));
      if (first?.start === 0) {
        const base = at + opening[0].length;
        date = { ...first, start: base, end: base + first.end };
        at = date.end;
        continue;
      }
    }
    const owner = opensTitle(rest) ? null : AGENCY_OPENING.exec(rest);
    if (agency !== null || !owner) break;
    const name = rest.slice(owner[0].length);
    const end = Math.min(agencyEnd(name), nextNumbered(name, 0)?.start ?? name.length);
    if (!/[A-Za-zÀ-ỹ]/.test(name.slice(0, end))) break;
    agency = name
      .slice(0, end)
      .trimEnd()
      .replace(/\s(?:và|hoặc)$/, '')
      .trimEnd();
    at += owner[0].length + agency.length;
  }
  const rest = text.slice(at, at + LONGEST_TITLE);
  const title = opensTitle(rest) ? rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length) : null;
  return { date, agency, title, unsure: title === null && !CLOSED.test(rest), end: at };
}

/** The words behind a comma or a blank begin a title. */
function opensTitle(rest: string): boolean {
  const [first = '', second = ''] = rest
    .slice(0, 100)
    .replace(/^\s*(?:,\s*)?/, '')
    .toLowerCase()
    .split(/\s+/, 2)
    .map(wordOnly);
  return [first, `${first} ${second}`].some((words) => TITLE_OPENINGS.has(words) || MORE_TITLE_OPENINGS.has(words));
}

const wordOnly = (word: string): string => /^[A-Za-zÀ-ỹ/]+/.exec(word)?.[0] ?? '';

/** Where the name of an agency ends. */
function agencyEnd(name: string): number {
  const stop = name.search(/[;.,:()“”"]/);
  const limit = stop < 0 ? name.length : stop;
  WORD.lastIndex = 0;
  let previous: RegExpExecArray | null = null;
  for (let word = WORD.exec(name); word && word.index < limit; word = WORD.exec(name)) {
    if (previous && previous.index > 0 && TITLE_OPENINGS.has(`${previous[0]} ${word[0]}`)) return previous.index;
    if (word.index > 0 && (TITLE_OPENINGS.has(word[0]) || AFTER_AGENCY.has(word[0]))) return word.index;
    previous = word;
  }
  return limit;
}

/** Longest name of a law, in characters. */
const LONGEST_NAME = 240;

function lawAt(text: string, { index: start, 0: type }: RegExpExecArray): Found {
  const rest = text.slice(start + type.length, start + type.length + LONGEST_NAME);
  const ends = [
    /[;:()“”"]|\.(?=\s|$)|\ssố\s*(?::\s*)?\d|\sngày\s|\sđược\s/u.exec(rest)?.index,
    nextNumbered(rest, 0)?.start,
    rest.length,
  ].filter((index) => index !== undefined);
  const nameEnd = start + type.length + Math.min(...ends);
  const name = text.slice(start + type.length, nameEnd).trim();
  const number = LAW_NUMBER.exec(text.slice(nameEnd, nameEnd + 60));
  const symbol = number?.[1] ?? null;
  const symbolEnd = number ? nameEnd + number[0].length : nameEnd;
  const base = symbolEnd + (/^\s*(?:,\s*)?/.exec(text.slice(symbolEnd, symbolEnd + 60))?.[0].length ?? 0);
  const [first] = datesIn(text.slice(base, base + 60));
  const date = first?.start === 0 ? { ...first, start: base, end: base + first.end } : null;
  return {
    type,
    law: true,
    name,
    symbol,
    numberStart: number ? symbolEnd - number[0].trimStart().length : symbolEnd,
    symbolStart: symbolEnd - (symbol?.length ?? 0),
    symbolEnd,
    numberWord: number !== null,
    date,
    agency: null,
    title: null,
    unsure: true,
    start,
    end: date?.end ?? symbolEnd,
  };
}
