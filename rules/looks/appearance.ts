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
import { capitalised } from '../../src/language/fold.ts';
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
import type { ContextOf } from '../../src/lint/rule.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { overlapping } from '../../src/language/text-range.ts';
import { bodySizePt } from '../views/body.ts';
import { trimmed, type VisiblePiece, wordPieces } from '../views/spans.ts';
import { type AppearanceMessageId, type AppearanceReport, FIXES } from './appearance-messages.ts';
import { hasSmallLetters, isAllCapitals, upperCase } from './capitals.ts';
import { isNotCentred } from './centring.ts';
import { runFormatChanges } from './fix-changes.ts';
import { decimal, range } from './measures.ts';

export { appearanceMessages } from './appearance-messages.ts';

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
  const rightSize = (found: number): number => rightSizePt(context.draft, format, found, options);
  for (const segment of segments) {
    for (const fault of faultsOf(segment, id, format, rightSize, options)) {
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
  format: ComponentFormat,
  rightSize: (found: number) => number,
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
      const size = rightSize(found);
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
