/**
 * The page number where the decree wants it (Phụ lục I, mục I, khoản 7): once, in Arabic digits, upright, 13 to 14 pt,
 * centred in the header, not on the first page. What else stands in headers and footers stays.
 */
import type { SectionPatch } from '../lint/change.ts';
import type { Tape } from '../opc/tape.ts';
import { type DocumentNode, HEADER_TYPES, type HeaderType, type Section } from '../tree/nodes.ts';
import { mainStory, paragraphs, storyOf } from '../tree/visit.ts';
import { type Edit, type Piece, withEdits } from '../opc/bytes.ts';
import { isEmptyTag, Names, opened, rawName, startTag } from '../opc/markup.ts';
import type { PackageEditor } from '../opc/editor.ts';
import { elementAt } from './paragraph-rewriter.ts';
import { relationshipsPartOf } from '../opc/relationships.ts';

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

/** How a part is to look: as it is, or with the number in its place, or with none. */
type Form = 'same' | 'numbered' | 'bare';

/** What a section is to show: a part in some form. `part` null: nothing but, perhaps, the number. */
interface Wish {
  part: string | null;
  form: Form;
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
  readonly #wanted = new Map<string, Set<Form>>();
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
  #becomes(part: string, form: Form): boolean {
    const forms = this.#wanted.get(part);
    return forms?.size === 1 && forms.has(form);
  }

  #make(part: string | null, form: Form, kind: Kind): string {
    const tape = part === null ? null : this.#editor.tape(part);
    if (part === null || !tape) return this.#add(kind, this.#emptyPart(kind, form === 'numbered'));
    const edits = editsFor(tape, form, sizeIn(this.#document, part));
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
    const content = isNumbered ? numberParagraph(USUAL_NAMES, '', DEFAULT_SIZE_PT) : '<w:p/>';
    return [`<w:${root} xmlns:w="${this.#editor.namespace}">${content}</w:${root}>`];
  }

  /** Of the relationship; an empty part is made for what shall show nothing. */
  idOf(name: string | null, kind: Kind): string {
    const part = name ?? this.#names.get(`${kind} empty`) ?? this.#add(kind, this.#emptyPart(kind, false));
    if (name === null) this.#names.set(`${kind} empty`, part);
    return this.#ids.get(part) as string;
  }
}

// ---------------------------------------------------------------- the content of a part

const DEFAULT_SIZE_PT = 14;
const SIZES_PT = [13, 14] as const;

type Writer = Pick<Names, 'open' | 'close' | 'empty'>;

const attributesOf = (attributes: Readonly<Record<string, string | number>> = {}): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('');

const USUAL_NAMES: Writer = {
  open: (name, attributes) => `<w:${name}${attributesOf(attributes)}>`,
  close: (name) => `</w:${name}>`,
  empty: (name, attributes) => `<w:${name}${attributesOf(attributes)}/>`,
};

/** `style`: the `w:pStyle` to keep. The number stands in the field as Word last saw it on page 2. */
function numberParagraph(names: Writer, style: string, sizePt: number): string {
  const { open, close, empty } = {
    open: names.open.bind(names),
    close: names.close.bind(names),
    empty: names.empty.bind(names),
  };
  const font = 'Times New Roman';
  const halfPoints = Math.round(sizePt * 2);
  const format = [
    open('rPr'),
    empty('rFonts', { ascii: font, hAnsi: font, cs: font }),
    ...['b', 'i', 'caps'].map((name) => empty(name, { val: 0 })),
    empty('color', { val: 'auto' }),
    empty('sz', { val: halfPoints }),
    empty('szCs', { val: halfPoints }),
    empty('u', { val: 'none' }),
    close('rPr'),
  ].join('');
  const run = (content: string): string => open('r') + format + content + close('r');
  const character = (kind: string): string => run(empty('fldChar', { fldCharType: kind }));
  return [
    open('p'),
    open('pPr'),
    style,
    empty('spacing', { before: 0, after: 0, line: 240, lineRule: 'auto' }),
    empty('ind', { left: 0, right: 0, firstLine: 0 }),
    empty('jc', { val: 'center' }),
    format,
    close('pPr'),
    character('begin'),
    run(`${open('instrText')}PAGE${close('instrText')}`),
    character('separate'),
    run(`${open('t')}2${close('t')}`),
    character('end'),
    close('p'),
  ].join('');
}

/** The size that the number has, when it is one of those allowed. */
function sizeIn(document: DocumentNode, part: string): number {
  const story = storyOf(document, part);
  const spans = (story ? paragraphs(story) : []).flatMap((paragraph) => paragraph.spans);
  const size = spans.find(({ field }) => field === 'PAGE')?.format.sizePt ?? DEFAULT_SIZE_PT;
  return size >= SIZES_PT[0] && size <= SIZES_PT[1] ? size : DEFAULT_SIZE_PT;
}

function withoutDeclaration(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  return bytes.subarray(/^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?/.exec(head)?.[0].length ?? 0);
}

/** A stretch of bytes that is a PAGE field: one element, or the runs from its beginning to its end. */
interface PageField {
  paragraph: number;
  start: number;
  end: number;
}

const NUMBER_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const PAGE_FIELD = /^\s*PAGE\b/i;

const hasPageField = (tape: Tape | null): boolean => tape !== null && numberFields(tape).some(({ isPage }) => isPage);

/** Fields of numbers of pages whose ends stand in one paragraph. */
function numberFields(tape: Tape): (PageField & { isPage: boolean })[] {
  const found: (PageField & { isPage: boolean })[] = [];
  const open: { paragraph: number; run: number; instruction: string; isCode: boolean }[] = [];
  for (let element = 0; element < tape.count; element++) {
    const name = tape.name(element);
    if (name === 'w:fldSimple') {
      const instruction = tape.attribute(element, 'w:instr') ?? '';
      if (NUMBER_FIELD.test(instruction)) {
        const range = { start: tape.start(element), end: tape.end(element) };
        found.push({ paragraph: ancestor(tape, element, 'w:p'), ...range, isPage: PAGE_FIELD.test(instruction) });
      }
    } else if (name === 'w:instrText') {
      const field = open.at(-1);
      if (field?.isCode) field.instruction += tape.text(element);
    } else if (name === 'w:fldChar') {
      const kind = tape.attribute(element, 'w:fldCharType');
      const run = ancestor(tape, element, 'w:r');
      const paragraph = ancestor(tape, element, 'w:p');
      if (kind === 'begin') open.push({ paragraph, run, instruction: '', isCode: true });
      else if (kind === 'separate' && open.length > 0) (open.at(-1) as { isCode: boolean }).isCode = false;
      else if (kind === 'end') {
        const field = open.pop();
        const isWhole = field && field.paragraph === paragraph && tape.parent(field.run) === tape.parent(run);
        if (isWhole && NUMBER_FIELD.test(field.instruction)) {
          const range = { start: tape.start(field.run), end: tape.end(run) };
          found.push({ paragraph, ...range, isPage: PAGE_FIELD.test(field.instruction) });
        }
      }
    }
  }
  return found;
}

function ancestor(tape: Tape, element: number, name: string): number {
  let at = element;
  while (at >= 0 && tape.name(at) !== name) at = tape.parent(at);
  return at;
}

/** Words that people put around a number. */
const DECORATION = /^(?:trang|page|tr\.?|of|[-–—/|()[\].\s])*$/iu;
/** What must not go with the number. */
const THINGS = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent', 'w:sym', 'm:oMath']);

function editsFor(tape: Tape, form: Form, sizePt: number): Edit[] {
  const names = new Names(tape);
  const fields = numberFields(tape);
  const lonely = new Set<number>();
  const edits: Edit[] = [];
  for (const { paragraph } of fields.filter(({ isPage }) => isPage)) {
    if (lonely.has(paragraph)) continue;
    const own = fields.filter((field) => field.paragraph === paragraph);
    if (isLonely(tape, paragraph, own)) lonely.add(paragraph);
  }
  const place = form === 'numbered' ? placeOfNumber(tape, lonely) : null;
  for (const paragraph of lonely) if (paragraph !== place) edits.push(...emptied(tape, paragraph));
  for (const { paragraph, start, end, isPage } of fields)
    if (isPage && !lonely.has(paragraph)) edits.push({ start, end, pieces: [] });
  if (form !== 'numbered') return edits;
  if (place !== null) {
    const pieces = [numberParagraph(names, styleOf(tape, place), sizePt)];
    return [...edits, { start: tape.start(place), end: tape.end(place), pieces }];
  }
  const paragraph = numberParagraph(names, '', sizePt);
  if (isEmptyTag(tape, 0)) {
    const pieces = [opened(startTag(tape, 0)), paragraph, `</${rawName(tape, 0)}>`];
    return [{ start: tape.start(0), end: tape.end(0), pieces }];
  }
  return [...edits, { start: tape.contentEnd(0), end: tape.contentEnd(0), pieces: [paragraph] }];
}

/** The paragraph holds nothing but numbers of pages and what decorates them. */
function isLonely(tape: Tape, paragraph: number, fields: readonly PageField[]): boolean {
  let words = '';
  for (let element = paragraph + 1; element < tape.next(paragraph); element++) {
    if (THINGS.has(tape.name(element))) return false;
    const at = tape.start(element);
    if (tape.name(element) === 'w:t' && !fields.some(({ start, end }) => start <= at && at < end))
      words += tape.text(element);
  }
  return DECORATION.test(words);
}

/** Where the number goes: where one stands already, else into the first empty paragraph; null: none can have it. */
function placeOfNumber(tape: Tape, lonely: ReadonlySet<number>): number | null {
  const isInFlow = (paragraph: number): boolean => {
    const properties = tape.child(paragraph, 'w:pPr');
    if (properties >= 0 && tape.child(properties, 'w:framePr') >= 0) return false;
    for (let at = tape.parent(paragraph); at > 0; at = tape.parent(at))
      if (tape.name(at) !== 'w:sdt' && tape.name(at) !== 'w:sdtContent') return false;
    return true;
  };
  const standing = [...lonely].find(isInFlow);
  if (standing !== undefined) return standing;
  for (let child = tape.firstChild(0); child >= 0; child = tape.nextSibling(child))
    if (tape.name(child) === 'w:p' && isInFlow(child) && isBlank(tape, child)) return child;
  return null;
}

function isBlank(tape: Tape, paragraph: number): boolean {
  for (let child = tape.firstChild(paragraph); child >= 0; child = tape.nextSibling(child))
    if (tape.name(child) !== 'w:pPr') return false;
  return true;
}

/** The paragraph with its properties alone. */
function emptied(tape: Tape, paragraph: number): Edit[] {
  const properties = tape.child(paragraph, 'w:pPr');
  const start = properties < 0 ? tape.tagEnd(paragraph) : tape.end(properties);
  return [{ start, end: tape.contentEnd(paragraph), pieces: [] }];
}

function styleOf(tape: Tape, paragraph: number): string {
  const properties = tape.child(paragraph, 'w:pPr');
  const style = properties < 0 ? -1 : tape.child(properties, 'w:pStyle');
  return style < 0 ? '' : new TextDecoder().decode(tape.bytes.subarray(tape.start(style), tape.end(style)));
}
