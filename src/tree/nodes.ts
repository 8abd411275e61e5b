/**
 * The tree that every reader produces and every later stage reads: unist nodes with OOXML's own
 * names. Data without cycles; a node refers to another by ordinal numbers.
 *
 * `position.start.offset` and `position.end.offset` are byte offsets in the XML part (in Markdown:
 * offsets in the text). Line and column are not filled: an XML part is one line; people are shown
 * paragraph numbers and text offsets.
 */
import type { Borders, FormatOrigin, ParagraphFormat, RunFormat } from './format.ts';

export interface SourcePosition {
  start: { offset: number };
  end: { offset: number };
}

interface TreeNode {
  type: string;
  position?: SourcePosition;
}

// ---------------------------------------------------------------- document and stories

export interface DocumentNode extends TreeNode {
  type: 'document';
  /** `docx` has resolved formatting and page layout; `markdown` has neither. */
  source: 'docx' | 'markdown';
  /** Markdown: the offset at which each line of the file begins. */
  lineStarts?: readonly number[];
  /** The main story first, then headers, footers, notes. */
  children: Story[];
  settings: DocumentSettings;
  /** Things noticed while reading that are no errors (a missing style, an unbalanced field …). */
  notes: ReadNote[];
  /** Parts that are not read but must survive: altChunk, OLE objects, macros, customXml. */
  attachments: Attachment[];
  /** Where a resolved property was decided. Null when it cannot be told (Markdown). */
  originOf(format: RunFormat, property: keyof RunFormat): FormatOrigin | null;
  /** What the file says of itself; read when somebody asks. Null for Markdown, and where that is damaged. */
  properties(): FileProperties | null;
}

/** In normal form (src/language/normal-text.ts); null each where it is missing or empty. */
export interface FileProperties {
  title: string | null;
  /** Who made the file: mostly a person. */
  creator: string | null;
  /** "Comments" in Word. */
  description: string | null;
  company: string | null;
}

export interface Attachment {
  /** Last step of the type of its relationship: `aFChunk`, `oleObject`, `package` … */
  kind: string;
  /** Name of the part. */
  part: string;
}

export interface ReadNote {
  code: string;
  part: string;
  /** Byte offset in the part, when known. */
  offset?: number;
  detail?: string;
}

export interface DocumentSettings {
  /** Headers and footers of even pages are in use. */
  evenAndOddHeaders: boolean;
  /** w:doNotUseHTMLParagraphAutoSpacing: gaps between paragraphs add up instead of collapsing. */
  addsParagraphSpacing: boolean;
  defaultTabStopTwips: number;
  mirrorMargins: boolean;
  gutterAtTop: boolean;
  /** documentProtection, writeProtection or digital signatures are present. */
  protectedAgainstWriting: boolean;
}

export type Story = RootStory | HeaderFooterStory | NoteStory;

export interface RootStory extends TreeNode {
  type: 'root';
  part: string;
  children: Block[];
  sections: Section[];
}

export interface HeaderFooterStory extends TreeNode {
  type: 'header' | 'footer';
  part: string;
  children: Block[];
}

/** One footnote, endnote or Word comment. */
export interface NoteStory extends TreeNode {
  type: 'footnote' | 'endnote' | 'comment';
  part: string;
  id: string;
  /** Author of a comment. */
  author?: string;
  children: Block[];
}

/** ST_HdrFtr: which pages a header or footer is for. */
export const HEADER_TYPES = ['default', 'first', 'even'] as const;
export type HeaderType = (typeof HEADER_TYPES)[number];

export interface Section extends TreeNode {
  type: 'section';
  pageWidthTwips: number;
  pageHeightTwips: number;
  landscape: boolean;
  /** As written; negative top and bottom are absolute distances. */
  marginTopTwips: number;
  marginBottomTwips: number;
  marginLeftTwips: number;
  marginRightTwips: number;
  headerTwips: number;
  footerTwips: number;
  gutterTwips: number;
  columns: number;
  /** w:titlePg: the first page has its own header and footer. */
  titlePage: boolean;
  pageNumberStart: number | null;
  /** ST_NumberFormat; 'decimal' when absent. */
  pageNumberFormat: string;
  /** nextPage, continuous, evenPage, oddPage, nextColumn. */
  kind: string;
  /** Part names after inheritance from the previous section; null: there is none. */
  headers: Record<HeaderType, string | null>;
  footers: Record<HeaderType, string | null>;
  /** Indices into `paragraphs(root)`: first paragraph, and one past the last. */
  firstParagraph: number;
  endParagraph: number;
}

// ---------------------------------------------------------------- blocks

export type Block = Paragraph | Table | Container<Block>;

/** Where a paragraph stands when it is not simply in the text column. */
export interface Place {
  cell: CellPlace | null;
  /** Ordinal of the text box that holds the paragraph (0-based in the part), or null. */
  textBox: number | null;
  /** Index of the section in `RootStory.sections` (0 in other stories). */
  section: number;
  /**
   * Width that its lines have before its indents: between the margins of the cell, the insets of the text box or the
   * edges of the section's column (not those of a frame, `ParagraphFormat.frame`). Null where the file does not tell:
   * Word fits the cell to its text, the text box is as wide as its text, outside the main story.
   */
  columnTwips: number | null;
}

export interface CellPlace {
  /** Ordinal of the table in its part, 0-based, document order, nested ones included. */
  table: number;
  row: number;
  /** Grid column of the cell's left edge. */
  column: number;
  columnSpan: number;
  rowCount: number;
  columnCount: number;
  /** Left edge of the cell measured from the left edge of the table. */
  leftTwips: number;
  widthTwips: number;
  /** The table draws visible borders (any side of any cell, or of the table itself). */
  tableHasBorders: boolean;
  /** Effective borders of this cell. */
  borders: Borders;
  /** Its background: `auto`, or six upper-case hexadecimal digits; null where the style of the table or a pattern may colour it. */
  shading: string | null;
  /** The cell of the surrounding table when nested. */
  outer: CellPlace | null;
}

export interface Paragraph extends TreeNode {
  type: 'paragraph';
  part: string;
  /** 1-based count of `w:p` in the part, in document order, both branches of AlternateContent counted. */
  index: number;
  children: Inline[];
  /**
   * What a reader sees in the final state: inserted text in, deleted text out, field results in,
   * hidden text out; tab `\t`, line break `\n`, no-break hyphen U+2011, note reference, drawing and
   * object U+FFFC, soft hyphen U+00AD.
   */
  text: string;
  hiddenText: string;
  /** Pieces of `text` in order, without gaps; each has one format. */
  spans: TextSpan[];
  styleId: string | null;
  /** Name of the paragraph style as Word shows it. */
  styleName: string | null;
  numbering: Numbering | null;
  format: ParagraphFormat;
  /** Format of the paragraph mark: decides the size of an empty paragraph. */
  markFormat: RunFormat;
  place: Place;
  /** Lines that can be a rule line: anchored in this paragraph, its borders, typed characters. */
  drawnLines: DrawnLine[];
  /** A page break or column break stands before the first text. */
  breakBefore: 'page' | 'column' | null;
  /** Page of Word's last layout (1-based) from lastRenderedPageBreak; null when none is recorded. */
  renderedPage: number | null;
  /** Heading depth of a Markdown heading, else null. */
  headingDepth: number | null;
  /** Byte offset of UTF-16 text offset `offset`, for edits; null outside the text. */
  sourceOffset(offset: number): number | null;
  /** Where each stretch of `text` stands in the part, in order, without gaps; none for Markdown. */
  textSources(): TextSource[];
}

/** A stretch of a paragraph's text and the bytes it was read from. */
export interface TextSource {
  /** UTF-16 offsets in `Paragraph.text`. */
  start: number;
  end: number;
  /** Offset of the text, or of the element that shows as it (a tab, a break, a drawing). */
  sourceStart: number;
  /** Null: the text is that of an element. */
  sourceEnd: number | null;
}

export interface TextSpan {
  /** UTF-16 offsets in `Paragraph.text`. */
  start: number;
  end: number;
  format: RunFormat;
  /** Field kind when the text is a field's result (`PAGE`, `REF` …), else null. */
  field: string | null;
  /** Inside a tracked insertion. */
  inserted: boolean;
  /** Placeholder text of a content control (w:showingPlcHdr). */
  placeholder: boolean;
}

export interface Numbering {
  numId: string;
  level: number;
  /** What Word prints, e.g. `1.`, `a)`, `-`; empty for format none. */
  label: string;
  /** ST_NumberFormat, e.g. decimal, lowerLetter, bullet. */
  format: string;
  /** Format of the label itself. */
  labelFormat: RunFormat;
}

export interface Table extends TreeNode {
  type: 'table';
  /** Ordinal in the part, 0-based. */
  ordinal: number;
  columnCount: number;
  widthTwips: number;
  hasBorders: boolean;
  /** Where it stands in the column of text; null: it floats, or Word fits its width to something. */
  standing: TableStanding | null;
  children: TableRow[];
}

export interface TableStanding {
  align: 'left' | 'center' | 'right';
  /** From the left edge of the column, when it stands there. */
  indentTwips: number;
}

export interface TableRow extends TreeNode {
  type: 'tableRow';
  children: TableCell[];
}

export interface TableCell extends TreeNode {
  type: 'tableCell';
  column: number;
  columnSpan: number;
  /** Continues a vertically merged cell above. */
  mergedAbove: boolean;
  children: Block[];
}

// ---------------------------------------------------------------- inlines

export type Inline = Run | Field | Container<Inline> | Bookmark | CommentRange;

/** Transparent wrapper: its content counts as if it stood there itself. */
export interface Container<Child> extends TreeNode {
  type: 'container';
  kind: 'sdt' | 'smartTag' | 'customXml' | 'hyperlink' | 'dir' | 'bdo' | 'insert' | 'delete' | 'moveFrom' | 'moveTo';
  author?: string;
  date?: string;
  children: Child[];
}

export interface Run extends TreeNode {
  type: 'run';
  format: RunFormat;
  /** Where this run's text lies in `Paragraph.text`. */
  start: number;
  end: number;
  children: RunContent[];
}

export type RunContent =
  | { type: 'text'; value: string }
  | {
      type:
        | 'tab'
        | 'lineBreak'
        | 'pageBreak'
        | 'columnBreak'
        | 'noBreakHyphen'
        | 'softHyphen'
        | 'symbol'
        | 'noteReference'
        | 'commentReference'
        | 'object'
        | 'math';
    }
  | Drawing;

/** DrawingML or VML drawing. */
export interface Drawing extends TreeNode {
  type: 'drawing';
  kind: 'image' | 'shape' | 'textBox' | 'line' | 'other';
  widthTwips: number | null;
  heightTwips: number | null;
  /** Relationship id, in the paragraph's part, of the picture that it shows; null: none, or one outside the file. */
  picture: string | null;
  /** Content of a text box, in reading order. */
  children: Block[];
}

export interface Field extends TreeNode {
  type: 'field';
  /** Joined instruction text, e.g. ` PAGE \* MERGEFORMAT `. */
  instruction: string;
  /** First word of the instruction in upper case. */
  kind: string;
  children: Inline[];
}

export interface Bookmark extends TreeNode {
  type: 'bookmark';
  edge: 'start' | 'end';
  id: string;
  name?: string;
}

export interface CommentRange extends TreeNode {
  type: 'commentRange';
  edge: 'start' | 'end';
  id: string;
  /** Text offset in the paragraph. */
  offset: number;
}

/** Anything that can serve as the line under Tiêu ngữ, the agency, the subject or above an address. */
export interface DrawnLine {
  type: 'drawnLine';
  kind:
    | 'drawing'
    | 'vml'
    | 'image'
    | 'paragraphBorder'
    | 'cellBorder'
    | 'typed'
    | 'tabLeader'
    | 'underlinedBlank'
    | 'underline';
  /** Null when it cannot be told: the column is not known, or blanks run out of it. */
  lengthTwips: number | null;
  weightPt: number | null;
  /** solid, dash, dot …, double. */
  dash: string;
  /** Distance of the left end from the reference `horizontalFrom`; null: not positioned. */
  offsetXTwips: number | null;
  offsetYTwips: number | null;
  /** column, page, margin, character …; null: inline or not positioned. */
  horizontalFrom: string | null;
  /** wp:align: left, center, right; null: by offset. */
  horizontalAlign: string | null;
  position?: SourcePosition;
}
