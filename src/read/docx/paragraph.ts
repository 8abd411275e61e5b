/** A paragraph and a run on their tape: they collect what belongs to them while the story is read. */
import type { ParagraphFormat, RunFormat } from '../../tree/format.ts';
import type {
  Inline,
  Numbering,
  Paragraph,
  Place,
  Run,
  DrawnLine,
  RunContent,
  SourcePosition,
  TextSource,
  TextSpan,
} from '../../tree/nodes.ts';
import type { Tape } from '../../opc/tape.ts';
import { positionOf } from './source-position.ts';

/**
 * Stretches of text and the raw bytes they came from, four numbers each: start and end in the text, start and end in
 * the part; the last is 0 for one character without bytes of its own (a tab, a break).
 */
type Pieces = number[];
const PIECE = 4;

/** What is known of a stretch of text besides its format. */
export type TextState = Pick<TextSpan, 'field' | 'inserted' | 'placeholder'>;

export class DocxParagraph implements Paragraph {
  readonly type = 'paragraph';
  readonly part: string;
  readonly index: number;
  children: Inline[] = [];
  text = '';
  hiddenText = '';
  spans: TextSpan[] = [];
  styleId: string | null = null;
  styleName: string | null = null;
  numbering: Numbering | null = null;
  format: ParagraphFormat;
  markFormat: RunFormat;
  readonly place: Place;
  readonly drawnLines: DrawnLine[] = [];
  breakBefore: 'page' | 'column' | null = null;
  renderedPage: number | null;
  readonly headingDepth = null;
  readonly #tape: Tape;
  readonly #element: number;
  #pieces: Pieces | null = null;
  /** Offsets are asked from left to right: where the last one was. */
  #place: RawPlace | null = null;
  /** A break stands after the last text so far. */
  #trailingBreak: 'page' | 'column' | null = null;

  constructor(
    tape: Tape,
    element: number,
    index: number,
    place: Place,
    renderedPage: number,
    format: ParagraphFormat,
    markFormat: RunFormat,
  ) {
    this.#tape = tape;
    this.#element = element;
    this.part = tape.part;
    this.index = index;
    this.place = place;
    this.renderedPage = renderedPage;
    this.format = format;
    this.markFormat = markFormat;
  }

  get position(): SourcePosition {
    return positionOf(this.#tape, this.#element);
  }

  /** The break that ends this paragraph and so begins the next one. */
  get trailingBreak(): 'page' | 'column' | null {
    return this.#trailingBreak;
  }

  /** Adds visible text; neighbours of one format become one span. */
  add(
    text: string,
    format: RunFormat,
    rawStart: number,
    rawEnd: number,
    { field, inserted, placeholder }: TextState,
  ): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const end = this.text.length;
    this.#trailingBreak = null;
    if (this.#pieces) this.#pieces.push(start, end, rawStart, rawEnd);
    else this.#pieces = [start, end, rawStart, rawEnd];
    const { spans } = this;
    const last = spans[spans.length - 1];
    // The first stands in an array made for one: pushing to an empty array makes room for seventeen.
    if (!last) this.spans = [{ start, end, format, field, inserted, placeholder }];
    else if (
      last.format === format &&
      last.field === field &&
      last.inserted === inserted &&
      last.placeholder === placeholder
    ) {
      last.end = end;
    } else spans.push({ start, end, format, field, inserted, placeholder });
  }

  addBreak(kind: 'page' | 'column'): void {
    this.#trailingBreak = kind;
    if (!/\S/.test(this.text)) this.breakBefore ??= kind;
  }

  sourceOffset(offset: number): number | null {
    const pieces = this.#pieces;
    if (!pieces) return null;
    // The first piece that ends behind the offset; the end of the text belongs to the last one before it.
    const behind = offset === this.text.length ? offset : offset + 1;
    let [low, high] = [0, pieces.length / PIECE];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle * PIECE + 1] as number) < behind) low = middle + 1;
      else high = middle;
    }
    const at = low * PIECE;
    if (at >= pieces.length) return null;
    const [start = 0, , rawStart = 0, rawEnd = 0] = pieces.slice(at, at + PIECE);
    if (rawEnd > 0) return this.#rawOffset(rawStart, rawEnd, offset - start);
    return offset === start ? rawStart : pieces[at - 1] || rawStart;
  }

  #rawOffset(rawStart: number, rawEnd: number, units: number): number {
    const known = this.#place;
    const place = known?.rawStart === rawStart && known.passed <= units ? known : { rawStart, at: rawStart, passed: 0 };
    advance(this.#tape, place, rawEnd, units);
    this.#place = place;
    return Math.min(place.at, rawEnd);
  }

  textSources(): TextSource[] {
    const pieces = this.#pieces ?? [];
    const sources: TextSource[] = [];
    for (let at = 0; at < pieces.length; at += PIECE) {
      const [start = 0, end = 0, sourceStart = 0, sourceEnd = 0] = pieces.slice(at, at + PIECE);
      sources.push({ start, end, sourceStart, sourceEnd: sourceEnd || null });
    }
    return sources;
  }
}

export class DocxRun implements Run {
  readonly type = 'run';
  readonly format: RunFormat;
  readonly start: number;
  end: number;
  children: RunContent[] = [];
  readonly #tape: Tape;
  readonly #element: number;

  constructor(tape: Tape, element: number, format: RunFormat, start: number) {
    this.#tape = tape;
    this.#element = element;
    this.format = format;
    this.start = start;
    this.end = start;
  }

  /** Nearly every run holds one text and nothing else. */
  add(content: RunContent): void {
    if (this.children.length === 0) this.children = [content];
    else this.children.push(content);
  }

  get position(): SourcePosition {
    return positionOf(this.#tape, this.#element);
  }
}

/** How far the bytes of a text were read. */
interface RawPlace {
  rawStart: number;
  at: number;
  /** UTF-16 units before it. */
  passed: number;
}

/** Walks on over raw bytes until `units` UTF-16 units are passed. */
function advance(tape: Tape, place: RawPlace, rawEnd: number, units: number): void {
  const { bytes } = tape;
  let { at, passed } = place;
  while (passed < units && at < rawEnd) {
    const byte = bytes[at] as number;
    if (byte === 0x26) {
      const semicolon = bytes.indexOf(0x3b, at);
      const entityEnd = semicolon < 0 ? at + 1 : semicolon + 1;
      passed += tape.decode(at, entityEnd).length;
      at = entityEnd;
    } else if (byte === 0x3c) {
      // Markup inside text: a comment, a processing instruction, or the frame of a CDATA section.
      const gt = bytes.indexOf(0x3e, at);
      const cdata = bytes[at + 1] === 0x21 && bytes[at + 2] === 0x5b;
      at = cdata ? at + 9 : gt < 0 ? rawEnd : gt + 1;
    } else if (byte < 0x80) {
      passed++;
      at++;
    } else if (byte < 0xe0) {
      passed++;
      at += 2;
    } else if (byte < 0xf0) {
      passed++;
      at += 3;
    } else {
      passed += 2;
      at += 4;
    }
  }
  place.at = at;
  place.passed = passed;
}
