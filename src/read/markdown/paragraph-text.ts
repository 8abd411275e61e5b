/** Collects the text of one paragraph from mdast's phrasing content, with its emphasis and its places in the source. */
import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { append } from '../../tree/append.ts';
import type { RunFormat } from '../../tree/format.ts';
import type { CellPlace, Numbering, Paragraph, Run, TextSpan } from '../../tree/nodes.ts';
import { formatOf, PARAGRAPH_FORMAT, PLAIN } from './defaults.ts';

/** Name of the only part (docs/json.md). */
export const PART = 'document';

export interface BlockPlace {
  cell: CellPlace | null;
  /** Label of the list item that the block opens. */
  numbering: Numbering | null;
  /** Lists around the block. */
  level: number;
}

/** From `start` in the text on, characters stand at `source`, `source + 1` … in the source; null: nowhere. */
interface Piece {
  start: number;
  source: number | null;
}

export class ParagraphText {
  /** HTML comments met on the way. */
  readonly comments: string[] = [];
  readonly #source: string;
  /** A line break in the source is a blank in the text, as in CommonMark; else it stays a line break. */
  readonly #joinsLines: boolean;
  readonly #runs: Run[] = [];
  readonly #spans: TextSpan[] = [];
  readonly #pieces: Piece[] = [];
  #text = '';

  constructor(source: string, joinsLines = false) {
    this.#source = source;
    this.#joinsLines = joinsLines;
  }

  read(nodes: readonly PhrasingContent[], format: RunFormat = PLAIN): this {
    for (const node of nodes) this.#readNode(node, format);
    return this;
  }

  #readNode(node: PhrasingContent, format: RunFormat): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        const value = node.value.replace(/\r\n?/g, '\n');
        this.add(this.#joinsLines ? value.replaceAll('\n', ' ') : value, format, node.position);
        break;
      }
      case 'break':
        this.add('\n', format);
        break;
      case 'html':
        append(this.comments, commentsOf(node.value));
        if (LINE_BREAK_TAG.test(node.value)) this.add('\n', format);
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        this.add('\ufffc', format);
        break;
      case 'strong':
      case 'emphasis':
        this.#readEmphasis(node, format);
        break;
      default:
        this.read((node as Parent).children as PhrasingContent[], format);
    }
  }

  /** `Số: ____/QĐ-____` is a blank to fill in, though CommonMark sees strong text. */
  #readEmphasis(node: Extract<PhrasingContent, { type: 'strong' | 'emphasis' }>, format: RunFormat): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const isBlank = isLongRun(this.#source, start) || isLongRun(this.#source, end - 1);
    if (!isBlank) {
      const bold = format.bold || node.type === 'strong';
      const italic = format.italic || node.type === 'emphasis';
      this.read(node.children, formatOf({ bold, italic }));
      return;
    }
    const width = node.type === 'strong' ? 2 : 1;
    this.add(this.#source.slice(start, start + width), format, node.position);
    this.read(node.children, format);
    this.add(this.#source.slice(end - width, end), format);
  }

  /** `position`: what the text was made of; undefined when it stands nowhere in the source. */
  add(text: string, format: RunFormat = PLAIN, position?: Nodes['position']): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const end = this.#text.length;
    if (position?.start.offset === undefined) this.#pieces.push({ start, source: null });
    else addPieces(this.#pieces, text, start, this.#source, position.start.offset, position.end.offset ?? 0);
    this.#runs.push({ type: 'run', format, start, end, children: [{ type: 'text', value: text }] });
    const last = this.#spans.at(-1);
    if (last?.format === format) last.end = end;
    else this.#spans.push({ start, end, format, field: null, inserted: false, placeholder: false });
  }

  /** `index`: 1-based number of the paragraph in its part. */
  build(index: number, place: BlockPlace, headingDepth: number | null = null, position?: Nodes['position']): Paragraph {
    const pieces = this.#pieces;
    const length = this.#text.length;
    return {
      type: 'paragraph',
      part: PART,
      index,
      children: this.#runs,
      text: this.#text,
      hiddenText: '',
      spans: this.#spans,
      styleId: null,
      styleName: null,
      numbering: place.numbering,
      format: PARAGRAPH_FORMAT,
      markFormat: PLAIN,
      place: { cell: place.cell, textBox: null, section: 0, columnTwips: null },
      drawnLines: [],
      breakBefore: null,
      renderedPage: null,
      headingDepth,
      position: position && {
        start: { offset: position.start.offset ?? 0 },
        end: { offset: position.end.offset ?? 0 },
      },
      sourceOffset: (offset) => (offset < 0 || offset > length ? null : sourceAt(pieces, offset)),
      textSources: () => [],
    };
  }
}

const LINE_BREAK_TAG = /^<br\s*\/?>$/i;
/** Shorter runs of `_` and `*` are emphasis: `***` is both kinds. */
const BLANK_RUN = 4;

function isLongRun(source: string, at: number): boolean {
  const character = source[at];
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < BLANK_RUN && source[start - 1] === character) start--;
  while (end - at < BLANK_RUN && source[end] === character) end++;
  return end - start >= BLANK_RUN;
}

/** Follows `text` through `source[from, to)`, which may hold escapes, entities, indentation and quote marks besides. */
function addPieces(pieces: Piece[], text: string, start: number, source: string, from: number, to: number): void {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    while (at < to && !isSame(character, source[at]) && /[\s>\\`*_]/.test(source[at] as string)) at++;
    const isReference =
      source[at] === '&' && (character !== '&' || (source.startsWith('&amp;', at) && !text.startsWith('&amp;', i)));
    if (at >= to || (!isSame(character, source[at]) && !isReference)) {
      pieces.push({ start: start + i, source: null });
      return;
    }
    const last = pieces.at(-1);
    if (!last || last.source === null || at - last.source !== start + i - last.start)
      pieces.push({ start: start + i, source: at });
    at = isReference ? source.indexOf(';', at) + 1 || to : at + 1;
  }
}

/** A line break of the source is one, or a blank where lines are joined. */
function isSame(character: string, inSource: string | undefined): boolean {
  return character === inSource || (inSource === '\n' && character === ' ');
}

/** The end of the text counts as the place after its last character. */
function sourceAt(pieces: readonly Piece[], offset: number): number | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece === undefined || piece.source === null ? null : piece.source + offset - piece.start;
}

/** By `indexOf`: a regular expression would search to the end of the text from every opening that is never closed. */
export function commentsOf(html: string): string[] {
  const comments: string[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    comments.push(html.slice(start + 4, end).trim());
    start = end + 3;
  }
  return comments;
}
