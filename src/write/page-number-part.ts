/** The content of one header or footer: the number of the page in its place, or taken out; what else stands there stays. */
import type { Edit } from '../opc/bytes.ts';
import { inPlaceOf, insertionAtEnd } from '../opc/edits.ts';
import { Names } from '../opc/markup.ts';
import type { Tape } from '../opc/tape.ts';
import type { DocumentNode } from '../tree/nodes.ts';
import { paragraphs, storyOf } from '../tree/visit.ts';

/** How a part is to look: as it is, or with the number in its place, or with none. */
export type NumberForm = 'same' | 'numbered' | 'bare';

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

/** That of a part which holds nothing else, with the usual prefix. */
export const loneNumberParagraph = (): string => numberParagraph(USUAL_NAMES, '', DEFAULT_SIZE_PT);

/** The size that the number has, when it is one of those allowed. */
export function numberSizePt(document: DocumentNode, part: string): number {
  const story = storyOf(document, part);
  const spans = (story ? paragraphs(story) : []).flatMap((paragraph) => paragraph.spans);
  const size = spans.find(({ field }) => field === 'PAGE')?.format.sizePt ?? DEFAULT_SIZE_PT;
  return size >= SIZES_PT[0] && size <= SIZES_PT[1] ? size : DEFAULT_SIZE_PT;
}

/** A part as text that another declaration can stand before. */
export function withoutDeclaration(bytes: Uint8Array): Uint8Array {
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

export const hasPageField = (tape: Tape | null): boolean =>
  tape !== null && numberFields(tape).some(({ isPage }) => isPage);

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

/** What gives a header or footer that form. */
export function numberEdits(tape: Tape, form: NumberForm, sizePt: number): Edit[] {
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
    return [...edits, inPlaceOf(tape, place, pieces)];
  }
  const paragraph = numberParagraph(names, '', sizePt);
  return [...edits, insertionAtEnd(tape, 0, [paragraph])];
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
