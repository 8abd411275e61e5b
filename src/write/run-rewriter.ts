/** One run cut, changed and put together again. Children that stay are copied byte by byte. */
import { append } from '../tree/append.ts';
import type { RunFormatPatch } from '../lint/change.ts';
import type { Tape } from '../opc/tape.ts';
import type { Paragraph, TextSource } from '../tree/nodes.ts';
import { joined, type Piece } from '../opc/bytes.ts';
import { runPatch } from './format-patch.ts';
import { escaped, type Names, rawName, startTag } from '../opc/markup.ts';
import { grouped } from '../tree/grouped.ts';
import type { TextRange } from '../language/text-range.ts';
import { RangeIndex } from '../language/range-index.ts';
import { childrenOf, patchedProperties, type PropertyPatch, RUN_ORDER } from './properties.ts';
import { type Revision, revisionAttributes, type RevisionIds, withNewIds } from './revisions.ts';

/** How the changed part is named, numbered and tracked. */
export interface PartContext {
  tape: Tape;
  names: Names;
  ids: RevisionIds;
  /** Null: changes are made at once. */
  revision: Revision | null;
}

/** What is to be done in a paragraph, in offsets of its text. */
export interface Plan {
  marks: readonly Mark[];
  formats: readonly FormatRange[];
  replacements: readonly Replacement[];
}

/** Behind the character before, or before the character behind: what closes stands before what opens. */
export type Side = 'after' | 'before';

/** Markup between two characters, outside of runs. */
export interface Mark {
  offset: number;
  side: Side;
  markup: string;
}

export interface FormatRange extends TextRange {
  format: RunFormatPatch;
}

/** Text put in where `start` is `end`. */
export interface Replacement extends TextRange {
  text: string;
}

/** A run and the text that it holds. */
export interface RunText extends TextRange {
  element: number;
  sources: readonly TextSource[];
}

/** In the format of a paragraph mark or of a run, but no format. */
const NO_FORMAT = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** Bytes of what a `w:rPr` says, without its revisions. */
export const formatContent = (tape: Tape, element: number): Piece[] => childrenOf(tape, element, NO_FORMAT, RUN_ORDER);

/** The patch with the format as it was; where a change is tracked already, its old state stays. */
export function trackedRunPatch(patch: PropertyPatch, element: number, context: PartContext): PropertyPatch {
  const { tape, names, ids, revision } = context;
  if (!revision || patch.size === 0 || (element >= 0 && tape.child(element, 'w:rPrChange') >= 0)) return patch;
  const change = [
    names.open('rPrChange', revisionAttributes(revision, ids)),
    names.open('rPr'),
    ...formatContent(tape, element),
    names.close('rPr'),
    names.close('rPrChange'),
  ];
  return new Map([...patch, ['w:rPrChange', change]]);
}

/** `w:t`, `w:br` and `w:tab` for a text. */
export function textMarkup(text: string, names: Names): string[] {
  return text.split(/([\t\n])/).map((piece) => {
    if (piece === '\t') return names.empty('tab');
    if (piece === '\n') return names.empty('br');
    return piece === '' ? '' : `${textTag(names, 't', piece)}${escaped(piece)}${names.close('t')}`;
  });
}

const textTag = (names: Names, element: 't' | 'delText', text: string): string =>
  `<${names.prefix}${element}${hasEdgeSpace(text) ? ' xml:space="preserve"' : ''}>`;

const hasEdgeSpace = (text: string): boolean => /^\s|\s$/.test(text);

const encoder = new TextEncoder();
const LT = 0x3c;

/** A text that is not all character data. */
function hasMarkup({ bytes }: Tape, { sourceStart, sourceEnd }: TextSource): boolean {
  const at = bytes.indexOf(LT, sourceStart);
  return at >= 0 && at < (sourceEnd ?? 0);
}

/** What a run is cut into, in order. */
type Item =
  | { kind: 'mark'; markup: string }
  /** `format`: key of the format, the same for neighbours that look alike. */
  | { kind: 'kept' | 'deleted'; format: string; child: number; text: string | null; raw: Uint8Array }
  | { kind: 'inserted'; format: string; child: number; text: string; raw: string };

type Content = Exclude<Item, { kind: 'mark' }>;

export class RunRewriter {
  readonly #run: RunText;
  readonly #paragraph: Paragraph;
  readonly #context: PartContext;
  /** Insertion by somebody that the run stands in; -1: none. */
  readonly #insertion: number;
  /** Changes leave a trace. What we put in ourselves is changed without one. */
  readonly #isTracked: boolean;
  readonly #marksAt: ReadonlyMap<number, readonly Mark[]>;
  readonly #formats: RangeIndex<FormatRange>;
  readonly #replaced: RangeIndex<Replacement>;
  readonly #insertionsAt: ReadonlyMap<number, readonly Replacement[]>;
  /** Offsets at which something begins or ends, each once, in order. */
  readonly #cuts: readonly number[];
  #copies = 0;

  /** Marks of the plan stand within the run. */
  constructor(run: RunText, paragraph: Paragraph, plan: Plan, context: PartContext) {
    this.#run = run;
    this.#paragraph = paragraph;
    this.#marksAt = grouped(plan.marks, ({ offset }) => offset);
    this.#formats = new RangeIndex(plan.formats.map((range) => this.#clipped(range)));
    this.#replaced = new RangeIndex(plan.replacements.map((range) => this.#clipped(range)));
    const inserted = plan.replacements.filter(({ text }) => text !== '');
    this.#insertionsAt = grouped(inserted, (replacement) => this.#insertionOffset(replacement));
    const { marks, formats, replacements } = plan;
    const edges = [...formats, ...replacements].flatMap(({ start, end }) => [start, end]);
    this.#cuts = [...new Set([...marks.map(({ offset }) => offset), ...edges])].sort((a, b) => a - b);
    this.#context = context;
    const { tape, revision } = context;
    this.#insertion = insertionAround(tape, run.element);
    const isOwn = this.#insertion >= 0 && tape.attribute(this.#insertion, 'w:author') === revision?.author;
    this.#isTracked = revision !== null && !isOwn;
  }

  /** The runs, and what stands around them, in place of the run. */
  rewritten(): Piece[] {
    const pieces: Piece[] = [];
    let group: Content[] = [];
    const endGroup = (): void => {
      if (group.length > 0) append(pieces, this.#runMarkup(group));
      group = [];
    };
    for (const item of this.#items()) {
      if (item.kind === 'mark') {
        endGroup();
        pieces.push(item.markup);
        continue;
      }
      const [first] = group;
      if (first && (first.format !== item.format || (this.#isTracked && first.kind !== item.kind))) endGroup();
      group.push(item);
    }
    endGroup();
    return pieces;
  }

  // -------------------------------------------------------------- cutting

  #items(): Item[] {
    const { tape } = this.#context;
    const { element, start, end } = this.#run;
    const items: Item[] = [];
    let position = start;
    let next = 0;
    let lastText = -1;
    let isEnded = false;
    /** What comes at the end of the text stands before what has none: a field that begins, a break of the page. */
    const endText = (): Item[] => {
      if (isEnded || position < end) return [];
      isEnded = true;
      return this.#between(end, lastText);
    };
    for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
      if (tape.name(child) === 'w:rPr') continue;
      // Sources stand in the order of what they come from.
      const sourceStart = (): number => this.#run.sources[next]?.sourceStart ?? Number.POSITIVE_INFINITY;
      while (sourceStart() < tape.start(child)) next++;
      const from = next;
      while (sourceStart() < tape.end(child)) next++;
      const [first, last] = [this.#run.sources[from], this.#run.sources[next - 1]];
      if (from === next || !first || !last) {
        items.push(this.#whole(child, position, false));
        continue;
      }
      position = last.end;
      if (tape.name(child) !== 'w:t') {
        append(items, this.#between(first.start, lastText));
        items.push(this.#whole(child, first.start, this.#isDeleted(first.start)), ...endText());
        continue;
      }
      lastText = child;
      const cuts = this.#cutsIn(first.start, last.end);
      for (const [i, from] of cuts.slice(0, -1).entries()) {
        append(items, this.#between(from, child));
        items.push(this.#stretch(child, from, cuts[i + 1] as number, last));
      }
      items.push(...endText());
    }
    return items;
  }

  /** Both edges, and every offset between them where something begins or ends. */
  #cutsIn(start: number, end: number): number[] {
    const between: number[] = [];
    for (let i = firstAbove(this.#cuts, start); (this.#cuts[i] ?? end) < end; i++)
      between.push(this.#cuts[i] as number);
    return start === end ? [start] : [start, ...between, end];
  }

  /** A child as it is. */
  #whole(child: number, at: number, isDeleted: boolean): Item {
    const { tape } = this.#context;
    const raw = tape.bytes.subarray(tape.start(child), tape.end(child));
    return { kind: isDeleted ? 'deleted' : 'kept', format: this.#formatAt(at), child, text: null, raw };
  }

  /** A stretch of a `w:t` that is read up to `last`. */
  #stretch(child: number, from: number, to: number, last: TextSource): Item {
    const { tape } = this.#context;
    const text = this.#paragraph.text.slice(from, to);
    const item = {
      kind: this.#isDeleted(from) ? 'deleted' : 'kept',
      format: this.#formatAt(from),
      child,
      text,
    } as const;
    // A CDATA section or a comment cannot be cut: what is left of it is written as plain text.
    if (hasMarkup(tape, last)) return { ...item, raw: encoder.encode(escaped(text)) };
    const start = this.#paragraph.sourceOffset(from) as number;
    const end = to === last.end ? (last.sourceEnd as number) : (this.#paragraph.sourceOffset(to) as number);
    return { ...item, raw: tape.bytes.subarray(start, end) };
  }

  /** What comes at an offset: marks that close, new text, marks that open. `child`: the text that new text continues. */
  #between(offset: number, child: number): Item[] {
    const here = this.#marksAt.get(offset) ?? [];
    const marks = (side: Side): Item[] =>
      here.filter((mark) => mark.side === side).map(({ markup }) => ({ kind: 'mark', markup }));
    const inserted = (this.#insertionsAt.get(offset) ?? []).map((replacement): Item => {
      const { text } = replacement;
      const format = this.#formatAt(this.#modelOffset(replacement));
      return { kind: 'inserted', format, child, text, raw: escaped(text) };
    });
    return [...marks('after'), ...inserted, ...marks('before')];
  }

  /** New text stands behind what it replaces, in the first run of that; null: in another run. */
  #insertionOffset({ start, end }: Replacement): number | null {
    if (start === end) return start;
    const isHere = start >= this.#run.start && start < this.#run.end;
    return isHere ? Math.min(end, this.#run.end) : null;
  }

  /** New text looks like the first character replaced, text put in like the one before. */
  #modelOffset({ start, end }: Replacement): number {
    return start < end ? start : Math.max(start - 1, this.#run.start);
  }

  /** Of a range what concerns the run: the offsets asked about are its own, and the one behind it. */
  #clipped<R extends TextRange>(range: R): R {
    return { ...range, start: Math.max(range.start, this.#run.start), end: Math.min(range.end, this.#run.end + 1) };
  }

  #isDeleted(offset: number): boolean {
    return this.#replaced.near(offset).some(({ start, end }) => start <= offset && offset < end);
  }

  #formatAt(offset: number): string {
    const formats = this.#formats.near(offset).filter(({ start, end }) => start <= offset && offset < end);
    return JSON.stringify(Object.assign({}, ...formats.map(({ format }) => format)));
  }

  // -------------------------------------------------------------- markup

  /** One run for neighbours of one format; with its revision around it. */
  #runMarkup(group: readonly Content[]): Piece[] {
    const { tape, names, ids, revision } = this.#context;
    const [{ kind, format }] = group as [Content];
    const content = this.#content(group);
    if (content.length === 0) return [];
    const { element } = this.#run;
    const run = [
      startTag(tape, element),
      ...this.#properties(JSON.parse(format) as RunFormatPatch, kind === 'inserted'),
      ...content,
      `</${rawName(tape, element)}>`,
    ];
    if (!this.#isTracked || !revision || kind === 'kept') return run;
    const wrapper = kind === 'deleted' ? 'del' : 'ins';
    const wrapped = [names.open(wrapper, revisionAttributes(revision, ids)), ...run, names.close(wrapper)];
    return wrapper === 'ins' ? this.#outsideInsertion(wrapped) : wrapped;
  }

  /** No insertion stands in another: that of somebody else is closed before ours and opened again behind. */
  #outsideInsertion(pieces: readonly Piece[]): Piece[] {
    const { tape, names, ids } = this.#context;
    const parent = tape.parent(this.#run.element);
    if (this.#insertion !== parent) return [...pieces];
    return [`</${rawName(tape, parent)}>`, ...pieces, withNewIds(startTag(tape, parent), names, ids)];
  }

  #content(group: readonly Content[]): Piece[] {
    const { names } = this.#context;
    const pieces: Piece[] = [];
    let text: OpenText | undefined;
    const endText = (): void => {
      if (text) append(pieces, this.#textElement(text));
      text = undefined;
    };
    for (const item of group) {
      if (item.kind === 'deleted' && !this.#isTracked) continue;
      if (item.text === null || (item.kind === 'inserted' && /[\t\n]/.test(item.text))) {
        endText();
        append(pieces, item.text === null ? [item.raw] : textMarkup(item.text, names));
        continue;
      }
      // What was one text, or continues it, stays one.
      if (text && text.child !== item.child) endText();
      text ??= { child: item.child, kind: item.kind, raw: [], value: '' };
      text.raw.push(item.raw);
      text.value += item.text;
    }
    endText();
    return pieces;
  }

  #textElement({ child, kind, raw, value }: OpenText): Piece[] {
    const { tape, names } = this.#context;
    if (kind === 'deleted') return [textTag(names, 'delText', value), ...raw, names.close('delText')];
    if (child < 0) return [textTag(names, 't', value), ...raw, names.close('t')];
    const tag = startTag(tape, child);
    const isPreserved = tape.attribute(child, 'xml:space') === 'preserve' || !hasEdgeSpace(value);
    return [isPreserved ? tag : textTag(names, 't', value), ...raw, `</${rawName(tape, child)}>`];
  }

  /** `w:rPr` of a piece of the run; copies have numbers of their own. */
  #properties(format: RunFormatPatch, isNew: boolean): Piece[] {
    const { tape, names } = this.#context;
    const element = tape.child(this.#run.element, 'w:rPr');
    const patch: PropertyPatch = runPatch(format);
    const isCopy = this.#copies++ > 0;
    const pieces = patchedProperties(
      { tape, element, name: 'rPr', order: RUN_ORDER, names, isCopy },
      isNew ? new Map([...patch, ['w:rPrChange', null]]) : trackedRunPatch(patch, element, this.#context),
    );
    return isCopy && pieces.length > 0 ? this.#withNewIds(pieces) : pieces;
  }

  #withNewIds(pieces: readonly Piece[]): Piece[] {
    const { names, ids } = this.#context;
    return [withNewIds(new TextDecoder().decode(joined(pieces)), names, ids)];
  }
}

/** Place of the first number above `least`, in a list in order. */
function firstAbove(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A `w:t` or `w:delText` that is being put together. */
interface OpenText {
  child: number;
  kind: Content['kind'];
  raw: Piece[];
  value: string;
}

function insertionAround(tape: Tape, run: number): number {
  for (let at = tape.parent(run); at >= 0 && tape.name(at) !== 'w:p'; at = tape.parent(at)) {
    if (tape.name(at) === 'w:ins' || tape.name(at) === 'w:moveTo') return at;
  }
  return -1;
}
