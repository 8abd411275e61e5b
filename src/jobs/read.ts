/** Chooses the reader of a file. The Markdown reader is loaded only when there is Markdown. */
import { nodeHost } from '../host/node.ts';
import { readDocx, SharedParts } from '../read/docx/index.ts';
import type { DocumentNode } from '../tree/nodes.ts';

/** Drafts of one office share styles, lists and theme. */
const shared = new SharedParts();

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const KNOWN_NAME = /\.[a-z0-9]{1,5}$/i;

/**
 * Throws `ReadError` when the bytes are no readable document. A name without extension (standard
 * input) leaves the choice to the first bytes.
 */
export async function readDocument(bytes: Uint8Array, path: string): Promise<DocumentNode> {
  if (!isMarkdown(bytes, path)) return readDocx(bytes, nodeHost, shared);
  const { readMarkdown } = await import('../read/markdown/index.ts');
  return readMarkdown(new TextDecoder(encodingOf(bytes)).decode(bytes));
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
