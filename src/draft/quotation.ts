/** Passages of other documents that run over several paragraphs: their numbering and look are not the draft's own. */
import { perDocument } from './per-draft.ts';
import type { Paragraph } from '../tree/nodes.ts';

/** A quotation that is not closed within so many paragraphs is a slip of typing. */
const LONGEST = 60;

/** Paragraphs of a document that stand in a quotation `“…”` of more than one paragraph, the first and the last included. */
export const quotedParagraphs = perDocument((document): ReadonlySet<Paragraph> => {
  const quoted = new Set<Paragraph>();
  let open: Paragraph[] = [];
  document.segments.forEach(({ text, paragraph }) => {
    // Searching from the end is slow, and nearly no text has a quotation.
    if (open.length === 0 && !text.includes('“')) return;
    const opening = text.lastIndexOf('“');
    const closing = text.lastIndexOf('”');
    if (open.length > 0) {
      open.push(paragraph);
      if (closing >= 0) for (const member of open) quoted.add(member);
      if (closing >= 0 || open.length > LONGEST) open = [];
    }
    if (opening > closing) open = [paragraph];
  });
  return quoted;
});
