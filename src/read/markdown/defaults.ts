/** What Markdown does not say: formats and pages are unknown, emphasis apart. */
import { NO_BORDERS, type ParagraphFormat, type RunFormat } from '../../tree/format.ts';
import type { DocumentSettings, Section } from '../../tree/nodes.ts';

export const PARAGRAPH_FORMAT: ParagraphFormat = Object.freeze({
  align: null,
  indentLeftTwips: 0,
  indentRightTwips: 0,
  firstLineTwips: 0,
  spaceBeforeTwips: 0,
  spaceAfterTwips: 0,
  spaceBeforeAuto: false,
  spaceAfterAuto: false,
  contextualSpacing: false,
  line: 240,
  lineRule: 'auto',
  borders: NO_BORDERS,
  tabs: Object.freeze([]),
  shading: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  snapToGrid: false,
  bidi: false,
  outlineLevel: null,
  frame: false,
});

export const PLAIN: RunFormat = Object.freeze({
  fontAscii: null,
  fontHAnsi: null,
  fontEastAsia: null,
  fontComplexScript: null,
  sizePt: null,
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
});
const BOLD: RunFormat = Object.freeze({ ...PLAIN, bold: true });
const ITALIC: RunFormat = Object.freeze({ ...PLAIN, italic: true });
const BOLD_ITALIC: RunFormat = Object.freeze({ ...PLAIN, bold: true, italic: true });

/** The shared format with this emphasis: `a === b` compares formats. */
export function formatOf({ bold, italic }: Pick<RunFormat, 'bold' | 'italic'>): RunFormat {
  if (bold) return italic ? BOLD_ITALIC : BOLD;
  return italic ? ITALIC : PLAIN;
}

/** The page of a document without pages. */
export const SECTION: Section = {
  type: 'section',
  pageWidthTwips: 0,
  pageHeightTwips: 0,
  landscape: false,
  marginTopTwips: 0,
  marginBottomTwips: 0,
  marginLeftTwips: 0,
  marginRightTwips: 0,
  headerTwips: 0,
  footerTwips: 0,
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

export const SETTINGS: DocumentSettings = {
  evenAndOddHeaders: false,
  addsParagraphSpacing: false,
  defaultTabStopTwips: 720,
  mirrorMargins: false,
  gutterAtTop: false,
  protectedAgainstWriting: false,
};
