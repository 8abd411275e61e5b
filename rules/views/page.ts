/** Sections of the page set-up that really show text. */
import type { Draft, DocumentKind, DraftDocument } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isJudged } from '../../src/draft/segments.ts';
import { firstWords } from '../../src/language/first-words.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { Paragraph, Section } from '../../src/tree/nodes.ts';
import { mainStory } from '../../src/tree/visit.ts';

export interface UsedSection {
  section: Section;
  /** 1-based, as Word counts. */
  ordinal: number;
  /** First paragraph with words. */
  near: Paragraph;
  /** Some of its text belongs to a document of its own, not to an annex or attachment. */
  main: boolean;
  landscape: boolean;
}

/** Sections with words, a picture or a table in them, in order. */
export const usedSections = perDraft((draft): readonly UsedSection[] => {
  const found: UsedSection[] = [];
  for (const [i, section] of mainStory(draft.tree).sections.entries()) {
    const near = firstWithWords(draft, section);
    if (!near || !isSectionJudged(draft, section)) continue;
    found.push({
      section,
      ordinal: i + 1,
      near,
      main: kindsIn(draft, section).has('main'),
      landscape: section.pageWidthTwips > section.pageHeightTwips,
    });
  }
  return found;
});

/** How many sections are named by their first words. */
const NAMED_SECTIONS = 3;

/** `các trang từ “PHỤ LỤC I”`: nobody sees the number of a section in Word. */
export function sectionsNamed(sections: readonly UsedSection[]): Bilingual {
  const names = sections.slice(0, NAMED_SECTIONS).map(({ near }) => `“${firstWords(near.text)}”`);
  const rest = sections.length - names.length;
  return {
    vi: `các trang từ ${names.join(', ')}${rest > 0 ? ` và ${rest} chỗ nữa` : ''}`,
    en: `the pages from ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

function firstWithWords(draft: Draft, section: Section): Paragraph | undefined {
  for (let i = section.firstParagraph; i < section.endParagraph; i++) {
    const paragraph = draft.paragraphs[i];
    if (paragraph && /\S/.test(paragraph.text)) return paragraph;
  }
  return undefined;
}

const documentsIn = (draft: Draft, section: Section): DraftDocument[] =>
  draft.documents.filter(
    ({ firstParagraph, endParagraph }) =>
      firstParagraph < section.endParagraph && endParagraph > section.firstParagraph,
  );

/** A form on pages of its own has the layout of the form. */
const isSectionJudged = (draft: Draft, section: Section): boolean =>
  documentsIn(draft, section).some((document) => isJudged(document, draft));

const kindsIn = (draft: Draft, section: Section): Set<DocumentKind> =>
  new Set(documentsIn(draft, section).map(({ kind }) => kind));
