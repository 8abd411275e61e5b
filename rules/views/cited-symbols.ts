/** What is wrong with the numbers and symbols of the documents that a draft cites. */
import { citationsOf } from '../../src/draft/citations/index.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isWithinQuotation } from '../../src/draft/quotation.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { type CitedSymbolFault, citedSymbolFaults as faultsOf } from '../grammar/cited-symbol.ts';
import { noteCitations } from './note-citations.ts';

/** Words of somebody else are quoted as they are; the name of a document in quotation marks is the draft's own. */
function isOfOthers(text: string, at: number): boolean {
  if (!isWithinQuotation(text, at)) return false;
  const open = Math.max(text.lastIndexOf('“', at), text.lastIndexOf('"', at - 1));
  return at - open > LONGEST_LEAD;
}
const LONGEST_LEAD = 24;

interface PlacedFault {
  paragraph: Paragraph;
  fault: CitedSymbolFault;
}

/** Of all citations, in reading order, those of notes last; offsets are those of the paragraph. */
export const citedSymbolFaults = perDraft((draft): readonly PlacedFault[] => [
  ...citationsOf(draft).flatMap((citation): PlacedFault[] => {
    const { segment, start } = citation;
    const { paragraph } = segment;
    if (segment.component === 'numberAndSymbol' || isOfOthers(paragraph.text, start)) return [];
    return faultsOf(citation, paragraph.text.slice(segment.start, start)).map((fault) => ({ paragraph, fault }));
  }),
  ...noteCitations(draft).flatMap((citation): PlacedFault[] => {
    const { paragraph, start } = citation;
    return faultsOf(citation, paragraph.text.slice(0, start)).map((fault) => ({ paragraph, fault }));
  }),
]);
