/** Collects what belongs to one paragraph while its runs are read, and makes the node of it. */
import type { RunFormat } from '../../tree/format.ts';
import type { Inline, Paragraph, RuleLine, TextSpan } from '../../tree/nodes.ts';
import type { Tape } from './tape.ts';

/** A stretch of text and the raw bytes it came from; `rawEnd` 0: one character without bytes of its own (a tab, a break). */
interface Piece {
  start: number;
  end: number;
  rawStart: number;
  rawEnd: number;
}

export class ParagraphBuilder {
  readonly element: number;
  readonly children: Inline[] = [];
  readonly spans: TextSpan[] = [];
  readonly ruleLines: RuleLine[] = [];
  text = '';
  hiddenText = '';
  breakBefore: 'page' | 'column' | null = null;
  /** A break stands after the last text so far. */
  trailingBreak: 'page' | 'column' | null = null;
  readonly #tape: Tape;
  readonly #pieces: Piece[] = [];

  constructor(tape: Tape, element: number) {
    this.#tape = tape;
    this.element = element;
  }

  /** Adds visible text; neighbours of one format become one span. */
  add(text: string, format: RunFormat, rawStart: number, rawEnd: number, about: Pick<TextSpan, 'field' | 'inserted' | 'placeholder'>): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const end = this.text.length;
    this.trailingBreak = null;
    this.#pieces.push({ start, end, rawStart, rawEnd });
    const last = this.spans.at(-1);
    if (last && last.format === format && last.field === about.field && last.inserted === about.inserted && last.placeholder === about.placeholder) {
      last.end = end;
    } else this.spans.push({ start, end, format, ...about });
  }

  addBreak(kind: 'page' | 'column'): void {
    if (/\S/.test(this.text)) this.trailingBreak = kind;
    else {
      this.breakBefore ??= kind;
      this.trailingBreak = kind;
    }
  }

  /** Byte offset of a text offset. */
  sourceOffset = (offset: number): number | null => {
    if (!this.#tape.writable) return null;
    let previous: Piece | null = null;
    for (const piece of this.#pieces) {
      if (offset < piece.end || (offset === piece.end && offset === this.text.length)) {
        if (piece.rawEnd === 0) return offset === piece.start ? piece.rawStart : (previous?.rawEnd ?? piece.rawStart);
        return rawOffset(this.#tape, piece, offset - piece.start);
      }
      previous = piece;
    }
    return null;
  };

  build(facts: Omit<Paragraph, 'type' | 'part' | 'children' | 'text' | 'hiddenText' | 'spans' | 'ruleLines' | 'breakBefore' | 'sourceOffset' | 'position'>): Paragraph {
    return {
      type: 'paragraph',
      part: this.#tape.part,
      children: this.children,
      text: this.text,
      hiddenText: this.hiddenText,
      spans: this.spans,
      ruleLines: this.ruleLines,
      breakBefore: this.breakBefore,
      sourceOffset: this.sourceOffset,
      position: { start: { offset: this.#tape.start(this.element) }, end: { offset: this.#tape.end(this.element) } },
      ...facts,
    };
  }
}

/** Walks the raw bytes of a piece until `units` UTF-16 units are passed. */
function rawOffset(tape: Tape, piece: Piece, units: number): number {
  const { bytes } = tape;
  let at = piece.rawStart;
  for (let passed = 0; passed < units && at < piece.rawEnd; ) {
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
      at = cdata ? at + 9 : gt < 0 ? piece.rawEnd : gt + 1;
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
  return Math.min(at, piece.rawEnd);
}
