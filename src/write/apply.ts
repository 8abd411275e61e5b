/**
 * Fixes of one document written into its bytes. A fix is made whole or not at all; of two that would change the same
 * words the first is made and the other left for another pass.
 */
import type { Change, ParagraphReference, SectionPatch, TextChange } from '../lint/change.ts';
import type { OfficeFile, WrittenFile } from '../opc/office-file.ts';
import type { Tape } from '../opc/tape.ts';
import { type Hunk, wordHunks } from './hunks.ts';
import type { DocumentNode, Paragraph, RootStory, Section } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { mainStory } from '../tree/visit.ts';
import { REQUIRED_MARGINS, sectionPatch } from './format-patch.ts';
import { OverlapError, type Piece } from '../opc/bytes.ts';
import { elementAt, inPlaceOf, insertionAt } from '../opc/edits.ts';
import { Claims, keyOf } from './claims.ts';
import { escaped, Names, startTag } from '../opc/markup.ts';
import { PackageEditor } from '../opc/editor.ts';
import { type HeaderReference, numberPages } from './page-numbers.ts';
import { ParagraphRewriter } from './paragraph-rewriter.ts';
import { type Attributes, childrenOf, patchedProperties, SECTION_ORDER } from './properties.ts';
import { type Revision, revisionAttributes, RevisionIds } from './revisions.ts';
import type { PartContext } from './run-rewriter.ts';
import { twinOf } from './twins.ts';

export interface ApplyOptions {
  /** Changes are tracked under this name; without it they are made at once. */
  revision?: Revision;
}

/** What became of the fixes, by their place in the list. */
export interface Applied extends WrittenFile {
  made: readonly number[];
  /** In the way of one that was made; another pass may make them. */
  conflicting: readonly number[];
  /** Cannot be made in this document: a drawing, a field or a note would be lost. */
  impossible: readonly number[];
}

/**
 * `document`: the tree read from `file`; each fix is the list of its changes. Text that a field computes, drawings and
 * notes are never changed. Fixes that cannot be written together are written in fewer at a time, and one that cannot be
 * written at all is impossible: no fix is in the way of another.
 */
export function applyFixes(
  file: OfficeFile,
  document: DocumentNode,
  fixes: readonly (readonly Change[])[],
  options: ApplyOptions = {},
): Applied {
  try {
    return applyTogether(file, document, fixes, options);
  } catch (error) {
    if (!(error instanceof OverlapError)) throw error;
    if (fixes.length === 1) return { bytes: file.bytes, parts: [], made: [], conflicting: [], impossible: [0] };
    const half = fixes.length >> 1;
    const first = applyFixes(file, document, fixes.slice(0, half), options);
    const rest = fixes.slice(half);
    if (first.made.length > 0)
      return { ...first, conflicting: [...first.conflicting, ...rest.map((_, i) => half + i)] };
    const second = applyFixes(file, document, rest, options);
    const behind = (places: readonly number[]): number[] => places.map((i) => half + i);
    return {
      ...second,
      made: behind(second.made),
      conflicting: [...first.conflicting, ...behind(second.conflicting)],
      impossible: [...first.impossible, ...behind(second.impossible)],
    };
  }
}

/** The same in one go. Throws `OverlapError` when two of the fixes want the same bytes. */
export function applyTogether(
  file: OfficeFile,
  document: DocumentNode,
  fixes: readonly (readonly Change[])[],
  { revision }: ApplyOptions,
): Applied {
  const places = new Places(document);
  const taken = new Claims(places.root.part);
  const made: number[] = [];
  const conflicting: number[] = [];
  const impossible: number[] = [];
  const writer = new ChangeWriter(file, places, revision ?? null);
  for (const [i, changes] of fixes.entries()) {
    if (!changes.some((change) => writer.hasEffect(change)) || !changes.every((change) => writer.allows(change)))
      impossible.push(i);
    else if (!taken.claim(changes)) conflicting.push(i);
    else {
      made.push(i);
      for (const change of changes) writer.add(change);
    }
  }
  const written = made.length === 0 ? { bytes: file.bytes, parts: [] } : writer.finish();
  return { ...written, made, conflicting, impossible };
}

/** The paragraphs and sections that changes name. */
class Places {
  readonly document: DocumentNode;
  readonly root: RootStory;

  constructor(document: DocumentNode) {
    this.document = document;
    this.root = mainStory(document);
  }

  paragraph({ part, paragraph }: ParagraphReference): Paragraph | undefined {
    return paragraphAt(this.document, part, paragraph);
  }

  section(index: number): Section | undefined {
    return this.root.sections[index];
  }
}

/** The words that really change; null when the offsets are not those of the text. */
function hunksOf(paragraph: Paragraph, { start, end, text }: TextChange): Hunk[] | null {
  if (start < 0 || end < start || end > paragraph.text.length) return null;
  return wordHunks(paragraph.text.slice(start, end), text).map((hunk) => ({
    start: start + hunk.start,
    end: start + hunk.end,
    text: hunk.text,
  }));
}

/** Collects changes by paragraph and section, then edits each part once. */
class ChangeWriter {
  readonly #editor: PackageEditor;
  readonly #places: Places;
  readonly #revision: Revision | null;
  readonly #contexts = new Map<string, PartContext>();
  readonly #rewriters = new Map<string, ParagraphRewriter>();
  readonly #sections = new Map<number, SectionPatch>();
  readonly #pageNumbers = new Set<number>();
  readonly #done = new Set<string>();

  constructor(file: OfficeFile, places: Places, revision: Revision | null) {
    this.#editor = new PackageEditor(file);
    this.#places = places;
    this.#revision = revision;
  }

  /** False for words that are the same as they were. */
  hasEffect(change: Change): boolean {
    if (change.type !== 'text') return true;
    return this.#places.paragraph(change)?.text.slice(change.start, change.end) !== change.text;
  }

  /** Whether the change can be made without losing anything. */
  allows(change: Change): boolean {
    switch (change.type) {
      case 'text': {
        const rewriters = this.#placed(change);
        const hunks = rewriters && hunksOf(this.#paragraph(change), change);
        return hunks?.every(({ start, end }) => rewriters?.every((each) => each.canReplace(start, end))) ?? false;
      }
      case 'runFormat':
      case 'paragraphFormat':
        return this.#placed(change) !== null;
      case 'removeParagraph':
        return this.#placed(change)?.every((each) => each.canRemove()) ?? false;
      case 'section':
        return this.#places.section(change.section) !== undefined;
      case 'pageNumber':
        // Headers cannot be tracked: their parts are new.
        return this.#revision === null && this.#places.section(change.section) !== undefined;
    }
  }

  /** Null when the document has no such paragraph, or keeps no bytes of it. */
  #placed(reference: ParagraphReference): ParagraphRewriter[] | null {
    return this.#places.paragraph(reference)?.position ? this.#rewritersOf(reference) : null;
  }

  add(change: Change): void {
    // Two rules may want the same; once is enough.
    const key = JSON.stringify(change);
    if (this.#done.has(key)) return;
    this.#done.add(key);
    switch (change.type) {
      case 'section':
        this.#sections.set(change.section, { ...this.#sections.get(change.section), ...change.layout });
        return;
      case 'pageNumber':
        this.#pageNumbers.add(change.section);
        return;
      case 'removeParagraph':
        for (const rewriter of this.#rewritersOf(change)) rewriter.remove();
        return;
      case 'paragraphFormat':
        for (const rewriter of this.#rewritersOf(change)) rewriter.formatParagraph(change.format);
        return;
      case 'runFormat':
        for (const rewriter of this.#rewritersOf(change)) rewriter.format(change.start, change.end, change.format);
        return;
      case 'text':
        for (const rewriter of this.#rewritersOf(change))
          for (const { start, end, text } of hunksOf(this.#paragraph(change), change) ?? [])
            rewriter.replace(start, end, text);
    }
  }

  #paragraph(reference: ParagraphReference): Paragraph {
    return this.#places.paragraph(reference) as Paragraph;
  }

  /** Of the paragraph, and of the same one in the other branch of `mc:AlternateContent`. */
  #rewritersOf(reference: ParagraphReference): ParagraphRewriter[] {
    const paragraph = this.#paragraph(reference);
    const { tape } = this.#context(paragraph.part);
    const twin = twinOf(paragraph, tape);
    return [paragraph, ...(twin ? [twin] : [])].map((each) => this.#rewriterOf(each));
  }

  #rewriterOf(paragraph: Paragraph): ParagraphRewriter {
    const key = keyOf({ part: paragraph.part, paragraph: paragraph.index });
    let rewriter = this.#rewriters.get(key);
    if (!rewriter) {
      const context = this.#context(paragraph.part);
      const element = elementAt(context.tape, paragraph.position?.start.offset ?? 0);
      this.#rewriters.set(key, (rewriter = new ParagraphRewriter(paragraph, element, context)));
    }
    return rewriter;
  }

  #context(part: string): PartContext {
    let context = this.#contexts.get(part);
    if (!context) {
      const tape = this.#editor.tape(part) as Tape;
      context = { tape, names: new Names(tape), ids: new RevisionIds(tape), revision: this.#revision };
      this.#contexts.set(part, context);
    }
    return context;
  }

  finish(): WrittenFile {
    for (const [key, rewriter] of this.#rewriters)
      this.#editor.edit(key.slice(0, key.lastIndexOf('#')), rewriter.edits());
    const numbered =
      this.#pageNumbers.size === 0 ? null : numberPages(this.#editor, this.#places.document, this.#pageNumbers);
    for (const index of new Set([...this.#sections.keys(), ...(numbered?.keys() ?? [])])) {
      const { layout, references = [] } = numbered?.get(index) ?? {};
      this.#editSection(index, { ...layout, ...this.#sections.get(index) }, references);
    }
    return this.#editor.finish();
  }

  #editSection(index: number, layout: SectionPatch, references: readonly HeaderReference[]): void {
    const { part } = this.#places.root;
    const { tape, names, ids } = this.#context(part);
    const section = this.#places.section(index) as Section;
    const element = section.position ? elementAt(tape, section.position.start.offset) : -1;
    const patch = new Map(sectionPatch(layout));
    for (const kind of ['header', 'footer'] as const) {
      const own = references.filter((reference) => reference.kind === kind);
      if (own.length > 0) patch.set(`w:${kind}Reference`, this.#referencesOf(tape, element, names, kind, own));
    }
    const margins = patch.get('w:pgMar') as Attributes | undefined;
    if (margins && (element < 0 || tape.child(element, 'w:pgMar') < 0))
      patch.set('w:pgMar', { ...REQUIRED_MARGINS, ...margins });
    if (this.#revision && (element < 0 || tape.child(element, 'w:sectPrChange') < 0)) {
      patch.set('w:sectPrChange', [
        names.open('sectPrChange', revisionAttributes(this.#revision, ids)),
        names.open('sectPr'),
        ...childrenOf(tape, element, NOT_IN_CHANGE, SECTION_ORDER),
        names.close('sectPr'),
        names.close('sectPrChange'),
      ]);
    }
    const pieces = patchedProperties({ tape, element, name: 'sectPr', order: SECTION_ORDER, names }, patch);
    // A document without a section has the last one at the end of its body.
    const edit =
      element >= 0 ? inPlaceOf(tape, element, pieces) : insertionAt(tape.contentEnd(tape.child(0, 'w:body')), pieces);
    this.#editor.edit(part, [edit]);
  }

  /** All references of one kind: new ones in place of those for the same pages, the others as they are. */
  #referencesOf(
    tape: Tape,
    section: number,
    names: Names,
    kind: HeaderReference['kind'],
    fresh: readonly HeaderReference[],
  ): Piece[] {
    const pieces: Piece[] = [];
    for (let child = section < 0 ? -1 : tape.firstChild(section); child >= 0; child = tape.nextSibling(child)) {
      const page = tape.attribute(child, 'w:type') ?? 'default';
      if (tape.name(child) === `w:${kind}Reference` && !fresh.some((reference) => reference.page === page))
        pieces.push(tape.bytes.subarray(tape.start(child), tape.end(child)));
    }
    const known = Array.from(startTag(tape, 0).matchAll(/\sxmlns:([^\s=]+)/g), ([, prefix = '']) => prefix);
    const prefix = known.find((each) => tape.canonicalPrefix(each) === 'r');
    const id = prefix ? `${prefix}:id` : `xmlns:r="${this.#editor.relationshipNamespace}" r:id`;
    for (const { page, id: value } of fresh) {
      const tag = names.empty(`${kind}Reference`, { type: page });
      pieces.push(tag.replace(/\/>$/, ` ${id}="${escaped(value)}"/>`));
    }
    return pieces;
  }
}

/** Not part of the old state that `w:sectPrChange` keeps. */
const NOT_IN_CHANGE = new Set(['w:headerReference', 'w:footerReference', 'w:sectPrChange']);
