/** Comments put into a .docx, each on the words that it is about. */
import type { Location } from '../lint/finding.ts';
import type { OfficeFile } from '../opc/office-file.ts';
import { Tape } from '../opc/tape.ts';
import type { DocumentNode, Paragraph, TextSource } from '../tree/nodes.ts';
import { holding } from '../language/text-range.ts';
import { addRecord } from './annotation-record.ts';
import { type Anchor, Anchors } from './anchors.ts';
import { type Edit, joined, type Piece } from '../opc/bytes.ts';
import { commentsPart } from './clean.ts';
import {
  commentMarkup,
  commentReference,
  COMMENTS_CONTENT_TYPE,
  type CommentStyles,
  commentStyles,
  emptyComments,
  firstFreeId,
} from './comments.ts';
import { elementAt, insertionAt, insertionAtEnd } from '../opc/edits.ts';
import { Names, rawName, startTag } from '../opc/markup.ts';
import { PackageEditor } from '../opc/editor.ts';
import { ParagraphRewriter } from './paragraph-rewriter.ts';
import { RevisionIds } from './revisions.ts';
import type { PartContext } from './run-rewriter.ts';

/** What a comment says of a place. */
export interface Note {
  location: Location;
  paragraphs: readonly string[];
  ruleId: string;
}

export interface Annotated {
  bytes: Uint8Array;
  /** Comments written; a document without a single paragraph has no place for any. */
  count: number;
}

/**
 * `document`: the tree read from `file`, in which there are no comments of vbcheck. `date`: of all comments, ISO 8601
 * in UTC without fractions of a second.
 */
export function annotated(
  file: OfficeFile,
  document: DocumentNode,
  notes: readonly Note[],
  { date }: { date: string },
): Annotated {
  const editor = new PackageEditor(file);
  const main = editor.tape(editor.mainPart);
  const anchors = main && new Anchors(document, main);
  const placed = notes.flatMap((note) => {
    const anchor = anchors?.of(note.location);
    return anchor ? [{ note, anchor }] : [];
  });
  if (!main || placed.length === 0) return { bytes: file.bytes, count: 0 };

  const styles = commentStyles(editor.tape(targetOf(editor, 'styles') ?? ''));
  const part = new CommentsPart(editor, main);
  const writer = new AnchorWriter(main, styles);
  const entries = placed.map(({ note, anchor }, i) => {
    const id = part.firstId + i;
    writer.add(anchor, id);
    return commentMarkup({ id, date, paragraphs: note.paragraphs, ruleId: note.ruleId }, styles, part.names);
  });
  editor.edit(main.part, writer.edits());
  part.add(entries);
  addRecord(editor);
  return { bytes: editor.finish().bytes, count: placed.length };
}

const targetOf = (editor: PackageEditor, kind: string): string | null =>
  editor.relationships(editor.mainPart).find((relationship) => relationship.kind === kind)?.target ?? null;

/** The comments of the document, or a new part for them. */
class CommentsPart {
  readonly names: Names;
  readonly firstId: number;
  readonly #editor: PackageEditor;
  readonly #tape: Tape;
  readonly #isNew: boolean;

  constructor(editor: PackageEditor, main: Tape) {
    this.#editor = editor;
    const known = commentsPart(editor);
    this.#isNew = known === null;
    this.#tape = known ?? new Tape('', joined([emptyComments(editor.namespace)]), editor.file.session);
    this.names = new Names(this.#tape);
    this.firstId = firstFreeId(main, this.#tape);
  }

  add(entries: readonly string[]): void {
    const tape = this.#tape;
    if (!this.#isNew) {
      this.#editor.edit(tape.part, [insertionAtEnd(tape, 0, entries)]);
      return;
    }
    const { mainPart } = this.#editor;
    const name = this.#editor.freePartName(mainPart.slice(0, mainPart.lastIndexOf('/') + 1), 'comments');
    const content: Piece[] = [startTag(tape, 0), ...entries, `</${rawName(tape, 0)}>`];
    this.#editor.addPart(mainPart, name, content, COMMENTS_CONTENT_TYPE, 'comments');
  }
}

/** Collects the marks of comments by paragraph. */
class AnchorWriter {
  readonly #context: PartContext;
  readonly #styles: CommentStyles;
  readonly #rewriters = new Map<Paragraph, ParagraphRewriter>();
  readonly #sources = new Map<Paragraph, readonly TextSource[]>();
  /** Marks that stand outside of an element that nothing may be put into. */
  readonly #outside: Edit[] = [];

  constructor(tape: Tape, styles: CommentStyles) {
    this.#context = { tape, names: new Names(tape), ids: new RevisionIds(tape), revision: null };
    this.#styles = styles;
  }

  add({ paragraph, start, end }: Anchor, id: number): void {
    const { tape, names } = this.#context;
    const open = names.empty('commentRangeStart', { id });
    const close = names.empty('commentRangeEnd', { id }) + commentReference(id, this.#styles, names);
    const closedAtStart = this.#closedAround(paragraph, start);
    const closedAtEnd = this.#closedAround(paragraph, end - 1);
    if (closedAtStart < 0) this.#rewriterOf(paragraph).mark(start, 'before', open);
    else this.#insert(tape.start(closedAtStart), open);
    if (closedAtEnd < 0) this.#rewriterOf(paragraph).mark(end, 'after', close);
    else this.#insert(tape.end(closedAtEnd), close);
  }

  edits(): Edit[] {
    return [...[...this.#rewriters.values()].flatMap((rewriter) => rewriter.edits()), ...this.#outside];
  }

  #insert(offset: number, markup: string): void {
    this.#outside.push(insertionAt(offset, [markup]));
  }

  #rewriterOf(paragraph: Paragraph): ParagraphRewriter {
    let rewriter = this.#rewriters.get(paragraph);
    if (!rewriter) {
      const element = elementAt(this.#context.tape, paragraph.position?.start.offset ?? 0);
      this.#rewriters.set(paragraph, (rewriter = new ParagraphRewriter(paragraph, element, this.#context)));
    }
    return rewriter;
  }

  /** Asked for each end of each comment; the pieces of a text are in order. */
  #sourceAt(paragraph: Paragraph, offset: number): TextSource | undefined {
    let sources = this.#sources.get(paragraph);
    if (!sources) this.#sources.set(paragraph, (sources = paragraph.textSources()));
    return holding(sources, offset);
  }

  /** The outermost element around a character that holds plain text, data of elsewhere, or a twin; -1: none. */
  #closedAround(paragraph: Paragraph, offset: number): number {
    const { tape } = this.#context;
    const source = this.#sourceAt(paragraph, offset);
    let closed = -1;
    if (!source) return closed;
    let at = elementAt(tape, source.sourceStart);
    while (at >= 0 && tape.name(at) !== 'w:r') at = tape.parent(at);
    for (at = at < 0 ? at : tape.parent(at); at >= 0 && tape.name(at) !== 'w:p'; at = tape.parent(at))
      if (isClosed(tape, at)) closed = at;
    return closed;
  }
}

/** Controls whose content is only text, or comes from a list or from a data part. */
const PLAIN_CONTROLS = ['w:text', 'w:dataBinding', 'w:dropDownList', 'w:comboBox', 'w:date'];

function isClosed(tape: Tape, element: number): boolean {
  if (tape.name(element) === 'mc:AlternateContent') return true;
  const properties = tape.name(element) === 'w:sdt' ? tape.child(element, 'w:sdtPr') : -1;
  return properties >= 0 && PLAIN_CONTROLS.some((name) => tape.child(properties, name) >= 0);
}
