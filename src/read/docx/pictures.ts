/** The pictures that drawings show, for those who draw a document; checking one never asks for them. */
import type { Drawing, DocumentNode, Paragraph } from '../../tree/nodes.ts';
import { inlines, paragraphs } from '../../tree/visit.ts';
import type { OfficeFile } from '../../opc/office-file.ts';
import type { Package } from '../../opc/package.ts';

export interface Picture {
  /** One that every browser can show. */
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp';
  bytes: Uint8Array;
}

/** More than a scanned page takes; what is larger is left out. */
const LARGEST_PICTURE_BYTES = 8 * 1024 * 1024;
/** All pictures of a document together. */
const MOST_BYTES = 64 * 1024 * 1024;

const SIGNATURES: readonly (readonly [Picture['mediaType'], number, readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/bmp', 0, [0x42, 0x4d]],
];

/**
 * The pictures of a tree that was read from `file`, by the drawing that shows them. Damaged ones, metafiles and those
 * beyond the limits are left out.
 */
export function readPictures(file: OfficeFile, document: DocumentNode): Map<Drawing, Picture> {
  const pictures = new Map<Drawing, Picture>();
  const byPart = new Map<string, Picture | null>();
  let room = MOST_BYTES;
  const read = (name: string): Picture | null => {
    const known = byPart.get(name);
    if (known !== undefined) return known;
    const picture = readPicture(file.pack, name, Math.min(room, LARGEST_PICTURE_BYTES));
    room -= picture?.bytes.length ?? 0;
    byPart.set(name, picture);
    return picture;
  };
  for (const story of document.children) {
    for (const paragraph of paragraphs(story)) {
      for (const drawing of drawingsOf(paragraph)) {
        const target = file.relationships(paragraph.part).find(({ id }) => id === drawing.picture)?.target;
        const picture = target ? read(target) : null;
        if (picture) pictures.set(drawing, picture);
      }
    }
  }
  return pictures;
}

function drawingsOf(paragraph: Paragraph): Drawing[] {
  if (!paragraph.text.includes('\ufffc')) return [];
  const found: Drawing[] = [];
  for (const inline of inlines(paragraph)) {
    if (inline.type !== 'run') continue;
    for (const content of inline.children) {
      if (content.type === 'drawing' && content.picture !== null) found.push(content);
    }
  }
  return found;
}

function readPicture(pack: Package, name: string, limit: number): Picture | null {
  let bytes: Uint8Array | null;
  try {
    const size = pack.size(name);
    bytes = size === null || size > limit ? null : pack.read(name);
  } catch {
    // A damaged picture is no reason to show nothing of the document.
    return null;
  }
  const content = bytes ?? new Uint8Array();
  const known = SIGNATURES.find(([, at, signature]) => signature.every((byte, i) => content[at + i] === byte));
  return known ? { mediaType: known[0], bytes: content } : null;
}
