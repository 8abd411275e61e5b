/** Correct documents to start from: one for each type of Điều 7 of the decree, and for copies. */
import type { Host } from '../opc/host.ts';
import { newArchive } from '../opc/archive.ts';
import { escaped, XML_DECLARATION } from '../opc/markup.ts';
import { type AgencySettings, wordsOf } from './agency.ts';
import { contentOf } from './content.ts';
import { documentXml, headerXml } from './document-xml.ts';
import { SKELETON_KINDS, skeletonOf } from './kinds.ts';
import { stylesXml } from './styles.ts';
import { type SkeletonTexts, withTexts } from './texts.ts';

export { findKind, kindNames, SKELETON_KINDS } from './kinds.ts';

export interface SkeletonOptions {
  agency?: AgencySettings;
  /** Of the date, whose day and month stay blank. */
  year: number;
  /** Other words for some components. */
  texts?: SkeletonTexts;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const HEADER_ID = 'rId3';

/**
 * The bytes of a .docx; the same arguments give the same bytes. Throws `RangeError` when `kind` is no id of `SKELETON_KINDS`
 * or `texts` names a component that it has not.
 */
export function createSkeleton(
  kind: string,
  { agency = {}, year, texts = {} }: SkeletonOptions,
  host: Host,
): Uint8Array {
  const skeleton = skeletonOf(kind);
  if (!skeleton)
    throw new RangeError(
      `there is no skeleton of ${kind}; there are: ${SKELETON_KINDS.map(({ id }) => id).join(', ')}`,
    );
  const title = SKELETON_KINDS.find(({ id }) => id === kind)?.name ?? kind;
  const blocks = withTexts(contentOf(skeleton, wordsOf(agency), year), texts);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title),
    'word/document.xml': documentXml(blocks, HEADER_ID),
    'word/_rels/document.xml.rels': relationships([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/settings`, 'settings.xml'],
      [`${OFFICE}/header`, 'header1.xml'],
    ]),
    'word/styles.xml': `<w:styles xmlns:w="${MAIN}">${stylesXml()}</w:styles>`,
    'word/settings.xml': SETTINGS,
    'word/header1.xml': headerXml(),
  };
  const encoder = new TextEncoder();
  return newArchive(
    new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(XML_DECLARATION + xml)])),
    host,
  );
}

/** In the order of CT_Settings; the mode of Word 2013 and later. */
const SETTINGS =
  `<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ' +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';

function contentTypes(): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('word/document.xml', `${WORD_TYPE}.document.main+xml`) +
    override('word/styles.xml', `${WORD_TYPE}.styles+xml`) +
    override('word/settings.xml', `${WORD_TYPE}.settings+xml`) +
    override('word/header1.xml', `${WORD_TYPE}.header+xml`) +
    `${override('docProps/core.xml', CORE_TYPE)}</Types>`
  );
}

/** Ids in order: `rId1`, `rId2` … */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const elements = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

/** No author and no day: whoever saves the document first gives them. */
function coreProperties(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}
