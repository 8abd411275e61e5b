/** Passages of a draft and what is in them, made when somebody asks. */
import { type Component, UNIT_LABELS } from '../knowledge/components.ts';
import { hasWord, isUpperCase } from '../language/fold.ts';
import type { TextRange } from '../language/text-range.ts';
import { enclosuresIn, type MarkedRange, sentencesIn, stretchesIn, syllablesIn } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { Paragraph, TextSpan } from '../tree/nodes.ts';
import { type Citation, citationsIn, citationsOfSegment } from './citations/index.ts';
import type { Draft, DraftDocument, Segment } from './draft.ts';
import { automaticLabel, type ItemLabel, itemLabel } from './item-label.ts';
import { type Passage, type Role, type Sentence, type Stretch, textStart, type Where } from './passage.ts';
import { citedDocuments, citedTitlesIn, quotationsIn } from './quoted-matter.ts';
import { printedWords, tokensBetween } from './words.ts';

const PROSE: ReadonlySet<Component> = new Set<Component>(['legalGround', 'clause', 'point', 'bodyText', 'tableText']);
export const HEADINGS: ReadonlySet<Component> = new Set<Component>([
  ...(['typeName', 'subject', 'competence', 'enactingWord', 'contentTitle', 'headingTitle'] as const),
  ...UNIT_LABELS,
  ...(['annexLabel', 'annexTitle', 'annexReference'] as const),
]);
/** Their titles begin with a word and a number: `Điều 5.`, `Chương II`. */
const UNITS: ReadonlySet<Component> = new Set<Component>(['articleHeading', ...UNIT_LABELS, 'annexLabel']);

/** Where a passage comes from. */
export interface Origin {
  draft: Draft;
  /** Index in `printedParagraphs`. */
  at: number;
  document: DraftDocument | null;
  segment: Segment | null;
  /** The paragraph stands in a quotation of several paragraphs. */
  isInQuotation: boolean;
}

export class DraftPassage implements Passage {
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
    return (this.madeSentences ??= sentencesIn(this.paragraph.text, textStart(this), this.end).map(
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
    return syllablesIn(this.paragraph.text, { start: textStart(this), end: this.end });
  }

  tokensBetween(start: number, end: number): readonly Token[] {
    return tokensBetween(printedWords(this.origin.draft)[this.origin.at]?.tokens ?? [], start, end);
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

function citationsWithin({ segment, paragraph, start, end }: Passage): readonly Citation[] {
  if (segment) return citationsOfSegment(segment).filter((citation) => citation.start >= start && citation.end <= end);
  return citationsIn(paragraph.text);
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
