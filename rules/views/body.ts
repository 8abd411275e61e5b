/** The body of a draft as the layout rules see it. */
import type { Component } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isJudged } from '../../src/draft/segments.ts';
import { BODY_FORMAT } from '../../src/knowledge/component-formats.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import type { ContextOf, ReportBase, ReportValue, ReportWith } from '../../src/lint/rule.ts';
import { grouped } from '../../src/tree/grouped.ts';
import type { Paragraph, TextSpan } from '../../src/tree/nodes.ts';
import { type VisiblePiece, wordPieces } from './spans.ts';

/** Paragraphs that Phụ lục I, Phần I, mục II, khoản 6, điểm e lays out. */
const BODY: ReadonlySet<Component> = new Set<Component>([
  'legalGround',
  'bodyText',
  'articleHeading',
  'clause',
  'point',
]);

export interface BodyParagraph {
  document: DraftDocument;
  segment: Segment;
  paragraph: Paragraph;
  /** The body paragraph right above, nothing between them; null at the top or below anything else. */
  above: Paragraph | null;
}

/**
 * Surely recognised body paragraphs in the text column, in reading order. Paragraphs in tables, text
 * boxes and annexes are left out: forms and lists there have layouts of their own, for which the
 * decree sets no rule.
 */
export const bodyParagraphs = perDraft((draft): readonly BodyParagraph[] =>
  textColumn(draft).filter(({ segment }) => segment.confidence >= MINIMUM_CONFIDENCE),
);

/**
 * Those whose edges are the author's: first-line indent and gap mean something. A converter of PDF, or somebody who pressed Enter
 * at the end of each line, has made paragraphs of lines; what goes on with a sentence is none, and where such lines are many, which
 * of the others begin a paragraph cannot be told.
 */
export const wholeParagraphs = perDraft((draft): readonly BodyParagraph[] => {
  const all = textColumn(draft);
  let lines = 0;
  for (let i = 0; i < all.length; i++) if (isRestOfLine(all[i] as BodyParagraph)) lines++;
  if (lines === 0) return bodyParagraphs(draft);
  if (lines >= FEWEST_LINES && lines * LEAST_SHARE_OF_LINES >= all.length) return [];
  return bodyParagraphs(draft).filter((item) => !isRestOfLine(item));
});
const FEWEST_LINES = 2;
const LEAST_SHARE_OF_LINES = 6;

/**
 * It begins with a small letter, and the paragraph above ends neither a sentence nor an item; with any other, it is set right below
 * a long one that has no end, and goes in as little as the rest of that would.
 */
function isRestOfLine({ above, paragraph, segment: { text } }: BodyParagraph): boolean {
  if (above === null || ITEM.test(text)) return false;
  const last = above.text.trimEnd().slice(-1);
  const { firstLineTwips, spaceBeforeTwips, spaceBeforeAuto } = paragraph.format;
  const isClose = firstLineTwips === 0 && spaceBeforeTwips === 0 && !spaceBeforeAuto;
  if (SMALL_LETTER.test(text))
    return !ENDED.test(last) || (last === ';' && isClose && above.text.length > LEAST_OF_LINE && isSetTight(above));
  return isClose && above.text.length > LEAST_OF_LINE && IN_SENTENCE.test(last) && GOES_ON.test(text);
}
const isSetTight = ({ format: { spaceAfterTwips, spaceAfterAuto } }: Paragraph): boolean =>
  spaceAfterTwips === 0 && !spaceAfterAuto;
const LEAST_OF_LINE = 60;
/** `… Quyết định số` ⏎ `540/QĐ-ĐHBK …`, `… phường Xuân Hương -` ⏎ `Đà Lạt`. */
const IN_SENTENCE = /[\p{L}\p{N},–-]/u;
const GOES_ON = /^(?:\p{L}|\d+(?![\d.)]))/u;
const SMALL_LETTER = /^\p{Ll}/u;
const ITEM = /^(?:[a-zđ]\d?|[a-z]{2})[.)/]\s/u;
const ENDED = /[.;:?!…]/;

/** The same whether its component is sure or not. */
const textColumn = perDraft((draft): readonly BodyParagraph[] => {
  const body: BodyParagraph[] = [];
  for (const document of draft.documents) {
    if ((document.kind !== 'main' && document.kind !== 'attachment') || !isJudged(document, draft)) continue;
    let above: Paragraph | null = null;
    for (const segment of document.segments) {
      const { paragraph } = segment;
      const fits = BODY.has(segment.component) && isInTextColumn(paragraph) && segment.text.length > 0;
      if (!fits) {
        if (paragraph !== above) above = null;
        continue;
      }
      if (paragraph === above) continue;
      body.push({ document, segment, paragraph, above });
      above = paragraph;
    }
  }
  return body;
});

function isInTextColumn(paragraph: Paragraph): boolean {
  return paragraph.place.cell === null && !floats(paragraph);
}

/** A text box or frame is drawn where its position says, whatever paragraph it hangs on. */
export const floats = ({ place, format }: Paragraph): boolean => place.textBox !== null || format.frame;

/** Words stand beside each other by tabs or many blanks: `Người lập          Người duyệt` is set by hand, as it has to be. */
export function isInColumns({ text }: Segment): boolean {
  return text.length < 400 && IN_COLUMNS.test(text);
}
const IN_COLUMNS = /\p{L}(?:\t ?\t| {12})/u;

/** A lone `./.`, dots to be filled in: nothing whose layout matters. */
export function hasWords(text: string): boolean {
  return /[A-Za-zÀ-ỹ]{2}/.test(text);
}

/** Size of most of the segment's text, in points; null when unknown. */
export function dominantSizePt(segment: Segment): number | null {
  const pieces = wordPieces(segment);
  if (pieces.length === 1) return (pieces[0] as VisiblePiece).format.sizePt;
  const lengths = new Map<number, number>();
  let best: number | null = null;
  for (const { start, end, format } of pieces) {
    if (format.sizePt === null) continue;
    const length = (lengths.get(format.sizePt) ?? 0) + end - start;
    lengths.set(format.sizePt, length);
    if (best === null || length > (lengths.get(best) as number)) best = format.sizePt;
  }
  return best;
}

/** The size in which most of the body is set, of those that are right; the greatest where none is. */
export const bodySizePt = perDraft((draft): number => {
  const lengths = new Map<number, number>();
  bodyParagraphs(draft).forEach(({ segment: { start, end }, paragraph: { spans } }) => {
    for (let i = 0; i < spans.length; i++) {
      const span = spans[i] as TextSpan;
      const { sizePt } = span.format;
      const length = Math.min(end, span.end) - Math.max(start, span.start);
      if (length > 0 && isBodySize(sizePt)) lengths.set(sizePt, (lengths.get(sizePt) ?? 0) + length);
    }
  });
  let size: number = BODY_FORMAT.sizePt[1];
  for (const [found, length] of lengths) if (length > (lengths.get(size) ?? 0)) size = found;
  return size;
});

const isBodySize = (sizePt: number | null): sizePt is number =>
  sizePt !== null && sizePt >= BODY_FORMAT.sizePt[0] && sizePt <= BODY_FORMAT.sizePt[1];

/** Average advance of Times New Roman in em: below it a line surely holds the text. */
const NARROW_LETTER_EM = 0.36;

/** True when the text surely runs over more than one line of its column. */
export function isLongerThanALine(segment: Segment): boolean {
  const { columnTwips } = segment.paragraph.place;
  const size = dominantSizePt(segment);
  return columnTwips !== null && size !== null && segment.text.length * size * 20 * NARROW_LETTER_EM > columnTwips;
}

/** Body paragraphs that share one fault, by what is wrong with them, in the order of the first of each. */
export function groupBy(
  body: readonly BodyParagraph[],
  faultOf: (item: BodyParagraph) => string | null,
): Map<string, Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const [fault, items] of grouped(body, faultOf))
    groups.set(
      fault,
      items.map(({ segment }) => segment),
    );
  return groups;
}

/** One finding for all of `segments`, at the first or at `range` in it; `{count}` tells how many they are. */
export function reportTogether<MessageId extends string, Name extends string = never>(
  context: ContextOf<ReportWith<NoInfer<MessageId>, NoInfer<Name> | 'count'>>,
  segments: readonly Segment[],
  report: Omit<ReportBase, 'at' | 'also'> & { messageId: MessageId; data?: Readonly<Record<Name, ReportValue>> },
  range?: TextRange | null,
): void {
  const [first, ...rest] = segments;
  if (!first) return;
  context.report({
    ...report,
    at: { segment: first, start: range?.start, end: range?.end },
    data: { ...report.data, count: segments.length } as Readonly<Record<Name | 'count', ReportValue>>,
    also: rest.map(({ paragraph }) => paragraph),
  });
}
