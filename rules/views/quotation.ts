/** Passages of other documents that run over several paragraphs: their numbering and look are not the draft's own. */
import type { DraftDocument } from '../../src/draft/draft.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';

/** A quotation that is not closed within so many paragraphs is a slip of typing. */
const LONGEST = 60;

const quotations = new WeakMap<DraftDocument, ReadonlySet<Paragraph>>();

/** Paragraphs of a part that stand in a quotation `“…”` of more than one paragraph, the first and the last included. */
export function quotedParagraphs(document: DraftDocument): ReadonlySet<Paragraph> {
  let quoted = quotations.get(document);
  if (!quoted) {
    quoted = collect(document);
    quotations.set(document, quoted);
  }
  return quoted;
}

function collect(document: DraftDocument): Set<Paragraph> {
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
}
