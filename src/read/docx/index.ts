/**
 * Bytes of a .docx → the tree. Parts are found through relationships; a part that nobody names does
 * not exist. Everything is read once and in one go; the tree keeps no reference to a file, but for its properties.
 */
import type {
  Block,
  DocumentNode,
  DocumentSettings,
  HeaderFooterStory,
  NoteStory,
  Paragraph,
  RootStory,
  Section,
} from '../../tree/nodes.ts';
import { once } from '../../language/once.ts';
import { paragraphs, storyParagraphs } from '../../tree/visit.ts';
import { ReadError } from '../../opc/error.ts';
import { NumberingDefinitions } from './numbering.ts';
import type { OfficeFile } from '../../opc/office-file.ts';
import type { Relationship } from '../../opc/relationships.ts';
import { Resolver } from './resolve.ts';
import { measureLines } from './drawn-lines.ts';
import { readFileProperties } from './file-properties.ts';
import { columnWidthTwips, readSection } from './sections.ts';
import { readSettings } from './settings.ts';
import { type StoryContext, StoryReader } from './story.ts';
import { NO_THEME, Styles, readThemeFonts } from './styles.ts';
import type { Tape } from '../../opc/tape.ts';

/** Parts of a relationship kind that are not read but must survive. */
const ATTACHMENT_KINDS = new Set([
  'aFChunk',
  'subDocument',
  'oleObject',
  'package',
  'vbaProject',
  'control',
  'customXml',
  'attachedToolbars',
]);

/** Throws `ReadError` when the file is no readable Word document. */
export function readDocx(file: OfficeFile): DocumentNode {
  const main = mainPart(file);
  const relationships = file.relationships(main.part);
  const parts = new Parts(file, relationships);
  // Most documents name their fonts and few have lists: theme and numbering are read when something asks for them.
  const styles = parts.parsed('styles', (tape) => new Styles(tape)) ?? new Styles(null);
  const theme = once(() => parts.parsed('theme', readThemeFonts) ?? NO_THEME);
  const numbering = once(
    () => parts.parsed('numbering', (tape) => new NumberingDefinitions(tape)) ?? new NumberingDefinitions(null),
  );
  const resolver = new Resolver(styles, (key) => theme()(key));
  const context: StoryContext = { resolver, numbering, notes: [] };

  const settings = parts.parsed('settings', readSettings) ?? readSettings(null);
  const root = readMainStory(main, relationships, context, settings);
  const headersAndFooters = readHeadersAndFooters((part) => file.sharedTape(part), root, context);
  const notes = NOTES.flatMap(({ kind, reference }) =>
    main.nameNumber(reference) < 0 ? [] : readNotes(parts.tape(kind), context),
  );

  const signed = file.relationships('').some(({ target }) => target?.startsWith('_xmlsignatures/'));
  return {
    type: 'document',
    source: 'docx',
    children: [root, ...headersAndFooters, ...notes],
    settings: { ...settings, protectedAgainstWriting: settings.protectedAgainstWriting || signed },
    notes: context.notes,
    attachments: relationships.flatMap(({ kind, target }) =>
      ATTACHMENT_KINDS.has(kind) && target ? [{ kind, part: target }] : [],
    ),
    originOf: (format, property) => resolver.originOf(format, property),
    properties: once(() => readFileProperties(file)),
  };
}

/** The parts that the main part names, by the kind of their relationship. */
class Parts {
  readonly #file: OfficeFile;
  readonly #relationships: readonly Relationship[];

  constructor(file: OfficeFile, relationships: readonly Relationship[]) {
    this.#file = file;
    this.#relationships = relationships;
  }

  #name(kind: string): string | null {
    return this.#relationships.find((relationship) => relationship.kind === kind)?.target ?? null;
  }

  tape(kind: string): Tape | null {
    const name = this.#name(kind);
    return name === null ? null : this.#file.tape(name);
  }

  /** What `parse` makes of the part, now or for an earlier document. */
  parsed<Value>(kind: string, parse: (tape: Tape) => Value): Value | null {
    const name = this.#name(kind);
    return name === null ? null : this.#file.parsed(kind, name, () => parse(this.#file.tape(name) as Tape));
  }
}

/** The part that the package calls its document; it has to be one of Word. */
function mainPart(file: OfficeFile): Tape {
  const name = file.mainPart;
  if (name === '') throw new ReadError('not-a-word-document');
  const tape = file.tape(name);
  if (!tape) throw new ReadError('missing-part', { name });
  if (tape.name(0) !== 'w:document') throw new ReadError('not-a-word-document');
  return tape;
}

function readMainStory(
  tape: Tape,
  relationships: readonly Relationship[],
  context: StoryContext,
  settings: DocumentSettings,
): RootStory {
  const partOf = (id: string): string | null =>
    relationships.find((relationship) => relationship.id === id)?.target ?? null;
  const body = tape.child(0, 'w:body');
  const reader = new StoryReader(tape, context);
  const sections: Section[] = [];
  const endSection = (element: number): void => {
    const previous = sections.at(-1) ?? null;
    const section = readSection(tape, element, previous, partOf);
    section.firstParagraph = previous?.endParagraph ?? 0;
    section.endParagraph = reader.paragraphCount;
    sections.push(section);
    reader.section = sections.length;
  };
  reader.onSectionEnd = endSection;
  const children = body < 0 ? [] : reader.blocks(body);
  endSection(body < 0 ? -1 : tape.child(body, 'w:sectPr'));
  const root: RootStory = {
    type: 'root',
    part: tape.part,
    children,
    sections,
    position: { start: { offset: 0 }, end: { offset: tape.bytes.length } },
  };
  finishParagraphs(root, reader.hasRenderedPages, settings);
  return root;
}

/** What a paragraph can know only when its section has been read to its end. */
function finishParagraphs(root: RootStory, hasRenderedPages: boolean, settings: DocumentSettings): void {
  const all = storyParagraphs(root);
  root.sections.forEach((section, index) => {
    const first = all[section.firstParagraph];
    if (index > 0 && first && section.endParagraph > section.firstParagraph && beginsPage(section))
      first.breakBefore = 'page';
    const columnTwips = columnWidthTwips(section);
    for (let i = section.firstParagraph; i < section.endParagraph; i++) {
      const paragraph = all[i] as Paragraph;
      const { place } = paragraph;
      if (!hasRenderedPages) paragraph.renderedPage = null;
      if (!place.cell && place.textBox === null) place.columnTwips = columnTwips;
      if (paragraph.drawnLines.length > 0) measureLines(paragraph, settings.defaultTabStopTwips);
    }
  });
}

const beginsPage = ({ kind }: Section): boolean => kind === 'nextPage' || kind === 'evenPage' || kind === 'oddPage';

/** Each header and footer part once, in the order of the sections that show it. */
function readHeadersAndFooters(
  tapeOf: (part: string) => Tape | null,
  root: RootStory,
  context: StoryContext,
): HeaderFooterStory[] {
  const stories = new Map<string, HeaderFooterStory>();
  for (const { headers, footers } of root.sections) {
    for (const [type, references] of [
      ['header', headers],
      ['footer', footers],
    ] as const) {
      for (const part of Object.values(references)) {
        const tape = part === null || stories.has(part) ? null : tapeOf(part);
        if (part === null || !tape) continue;
        stories.set(part, { type, part, children: readStory(new StoryReader(tape, context), 0) });
      }
    }
  }
  return [...stories.values()];
}

/** Stories of notes, and what refers to them in the main story; Word leaves the parts in documents without notes. */
const NOTES = [
  { kind: 'footnotes', reference: 'w:footnoteReference' },
  { kind: 'endnotes', reference: 'w:endnoteReference' },
  { kind: 'comments', reference: 'w:commentRangeStart' },
] as const;

const NOTE_TYPES: Readonly<Record<string, NoteStory['type']>> = {
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
  'w:comment': 'comment',
};
/** Separators of the note area are no notes. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

function readNotes(tape: Tape | null, context: StoryContext): NoteStory[] {
  if (!tape) return [];
  const reader = new StoryReader(tape, context);
  const stories: NoteStory[] = [];
  for (let element = tape.firstChild(0); element >= 0; element = tape.nextSibling(element)) {
    const type = NOTE_TYPES[tape.name(element)];
    if (!type || SEPARATORS.has(tape.attribute(element, 'w:type') ?? '')) continue;
    stories.push({
      type,
      part: tape.part,
      id: tape.attribute(element, 'w:id') ?? '',
      author: tape.attribute(element, 'w:author') ?? undefined,
      children: readStory(reader, element),
    });
  }
  return stories;
}

/** Stories beside the main one have no pages. */
function readStory(reader: StoryReader, parent: number): Block[] {
  const children = reader.blocks(parent);
  for (const paragraph of paragraphs({ children })) paragraph.renderedPage = null;
  return children;
}
