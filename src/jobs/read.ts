/** Chooses the reader of a file. The Markdown reader is loaded only when there is Markdown. */
import { type OfficeFile, openFile } from '../opc/office-file.ts';
import type { Session } from '../opc/session.ts';
import { readDocx } from '../read/docx/index.ts';
import type { DocumentNode } from '../tree/nodes.ts';

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const KNOWN_NAME = /\.[a-z0-9]{1,5}$/i;

/** A document that was read, and the file that it was read from; null for Markdown. */
export interface ReadDocument {
  document: DocumentNode;
  file: OfficeFile | null;
}

/**
 * Throws `ReadError` when the bytes are no readable document. A name without extension (standard
 * input) leaves the choice to the first bytes.
 */
export async function readDocument(bytes: Uint8Array, path: string, session: Session): Promise<ReadDocument> {
  if (!isMarkdown(bytes, path)) {
    const file = openFile(bytes, session);
    return { document: readDocx(file), file };
  }
  const { readMarkdown } = await import('../read/markdown/index.ts');
  return { document: readMarkdown(new TextDecoder(encodingOf(bytes)).decode(bytes)), file: null };
}

/** Notepad saves “Unicode” text as UTF-16 with a byte order mark. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** A name without extension leaves it to the first bytes. */
export function isMarkdown(bytes: Uint8Array, path: string): boolean {
  if (MARKDOWN_NAME.test(path)) return true;
  return !KNOWN_NAME.test(path) && !isBinary(bytes);
}

/** A zip package, an OLE file, or anything with zero bytes at the start. */
function isBinary(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return bytes.length === 0 || isZip || bytes.subarray(0, 512).includes(0);
}
