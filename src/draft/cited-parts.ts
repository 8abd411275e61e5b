/**
 * Parts of documents that a text names: `điểm a khoản 2 Điều 5 Luật Đầu tư`, `các khoản 1, 2 và 3 Điều 4 Quy chế này`,
 * `Mẫu số 09 Phụ lục II`. Whose part it is, is told where the text says so; `owner` is null where it does not.
 */
import { oncePer } from '../language/once.ts';
import type { TextRange } from '../language/text-range.ts';
import { type Citation, type DraftCitation, citationsIn, citationsOfSegment } from './citations/index.ts';
import type { Segment } from './draft.ts';

export type PartUnit =
  | 'điểm'
  | 'khoản'
  | 'điều'
  | 'mục'
  | 'tiểu mục'
  | 'chương'
  | 'phần'
  | 'phụ lục'
  | 'mẫu'
  | 'biểu'
  | 'bảng'
  | 'tiết'
  | 'gạch đầu dòng';

/** `khoản 1, 2 và 3`: one unit with its numbers as written. */
export interface CitedUnit {
  unit: PartUnit;
  /** `2`, `a`, `d1`, `5a`, `II`, `II.1`; in the order of the text. */
  numbers: readonly string[];
  /** `từ Điều 3 đến Điều 7`, `các Điều 3 - 7`: the two numbers are the first and the last. */
  range: boolean;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** Whose parts: those of an act that is cited, or of a document that the text calls "này". */
export type PartOwner =
  /** Index in the citations of the text. */
  | { kind: 'citation'; index: number }
  /** `Quy chế này`: the word before "này", first letter small; `điều` for `Điều này`. */
  | { kind: 'this'; noun: string };

export interface CitedPart {
  /** From the smallest unit to the largest, as they are written: `điểm a`, `khoản 2`, `Điều 5`. */
  units: readonly CitedUnit[];
  /** As written, from the first unit to the last: `điểm a khoản 2 Điều 5`. */
  text: string;
  start: number;
  end: number;
  /**
   * What follows within the clause, else the last act of the sentence before it; null: the text does not say. `sure`: it
   * follows at once (`của` between at most).
   */
  owner: PartOwner | null;
  sure: boolean;
}

const NUMBER = String.raw`(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-zđ]?|[IVXLC]{1,7}(?:\.\d{1,2})?|[a-zđ]\d?)(?![\p{L}\d])`;
/** Letters stand for points only: `điểm a`; `khoản ở` is none. */
const UNIT = String.raw`(?:(?<point>[Đđ]iểm)|(?<clause>[Kk]hoản)|(?<article>[Đđ]iều)|(?<subsection>[Tt]iểu mục)|(?<section>[Mm]ục)|(?<chapter>Chương)|(?<part>[Pp]hần(?: thứ)?)|(?<annex>[Pp]hụ lục)|(?<form>[Mm]ẫu(?: số)?)|(?<sheet>[Bb]iểu(?: số)?)|(?<table>Bảng(?: số)?)|(?<item>[Tt]iết)|(?<dash>gạch đầu dòng))`;
const FIRST = new RegExp(
  String.raw`(?<![\p{L}\d])${UNIT}\s{1,3}(?:số\s{1,3}|thứ\s{1,3})?(?<number>${NUMBER}|nhất|hai|ba|tư|năm)`,
  'gu',
);
/** `, 2 và 3`, `và khoản 3`, `- 7`, `đến Điều 7`: more of the same unit. */
const MORE = new RegExp(
  String.raw`^(?<between>\s{0,3},\s{0,3}|\s{0,3},?\s{1,3}(?:và|hoặc|đến)\s{1,3}|\s{0,2}[-–]\s{0,2})(?:(?<word>[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|Chương|[Pp]hụ lục|Mẫu số)\s{1,3}(?:số\s)?)?(?<number>${NUMBER})`,
  'u',
);
const NEXT_UNIT = /^(?:\s{0,3},)?\s{1,3}(?:của\s{1,3}|thuộc\s{1,3}|tại\s{1,3})?$/u;
const BEFORE_OWNER =
  /^\s{0,3}(?:,\s{0,3})?(?:(?:của|thuộc|tại|trong|theo|ban hành kèm theo|ban hành theo|kèm theo)\s{1,3})?(?:các\s{1,3})?$/u;
const THIS = /^\s{0,3}(?:(?:của|trong|tại)\s{1,3})?((?:\p{L}{2,}\s){1,4}?)này(?!\p{L})/u;
/** Parts before it name none of their own document where one of these stands between. */
const CLAUSE_END = /[;:]|\.(?=\s|$)/;
const NAMES: readonly (readonly [string, PartUnit])[] = [
  ['point', 'điểm'],
  ['clause', 'khoản'],
  ['article', 'điều'],
  ['subsection', 'tiểu mục'],
  ['section', 'mục'],
  ['chapter', 'chương'],
  ['part', 'phần'],
  ['annex', 'phụ lục'],
  ['form', 'mẫu'],
  ['sheet', 'biểu'],
  ['table', 'bảng'],
  ['item', 'tiết'],
  ['dash', 'gạch đầu dòng'],
];

/** Every reference to parts, in the order of the text. `citations`: those of the text, with offsets in it. */
export function citedPartsIn(text: string, citations: readonly Citation[] = citationsIn(text)): CitedPart[] {
  const parts: CitedPart[] = [];
  let units: CitedUnit[] = [];
  const close = (): void => {
    if (units.length > 0) parts.push(partOf(text, units, citations));
    units = [];
  };
  FIRST.lastIndex = 0;
  for (let match = FIRST.exec(text); match; match = FIRST.exec(text)) {
    const unit = unitAt(text, match);
    FIRST.lastIndex = unit?.end ?? match.index + 2;
    if (!unit || isInName(citations, unit)) continue;
    const last = units.at(-1);
    if (last && !(isLarger(unit.unit, last.unit) && NEXT_UNIT.test(text.slice(last.end, unit.start)))) close();
    units.push(unit);
  }
  close();
  return parts;
}

/** `Luật Điều ước quốc tế`, a title or a symbol: no part is named there. */
const isInName = (citations: readonly Citation[], { start, end }: TextRange): boolean =>
  citations.some((citation) => citation.start < end && start < citation.end);

function unitAt(text: string, match: RegExpExecArray): CitedUnit | null {
  const groups = match.groups ?? {};
  const unit = NAMES.find(([group]) => groups[group] !== undefined)?.[1];
  const number = groups.number ?? '';
  if (unit === undefined || !isNumberOf(unit, number)) return null;
  // "góp phần 3", "một phần hai": no part of a document.
  if (match[0].startsWith('phần') && !/^[IVXLC]+$/.test(number)) return null;
  const numbers = [number];
  let end = match.index + match[0].length;
  let range = false;
  for (;;) {
    const more = MORE.exec(text.slice(end, end + 60));
    if (!more) break;
    const { between = '', word, number: next = '' } = more.groups ?? {};
    const same: string = word === undefined ? unit : word.toLowerCase().replace(' số', '');
    if (same !== unit || !isNumberOf(unit, next) || !isSameKind(number, next)) break;
    // `khoản 1, 2025`: a year, or a number of something else.
    if (/[-–]|đến/.test(between)) range = true;
    numbers.push(next);
    end += more[0].length;
  }
  return { unit, numbers, range, start: match.index, end };
}

const isNumberOf = (unit: PartUnit, number: string): boolean =>
  unit === 'điểm' || unit === 'tiết'
    ? true
    : unit === 'gạch đầu dòng'
      ? /^(?:\d|nhất|hai|ba|tư|năm)/.test(number)
      : unit === 'phần'
        ? /^(?:\d|[IVXLC]+$|nhất|hai|ba|tư|năm)/.test(number)
        : /^(?:\d|[IVXLC]+(?:\.\d+)?$|[A-Z]$)/.test(number);

const isSameKind = (one: string, other: string): boolean => /^\d/.test(one) === /^\d/.test(other);

const ORDER: readonly PartUnit[] = [
  'gạch đầu dòng',
  'tiết',
  'điểm',
  'khoản',
  'điều',
  'tiểu mục',
  'mục',
  'chương',
  'phần',
  'mẫu',
  'biểu',
  'bảng',
  'phụ lục',
];
const isLarger = (unit: PartUnit, than: PartUnit): boolean => ORDER.indexOf(unit) > ORDER.indexOf(than);

function partOf(text: string, units: readonly CitedUnit[], citations: readonly Citation[]): CitedPart {
  const start = (units[0] as CitedUnit).start;
  const end = (units.at(-1) as CitedUnit).end;
  return { units, text: text.slice(start, end), start, end, ...ownerOf(text, start, end, citations) };
}

function ownerOf(
  text: string,
  start: number,
  end: number,
  citations: readonly Citation[],
): Pick<CitedPart, 'owner' | 'sure'> {
  const index = citations.findIndex((citation) => citation.start >= end);
  const next = citations[index];
  if (next && BEFORE_OWNER.test(text.slice(end, next.start))) return { owner: { kind: 'citation', index }, sure: true };
  const noun = THIS.exec(text.slice(end, end + 60))?.[1]?.trim();
  if (noun !== undefined) return { owner: { kind: 'this', noun: noun.toLowerCase() }, sure: true };
  if (next && !CLAUSE_END.test(text.slice(end, next.start))) return { owner: { kind: 'citation', index }, sure: false };
  const before = citations.findLastIndex((citation) => citation.end <= start);
  const last = citations[before];
  if (last && !/[.](?=\s)/.test(text.slice(last.end, start)))
    return { owner: { kind: 'citation', index: before }, sure: false };
  return { owner: null, sure: false };
}

/** Parts that one segment names. All offsets are those of `segment.paragraph.text`. */
export interface DraftCitedPart extends Omit<CitedPart, 'owner'> {
  segment: Segment;
  owner: { kind: 'citation'; citation: DraftCitation } | Extract<PartOwner, { kind: 'this' }> | null;
}

const MAY_NAME_PARTS = /[Đđ]i[ểề]|[Kk]hoản|[Mm]ục|Chương|Phần|[Pp]hụ lục|[Mm]ẫu|[Bb]iểu|Bảng|[Tt]iết|gạch/;
const NO_PARTS: readonly DraftCitedPart[] = Object.freeze([]);

/** The parts that one segment names, in the order of the text. */
export function citedPartsOfSegment(segment: Segment): readonly DraftCitedPart[] {
  return MAY_NAME_PARTS.test(segment.text) ? parsed(segment) : NO_PARTS;
}

const parsed = oncePer((segment: Segment): readonly DraftCitedPart[] => {
  const { start: by } = segment;
  const citations = citationsOfSegment(segment);
  const own = citations.map((citation) => ({ ...citation, start: citation.start - by, end: citation.end - by }));
  return citedPartsIn(segment.text, own).map(({ units, owner, ...part }) => ({
    ...part,
    segment,
    start: part.start + by,
    end: part.end + by,
    units: units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by })),
    owner: owner?.kind === 'citation' ? { kind: 'citation', citation: citations[owner.index] as DraftCitation } : owner,
  }));
});
