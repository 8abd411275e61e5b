/**
 * The page number where the decree wants it (Phụ lục I, mục I, khoản 7): once, in Arabic digits, upright, 13 to 14 pt,
 * centred in the header, not on the first page. What else stands in headers and footers stays.
 */
import type { SectionPatch } from '../lint/change.ts';
import { type Piece, withEdits } from '../opc/bytes.ts';
import type { PackageEditor } from '../opc/editor.ts';
import { relationshipsPartOf } from '../opc/relationships.ts';
import { type DocumentNode, HEADER_TYPES, type HeaderType, type Section } from '../tree/nodes.ts';
import { mainStory } from '../tree/visit.ts';
import {
  hasPageField,
  loneNumberParagraph,
  numberEdits,
  type NumberForm,
  numberSizePt,
  withoutDeclaration,
} from './page-number-part.ts';
import { elementAt } from '../opc/edits.ts';

const KINDS = ['header', 'footer'] as const;
type Kind = (typeof KINDS)[number];

/** A header or footer that a section refers to. */
export interface HeaderReference {
  kind: Kind;
  page: HeaderType;
  /** Of the relationship of the main part. */
  id: string;
}

/** What becomes of one section. */
export interface NumberedSection {
  layout: SectionPatch;
  references: HeaderReference[];
}

/** What a section is to show: a part in some form. `part` null: nothing but, perhaps, the number. */
interface Wish {
  part: string | null;
  form: NumberForm;
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/**
 * Edits headers and footers so that these sections (indexes) are numbered. Gives, by index, what is to be written into
 * the properties of the sections: others may have to name what they inherited so far.
 */
export function numberPages(
  editor: PackageEditor,
  document: DocumentNode,
  chosen: ReadonlySet<number>,
): Map<number, NumberedSection> {
  const { sections } = mainStory(document);
  const plan = sections.map((section, i) =>
    chosen.has(i) ? wishesOf(section, i, document) : keptBy(section, document),
  );
  const parts = new PartForms(editor, document);
  for (const [i, section] of sections.entries()) {
    for (const kind of KINDS)
      for (const page of HEADER_TYPES) parts.want(section[`${kind}s`][page], plan[i]?.[kind][page] ?? null);
  }
  const numbered = new Map<number, NumberedSection>();
  const shown: Record<Kind, Partial<Record<HeaderType, string | null>>> = { header: {}, footer: {} };
  for (const [i, section] of sections.entries()) {
    const references: HeaderReference[] = [];
    for (const kind of KINDS) {
      for (const page of HEADER_TYPES) {
        const wish = plan[i]?.[kind][page] ?? null;
        const current = section[`${kind}s`][page];
        const found = referenceOf(editor, section, kind, page) ? current : (shown[kind][page] ?? null);
        const wanted = wish ? parts.nameOf(wish, kind) : found;
        if (wanted !== found) references.push({ kind, page, id: parts.idOf(wanted, kind) });
        shown[kind][page] = wanted;
      }
    }
    const layout = chosen.has(i) ? layoutOf(section, i) : {};
    if (references.length > 0 || Object.keys(layout).length > 0) numbered.set(i, { layout, references });
  }
  return numbered;
}

/** The section names a header or footer itself; else it inherits that of the section before. */
function referenceOf(editor: PackageEditor, { position }: Section, kind: Kind, page: HeaderType): boolean {
  const tape = editor.tape(editor.mainPart);
  if (!tape || !position) return false;
  for (let child = tape.firstChild(elementAt(tape, position.start.offset)); child >= 0; child = tape.nextSibling(child))
    if (tape.name(child) === `w:${kind}Reference` && (tape.attribute(child, 'w:type') ?? 'default') === page)
      return true;
  return false;
}

type Wishes = Record<Kind, Partial<Record<HeaderType, Wish>>>;

/** Every part that the section shows, as it is; what it does not show nobody cares for. */
function keptBy(section: Section, { settings }: DocumentNode): Wishes {
  const wishes: Wishes = { header: {}, footer: {} };
  const isShown = { default: true, first: section.titlePage, even: settings.evenAndOddHeaders };
  for (const kind of KINDS)
    for (const page of HEADER_TYPES)
      if (isShown[page]) wishes[kind][page] = { part: section[`${kind}s`][page], form: 'same' };
  return wishes;
}

function wishesOf(section: Section, index: number, { settings }: DocumentNode): Wishes {
  const { headers, footers, titlePage } = section;
  const wishes: Wishes = {
    header: { default: { part: headers.default, form: 'numbered' } },
    footer: { default: { part: footers.default, form: 'bare' } },
  };
  if (hidesFirst(section, index)) {
    // On a first page that looked like the others it goes on to do so, but for the number.
    wishes.header.first = { part: titlePage ? headers.first : headers.default, form: 'bare' };
    wishes.footer.first = { part: titlePage ? footers.first : footers.default, form: 'bare' };
  } else if (titlePage) {
    wishes.footer.first = { part: footers.first, form: 'bare' };
  }
  if (settings.evenAndOddHeaders) {
    wishes.header.even = { part: headers.even, form: 'numbered' };
    wishes.footer.even = { part: footers.even, form: 'bare' };
  }
  return wishes;
}

/** The first page of the file, and of a document in it that begins with page 1. */
const hidesFirst = ({ pageNumberStart }: Section, index: number): boolean => index === 0 || pageNumberStart !== null;

function layoutOf(section: Section, index: number): SectionPatch {
  return {
    ...(hidesFirst(section, index) && !section.titlePage && { titlePage: true }),
    ...(section.pageNumberFormat !== 'decimal' && { pageNumberFormat: 'decimal' }),
  };
}

/** Parts changed where they are, or copied when somebody else shows them as they are. */
class PartForms {
  readonly #editor: PackageEditor;
  readonly #document: DocumentNode;
  /** Forms wanted of a part by those that show it now. */
  readonly #wanted = new Map<string, Set<NumberForm>>();
  /** By part and form: name of the part that has it. */
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(editor: PackageEditor, document: DocumentNode) {
    this.#editor = editor;
    this.#document = document;
    for (const { id, target } of editor.relationships(editor.mainPart)) if (target !== null) this.#ids.set(target, id);
  }

  /** Takes note that a section which shows `current` wants this of it; null: it does not care. */
  want(current: string | null, wish: Wish | null): void {
    if (current === null || !wish) return;
    const forms = this.#wanted.get(current) ?? new Set();
    this.#wanted.set(current, forms.add(wish.part === current ? wish.form : 'same'));
  }

  /** The part that looks like that. Null: nothing is to be shown and nothing is. */
  nameOf({ part, form }: Wish, kind: Kind): string | null {
    if (part === null && form !== 'numbered') return null;
    const isAsItIs = part !== null && (form === 'same' || (form === 'bare' && !hasPageField(this.#editor.tape(part))));
    if (isAsItIs && !this.#becomes(part, 'numbered')) return part;
    const key = `${part ?? kind} ${form}`;
    let name = this.#names.get(key);
    if (name === undefined) this.#names.set(key, (name = this.#make(part, form, kind)));
    return name;
  }

  /** All that show the part now want it in that form: it is changed where it is. */
  #becomes(part: string, form: NumberForm): boolean {
    const forms = this.#wanted.get(part);
    return forms?.size === 1 && forms.has(form);
  }

  #make(part: string | null, form: NumberForm, kind: Kind): string {
    const tape = part === null ? null : this.#editor.tape(part);
    if (part === null || !tape) return this.#add(kind, this.#emptyPart(kind, form === 'numbered'));
    const edits = numberEdits(tape, form, numberSizePt(this.#document, part));
    if (this.#becomes(part, form)) {
      this.#editor.edit(part, edits);
      return part;
    }
    const name = this.#add(kind, [withoutDeclaration(withEdits(tape.bytes, edits))]);
    const relationships = this.#editor.file.pack.read(relationshipsPartOf(part));
    if (relationships) this.#editor.setPart(relationshipsPartOf(name), [relationships]);
    return name;
  }

  #add(kind: Kind, content: readonly Piece[]): string {
    const { mainPart } = this.#editor;
    const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
    const name = this.#editor.freePartName(folder, `${kind}1`);
    this.#ids.set(name, this.#editor.addPart(mainPart, name, content, `${CONTENT_TYPE}${kind}+xml`, kind));
    return name;
  }

  #emptyPart(kind: Kind, isNumbered: boolean): Piece[] {
    const root = kind === 'header' ? 'hdr' : 'ftr';
    const content = isNumbered ? loneNumberParagraph() : '<w:p/>';
    return [`<w:${root} xmlns:w="${this.#editor.namespace}">${content}</w:${root}>`];
  }

  /** Of the relationship; an empty part is made for what shall show nothing. */
  idOf(name: string | null, kind: Kind): string {
    const part = name ?? this.#names.get(`${kind} empty`) ?? this.#add(kind, this.#emptyPart(kind, false));
    if (name === null) this.#names.set(`${kind} empty`, part);
    return this.#ids.get(part) as string;
  }
}
