/** The cover of a đề án, a report, a quy chế: a page before the text, for whose look the decree asks nothing. */
import { typeOfHeading } from '../knowledge/document-types.ts';
import { withoutEnd } from '../language/edges.ts';
import { bareLetters, isUpperCase } from '../language/fold.ts';
import type { Paragraph, Section } from '../tree/nodes.ts';
import type { Component } from '../knowledge/components.ts';
import * as cues from './cues.ts';
import type { Label } from './labelling.ts';
import type { Line } from './line.ts';

const MOST_LINES = 16;
const MOST_OF_A_LINE = 160;

/** Index of the first paragraph below the cover, in reading order; 0: the file has none. */
export function coverEnd(paragraphs: readonly Paragraph[], sections: readonly Section[]): number {
  const shown: Paragraph[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0 && shown.length > 0 && beginsPage(paragraph, paragraphs[i - 1] as Paragraph, sections))
      return isCover(shown) ? i : 0;
    if (!/\S/.test(paragraph.text)) continue;
    if (paragraph.text.length > MOST_OF_A_LINE || shown.push(paragraph) > MOST_LINES) return 0;
  }
  return 0;
}

function beginsPage({ breakBefore, place }: Paragraph, above: Paragraph, sections: readonly Section[]): boolean {
  if (breakBefore === 'page') return true;
  return place.section !== above.place.section && sections[place.section]?.kind !== 'continuous';
}

/** It names what follows in capitals, closes with the year, and holds no line of a letterhead or of text. */
function isCover(shown: readonly Paragraph[]): boolean {
  const lines = shown.map(({ text }) => text.trim());
  if (!IN_YEAR.test(bareLetters(lines.at(-1) as string)) || /[.;:]$/.test(lines.at(-1) as string)) return false;
  let isNamed = false;
  for (const text of lines) {
    const bare = bareLetters(text);
    if (/[;:]$/.test(text) || isOfDocument(bare, text)) return false;
    isNamed ||= isUpperCase(text) && typeOfHeading(withoutEnd(bare, /[\s:.]/)) !== null;
  }
  return isNamed;
}
/** `Hà Nội, tháng 4 năm 2026`, `Hưng Yên - 2026`; a day is that of issue. */
const IN_YEAR = /^(?!.*\bngay\b).{0,60}(?<!\d)(?:19|20)\d\d$/;

const isOfDocument = (bare: string, text: string): boolean =>
  cues.isNationalName(bare) ||
  cues.isPartyName(bare) ||
  cues.isNumberAndSymbol(bare, text) ||
  cues.ADDRESSEE.test(bare) ||
  cues.RECIPIENTS_LABEL.test(bare);

/**
 * The labels of the chain, with a cover that ends before paragraph `end`: below it stands the letterhead, with a table of contents
 * between them at most, and what is above is no part of the document; or there is none, and the cover tells what the document is, but
 * nothing that a rule may judge.
 */
export function labelsBelowCover(chain: readonly Line[], labels: readonly Label[], end: number): readonly Label[] {
  if (end === 0) return labels;
  const below = chain.find(({ paragraphIndex }) => paragraphIndex >= end);
  if (!below) return labels;
  const hasContents = CONTENTS.test(below.bare);
  const head = chain.find(
    ({ paragraphIndex, position }) => paragraphIndex >= end && LETTERHEAD.has((labels[position] as Label).component),
  );
  const isFound = head !== undefined && (hasContents || head.position === below.position);
  const first = isFound ? head.position : below.position;
  return labels.map((label, t) => {
    if (t >= first) return label;
    return isFound ? { component: 'other', confidence: 1 } : { ...label, confidence: 0 };
  });
}
const CONTENTS = /^(?:muc luc|danh muc)\b/;
const LETTERHEAD: ReadonlySet<Component> = new Set<Component>([
  'nationalName',
  'partyName',
  'parentAgency',
  'issuingAgency',
]);
