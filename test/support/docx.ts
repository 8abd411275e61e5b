/** Writes .docx packages part by part, so that a test shows the very XML it is about. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBytes } from '../../src/host/node.ts';
import { ReadError } from '../../src/opc/error.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode, Paragraph } from '../../src/tree/nodes.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The namespaces that Word declares on the root of a story. */
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

export interface Package {
  /** Content of w:body. */
  body?: string;
  /** Content of w:styles, w:numbering, w:settings. */
  styles?: string;
  numbering?: string;
  settings?: string;
  /** More parts by name, whole; a relationship of the main part names each, by the kind given. */
  parts?: Record<string, { kind: string; content: string | Uint8Array; id?: string }>;
}

/** Entries of a package by name. */
export function entriesOf({ body = '', styles, numbering, settings, parts = {} }: Package): Record<string, Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  const add = (name: string, content: string | Uint8Array): void => {
    entries[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const relationships: string[] = [];
  const relate = (id: string, kind: string, target: string): void => {
    relationships.push(`<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`);
  };
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    '_rels/.rels',
    relationshipsXml(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`),
  );
  add('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  for (const [name, content] of Object.entries({ styles, numbering, settings })) {
    if (content === undefined) continue;
    relate(name, name, `${name}.xml`);
    add(`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${content}</w:${name}>`);
  }
  for (const [name, { kind, content, id }] of Object.entries(parts)) {
    relate(id ?? name.replace(/\W/g, '_'), kind, name);
    add(`word/${name}`, content);
  }
  add('word/_rels/document.xml.rels', relationshipsXml(relationships.join('')));
  return entries;
}

export const relationshipsXml = (content: string): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${content}</Relationships>`;

export function packageOf(parts: Package): Uint8Array {
  return zipSync(entriesOf(parts));
}

export function read(parts: Package): DocumentNode {
  return readDocx(openBytes(packageOf(parts)));
}

/** Paragraphs of the main story in reading order. */
export function paragraphsOf(parts: Package): Paragraph[] {
  return paragraphs(mainStory(read(parts)));
}

/** The first paragraph of a body. */
export function firstOf(parts: Package): Paragraph {
  return paragraphsOf(parts)[0] as Paragraph;
}

/** What a reader throws for bytes; fails when it reads them. */
export function readErrorOf(bytes: Uint8Array): ReadError {
  try {
    readDocx(openBytes(bytes));
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('the reader has read the file');
}

/** Of all stories, in their order. */
export const allParagraphs = (document: DocumentNode): Paragraph[] =>
  document.children.flatMap((story) => paragraphs(story));

/** Entries of a package and their bytes, one letter a byte. */
export const contentsOf = (bytes: Uint8Array): [name: string, content: string][] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]);

const MAIN_PART = 'word/document.xml';

/** What a part of a package says. */
export const partText = (bytes: Uint8Array, part = MAIN_PART): string =>
  strFromU8(unzipSync(bytes, { filter: ({ name }) => name === part })[part] as Uint8Array);

/** A package with another text in one part. */
export function withPart(bytes: Uint8Array, change: (xml: string) => string, part = MAIN_PART): Uint8Array {
  const entries = unzipSync(bytes);
  return zipSync({ ...entries, [part]: strToU8(change(strFromU8(entries[part] as Uint8Array))) });
}

/** A table without borders unless `tblPr` says so; a cell is the XML of its paragraphs. */
export function table(rows: readonly (readonly string[])[], tblPr = '', columnTwips = 4500): string {
  const grid = `<w:gridCol w:w="${columnTwips}"/>`.repeat(rows[0]?.length ?? 0);
  const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="${columnTwips}"/></w:tcPr>${content}</w:tc>`;
  const all = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl>${tblPr && `<w:tblPr>${tblPr}</w:tblPr>`}<w:tblGrid>${grid}</w:tblGrid>${all}</w:tbl>`;
}

/** A paragraph with one run. */
export const p = (text: string, { pPr = '', rPr = '' } = {}): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A run. */
export const r = (text: string, rPr = ''): string =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
