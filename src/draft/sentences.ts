/**
 * All running text that is printed, as sentences with exact places: the one view that rules on content and style stand
 * on. A passage is a segment of the main story, a line of one that stands for itself, or a paragraph of a header, footer
 * or note; it knows what surrounds it. Its sentences, and the stretches in them, tile it: between them stand only white
 * space and the label of a list item.
 *
 * Passages are cheap; sentences, stretches, tokens and citations are made when somebody asks: about 0.2 ms a page for all
 * sentences and stretches in a warm process. Text in an encoding older
 * than Unicode has no passages: what it says cannot be shown at exact places. Text is that of the normal form.
 */
import type { Component } from '../knowledge/components.ts';
import { isBlank, skipBlanks } from '../language/blanks.ts';
import { hasWord, isUpperCase } from '../language/fold.ts';
import { enclosuresIn, type MarkedRange, sentencesIn, stretchesIn, syllablesIn } from '../language/sentences.ts';
import type { TextRange } from '../language/normal-text.ts';
import { oncePer } from '../language/once.ts';
import type { Token } from '../language/tokens.ts';
import type { Paragraph, TextSpan } from '../tree/nodes.ts';
import { isSameCell } from '../tree/same-cell.ts';
import { type Citation, citationsIn, citationsOfSegment } from './citations/index.ts';
import type { Draft, DraftDocument, Segment } from './draft.ts';
import { automaticLabel, type ItemLabel, itemLabel } from './item-label.ts';
import { legacyPieces } from './legacy-text.ts';
import { perDraft } from './per-draft.ts';
import { quotedParagraphs } from './quotation.ts';
import { printedParagraphs } from './stories.ts';
import { printedWords, tokensBetween } from './words.ts';

/** What a passage is there for. */
export type Role =
  /** Sentences of the body, căn cứ, cells of content tables, notes. */
  | 'prose'
  /** Names something below it: tên loại, trích yếu, Chương, Mục, a heading, an Điều that has no sentence of its own. */
  | 'heading'
  /** Names, codes and addresses: letterhead, signature, recipients, headers and footers, what is not recognised. */
  | 'apart';

/** Where on the page. A cell may be one of a layout table. */
export type Where = 'text' | 'cell' | 'textBox' | 'header' | 'footer' | 'footnote' | 'endnote';

/** Offsets of all ranges are UTF-16 offsets in `paragraph.text`. */
export interface Passage extends Readonly<TextRange> {
  /** The document of the file that it belongs to, with its kind and type; null outside the main story. */
  readonly document: DraftDocument | null;
  readonly paragraph: Paragraph;
  /** Null outside the main story. */
  readonly segment: Segment | null;
  readonly component: Component | null;
  /** Of the component; rules that accuse somebody are silent below `MINIMUM_CONFIDENCE`. */
  readonly confidence: number;
  readonly role: Role;
  readonly where: Where;
  /** The label that makes it a list item (typed or automatic) or a numbered unit; not part of any sentence. */
  readonly label: ItemLabel | null;
  /** With the label, without white space at the edges. */
  readonly text: string;
  /** It ends in `:`, `;`, `,` or in no mark before a small letter: the sentence goes on in the next passage. */
  readonly goesOn: boolean;
  /** The passage before goes on in this one. */
  readonly continues: boolean;
  /** All letters are capitals, typed or shown (w:caps). */
  readonly capitals: boolean;
  /** Words in a language with Vietnamese diacritics, as the whole draft is. */
  readonly isVietnamese: boolean;
  readonly sentences: readonly Sentence[];
  /** What stands in quotation marks, the marks included; all of it within a quotation of several paragraphs. */
  readonly quotations: readonly TextRange[];
  /** Documents that it cites, offsets in the paragraph. */
  readonly citations: readonly Citation[];
  /** The names of cited documents: `về công tác văn thư`, up to the end of the clause. Quoted matter, like quotations. */
  readonly citedTitles: readonly TextRange[];
  /** Syllables, numbers and codes, the label included. */
  readonly tokens: readonly Token[];
  /** Words with a letter or figure, the label left out. */
  readonly syllables: number;
}

export interface Sentence extends MarkedRange {
  readonly passage: Passage;
  /** Those of the passage. */
  readonly document: DraftDocument | null;
  readonly component: Component | null;
  readonly paragraph: Paragraph;
  readonly text: string;
  /** It is the last of its passage, which goes on in the next: a lead-in before a list, an item that ends in `;`. */
  readonly goesOn: boolean;
  /** It is the first of its passage, and the passage before goes on in it. */
  readonly continues: boolean;
  readonly capitals: boolean;
  readonly stretches: readonly Stretch[];
  readonly tokens: readonly Token[];
  /** Words with a letter or figure. */
  readonly syllables: number;
}

/** What stands between `. ; : ? ! …` and enumerators. */
export interface Stretch extends MarkedRange {
  readonly text: string;
  /**
   * Length as limits of style measure it: without what stands in brackets or quotation marks, each cited document counted
   * as one word.
   */
  readonly syllables: number;
}

/** Everything printed that has words: the main story in reading order, then headers and footers in use, then notes. */
export const passages = perDraft((draft): readonly Passage[] => collect(draft));

/** The sentences of all passages, in their order. */
export const sentences = perDraft((draft): readonly Sentence[] =>
  passages(draft).flatMap(({ sentences }) => sentences),
);

/** Whether some of the offsets lie in one of the ranges, which are in order and share no offset. */
export function overlapsAny(ranges: readonly TextRange[], start: number, end: number): boolean {
  // Of the ranges that begin before the end, the last one reaches farthest.
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && start < (ranges[low - 1] as TextRange).end;
}

/** Words of somebody else: in a quotation or in the title of a cited document. */
export function isQuotedMatter({ quotations, citedTitles }: Passage, start: number, end: number): boolean {
  return overlapsAny(quotations, start, end) || overlapsAny(citedTitles, start, end);
}

// ---------------------------------------------------------------- passages

const PROSE: ReadonlySet<Component> = new Set<Component>(['legalGround', 'clause', 'point', 'bodyText', 'tableText']);
const HEADINGS: ReadonlySet<Component> = new Set<Component>([
  ...(['typeName', 'subject', 'competence', 'enactingWord', 'contentTitle', 'headingTitle'] as const),
  ...(['partLabel', 'chapterLabel', 'sectionLabel', 'subsectionLabel'] as const),
  ...(['annexLabel', 'annexTitle', 'annexReference'] as const),
]);
/** Their titles begin with a word and a number: `Điều 5.`, `Chương II`. */
const UNITS: ReadonlySet<Component> = new Set<Component>([
  ...(['articleHeading', 'partLabel', 'chapterLabel', 'sectionLabel', 'subsectionLabel', 'annexLabel'] as const),
]);
const WITHOUT_TEXT: ReadonlySet<Component> = new Set<Component>(['empty', 'ruleLine']);

function collect(draft: Draft): Passage[] {
  const found: DraftPassage[] = [];
  for (const document of draft.documents) {
    let quoted: ReadonlySet<Paragraph> | null = null;
    for (let i = 0, at = document.firstParagraph; i < document.segments.length; i++) {
      const segment = document.segments[i] as Segment;
      while (draft.paragraphs[at] !== segment.paragraph) at++;
      if (WITHOUT_TEXT.has(segment.component) || !hasWord(segment.text) || isLegacy(segment.paragraph)) continue;
      quoted ??= quotedParagraphs(document);
      addSegment(found, { draft, at, document, segment, isInQuotation: quoted.has(segment.paragraph) });
    }
  }
  const printed = printedParagraphs(draft);
  for (let at = draft.paragraphs.length; at < printed.length; at++) {
    const paragraph = printed[at] as Paragraph;
    if (!hasWord(paragraph.text) || isLegacy(paragraph)) continue;
    const story = draft.tree.children.find(({ part }) => part === paragraph.part);
    const where = whereOf(paragraph, story?.type);
    add(
      found,
      { draft, at, document: null, segment: null, isInQuotation: false },
      paragraph,
      0,
      paragraph.text.length,
      where,
    );
  }
  return found;
}

const isLegacy = (paragraph: Paragraph): boolean => legacyPieces(paragraph).length > 0;

interface Origin {
  draft: Draft;
  /** Index in `printedParagraphs`. */
  at: number;
  document: DraftDocument | null;
  segment: Segment | null;
  /** The paragraph stands in a quotation of several paragraphs. */
  isInQuotation: boolean;
}

/** A segment is one passage, or several where a line break stands between things of their own. */
function addSegment(found: DraftPassage[], origin: Origin & { segment: Segment }): void {
  const { paragraph, start, end, component } = origin.segment;
  const where = whereOf(paragraph, 'root');
  const { text } = paragraph;
  let from = start;
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (!partsPassages(text, from, at, end, !HEADINGS.has(component))) continue;
    add(found, origin, paragraph, from, at, where);
    from = at + 1;
  }
  add(found, origin, paragraph, from, end, where);
}

const ENDS_LINE = /[.;:!?…][)\]”’»"\ufffc]*\s*$/;
const OPENS_LINE = /^\s*[“"«(]?[\p{Lu}\d]/u;

/**
 * A line break at `at` ends a passage when the line before ends in a mark or the next one is a list item; in running text
 * also when the next begins with a capital. Else it only breaks a line.
 */
function partsPassages(text: string, start: number, at: number, end: number, isRunning: boolean): boolean {
  if (ENDS_LINE.test(text.slice(Math.max(start, at - 8), at))) return true;
  const next = text.slice(at + 1, Math.min(end, at + 24));
  return (isRunning && OPENS_LINE.test(next)) || itemLabel(next.trimStart(), 0, false) !== null;
}

function add(
  found: DraftPassage[],
  origin: Origin,
  paragraph: Paragraph,
  start: number,
  end: number,
  where: Where,
): void {
  const { text } = paragraph;
  start = skipBlanks(text, start, end);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (!hasWord(text.slice(start, end))) return;
  const passage = new DraftPassage(origin, paragraph, start, end, where);
  const before = found.at(-1);
  if (before && leadsTo(before, passage)) {
    before.goesOn = true;
    passage.continues = true;
  }
  found.push(passage);
}

function whereOf({ place }: Paragraph, story: string | undefined): Where {
  if (story === 'header' || story === 'footer' || story === 'footnote' || story === 'endnote') return story;
  if (place.textBox !== null) return 'textBox';
  return place.cell ? 'cell' : 'text';
}

/** A sentence begun in the one passage goes on in the next. */
function leadsTo(before: DraftPassage, next: DraftPassage): boolean {
  if (before.role !== 'prose' || next.role !== 'prose' || !standTogether(before, next)) return false;
  const { text } = before.paragraph;
  let at = before.end;
  while (at > before.start && (isBlank(text.charCodeAt(at - 1)) || '”"’»\ufffc'.includes(text.charAt(at - 1)))) at--;
  const last = text.charAt(at - 1);
  if (last === ':' || last === ';' || last === ',') return true;
  if ('.?!…'.includes(last)) return false;
  if (LEADS_ON.test(text.slice(Math.max(before.start, at - 8), at))) return true;
  if (next.label) return false;
  const first = next.paragraph.text.charAt(next.start);
  return first.toUpperCase() !== first;
}

/** `…; và` before the last item. */
const LEADS_ON = /;\s*(?:và|hoặc)$/iu;

function standTogether(a: DraftPassage, b: DraftPassage): boolean {
  return (
    a.document === b.document &&
    a.where === b.where &&
    a.paragraph.part === b.paragraph.part &&
    isSameCell(a.paragraph.place.cell, b.paragraph.place.cell)
  );
}

const NO_RANGES: readonly TextRange[] = Object.freeze([]);
const QUOTATION_MARKS = /[“”"«]/;

class DraftPassage implements Passage {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly where: Where;
  readonly label: ItemLabel | null;
  readonly role: Role;
  goesOn = false;
  continues = false;
  private readonly origin: Origin;
  private madeSentences: readonly Sentence[] | null = null;
  private madeQuotations: readonly TextRange[] | null = null;
  private madeCitations: readonly Citation[] | null = null;
  private madeTitles: readonly TextRange[] | null = null;
  private madeCapitals: boolean | null = null;

  constructor(origin: Origin, paragraph: Paragraph, start: number, end: number, where: Where) {
    this.origin = origin;
    this.paragraph = paragraph;
    this.start = start;
    this.end = end;
    this.where = where;
    this.label = labelOf(this);
    this.role = roleOf(this);
  }

  get document(): DraftDocument | null {
    return this.origin.document;
  }

  get segment(): Segment | null {
    return this.origin.segment;
  }

  get component(): Component | null {
    return this.origin.segment?.component ?? null;
  }

  get confidence(): number {
    return this.origin.segment?.confidence ?? 1;
  }

  get text(): string {
    return this.paragraph.text.slice(this.start, this.end);
  }

  get capitals(): boolean {
    return (this.madeCapitals ??= showsCapitals(this.paragraph, this.start, this.end));
  }

  get isVietnamese(): boolean {
    return printedWords(this.origin.draft)[this.origin.at]?.isVietnamese === true;
  }

  get sentences(): readonly Sentence[] {
    return (this.madeSentences ??= sentencesIn(this.paragraph.text, this.proseStart, this.end).map(
      (range, i, all) => new DraftSentence(this, range, i === 0, i === all.length - 1),
    ));
  }

  get quotations(): readonly TextRange[] {
    return (this.madeQuotations ??= quotationsIn(this, this.origin.isInQuotation));
  }

  get citations(): readonly Citation[] {
    return (this.madeCitations ??= citationsWithin(this));
  }

  get citedTitles(): readonly TextRange[] {
    return (this.madeTitles ??= citedTitlesIn(this.paragraph.text, this.citations));
  }

  get tokens(): readonly Token[] {
    return this.tokensBetween(this.start, this.end);
  }

  get syllables(): number {
    return syllablesIn(this.paragraph.text, { start: this.proseStart, end: this.end });
  }

  tokensBetween(start: number, end: number): readonly Token[] {
    return tokensBetween(printedWords(this.origin.draft)[this.origin.at]?.tokens ?? [], start, end);
  }

  /** Behind the label. */
  private get proseStart(): number {
    return this.label && !this.label.automatic ? this.label.end : this.start;
  }
}

function labelOf({ paragraph, start, component }: DraftPassage): ItemLabel | null {
  const isUnit = component !== null && UNITS.has(component);
  const typed = itemLabel(paragraph.text, start, isUnit);
  if (typed || !paragraph.numbering || hasWord(paragraph.text.slice(0, start))) return typed;
  return automaticLabel(paragraph.numbering, start);
}

function roleOf(passage: DraftPassage): Role {
  const { component, where } = passage;
  if (component === null) return where === 'footnote' || where === 'endnote' ? 'prose' : 'apart';
  if (PROSE.has(component)) return 'prose';
  // "Điều 5. Hiệu lực thi hành" names what stands below it; with a mark at its end it says something itself.
  if (component === 'articleHeading') return /[.;:][^\w.;:]*$/.test(passage.text) ? 'prose' : 'heading';
  return HEADINGS.has(component) ? 'heading' : 'apart';
}

function quotationsIn({ paragraph: { text }, start, end }: Passage, isInQuotation: boolean): readonly TextRange[] {
  const own = QUOTATION_MARKS.test(text.slice(start, end)) ? enclosuresIn(text, start, end, true) : NO_RANGES;
  if (!isInQuotation) return own;
  // Marks without a partner in the passage: what stands before such a closing one or behind an opening one is quoted.
  let closing = -1;
  let opening = -1;
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i);
    if ((sign !== '“' && sign !== '”') || overlapsAny(own, i, i + 1)) continue;
    if (sign === '”') closing = i;
    else if (opening < 0) opening = i;
  }
  if (closing < 0 && opening < 0) return [{ start, end }];
  const before = closing < 0 ? [] : [{ start, end: closing + 1 }];
  const behind = opening < 0 ? [] : [{ start: opening, end }];
  const between = own.filter((range) => range.start > closing && (opening < 0 || range.end <= opening));
  return [...before, ...between, ...behind];
}

function citationsWithin({ segment, paragraph, start, end }: Passage): readonly Citation[] {
  if (segment) return citationsOfSegment(segment).filter((citation) => citation.start >= start && citation.end <= end);
  return citationsIn(paragraph.text);
}

/** What ends the title of a cited document, though the clause may go on. */
const TITLE_END = /[;)”"]|,(?!\d)|\.(?=\s|\/|$)/;

function citedTitlesIn(text: string, citations: readonly Citation[]): readonly TextRange[] {
  if (citations.length === 0) return NO_RANGES;
  const titles: TextRange[] = [];
  for (const { end, title, nested } of citations) {
    if (title === null || nested) continue;
    const opening = /^[\s,]*/.exec(title)?.[0].length ?? 0;
    const length = TITLE_END.exec(title.slice(opening))?.index ?? title.length - opening;
    const last = text.slice(end + opening, end + opening + length).trimEnd().length;
    titles.push({ start: end + opening, end: end + opening + last });
  }
  return titles;
}

function showsCapitals({ text, spans }: Paragraph, start: number, end: number): boolean {
  if (isUpperCase(text.slice(start, end))) return true;
  let found = false;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as TextSpan;
    if (span.end <= start || span.start >= end) continue;
    const own = text.slice(Math.max(start, span.start), Math.min(end, span.end));
    if (!hasWord(own)) continue;
    if (!span.format.caps && !isUpperCase(own)) return false;
    found = true;
  }
  return found;
}

// ---------------------------------------------------------------- sentences

class DraftSentence implements Sentence {
  readonly passage: DraftPassage;
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  private readonly isFirst: boolean;
  private readonly isLast: boolean;
  private madeStretches: readonly Stretch[] | null = null;

  constructor(passage: DraftPassage, { start, end, mark }: MarkedRange, isFirst: boolean, isLast: boolean) {
    this.passage = passage;
    this.start = start;
    this.end = end;
    this.mark = mark;
    this.isFirst = isFirst;
    this.isLast = isLast;
  }

  get document(): DraftDocument | null {
    return this.passage.document;
  }

  get component(): Component | null {
    return this.passage.component;
  }

  get paragraph(): Paragraph {
    return this.passage.paragraph;
  }

  get text(): string {
    return this.paragraph.text.slice(this.start, this.end);
  }

  get goesOn(): boolean {
    return this.isLast && this.passage.goesOn;
  }

  get continues(): boolean {
    return this.isFirst && this.passage.continues;
  }

  get capitals(): boolean {
    return showsCapitals(this.paragraph, this.start, this.end);
  }

  get stretches(): readonly Stretch[] {
    return (this.madeStretches ??= stretchesIn(this.paragraph.text, this).map(
      (range) => new DraftStretch(this, range),
    ));
  }

  get tokens(): readonly Token[] {
    return this.passage.tokensBetween(this.start, this.end);
  }

  get syllables(): number {
    return syllablesIn(this.paragraph.text, this);
  }
}

class DraftStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  private readonly sentence: DraftSentence;

  constructor(sentence: DraftSentence, { start, end, mark }: MarkedRange) {
    this.sentence = sentence;
    this.start = start;
    this.end = end;
    this.mark = mark;
  }

  get text(): string {
    return this.sentence.paragraph.text.slice(this.start, this.end);
  }

  get syllables(): number {
    const { passage, paragraph } = this.sentence;
    return syllablesIn(
      paragraph.text,
      this,
      enclosuresIn(paragraph.text, this.start, this.end),
      citedDocuments(passage),
    );
  }
}

/** Citations with their titles, as one range each where one stands in the title of another. */
const citedDocuments = oncePer(({ citations, citedTitles }: Passage): readonly TextRange[] => {
  if (citations.length === 0) return NO_RANGES;
  const found: { start: number; end: number }[] = [];
  for (const range of [...citations, ...citedTitles].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    // A title follows its citation, a blank or comma between.
    if (last && range.start <= last.end + 2) last.end = Math.max(last.end, range.end);
    else found.push({ start: range.start, end: range.end });
  }
  return found;
});
