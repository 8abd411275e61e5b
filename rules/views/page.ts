/** Sections of the page set-up that really show text. */
import type { Draft, DocumentKind } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
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
    const near = firstWords(draft, section);
    if (!near) continue;
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

function firstWords(draft: Draft, section: Section): Paragraph | undefined {
  for (let i = section.firstParagraph; i < section.endParagraph; i++) {
    const paragraph = draft.paragraphs[i];
    if (paragraph && /\S/.test(paragraph.text)) return paragraph;
  }
  return undefined;
}

function kindsIn(draft: Draft, section: Section): Set<DocumentKind> {
  const kinds = new Set<DocumentKind>();
  for (const document of draft.documents) {
    if (document.firstParagraph < section.endParagraph && document.endParagraph > section.firstParagraph)
      kinds.add(document.kind);
  }
  return kinds;
}
