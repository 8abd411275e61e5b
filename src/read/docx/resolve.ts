/**
 * Effective formatting (ECMA-376-1 §17.7.2, §17.7.3). Layers are listed lowest first and merged per
 * property, for fonts, indents and spacing per attribute. Results are cached by what decided them
 * and shared, so that runs formatted alike hold the same frozen object.
 */
import {
  type Alignment,
  type Border,
  type Borders,
  type FormatOrigin,
  NO_BORDERS,
  type ParagraphFormat,
  type RunFormat,
  type TabStop,
} from '../../tree/format.ts';
import { faceOf } from '../../tree/fonts.ts';
import {
  FONT_SLOTS,
  type FontSlot,
  rangeOf,
  type RawParagraphProperties,
  type RawRunProperties,
  TOGGLE,
  type Toggle,
} from './properties.ts';
import type { Styles, ThemeFonts } from './styles.ts';

/** The table style layers that hold for a paragraph, lowest first; shared by the paragraphs of a cell. */
export interface TableLayers {
  id: number;
  styleId: string;
  styleName: string;
  runs: readonly RawRunProperties[];
  paragraphs: readonly RawParagraphProperties[];
}

/** What a list level says of its paragraphs. */
export interface ListParagraph {
  raw: RawParagraphProperties;
  /** Style that brings the numbering; null: direct. */
  fromStyle: string | null;
}

interface RunLayer {
  level: FormatOrigin['level'];
  styleId?: string;
  styleName?: string;
  raw: RawRunProperties;
}

const APPLICATION_FONT = 'Times New Roman';
/** Word's "auto" spacing in the style of HTML, in twips (§17.3.1.33). */
const AUTO_SPACING_TWIPS = 280;
const NO_TABS: readonly TabStop[] = Object.freeze([]);

export class Resolver {
  readonly #styles: Styles;
  readonly #theme: ThemeFonts;
  readonly #runContexts = new Map<string, RunContext>();
  #lastRunContext: RunContext | null = null;
  readonly #runFormats = new Map<string, RunFormat>();
  readonly #paragraphContexts = new Map<string, ParagraphContext>();
  #lastParagraphContext: ParagraphContext | null = null;
  readonly #tableLayers = new Map<string, TableLayers>();
  /** What gave a format first. */
  readonly #sources = new Map<RunFormat, { layers: readonly RunLayer[]; direct: RawRunProperties | null }>();

  constructor(styles: Styles, theme: ThemeFonts) {
    this.#styles = styles;
    this.#theme = theme;
  }

  get styles(): Styles {
    return this.#styles;
  }

  /** The style that a paragraph has: the named one, or the default when it names none or a missing one. */
  paragraphStyle(styleId: string | undefined): string | null {
    if (styleId !== undefined && this.#styles.has(styleId)) return styleId;
    return this.#styles.defaultParagraphStyle;
  }

  /**
   * What a table style gives to the cells for which these conditions hold, weakest first (§17.7.6):
   * the style and its bases as a whole, then each condition along the chain.
   */
  tableLayers(styleId: string | null, conditions: readonly string[]): TableLayers | null {
    const chain = this.#styles.chain(styleId).filter((style) => style.kind === 'table');
    const leaf = chain.at(-1);
    if (!leaf) return null;
    const key = `${leaf.id}\u0000${conditions.join(' ')}`;
    let layers = this.#tableLayers.get(key);
    if (!layers) {
      const formats: { run: RawRunProperties | null; paragraph: RawParagraphProperties | null }[] = [...chain];
      for (const kind of conditions) {
        for (const style of chain) formats.push(...style.conditions.filter((condition) => condition.kind === kind));
      }
      layers = {
        id: this.#tableLayers.size,
        styleId: leaf.id,
        styleName: leaf.name,
        runs: formats.flatMap(({ run }) => (run ? [run] : [])),
        paragraphs: formats.flatMap(({ paragraph }) => (paragraph ? [paragraph] : [])),
      };
      this.#tableLayers.set(key, layers);
    }
    return layers;
  }

  /** Format of a run of a paragraph with this style, inside these table layers. */
  run(paragraphStyle: string | null, table: TableLayers | null, direct: RawRunProperties | null): RunFormat {
    const characterStyle = direct?.styleId !== undefined && this.#styles.has(direct.styleId) ? direct.styleId : null;
    const context = this.#runContext(paragraphStyle, characterStyle, table);
    let format = context.formats.get(direct);
    if (!format) {
      const { layers, merged } = context;
      format = this.#shareRun(direct ? withDirect(merged, direct, this.#theme) : merged);
      if (!this.#sources.has(format)) this.#sources.set(format, { layers, direct });
      context.formats.set(direct, format);
    }
    return format;
  }

  /** Runs stand in rows of the same context, so the last one is tried first. */
  #runContext(paragraphStyle: string | null, characterStyle: string | null, table: TableLayers | null): RunContext {
    const last = this.#lastRunContext;
    if (
      last &&
      last.paragraphStyle === paragraphStyle &&
      last.characterStyle === characterStyle &&
      last.table === table
    )
      return last;
    const key = `${paragraphStyle ?? ''}\u0000${characterStyle ?? ''}\u0000${table?.id ?? ''}`;
    let context = this.#runContexts.get(key);
    if (!context) {
      const layers = this.#runLayers(paragraphStyle, characterStyle, table);
      const merged = mergeRun(layers, this.#theme);
      context = { paragraphStyle, characterStyle, table, layers, merged, formats: new Map(), labels: new Map() };
      this.#runContexts.set(key, context);
    }
    this.#lastRunContext = context;
    return context;
  }

  /** Format of a list label: the paragraph mark's, then what the level says. */
  label(
    paragraphStyle: string | null,
    table: TableLayers | null,
    mark: RawRunProperties | null,
    level: RawRunProperties,
  ): RunFormat {
    const { merged, labels } = this.#runContext(paragraphStyle, null, table);
    let ofLevel = labels.get(level);
    if (!ofLevel) labels.set(level, (ofLevel = new Map()));
    let format = ofLevel.get(mark);
    if (!format) {
      const marked = mark ? withDirect(merged, mark, this.#theme) : merged;
      ofLevel.set(mark, (format = this.#shareRun(withDirect(marked, level, this.#theme))));
    }
    return format;
  }

  originOf(format: RunFormat, property: keyof RunFormat): FormatOrigin | null {
    const source = this.#sources.get(format);
    if (!source) return null;
    const layers = source.direct ? [...source.layers, { level: 'direct' as const, raw: source.direct }] : source.layers;
    const key = property.startsWith('font') ? 'fontAscii' : property;
    for (let i = layers.length - 1; i >= 0; i--) {
      const { level, styleId, styleName, raw } = layers[i] as RunLayer;
      const range = rangeOf(raw, key);
      if (range) return { level, styleId, styleName, part: raw.tape.part, start: range[0], end: range[1] };
    }
    return { level: 'application' };
  }

  #runLayers(paragraphStyle: string | null, characterStyle: string | null, table: TableLayers | null): RunLayer[] {
    const layers: RunLayer[] = [];
    if (this.#styles.defaultRun) layers.push({ level: 'docDefaults', raw: this.#styles.defaultRun });
    if (table) {
      for (const raw of table.runs)
        layers.push({ level: 'tableStyle', styleId: table.styleId, styleName: table.styleName, raw });
    }
    for (const style of this.#styles.chain(paragraphStyle)) {
      if (style.run) layers.push({ level: 'paragraphStyle', styleId: style.id, styleName: style.name, raw: style.run });
    }
    for (const style of this.#styles.chain(characterStyle)) {
      if (style.run) layers.push({ level: 'characterStyle', styleId: style.id, styleName: style.name, raw: style.run });
    }
    return layers;
  }

  #shareRun(merged: MergedRun): RunFormat {
    const format = formatOf(merged);
    const key = keyOf(format);
    const known = this.#runFormats.get(key);
    if (known) return known;
    this.#runFormats.set(key, Object.freeze(format));
    return format;
  }

  /**
   * Format of a paragraph. `numbering`: what its list level says of the paragraph; it stands above
   * the styles when `numPr` is direct, below the style that brings `numPr` otherwise.
   */
  paragraph(
    paragraphStyle: string | null,
    table: TableLayers | null,
    direct: RawParagraphProperties | null,
    numbering: ListParagraph | null,
    emSizePt: number,
  ): ParagraphFormat {
    const { formats, merged } = this.#paragraphContext(paragraphStyle, table, numbering, emSizePt);
    let format = formats.get(direct);
    if (!format) {
      format = Object.freeze(paragraphFormatOf(direct ? mergedParagraph(merged, direct) : merged, emSizePt));
      formats.set(direct, format);
    }
    return format;
  }

  /** Like paragraphs stand in rows as well. */
  #paragraphContext(
    paragraphStyle: string | null,
    table: TableLayers | null,
    numbering: ListParagraph | null,
    emSizePt: number,
  ): ParagraphContext {
    const last = this.#lastParagraphContext;
    if (
      last &&
      last.paragraphStyle === paragraphStyle &&
      last.table === table &&
      last.level === numbering?.raw &&
      last.fromStyle === numbering?.fromStyle &&
      last.emSizePt === emSizePt
    )
      return last;
    const key = `${paragraphStyle ?? ''}\0${table?.id ?? ''}\0${numbering?.raw.start ?? ''}\0${numbering?.fromStyle ?? ''}\0${emSizePt}`;
    let context = this.#paragraphContexts.get(key);
    if (!context) {
      const { raw: level, fromStyle } = numbering ?? {};
      const merged = this.#paragraphLayers(paragraphStyle, table, numbering).reduce(
        mergedParagraph,
        APPLICATION_PARAGRAPH,
      );
      context = { paragraphStyle, table, level, fromStyle, emSizePt, merged, formats: new Map() };
      this.#paragraphContexts.set(key, context);
    }
    this.#lastParagraphContext = context;
    return context;
  }

  #paragraphLayers(
    paragraphStyle: string | null,
    table: TableLayers | null,
    numbering: ListParagraph | null,
  ): RawParagraphProperties[] {
    const layers: RawParagraphProperties[] = [];
    if (this.#styles.defaultParagraph) layers.push(this.#styles.defaultParagraph);
    if (table) layers.push(...table.paragraphs);
    for (const style of this.#styles.chain(paragraphStyle)) {
      if (numbering?.fromStyle === style.id) layers.push(numbering.raw);
      if (style.paragraph) layers.push(style.paragraph);
    }
    if (numbering && numbering.fromStyle === null) layers.push(numbering.raw);
    return layers;
  }

  /** Where the numbering of a paragraph comes from: direct `numPr`, or the nearest style of the chain. */
  numberingOf(paragraphStyle: string | null, direct: RawParagraphProperties | null): NumberingSource | null {
    let numId: string | undefined;
    let level: number | undefined;
    let fromStyle: string | null = null;
    for (const style of this.#styles.chain(paragraphStyle)) {
      if (style.paragraph?.numId !== undefined) {
        numId = style.paragraph.numId;
        fromStyle = style.id;
      }
      level = style.paragraph?.level ?? level;
    }
    if (direct?.numId !== undefined) {
      numId = direct.numId;
      fromStyle = null;
    }
    level = direct?.level ?? level;
    if (numId === undefined || numId === '0') return null;
    return { numId, level: level ?? 0, levelGiven: level !== undefined, fromStyle };
  }
}

export interface NumberingSource {
  numId: string;
  level: number;
  /** Some `w:ilvl` said so; else a level of the list may be bound to the paragraph's style. */
  levelGiven: boolean;
  /** Style that brings the numbering; null: direct. */
  fromStyle: string | null;
}

interface RunContext {
  paragraphStyle: string | null;
  characterStyle: string | null;
  table: TableLayers | null;
  layers: readonly RunLayer[];
  /** What the layers give together: most runs add a few properties of their own. */
  merged: MergedRun;
  /** By what the run itself says. */
  formats: Map<RawRunProperties | null, RunFormat>;
  /** Formats of list labels, by what the level says and the paragraph mark. */
  labels: Map<RawRunProperties, Map<RawRunProperties | null, RunFormat>>;
}

interface ParagraphContext {
  paragraphStyle: string | null;
  table: TableLayers | null;
  /** Properties of the list level, and the style that brings it. */
  level: RawParagraphProperties | undefined;
  fromStyle: string | null | undefined;
  emSizePt: number;
  /** What styles and list give together. */
  merged: MergedParagraph;
  /** By what the paragraph itself says. */
  formats: Map<RawParagraphProperties | null, ParagraphFormat>;
}

/** What layers give together. */
interface MergedRun extends Record<FontSlot, string> {
  sizePt: number;
  /** Bits of `TOGGLE`. */
  toggles: number;
  underline: string;
  doubleStrike: boolean;
  color: string;
  highlight: string;
  shading: string;
  verticalAlign: RunFormat['verticalAlign'];
  spacingTwips: number;
  scalePercent: number;
  complexScript: boolean;
  lang: string | null;
}

const APPLICATION_RUN: MergedRun = Object.freeze({
  ascii: APPLICATION_FONT,
  hAnsi: APPLICATION_FONT,
  eastAsia: APPLICATION_FONT,
  cs: APPLICATION_FONT,
  sizePt: 10,
  toggles: 0,
  underline: 'none',
  doubleStrike: false,
  color: 'auto',
  highlight: 'none',
  shading: 'auto',
  verticalAlign: 'baseline',
  spacingTwips: 0,
  scalePercent: 100,
  complexScript: false,
  lang: null,
});

/** Tells formats apart; U+0000 stands in no XML. */
function keyOf(format: RunFormat): string {
  const fonts = `${format.fontAscii}\0${format.fontHAnsi}\0${format.fontEastAsia}\0${format.fontComplexScript}`;
  const toggles =
    (format.bold ? 1 : 0) +
    (format.italic ? 2 : 0) +
    (format.strike ? 4 : 0) +
    (format.caps ? 8 : 0) +
    (format.smallCaps ? 16 : 0) +
    (format.hidden ? 32 : 0) +
    (format.complexScript ? 64 : 0);
  const colours = `${format.color}\0${format.highlight}\0${format.shading}`;
  const measures = `${format.sizePt}\0${format.spacingTwips}\0${format.scalePercent}`;
  return `${toggles}\0${measures}\0${fonts}\0${colours}\0${format.underline}\0${format.verticalAlign}\0${format.lang}`;
}

function formatOf(merged: MergedRun): RunFormat {
  const face = faceOf(merged.ascii);
  const isOn = (toggle: Toggle): boolean => (merged.toggles & TOGGLE[toggle]) !== 0;
  return {
    fontAscii: merged.ascii,
    fontHAnsi: merged.hAnsi,
    fontEastAsia: merged.eastAsia,
    fontComplexScript: merged.cs,
    sizePt: merged.sizePt,
    bold: face.bold || isOn('bold'),
    italic: face.italic || isOn('italic'),
    underline: merged.underline,
    strike: isOn('strike') || merged.doubleStrike,
    caps: isOn('caps'),
    smallCaps: isOn('smallCaps'),
    color: merged.color,
    highlight: merged.highlight,
    shading: merged.shading,
    hidden: isOn('hidden'),
    verticalAlign: merged.verticalAlign,
    spacingTwips: merged.spacingTwips,
    scalePercent: merged.scalePercent,
    complexScript: merged.complexScript,
    lang: merged.lang,
  };
}

/** Toggles: true in docDefaults wins; else the levels table, paragraph, character XOR. */
function mergeRun(layers: readonly RunLayer[], theme: ThemeFonts): MergedRun {
  const merged = { ...APPLICATION_RUN };
  let byDefault = 0;
  let table = 0;
  let paragraph = 0;
  let character = 0;
  for (const { level, raw } of layers) {
    merge(merged, raw, theme);
    if (level === 'docDefaults') byDefault = toggled(byDefault, raw);
    else if (level === 'tableStyle') table = toggled(table, raw);
    else if (level === 'paragraphStyle') paragraph = toggled(paragraph, raw);
    else character = toggled(character, raw);
  }
  merged.toggles = byDefault | (table ^ paragraph ^ character);
  return merged;
}

/** What a run, or the level of a list, says itself: its toggles are absolute. */
function withDirect(below: MergedRun, raw: RawRunProperties, theme: ThemeFonts): MergedRun {
  const merged = { ...below };
  merge(merged, raw, theme);
  merged.toggles = toggled(below.toggles, raw);
  return merged;
}

const toggled = (bits: number, raw: RawRunProperties): number => (bits & ~raw.toggled) | raw.on;

/** All but the toggles. */
function merge(merged: MergedRun, raw: RawRunProperties, theme: ThemeFonts): void {
  if (raw.fonts || raw.themeFonts) mergeFonts(merged, raw, theme);
  if (raw.sizePt !== undefined) merged.sizePt = raw.sizePt;
  if (raw.underline !== undefined) merged.underline = raw.underline;
  if (raw.doubleStrike !== undefined) merged.doubleStrike = raw.doubleStrike;
  if (raw.color !== undefined) merged.color = raw.color;
  if (raw.highlight !== undefined) merged.highlight = raw.highlight;
  if (raw.shading !== undefined) merged.shading = raw.shading;
  if (raw.verticalAlign !== undefined) merged.verticalAlign = raw.verticalAlign;
  if (raw.spacingTwips !== undefined) merged.spacingTwips = raw.spacingTwips;
  if (raw.scalePercent !== undefined) merged.scalePercent = raw.scalePercent;
  if (raw.complexScript !== undefined) merged.complexScript = raw.complexScript;
  if (raw.lang !== undefined) merged.lang = raw.lang;
}

/** A theme font stands above a named one of the same layer, unless the theme has none (§17.3.2.26). */
function mergeFonts(fonts: Record<FontSlot, string>, raw: RawRunProperties, theme: ThemeFonts): void {
  for (const slot of FONT_SLOTS) {
    const key = raw.themeFonts?.[slot];
    const font = (key === undefined ? null : theme(key)) ?? raw.fonts?.[slot];
    if (font) fonts[slot] = font;
  }
}

/** What layers give together. Its objects may be those of a layer. */
interface MergedParagraph {
  indent: NonNullable<RawParagraphProperties['indent']>;
  spacing: NonNullable<RawParagraphProperties['spacing']>;
  borders: Partial<Record<keyof Borders, Border | null>> | null;
  /** By their positions. */
  tabs: ReadonlyMap<number, TabStop> | null;
  align: string | undefined;
  contextualSpacing: boolean;
  shading: string;
  keepNext: boolean;
  pageBreakBefore: boolean;
  snapToGrid: boolean;
  bidi: boolean;
  outlineLevel: number | undefined;
  frame: boolean;
}

const APPLICATION_PARAGRAPH: MergedParagraph = Object.freeze({
  indent: {},
  spacing: {},
  borders: null,
  tabs: null,
  align: undefined,
  contextualSpacing: false,
  shading: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  snapToGrid: true,
  bidi: false,
  outlineLevel: undefined,
  frame: false,
});

function mergedParagraph(below: MergedParagraph, layer: RawParagraphProperties): MergedParagraph {
  return {
    indent: layer.indent ? { ...below.indent, ...layer.indent } : below.indent,
    spacing: layer.spacing ? { ...below.spacing, ...layer.spacing } : below.spacing,
    borders: layer.borders ? { ...below.borders, ...layer.borders } : below.borders,
    tabs: layer.tabs ? mergedTabs(below.tabs, layer.tabs) : below.tabs,
    align: layer.align ?? below.align,
    contextualSpacing: layer.contextualSpacing ?? below.contextualSpacing,
    shading: layer.shading ?? below.shading,
    keepNext: layer.keepNext ?? below.keepNext,
    pageBreakBefore: layer.pageBreakBefore ?? below.pageBreakBefore,
    snapToGrid: layer.snapToGrid ?? below.snapToGrid,
    bidi: layer.bidi ?? below.bidi,
    outlineLevel: layer.outlineLevel ?? below.outlineLevel,
    frame: layer.frame ?? below.frame,
  };
}

function mergedTabs(below: MergedParagraph['tabs'], own: readonly TabStop[]): ReadonlyMap<number, TabStop> {
  const tabs = new Map(below);
  for (const tab of own) {
    if (tab.kind === 'clear') tabs.delete(tab.positionTwips);
    else tabs.set(tab.positionTwips, tab);
  }
  return tabs;
}

function paragraphFormatOf(merged: MergedParagraph, emSizePt: number): ParagraphFormat {
  const { indent, spacing, borders, tabs } = merged;
  // 1/100 of a character: the width of a letter is taken as the size of the text.
  const chars = (hundredths: number | undefined): number | undefined =>
    hundredths ? (hundredths / 100) * emSizePt * 20 : undefined;
  const lines = (hundredths: number | undefined): number | undefined =>
    hundredths ? (hundredths / 100) * 240 : undefined;
  const hasBorder = borders !== null && Object.values(borders).some((border) => border);
  return {
    align: alignment(merged.align, merged.bidi),
    indentLeftTwips: chars(indent.leftChars) ?? indent.left ?? 0,
    indentRightTwips: chars(indent.rightChars) ?? indent.right ?? 0,
    firstLineTwips: chars(indent.firstLineChars) ?? indent.firstLine ?? 0,
    spaceBeforeTwips: spacing.beforeAuto ? AUTO_SPACING_TWIPS : (lines(spacing.beforeLines) ?? spacing.before ?? 0),
    spaceAfterTwips: spacing.afterAuto ? AUTO_SPACING_TWIPS : (lines(spacing.afterLines) ?? spacing.after ?? 0),
    spaceBeforeAuto: spacing.beforeAuto ?? false,
    spaceAfterAuto: spacing.afterAuto ?? false,
    contextualSpacing: merged.contextualSpacing,
    line: spacing.line ?? 240,
    lineRule: spacing.lineRule ?? 'auto',
    borders: hasBorder ? Object.freeze({ ...NO_BORDERS, ...borders }) : NO_BORDERS,
    tabs: tabs ? Object.freeze([...tabs.values()].sort((a, b) => a.positionTwips - b.positionTwips)) : NO_TABS,
    shading: merged.shading,
    keepNext: merged.keepNext,
    pageBreakBefore: merged.pageBreakBefore,
    snapToGrid: merged.snapToGrid,
    bidi: merged.bidi,
    outlineLevel: merged.outlineLevel === undefined || merged.outlineLevel > 8 ? null : merged.outlineLevel,
    frame: merged.frame,
  };
}

/** `start` and `end` follow the direction of the paragraph; `left` and `right` do too in Word's transitional files. */
function alignment(value: string | undefined, bidi: boolean): Alignment {
  switch (value) {
    case 'center':
      return 'center';
    case 'both':
    case 'lowKashida':
    case 'mediumKashida':
    case 'highKashida':
      return 'both';
    case 'distribute':
    case 'thaiDistribute':
      return 'distribute';
    case 'right':
    case 'end':
      return bidi ? 'left' : 'right';
    default:
      return bidi ? 'right' : 'left';
  }
}
