/** What is wrong with the numbers and symbols of the documents that a draft cites. */
import { citationsOf } from '../../src/draft/citations.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { type CitedSymbolFault, citedSymbolFault } from '../grammar/cited-symbol.ts';
import { noteCitations } from './note-citations.ts';

interface PlacedFault {
  paragraph: Paragraph;
  fault: CitedSymbolFault;
}

/** Of all citations, in reading order, those of notes last; offsets are those of the paragraph. */
export const citedSymbolFaults = perDraft((draft): readonly PlacedFault[] => [
  ...citationsOf(draft).flatMap((citation): PlacedFault[] => {
    const { segment, start } = citation;
    const { paragraph } = segment;
    const fault =
      segment.component === 'numberAndSymbol'
        ? null
        : citedSymbolFault(citation, paragraph.text.slice(segment.start, start));
    return fault ? [{ paragraph, fault }] : [];
  }),
  ...noteCitations(draft).flatMap((citation): PlacedFault[] => {
    const { paragraph, start } = citation;
    const fault = citedSymbolFault(citation, paragraph.text.slice(0, start));
    return fault ? [{ paragraph, fault }] : [];
  }),
]);
