/**
 * Where a comment on a finding stands. Word has comments in the main story only, and none inside text boxes: what is
 * said of another place stands at the paragraph that shows it.
 */
import type { TextRange } from '../language/text-range.ts';
import type { Location } from '../lint/finding.ts';
import { elementAt } from '../opc/edits.ts';
import type { Tape } from '../opc/tape.ts';
import type { DocumentNode, NoteStory, Paragraph, RootStory } from '../tree/nodes.ts';
import { activeHeadersAndFooters, mainStory, paragraphs } from '../tree/visit.ts';

/** Words of a paragraph of the main story that is in no text box. */
export interface Anchor {
  paragraph: Paragraph;
  /** UTF-16 offsets in the text; equal only when there is no text. */
  start: number;
  end: number;
}

export class Anchors {
  readonly #document: DocumentNode;
  readonly #root: RootStory;
  readonly #tape: Tape;
  readonly #paragraphs: readonly Paragraph[];
  readonly #byOffset: ReadonlyMap<number, Paragraph>;

  /** `tape`: of the main part. */
  constructor(document: DocumentNode, tape: Tape) {
    this.#document = document;
    this.#root = mainStory(document);
    this.#tape = tape;
    this.#paragraphs = paragraphs(this.#root);
    this.#byOffset = new Map(this.#paragraphs.map((paragraph) => [startOf(paragraph), paragraph]));
  }

  /** Null only when the document has no paragraph at all. */
  of(location: Location): Anchor | null {
    return this.#exact(location) ?? this.#whole(this.#paragraphs[0]);
  }

  #exact({ part, paragraph: index, start, end }: Location): Anchor | null {
    if (index === null) return null;
    if (part !== this.#root.part) return this.#shownAt(part, index);
    const paragraph = this.#paragraphs.find((candidate) => candidate.index === index);
    if (!paragraph) return null;
    if (paragraph.place.textBox !== null) return this.#aroundBox(paragraph);
    return { paragraph, ...wordsAt(paragraph.text, start, end) };
  }

  #whole(paragraph: Paragraph | undefined): Anchor | null {
    if (!paragraph) return null;
    return paragraph.place.textBox === null
      ? { paragraph, start: 0, end: paragraph.text.length }
      : this.#aroundBox(paragraph);
  }

  /** The drawing that holds the text box, in the paragraph where it is anchored. */
  #aroundBox(inside: Paragraph): Anchor | null {
    const tape = this.#tape;
    let element = elementAt(tape, startOf(inside));
    let outer: Paragraph | undefined;
    do {
      element = tape.parent(element);
      while (element >= 0 && tape.name(element) !== 'w:p') element = tape.parent(element);
      if (element < 0) return null;
      outer = this.#byOffset.get(tape.start(element));
    } while (!outer || outer.place.textBox !== null);
    return this.#around(outer, startOf(inside));
  }

  /** The character of a paragraph that stands for the element around a byte. */
  #around(paragraph: Paragraph, offset: number): Anchor | null {
    for (const { start, end, sourceStart } of paragraph.textSources()) {
      if (sourceStart <= offset && offset < this.#tape.end(elementAt(this.#tape, sourceStart)))
        return { paragraph, start, end };
    }
    return this.#whole(paragraph);
  }

  /** The first section with that header or footer, the reference to that note, or the words that a comment is on. */
  #shownAt(part: string, index: number): Anchor | null {
    const story = this.#document.children.find(
      (candidate) => candidate.part === part && paragraphs(candidate).some((paragraph) => paragraph.index === index),
    );
    if (!story || story.type === 'root') return null;
    return 'id' in story ? this.#atReference(story) : this.#whole(this.#firstWith(part));
  }

  #firstWith(part: string): Paragraph | undefined {
    const { sections } = this.#root;
    const refersTo = (names: object): boolean => Object.values(names).includes(part);
    const section =
      sections.find((candidate) =>
        activeHeadersAndFooters(this.#document, candidate).some(({ story }) => story.part === part),
      ) ?? sections.find(({ headers, footers }) => refersTo(headers) || refersTo(footers));
    return section && this.#paragraphs[section.firstParagraph];
  }

  #atReference({ type, id }: NoteStory): Anchor | null {
    const tape = this.#tape;
    const name = REFERENCES[type];
    for (let element = 0; element < tape.count; element++) {
      if (tape.name(element) !== name || tape.attribute(element, 'w:id') !== id) continue;
      const holder = this.#paragraphs.find((paragraph) =>
        paragraph.textSources().some(({ sourceStart }) => sourceStart === tape.start(element)),
      );
      if (!holder) continue;
      return holder.place.textBox === null ? this.#around(holder, tape.start(element)) : this.#aroundBox(holder);
    }
    return null;
  }
}

const REFERENCES: Readonly<Record<NoteStory['type'], string>> = {
  footnote: 'w:footnoteReference',
  endnote: 'w:endnoteReference',
  comment: 'w:commentReference',
};

const startOf = (paragraph: Paragraph): number => paragraph.position?.start.offset ?? -1;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Never torn from what stands before it: combining marks, the second half of a pair. */
const CONTINUES = /[\p{M}\u200d\udc00-\udfff]/u;

/** Whole characters; of an empty stretch the nearest word, where there is none all of the text. */
export function wordsAt(text: string, start: number, end: number): TextRange {
  let from = Math.min(Math.max(start, 0), text.length);
  let to = Math.min(Math.max(end, from), text.length);
  if (from === to) return nearestWord(text, from);
  while (from > 0 && continues(text, from)) from--;
  while (to < text.length && continues(text, to)) to++;
  return { start: from, end: to };
}

const continues = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return (unit >= 0xdc00 && unit <= 0xdfff) || CONTINUES.test(text[offset] as string);
};

function nearestWord(text: string, offset: number): TextRange {
  let best = { start: 0, end: text.length };
  let least = Number.POSITIVE_INFINITY;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const distance = Math.max(index - offset, offset - index - word.length, 0);
    if (distance >= least) continue;
    least = distance;
    best = { start: index, end: index + word.length };
  }
  return best;
}
