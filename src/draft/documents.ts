/** Parts a file into the documents that it holds: main ones, attachments, annexes, copy blocks. */
import { withoutEnd } from '../language/edges.ts';
import { bareLetters, bareWords, collapseSpaces, isUpperCase } from '../language/fold.ts';
import { hasField } from '../language/placeholder.ts';
import {
  documentType,
  type DocumentType,
  UNKNOWN_TYPE,
  typeOfAbbreviation,
  typeOfHeading,
} from '../knowledge/document-types.ts';
import type { Component } from '../knowledge/components.ts';
import * as cues from './cues.ts';
import type { DraftDocument, DocumentKind, NumberAndSymbol, Profile, Segment } from './draft.ts';
import { readDate, readNumber } from './facts.ts';
import type { Stage } from './evidence.ts';
import type { Line } from './line.ts';
import type { Label } from './labelling.ts';
import { PACKED_WEIGHTS } from './packed-weights.ts';
import { outlineOf } from './outline.ts';
import { profileOf } from './profiles.ts';

interface Boundary {
  /** Index of the first paragraph. */
  at: number;
  kind: DocumentKind;
}

/** A number or a date may also stand further down (a date above a signature); these stand at the top only. */
const OPENS_DOCUMENT = new Set<Component>(['nationalName', 'motto', 'partyName', 'parentAgency', 'issuingAgency']);

/** Where a new document begins, in paragraph order; the first boundary is always 0. */
export function boundariesOf(chain: readonly Line[], labels: readonly Label[]): Boundary[] {
  const startOf = startsOf(chain);
  const parting = new Parting();
  for (let t = 0; t < chain.length; t++) {
    const line = chain[t] as Line;
    const { component } = labels[t] as Label;
    const opened = parting.openedBy(line, component);
    if (opened) parting.open(startOf(line), opened);
    parting.add(component, PACKED_WEIGHTS.stages[component] as Stage);
  }
  const { boundaries } = parting;
  if (boundaries[0]?.at !== 0)
    boundaries.unshift({
      at: 0,
      kind: boundaries.length === 0 ? 'main' : openingKind(boundaries[0] as Boundary, chain, labels),
    });
  return boundaries;
}

/** Index of the paragraph that a document begins with when one begins at a line: in a table, the first of it. */
function startsOf(chain: readonly Line[]): (line: Line) => number {
  const firstOfTable = new Map<number, number>();
  chain.forEach(({ table, paragraphIndex }) => {
    if (table === null) return;
    const known = firstOfTable.get(table);
    if (known === undefined || paragraphIndex < known) firstOfTable.set(table, paragraphIndex);
  });
  return ({ table, paragraphIndex }) => (table === null ? paragraphIndex : (firstOfTable.get(table) as number));
}

interface Opened {
  kind: DocumentKind;
  /** What the letterhead above has opened is of this kind, unless it is that of the whole file. */
  again: boolean;
}

/** The document that is open while the lines of a file pass by. */
class Parting {
  readonly boundaries: Boundary[] = [];
  #kind: DocumentKind = 'main';
  #seen = new Set<Stage>();
  #isSigned = false;
  #isNamed = false;
  /** Of the file. */
  #isFirstText = true;

  /** Null: nothing begins with this line. */
  openedBy(line: Line, component: Component): Opened | null {
    const isRead = this.#isRead();
    const isOnlyLetterhead = !isRead && !this.#seen.has('title') && this.#kind === 'main';
    if (component === 'typeName') {
      if (!cues.COPY_MARK.test(line.bare))
        return this.#opensAttachment(line) ? { kind: 'attachment', again: false } : null;
      // In frames and text boxes the heading of a copy is no part of one table with its letterhead.
      return isOnlyLetterhead || this.#kind !== 'copy' || isRead ? { kind: 'copy', again: isOnlyLetterhead } : null;
    }
    if (OPENS_DOCUMENT.has(component) && this.#opensMain(component, isRead)) return { kind: 'main', again: false };
    const isTitled = this.#seen.has('annex') || this.#kind === 'annex';
    if (component === 'annexLabel' || (component === 'annexTitle' && !isTitled))
      // An annex may have a letterhead of its own, which has opened a document already.
      return { kind: 'annex', again: isOnlyLetterhead && this.#isNamed };
    return null;
  }

  #isRead(): boolean {
    return this.#seen.has('body') || this.#seen.has('closing') || this.#seen.has('preamble');
  }

  #opensMain(component: Component, isRead: boolean): boolean {
    // A letterhead right below the heading of an annex is that of a form in it, unless the file begins so.
    const opensFile = this.#isFirstText && this.#kind === 'annex' && this.#seen.has('annex');
    return isRead || opensFile || (component === 'nationalName' && this.#isNamed);
  }

  #opensAttachment(line: Line): boolean {
    return this.#isSigned || (this.#seen.has('body') && line.paragraph.breakBefore === 'page');
  }

  open(at: number, { kind, again }: Opened): void {
    const last = this.boundaries.at(-1);
    if (again && last && last.at !== 0) {
      this.#kind = last.kind = kind;
      return;
    }
    // The heading of a copy stands in its letterhead, which has opened a document already.
    if (last?.at === at) this.boundaries.pop();
    this.boundaries.push({ at, kind });
    this.#kind = kind;
    this.#seen = new Set();
    this.#isSigned = false;
    this.#isNamed = false;
  }

  /** A line of what is open. */
  add(component: Component, stage: Stage): void {
    // An address stands in letterheads and above them, too.
    if (component === 'agencyAddress') return;
    this.#seen.add(stage);
    this.#isNamed ||= component === 'nationalName';
    this.#isSigned ||= stage === 'closing';
    if (this.#isRead()) this.#isFirstText = false;
  }
}

/** What stands before the first boundary belongs to it unless it is a document of its own. */
function openingKind(first: Boundary, chain: readonly Line[], labels: readonly Label[]): DocumentKind {
  const own = chain.some((line, t) => line.paragraphIndex < first.at && (labels[t] as Label).component !== 'other');
  return own ? 'main' : first.kind;
}

/** `before`: the profile of the document before it in the file. */
export function documentOf(
  boundary: Boundary,
  endParagraph: number,
  segments: Segment[],
  before: Profile | null,
): DraftDocument {
  const of = (component: Component): Segment[] => segments.filter((segment) => segment.component === component);
  const joined = (component: Component): string | null => {
    const lines = of(component);
    return lines.length === 0 ? null : lines.map((segment) => collapseSpaces(segment.text)).join(' ');
  };
  const number = of('numberAndSymbol')[0];
  const date = of('placeAndDate')[0];
  const numberRead = number ? readNumber(number) : null;
  const kind = boundary.kind === 'main' && !number && isIssuedWithAnother(segments) ? 'attachment' : boundary.kind;
  const id = typeOf(kind, segments, numberRead);
  const type = documentType(id);
  const document = {
    kind,
    documentType: id,
    listedType: type?.listed ?? false,
    isForm: type?.internalForm === true || isOwnForm(segments),
    segments,
    headerSegments: [],
    firstParagraph: boundary.at,
    endParagraph,
    number: numberRead,
    date: date ? readDate(date) : null,
    issuingAgency: joined('issuingAgency'),
    parentAgency: joined('parentAgency'),
    subject: joined('subject'),
    outline: outlineOf(segments),
    template: segments.some((segment) => TEMPLATED.has(segment.component) && hasField(segment.text)),
  };
  return { ...document, profile: profileOf(document, before) };
}

/** `Mã biểu mẫu: HS-02`: an office has numbered its own form, whose title may be that of a type; it has no Quốc hiệu. */
function isOwnForm(segments: readonly Segment[]): boolean {
  if (segments.some(({ component }) => component === 'nationalName' || component === 'numberAndSymbol')) return false;
  for (let i = 0; i < Math.min(segments.length, FORM_HEAD); i++) {
    const { text } = segments[i] as Segment;
    if (text.length < 60 && cues.OWN_FORM.test(bareLetters(text))) return true;
  }
  return false;
}
const FORM_HEAD = 12;

/** `(Kèm theo Quyết định số …)` stands below the title; further down it may be that of a form in an annex. */
function isIssuedWithAnother(segments: readonly Segment[]): boolean {
  let isTitled = false;
  for (const { component } of segments) {
    if (component === 'typeName') isTitled = true;
    else if (component === 'annexReference') return isTitled;
    else if (BODY_TEXT.has(component)) return false;
  }
  return false;
}

const BODY_TEXT = new Set<Component>([
  'bodyText',
  'legalGround',
  'chapterLabel',
  'partLabel',
  'articleHeading',
  'clause',
  'contentTitle',
]);

const TEMPLATED = new Set<Component>([
  'parentAgency',
  'issuingAgency',
  'numberAndSymbol',
  'placeAndDate',
  'signerTitle',
  'signerName',
]);

function typeOf(kind: DocumentKind, segments: readonly Segment[], number: NumberAndSymbol | null): string | null {
  const headings = segments.filter((segment) => segment.component === 'typeName').map(bareHeading);
  const [heading] = headings;
  if (heading !== undefined) {
    const mark = cues.COPY_MARK.exec(heading)?.[0];
    if (mark) return mark.includes('trich') ? 'trich-sao' : mark.includes('luc') ? 'sao-luc' : 'sao-y';
    // A name of the body in capitals may stand above that of the type.
    const id = typeOfHeadings(headings)?.id ?? UNKNOWN_TYPE;
    return id === MINUTES && settlesContract(segments) ? MINUTES_OF_SETTLEMENT : id;
  }
  if (kind === 'annex') return null;
  const letter = segments.some(
    (segment) => segment.component === 'subject' && cues.SUBJECT_OF_LETTER.test(bareLetters(segment.text)),
  );
  if (letter) return 'cong-van';
  if (number?.typeAbbreviation && !isOfItsBody(number, segments))
    return typeOfAbbreviation(number.typeAbbreviation)?.id ?? null;
  const form = formInBox(segments);
  if (form) return form.id;
  const has = (component: Component): boolean => segments.some((segment) => segment.component === component);
  return has('addressee') && (has('numberAndSymbol') || has('recipientsLabel')) ? 'cong-van' : null;
}

/**
 * `15/CT-TTHT` of CỤC THUẾ with Kính gửi: what looks like the letters of a type are the body's, with which the symbol of a letter
 * begins; its name does not stand behind them, as it does in `15/BC-BCĐ`.
 */
function isOfItsBody({ symbol, typeAbbreviation }: NumberAndSymbol, segments: readonly Segment[]): boolean {
  if (!typeAbbreviation || !segments.some(({ component }) => component === 'addressee')) return false;
  const body = segments.filter(({ component }) => component === 'issuingAgency').map(({ text }) => text);
  const initials =
    body
      .join(' ')
      .toUpperCase()
      .match(/(?<!\p{L})\p{Lu}/gu)
      ?.join('') ?? '';
  const [, ...others] = symbol.split(/[-–/]/);
  return (
    initials.startsWith(typeAbbreviation.toUpperCase()) &&
    !others.some((group) => group.length > 1 && initials.startsWith(group.trim()))
  );
}

/** `BIÊN BẢN NGHIỆM THU VÀ THANH LÝ HỢP ĐỒNG`, also with the matter below the name: papers of the parties, as the contract is. */
function settlesContract(segments: readonly Segment[]): boolean {
  const lines = segments.filter(({ component }) => component === 'typeName' || component === 'subject');
  return SETTLEMENT.test(lines.map(bareHeading).join(' '));
}
const MINUTES = 'bien-ban';
const MINUTES_OF_SETTLEMENT = 'thanh-ly-hop-dong';
const SETTLEMENT = /^bien ban (?:[a-z,]+ ){0,8}thanh ly (?:[a-z]+ ){0,2}hop dong\b/;

const bareHeading = ({ text }: Segment): string => withoutEnd(bareWords(text), /[\s:.]/);

function typeOfHeadings(headings: readonly string[]): DocumentType | undefined {
  for (const heading of headings) {
    const type = typeOfHeading(heading)?.type;
    if (type) return type;
  }
  return undefined;
}

/** The title of a form may stand in a box, among the text of a table, where its words alone tell it. */
function formInBox(segments: readonly Segment[]): DocumentType | undefined {
  for (const segment of segments) {
    if (BODY_TEXT.has(segment.component)) return undefined;
    if (segment.component !== 'tableText' || segment.text.length > MOST_OF_A_TITLE || !isUpperCase(segment.text))
      continue;
    const type = typeOfHeading(bareHeading(segment))?.type;
    if (type?.internalForm) return type;
  }
  return undefined;
}

const MOST_OF_A_TITLE = 120;
