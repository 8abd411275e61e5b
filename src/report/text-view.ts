/**
 * The text view: a document as plain text, one line for each line that stands in it, with what the line is. It is what
 * `vbcheck text` prints, what `git diff` compares by it, and what the lines and columns of reports count in.
 *
 * The same words give the same lines, whatever they look like: lines are cut and named by words and places alone, and what a
 * program lays out (numbers of pages) is left out. Names have one width, so that a column does not hang on a name.
 */
import { rootTable } from '../draft/line.ts';
import { cutLines, textAsWritten, type TextOf } from '../draft/lines.ts';
import { type Draft, MINIMUM_CONFIDENCE } from '../draft/draft.ts';
import { unicodeText } from '../draft/legacy-text.ts';
import { inNormalForm } from '../draft/normal-form.ts';
import { perDraft } from '../draft/per-draft.ts';
import { oncePer } from '../language/once.ts';
import type { Component } from '../knowledge/components.ts';
import type { TextRange } from '../language/text-range.ts';
import type { Location } from '../lint/finding.ts';
import type { CellPlace, DocumentNode, HeaderFooterStory, NoteStory, Paragraph, RunContent } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { activeHeadersAndFooters, inlines, mainStory, paragraphs } from '../tree/visit.ts';
import { STEERING } from './steering.ts';

/** Lines and columns count from 1, columns in UTF-16 units; the end is the first column behind. */
export interface TextRegion {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** Names of lines are Vietnamese in all languages: the view is the document's, and one file has one view. */
const NAMES: Readonly<Record<Component, string>> = {
  nationalName: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  partyName: 'Tên Đảng',
  parentAgency: 'Chủ quản',
  issuingAgency: 'Cơ quan',
  numberAndSymbol: 'Số, ký hiệu',
  placeAndDate: 'Ngày ban hành',
  typeName: 'Tên loại',
  subject: 'Trích yếu',
  addressee: 'Kính gửi',
  competence: 'Thẩm quyền',
  legalGround: 'Căn cứ',
  enactingWord: 'Quyết định',
  partLabel: 'Phần',
  chapterLabel: 'Chương',
  sectionLabel: 'Mục',
  subsectionLabel: 'Tiểu mục',
  headingTitle: 'Tiêu đề',
  articleHeading: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  bodyText: 'Nội dung',
  contentTitle: 'Đề mục',
  tableText: 'Bảng',
  signingAuthority: 'Quyền ký',
  signerTitle: 'Chức vụ',
  signerName: 'Người ký',
  recipientsLabel: 'Nơi nhận',
  recipient: 'Nơi nhận',
  archiveLine: 'Lưu',
  annexLabel: 'Phụ lục',
  annexTitle: 'Tên phụ lục',
  annexReference: 'Kèm theo',
  urgencyMark: 'Độ khẩn',
  secrecyMark: 'Độ mật',
  circulationMark: 'Lưu hành',
  drafterMark: 'Người soạn',
  agencyAddress: 'Địa chỉ',
  pageNumber: 'Số trang',
  ruleLine: 'Đường kẻ',
  empty: '',
  other: 'Khác',
};
/** The first line of a row of a table of content, the first of another cell of the row, further ones of a cell. */
const ROW = 'Hàng';
const CELL = 'Ô';
const SAME_CELL = '';
const STORY_NAMES = {
  header: 'Đầu trang',
  footer: 'Chân trang',
  footnote: 'Chú thích',
  endnote: 'Chú cuối',
  comment: 'Nhận xét',
} as const satisfies Record<(HeaderFooterStory | NoteStory)['type'], string>;

/** Of the longest name. */
const NAME_WIDTH = 13;
const PARTING = ' | ';
/** UTF-16 units before the words of each line. */
const PREFIX_LENGTH = NAME_WIDTH + PARTING.length;

interface ViewLine {
  paragraph: Paragraph;
  /** [start, end) in the paragraph's text; `label`: what numbering prints before it. */
  start: number;
  end: number;
  label: string;
  /** Null: that of the component. */
  name: string | null;
}

interface TextView {
  lines: readonly ViewLine[];
  textOf: TextOf;
  /** Ordinals of the lines of a paragraph: the first, and one past the last. */
  linesOf: ReadonlyMap<Paragraph, { first: number; end: number }>;
}

/** The view as text: it ends with a line break. `draft`: recognised without looks. */
export function viewText(draft: Draft): string {
  const view = viewOf(draft);
  return view.lines.map((line) => `${shownLine(line, draft, view)}\n`).join('');
}

function shownLine(line: ViewLine, draft: Draft, { textOf }: TextView): string {
  const name = line.name ?? NAMES[componentOf(line, draft)];
  return `${name.padEnd(NAME_WIDTH)}${PARTING}${lead(line)}${shown(line, textOf)}`.trimEnd();
}

/** Numbering as Word prints it. */
const lead = ({ label }: ViewLine): string => (label === '' ? '' : `${label} `);

/** A guess is no name: it would change with what stands around. */
function componentOf({ paragraph, start }: ViewLine, draft: Draft): Component {
  const segments = draft.segmentsOf.get(paragraph) ?? [];
  const segment = segments.findLast((candidate) => candidate.start <= start) ?? segments[0];
  if (!segment) return 'other';
  return segment.confidence < MINIMUM_CONFIDENCE ? 'bodyText' : segment.component;
}

// ---------------------------------------------------------------- lines

const viewOf = perDraft((draft): TextView => {
  const textOf = draft.legacyText ? unicodeText : textAsWritten;
  const lines: ViewLine[] = [];
  addMainStory(lines, draft, textOf);
  const shownInMargins = new Set(
    mainStory(draft.tree).sections.flatMap((section) =>
      activeHeadersAndFooters(draft.tree, section).map(({ story }) => story),
    ),
  );
  for (const story of draft.tree.children) {
    if (story.type === 'root') continue;
    if ((story.type === 'header' || story.type === 'footer') && !shownInMargins.has(story)) continue;
    for (const paragraph of paragraphs(story)) addPlain(lines, paragraph, STORY_NAMES[story.type]);
  }
  const linesOf = new Map<Paragraph, { first: number; end: number }>();
  lines.forEach(({ paragraph }, i) => {
    const known = linesOf.get(paragraph);
    if (known) known.end = i + 1;
    else linesOf.set(paragraph, { first: i, end: i + 1 });
  });
  return { lines, textOf, linesOf };
});

function addMainStory(lines: ViewLine[], draft: Draft, textOf: TextOf): void {
  const { byParagraph, contentTables } = cutLines(draft.paragraphs, textOf, false);
  let cell: CellPlace | null = null;
  draft.paragraphs.forEach((paragraph, i) => {
    const place = contentCell(paragraph, contentTables);
    if (place) {
      const isNew = !cell || cell.table !== place.table || cell.row !== place.row || cell.column !== place.column;
      const name = !isNew ? SAME_CELL : cell?.table === place.table && cell.row === place.row ? CELL : ROW;
      // An empty cell stays a line, so that the others of its row keep their places.
      if (isNew || hasInk(paragraph)) addPlain(lines, paragraph, name, isNew);
    } else if ((byParagraph[i] ?? []).length === 0) addPlain(lines, paragraph, null);
    else
      for (const { start, end, label } of byParagraph[i] ?? [])
        lines.push({ paragraph, start, end, label, name: null });
    cell = place;
  });
}

/** The cell, not one within it, of a table of content; null: it stands in none. */
function contentCell({ place }: Paragraph, contentTables: ReadonlySet<number>): CellPlace | null {
  let { cell } = place;
  if (cell === null || !contentTables.has(rootTable(cell))) return null;
  while (cell.outer) cell = cell.outer;
  return cell;
}

const hasInk = ({ text, numbering }: Paragraph): boolean => /[^\s\ufffc]/.test(text) || (numbering?.label ?? '') !== '';

/** A line for each that is broken; `evenEmpty`: one also where there is nothing to read. */
function addPlain(lines: ViewLine[], paragraph: Paragraph, name: string | null, evenEmpty = false): void {
  const { text, numbering } = paragraph;
  let label = numbering?.label ?? '';
  let given = name;
  let from = 0;
  for (const piece of text.split('\n')) {
    const [start, end] = [from, from + piece.length];
    from = end + 1;
    if (label === '' && !/[^\s\ufffc]/.test(piece)) continue;
    lines.push({ paragraph, start, end, label, name: given });
    label = '';
    evenEmpty = false;
    if (given === CELL || given === ROW) given = SAME_CELL;
  }
  if (evenEmpty) lines.push({ paragraph, start: 0, end: text.length, label: '', name });
}

// ---------------------------------------------------------------- words of a line

/** Fields whose result hangs on the layout. */
const LAYOUT_FIELDS: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'PAGEREF']);
const LAYOUT_SIGN = '#';
/** Where a note is referred to; its number changes with those before it. */
const NOTE_SIGN = '[*]';

/** One character stays one character, so that offsets stay what they are. */
const printableText = (text: string): string =>
  text.replace(/[\t\n\u00a0\u2028\u2029]/g, ' ').replace(STEERING, '\ufffd');

/** A line without what the layout puts in, trimmed at its edges. */
function shown(line: ViewLine, textOf: TextOf): string {
  return piecesOf(line)
    .map(({ start, end, sign }) => sign ?? printableText(textOf(line.paragraph, start, end)))
    .join('');
}

/** A stretch of a paragraph's text and what is shown for it; null: itself. */
interface Piece extends TextRange {
  sign: string | null;
}

/** In order, from the first character with ink to the last. */
const piecesOf = oncePer(({ paragraph, start, end }: ViewLine): readonly Piece[] => {
  const { text, spans } = paragraph;
  let [from, to] = [start, end];
  while (from < to && /[\s\ufffc]/.test(text[from] as string) && !isNote(paragraph, from)) from++;
  while (to > from && /[\s\ufffc]/.test(text[to - 1] as string) && !isNote(paragraph, to - 1)) to--;
  const found: Piece[] = [];
  const add = (pieceStart: number, pieceEnd: number, sign: string | null): void => {
    if (pieceStart < pieceEnd) found.push({ start: pieceStart, end: pieceEnd, sign });
  };
  for (const span of spans) {
    const [first, last] = [Math.max(span.start, from), Math.min(span.end, to)];
    if (first >= last) continue;
    if (span.field !== null && LAYOUT_FIELDS.has(span.field)) {
      // A result may be of several spans.
      const isSame = found.at(-1)?.sign === LAYOUT_SIGN && found.at(-1)?.end === first;
      add(first, last, isSame ? '' : LAYOUT_SIGN);
      continue;
    }
    let at = first;
    for (let object = text.indexOf('\ufffc', at); object >= 0 && object < last; object = text.indexOf('\ufffc', at)) {
      add(at, object, null);
      add(object, object + 1, isNote(paragraph, object) ? NOTE_SIGN : '');
      at = object + 1;
    }
    add(at, last, null);
  }
  return found;
});

/** Whether a note is referred to there. */
const isNote = (paragraph: Paragraph, offset: number): boolean =>
  paragraph.text[offset] === '\ufffc' && noteReferences(paragraph).has(offset);

const noteReferences = oncePer((paragraph: Paragraph): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const inline of inlines(paragraph)) {
    if (inline.type !== 'run' || !inline.children.some(({ type }) => type === 'noteReference')) continue;
    const objects = inline.children.filter(({ type }) => OBJECTS.has(type));
    let at = inline.start;
    for (const { type } of objects) {
      at = paragraph.text.indexOf('\ufffc', at);
      if (at < 0 || at >= inline.end) break;
      if (type === 'noteReference') found.add(at);
      at++;
    }
  }
  return found;
});

/** What stands in the text as one sign. */
const OBJECTS: ReadonlySet<RunContent['type']> = new Set(['noteReference', 'drawing', 'object', 'math']);

// ---------------------------------------------------------------- places

/**
 * Where the words of a finding stand in the view; of a paragraph that has no line, the place where its line would begin. Null: the
 * finding is about no paragraph, or about one that nobody sees. In Markdown: in the lines of the file itself.
 */
export function textRegion(
  draft: Draft,
  location: Pick<Location, 'part' | 'paragraph' | 'start' | 'end'>,
): TextRegion | null {
  const { part, paragraph: index, start, end } = location;
  if (index === null) return null;
  const { lineStarts } = draft.source;
  if (lineStarts) return regionInFile(draft.source, lineStarts, { part, index, start, end });
  const paragraph = paragraphAt(draft.tree, part, index);
  if (!paragraph) return null;
  const view = viewOf(draft);
  const own = view.linesOf.get(paragraph);
  if (!own) return placeOfEmpty(paragraph, draft, view);
  const first = placeIn(own, inNormalForm(paragraph, start), 'start', view);
  const last = placeIn(own, inNormalForm(paragraph, end), 'end', view);
  const isForward = last.line > first.line || (last.line === first.line && last.column > first.column);
  const { line: endLine, column: endColumn } = isForward ? last : first;
  return { startLine: first.line, startColumn: first.column, endLine, endColumn };
}

/** An offset between two lines is the start of the second and the end of the first. */
function placeIn(
  { first, end }: { first: number; end: number },
  offset: number,
  edge: 'start' | 'end',
  { lines, textOf }: TextView,
): { line: number; column: number } {
  let at = first;
  for (let next = first + 1; next < end; next++) {
    const { start } = lines[next] as ViewLine;
    if (edge === 'start' ? start <= offset : start < offset) at = next;
  }
  const line = lines[at] as ViewLine;
  const words = piecesOf(line);
  // Numbering belongs to the whole paragraph, and to nothing within it.
  const isWhole = edge === 'start' && offset <= line.start && words.length === 0;
  let column = 1 + PREFIX_LENGTH + (isWhole ? 0 : lead(line).length);
  for (const piece of words) {
    if (piece.start >= offset) break;
    const stop = Math.min(piece.end, offset);
    column +=
      piece.sign?.length ??
      (textOf === textAsWritten ? stop - piece.start : textOf(line.paragraph, piece.start, stop).length);
  }
  return { line: at + 1, column };
}

/** Before the line of the next paragraph that has one, at the last line where there is none. */
function placeOfEmpty({ index, part }: Paragraph, draft: Draft, { lines, linesOf }: TextView): TextRegion | null {
  const at = (line: number): TextRegion => ({ startLine: line, startColumn: 1, endLine: line, endColumn: 1 });
  if (part !== mainStory(draft.tree).part) return null;
  const behind = draft.paragraphs.slice(draft.paragraphs.findIndex((paragraph) => paragraph.index === index) + 1);
  for (const paragraph of behind) {
    const own = linesOf.get(paragraph);
    if (own) return at(own.first + 1);
  }
  const last = lines.findLastIndex(({ paragraph }) => paragraph.part === part);
  return last < 0 ? null : at(last + 1);
}

function regionInFile(
  tree: DocumentNode,
  lineStarts: readonly number[],
  { part, index, start, end }: { part: string; index: number; start: number; end: number },
): TextRegion | null {
  const paragraph = paragraphAt(tree, part, index);
  const from = paragraph?.sourceOffset(start) ?? paragraph?.position?.start.offset ?? null;
  if (!paragraph || from === null) return null;
  // Behind the last character: what follows it may be the end of the paragraph, or marks of Markdown.
  const last = end > start ? (paragraph.sourceOffset(end - 1) ?? from) + 1 : from;
  const [first, behind] = [placeAt(lineStarts, from), placeAt(lineStarts, Math.max(from, last))];
  return { startLine: first.line, startColumn: first.column, endLine: behind.line, endColumn: behind.column };
}

/** `lineStarts`: offset of each line. */
function placeAt(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
