/**
 * Effective formatting, after docDefaults, table styles, paragraph and character style chains,
 * numbering and direct formatting have been merged (ECMA-376-1 §17.7.2).
 *
 * Lengths are in twips (1/20 pt) because the limits of Nghị định 30/2020/NĐ-CP are compared there
 * without rounding; `src/tree/units.ts` converts them for people. Sizes are in points.
 */

/** Which level of the cascade decided a property, and where its bytes stand. */
export interface FormatOrigin {
  level: 'application' | 'docDefaults' | 'tableStyle' | 'paragraphStyle' | 'numbering' | 'characterStyle' | 'direct';
  /** Style id where a style decided. */
  styleId?: string;
  /** Name of the style as Word shows it. */
  styleName?: string;
  part?: string;
  /** Byte range of the deciding element in `part`. */
  start?: number;
  end?: number;
}

/**
 * Effective run properties. Frozen and shared: runs that are formatted alike hold the same object,
 * so `a === b` compares formats.
 */
export interface RunFormat {
  /** Font of unaccented letters and digits (slot ascii, U+0000 to U+007F). Null when unknown (Markdown). */
  readonly fontAscii: string | null;
  /** Font of Vietnamese letters (slot hAnsi). */
  readonly fontHAnsi: string | null;
  readonly fontEastAsia: string | null;
  readonly fontComplexScript: string | null;
  /** From w:sz, never from w:szCs. Null when unknown (Markdown). */
  readonly sizePt: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** ST_Underline; 'none' when off. */
  readonly underline: string;
  readonly strike: boolean;
  /** w:caps: shown as capitals whatever the text says. */
  readonly caps: boolean;
  readonly smallCaps: boolean;
  /** 'auto' or six upper-case hexadecimal digits. */
  readonly color: string;
  /** ST_HighlightColor; 'none' when off. */
  readonly highlight: string;
  /** Fill behind the text: 'auto' or six hexadecimal digits. */
  readonly shading: string;
  readonly hidden: boolean;
  readonly verticalAlign: 'baseline' | 'superscript' | 'subscript';
  /** Character spacing in twips. */
  readonly spacingTwips: number;
  /** Horizontal scale in per cent. */
  readonly scalePercent: number;
  /** Set with the complex-script slot (w:cs or w:rtl). */
  readonly complexScript: boolean;
  readonly lang: string | null;
}

export type Alignment = 'left' | 'center' | 'right' | 'both' | 'distribute';
export type LineRule = 'auto' | 'exact' | 'atLeast';

/** One side of a paragraph, cell or table border. */
export interface Border {
  /** ST_Border: single, double, dashed …; 'none' and 'nil' are given as null instead of a Border. */
  readonly style: string;
  /** Weight in points. */
  readonly weightPt: number;
  readonly color: string;
}

export interface Borders {
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
}

/** One object for all that have none. */
export const NO_BORDERS: Borders = Object.freeze({ top: null, bottom: null, left: null, right: null });

export interface TabStop {
  readonly positionTwips: number;
  readonly kind: string;
  readonly leader: string;
}

/** Effective paragraph properties. Frozen and shared like `RunFormat`. */
export interface ParagraphFormat {
  /** Null when unknown (Markdown). */
  readonly align: Alignment | null;
  readonly indentLeftTwips: number;
  readonly indentRightTwips: number;
  /** Positive: first-line indent; negative: hanging indent. */
  readonly firstLineTwips: number;
  readonly spaceBeforeTwips: number;
  readonly spaceAfterTwips: number;
  readonly spaceBeforeAuto: boolean;
  readonly spaceAfterAuto: boolean;
  /** Space between neighbours of the same style is dropped. */
  readonly contextualSpacing: boolean;
  /** With lineRule auto: 1/240 of a line; else twips. */
  readonly line: number;
  readonly lineRule: LineRule;
  readonly borders: Borders;
  readonly tabs: readonly TabStop[];
  readonly shading: string;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  readonly snapToGrid: boolean;
  readonly bidi: boolean;
  /** 0-based; null for body text. */
  readonly outlineLevel: number | null;
  /** w:framePr: the paragraph floats like a text box. */
  readonly frame: boolean;
}
