/**
 * One story (main text, header, footer, note) from the tape into the tree: blocks, runs, fields,
 * revisions, text boxes; tables (table.ts) and fields (fields.ts) apart. Depth is bounded by the tape, so recursion is safe.
 */
import { append } from '../../tree/append.ts';
import type {
  Block,
  Container,
  Drawing,
  Inline,
  Numbering,
  Paragraph,
  Place,
  ReadNote,
  RunContent,
} from '../../tree/nodes.ts';
import type { RunFormat } from '../../tree/format.ts';
import { CANONICAL_PREFIXES } from '../../opc/names.ts';
import { readDrawing } from './drawing/index.ts';
import { ListCounters, type NumberingDefinitions } from './numbering.ts';
import { DocxParagraph, DocxRun, type TextState } from './paragraph.ts';
import {
  Interner,
  type RawParagraphProperties,
  type RawRunProperties,
  parseParagraphProperties,
  parseRunProperties,
} from './properties.ts';
import type { ListParagraph, Resolver, TableLayers } from './resolve.ts';
import { addOwnLines } from './drawn-lines.ts';
import { Fields } from './fields.ts';
import { positionOf } from './source-position.ts';
import { symbolCharacter } from './symbols.ts';
import { type Position, readTable, type TableContext } from './table.ts';
import { parseCellProperties } from './table-model.ts';
import { isSpace } from '../../opc/scan.ts';
import type { Tape } from '../../opc/tape.ts';

/** What all stories of a document share. */
export interface StoryContext {
  resolver: Resolver;
  numbering: () => NumberingDefinitions;
  notes: ReadNote[];
}

/** A run that is being read. */
interface OpenRun {
  element: number;
  format: RunFormat;
  /** Where the run stands, and where it is put: there or in the field that it is the result of. */
  out: Inline[];
  home: Inline[];
  run: DocxRun;
}

const TRANSPARENT: Readonly<Record<string, Container<unknown>['kind']>> = {
  'w:smartTag': 'smartTag',
  'w:customXml': 'customXml',
  'w:hyperlink': 'hyperlink',
  'w:dir': 'dir',
  'w:bdo': 'bdo',
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'moveFrom',
  'w:moveTo': 'moveTo',
};

/** Contents that differ in nothing but their type are one shared object. */
const CONTENT = Object.freeze({
  tab: { type: 'tab' },
  lineBreak: { type: 'lineBreak' },
  pageBreak: { type: 'pageBreak' },
  columnBreak: { type: 'columnBreak' },
  noBreakHyphen: { type: 'noBreakHyphen' },
  softHyphen: { type: 'softHyphen' },
  symbol: { type: 'symbol' },
  noteReference: { type: 'noteReference' },
  commentReference: { type: 'commentReference' },
  math: { type: 'math' },
}) satisfies Record<string, RunContent>;

const PLAIN_TEXT: TextState = Object.freeze({ field: null, inserted: false, placeholder: false });

const TOP: Position = Object.freeze({ cell: null, layers: null, textBox: null, columnTwips: null });

export class StoryReader {
  readonly #tape: Tape;
  readonly #context: StoryContext;
  readonly #tableContext: TableContext;
  #counters: ListCounters | null = null;
  readonly #runs: Interner<RawRunProperties>;
  readonly #paragraphs: Interner<RawParagraphProperties>;
  readonly #paragraphNumber: number;
  #lastElement = -1;
  #lastPlace: Place | null = null;
  #paragraphIndex = 0;
  #tables = 0;
  #textBoxes = 0;
  readonly #fields: Fields;
  #deleted = 0;
  #inserted = 0;
  #placeholder = 0;
  #renderedPage = 1;
  #pendingBreak: 'page' | 'column' | null = null;
  /** A paragraph whose mark is deleted goes on in the next one. */
  #joining: DocxParagraph | null = null;
  /** Paragraphs read so far, in reading order. */
  paragraphCount = 0;
  section = 0;
  /** Called after a paragraph that ends a section. */
  onSectionEnd: (sectPr: number) => void = () => {};

  constructor(tape: Tape, context: StoryContext) {
    this.#tape = tape;
    this.#context = context;
    const runs = new Interner(tape, parseRunProperties);
    this.#runs = runs;
    this.#paragraphs = new Interner(tape, (part, element) => parseParagraphProperties(part, element, runs));
    this.#paragraphNumber = tape.nameNumber('w:p');
    this.#fields = new Fields(tape);
    if (this.#fields.arePlain) context.notes.push({ code: 'unbalanced-field', part: tape.part });
    this.#tableContext = {
      tape,
      resolver: context.resolver,
      cellProperties: new Interner(tape, parseCellProperties),
      blocks: (cell, position) => this.blocks(cell, position),
      deleted: (read) => {
        this.#deleted++;
        const value = read();
        this.#deleted--;
        return value;
      },
    };
  }

  /** Some page break of Word's last layout was recorded. */
  get hasRenderedPages(): boolean {
    return this.#renderedPage > 1;
  }

  blocks(parent: number, position: Position = TOP): Block[] {
    const blocks: Block[] = [];
    this.#readBlocks(parent, position, blocks);
    return blocks;
  }

  #readBlocks(parent: number, position: Position, blocks: Block[]): void {
    const tape = this.#tape;
    for (let element = tape.firstChild(parent); element >= 0; element = tape.nextSibling(element)) {
      const name = tape.name(element);
      switch (name) {
        case 'w:p': {
          const paragraph = this.#readParagraph(element, position);
          if (paragraph) blocks.push(paragraph);
          break;
        }
        case 'w:tbl':
          blocks.push(readTable(element, this.#tables++, position, this.#tableContext));
          break;
        case 'w:sdt':
          blocks.push(this.#readContentControl(element, (content) => this.blocks(content, position)));
          break;
        case 'mc:AlternateContent': {
          const branch = this.#branch(element);
          if (branch >= 0) this.#readBlocks(branch, position, blocks);
          break;
        }
        default: {
          const kind = TRANSPARENT[name];
          if (kind) blocks.push(this.#revised(element, kind, () => this.blocks(element, position)));
        }
      }
    }
  }

  /** The first Choice whose namespaces are known, else the Fallback (ECMA-376-3 §9.3). */
  #branch(element: number): number {
    const tape = this.#tape;
    for (let branch = tape.firstChild(element); branch >= 0; branch = tape.nextSibling(branch)) {
      if (tape.name(branch) !== 'mc:Choice') continue;
      const required = (tape.attribute(branch, 'Requires') ?? '').trim().split(' ');
      if (required.every((prefix) => prefix === '' || CANONICAL_PREFIXES.has(tape.canonicalPrefix(prefix) ?? '')))
        return branch;
    }
    return tape.child(element, 'mc:Fallback');
  }

  #readContentControl<Child>(element: number, read: (content: number) => Child[]): Container<Child> {
    const tape = this.#tape;
    const properties = tape.child(element, 'w:sdtPr');
    const placeholder = properties >= 0 && tape.child(properties, 'w:showingPlcHdr') >= 0;
    const content = tape.child(element, 'w:sdtContent');
    if (placeholder) this.#placeholder++;
    const children = content < 0 ? [] : read(content);
    if (placeholder) this.#placeholder--;
    return { type: 'container', kind: 'sdt', children };
  }

  /** Reads inside a wrapper; what is deleted or moved away leaves no text. */
  #revised<Child>(element: number, kind: Container<unknown>['kind'], read: () => Child[]): Container<Child> {
    const gone = kind === 'delete' || kind === 'moveFrom';
    const fresh = kind === 'insert' || kind === 'moveTo';
    if (gone) this.#deleted++;
    if (fresh) this.#inserted++;
    const children = read();
    if (gone) this.#deleted--;
    if (fresh) this.#inserted--;
    const node: Container<Child> = { type: 'container', kind, children };
    if (gone || fresh) {
      node.author = this.#tape.attribute(element, 'w:author') ?? undefined;
      node.date = this.#tape.attribute(element, 'w:date') ?? undefined;
    }
    return node;
  }

  // -------------------------------------------------------------- paragraphs

  #indexOf(element: number): number {
    for (let at = this.#lastElement + 1; at <= element; at++)
      if (this.#tape.isNamed(at, this.#paragraphNumber)) this.#paragraphIndex++;
    this.#lastElement = element;
    return this.#paragraphIndex;
  }

  /** Null when its mark is deleted and nothing of it shows, or when the paragraph before goes on in it. */
  #readParagraph(element: number, position: Position): Paragraph | null {
    const tape = this.#tape;
    const { resolver } = this.#context;
    const index = this.#indexOf(element);
    this.paragraphCount++;
    const properties = tape.child(element, 'w:pPr');
    const raw = properties < 0 ? null : this.#paragraphs.get(properties);
    if (raw?.styleId !== undefined && !resolver.styles.has(raw.styleId)) {
      this.#context.notes.push({
        code: 'missing-style',
        part: tape.part,
        offset: tape.start(element),
        detail: raw.styleId,
      });
    }
    const styleId = resolver.paragraphStyle(raw?.styleId);
    const { layers } = position;
    const markFormat = resolver.run(styleId, layers, raw?.mark ?? null);
    const place = this.#placeOf(position);
    const plainFormat = resolver.paragraph(styleId, layers, raw, null, markFormat.sizePt ?? 10);
    const own = new DocxParagraph(tape, element, index, place, this.#renderedPage, plainFormat, markFormat);
    own.styleId = styleId;
    own.styleName = styleId === null ? null : (resolver.styles.get(styleId)?.name ?? null);
    const target = this.#joining ?? own;
    const before = target.text.length;

    this.#readInlines(element, target.children, { paragraph: target, styleId, layers, position });

    // Arrays that grow keep room for more; those of a long document live until its end.
    if (!this.#fields.areOpen) target.children = target.children.slice();

    const markDeleted = raw?.mark?.deleted === true;
    const isGone = (this.#deleted > 0 || markDeleted) && target.text.length === before;
    const numbering = isGone ? null : this.#numbering(styleId, raw, layers, markFormat);
    if (numbering) {
      own.numbering = numbering.node;
      if (numbering.forFormat)
        own.format = resolver.paragraph(styleId, layers, raw, numbering.forFormat, markFormat.sizePt ?? 10);
    }
    if (target === own) own.breakBefore ??= this.#pendingBreak;
    if (own.format.pageBreakBefore) own.breakBefore = 'page';
    if (this.#pendingBreak !== null && /\S/.test(own.text)) this.#pendingBreak = null;
    this.#pendingBreak = own.trailingBreak ?? this.#pendingBreak;
    const isKept = target === own && !(markDeleted && isGone);
    if (!isKept) this.paragraphCount--;
    this.#joining = markDeleted && (isKept || target !== own) ? target : null;
    addOwnLines(own);
    const sectPr = properties < 0 ? -1 : tape.child(properties, 'w:sectPr');
    if (sectPr >= 0) this.onSectionEnd(sectPr);
    return isKept ? own : null;
  }

  /** Paragraphs in a row share one. */
  #placeOf({ cell, textBox, columnTwips }: Position): Place {
    const { section } = this;
    const last = this.#lastPlace;
    if (last && last.cell === cell && last.textBox === textBox && last.section === section) return last;
    return (this.#lastPlace = { cell, textBox, section, columnTwips });
  }

  #numbering(
    styleId: string | null,
    raw: RawParagraphProperties | null,
    layers: TableLayers | null,
    markFormat: RunFormat,
  ): { node: Numbering; forFormat: ListParagraph | null } | null {
    const { resolver } = this.#context;
    const found = resolver.numberingOf(styleId, raw);
    if (!found) return null;
    const numbering = this.#context.numbering();
    const level = found.levelGiven ? found.level : (numbering.levelOfStyle(found.numId, styleId) ?? found.level);
    const definition = numbering.level(found.numId, level);
    if (!definition) return null;
    const label = (this.#counters ??= new ListCounters(numbering)).next(found.numId, level);
    const labelFormat = definition.run
      ? resolver.label(styleId, layers, raw?.mark ?? null, definition.run)
      : markFormat;
    return {
      node: { numId: found.numId, level, label, format: definition.format, labelFormat },
      forFormat: definition.paragraph ? { raw: definition.paragraph, fromStyle: found.fromStyle } : null,
    };
  }

  // -------------------------------------------------------------- inlines

  #readInlines(parent: number, out: Inline[], scope: InlineScope): void {
    const tape = this.#tape;
    for (let element = tape.firstChild(parent); element >= 0; element = tape.nextSibling(element)) {
      const name = tape.name(element);
      switch (name) {
        case 'w:r':
          this.#readRun(element, out, scope);
          break;
        case 'w:pPr':
          break;
        case 'w:sdt':
          out.push(this.#readContentControl(element, (content) => this.#collect(content, scope)));
          break;
        case 'w:fldSimple':
          this.#readSimpleField(element, out, scope);
          break;
        case 'mc:AlternateContent': {
          const branch = this.#branch(element);
          if (branch >= 0) this.#readInlines(branch, out, scope);
          break;
        }
        case 'w:bookmarkStart':
        case 'w:bookmarkEnd':
          out.push({
            type: 'bookmark',
            edge: name === 'w:bookmarkStart' ? 'start' : 'end',
            id: tape.attribute(element, 'w:id') ?? '',
            name: tape.attribute(element, 'w:name') ?? undefined,
          });
          break;
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          out.push({
            type: 'commentRange',
            edge: name === 'w:commentRangeStart' ? 'start' : 'end',
            id: tape.attribute(element, 'w:id') ?? '',
            offset: scope.paragraph.text.length,
          });
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.#readMath(element, out, scope);
          break;
        default: {
          const kind = TRANSPARENT[name];
          if (kind) out.push(this.#revised(element, kind, () => this.#collect(element, scope)));
        }
      }
    }
  }

  #collect(parent: number, scope: InlineScope): Inline[] {
    const inlines: Inline[] = [];
    this.#readInlines(parent, inlines, scope);
    return inlines;
  }

  #readSimpleField(element: number, out: Inline[], scope: InlineScope): void {
    const instruction = this.#tape.attribute(element, 'w:instr') ?? '';
    this.#fields.simple(instruction, out, (children) => this.#readInlines(element, children, scope));
  }

  #readMath(element: number, out: Inline[], scope: InlineScope): void {
    const tape = this.#tape;
    const format = this.#context.resolver.run(scope.styleId, scope.layers, null);
    const run = new DocxRun(tape, element, format, scope.paragraph.text.length);
    const end = tape.next(element);
    for (let at = element + 1; at < end; at++) {
      if (tape.name(at) === 'm:t') this.#addText(tape.text(at), format, tape.tagEnd(at), tape.contentEnd(at), scope);
    }
    run.add(CONTENT.math);
    run.end = scope.paragraph.text.length;
    out.push(run);
  }

  #readRun(element: number, out: Inline[], scope: InlineScope): void {
    const tape = this.#tape;
    const properties = tape.child(element, 'w:rPr');
    const raw = properties < 0 ? null : this.#runs.get(properties);
    const format = this.#context.resolver.run(scope.styleId, scope.layers, raw);
    const open: OpenRun = {
      element,
      format,
      out,
      run: this.#newRun(element, format, scope),
      home: this.#fields.home(out),
    };
    this.#readRunContent(element, open, scope);
    this.#closeRun(open, scope);
  }

  #newRun(element: number, format: RunFormat, scope: InlineScope): DocxRun {
    return new DocxRun(this.#tape, element, format, scope.paragraph.text.length);
  }

  #closeRun({ run, home }: OpenRun, scope: InlineScope): void {
    run.end = scope.paragraph.text.length;
    if (run.children.length > 0) home.push(run);
  }

  #readRunContent(parent: number, open: OpenRun, scope: InlineScope): void {
    const tape = this.#tape;
    const { paragraph } = scope;
    for (let element = tape.firstChild(parent); element >= 0; element = tape.nextSibling(element)) {
      const name = tape.name(element);
      switch (name) {
        case 'w:t':
          this.#readText(element, open, scope);
          break;
        case 'w:instrText':
          this.#fields.addCode(tape.text(element));
          break;
        case 'w:fldChar':
          // A run may hold a whole field: what follows the character is a run of its own.
          this.#closeRun(open, scope);
          this.#fields.character(tape.attribute(element, 'w:fldCharType'), open.out);
          open.run = this.#newRun(open.element, open.format, scope);
          open.home = this.#fields.home(open.out);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#addSimple(CONTENT.tab, '\t', element, open.run, scope);
          break;
        case 'w:cr':
          this.#addSimple(CONTENT.lineBreak, '\n', element, open.run, scope);
          break;
        case 'w:br': {
          const kind = tape.attribute(element, 'w:type');
          if (kind === 'page' || kind === 'column') {
            open.run.add(kind === 'page' ? CONTENT.pageBreak : CONTENT.columnBreak);
            if (this.#deleted === 0) paragraph.addBreak(kind);
          } else this.#addSimple(CONTENT.lineBreak, '\n', element, open.run, scope);
          break;
        }
        case 'w:noBreakHyphen':
          this.#addSimple(CONTENT.noBreakHyphen, '\u2011', element, open.run, scope);
          break;
        case 'w:softHyphen':
          this.#addSimple(CONTENT.softHyphen, '\u00ad', element, open.run, scope);
          break;
        case 'w:sym':
          this.#addSimple(
            CONTENT.symbol,
            symbolCharacter(tape.attribute(element, 'w:font'), tape.attribute(element, 'w:char')),
            element,
            open.run,
            scope,
          );
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          this.#addSimple(CONTENT.noteReference, '\ufffc', element, open.run, scope);
          break;
        case 'w:commentReference':
          open.run.add(CONTENT.commentReference);
          break;
        case 'w:lastRenderedPageBreak':
          this.#renderedPage++;
          if (paragraph.text === '') paragraph.renderedPage = this.#renderedPage;
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#readDrawing(element, open.run, scope);
          break;
        case 'mc:AlternateContent': {
          const branch = this.#branch(element);
          if (branch >= 0) this.#readRunContent(branch, open, scope);
          break;
        }
      }
    }
  }

  /** Content that has no text of its own but shows as `text`. */
  #addSimple(content: RunContent, text: string, element: number, run: DocxRun, scope: InlineScope): void {
    run.add(content);
    this.#addText(text, run.format, this.#tape.start(element), 0, scope);
  }

  /** Without xml:space="preserve" edge white space of a text is no text. */
  #readText(element: number, { run, format }: OpenRun, scope: InlineScope): void {
    const tape = this.#tape;
    let start = tape.tagEnd(element);
    let end = tape.contentEnd(element);
    const { bytes } = tape;
    if ((isSpace(bytes[start]) || isSpace(bytes[end - 1])) && tape.attribute(element, 'xml:space') !== 'preserve') {
      while (start < end && isSpace(bytes[start])) start++;
      while (end > start && isSpace(bytes[end - 1])) end--;
    }
    const text = tape.decode(start, end);
    // Nearly no text holds one, which is told sooner than a pattern is tried.
    const value = text.includes('\t') || text.includes('\n') ? text.replace(/[\t\n]/g, ' ') : text;
    run.add({ type: 'text', value });
    this.#addText(value, format, start, end, scope);
  }

  /** False when a reader does not see it: deleted, hidden, part of a field's code. */
  #addText(text: string, format: RunFormat, rawStart: number, rawEnd: number, scope: InlineScope): boolean {
    if (this.#deleted > 0 || this.#fields.inCode) return false;
    if (format.hidden) {
      scope.paragraph.hiddenText += text;
      return false;
    }
    scope.paragraph.add(text, format, rawStart, rawEnd, this.#textState());
    return true;
  }

  /** Nearly all text is plain; its state is one shared object. */
  #textState(): TextState {
    if (!this.#fields.areOpen && this.#inserted === 0 && this.#placeholder === 0) return PLAIN_TEXT;
    return {
      field: this.#fields.kind,
      inserted: this.#inserted > 0,
      placeholder: this.#placeholder > 0,
    };
  }

  #readDrawing(element: number, run: DocxRun, scope: InlineScope): void {
    const facts = readDrawing(this.#tape, element);
    const node: Drawing = {
      type: 'drawing',
      kind: facts.kind,
      widthTwips: facts.widthTwips,
      heightTwips: facts.heightTwips,
      picture: facts.picture,
      children: [],
      position: positionOf(this.#tape, element),
    };
    run.add(node);
    const visible = this.#addText('\ufffc', run.format, this.#tape.start(element), 0, scope);
    if (!visible) return;
    append(scope.paragraph.drawnLines, facts.lines);
    if (facts.textBoxes.length === 0) return;
    // A text box is a story of its own: fields and joined paragraphs outside do not reach into it.
    const joining = this.#joining;
    for (const { element: content, columnTwips } of facts.textBoxes) {
      this.#joining = null;
      const inside = { cell: scope.position.cell, layers: null, textBox: this.#textBoxes++, columnTwips };
      this.#fields.apart(() => append(node.children, this.blocks(content, inside)));
    }
    this.#joining = joining;
  }
}

interface InlineScope {
  paragraph: DocxParagraph;
  styleId: string | null;
  layers: TableLayers | null;
  position: Position;
}
