/** Passages of other documents that run over several paragraphs: their numbering and look are not the draft's own. */
import { perDocument } from './per-draft.ts';
import type { Paragraph } from '../tree/nodes.ts';

/** A quotation that is not closed within so many paragraphs is a slip of typing. */
const LONGEST = 60;

/** V8 finds one of several signs sooner than `“` alone, half of which is a blank to it. */
const QUOTE = /[“”]/;

/** Further back no quotation of one paragraph opens. */
const REACH = 2000;

/** What stands at an offset of a text stands in quotation marks that open before it: words of somebody else. */
export function isWithinQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1;
}

/** Paragraphs of a document that stand in a quotation `“…”` of more than one paragraph, the first and the last included. */
export const quotedParagraphs = perDocument((document): ReadonlySet<Paragraph> => {
  const quoted = new Set<Paragraph>();
  let open: Paragraph[] = [];
  document.segments.forEach(({ text, paragraph }) => {
    // Searching from the end is slow, and nearly no text has a quotation.
    if (open.length === 0 && !QUOTE.test(text)) return;
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
