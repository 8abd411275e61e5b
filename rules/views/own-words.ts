/** What an office says in its own words: what rules of style judge. */
import type { Component } from '../../src/knowledge/components.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isQuotedMatter, overlapsAny, type Passage, passages } from '../../src/draft/sentences.ts';

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

/** In Vietnamese, surely recognised, not all in capitals; in reading order. */
export const ownPassages = perDraft((draft): readonly Passage[] => passages(draft).filter(isOwn));

function isOwn(passage: Passage): boolean {
  const { component, confidence, role } = passage;
  if (component === null || role === 'apart' || !JUDGED.has(component) || confidence < MINIMUM_CONFIDENCE) return false;
  if (!passage.isVietnamese || passage.capitals) return false;
  return component !== 'tableText' || passage.syllables >= LEAST_WORDS_OF_CELL;
}

/** Quotations, documents cited and their titles, and what a content control prompts for. */
export function isOthersWords(passage: Passage, start: number, end: number): boolean {
  return (
    isQuotedMatter(passage, start, end) ||
    overlapsAny(passage.citations, start, end) ||
    passage.paragraph.spans.some((span) => span.placeholder === true && span.start < end && start < span.end)
  );
}
