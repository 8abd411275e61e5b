/**
 * Size, weight, slant, case, underline and alignment of components against the table of
 * Phụ lục I, Mục V. One finding per root cause: components alike are reported once.
 */
import { componentTerm } from '../../src/knowledge/components.ts';
import type { Draft, Segment } from '../../src/draft/draft.ts';
import {
  BODY_FORMAT,
  type ComponentFormat,
  componentFormat,
  type FormatId,
} from '../../src/knowledge/component-formats.ts';
import { firstWords } from '../../src/language/first-words.ts';
import { capitalised, hasLowerCase, isUpperCase } from '../../src/language/fold.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { filled } from '../../src/language/template.ts';
import {
  type Change,
  paragraphFormatChange,
  type RunFormatPatch,
  runFormatChange,
  textChange,
} from '../../src/lint/change.ts';
import type { Severity } from '../../src/lint/finding.ts';
import type { ContextOf, MessageWith, ReportWith } from '../../src/lint/rule.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { bodySizePt } from '../views/body.ts';
import { runFormatChanges } from './fix-changes.ts';
import { placeholders, withoutPlaceholders } from '../../src/language/placeholder.ts';
import { lineWidthsTwips } from './text-width.ts';
import { trimmed, type VisiblePiece, wordPieces } from '../views/spans.ts';
import { decimal, range } from './measures.ts';
import { overlapping } from '../../src/tree/overlapping.ts';

export type AppearanceMessageId =
  | 'wrongSize'
  | 'notBold'
  | 'bold'
  | 'notItalic'
  | 'italic'
  | 'notCapitals'
  | 'allCapitals'
  | 'underlined'
  | 'notCentred';

type AppearanceMessages = Record<AppearanceMessageId, MessageWith<'component' | 'found' | 'expected'>>;

const MESSAGES: Readonly<AppearanceMessages> = {
  wrongSize: {
    vi: '{component} có cỡ chữ {found}; {must} là cỡ {expected}.',
    en: '{component} is set in {found} pt; it {must} be {expected} pt.',
  },
  notBold: {
    vi: '{component} không đậm; {must} là chữ đậm.',
    en: '{component} is not bold; it {must} be bold.',
  },
  bold: {
    vi: '{component} in đậm; {must} là chữ không đậm.',
    en: '{component} is bold; it {must} not be bold.',
  },
  notItalic: {
    vi: '{component} là chữ đứng; {must} là chữ nghiêng.',
    en: '{component} is upright; it {must} be italic.',
  },
  italic: {
    vi: '{component} là chữ nghiêng; {must} là chữ đứng.',
    en: '{component} is italic; it {must} be upright.',
  },
  notCapitals: {
    vi: '{component} là chữ in thường; {must} là chữ in hoa.',
    en: '{component} is in lower case; it {must} be in capitals.',
  },
  allCapitals: {
    vi: '{component} là chữ in hoa; {must} là chữ in thường.',
    en: '{component} is in capitals; it {must} be in lower case.',
  },
  underlined: {
    vi: '{component} bị gạch chân; {must} bỏ gạch chân.',
    en: '{component} is underlined; it {must} not be.',
    severity: 'warning',
  },
  notCentred: {
    vi: '{component} không căn giữa; {must} căn giữa.',
    en: '{component} is not centred; it {must} be centred.',
    severity: 'warning',
  },
};

const FIXES: Readonly<Record<AppearanceMessageId, Bilingual>> = {
  wrongSize: { vi: 'Đặt cỡ chữ {size}', en: 'Set the size to {size} pt' },
  notBold: { vi: 'Đặt chữ đậm', en: 'Make it bold' },
  bold: { vi: 'Bỏ chữ đậm', en: 'Remove bold' },
  notItalic: { vi: 'Đặt chữ nghiêng', en: 'Make it italic' },
  italic: { vi: 'Đặt chữ đứng', en: 'Make it upright' },
  notCapitals: { vi: 'Đổi sang chữ in hoa', en: 'Change to capitals' },
  allCapitals: { vi: 'Đổi sang chữ in thường', en: 'Change to lower case' },
  underlined: { vi: 'Bỏ gạch chân', en: 'Remove the underline' },
  notCentred: { vi: 'Căn giữa đoạn', en: 'Centre the paragraph' },
};

type AppearanceReport = ReportWith<AppearanceMessageId, 'component' | 'found' | 'expected'>;

/** Requirement ids for the look of the characters and, where it is another one, for the alignment. */
interface MessageOptions {
  format?: readonly string[];
  align?: readonly string[];
  /** Messages that the rule leaves to others. */
  except?: readonly AppearanceMessageId[];
}

/** The messages that `checkAppearance` can report for a component, to be spread into `meta.messages`. */
export function appearanceMessages(
  id: FormatId,
  { format: characters, align, except = [] }: MessageOptions = {},
): AppearanceMessages {
  const format = componentFormat(id);
  if (!format) throw new Error(`no format is prescribed for ${id}`);
  const messages: Partial<AppearanceMessages> = {};
  for (const messageId of possibleMessages(format)) {
    if (except.includes(messageId)) continue;
    const nd30 = messageId === 'notCentred' ? align : characters;
    const severity = messageId === 'bold' && format.surplusBoldIs ? format.surplusBoldIs : MESSAGES[messageId].severity;
    messages[messageId] = {
      ...MESSAGES[messageId],
      ...(severity && { severity }),
      ...(nd30 && { legalBasis: { nd30 } }),
    };
  }
  // Those left out cannot be reported for this component.
  return messages as AppearanceMessages;
}

function possibleMessages(format: ComponentFormat): AppearanceMessageId[] {
  const ids: AppearanceMessageId[] = [];
  if (format.sizePt) ids.push('wrongSize');
  if (format.bold !== undefined) ids.push(format.bold ? 'notBold' : 'bold');
  if (format.italic !== undefined) ids.push(format.italic ? 'notItalic' : 'italic');
  if (format.capitals !== undefined) ids.push(format.capitals ? 'notCapitals' : 'allCapitals');
  ids.push('underlined');
  if (format.align === 'center') ids.push('notCentred');
  return ids;
}

export interface AppearanceOptions {
  /** Properties that the rule judges by itself or not at all. */
  except?: readonly AppearanceMessageId[];
  /** What the component is called, where the label's own term is not precise enough. */
  term?: Bilingual;
  /** Severity for all findings of this call, instead of that of the message. */
  severity?: Severity;
  /** The size to be set, where more than the table decides it. */
  sizePt?: number;
  /** What capitals most likely stand for; a fix that somebody has to look at. Without it they are not mended. */
  inLowerCase?: (text: string) => string;
}

/** Reports what differs from the table. Silent on Markdown, where no format is known. */
export function checkAppearance(
  context: ContextOf<AppearanceReport>,
  segments: readonly Segment[],
  id: FormatId,
  options: AppearanceOptions = {},
): void {
  const format = componentFormat(id);
  if (!format || context.draft.tree.source !== 'docx' || segments.length === 0) return;
  const causes = new Map<string, Cause>();
  const look = { ...format, rightSizePt: (found: number) => rightSizePt(context.draft, format, found, options) };
  for (const segment of segments) {
    for (const fault of faultsOf(segment, id, look, options)) {
      if (options.except?.includes(fault.messageId)) continue;
      const key = `${fault.messageId} ${fault.found ?? ''}`;
      const cause = causes.get(key);
      if (!cause) {
        causes.set(key, { ...fault, segment, also: new Set() });
        continue;
      }
      if (segment.paragraph !== cause.segment.paragraph) cause.also.add(segment.paragraph);
      cause.changes = cause.changes && fault.changes && [...cause.changes, ...fault.changes];
      if (fault.unsafe) cause.unsafe = true;
    }
  }
  for (const cause of causes.values()) report(context, cause, format, options);
}

/** The size of the body where its limits are the same, else the nearest. */
function rightSizePt(
  draft: Draft,
  { sizePt: [least, greatest] = [0, 0] }: ComponentFormat,
  found: number,
  { sizePt }: AppearanceOptions,
): number {
  if (sizePt !== undefined) return sizePt;
  if (least === BODY_FORMAT.sizePt[0] && greatest === BODY_FORMAT.sizePt[1]) return bodySizePt(draft);
  return found > greatest ? greatest : least;
}

interface Fault {
  messageId: AppearanceMessageId;
  /** Offsets in the paragraph's text. */
  start: number;
  end: number;
  /** The size found, and the one to be set. */
  found?: number;
  size?: number;
  /** Undefined: what is right cannot be told. */
  changes: readonly Change[] | undefined;
  unsafe?: boolean;
}

interface Cause extends Fault {
  segment: Segment;
  also: Set<Paragraph>;
}

function faultsOf(
  segment: Segment,
  id: FormatId,
  format: ComponentFormat & { rightSizePt: (found: number) => number },
  { inLowerCase }: AppearanceOptions,
): Fault[] {
  const faults: Fault[] = [];
  const { sizePt, bold, italic } = format;
  const { start, end } = segment;
  const pieces = wordPieces(segment);
  const add = (
    messageId: AppearanceMessageId,
    isWrong: (format: RunFormat) => boolean,
    patch: RunFormatPatch,
    sizes?: { found: number; size: number },
  ): void => {
    const first = pieces.findIndex((piece) => isWrong(piece.format));
    if (first < 0) return;
    let last = first;
    while (last + 1 < pieces.length && isWrong((pieces[last + 1] as (typeof pieces)[0]).format)) last++;
    const all = first === 0 && last === pieces.length - 1;
    const range = all ? segment : trimmed(segment.paragraph, pieces[first]?.start ?? 0, pieces[last]?.end ?? 0);
    const changes = runFormatChanges(segment, isWrong, patch);
    faults.push({ messageId, start: range.start, end: range.end, ...sizes, changes });
  };
  if (sizePt) {
    const wrongSizes = new Set<number>();
    for (const { format: run } of pieces) {
      if (run.sizePt !== null && (run.sizePt < sizePt[0] || run.sizePt > sizePt[1])) wrongSizes.add(run.sizePt);
    }
    for (const found of wrongSizes) {
      const size = format.rightSizePt(found);
      add('wrongSize', (run) => run.sizePt === found, { sizePt: size }, { found, size });
    }
  }
  if (bold !== undefined) add(bold ? 'notBold' : 'bold', (run) => run.bold !== bold, { bold });
  if (italic !== undefined) add(italic ? 'notItalic' : 'italic', (run) => run.italic !== italic, { italic });
  if (format.capitals === true) {
    const small = pieces.filter((piece) => !piece.format.caps && hasSmallLetters(piece.text));
    if (small.length > 0)
      faults.push({ messageId: 'notCapitals', start, end, changes: small.map((piece) => inCapitals(segment, piece)) });
  }
  if (format.capitals === false && isAllCapitals(segment))
    faults.push({ messageId: 'allCapitals', start, end, ...lowered(segment, inLowerCase) });
  add('underlined', (run) => run.underline !== 'none', { underline: 'none' });
  if (format.align === 'center' && isNotCentred(segment, id)) {
    const { paragraph } = segment;
    const indented = paragraph.format.firstLineTwips !== 0 && !paragraph.numbering;
    const centred = { align: 'center', ...(indented && { firstLineTwips: 0 }) } as const;
    faults.push({ messageId: 'notCentred', start, end, changes: [paragraphFormatChange(paragraph, centred)] });
  }
  return faults;
}

/** Real capitals in what is typed; what a field says is shown in capitals. */
function inCapitals({ paragraph }: Segment, { start, end, text }: VisiblePiece): Change {
  const typed = overlapping(paragraph.spans, start, end).every(({ field }) => field === null);
  return typed
    ? textChange(paragraph, start, end, upperCase(text))
    : runFormatChange({ paragraph, start, end }, { caps: true });
}

/** In capitals, but for placeholders, whose names mean something. */
export function upperCase(text: string): string {
  let upper = '';
  let reached = 0;
  for (const { start, end } of placeholders(text)) {
    upper += text.slice(reached, start).toUpperCase() + text.slice(start, end);
    reached = end;
  }
  return upper + text.slice(reached).toUpperCase();
}

/** Capitals that are only shown are switched off; of typed ones nobody can tell which were meant. */
function lowered(
  segment: Segment,
  inLowerCase: AppearanceOptions['inLowerCase'],
): { changes: readonly Change[] | undefined; unsafe?: boolean } {
  const { paragraph, start, end, text } = segment;
  if (hasSmallLetters(text)) return { changes: runFormatChanges(segment, ({ caps }) => caps, { caps: false }) };
  if (!inLowerCase) return { changes: undefined };
  const shown = runFormatChanges(segment, ({ caps }) => caps, { caps: false });
  return { changes: [textChange(paragraph, start, end, inLowerCase(text)), ...shown], unsafe: true };
}

function hasSmallLetters(text: string): boolean {
  return hasLowerCase(text) && hasLowerCase(withoutPlaceholders(text));
}

/** Two words at least: a lone abbreviation is written in capitals anywhere. */
function isAllCapitals(segment: Segment): boolean {
  const shown = shownText(segment);
  return (
    !hasLowerCase(shown) &&
    /[A-Za-zÀ-ỹ]{2}[^A-Za-zÀ-ỹ]+[A-Za-zÀ-ỹ]{2}/.test(shown) &&
    isUpperCase(withoutPlaceholders(shown)) &&
    !(segment.component === 'recipient' && holdsAbbreviationsOnly(shown))
  );
}

/** `- CVP, PCVP (KTN);`: abbreviations bear no marks but that of Đ, unlike nearly every name that is written out. */
const holdsAbbreviationsOnly = (text: string): boolean => !MARKED_CAPITAL.test(text);
const MARKED_CAPITAL = /[À-ÝĂĨŨƠƯẠ-Ỹ]/;

/** The text with `w:caps` applied: what a reader sees. */
export function shownText({ paragraph, start, end }: Segment): string {
  return paragraph.spans
    .map((span) => {
      const text = paragraph.text.slice(Math.max(span.start, start), Math.max(Math.min(span.end, end), start));
      return span.format.caps ? text.toUpperCase() : text;
    })
    .join('');
}

/**
 * False where tabs, blanks, frames or indents place the text, also where they put another component beside it, and
 * where it fills its cell: it looks centred then.
 */
function isNotCentred(segment: Segment, id: FormatId): boolean {
  const { format, text, place } = segment.paragraph;
  if (format.align === null || format.align === 'center' || format.align === 'distribute') return false;
  if (format.frame || place.textBox !== null || text.includes('\t')) return false;
  if (format.indentLeftTwips + format.firstLineTwips >= FAR_TWIPS) return false;
  if (/[ \u00a0]{4}$/.test(text.slice(0, segment.start)) || /^[ \u00a0]{4,}\S/.test(text.slice(segment.end)))
    return false;
  // A letterhead without a table has its columns by tabs or blanks: the middle of the page is not that of the column.
  if (place.cell === null) return !IN_COLUMNS.has(id);
  // A cell that Word fits to its text has no room to centre it in.
  if (place.columnTwips === null) return false;
  const column = place.columnTwips - format.indentLeftTwips - format.indentRightTwips;
  const widths = (column > 0 && lineWidthsTwips([segment], column)) || [];
  // The width of Quốc hiệu is known to the letter: it is left of the middle unless it fills the column.
  const fullShare = segment.component === 'nationalName' ? FULL_SHARE_OF_NAME : FULL_SHARE;
  const share = widths.length > 1 ? WRAPPED_SHARE : fullShare;
  return widths.some((width) => width < share * column);
}

const IN_COLUMNS: ReadonlySet<FormatId> = new Set<FormatId>([
  'parentAgency',
  'issuingAgency',
  'numberAndSymbol',
  'subjectOfLetter',
  'placeAndDate',
]);

/** 2 cm: with such an indent somebody has centred by hand. */
const FAR_TWIPS = 1134;
const FULL_SHARE = 0.88;
const FULL_SHARE_OF_NAME = 0.97;
/** Where lines break is a guess: only a last line that is surely short counts. */
const WRAPPED_SHARE = 0.6;

function report(
  context: ContextOf<AppearanceReport>,
  cause: Cause,
  format: ComponentFormat,
  options: AppearanceOptions,
): void {
  const { messageId, segment, start, end, found, size, changes, unsafe } = cause;
  const text = segment.paragraph.text.slice(start, end);
  context.report({
    messageId,
    at: { segment, start, end },
    data: {
      component: atStart(named(cause, text, options.term ?? term(segment))),
      found: decimal(found ?? 0),
      expected: range(format.sizePt ?? [0, 0]),
    },
    ...(changes && {
      fix: {
        description: filled(FIXES[messageId], { size: size ?? 0 }),
        ...(messageId === 'notCapitals' && { text: upperCase(text) }),
        changes,
        ...(unsafe && { unsafe }),
      },
    }),
    ...(options.severity && { severity: options.severity }),
    also: [...cause.also],
  });
}

/** Where only some of its words are wrong, these are named. */
function named({ segment, start, end }: Cause, text: string, { vi, en }: Bilingual): Bilingual {
  if (start <= segment.start && end >= segment.end) return { vi, en };
  const words = `“${firstWords(text)}”`;
  return { vi: `${words} trong ${vi}`, en: `${words} in ${en}` };
}

function term(segment: Segment): Bilingual {
  return { vi: componentTerm(segment.component, 'vi'), en: componentTerm(segment.component, 'en') };
}

function atStart({ vi, en }: Bilingual): Bilingual {
  return { vi: capitalised(vi), en: capitalised(en) };
}
