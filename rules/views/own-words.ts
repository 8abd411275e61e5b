/** What an office says in its own words: what rules of style judge. */
import type { Component } from '../../src/knowledge/components.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isQuotedMatter, overlapsAny, type Passage, passages } from '../../src/draft/sentences.ts';
import { overlapping } from '../../src/language/text-range.ts';

/** Where an office writes its own sentences; names, symbols, recipients and addresses are none. */
const JUDGED: ReadonlySet<Component> = new Set<Component>([
  'subject',
  'legalGround',
  'bodyText',
  'articleHeading',
  'clause',
  'point',
  'contentTitle',
  'headingTitle',
  'tableText',
]);
/** A cell of fewer words is a name or a label. */
const LEAST_WORDS_OF_CELL = 4;

/**
 * Passages that are surely recognised, in reading order. What takes longer to know is asked where something is found in
 * them: `isOwnWords`.
 */
export const ownPassages = perDraft((draft): readonly Passage[] => passages(draft).filter(isOwn));

export function isOwn({ component, confidence, role }: Passage): boolean {
  return component !== null && role !== 'apart' && JUDGED.has(component) && confidence >= MINIMUM_CONFIDENCE;
}

/**
 * Vietnamese words of the drafter: no heading in capitals, name in a cell, quotation, document cited or its title, and no
 * prompt of a content control.
 */
export function isOwnWords(passage: Passage, start: number, end: number): boolean {
  return (
    !passage.capitals &&
    (passage.component !== 'tableText' || passage.syllables >= LEAST_WORDS_OF_CELL) &&
    !isQuotedMatter(passage, start, end) &&
    !overlapsAny(passage.citations, start, end) &&
    !overlapping(passage.paragraph.spans, start, end).some(({ placeholder }) => placeholder === true) &&
    // The whole draft is asked for its language.
    passage.isVietnamese
  );
}
