/** A named Word style for each component (data/named-styles.json); how they look comes from data/component-formats.json. */
import table from '../../data/named-styles.json' with { type: 'json' };
import type { Component } from '../knowledge/components.ts';
import { BODY_FORMAT, componentFormat, type FormatId, PAGE_FORMAT } from '../knowledge/component-formats.ts';
import type { Alignment } from '../tree/format.ts';
import { mmToTwips, ptToTwips } from '../tree/units.ts';
import { escaped } from '../opc/markup.ts';

interface NamedStyle {
  id: string;
  /** As Word shows it. */
  name: string;
  component: Component;
  /** Row of component-formats.json, where it is not that of the component. */
  format?: FormatId;
  /** Style of the paragraph that follows when somebody presses Enter. */
  next: string;
  /** Indented, justified and spaced like the text of the body. */
  inBody?: boolean;
  align?: Alignment;
  bold?: boolean;
  /** The component whose size it takes, where the decree prescribes none. */
  sizeAs?: FormatId;
  spaceBeforePt?: number;
  spaceAfterPt?: number;
  firstLineMm?: number;
  indentLeftMm?: number;
  keepNext?: boolean;
  /** 0 is the highest. */
  outlineLevel?: number;
  /** A paragraph of this height, whatever its font. */
  exactLinePt?: number;
}

/** What of a style decides how wide its text runs. */
export interface TextLook {
  sizePt: number;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
}

/** Word's style for the words `Điều 1.` before text that runs on. */
export const ARTICLE_LABEL_STYLE = 'VBChuDieu';

/** Between the single line and the one and a half that the decree allows. */
const BODY_LINES = 1.1;
const LINE_UNITS = 240;

const STYLES: readonly NamedStyle[] = table.styles;
const byId = new Map(STYLES.map((style) => [style.id, style]));

/** Throws when there is no such style: the tables do not fit together. */
export function namedStyle(id: string): NamedStyle {
  const style = byId.get(id);
  if (!style) throw new Error(`there is no named style ${id}`);
  return style;
}

export function lookOf(style: NamedStyle): TextLook {
  const format = componentFormat(style.format ?? style.component);
  const sizes = format?.sizePt ?? (style.sizeAs && componentFormat(style.sizeAs)?.sizePt) ?? BODY_FORMAT.sizePt;
  return {
    // The greater sizes go together: 13, 14 and 14 pt for Quốc hiệu, Tiêu ngữ and date.
    sizePt: sizes[1],
    bold: style.bold ?? format?.bold ?? false,
    italic: format?.italic ?? false,
    capitals: format?.capitals ?? false,
  };
}

/** Elements that make up `w:styles`. */
export function stylesXml(): string {
  return [defaults(), ...BUILT_IN, ...STYLES.map(styleXml), ARTICLE_LABEL].join('');
}

const FONTS = `<w:rFonts${['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => ` w:${slot}="${PAGE_FORMAT.font}"`).join('')}/>`;

function defaults(): string {
  const size = halfPoints(BODY_FORMAT.sizePt[1]);
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${LINE_UNITS}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  );
}

const CELL_MARGINS =
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** The styles that Word expects in every document. */
const BUILT_IN = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr>${CELL_MARGINS}</w:tblPr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>',
];

const ARTICLE_LABEL =
  `<w:style w:type="character" w:customStyle="1" w:styleId="${ARTICLE_LABEL_STYLE}"><w:name w:val="VB Chữ Điều"/>` +
  '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>';

function styleXml(style: NamedStyle): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${escaped(style.name)}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="${namedStyle(style.next).id}"/><w:uiPriority w:val="1"/><w:qFormat/>` +
    `<w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(lookOf(style))}</w:rPr></w:style>`
  );
}

/** In the order of CT_PPr. */
function paragraphProperties(style: NamedStyle): string {
  const format = componentFormat(style.format ?? style.component);
  const before = style.spaceBeforePt ?? format?.spaceBeforePt ?? (style.inBody ? BODY_FORMAT.paragraphGapMinPt : 0);
  const line = style.exactLinePt
    ? `w:line="${ptToTwips(style.exactLinePt)}" w:lineRule="exact"`
    : `w:line="${Math.round(LINE_UNITS * (style.inBody ? BODY_LINES : 1))}" w:lineRule="auto"`;
  const firstLine = style.firstLineMm ?? (style.inBody ? BODY_FORMAT.firstLineMm.at(-1) : undefined);
  const align = style.align ?? (style.inBody ? BODY_FORMAT.align : (format?.align ?? 'left'));
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${ptToTwips(before)}" w:after="${ptToTwips(style.spaceAfterPt ?? 0)}" ${line}/>`,
    style.indentLeftMm || firstLine
      ? `<w:ind w:left="${twips(style.indentLeftMm ?? 0)}" w:firstLine="${twips(firstLine ?? 0)}"/>`
      : '',
    `<w:jc w:val="${align}"/>`,
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
  ].join('');
}

/** In the order of CT_RPr. Font and size stand in each style, so that it looks the same in any document it is copied to. */
function runProperties({ sizePt, bold, italic, capitals }: TextLook): string {
  return [
    FONTS,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    capitals ? '<w:caps/>' : '',
    `<w:sz w:val="${halfPoints(sizePt)}"/><w:szCs w:val="${halfPoints(sizePt)}"/>`,
  ].join('');
}

const halfPoints = (pt: number): number => Math.round(pt * 2);
const twips = (mm: number): number => Math.round(mmToTwips(mm));
