/** What is said of running text: passages, their sentences, and the stretches in these. */
import type { Component } from '../knowledge/components.ts';
import type { TextRange } from '../language/text-range.ts';
import type { MarkedRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Citation } from './citations/index.ts';
import type { DraftDocument, Segment } from './draft.ts';
import type { ItemLabel } from './item-label.ts';

/** What a passage is there for. */
export type Role =
  /** Sentences of the body, căn cứ, cells of content tables, notes. */
  | 'prose'
  /** Names something below it: tên loại, trích yếu, Chương, Mục, a heading, an Điều that has no sentence of its own. */
  | 'heading'
  /** Names, codes and addresses: letterhead, signature, recipients, headers and footers, what is not recognised. */
  | 'apart';

/** Where on the page. A cell may be one of a layout table. */
export type Where = 'text' | 'cell' | 'textBox' | 'header' | 'footer' | 'footnote' | 'endnote';

/** Offsets of all ranges are UTF-16 offsets in `paragraph.text`. */
export interface Passage extends Readonly<TextRange> {
  /** The document of the file that it belongs to, with its kind and type; null outside the main story. */
  readonly document: DraftDocument | null;
  readonly paragraph: Paragraph;
  /** Null outside the main story. */
  readonly segment: Segment | null;
  readonly component: Component | null;
  /** Of the component; rules that accuse somebody are silent below `MINIMUM_CONFIDENCE`. */
  readonly confidence: number;
  readonly role: Role;
  readonly where: Where;
  /** The label that makes it a list item (typed or automatic) or a numbered unit; not part of any sentence. */
  readonly label: ItemLabel | null;
  /** With the label, without white space at the edges. */
  readonly text: string;
  /** It ends in `:`, `;`, `,` or in no mark before a small letter: the sentence goes on in the next passage. */
  readonly goesOn: boolean;
  /** The passage before goes on in this one. */
  readonly continues: boolean;
  /** All letters are capitals, typed or shown (w:caps). */
  readonly capitals: boolean;
  /** Words in a language with Vietnamese diacritics, as the whole draft is. */
  readonly isVietnamese: boolean;
  readonly sentences: readonly Sentence[];
  /** What stands in quotation marks, the marks included; all of it within a quotation of several paragraphs. */
  readonly quotations: readonly TextRange[];
  /** Documents that it cites, offsets in the paragraph. */
  readonly citations: readonly Citation[];
  /** The names of cited documents: `về công tác văn thư`, up to the end of the clause. Quoted matter, like quotations. */
  readonly citedTitles: readonly TextRange[];
  /** Syllables, numbers and codes, the label included. */
  readonly tokens: readonly Token[];
  /** Words with a letter or figure, the label left out. */
  readonly syllables: number;
}

/** Where the words of a passage begin: behind its label, if that is typed. */
export const textStart = ({ label, start }: Passage): number => (label && !label.automatic ? label.end : start);

export interface Sentence extends MarkedRange {
  readonly passage: Passage;
  /** Those of the passage. */
  readonly document: DraftDocument | null;
  readonly component: Component | null;
  readonly paragraph: Paragraph;
  readonly text: string;
  /** It is the last of its passage, which goes on in the next: a lead-in before a list, an item that ends in `;`. */
  readonly goesOn: boolean;
  /** It is the first of its passage, and the passage before goes on in it. */
  readonly continues: boolean;
  readonly capitals: boolean;
  readonly stretches: readonly Stretch[];
  readonly tokens: readonly Token[];
  /** Words with a letter or figure. */
  readonly syllables: number;
}

/** What stands between `. ; : ? ! …` and enumerators. */
export interface Stretch extends MarkedRange {
  readonly text: string;
  /**
   * Length as limits of style measure it: without what stands in brackets or quotation marks, each cited document counted
   * as one word.
   */
  readonly syllables: number;
}
