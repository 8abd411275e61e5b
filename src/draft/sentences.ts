/**
 * All running text that is printed, as sentences with exact places: the one view that rules on content and style stand
 * on. A passage is a segment of the main story, a line of one that stands for itself, or a paragraph of a header, footer
 * or note; it knows what surrounds it. Its sentences, and the stretches in them, tile it: between them stand only white
 * space and the label of a list item.
 *
 * Passages are cheap; sentences, stretches, tokens and citations are made when somebody asks: about 0.2 ms a page for all
 * sentences and stretches in a warm process. Text in an encoding older than Unicode has no passages: what it says cannot be
 * shown at exact places. Text is that of the normal form.
 */
import type { Component } from '../knowledge/components.ts';
import { isBlank, skipBlanks } from '../language/blanks.ts';
import { hasWord } from '../language/fold.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { isSameCell } from '../tree/same-cell.ts';
import type { Draft, Segment } from './draft.ts';
import { DraftPassage, HEADINGS, type Origin } from './draft-passage.ts';
import { itemLabel } from './item-label.ts';
import { legacyPieces } from './legacy-text.ts';
import type { Passage, Sentence, Where } from './passage.ts';
import { perDraft } from './per-draft.ts';
import { quotedParagraphs } from './quotation.ts';
import { printedParagraphs } from './stories.ts';

export { type Passage, type Role, type Sentence, type Stretch, textStart, type Where } from './passage.ts';
export { isQuotedMatter, overlapsAny } from './quoted-matter.ts';

/** Everything printed that has words: the main story in reading order, then headers and footers in use, then notes. */
export const passages = perDraft((draft): readonly Passage[] => collect(draft));

/** The sentences of all passages, in their order. */
export const sentences = perDraft((draft): readonly Sentence[] =>
  passages(draft).flatMap(({ sentences }) => sentences),
);

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
