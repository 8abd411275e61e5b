/** Namespaces of OOXML and the prefix under which the reader knows each, strict and transitional alike. */

const OFFICE = 'http://schemas.openxmlformats.org';
/** Documents of ISO/IEC 29500 Strict have namespaces of their own, and so have all parts that are added to them. */
export const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** URI → canonical prefix. */
export const CANONICAL_PREFIX: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/officeDocument/2006/extended-properties`, 'ep'],
  [`${STRICT}/officeDocument/extendedProperties`, 'ep'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'ct'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}/word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}/word/2010/wordprocessingCanvas`, 'wpc'],
  [`${MICROSOFT}/word/2010/wordprocessingDrawing`, 'wp14'],
  [`${MICROSOFT}/word/2010/wordml`, 'w14'],
  [`${MICROSOFT}/word/2012/wordml`, 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
]);

/** The prefixes of all namespaces that the reader knows. */
export const CANONICAL_PREFIXES: ReadonlySet<string> = new Set(CANONICAL_PREFIX.values());

/** Last step of a relationship type: `…/relationships/header` → `header`, strict or transitional. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
