/** Which stretch of which paragraph belongs to which finding. */
import type { TextRange } from '../../language/text-range.ts';
import { type Finding, SEVERITIES, type Severity } from '../../lint/finding.ts';
import type { DocumentNode, Paragraph } from '../../tree/nodes.ts';
import { paragraphAt } from '../../tree/paragraph-at.ts';

export interface NumberedFinding {
  /** From 1, in the order in which the places stand in the page; those about the whole document come first. */
  number: number;
  finding: Finding;
  /** False: it is about the whole document, or about a place that the page does not show. */
  placed: boolean;
}

export interface Mark {
  /** UTF-16 offsets in the paragraph's text; equal for a place without words. */
  start: number;
  end: number;
  number: number;
  finding: Finding;
  /** One of the further paragraphs with the same cause. */
  also: boolean;
}

/** A stretch of text that the same marks cover from its start to its end. */
export interface Piece extends TextRange {
  marks: readonly Mark[];
}

/** Numbers the findings of a page that shows the paragraphs `shown` of the tree, in the order of the page. */
export function numberFindings(
  findings: readonly Finding[],
  tree: DocumentNode,
  shown: readonly Paragraph[],
): { numbered: NumberedFinding[]; marks: Map<Paragraph, Mark[]> } {
  const order = new Map(shown.map((paragraph, i) => [paragraph, i]));
  const shownAt = (part: string, index: number): Paragraph | undefined => {
    const paragraph = paragraphAt(tree, part, index);
    return paragraph && order.has(paragraph) ? paragraph : undefined;
  };
  const places = findings.map((finding) => {
    const { part, paragraph: index, component, text } = finding.location;
    const isWhole = index === null || (component === null && text === '');
    const paragraph = isWhole ? undefined : shownAt(part, index);
    return { finding, paragraph, at: paragraph ? (order.get(paragraph) as number) : -1 };
  });
  places.sort((a, b) => a.at - b.at || a.finding.location.start - b.finding.location.start);
  const marks = new Map<Paragraph, Mark[]>();
  const add = (paragraph: Paragraph, mark: Mark): void => {
    const list = marks.get(paragraph);
    if (list) list.push(mark);
    else marks.set(paragraph, [mark]);
  };
  const numbered = places.map(({ finding, paragraph }, i): NumberedFinding => {
    const number = i + 1;
    const { part, start, end } = finding.location;
    if (paragraph) {
      const { length } = paragraph.text;
      const from = clamp(start, length);
      add(paragraph, { start: from, end: Math.max(from, clamp(end, length)), number, finding, also: false });
    }
    for (const index of new Set(finding.also)) {
      const other = shownAt(part, index);
      if (other && other !== paragraph) add(other, { start: 0, end: other.text.length, number, finding, also: true });
    }
    return { number, finding, placed: paragraph !== undefined };
  });
  return { numbered, marks };
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);

/** Cuts a text of `length` at the edges of its marks and at `cuts`; the pieces cover it without gaps. */
export function piecesOf(length: number, marks: readonly Mark[], cuts: readonly number[]): Piece[] {
  if (marks.length === 0 && cuts.length === 0) return length > 0 ? [{ start: 0, end: length, marks: NO_MARKS }] : [];
  const edges = new Set([0, length, ...cuts, ...marks.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i] as number, sorted[i + 1] as number];
    const covering = marks.length === 0 ? NO_MARKS : marks.filter((mark) => mark.start < end && start < mark.end);
    pieces.push({ start, end, marks: covering });
  }
  return pieces;
}

const NO_MARKS: readonly Mark[] = [];

export function gravest(marks: readonly Mark[]): Severity {
  return SEVERITIES.find((severity) => marks.some(({ finding }) => finding.severity === severity)) as Severity;
}
