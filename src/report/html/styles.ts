/** Resolved formats as CSS. Formats that look alike share one class; nothing is written into attributes. */
import type { Border, ParagraphFormat, RunFormat } from '../../tree/format.ts';
import type { DrawnLine, Section } from '../../tree/nodes.ts';
import { TWIPS_PER_MM, twipsToPt } from '../../tree/units.ts';

/** Height of a single line of Times New Roman, in em. */
const SINGLE_LINE = 1.15;
/** What Word takes for automatic spacing before and after a paragraph. */
const AUTOMATIC_SPACING_PT = 14;
/** More than any page; what a damaged file says beyond it is not drawn. */
const LONGEST_TWIPS = 31_680;

const A4 = { widthTwips: 11_906, heightTwips: 16_838, marginTwips: 20 * TWIPS_PER_MM } as const;

/** CSS rules of one page, each class once. */
export class StyleSheet {
  readonly #classes = new Map<string, string>();
  readonly #rules: string[] = [];
  readonly #runs = new Map<RunFormat, string>();
  readonly #paragraphs = new Map<ParagraphFormat, string>();

  /** The class with these declarations. */
  classOf(declarations: string): string {
    let name = this.#classes.get(declarations);
    if (name === undefined) {
      name = `c${this.#classes.size.toString(36)}`;
      this.#classes.set(declarations, name);
      this.#rules.push(`.${name}{${declarations}}`);
    }
    return name;
  }

  run(format: RunFormat): string {
    let name = this.#runs.get(format);
    if (name === undefined) this.#runs.set(format, (name = this.classOf(runDeclarations(format))));
    return name;
  }

  paragraph(format: ParagraphFormat): string {
    let name = this.#paragraphs.get(format);
    if (name === undefined) this.#paragraphs.set(format, (name = this.classOf(paragraphDeclarations(format))));
    return name;
  }

  /** The paper of a section; printed pages have its size and margins too. Narrow screens and print overrule it. */
  paper(section: Section, index: number): string {
    const width = section.pageWidthTwips > 0 ? length(section.pageWidthTwips) : A4.widthTwips;
    const height = section.pageHeightTwips > 0 ? length(section.pageHeightTwips) : A4.heightTwips;
    const known = section.pageWidthTwips > 0;
    const margin = (twips: number): number =>
      known ? Math.min(Math.abs(twips), Math.min(width, height) / 3) : A4.marginTwips;
    const [top, bottom] = [margin(section.marginTopTwips), margin(section.marginBottomTwips)];
    const [left, right] = [margin(section.marginLeftTwips + section.gutterTwips), margin(section.marginRightTwips)];
    const name = `s${index}`;
    this.#rules.push(
      `@page ${name}{size:${pt(width)} ${pt(height)};margin:${[top, right, bottom, left].map(pt).join(' ')}}`,
      `:where(.${name}){page:${name};width:${pt(width)};min-height:${pt(height)}}`,
      `:where(.${name}>*){padding-left:${pt(left)};padding-right:${pt(right)}}`,
      `:where(.${name}>.head){min-height:${pt(top)};padding-top:${pt(Math.min(margin(section.headerTwips), top))}}`,
      `:where(.${name}>.foot){min-height:${pt(bottom)};padding-bottom:${pt(Math.min(margin(section.footerTwips), bottom))}}`,
    );
    return name;
  }

  toString(): string {
    return this.#rules.join('\n');
  }
}

/** Length in points, as CSS. */
export const pt = (twips: number): string => `${Math.round(twipsToPt(length(twips)) * 100) / 100}pt`;

const length = (twips: number): number => Math.min(Math.max(twips || 0, -LONGEST_TWIPS), LONGEST_TWIPS);

// ---------------------------------------------------------------- characters

const SANS_SERIF = /arial|calibri|tahoma|verdana|helvetica|segoe|aptos|roboto|sans/i;

/** A name from a document; whatever could end the string or the declaration is left out. */
function fontFamily(name: string | null): string | null {
  const safe = name?.replace(/[^\p{L}\p{N} ._-]/gu, '').trim();
  if (!safe) return null;
  return `"${safe}",${SANS_SERIF.test(safe) ? 'Arial,"Liberation Sans",sans-serif' : '"Times New Roman",Tinos,"Liberation Serif",serif'}`;
}

const UNDERLINES: Readonly<Record<string, string>> = {
  double: 'double',
  dotted: 'dotted',
  dottedHeavy: 'dotted',
  dash: 'dashed',
  dashedHeavy: 'dashed',
  dashLong: 'dashed',
  dotDash: 'dashed',
  wave: 'wavy',
  wavyHeavy: 'wavy',
  wavyDouble: 'wavy',
};

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: '#ff0',
  green: '#0f0',
  cyan: '#0ff',
  magenta: '#f0f',
  red: '#f00',
  lightGray: '#c0c0c0',
  darkYellow: '#808000',
};

function colour(value: string): string | null {
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : null;
}

function runDeclarations(format: RunFormat): string {
  const found: (string | false | null)[] = [];
  const family = fontFamily(format.fontHAnsi ?? format.fontAscii);
  const reduced = format.verticalAlign !== 'baseline';
  if (family) found.push(`font-family:${family}`);
  if (format.sizePt !== null) {
    const size = Math.min(Math.max(format.sizePt, 1), 400);
    found.push(`font-size:${Math.round((reduced ? size * 0.65 : size) * 100) / 100}pt`);
  }
  found.push(`font-weight:${format.bold ? 700 : 400}`, `font-style:${format.italic ? 'italic' : 'normal'}`);
  const lines = [format.underline !== 'none' && 'underline', format.strike && 'line-through'].filter(Boolean);
  if (lines.length > 0)
    found.push(`text-decoration:${lines.join(' ')} ${UNDERLINES[format.underline] ?? ''}`.trimEnd());
  if (format.caps) found.push('text-transform:uppercase');
  if (format.smallCaps) found.push('font-variant-caps:small-caps');
  const ink = colour(format.color);
  if (ink) found.push(`color:${ink}`);
  const fill = HIGHLIGHTS[format.highlight] ?? colour(format.shading);
  if (fill) found.push(`background-color:${fill}`);
  if (reduced) found.push(`vertical-align:${format.verticalAlign === 'superscript' ? 'super' : 'sub'}`);
  if (format.spacingTwips !== 0) found.push(`letter-spacing:${pt(format.spacingTwips)}`);
  return found.join(';');
}

// ---------------------------------------------------------------- paragraphs and cells

const ALIGNMENTS: Readonly<Record<NonNullable<ParagraphFormat['align']>, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'justify',
  distribute: 'justify;text-align-last:justify',
};

function paragraphDeclarations(format: ParagraphFormat): string {
  const found: string[] = [];
  if (format.align !== null) found.push(`text-align:${ALIGNMENTS[format.align]}`);
  const before = format.spaceBeforeAuto ? `${AUTOMATIC_SPACING_PT}pt` : pt(Math.max(format.spaceBeforeTwips, 0));
  const after = format.spaceAfterAuto ? `${AUTOMATIC_SPACING_PT}pt` : pt(Math.max(format.spaceAfterTwips, 0));
  found.push(`margin:${before} ${pt(format.indentRightTwips)} ${after} ${pt(format.indentLeftTwips)}`);
  if (format.firstLineTwips !== 0) found.push(`text-indent:${pt(format.firstLineTwips)}`);
  const single = Math.round((format.line / 240) * SINGLE_LINE * 1000) / 1000;
  if (format.lineRule === 'auto') found.push(`line-height:${Math.min(Math.max(single, 0.5), 20)}`);
  else if (format.lineRule === 'exact') found.push(`line-height:${pt(Math.max(format.line, 40))}`);
  else found.push(`line-height:max(${SINGLE_LINE}em,${pt(Math.max(format.line, 0))})`);
  found.push(...borderDeclarations(format.borders));
  const fill = colour(format.shading);
  if (fill) found.push(`background-color:${fill}`);
  return found.join(';');
}

const BORDER_STYLES: Readonly<Record<string, string>> = {
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  dashSmallGap: 'dashed',
  dotDash: 'dashed',
};

/** Declarations of the sides that are drawn. */
export function borderDeclarations(
  borders: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Border | null>>,
): string[] {
  return (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
    const border = borders[side];
    return border
      ? [`border-${side}:${lineDeclaration(border.weightPt, BORDER_STYLES[border.style], border.color)}`]
      : [];
  });
}

function lineDeclaration(weightPt: number | null, style = 'solid', ink = 'auto'): string {
  const weight = Math.min(Math.max(weightPt ?? 0.75, 0.5), 6);
  return `${style === 'double' ? Math.max(weight * 3, 2.25) : weight}pt ${style} ${colour(ink) ?? '#000'}`;
}

// ---------------------------------------------------------------- rule lines

const DASHES: Readonly<Record<string, string>> = { solid: 'solid', double: 'double', dot: 'dotted', sysDot: 'dotted' };

/**
 * A drawn line below its paragraph, at most as long as the column. Where the drawing hangs on something else than the
 * column, the middle is the best guess: that is where the thể thức wants it.
 */
export function ruleDeclarations(line: DrawnLine, paragraphIsEmpty: boolean): string {
  const width = line.lengthTwips === null ? '33%' : `min(${pt(line.lengthTwips)},100%)`;
  const isAtColumn = line.horizontalAlign === null && ['column', 'text', null].includes(line.horizontalFrom);
  const left = isAtColumn && line.offsetXTwips !== null && line.offsetXTwips >= 0;
  const across = left
    ? `left:min(${pt(line.offsetXTwips ?? 0)},100% - ${width})`
    : line.horizontalAlign === 'left'
      ? 'left:0'
      : line.horizontalAlign === 'right'
        ? 'right:0'
        : `left:calc((100% - ${width})/2)`;
  const style = DASHES[line.dash] ?? (line.dash === '' ? 'solid' : 'dashed');
  return `width:${width};${across};top:${paragraphIsEmpty ? '50%' : '100%'};border-top:${lineDeclaration(line.weightPt, style)}`;
}
