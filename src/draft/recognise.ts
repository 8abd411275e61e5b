/**
 * The recogniser: a tree in, a draft out. Texts are put in normal form (normal-form.ts), lines are cut (lines.ts), described (features.ts),
 * labelled all at once by weighed evidence (evidence.ts, labelling.ts), and gathered into documents
 * with their facts (documents.ts, facts.ts, outline.ts).
 */
import { Memory } from '../language/memory.ts';
import type { DocumentNode, Paragraph, RootStory, Section } from '../tree/nodes.ts';
import { append } from '../tree/append.ts';
import { mainStory, storyOf, storyParagraphs } from '../tree/visit.ts';
import { bareLetters } from '../language/fold.ts';
import * as cues from './cues.ts';
import type { Component } from '../knowledge/components.ts';
import { type Draft, type DraftDocument, MINIMUM_CONFIDENCE, type Profile, type Segment } from './draft.ts';
import { type Label, labelLines } from './labelling.ts';
import { coverEnd, labelsBelowCover } from './cover.ts';
import { isLegacyText, unicodeText } from './legacy-text.ts';
import { type Line, rootTable } from './line.ts';
import { cutLines, textAsWritten, type TextOf } from './lines.ts';
import { boundariesOf, documentOf } from './documents.ts';
import { asInFile, normalForm } from './normal-form.ts';
import { isAttachedText } from './profiles.ts';

export interface RecogniseOptions {
  /** That of the session; by default one of the draft's own. */
  memory?: Memory;
  /** Judge by this profile whatever the document looks like. */
  profile?: Profile;
  /** False: by words and places alone, so that a change of format changes no label. */
  looks?: boolean;
}

export function recognise(
  source: DocumentNode,
  { profile, memory = new Memory(), looks = true }: RecogniseOptions = {},
): Draft {
  const options = { profile, memory, looks };
  const tree = normalForm(source);
  const draft = recogniseText(tree, source, textAsWritten, options);
  if (draft.administrative || !isLegacyText(draft.paragraphs)) return draft;
  return { ...recogniseText(tree, source, unicodeText, options), legacyText: true };
}

function recogniseText(
  tree: DocumentNode,
  source: DocumentNode,
  textOf: TextOf,
  { profile, memory, looks }: RecogniseOptions & { memory: Memory },
): Draft {
  const root = mainStory(tree);
  const paragraphs = storyParagraphs(root);
  const { chain: ownChain, byParagraph, contentTables } = cutLines(paragraphs, textOf, looks);
  const head = letterheadInHeader(tree, root, paragraphs);
  const headLines = head.length === 0 ? null : cutLines(head, textOf, looks);
  const chain = headLines ? chainWithHead(headLines.chain, ownChain) : ownChain;
  const labels = labelsBelowCover(chain, labelLines(chain, memory), coverEnd(paragraphs, root.sections));
  const headSegments = head.map((paragraph, i) =>
    segmentsOfParagraph(paragraph, headLines?.byParagraph[i] ?? [], labels, headLines?.contentTables ?? contentTables),
  );

  const segments = paragraphs.map((paragraph, i) =>
    segmentsOfParagraph(paragraph, byParagraph[i] as readonly Line[], labels, contentTables),
  );
  const boundaries = boundariesOf(chain, labels);
  const documents: DraftDocument[] = [];
  boundaries.forEach((boundary, i) => {
    const end = boundaries[i + 1]?.at ?? paragraphs.length;
    const before = documents.at(-1)?.profile ?? null;
    const own = i === 0 ? headSegments.flat() : [];
    for (let k = boundary.at; k < end; k++) append(own, segments[k] as readonly Segment[]);
    const document = documentOf(boundary, end, own, before);
    documents.push(profile ? { ...document, profile } : document);
  });
  const main =
    documents.find(
      ({ kind, segments: own }) => kind === 'main' && own.some(({ component }) => component !== 'empty'),
    ) ?? documents[0];
  const administrative = isAdministrative(documents);
  // It tells what the document is; where it stands below what, rules ask of the main text alone.
  const [first] = documents;
  if (first && headLines)
    documents[0] = {
      ...first,
      segments: first.segments.filter(({ paragraph }) => !head.includes(paragraph)),
      headerSegments: headSegments.flat(),
    };
  const ruled = profile ?? (administrative ? ruledProfile(documents, main) : 'other');
  return {
    tree,
    source,
    administrative,
    profile: ruled,
    legacyText: false,
    internalForm: documents.every(({ isForm, kind }) => isForm || kind === 'annex' || kind === 'copy'),
    documentType: main?.documentType ?? null,
    documents,
    paragraphs,
    segmentsOf: byIndex(segments, headSegments),
    sectionOf: (paragraph): Section | null => root.sections[paragraph.place.section] ?? null,
    memory,
  };
}

/** The letterhead that stands in the header of the first page, where some offices keep it; nearly always none. */
function letterheadInHeader(tree: DocumentNode, root: RootStory, own: readonly Paragraph[]): readonly Paragraph[] {
  const [section] = root.sections;
  const part = section?.titlePage ? section.headers.first : section?.headers.default;
  if (part == null) return [];
  const story = storyOf(tree, part);
  if (!story || story.children.length === 0) return [];
  const head = storyParagraphs(story);
  if (head.length < 2 || !head.some(holdsName)) return [];
  return own.slice(0, TOP_PARAGRAPHS).some(holdsName) ? [] : head;
}
const TOP_PARAGRAPHS = 12;

const holdsName = ({ text }: Paragraph): boolean =>
  text.length > 20 && text.length < 160 && cues.letterheadCue(bareLetters(text.trim()), text) === 'name';

/** Lines of the header stand before the first paragraph. */
function chainWithHead(head: readonly Line[], own: readonly Line[]): Line[] {
  for (const line of head) line.paragraphIndex = 0;
  const chain = [...head, ...own];
  for (let i = 0; i < chain.length; i++) (chain[i] as Line).position = i;
  return chain;
}

/** Found by the number of the paragraph: a map would have to give every paragraph of a long document a hash. */
function byIndex(
  segments: readonly (readonly Segment[])[],
  headSegments: readonly (readonly Segment[])[],
): Draft['segmentsOf'] {
  const inHeader = new Map(headSegments.map((own) => [(own[0] as Segment).paragraph, own]));
  const table: (readonly Segment[])[] = [];
  segments.forEach((own) => {
    table[(own[0] as Segment).paragraph.index] = own;
  });
  return {
    get(paragraph) {
      const own = table[paragraph.index];
      const held = own?.[0]?.paragraph;
      // Paragraphs of other stories are counted on their own.
      if (held && (held === paragraph || asInFile(held) === paragraph)) return own;
      return inHeader.size > 0 ? inHeader.get(paragraph) : undefined;
    },
  };
}

/** Lines of one paragraph that carry the same label in a row are one segment. */
function segmentsOfParagraph(
  paragraph: Paragraph,
  lines: readonly Line[],
  labels: readonly Label[],
  contentTables: ReadonlySet<number>,
): Segment[] {
  if (lines.length === 0) {
    const component = componentWithoutLines(paragraph, contentTables);
    return [{ component, paragraph, start: 0, end: paragraph.text.length, text: paragraph.text, confidence: 1 }];
  }
  let segments: Segment[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { component, confidence } = labels[line.position] as Label;
    const last = segments.at(-1);
    if (last && last.component === component && !line.tabbed) {
      last.end = line.end;
      last.text = paragraph.text.slice(last.start, line.end);
      last.confidence = Math.min(last.confidence, confidence);
      continue;
    }
    const segment = { component, paragraph, start: line.start, end: line.end, text: line.text, confidence };
    if (last) segments.push(segment);
    else segments = [segment];
  }
  return segments;
}

/** In tables of content strokes are a mark of the table (`*`, `---`), no line that is drawn. */
function componentWithoutLines({ text, place, drawnLines }: Paragraph, contentTables: ReadonlySet<number>): Component {
  if (drawnLines.length === 0) return 'empty';
  const isMark = place.cell !== null && contentTables.has(rootTable(place.cell)) && /[^\s\ufffc]/.test(text);
  return isMark ? 'tableText' : 'ruleLine';
}

/** Points towards "this is an administrative document"; each component counts once. */
const ADMINISTRATIVE_EVIDENCE: Partial<Record<Component, number>> = {
  nationalName: 3,
  motto: 2,
  partyName: 4,
  numberAndSymbol: 2,
  placeAndDate: 1,
  issuingAgency: 1,
  typeName: 1,
  addressee: 1,
  legalGround: 1,
  enactingWord: 1,
  recipientsLabel: 2,
  archiveLine: 1,
  signingAuthority: 2,
};
const ADMINISTRATIVE_THRESHOLD = 4;

function isAdministrative(documents: readonly DraftDocument[]): boolean {
  if (documents.some(isAttachedText)) return true;
  const seen = new Set<Component>();
  let points = 0;
  for (const { segments } of documents) {
    // Most tell at once: the letterhead stands first.
    for (let i = 0; i < segments.length && points < ADMINISTRATIVE_THRESHOLD; i++) {
      const { component, confidence } = segments[i] as Segment;
      if (confidence < MINIMUM_CONFIDENCE || seen.has(component)) continue;
      seen.add(component);
      points += ADMINISTRATIVE_EVIDENCE[component] ?? 0;
    }
  }
  return points >= ADMINISTRATIVE_THRESHOLD;
}

/** A form at the head of a file does not hide the document that it comes with. */
function ruledProfile(documents: readonly DraftDocument[], main: DraftDocument | undefined): Profile {
  if (main && main.profile !== 'other') return main.profile;
  const ruled = documents.find(
    ({ kind, profile, listedType, number }) => kind === 'main' && profile !== 'other' && listedType && number !== null,
  );
  if (ruled) return ruled.profile;
  return documents.some(({ kind }) => kind === 'copy') ? 'nd30' : 'other';
}
