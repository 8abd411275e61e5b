/** A straight line as Word draws it: DrawingML with a VML copy for old programs. */
import { EMU_PER_TWIP, twipsToPt } from '../tree/units.ts';

export interface LineDrawing {
  id: number;
  kind: 'drawing' | 'vml';
  lengthTwips: number;
  /** From the left edge of the column or cell, or in the middle of it. */
  leftTwips: number | 'center';
  /** From the top of the paragraph. */
  topTwips: number;
  dashed: boolean;
}

/** Content of a run: both forms, or VML alone. */
export function lineXml(line: LineDrawing): string {
  const picture = `<w:pict>${vmlLine(line)}</w:pict>`;
  if (line.kind === 'vml') return picture;
  const length = emu(line.lengthTwips);
  const stroke = line.dashed ? '<a:prstDash val="dash"/>' : '';
  const shape =
    `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${length}" cy="0"/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>` +
    `${stroke}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`;
  const drawing = anchored({
    id: line.id,
    name: 'Đường kẻ',
    left: line.leftTwips === 'center' ? 'center' : emu(line.leftTwips),
    top: emu(line.topTwips),
    width: length,
    height: 0,
    shape,
  });
  return alternatives(drawing, picture);
}

export function alternatives(choice: string, fallback: string): string {
  return `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}

/** A floating drawing; lengths in EMU. */
export function anchored(drawing: {
  id: number;
  name: string;
  left: number | 'center';
  top: number;
  width: number;
  height: number;
  shape: string;
}): string {
  const left =
    drawing.left === 'center' ? '<wp:align>center</wp:align>' : `<wp:posOffset>${drawing.left}</wp:posOffset>`;
  return (
    '<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" ' +
    'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>' +
    `<wp:positionH relativeFrom="column">${left}</wp:positionH>` +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${drawing.top}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${drawing.width}" cy="${drawing.height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${drawing.id}" name="${drawing.name} ${drawing.id}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `${drawing.shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  );
}

function vmlLine(line: LineDrawing): string {
  const top = points(line.topTwips);
  const centred = line.leftTwips === 'center';
  const left = line.leftTwips === 'center' ? 0 : line.leftTwips;
  const from = `${points(left)},${top}`;
  const to = `${points(left + line.lengthTwips)},${top}`;
  const place = centred ? ';mso-position-horizontal:center;mso-position-horizontal-relative:text' : '';
  const stroke = line.dashed ? '<v:stroke dashstyle="dash"/>' : '';
  return (
    `<v:line id="_x0000_s${1026 + line.id}" style="position:absolute;z-index:251659264;visibility:visible${place}" ` +
    `from="${from}" to="${to}" strokecolor="black" strokeweight=".75pt">${stroke}</v:line>`
  );
}

export const emu = (twips: number): number => Math.round(twips * EMU_PER_TWIP);
export const points = (twips: number): string => `${Number(twipsToPt(twips).toFixed(2))}pt`;
