/** What is wrong with the numbers and symbols of the documents that a draft cites. */
import { citationsOf, type DraftCitation } from '../../src/draft/citations.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { type CitedSymbolFault, citedSymbolFault } from '../grammar/cited-symbol.ts';

/** Of all citations, in reading order; offsets are those of the paragraph. */
export const citedSymbolFaults = perDraft((draft): readonly { citation: DraftCitation; fault: CitedSymbolFault }[] =>
  citationsOf(draft).flatMap((citation) => {
    const { segment, start } = citation;
    const fault =
      segment.component === 'numberAndSymbol'
        ? null
        : citedSymbolFault(citation, segment.paragraph.text.slice(segment.start, start));
    return fault ? [{ citation, fault }] : [];
  }),
);
