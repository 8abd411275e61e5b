/** What a change of format means in `w:rPr`, `w:pPr` and `w:sectPr`. */
import type { ParagraphFormatPatch, RunFormatPatch, SectionPatch } from '../lint/change.ts';
import type { Piece } from '../opc/bytes.ts';
import type { Names } from '../opc/markup.ts';
import type { Attributes } from './properties.ts';

type Patch = Map<string, readonly Piece[] | Attributes | null>;

const whole = (value: number): string => String(Math.round(value));

export function runPatch(format: RunFormatPatch): Patch {
  const patch: Patch = new Map();
  const toggle = (name: string, on: boolean | undefined): void => {
    // Off is said as well: a style may have it on.
    if (on !== undefined) patch.set(`w:${name}`, { val: on ? '1' : '0' });
  };
  toggle('b', format.bold);
  toggle('i', format.italic);
  toggle('caps', format.caps);
  if (format.sizePt !== undefined) {
    const halfPoints = whole(format.sizePt * 2);
    patch.set('w:sz', { val: halfPoints }).set('w:szCs', { val: halfPoints });
  }
  if (format.font !== undefined) {
    const { font } = format;
    const themes = { asciiTheme: null, hAnsiTheme: null, eastAsiaTheme: null, cstheme: null };
    patch.set('w:rFonts', { ascii: font, hAnsi: font, cs: font, ...themes });
  }
  if (format.color !== undefined)
    patch.set('w:color', { val: format.color, themeColor: null, themeTint: null, themeShade: null });
  if (format.highlight !== undefined) patch.set('w:highlight', { val: format.highlight });
  if (format.underline !== undefined) patch.set('w:u', { val: format.underline });
  if (format.shading !== undefined) {
    const themes = { themeFill: null, themeFillTint: null, themeFillShade: null };
    patch.set('w:shd', { val: 'clear', color: 'auto', fill: format.shading, ...themes });
  }
  return patch;
}

const ALIGNMENT_VALUES = { left: 'left', center: 'center', right: 'right', both: 'both' } as const;

/** Measures in characters or lines win over lengths when they are not 0, also inherited ones. */
export function paragraphPatch(format: ParagraphFormatPatch, names: Names): Patch {
  const patch: Patch = new Map();
  if (format.align !== undefined) patch.set('w:jc', { val: ALIGNMENT_VALUES[format.align] });
  const indent: Record<string, string | null> = {};
  if (format.indentLeftTwips !== undefined)
    Object.assign(indent, { left: whole(format.indentLeftTwips), start: null, leftChars: '0', startChars: null });
  if (format.indentRightTwips !== undefined)
    Object.assign(indent, { right: whole(format.indentRightTwips), end: null, rightChars: '0', endChars: null });
  if (format.firstLineTwips !== undefined) {
    const isHanging = format.firstLineTwips < 0;
    Object.assign(indent, {
      firstLine: isHanging ? null : whole(format.firstLineTwips),
      hanging: isHanging ? whole(-format.firstLineTwips) : null,
      firstLineChars: '0',
      hangingChars: null,
    });
  }
  if (Object.keys(indent).length > 0) patch.set('w:ind', indent);
  const spacing: Record<string, string | null> = {};
  if (format.spaceBeforeTwips !== undefined)
    Object.assign(spacing, { before: whole(format.spaceBeforeTwips), beforeLines: '0', beforeAutospacing: '0' });
  if (format.spaceAfterTwips !== undefined)
    Object.assign(spacing, { after: whole(format.spaceAfterTwips), afterLines: '0', afterAutospacing: '0' });
  if (format.line !== undefined)
    Object.assign(spacing, { line: whole(format.line), lineRule: format.lineRule ?? 'auto' });
  if (Object.keys(spacing).length > 0) patch.set('w:spacing', spacing);
  if (format.contextualSpacing !== undefined)
    patch.set('w:contextualSpacing', { val: format.contextualSpacing ? '1' : '0' });
  if (format.numbering === null)
    patch.set('w:numPr', [names.open('numPr'), names.empty('numId', { val: 0 }), names.close('numPr')]);
  return patch;
}

export function sectionPatch(layout: SectionPatch): Patch {
  const patch: Patch = new Map();
  const length = (value: number | undefined): string | undefined => (value === undefined ? undefined : whole(value));
  const set = (property: string, attributes: Readonly<Record<string, string | null | undefined>>): void => {
    const given = Object.entries(attributes).filter(
      (entry): entry is [string, string | null] => entry[1] !== undefined,
    );
    if (given.length > 0) patch.set(property, Object.fromEntries(given));
  };
  const orient = layout.landscape === undefined ? undefined : layout.landscape ? 'landscape' : null;
  // The code names a size of paper to the printer.
  const code = layout.pageWidthTwips === undefined ? undefined : null;
  set('w:pgSz', { w: length(layout.pageWidthTwips), h: length(layout.pageHeightTwips), orient, code });
  set('w:pgMar', {
    top: length(layout.marginTopTwips),
    right: length(layout.marginRightTwips),
    bottom: length(layout.marginBottomTwips),
    left: length(layout.marginLeftTwips),
    gutter: length(layout.gutterTwips),
  });
  set('w:pgNumType', {
    fmt: layout.pageNumberFormat,
    start:
      layout.pageNumberStart === undefined
        ? undefined
        : layout.pageNumberStart === null
          ? null
          : whole(layout.pageNumberStart),
  });
  if (layout.titlePage !== undefined) patch.set('w:titlePg', layout.titlePage ? { val: '1' } : null);
  return patch;
}

/** All attributes that `w:pgMar` must have (CT_PageMar), for a section that has none. */
export const REQUIRED_MARGINS: Attributes = {
  top: '1440',
  right: '1440',
  bottom: '1440',
  left: '1440',
  header: '720',
  footer: '720',
  gutter: '0',
};
