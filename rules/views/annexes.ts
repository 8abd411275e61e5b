/** Annexes that call themselves "Phụ lục", with their titles; forms and lists inside them are no annexes. */
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isJudged } from '../../src/draft/segments.ts';
import { bareLetters } from '../../src/language/fold.ts';
import { isPlaceholder } from '../../src/language/placeholder.ts';

export interface Annex {
  document: DraftDocument;
  /** The line "Phụ lục I". */
  label: Segment;
  /** Lines of its title, right below. */
  titles: Segment[];
  /** Lines of "(Kèm theo …)" below those. */
  references: Segment[];
}

/** The annexes of each document of a draft that has some. */
export const annexesByDocument = perDraft((draft): readonly (readonly Annex[])[] => {
  const documents: Annex[][] = [];
  let annexes: Annex[] = [];
  for (const document of draft.documents) {
    if (document.kind === 'main') annexes = [];
    if (document.kind !== 'annex' || !isJudged(document, draft)) continue;
    for (const annex of annexesOf(document)) {
      if (annexes.length === 0) documents.push(annexes);
      annexes.push(annex);
    }
  }
  return documents;
});

function annexesOf(document: DraftDocument): Annex[] {
  const annexes: Annex[] = [];
  let open: Annex | null = null;
  for (const segment of document.segments) {
    const { component, text, confidence } = segment;
    if (component === 'annexLabel') {
      const isSure = confidence >= MINIMUM_CONFIDENCE && bareLetters(text).startsWith('phu luc');
      open = isSure ? { document, label: segment, titles: [], references: [] } : null;
      if (open) annexes.push(open);
    } else if (component === 'annexTitle' || component === 'annexReference') {
      if (confidence < MINIMUM_CONFIDENCE || isPlaceholder(text)) continue;
      open?.[component === 'annexTitle' ? 'titles' : 'references'].push(segment);
    } else if (component !== 'empty' && component !== 'ruleLine') open = null;
  }
  return annexes;
}
