/** A text box is stored twice, for new and for old programs; a change has to be made in both (ECMA-376-3 §9.3). */
import { NumberingDefinitions } from '../read/docx/numbering.ts';
import { Resolver } from '../read/docx/resolve.ts';
import { StoryReader } from '../read/docx/story.ts';
import { NO_THEME, Styles } from '../read/docx/styles.ts';
import { elementAt } from '../opc/edits.ts';
import type { Tape } from '../opc/tape.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { paragraphs } from '../tree/visit.ts';

/** The paragraph with the same text in the other branch of the nearest `mc:AlternateContent`, or null. */
export function twinOf(paragraph: Paragraph, tape: Tape): Paragraph | null {
  if (paragraph.place.textBox === null || !paragraph.position) return null;
  const element = elementAt(tape, paragraph.position.start.offset);
  let branch = element;
  while (branch >= 0 && tape.name(branch) !== 'mc:Choice' && tape.name(branch) !== 'mc:Fallback')
    branch = tape.parent(branch);
  if (branch < 0) return null;
  const own = paragraphElements(tape, branch);
  const ordinal = own.indexOf(element);
  const parent = tape.parent(branch);
  for (let other = tape.firstChild(parent); other >= 0; other = tape.nextSibling(other)) {
    if (other === branch) continue;
    const others = paragraphElements(tape, other);
    const twin = others.length === own.length ? others[ordinal] : undefined;
    const read = twin === undefined ? null : readParagraph(tape, twin);
    if (read?.text === paragraph.text) return read;
  }
  return null;
}

function paragraphElements(tape: Tape, parent: number): number[] {
  const found: number[] = [];
  for (let element = parent + 1; element < tape.next(parent); element++)
    if (tape.name(element) === 'w:p') found.push(element);
  return found;
}

/** Formats do not matter here, so styles and lists are not looked up. */
function readParagraph(tape: Tape, element: number): Paragraph | null {
  const resolver = new Resolver(new Styles(null), NO_THEME);
  const reader = new StoryReader(tape, { resolver, numbering: () => new NumberingDefinitions(null), notes: [] });
  const start = tape.start(element);
  return (
    paragraphs({ children: reader.blocks(tape.parent(element)) }).find(
      ({ position }) => position?.start.offset === start,
    ) ?? null
  );
}
