/**
 * What a fix changes, said in terms of the file's own tree: plain data, so that findings stay data. Rules say it,
 * `src/write/` turns it into bytes. Paragraphs are named by part and number, text by UTF-16 offsets in the text as the
 * file holds it. `textChange` and `runFormatChange` take the offsets of what rules read, and map them.
 */
import { inFile, replacementInFile } from '../draft/normal-form.ts';
import type { ParagraphFormat, RunFormat } from '../tree/format.ts';
import type { Paragraph, Section } from '../tree/nodes.ts';

export type Change =
  TextChange | RunFormatChange | ParagraphFormatChange | ParagraphRemoval | SectionChange | PageNumberChange;

/** A paragraph of a part: `Paragraph.part` and `Paragraph.index`. */
export interface ParagraphReference {
  part: string;
  paragraph: number;
}

/** New text takes the format of the first character replaced; text put in, that of the character before. */
export interface TextChange extends ParagraphReference {
  type: 'text';
  start: number;
  end: number;
  text: string;
}

/** What is not named stays. With a range over all of the text, the paragraph mark is changed as well. */
export interface RunFormatChange extends ParagraphReference {
  type: 'runFormat';
  start: number;
  end: number;
  format: RunFormatPatch;
}

export interface RunFormatPatch extends Partial<
  Pick<RunFormat, 'bold' | 'italic' | 'caps' | 'underline' | 'color' | 'highlight' | 'shading'>
> {
  /** For every slot: unaccented and Vietnamese letters alike. */
  font?: string;
  sizePt?: number;
}

export interface ParagraphFormatChange extends ParagraphReference {
  type: 'paragraphFormat';
  format: ParagraphFormatPatch;
}

export interface ParagraphFormatPatch extends Partial<
  Pick<
    ParagraphFormat,
    | 'indentLeftTwips'
    | 'indentRightTwips'
    | 'firstLineTwips'
    | 'spaceBeforeTwips'
    | 'spaceAfterTwips'
    | 'contextualSpacing'
    | 'line'
    | 'lineRule'
  >
> {
  align?: 'left' | 'center' | 'right' | 'both';
  /** Takes the paragraph out of its automatic list. */
  numbering?: null;
}

/** The whole paragraph goes. One that must stay (the last of a cell, the end of a section) is left. */
export interface ParagraphRemoval extends ParagraphReference {
  type: 'removeParagraph';
}

export interface SectionChange {
  type: 'section';
  /** Index in `RootStory.sections`. */
  section: number;
  layout: SectionPatch;
}

export type SectionPatch = Partial<
  Pick<
    Section,
    | 'pageWidthTwips'
    | 'pageHeightTwips'
    | 'landscape'
    | 'marginTopTwips'
    | 'marginBottomTwips'
    | 'marginLeftTwips'
    | 'marginRightTwips'
    | 'gutterTwips'
    | 'titlePage'
    | 'pageNumberStart'
    | 'pageNumberFormat'
  >
>;

/**
 * The section's page number stands once, in Arabic digits, centred in the header, and not on its first page; page
 * numbers elsewhere go (ND30-I.I.7).
 */
export interface PageNumberChange {
  type: 'pageNumber';
  section: number;
}

const reference = ({ part, index }: Paragraph): ParagraphReference => ({ part, paragraph: index });

export const textChange = (paragraph: Paragraph, start: number, end: number, text: string): TextChange => ({
  type: 'text',
  ...reference(paragraph),
  ...replacementInFile(paragraph, start, end, text),
});

export const runFormatChange = (
  { paragraph, start, end }: { paragraph: Paragraph; start: number; end: number },
  format: RunFormatPatch,
): RunFormatChange => ({ type: 'runFormat', ...reference(paragraph), ...inFile(paragraph, start, end), format });

export const paragraphFormatChange = (paragraph: Paragraph, format: ParagraphFormatPatch): ParagraphFormatChange => ({
  type: 'paragraphFormat',
  ...reference(paragraph),
  format,
});

export const paragraphRemoval = (paragraph: Paragraph): ParagraphRemoval => ({
  type: 'removeParagraph',
  ...reference(paragraph),
});
