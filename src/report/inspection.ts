/** What was recognised in a document, as `vbcheck inspect` prints it (docs/json.md). */
import type { Component } from '../knowledge/components.ts';
import { citationsOf, type DraftCitation } from '../draft/citations/index.ts';
import { citedPartsOfSegment } from '../draft/cited-parts.ts';
import type { Draft, OutlineItem, Profile, Segment } from '../draft/draft.ts';
import { inFile } from '../draft/normal-form.ts';
import type { RunFormat } from '../tree/format.ts';
import type { Paragraph, Section, Story } from '../tree/nodes.ts';
import { twipsToMm, twipsToPt } from '../tree/units.ts';
import { mainStory, paragraphs } from '../tree/visit.ts';

export interface Inspection {
  path: string;
  profile: Profile;
  documentType: string | null;
  administrative: boolean;
  /** Every paragraph of every part, empty ones too; the main story first. */
  paragraphs: InspectedParagraph[];
  /** Of all documents in the file, one after the other. */
  outline: InspectedOutlineItem[];
  pageSetup: InspectedSection[];
  /** Documents that it cites, in reading order; of labels that are sure. */
  citations: InspectedCitation[];
}

export interface InspectedCitation {
  part: string;
  /** 1-based count of paragraphs in the part; offsets in its text, the title not included. */
  paragraph: number;
  start: number;
  end: number;
  /** In full, in small letters: `nghị định`. */
  type: string;
  number: string | null;
  year: number | null;
  symbol: string | null;
  /** Of a law. */
  name: string | null;
  /** YYYY-MM-DD, with 00 for what is blank. */
  date: string | null;
  issuer: string | null;
  title: string | null;
  form: 'full' | 'listed' | 'short';
  /** It stands in the title of the one before. */
  nested: boolean;
  /** It amends the one before. */
  amending: boolean;
  /** Parts of it that are named: `điểm a khoản 2 Điều 5`. */
  parts: string[];
}

export interface InspectedParagraph {
  part: string;
  /** 1-based count of paragraphs in the part. */
  paragraph: number;
  components: { component: Component; start: number; end: number; confidence: number }[];
  text: string;
  /** Of the first visible characters; of the paragraph mark when there are none. Null: not known. */
  format: {
    font: string | null;
    sizePt: number | null;
    bold: boolean;
    italic: boolean;
    caps: boolean;
    align: string | null;
    firstLineMm: number;
    spaceBeforePt: number;
    spaceAfterPt: number;
    /** Multiple of a single line, or null when the height is given in points. */
    lineSpacing: number | null;
    lineSpacingPt: number | null;
  };
}

export interface InspectedOutlineItem {
  component: Component;
  number: string;
  title: string;
  paragraph: number;
  children: InspectedOutlineItem[];
}

export interface InspectedSection {
  widthMm: number;
  heightMm: number;
  landscape: boolean;
  topMm: number;
  bottomMm: number;
  leftMm: number;
  rightMm: number;
  gutterMm: number;
  columns: number;
  firstParagraph: number;
  lastParagraph: number;
}

export function inspect(draft: Draft, path: string): Inspection {
  const { source: document } = draft;
  const root = mainStory(document);
  const stories: Story[] = [root, ...document.children.filter((story) => story !== root)];
  return {
    path,
    profile: draft.profile,
    documentType: draft.documentType,
    administrative: draft.administrative,
    paragraphs: stories.flatMap((story) =>
      paragraphs(story).map((paragraph) => inspectedParagraph(paragraph, componentsOf(draft, paragraph))),
    ),
    outline: draft.documents.flatMap((part) => part.outline.map(inspectedOutlineItem)),
    pageSetup:
      document.source === 'docx' ? root.sections.map((section) => inspectedSection(section, draft.paragraphs)) : [],
    citations: draft.legacyText ? [] : citationsOf(draft).map(inspectedCitation),
  };
}

function inspectedCitation(citation: DraftCitation): InspectedCitation {
  const { segment, typeName, number, year, symbol, name, date, agency, title, form, nested, amending } = citation;
  const { paragraph } = segment;
  const padded = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  return {
    part: paragraph.part,
    paragraph: paragraph.index,
    ...inFile(paragraph, citation.start, citation.end),
    type: typeName,
    number,
    year,
    symbol,
    name: name === '' ? null : name,
    date: date && `${date.year}-${padded(date.month)}-${padded(date.day)}`,
    issuer: agency,
    title: title?.replace(/^[\s,]+/, '').trim() ?? null,
    form,
    nested,
    amending,
    parts: citedPartsOfSegment(segment).flatMap(({ owner, text }) =>
      owner?.kind === 'citation' && owner.citation === citation ? [text] : [],
    ),
  };
}

function componentsOf(draft: Draft, paragraph: Paragraph): InspectedParagraph['components'] {
  const segments = draft.segmentsOf.get(paragraph);
  if (segments) return segments.map(inspectedSegment);
  const { text } = paragraph;
  const isPageNumber = paragraph.spans.some(({ field }) => field === 'PAGE');
  const component = isPageNumber ? 'pageNumber' : text.trim() === '' ? 'empty' : 'other';
  return [{ component, start: 0, end: text.length, confidence: 1 }];
}

/** At its place in the text as the file holds it. */
function inspectedSegment(segment: Segment): InspectedParagraph['components'][number] {
  const { component, paragraph, confidence } = segment;
  const { start, end } = inFile(paragraph, segment.start, segment.end);
  return { component, start, end, confidence: rounded(confidence) };
}

function inspectedParagraph(paragraph: Paragraph, components: InspectedParagraph['components']): InspectedParagraph {
  const { format } = paragraph;
  const run = firstVisibleFormat(paragraph);
  const proportional = format.lineRule === 'auto';
  return {
    part: paragraph.part,
    paragraph: paragraph.index,
    components,
    text: paragraph.text,
    format: {
      font: run.fontHAnsi ?? run.fontAscii,
      sizePt: run.sizePt,
      bold: run.bold,
      italic: run.italic,
      caps: run.caps,
      align: format.align,
      firstLineMm: rounded(twipsToMm(format.firstLineTwips)),
      spaceBeforePt: rounded(twipsToPt(format.spaceBeforeTwips)),
      spaceAfterPt: rounded(twipsToPt(format.spaceAfterTwips)),
      lineSpacing: proportional ? rounded(format.line / 240) : null,
      lineSpacingPt: proportional ? null : rounded(twipsToPt(format.line)),
    },
  };
}

/** Format of the first characters that leave ink, not of drawings; of the paragraph mark in an empty paragraph. */
export function firstVisibleFormat(paragraph: Paragraph): RunFormat {
  const visible = paragraph.spans.find(({ start, end }) => /[^\s\ufffc]/.test(paragraph.text.slice(start, end)));
  return visible?.format ?? paragraph.markFormat;
}

function inspectedOutlineItem({ component, number, title, segment, children }: OutlineItem): InspectedOutlineItem {
  return { component, number, title, paragraph: segment.paragraph.index, children: children.map(inspectedOutlineItem) };
}

function inspectedSection(section: Section, all: readonly Paragraph[]): InspectedSection {
  return {
    widthMm: rounded(twipsToMm(section.pageWidthTwips)),
    heightMm: rounded(twipsToMm(section.pageHeightTwips)),
    landscape: section.landscape,
    topMm: rounded(twipsToMm(section.marginTopTwips)),
    bottomMm: rounded(twipsToMm(section.marginBottomTwips)),
    leftMm: rounded(twipsToMm(section.marginLeftTwips)),
    rightMm: rounded(twipsToMm(section.marginRightTwips)),
    gutterMm: rounded(twipsToMm(section.gutterTwips)),
    columns: section.columns,
    firstParagraph: all[section.firstParagraph]?.index ?? 0,
    lastParagraph: all[section.endParagraph - 1]?.index ?? 0,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
