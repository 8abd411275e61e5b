/** Small trees for tests of what stands behind the readers. */
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { Memory } from '../../src/language/memory.ts';
import type { ParagraphFormat, RunFormat } from '../../src/tree/format.ts';
import type { CommentRange, DocumentNode, NoteStory, Paragraph, Section } from '../../src/tree/nodes.ts';

export const RUN: RunFormat = {
  fontAscii: 'Times New Roman',
  fontHAnsi: 'Times New Roman',
  fontEastAsia: null,
  fontComplexScript: null,
  sizePt: 14,
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  caps: false,
  smallCaps: false,
  color: 'auto',
  highlight: 'none',
  shading: 'auto',
  hidden: false,
  verticalAlign: 'baseline',
  spacingTwips: 0,
  scalePercent: 100,
  complexScript: false,
  lang: null,
};

export const PARAGRAPH: ParagraphFormat = {
  align: 'both',
  indentLeftTwips: 0,
  indentRightTwips: 0,
  firstLineTwips: 567,
  spaceBeforeTwips: 0,
  spaceAfterTwips: 120,
  spaceBeforeAuto: false,
  spaceAfterAuto: false,
  contextualSpacing: false,
  line: 240,
  lineRule: 'auto',
  borders: { top: null, bottom: null, left: null, right: null },
  tabs: [],
  shading: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  snapToGrid: false,
  bidi: false,
  outlineLevel: null,
  frame: false,
};

export const A4: Section = {
  type: 'section',
  pageWidthTwips: 11906,
  pageHeightTwips: 16838,
  landscape: false,
  marginTopTwips: 1134,
  marginBottomTwips: 1134,
  marginLeftTwips: 1701,
  marginRightTwips: 850,
  headerTwips: 567,
  footerTwips: 567,
  gutterTwips: 0,
  columns: 1,
  titlePage: false,
  pageNumberStart: null,
  pageNumberFormat: 'decimal',
  kind: 'nextPage',
  headers: { default: null, first: null, even: null },
  footers: { default: null, first: null, even: null },
  firstParagraph: 0,
  endParagraph: 0,
};

export function paragraph(text: string, index: number, part = 'word/document.xml'): Paragraph {
  return {
    type: 'paragraph',
    part,
    index,
    children: [],
    text,
    hiddenText: '',
    spans:
      text === ''
        ? []
        : [{ start: 0, end: text.length, format: RUN, field: null, inserted: false, placeholder: false }],
    styleId: null,
    styleName: null,
    numbering: null,
    format: PARAGRAPH,
    markFormat: RUN,
    place: { cell: null, textBox: null, section: 0, columnTwips: null },
    drawnLines: [],
    breakBefore: null,
    renderedPage: null,
    headingDepth: null,
    sourceOffset: () => null,
    textSources: () => [],
  };
}

/** A document whose paragraphs have these texts. */
export function documentOf(texts: readonly string[], source: 'docx' | 'markdown' = 'docx'): DocumentNode {
  const part = source === 'docx' ? 'word/document.xml' : 'document';
  return {
    type: 'document',
    source,
    children: [
      {
        type: 'root',
        part,
        children: texts.map((text, i) => paragraph(text, i + 1, part)),
        sections: [{ ...A4, endParagraph: texts.length }],
      },
    ],
    settings: {
      evenAndOddHeaders: false,
      addsParagraphSpacing: false,
      defaultTabStopTwips: 720,
      mirrorMargins: false,
      gutterAtTop: false,
      protectedAgainstWriting: false,
    },
    notes: [],
    attachments: [],
    originOf: () => null,
    properties: () => null,
  };
}

/** A draft of these paragraphs, all `bodyText` with full confidence unless said otherwise. */
export function draftOf(
  texts: readonly string[],
  changes: Partial<Draft> = {},
  source: 'docx' | 'markdown' = 'docx',
): Draft {
  const document = documentOf(texts, source);
  const paragraphs = document.children[0]?.children as Paragraph[];
  const segmentsOf = new Map(paragraphs.map((one) => [one, [segmentOf(one)]]));
  return {
    tree: document,
    source: document,
    administrative: true,
    profile: 'nd30',
    legacyText: false,
    internalForm: false,
    documentType: 'cong-van',
    documents: [],
    paragraphs,
    segmentsOf,
    sectionOf: () => null,
    memory: new Memory(),
    ...changes,
  };
}

export function segmentOf(one: Paragraph, changes: Partial<Segment> = {}): Segment {
  const { text } = one;
  return { component: 'bodyText', paragraph: one, start: 0, end: text.length, text, confidence: 1, ...changes };
}

let comments = 0;

/** Puts a Word comment on the characters from `start` of paragraph `from` to `end` of paragraph `to` (1-based). */
export function addComment(
  document: DocumentNode,
  text: string,
  { from, start, to = from, end }: { from: number; start?: number; to?: number; end?: number },
): void {
  const id = String(comments++);
  const all = document.children[0]?.children as Paragraph[];
  const [first, last] = [all[from - 1], all[to - 1]] as [Paragraph, Paragraph];
  const range = (edge: 'start' | 'end', offset: number): CommentRange => ({ type: 'commentRange', edge, id, offset });
  first.children.push(range('start', start ?? 0));
  last.children.push(range('end', end ?? last.text.length));
  const story: NoteStory = {
    type: 'comment',
    part: 'word/comments.xml',
    id,
    children: [paragraph(text, 1, 'word/comments.xml')],
  };
  document.children.push(story);
}
