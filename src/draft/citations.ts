/**
 * Documents that a draft cites: `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a and b name the parts. What cannot be told apart
 * surely is left out: a citation says what is there, not what should be.
 *
 * One parser for all rules: `citationsIn` reads a text, `citationsOfSegment` and `citationsOf` are the citations of a
 * draft, with their places in paragraphs. A segment is parsed when its citations are asked for, and once. Which document
 * a citation means is `identityOf`: type, number, year and symbol together, never the symbol alone. What a draft says of
 * articles, clauses and annexes, and of whom, is in cited-parts.ts; the names that it gives itself are in definitions.ts.
 */
import table from '../../data/citations.json' with { type: 'json' };
import { withoutEnd } from '../language/edges.ts';
import { once } from '../language/once.ts';
import type { Draft, DraftDocument, Segment } from './draft.ts';
import type { Component } from '../knowledge/components.ts';
import { actKey, lawNameLength } from '../knowledge/laws.ts';
import { DOCUMENT_TYPES } from '../knowledge/document-types.ts';
import { datesIn, type WrittenDate } from '../language/dates.ts';
import { capitalised, foldForComparison, isUpperCase } from '../language/fold.ts';
import { oncePer } from '../language/once.ts';
import { numberOfWords } from '../language/number-words.ts';
import { symbolParts } from '../language/symbols.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { append } from '../tree/append.ts';
import { INTRODUCES, NAME_GOES_ON, opensTitle, quotedTitle, TITLE_OPENINGS, titleEnd } from './citation-titles.ts';
import { isLabelled } from './segments.ts';

export interface Citation {
  /** As written: `Nghị định`, `Bộ luật`, `NĐ`. */
  type: string;
  /** Its full name in small letters: `nghị định`. */
  typeName: string;
  /**
   * `full`: with a type of its own, number and symbol, or a law by its name. `listed`: a later member of a list that names
   * the type once (`các Quyết định số 304/QĐ-STC, 305/QĐ-STC`). `short`: a later mention without the symbol (`Nghị định
   * số 126`, `Nghị định 126/2024`).
   */
  form: 'full' | 'listed' | 'short';
  /** The type is written as an abbreviation: `QĐ số 15/QĐ-UBND`. */
  abbreviated: boolean;
  /** Luật, Bộ luật or Pháp lệnh: known by their names, not by numbers. */
  law: boolean;
  /** Name of a law, without "Luật"; null for other documents. */
  name: string | null;
  /** Number and symbol without blanks, `30/2020/NĐ-CP`; null where there is none. */
  symbol: string | null;
  /** `30`, as written; dots where it is still to be filled in; null where there is none. */
  number: string | null;
  /** The year in the number, or behind the name of a law: `Luật Đất đai năm 2024`. */
  year: number | null;
  /** The number is still to be filled in: `số …/QĐ-UBND`. */
  blank: boolean;
  /** It amends the one before: `Luật X được sửa đổi, bổ sung bởi Luật số 87/2025/QH15`. */
  amending: boolean;
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
  /** Where its name begins; null where there is none. */
  agencyStart: number | null;
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
const MORE_TYPES = [
  'Văn bản',
  'Văn bản hợp nhất',
  'Kết luận',
  'Nghị quyết liên tịch',
  'Chương trình hành động',
  'Đơn đề nghị',
  'Đơn kiến nghị',
  'Đơn khiếu nại',
  'Đơn tố cáo',
  'Đơn phản ánh',
  'Giấy UQ',
  'Thông tri',
  'Quy chế phối hợp',
  'Kế hoạch phối hợp',
  'Chương trình phối hợp',
  'Hướng dẫn liên ngành',
  'Kết luận thanh tra',
  'Kết luận kiểm tra',
  'Báo cáo thẩm định',
  'Báo cáo thẩm tra',
  'Bản án',
  'Cáo trạng',
  'Kháng nghị',
  'Kiến nghị',
  'Sắc lệnh',
  'Đơn',
  'Kế hoạch liên ngành',
  'Quy chế liên ngành',
  'Giấy phép',
  'Giấy phép xây dựng',
];
/** Longer names of types; which document is meant is told by the shorter one. */
const LONGER_TYPES: Readonly<Record<string, string>> = {
  'thông báo kết luận': 'thông báo',
  'quyết định phê duyệt': 'quyết định',
  'kế hoạch hành động': 'kế hoạch',
};
const LAWS = new Set(['Bộ luật', 'Luật', 'Pháp lệnh']);
/** Types as people abbreviate them before a number. */
const ABBREVIATED_TYPES: Readonly<Record<string, string>> = {
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  CV: 'công văn',
  CT: 'chỉ thị',
  TTr: 'tờ trình',
  KH: 'kế hoạch',
  TB: 'thông báo',
  BC: 'báo cáo',
  VBHN: 'văn bản hợp nhất',
};

/** Names of the types in small letters. Words are looked up instead of matched: large patterns are slow to compile. */
const typeNames = once(
  () =>
    new Set(
      [...DOCUMENT_TYPES.filter(({ listed, normative }) => listed || normative).map(({ name }) => name), ...MORE_TYPES]
        .filter((name) => !LAWS.has(name))
        .map((name) => name.toLowerCase()),
    ),
);
/** Words of the longest of them. */
const MOST_TYPE_WORDS = 4;

const typeNamed = (name: string): string | undefined => {
  const lower = name.toLowerCase();
  return typeNames().has(lower) ? lower : (ABBREVIATED_TYPES[name] ?? LONGER_TYPES[lower]);
};

/**
 * `30/2020/NĐ-CP`, `52-NQ/TW`, `58/QĐ-UBND`, `…/QĐ-UBND`, `số    /QĐ-UBND`: a number or a blank and at least one group of letters
 * behind a slash; of old acts also `20-HĐBT`. What is tried at each digit ends soon, so that a text of nothing but digits and slashes takes no longer than any
 * other.
 */
const NUMBERED =
  /(?<word>(?:[Ss]ố|SỐ)(?:\s{0,40}:)?\s{0,40})?(?<symbol>(?:\d[\d.]{0,15}[A-Za-zÀ-ỹ]?|(?<=(?:[Ss]ố|SỐ)[\s:]{0,10})[.…_]{1,30}|(?=\/)(?<=(?:[Ss]ố|SỐ):?\s{2,40}))(?=\s{0,3}[^\s,;()/]{0,40}\/\s?[^\s,;()A-ZĂÂĐÊÔƠƯ]{0,40}(?:(?<=\/)\s)?[A-ZĂÂĐÊÔƠƯ]|-(?:HĐBT|CP|CT|TTg|BT|LB|(?:NQ|CT|KL|QĐ|HD|TB|KH|CTr)-T[WU])(?![A-Za-zÀ-ỹ\d]))(?:(?:\s{0,3}\/\s?|[-–]\s?|\s[-–](?!\s)|(?<=\/\s?(?:QĐ|NĐ|NQ|CT|TT|KH|BC|TB|TTr|CĐ|UBND|HĐND|[BS][A-ZĐ]{1,6}))\s[-–]\s(?=(?:CP|TTg|[BS][A-ZĐ]|[A-ZĐƯ]{2,12})(?![A-Za-zÀ-ỹ])))(?:\d{4}(?=\s?\/)|[A-ZĂÂĐÊÔƠƯ\d][A-Za-zÀ-ỹ\d&.+]*))+)/g;
/** Between the members of a list; behind a title only what a semicolon parts. */
const BETWEEN_MEMBERS = /^\s{0,3}(?:[,;]\s{0,3}(?:và\s{1,3})?|(?:và|hoặc|đến)\s{1,3})$/;
const BEHIND_TITLE = /^\s{0,3};\s{0,3}(?:và\s{1,3})?$/;
/** `các Quyết định: số 304/QĐ-STC …`, `các Quyết định từ số 304/QĐ-STC đến …`. */
const LIST_COLON = /(?:\s{0,3}:|\stừ)\s{0,3}$/;
const SEVERAL_BEFORE = /(?:^|[\s(])(?:các|những|hai|ba|bốn|năm|\d+)\s{1,3}$/iu;
/** Later mentions: `Nghị định số 126`, `Thông tư 05/2025`. Only names of acts, which nobody counts. */
const SHORT =
  /(?<![A-Za-zÀ-ỹ])(?<type>[Nn]ghị định|[Tt]hông tư|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|Kết luận|[Cc]ông văn|[Cc]ông điện|Kế hoạch|NĐ)\s(?<word>số\s)?(?<number>\d{1,4}[a-z]?)(?:\/(?<year>(?:19|20)\d\d))?(?=[\s,.;:()”"]|$)(?!\s?[-–/]|[.,]\d|\s(?!(?<=(?:Nghị định|Thông tư|Chỉ thị) \d{1,3}\s)năm (?:19|20)\d\d(?!\s?[-–]))(?:văn bản|trang|bản|ngày(?!\s\d)|tháng|năm|điều|nội dung|nhiệm vụ|điểm|người|tỷ|triệu|đồng|%))/g;
/** Between an act and what amends it. */
const AMENDED_BY =
  /^[\s,(]{0,4}(?:đã\s)?(?:được\s)?(?:sửa đổi|bổ sung)[^;.]{0,80}?\s(?:bởi|tại|theo|bằng)\s(?:các\s)?[^;.]{0,60}$/u;
const LAW =
  /(?<![A-Za-zÀ-ỹ])(?:Bộ [Ll]uật|Luật|Pháp lệnh)(?=:\s[A-ZĂÂĐÊÔƠƯ]|\s+(?:[A-ZĂÂĐÊÔƠƯ]|số\s*(?::\s*)?\d|\d{1,3}\/\d{4}\/(?:QH|UBTVQH)|sửa đổi|[a-zà-ỹ ,]{2,40}(?:Chính phủ|Quốc hội|Tòa án nhân dân|Viện kiểm sát nhân dân)?[a-zà-ỹ ,]{0,40}\s(?:số|ngày)\s*\d))/g;
/** `luật đất đai năm 2024`; `pháp luật đất đai` and `luật đất đai` alone may be any law. */
const SMALL_LAW =
  /(?<![A-Za-zÀ-ỹ])(?<!pháp )(?:bộ luật|luật|pháp lệnh)(?=\s[a-zà-ỹ][a-zà-ỹ, ]{2,80}\s(?:năm (?:19|20)\d\d|ngày\s\d|số\s\d))/g;
/** `LUẬT ĐẤT ĐAI` in a heading; "PHÁP LUẬT ĐẤT ĐAI" names no act. */
const CAPITAL_LAW = /(?<![A-Za-zÀ-ỹ])(?<!PHÁP )(?:BỘ LUẬT|LUẬT|PHÁP LỆNH)(?=\s[A-ZĂÂĐÊÔƠƯÀ-Ỹ])/g;
const TELLS_WHICH = /^\s(?:năm\s(?:19|20)\d\d|ngày\s\d|số\s\d)/;
const LAW_NUMBER =
  /^\s*(?:số\s*(?::\s*)?|(?=\d{1,3}\/\d{4}\/(?:QH|UBTVQH)\d))(\d+\/(?:\d{4}\/)?(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d-]*))/i;
/** Looked for in so many characters at most. */
const TYPE_WORD_REACH = 24;
const WORD_BEFORE = /([^\s.,;:()“”"]{1,24})\s{1,24}$/;
const WORD = /[^\s,;:.()“”"]+/g;

/** Other words that no name of an agency goes on with. */
const AFTER_AGENCY = new Set(table.afterAgency);
/** Behind a comma, a name alone is what the sentence goes on with: `Thực hiện Công văn số …, Sở Nội vụ báo cáo`. */
const AGENCY_OPENING =
  /^\s*(?:(?:,\s*)?(?:của|CỦA|do|giữa)\s+|(?=[A-ZĂÂĐÊÔƠƯ])(?!(?:Điều|Khoản|Điểm|Phụ lục|Mẫu|Mục|Chương)\s))/;
/** Further documents of the type: what is said of all of them stands behind the last. */
const MORE_NUMBERS = /^\s*(?:[,;]\s*)?(?:và\s*)?(?:số\s*)?\d[\d.]*[A-Za-z]?\s?[-/]/;
/** Nothing more belongs to the citation. */
const CLOSED = /^\s*(?:[;.,:()“”"/]|$|(?:và|hoặc|thì|để|gồm|bao gồm)(?![A-Za-zÀ-ỹ]))/;

interface NumberedDocument {
  /** Who issued it, where that stands between type and number: `Công văn của Bộ Nội vụ số …`. */
  issuer?: { name: string; start: number };
  /** Its date, where that stands there. */
  date?: WrittenDate;
  type: string;
  typeName: string;
  listed: boolean;
  start: number;
  numberWord: string;
  symbol: string;
  symbolStart: number;
}

/** The first document with type and number at or behind `from`. `previous`: the one that a list may go on from. */
function nextNumbered(text: string, from: number, previous: Found | null = null): NumberedDocument | null {
  NUMBERED.lastIndex = from;
  for (let match = NUMBERED.exec(text); match; match = NUMBERED.exec(text)) {
    const { word = '', symbol = '' } = match.groups ?? {};
    const { index } = match;
    const rest = { numberWord: word, symbol, symbolStart: index + word.length };
    const own =
      typeBefore(text, index, from) ??
      listTypeBefore(text, index, from) ??
      (word === '' ? null : typeApart(text, index, from));
    if (own) return { ...own, listed: false, ...rest };
    if (previous && !previous.law && isMember(text, previous, index, word !== ''))
      return { type: previous.type, typeName: previous.typeName, listed: true, start: index, ...rest };
  }
  return null;
}

/** A number at `index` is the next member of the list that `previous` opens or goes on with. */
function isMember(text: string, { end, title }: Found, index: number, hasWord: boolean): boolean {
  if (index < end) return false;
  if (index - end < MOST_BETWEEN && BETWEEN_MEMBERS.test(text.slice(end, index))) return true;
  const titleEnd = end + (title?.length ?? 0);
  return hasWord && title !== null && index >= titleEnd && BEHIND_TITLE.test(text.slice(titleEnd, index));
}
const MOST_BETWEEN = 12;

type TypePlace = Pick<NumberedDocument, 'type' | 'typeName' | 'start' | 'issuer' | 'date'>;

/** The name of a type that ends before `end`; the longest one counts. */
function typeBefore(text: string, end: number, from: number): TypePlace | null {
  let start = end;
  let found: TypePlace | null = null;
  for (let words = 1; words <= MOST_TYPE_WORDS; words++) {
    const before = text.slice(Math.max(from, start - TYPE_WORD_REACH), start);
    const match = WORD_BEFORE.exec(before);
    if (!match) break;
    start -= before.length - match.index;
    const type = text.slice(start, end).trim();
    const typeName = typeNamed(type.replace(/\s+/g, ' '));
    if (typeName !== undefined) found = { type, typeName, start };
  }
  return found ?? compoundTypeBefore(text, end, from);
}

/**
 * `Quyết định xử phạt vi phạm hành chính số 204/QĐ-XPHC`, `Bản án dân sự sơ thẩm số …`: what the document is about stands between
 * its type and "số". The symbol has to say the type, so that no sentence is taken for a name.
 */
const COMPOUND =
  /(?<![A-Za-zÀ-ỹ])(Quyết định|QĐ|Thông báo|Kết luận|Báo cáo|Biên bản|Bản án|Giấy phép|Giấy chứng nhận|Hợp đồng|Chương trình|Phương án|Đề án|Tờ trình|Kế hoạch|Hướng dẫn|Quy chế)((?:\s[A-ZĐa-zà-ỹ]{1,8}){1,9})\s$/u;
const COMPOUND_LETTERS: Readonly<Record<string, RegExp>> = {
  'quyết định': /^QĐ/,
  qđ: /^QĐ/,
  'thông báo': /^TB/,
  'kết luận': /^KL/,
  'báo cáo': /^BC/,
  'biên bản': /^BB/,
  'bản án': /^(?:HS|DS|HC|HNGĐ|KDTM|LĐ)-/,
  'giấy phép': /^GP/,
  'giấy chứng nhận': /^GCN/,
  'hợp đồng': /^HĐ/,
  'chương trình': /^CTr/,
  'phương án': /^PA/,
  'đề án': /^ĐA/,
  'tờ trình': /^TTr/,
  'kế hoạch': /^KH/,
  'hướng dẫn': /^HD/,
  'quy chế': /^QC/,
};
/** None of them stands within the name of a document. */
const NO_NAME =
  /\s(?:này|nêu|trên|của|từ|theo|tại|trong|được|do|là|các|những|với|và|hoặc|ngày|đã|sẽ|bằng|kèm|gồm)(?!\S)/u;
const COMPOUND_REACH = 80;

function compoundTypeBefore(text: string, end: number, from: number): TypePlace | null {
  const base = Math.max(from, end - COMPOUND_REACH);
  const match = COMPOUND.exec(text.slice(base, end));
  const [, head = '', rest = ''] = match ?? [];
  if (!match || NO_NAME.test(rest)) return null;
  const typeName = head.toLowerCase();
  const tail = SYMBOL_TAIL.exec(text.slice(end, end + LONGEST_SYMBOL))?.[1];
  if (tail === undefined || COMPOUND_LETTERS[typeName]?.test(tail) !== true) return null;
  return { type: head + rest, typeName: typeNamed(head) ?? typeName, start: base + match.index };
}
const SYMBOL_TAIL = /^(?:số\s?:?\s{1,3})[\d.…]{1,12}[a-zđ]?\s?[/-]\s?(?:\d{4}\s?\/\s?)?([A-ZĐ][A-ZĐa-z-]{0,20})/u;

function listTypeBefore(text: string, end: number, from: number): TypePlace | null {
  const colon = LIST_COLON.exec(text.slice(Math.max(from, end - 8), end));
  if (!colon) return null;
  const found = typeBefore(`${text.slice(0, end - colon[0].length)} `, end - colon[0].length + 1, from);
  return found && SEVERAL_BEFORE.test(text.slice(Math.max(0, found.start - 10), found.start)) ? found : null;
}

/** `Công văn của Bộ Nội vụ số 1234/BNV-TCBC`, `các Nghị định của Chính phủ: số 30/2020/NĐ-CP …`. */
const APART =
  /(?<![A-Za-zÀ-ỹ])((?:[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Qq]uyết định|[Kk]ế hoạch|[Bb]áo cáo|[Tt]hông báo|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Cc]hỉ thị|[Cc]ông điện|[Hh]ướng dẫn|Kết luận)\scủa\s)([A-ZĂÂĐÊÔƠƯ][^.;:,()“”"\d]{2,60}?)(?:\s|:\s?)$/u;
/** `Công văn ngày 12/3/2026 số 455/SXD-QLN`. */
const DATE_FIRST =
  /(?<![A-Za-zÀ-ỹ])([Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Qq]uyết định|[Kk]ế hoạch|[Bb]áo cáo|[Tt]hông báo) (ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}) $/u;
/** `NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 30/2020/NĐ-CP` in a heading. */
const CAPITALS_APART =
  /(?<![A-Za-zÀ-ỹ])((?:CÔNG VĂN|QUYẾT ĐỊNH|KẾ HOẠCH|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|CHỈ THỊ|CÔNG ĐIỆN|KẾT LUẬN)\sCỦA\s)([A-ZÀ-Ỹ][^.;:,()“”"\d]{2,60}?)\s$/u;
const NO_ISSUER = /\s(?:về|tại|theo|ngày|và Công văn|và Văn bản)(?:\s|$)/u;
const APART_REACH = 90;

/** The type that stands apart from its number: the issuer is between them. */
function typeApart(text: string, end: number, from: number): TypePlace | null {
  const base = Math.max(from, end - APART_REACH);
  const before = text.slice(base, end);
  const dated = before.includes('ngày') ? DATE_FIRST.exec(before) : null;
  if (dated) {
    const [, type = '', date = ''] = dated;
    const typeName = typeNamed(type);
    const start = base + dated.index;
    const [first] = datesIn(date);
    if (typeName === undefined || first?.start !== 0) return null;
    const by = start + type.length + 1;
    return { type, typeName, start, date: { ...first, start: first.start + by, end: first.end + by } };
  }
  const isCapital = before.includes(' CỦA ');
  if (!isCapital && !before.includes(' của ')) return null;
  const match = (isCapital ? CAPITALS_APART : APART).exec(before);
  const [, head = '', name = ''] = match ?? [];
  if (!match || NO_ISSUER.test(name)) return null;
  const type = head.slice(0, -' của '.length);
  const typeName = typeNamed(type);
  const start = base + match.index;
  return typeName === undefined ? null : { type, typeName, start, issuer: { name, start: start + head.length } };
}

/** A citation of a draft. All its offsets are those of `segment.paragraph.text`. */
export interface DraftCitation extends Citation {
  segment: Segment;
}

/** What every citation holds; most paragraphs hold nothing of it, dates and fractions neither. */
const MAY_CITE =
  /\/\s?[A-ZĂÂĐÊÔƠƯ]|Luật|Bộ luật|Pháp lệnh|LUẬT|PHÁP LỆNH|Hiến pháp|(?<!pháp )(?:luật|pháp lệnh) [^.;:]{2,80}(?:năm|ngày|số) \d|(?:định|tư|quyết|thị|luận|văn|hoạch|NĐ) (?:số )?\d/;
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
  for (const { segments } of 'documents' in scope ? scope.documents : [scope])
    for (const segment of citing(segments))
      if (components.length === 0 || components.includes(segment.component)) append(found, citationsOfSegment(segment));
  return found;
}

/** Many rules ask for citations, and few segments have any. */
const citing = oncePer((segments: readonly Segment[]): readonly Segment[] =>
  segments.filter(
    (segment) => citationsOfSegment(segment).length > 0 && isLabelled(segment) && !isPlaceholder(segment.text),
  ),
);

/** Where a document says something in its own words: its grounds and its running text. */
export const CITING_COMPONENTS = ['legalGround', 'bodyText', 'clause', 'point', 'articleHeading'] as const;

function movedBy(citation: Citation, by: number): Citation {
  const { date, start, end, numberStart, symbolStart, symbolEnd, agencyStart } = citation;
  return {
    ...citation,
    start: start + by,
    end: end + by,
    numberStart: numberStart + by,
    symbolStart: symbolStart + by,
    symbolEnd: symbolEnd + by,
    agencyStart: agencyStart === null ? null : agencyStart + by,
    date: date && { ...date, start: date.start + by, end: date.end + by },
  };
}

/** Documents cited with their number, and laws by their names, in the order of the text. */
export function citationsIn(text: string): Citation[] {
  const citations: Citation[] = [];
  let titleEnd = 0;
  let previous: Found | null = null;
  let numbered = nextNumbered(text, 0);
  const nextLaw = lawsIn(text);
  let law = nextLaw(0);
  let short = nextShort(text, 0);
  while (numbered || law || short) {
    const at = Math.min(numbered?.start ?? Infinity, law?.index ?? Infinity, short?.start ?? Infinity);
    let found: Found =
      numbered?.start === at
        ? actAt(text, numbered)
        : law?.index === at
          ? law[0].startsWith('Hiến')
            ? constitutionAt(law)
            : lawAt(text, law)
          : shortAt(text, short as ShortMention);
    if (found.date === null && previous?.date && SAME_DAY.test(text.slice(found.symbolEnd, found.symbolEnd + 40)))
      found = { ...found, date: previous.date };
    const nested: boolean = found.start < titleEnd || isAmended(text, citations, found);
    const amending = previous !== null && isAmending(text, previous, found);
    if (found.title !== null || (found.form === 'full' && !nested)) {
      const behind = behindTitle(found);
      // The name that it gets for later is no other document.
      const named = text.charAt(behind) === ' ' ? DEFINED.exec(text.slice(behind, behind + 120)) : null;
      if (named || found.title !== null) titleEnd = Math.max(titleEnd, behind + (named?.[0].length ?? 0));
    }
    citations.push({ ...found, nested, amending });
    if (found.law && SEVERAL_BEFORE.test(text.slice(Math.max(0, found.start - 10), found.start)))
      for (const listed of listedLaws(text, found)) {
        citations.push({ ...listed, nested, amending: false });
        found = listed;
      }
    previous = found;
    if (numbered && numbered.start < found.end) numbered = nextNumbered(text, found.end, found);
    else if (numbered?.listed) numbered = nextNumbered(text, found.end, found);
    if (law && law.index < found.end) law = nextLaw(found.end);
    if (short && short.start < found.end) short = nextShort(text, found.end);
  }
  shareDates(citations);
  if (text.includes('cùng ngày ')) shareSameDay(text, citations);
  giveDates(citations);
  shareIssuers(text, citations);
  return citations;
}

const DEFINED = /^\s?\((?:sau đây|gọi|viết tắt|(?:Nghị định|Nghị quyết|Thông tư|Quyết định) (?:số )?\d)[^()]{0,100}\)/u;
const behindTitle = ({ end, title }: Found): number => end + (title?.length ?? 0);

/** `Luật sửa đổi … của Luật Đất đai số …, Luật Nhà ở số … và Luật … số … ngày …`: those that it amends are part of its name. */
function isAmended(text: string, citations: readonly Citation[], { law, symbol, start }: Found): boolean {
  const last = citations.at(-1);
  if (!law || symbol === null || !last?.law || last.symbol === null) return false;
  if (!BETWEEN_AMENDED.test(text.slice(last.end, start))) return false;
  return last.nested || (/^sửa đổi/iu.test(last.name ?? '') && last.date === null);
}

const isAmending = (text: string, previous: Found, found: Found): boolean =>
  found.start >= previous.end &&
  found.start - behindTitle(previous) < 150 &&
  AMENDED_BY.test(text.slice(behindTitle(previous), found.start));

/** `Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND cùng ngày 05/01/2026`. */
function shareSameDay(text: string, citations: Citation[]): void {
  for (let i = citations.length - 2; i >= 0; i--) {
    const [own, next] = [citations[i], citations[i + 1]] as [Citation, Citation];
    if (own.law || own.date !== null || next.date === null || !JOINS.test(text.slice(own.end, next.start))) continue;
    if (/^\s?,?\scùng\s$/u.test(text.slice(next.symbolEnd, next.date.start)))
      citations[i] = { ...own, date: next.date };
  }
}

/** The date behind the last member of a list counts for all when no other has one. */
function shareDates(citations: Citation[]): void {
  for (let last = citations.length - 1; last > 0; last--) {
    const { date, form } = citations[last] as Citation;
    if (form !== 'listed' || date === null) continue;
    let first = last;
    while ((citations[first] as Citation).form === 'listed' && citations[first - 1]?.date === null) first--;
    const opens = citations[first] as Citation;
    if (opens.form === 'full' && !opens.law && opens.title === null)
      for (let i = first; i < last; i++) (citations[i] as Citation).date = date;
  }
}

const BETWEEN_AMENDED = /^(?:,\s{1,3}(?:và\s{1,3})?|\s{1,3}và\s{1,3})$/;

/** The day behind the last of the laws that one amends is that of the law that amends them. */
function giveDates(citations: Citation[]): void {
  for (let i = 0; i + 1 < citations.length; i++) {
    const own = citations[i] as Citation;
    if (!own.law || own.nested || own.date !== null || !/^sửa đổi/iu.test(own.name ?? '')) continue;
    let last = i;
    while (citations[last + 1]?.nested && citations[last + 1]?.law) last++;
    const { date } = citations[last] as Citation;
    if (last === i || date === null) continue;
    // The number behind the first law that it amends is that of this one.
    citations[i] = { ...own, date, symbol: null, number: null, year: null, numberWord: false };
    citations[last] = { ...(citations[last] as Citation), date: null };
  }
}

interface ShortMention {
  type: string;
  numberWord: string;
  number: string;
  year: string | undefined;
  start: number;
  end: number;
}

function nextShort(text: string, from: number): ShortMention | null {
  SHORT.lastIndex = from;
  for (let match = SHORT.exec(text); match; match = SHORT.exec(text)) {
    const { type = '', word = '', number = '', year } = match.groups ?? {};
    // `Kế hoạch 2026` is a year, `quyết định 2` a count.
    const behind = match.index + match[0].length;
    if (
      word === '' &&
      year === undefined &&
      !TELLS_AN_ACT.test(`${type} ${number}`) &&
      !ISSUED_BY.test(text.slice(behind, behind + 32))
    )
      continue;
    return { type, numberWord: word, number, year, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** `chỉ thị 34 của Ban Bí thư`, `Kế hoạch 90 ngày 11/3/2026`: no "số", but issuer or date tell that it is one. */
const ISSUED_BY =
  /^\sngày\s\d{1,2}(?:\/\d{1,2}\/|\stháng\s\d{1,2}\snăm\s)\d{4}|^\scủa\s(?:Ban Bí thư|Bộ Chính trị|Trung ương|Ban Chấp hành|Thủ tướng|Chính phủ|Quốc hội|[ỦU]y ban [Tt]hường vụ|Bộ trưởng|Tỉnh ủy|Thành ủy|Đảng ủy)/u;
const TELLS_AN_ACT =
  /^(?:Nghị (?:định|quyết)|Thông tư|Chỉ thị|Công điện|NĐ) \d{1,3}[a-z]?$|^Quyết định (?!(?:19|20)\d\d$)\d{3,4}$/;

function shortAt(text: string, { type, numberWord, number, year, start, end }: ShortMention): Found {
  const numberStart = start + type.length + 1;
  const told = OF_YEAR.exec(text.slice(end, end + 10));
  const from = end + (told?.[0].length ?? 0);
  const tail = /^\s(?:ngày\s\d|của\s|về\s)/.test(text.slice(from, from + 8)) ? tailAt(text, from) : NO_TAIL;
  return {
    type,
    typeName: ABBREVIATED_TYPES[type] ?? type.toLowerCase(),
    form: 'short',
    abbreviated: type in ABBREVIATED_TYPES,
    law: false,
    name: null,
    symbol: null,
    number,
    year: year === undefined ? (told ? Number(told[1]) : null) : Number(year),
    blank: false,
    numberStart,
    symbolStart: numberStart + numberWord.length,
    symbolEnd: end,
    numberWord: numberWord !== '',
    start,
    end: from,
    ...tail,
    unsure: true,
  };
}
/** `Thông tư 24 năm 2025`. */
const OF_YEAR = /^\snăm\s((?:19|20)\d\d)(?!\d)/;
const NO_TAIL = { date: null, agency: null, agencyStart: null, title: null };

const JOINS = /^\s*(?:[,;]\s*)?(?:(?:và|hoặc|cùng)\s*)?$/;

/** `Quyết định số … ngày … và Quyết định số … ngày … của Thủ tướng Chính phủ`: the last one says it for all. */
function shareIssuers(text: string, citations: Citation[]): void {
  for (let i = citations.length - 2; i >= 0; i--) {
    const [own, next] = [citations[i], citations[i + 1]] as [Citation, Citation];
    if (own.law || own.agency !== null || own.title !== null || next.agency === null) continue;
    // Its title, too, may be said there.
    if (JOINS.test(text.slice(own.end, next.start)))
      citations[i] = { ...own, agency: next.agency, agencyStart: next.agencyStart, unsure: true };
  }
}

/** `Hiến pháp năm 2013`, `Điều 4 của Hiến pháp`; "Hiến pháp và pháp luật" names no act. */
const CONSTITUTION =
  /(?<![A-Za-zÀ-ỹ])Hiến pháp(?:(?:\snước\s(?:Cộng hòa|Cộng hoà) xã hội chủ nghĩa Việt Nam|\snước CHXHCN Việt Nam)?(?:,?\s(?:năm\s)?((?:19|20)\d\d)(?!\d)))?/g;
const NAMED_CONSTITUTION = /^\snước\s(?:Cộng h|CHXHCN)/;
const PART_BEFORE = /(?:Điều|khoản|Chương)\s[\dIVXLC]{1,4}\s(?:của\s)?$/u;

function nextConstitution(text: string, from: number): RegExpExecArray | null {
  CONSTITUTION.lastIndex = from;
  for (let match = CONSTITUTION.exec(text); match; match = CONSTITUTION.exec(text)) {
    const { index, 0: written } = match;
    if (
      match[1] !== undefined ||
      NAMED_CONSTITUTION.test(text.slice(index + written.length, index + written.length + 16)) ||
      PART_BEFORE.test(text.slice(Math.max(0, index - 24), index))
    )
      return match;
  }
  return null;
}

/** `các Luật: Đất đai, Nhà ở`. */
function opensLawList(text: string, { index, 0: type }: RegExpExecArray): boolean {
  const from = index + type.length + 1;
  return (
    SEVERAL_BEFORE.test(text.slice(Math.max(0, index - 10), index)) &&
    lawNameLength(type, text.slice(from, from + LONGEST_NAME)) !== null
  );
}

const earlier = (one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null =>
  one && other ? (other.index < one.index ? other : one) : (one ?? other);

type Finder = (from: number) => RegExpExecArray | null;

/** Asks for the next one only behind the last: a paragraph of thousands of one kind and none of another is read once for each. */
function cursor(find: Finder): Finder {
  let last: RegExpExecArray | null | undefined;
  return (from) => (last === undefined || (last !== null && last.index < from) ? (last = find(from)) : last);
}

/** The next law, code, ordinance or constitution at a place or behind it; places are asked for in their order. */
function lawsIn(text: string): Finder {
  const named = cursor((from) => {
    LAW.lastIndex = from;
    let match = LAW.exec(text);
    while (match && text.charAt(match.index + match[0].length) === ':' && !opensLawList(text, match))
      match = LAW.exec(text);
    return match;
  });
  const small = cursor((from) => {
    SMALL_LAW.lastIndex = from;
    for (let match = SMALL_LAW.exec(text); match; match = SMALL_LAW.exec(text)) {
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_NAME);
      const length = lawNameLength(capitalised(match[0]), rest);
      if (length !== null && TELLS_WHICH.test(rest.slice(length))) return match;
    }
    return null;
  });
  const capital = /LUẬT |PHÁP LỆNH /.test(text)
    ? cursor((from) => {
        CAPITAL_LAW.lastIndex = from;
        for (let match = CAPITAL_LAW.exec(text); match; match = CAPITAL_LAW.exec(text)) {
          const behind = match.index + match[0].length;
          if (knownNameLength(match[0], text.slice(behind, behind + LONGEST_NAME)) !== null) return match;
        }
        return null;
      })
    : () => null;
  const constitution = text.includes('Hiến pháp') ? cursor((from) => nextConstitution(text, from)) : () => null;
  return (from) => earlier(earlier(named(from), constitution(from)), earlier(small(from), capital(from)));
}

/** As lawNameLength, of names in capitals too. */
const knownNameLength = (type: string, rest: string): number | null =>
  lawNameLength(capitalised(type.toLowerCase()), isUpperCase(type) ? rest.toLowerCase() : rest);

type Found = Omit<Citation, 'nested' | 'amending'>;

function actAt(text: string, numbered: NumberedDocument): Found {
  const { type, typeName, listed, start, numberWord, symbol: written, symbolStart } = numbered;
  const trimmed = withoutEnd(written, /[.\-–]/);
  const symbolEnd = symbolStart + trimmed.length;
  const symbol = trimmed.replace(/\s+/g, '');
  const parts = symbolParts(symbol);
  return {
    type,
    typeName,
    form: listed ? 'listed' : 'full',
    abbreviated: type in ABBREVIATED_TYPES,
    law: false,
    name: null,
    symbol,
    number: parts?.number ?? null,
    year: parts?.year ? Number(parts.year) : null,
    blank: !/^\d/.test(symbol),
    numberStart: symbolStart - numberWord.length,
    symbolStart,
    symbolEnd,
    numberWord: numberWord !== '',
    start,
    ...tailOf(text, symbolEnd, numbered),
  };
}

/** What stands behind the number, with the issuer or date that stand before it. */
function tailOf(text: string, from: number, { issuer, date }: NumberedDocument): ReturnType<typeof tailAt> {
  const tail = tailAt(text, from);
  return {
    ...tail,
    ...(issuer && tail.agency === null && { agency: issuer.name, agencyStart: issuer.start }),
    ...(date && tail.date === null && { date }),
  };
}

/** `và Quyết định số 13/QĐ-UBND cùng ngày`: issued on the day of the one before. */
const SAME_DAY = /^\s*(?:,\s*)?(?:(?:được\s+)?(?:ký|ban hành)\s+)?cùng ngày(?!\s?\d)(?![A-Za-zÀ-ỹ])/iu;
const LONGEST_SYMBOL = 60;
/** What may stand between the number and the date: `, ký `, ` (ban hành `, ` hồi 14 giờ 30 `. */
const DATE_OPENING =
  /^\s*(?:,\s*)?(?:\((?=(?:ký |ban hành )?ngày\s[\d\s/.a-zà-ỹ-]{6,30}\)))?(?:(?:được\s+)?(?:ký|ban hành|lập)\s+|cùng\s(?=ngày\s?\d)|(?:hồi|lúc)\s\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2}\s)?(?:phút)?,?\s{0,2})?(?=ngày|\d{1,2}[/.-]\d)/iu;
/** `ngày …/…/2026`, `ngày    /4/2026`: still to be filled in. */
const BLANK_DATE =
  /^ngày\s{0,20}(?:[.…_]{1,12}\s?)?\/\s?(?:[.…_]{1,12}|\d{1,2}|\s{0,10})\s?\/\s?(?:20\d\d|[.…_]{1,12})(?!\d)/iu;
/** `ngày mười hai tháng ba năm 2026`. */
const DATE_IN_WORDS = /^ngày ((?:mùng |mồng )?\p{L}+(?: \p{L}+){0,2}) tháng (\p{L}+(?: \p{L}+)?) năm (\d{4})(?!\d)/iu;
const MONTH_NAMES: Readonly<Record<string, number>> = { giêng: 1, tư: 4, chạp: 12 };

function dateInWords(text: string): WrittenDate | undefined {
  if (!/^ngày \p{L}/iu.test(text)) return undefined;
  const [written = '', dayWords = '', monthWords = '', year] = DATE_IN_WORDS.exec(text) ?? [];
  const day = Number(numberOfWords(dayWords.replace(/^m[ùồ]ng /iu, '')) ?? 0);
  const month = MONTH_NAMES[monthWords.toLowerCase()] ?? Number(numberOfWords(monthWords) ?? 0);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { day, month, year: Number(year), short: false, start: 0, end: written.length };
}
/** Marks of notes behind a number: `(1)`, `[2]`, `¹`. */
const NOTE_MARK = /^\s?(?:\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁰⁴-⁹]{1,3})(?=[\s,])/;

/** Longer ones are no titles; where citations follow each other without a stop, each would hold all the others. */
const LONGEST_TITLE = 1000;

/** Date, agency and title behind a number, in the orders in which people write them. */
function tailAt(
  text: string,
  from: number,
): Pick<Citation, 'date' | 'agency' | 'agencyStart' | 'title' | 'unsure' | 'end'> {
  let at = from + (NOTE_MARK.exec(text.slice(from, from + 8))?.[0].length ?? 0);
  let date: WrittenDate | null = null;
  let agency: string | null = null;
  let agencyStart: number | null = null;
  const isJoint = /LT[-/]/.test(text.slice(Math.max(0, from - LONGEST_SYMBOL), from));
  for (let turn = 0; turn < 3; turn++) {
    const rest = text.slice(at, at + 300);
    const same = date || turn > 0 ? null : SAME_DAY.exec(rest);
    if (same) {
      at += same[0].length;
      continue;
    }
    const opening = DATE_OPENING.exec(rest);
    if (!date && opening) {
      const behind = rest.slice(opening[0].length, opening[0].length + 60);
      const blank = BLANK_DATE.exec(behind);
      if (blank) {
        at += opening[0].length + blank[0].length;
        continue;
      }
      const [first = dateInWords(behind)] = datesIn(behind);
      if (first?.start === 0) {
        const base = at + opening[0].length;
        date = { ...first, start: base, end: base + first.end };
        at = opening[0].endsWith('(') && text.charAt(date.end) === ')' ? date.end + 1 : date.end;
        continue;
      }
    }
    const owner = opensTitle(rest) ? null : AGENCY_OPENING.exec(rest);
    if (agency !== null || !owner) break;
    const name = rest.slice(owner[0].length);
    const end = Math.min(agencyEnd(name, isJoint), nextNumbered(name, 0)?.start ?? name.length);
    if (!/[A-Za-zÀ-ỹ]/.test(name.slice(0, end))) break;
    agency = name
      .slice(0, end)
      .trimEnd()
      .replace(/\s(?:và|hoặc)$/, '')
      .trimEnd();
    agencyStart = at + owner[0].length;
    at = agencyStart + agency.length;
  }
  const rest = text.slice(at, at + LONGEST_TITLE);
  const title = opensTitle(rest) && !INTRODUCES.test(rest) ? rest.slice(0, titleEnd(rest)) : quotedTitle(rest);
  return {
    date,
    agency,
    agencyStart,
    title,
    unsure: title === null && (!(CLOSED.test(rest) || INTRODUCES.test(rest)) || MORE_NUMBERS.test(rest)),
    end: at,
  };
}

const AGENCY_STOP =
  /[;.,:()“”"—]|\svà\s(?:ý kiến|hồ sơ|nội dung|kết quả|biên bản|báo cáo|văn bản|yêu cầu|đề nghị|tình hình|các (?:quy định|ý kiến))(?![A-Za-zÀ-ỹ])|\s(?:và\s)?số\s[\d.…]{1,8}[a-zđ]?\s?[-/]/g;
/** Names that hold a comma: `Bộ Văn hóa, Thể thao và Du lịch`, `HĐND, UBND xã`. */
const COMMA_NAMES: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/Văn h(?:óa|oá)$/, /^,\s(?:Thể thao|Khoa học và Thông tin)/],
  [/Bộ Chính trị$/, /^,\sBan Bí thư/],
  [/Kinh tế$/, /^,\s(?:Hạ tầng và Đô thị|Hạ tầng)/],
  [/(?:HĐND|Hội đồng nhân dân)[^,]{0,60}\s[Kk]h(?:óa|oá)\s[XVI\d]{1,6}$/, /^,\s[Kk]ỳ họp/],
  [/(?:HĐND|Hội đồng nhân dân)$/, /^,\s(?:UBND|[ỦU][yỷ] ban (?:nhân dân|MTTQ|Mặt trận))/],
];
const NEXT_MINISTRY = /^,\s(?:Bộ |Ngân hàng |Tòa án |Viện [Kk]iểm |Thanh tra |Bảo hiểm |[ỦU][yỷ] ban |Tổng )/;

/** The name goes on behind the comma that `behind` begins with; `joint`: of a circular of several ministries. */
const goesOn = (before: string, behind: string, joint: boolean): boolean =>
  COMMA_NAMES.some(([end, rest]) => rest.test(behind) && end.test(before)) ||
  ((joint || /^liên\s/iu.test(before)) && NEXT_MINISTRY.test(behind));

/** Where the name of an agency ends. */
function agencyEnd(name: string, joint: boolean): number {
  let limit = name.length;
  AGENCY_STOP.lastIndex = 0;
  for (let stop = AGENCY_STOP.exec(name); stop; stop = AGENCY_STOP.exec(name)) {
    if (stop[0] === ',' && goesOn(name.slice(0, stop.index), name.slice(stop.index, stop.index + 40), joint)) continue;
    limit = stop.index;
    break;
  }
  // In capitals nothing tells names from words but the words themselves.
  const words = isUpperCase(name.slice(0, limit)) ? name.toLowerCase() : name;
  WORD.lastIndex = 0;
  let previous: RegExpExecArray | null = null;
  for (let word = WORD.exec(words); word && word.index < limit; word = WORD.exec(words)) {
    if (previous && previous.index > 0 && TITLE_OPENINGS.has(`${previous[0]} ${word[0]}`)) {
      // `Ban chỉ đạo 35` is a body.
      if (!/(?:^|\s)[Bb]an\s+$/.test(words.slice(0, previous.index))) return previous.index;
    }
    if (
      word.index > 0 &&
      CAPITAL_OPENING.test(words.slice(word.index, word.index + 12)) &&
      !UNIT.test(previous?.[0] ?? '')
    )
      return word.index;
    if (
      word.index > 0 &&
      (TITLE_OPENINGS.has(word[0]) ||
        AFTER_AGENCY.has(word[0]) ||
        ACTS_THEN.test(words.slice(previous?.index ?? word.index, word.index + 16))) &&
      !(NAME_GOES_ON.test(words.slice(word.index, word.index + 12)) && (word[0] !== 'tại' || previous?.[0] === 'cao'))
    )
      return word.index;
    previous = word;
  }
  return limit;
}

/** `của Bộ trưởng Bộ Y tế Hướng dẫn cấp chứng chỉ`: a title with a capital; `Phòng Hướng dẫn …` is a body. */
const CAPITAL_OPENING = /^(?:Hướng dẫn|Quy định|Ban hành|Sửa đổi|Phê duyệt|Về việc|Về)\s[a-zà-ỹ]/u;
/** The word behind the agency is what it does: `… của Sở Tài chính nhận được …`, `… do Ủy ban nhân dân phường cấp`. */
const ACTS_THEN =
  /^(?!(?:[Tt]iếp|[Cc]hứng|[Ll]uân|[Vv]ận|[Tt]iền) )[^ ]+ (?:nhận được|gửi|chuyển|cho (?:biết|thấy|rằng)|nhấn mạnh|khẳng định|đề xuất|phản ánh|xác nhận|cấp(?=$|[\s,.;)]*$))(?![A-Za-zÀ-ỹ])/u;
const UNIT = /^(?:tâm|Tâm|Phòng|Ban|Vụ|Cục|Viện|Tổ|và)$/u;

/** Longest name of a law, in characters. */
const LONGEST_NAME = 240;
const AMENDED_NAME = /^\s(?:sửa đổi|\(sửa đổi\))(?=\s(?:số|năm|ngày)\s\d)/u;
const LAW_YEAR = /^\s+(?:năm\s+)?((?:19|20)\d\d)(?![\d/])/i;
/** Where the name of a law that nobody knows breaks off. */
const NEXT_LAW = /(?:,|\svà|\shoặc)\s+(?:các\s+)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết)(?![A-Za-zÀ-ỹ])/u;

/** Who passed it, where that is said. */
const LAW_ISSUER =
  /^\s(?:của|do)\s(Quốc hội(?:\s[Kk]hóa\s[XVI]{1,5})?|[ỦU][yỷ] ban [Tt]hường vụ Quốc hội)(?![A-Za-zÀ-ỹ])/u;

function lawAt(text: string, { index: start, 0: type }: RegExpExecArray): Found {
  const nameStart = start + type.length + (text.charAt(start + type.length) === ':' ? 1 : 0);
  const rest = text.slice(nameStart, nameStart + LONGEST_NAME);
  const known = knownNameLength(type, rest);
  // `Luật Xây dựng sửa đổi số 62/2020/QH14`
  const amended = known === null ? 0 : (AMENDED_NAME.exec(rest.slice(known))?.[0].length ?? 0);
  const nameEnd = nameStart + (known === null ? unknownNameEnd(rest) : known + amended);
  const name = text.slice(nameStart, nameEnd).trim();
  const number = LAW_NUMBER.exec(text.slice(nameEnd, nameEnd + 60));
  const symbol = number?.[1] ?? null;
  const symbolEnd = number ? nameEnd + number[0].length : nameEnd;
  const written = number ? null : LAW_YEAR.exec(text.slice(nameEnd, nameEnd + 20));
  const yearEnd = symbolEnd + (written?.[0].length ?? 0);
  const base = yearEnd + (/^\s*(?:,\s*)?/.exec(text.slice(yearEnd, yearEnd + 60))?.[0].length ?? 0);
  const [first] = datesIn(text.slice(base, base + 60));
  const date = first?.start === 0 ? { ...first, start: base, end: base + first.end } : null;
  const end = date?.end ?? yearEnd;
  const owner = LAW_ISSUER.exec(text.slice(end, end + 80));
  const agency = owner?.[1] ?? null;
  const behind = end + (owner?.[0].length ?? 0);
  // `Luật số 51/2010/QH12 của Quốc hội về người khuyết tật`
  const called = name === '' && text.startsWith(' về ', behind) ? text.slice(behind, behind + LONGEST_NAME) : null;
  const parts = symbol === null ? null : symbolParts(symbol);
  const year = parts?.year ?? written?.[1];
  return {
    type,
    typeName: type.toLowerCase(),
    form: 'full',
    abbreviated: false,
    law: true,
    name,
    symbol,
    number: parts?.number ?? null,
    year: year === undefined ? null : Number(year),
    blank: false,
    numberStart: number ? symbolEnd - number[0].trimStart().length : symbolEnd,
    symbolStart: symbolEnd - (symbol?.length ?? 0),
    symbolEnd,
    numberWord: /^\s*số/i.test(number?.[0] ?? ''),
    date,
    agency,
    agencyStart: owner && agency !== null ? end + owner[0].length - agency.length : null,
    title: called && called.slice(0, titleEnd(called)),
    unsure: true,
    start,
    end: behind,
  };
}

/** `các Luật Đất đai, Nhà ở và Kinh doanh bất động sản`: further names behind one "Luật", as far as they are known. */
function listedLaws(text: string, first: Found): Found[] {
  const found: Found[] = [];
  let at = first.end;
  for (;;) {
    const gap = BETWEEN_NAMES.exec(text.slice(at, at + MOST_BETWEEN));
    const from = at + (gap?.[0].length ?? 0);
    const length = gap ? lawNameLength(first.type, ` ${text.slice(from, from + LONGEST_NAME)}`) : null;
    if (length === null) return found;
    at = from + length - 1;
    const name = text.slice(from, at);
    const place = { numberStart: at, symbolStart: at, symbolEnd: at, start: from, end: at };
    found.push({
      ...first,
      form: 'listed',
      name,
      symbol: null,
      number: null,
      year: null,
      numberWord: false,
      date: null,
      ...place,
    });
  }
}
const BETWEEN_NAMES = /^(?:,\s{1,3}(?:và\s{1,3})?|\s{1,3}(?:và|hoặc)\s{1,3})(?=[A-ZĂÂĐÊÔƠƯÀ-Ỹ])/;

/** It has neither number nor issuer; nobody cites it with its date only. */
function constitutionAt({ index: start, 0: written, 1: year }: RegExpExecArray): Found {
  const end = start + written.length;
  return {
    type: 'Hiến pháp',
    typeName: 'hiến pháp',
    form: 'full',
    abbreviated: false,
    law: false,
    name: null,
    symbol: null,
    number: null,
    year: year === undefined ? null : Number(year),
    blank: false,
    numberStart: end,
    symbolStart: end,
    symbolEnd: end,
    numberWord: false,
    date: null,
    agency: null,
    agencyStart: null,
    title: null,
    unsure: true,
    start,
    end,
  };
}

function unknownNameEnd(rest: string): number {
  const ends = [
    /[;:()“”"]|\.(?=\s|$)|\s\d{1,3}\/\d{4}\/|\ssố\s*(?::\s*)?\d|\sngày\s|\sđược\s|\snăm\s(?:19|20)\d\d/u.exec(rest)
      ?.index,
    /^\s*sửa đổi/iu.test(rest) ? undefined : NEXT_LAW.exec(rest)?.index,
    nextNumbered(rest, 0)?.start,
  ];
  return Math.min(rest.length, ...ends.filter((index) => index !== undefined));
}

/**
 * Which document a citation means: type, number, year and symbol together; the symbol alone is shared by others. Numbers
 * without a year begin anew each year, so these have the year of the date; null where that is not told. Laws without a
 * number are told by name and date.
 */
export function identityOf({ typeName, law, name, symbol, year, date, blank }: Citation): string | null {
  if (blank) return null;
  const of = year ?? date?.year ?? null;
  const parts = symbol === null ? null : symbolParts(symbol);
  if (parts) return of === null ? null : actKey(typeName, parts.number, of, parts.tail);
  if (!law || !name || date?.day == null || date.month === null) return null;
  return `${typeName} ${foldForComparison(name)} ${date.year}-${date.month}-${date.day}`;
}
