/**
 * Changes of one paragraph, collected in offsets of its text and turned into edits of the part: runs are cut where
 * something begins or ends, texts replaced, formats set, markup put between. A run that nothing touches keeps its bytes.
 */
import { append } from '../tree/append.ts';
import { holding, overlapping } from '../language/text-range.ts';
import type { ParagraphFormatPatch, RunFormatPatch } from '../lint/change.ts';
import { WRITTEN_FIELDS } from '../lint/fix.ts';
import type { Tape } from '../opc/tape.ts';
import type { Paragraph, TextSource, TextSpan } from '../tree/nodes.ts';
import type { Edit, Piece } from '../opc/bytes.ts';
import { elementAt, inPlaceOf, insertionAt, insertionAtEnd, removalOf } from '../opc/edits.ts';
import { paragraphPatch, runPatch } from './format-patch.ts';
import { isEmptyTag } from '../opc/markup.ts';
import { type Attributes, childrenOf, PARAGRAPH_ORDER, patchedProperties, RUN_ORDER } from './properties.ts';
import { revisionAttributes } from './revisions.ts';
import {
  formatContent,
  type FormatRange,
  type Mark,
  type PartContext,
  type Plan,
  type Replacement,
  RunRewriter,
  type RunText,
  type Side,
  textMarkup,
  trackedRunPatch,
} from './run-rewriter.ts';

/** What is to happen to a piece, while it is collected. */
type OpenPlan = { [Kind in keyof Plan]: Plan[Kind][number][] };

/** A run, or an element that stands where runs stand and is never cut (a formula). */
interface TextPiece extends RunText {
  sources: TextSource[];
  isRun: boolean;
}

export class ParagraphRewriter {
  readonly #paragraph: Paragraph;
  readonly #element: number;
  readonly #context: PartContext;
  readonly #pieces: TextPiece[] = [];
  /** Those of them that are runs. */
  readonly #runs: readonly TextPiece[];
  readonly #marks: Mark[] = [];
  readonly #formats: FormatRange[] = [];
  readonly #replacements: Replacement[] = [];
  readonly #paragraphFormats: ParagraphFormatPatch[] = [];
  #isRemoved = false;

  /** `element`: the `w:p` that the paragraph was read from. */
  constructor(paragraph: Paragraph, element: number, context: PartContext) {
    this.#paragraph = paragraph;
    this.#element = element;
    this.#context = context;
    for (const source of paragraph.textSources()) {
      const { element: run, isRun } = runOf(context.tape, source);
      const last = this.#pieces.at(-1);
      if (last?.element === run) {
        last.sources.push(source);
        last.end = source.end;
      } else this.#pieces.push({ element: run, isRun, sources: [source], start: source.start, end: source.end });
    }
    this.#runs = this.#pieces.filter(({ isRun }) => isRun);
  }

  /** Puts markup between characters, outside of runs. */
  mark(offset: number, side: Side, markup: string): void {
    const { text } = this.#paragraph;
    while (isInsideLetter(text, offset)) offset += side === 'before' ? -1 : 1;
    this.#marks.push({ offset, side, markup });
  }

  /** A format for all of the text is that of the paragraph mark too. A letter is not parted from its marks. */
  format(start: number, end: number, format: RunFormatPatch): void {
    const { text } = this.#paragraph;
    while (start > 0 && isInsideLetter(text, start)) start--;
    while (end < text.length && isInsideLetter(text, end)) end++;
    this.#formats.push({ start, end, format });
  }

  /** Replaces text, or puts it in where `start` is `end`. */
  replace(start: number, end: number, text: string): void {
    this.#replacements.push({ start, end, text });
  }

  formatParagraph(format: ParagraphFormatPatch): void {
    this.#paragraphFormats.push(format);
  }

  /** Takes a paragraph without words away. */
  remove(): void {
    this.#isRemoved = true;
    const { length } = this.#paragraph.text;
    if (this.#context.revision && length > 0) this.replace(0, length, '');
  }

  /** Nothing but words would change: no drawing, note or formula, and nothing that a field computes. */
  canReplace(start: number, end: number): boolean {
    if (isInsideCharacter(this.#paragraph.text, start) || isInsideCharacter(this.#paragraph.text, end)) return false;
    if (start === end) return this.#pieces.length === 0 || this.#runFor(start) !== undefined;
    if (this.#paragraph.text.slice(start, end).includes(OBJECT)) return false;
    if (overlapping(this.#paragraph.spans, start, end).some(isComputed)) return false;
    const { tape } = this.#context;
    return overlapping(this.#pieces, start, end).every(
      ({ isRun, element, sources }) =>
        isRun && overlapping(sources, start, end).every(({ sourceStart }) => isChildAt(tape, element, sourceStart)),
    );
  }

  /**
   * The paragraph can go: it has neither words nor anything else that would be lost, and another one follows that takes
   * its place in the cell or before the end of the section.
   */
  canRemove(): boolean {
    const { tape } = this.#context;
    const properties = tape.child(this.#element, 'w:pPr');
    if (properties >= 0 && tape.child(properties, 'w:sectPr') >= 0) return false;
    const next = tape.nextSibling(this.#element);
    if (next < 0 || tape.name(next) !== 'w:p') return false;
    for (let child = tape.firstChild(this.#element); child >= 0; child = tape.nextSibling(child)) {
      const name = tape.name(child);
      if (name === 'w:r' ? !isBlankRun(tape, child) : name !== 'w:pPr' && name !== 'w:proofErr') return false;
    }
    return true;
  }

  /** The character is part of what a field computes. */
  #isComputed(offset: number): boolean {
    return overlapping(this.#paragraph.spans, offset, offset + 1).some(isComputed);
  }

  edits(): Edit[] {
    const { tape, revision } = this.#context;
    if (this.#isRemoved && !revision) return [removalOf(tape, this.#element)];
    const atStart: Piece[] = [];
    if (this.#pieces.length === 0) {
      for (const { markup } of this.#marks) atStart.push(markup);
      for (const { text } of this.#replacements) append(atStart, this.#firstRun(text));
    }
    const plans = this.#plans();
    return [
      ...this.#headEdits(this.#properties(), atStart),
      ...this.#pieces.flatMap((piece) => {
        const plan = plans.get(piece);
        return plan ? this.#pieceEdits(piece, plan) : [];
      }),
    ];
  }

  // -------------------------------------------------------------- the head of the paragraph

  /** Edits of what stands before the runs: the properties, and what goes into a paragraph without text. */
  #headEdits(properties: readonly Piece[] | null, atStart: readonly Piece[]): Edit[] {
    const { tape } = this.#context;
    const element = this.#element;
    if (!properties && atStart.length === 0) return [];
    if (isEmptyTag(tape, element)) {
      return [insertionAtEnd(tape, element, [...(properties ?? []), ...atStart])];
    }
    const old = tape.child(element, 'w:pPr');
    const start = old < 0 ? tape.tagEnd(element) : tape.start(old);
    const end = old < 0 ? start : tape.end(old);
    return [{ start, end, pieces: [...(properties ?? [tape.bytes.subarray(start, end)]), ...atStart] }];
  }

  /** The new `w:pPr`, or null when it does not change. */
  #properties(): Piece[] | null {
    const { tape, names, ids, revision } = this.#context;
    const element = tape.child(this.#element, 'w:pPr');
    const patch = new Map<string, readonly Piece[] | Attributes | null>();
    for (const format of this.#paragraphFormats) {
      for (const [property, value] of paragraphPatch(format, names)) {
        const known = patch.get(property);
        const merge = known && value && !Array.isArray(known) && !Array.isArray(value);
        patch.set(property, merge ? { ...(known as Attributes), ...(value as Attributes) } : value);
      }
    }
    const changesFormat = patch.size > 0;
    const mark = this.#markProperties(element < 0 ? -1 : tape.child(element, 'w:rPr'));
    if (mark) patch.set('w:rPr', mark);
    if (patch.size === 0) return null;
    if (revision && changesFormat && (element < 0 || tape.child(element, 'w:pPrChange') < 0)) {
      patch.set('w:pPrChange', [
        names.open('pPrChange', revisionAttributes(revision, ids)),
        names.open('pPr'),
        ...childrenOf(tape, element, NOT_IN_CHANGE, PARAGRAPH_ORDER),
        names.close('pPr'),
        names.close('pPrChange'),
      ]);
    }
    return patchedProperties({ tape, element, name: 'pPr', order: PARAGRAPH_ORDER, names }, patch);
  }

  /** The new `w:rPr` of the paragraph mark, or null when it does not change. */
  #markProperties(element: number): Piece[] | null {
    const { tape, names, ids, revision } = this.#context;
    const { length } = this.#paragraph.text;
    const covering = this.#formats.filter(({ start, end }) => start === 0 && end >= length);
    const formats = new Map(covering.flatMap(({ format }) => [...runPatch(format)]));
    const patch = new Map(trackedRunPatch(formats, element, this.#context));
    if (this.#isRemoved && revision) patch.set('w:del', [names.empty('del', revisionAttributes(revision, ids))]);
    if (patch.size === 0) return null;
    return patchedProperties({ tape, element, name: 'rPr', order: RUN_ORDER, names }, patch);
  }

  /** Text for a paragraph that has none, in the format of its mark. */
  #firstRun(text: string): Piece[] {
    const { tape, names, ids, revision } = this.#context;
    const properties = tape.child(this.#element, 'w:pPr');
    const format = formatContent(tape, properties < 0 ? -1 : tape.child(properties, 'w:rPr'));
    const run = [
      names.open('r'),
      ...(format.length === 0 ? [] : [names.open('rPr'), ...format, names.close('rPr')]),
      ...textMarkup(text, names),
      names.close('r'),
    ];
    return revision ? [names.open('ins', revisionAttributes(revision, ids)), ...run, names.close('ins')] : run;
  }

  // -------------------------------------------------------------- runs

  /** Each change goes to the pieces that it is about; there may be thousands of either. */
  #plans(): ReadonlyMap<TextPiece, OpenPlan> {
    const plans = new Map<TextPiece, OpenPlan>();
    const planOf = (piece: TextPiece): OpenPlan => {
      let plan = plans.get(piece);
      if (!plan) plans.set(piece, (plan = { marks: [], formats: [], replacements: [] }));
      return plan;
    };
    for (const mark of this.#marks) {
      const piece = this.#pieceOf(mark);
      if (!piece) continue;
      const offset = Math.min(Math.max(mark.offset, piece.start), piece.end);
      planOf(piece).marks.push({ ...mark, offset });
    }
    for (const range of this.#formats) {
      for (const piece of overlapping(this.#pieces, range.start, range.end)) planOf(piece).formats.push(range);
    }
    for (const range of this.#replacements) {
      const { start, end } = range;
      const run = start === end ? this.#runFor(start) : undefined;
      const pieces = start === end ? (run ? [run] : []) : overlapping(this.#pieces, start, end);
      for (const piece of pieces) planOf(piece).replacements.push(range);
    }
    return plans;
  }

  #pieceEdits(piece: TextPiece, plan: Plan): Edit[] {
    const { tape } = this.#context;
    const { element, start, end } = piece;
    if (!piece.isRun) {
      // What opens in the midst of it opens before it.
      return plan.marks.map(({ offset, side, markup }) => {
        const isBefore = side === 'before' ? offset < end : offset <= start;
        const at = isBefore ? tape.start(element) : tape.end(element);
        return insertionAt(at, [markup]);
      });
    }
    const pieces = new RunRewriter(piece, this.#paragraph, plan, this.#context).rewritten();
    return [inPlaceOf(tape, element, pieces)];
  }

  /** A mark belongs to the run of the character that it stands at. */
  #pieceOf({ offset, side }: Mark): TextPiece | undefined {
    const pieces = this.#pieces;
    const [first] = pieces;
    if (side === 'before') return offset >= (pieces.at(-1)?.end ?? 0) ? pieces.at(-1) : holding(pieces, offset);
    return first && offset <= first.start ? first : holding(pieces, offset - 1);
  }

  /** Text put in joins the run before it, at the beginning the first; never what a field computes. */
  #runFor(offset: number): TextPiece | undefined {
    const before = holding(this.#runs, offset - 1);
    if (before && !this.#isComputed(offset - 1)) return before;
    const behind = holding(this.#runs, offset);
    return behind && !this.#isComputed(offset) ? behind : undefined;
  }
}

const isComputed = ({ field }: TextSpan): boolean => field !== null && !WRITTEN_FIELDS.has(field);

/** Between the halves of a character beyond U+FFFF. */
function isInsideCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** There, or between a letter and its combining marks. */
function isInsideLetter(text: string, offset: number): boolean {
  return isInsideCharacter(text, offset) || (offset > 0 && /^\p{M}/u.test(text.slice(offset, offset + 1)));
}

/** Stands in the text for a drawing, an object or the reference of a note. */
const OBJECT = '\ufffc';

/** The byte belongs to a child of the run, which goes or stays as a whole, or to a text in it. */
function isChildAt(tape: Tape, run: number, offset: number): boolean {
  const element = elementAt(tape, offset);
  return tape.parent(element) === run;
}

/** What an empty paragraph may hold: blanks, and notes of Word's about its layout. */
const BLANKS = new Set(['w:rPr', 'w:t', 'w:tab', 'w:lastRenderedPageBreak']);

function isBlankRun(tape: Tape, run: number): boolean {
  for (let child = tape.firstChild(run); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    const isLineBreak = name === 'w:br' && (tape.attribute(child, 'w:type') ?? 'textWrapping') === 'textWrapping';
    if (!isLineBreak && !BLANKS.has(name)) return false;
    if (name === 'w:t' && tape.text(child).trim() !== '') return false;
  }
  return true;
}

/** Not part of the old state that `w:pPrChange` keeps. */
const NOT_IN_CHANGE = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

/** The run that a text was read from: its nearest `w:r`, or the formula as a whole. */
function runOf(tape: Tape, { sourceStart }: TextSource): { element: number; isRun: boolean } {
  let element = elementAt(tape, sourceStart);
  for (let at = element; at >= 0 && tape.name(at) !== 'w:p'; at = tape.parent(at)) {
    if (tape.name(at) === 'w:r') return { element: at, isRun: true };
    if (tape.name(at).startsWith('m:')) element = at;
  }
  return { element, isRun: false };
}
