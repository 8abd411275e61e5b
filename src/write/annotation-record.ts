/**
 * A part of our own in an annotated package: how each part that was changed becomes what it was. It holds only as long
 * as nobody else changed these parts; Word leaves it out when it saves.
 */
import type { Tape } from '../opc/tape.ts';
import { type Edit, withEdits } from '../opc/bytes.ts';
import { removalOf } from '../opc/edits.ts';
import { escaped } from '../opc/markup.ts';
import type { PackageEditor } from '../opc/editor.ts';

/** Type of the relationship of the package, and namespace of the part. */
const TYPE = 'urn:vbcheck:annotations';
const CONTENT_TYPE = 'application/vnd.vbcheck.annotations+xml';

/** Adds the record of all changes; none may come after it. */
export function addRecord(editor: PackageEditor): void {
  const name = editor.freePartName('vbcheck/', 'annotations');
  editor.addPart('', name, [], CONTENT_TYPE, TYPE);
  editor.setPart(name, [recordOf(editor, name)]);
}

/** Elements of the record, or null when the package has none. */
export function recordIn(editor: PackageEditor): Tape | null {
  const target = editor.relationships('').find(({ kind }) => kind === TYPE)?.target;
  return target == null ? null : editor.tape(target);
}

/** Takes the record out, and what names it. */
export function removeRecord(editor: PackageEditor, record: Tape): void {
  editor.setPart(record.part, null);
  for (const [part, attribute, value] of [
    ['[Content_Types].xml', 'PartName', `/${record.part}`],
    ['_rels/.rels', 'Type', TYPE],
  ] as const) {
    const tape = editor.tape(part);
    if (!tape) continue;
    for (let element = tape.firstChild(0); element >= 0; element = tape.nextSibling(element)) {
      if (tape.attribute(element, attribute) === value) editor.edit(part, [removalOf(tape, element)]);
    }
  }
}

/** The record of everything that the editor has changed so far, but for the record itself. */
function recordOf(editor: PackageEditor, own: string): string {
  const { pack, session } = editor.file;
  const parts: string[] = [];
  for (const [name, content] of editor.changes()) {
    if (!content || name === own) continue;
    const before = pack.read(name);
    const edits = before ? inverseEdits(before, content, editor, name) : null;
    const inverse = (edits ?? []).map(
      ({ start, end, bytes }) => `<edit start="${start}" end="${end}">${hex(bytes)}</edit>`,
    );
    const attributes = `name="${escaped(name)}" checksum="${session.host.crc32(content)}"${before ? '' : ' added="true"'}`;
    parts.push(`<part ${attributes}>${inverse.join('')}</part>`);
  }
  return `<annotations xmlns="${TYPE}">${parts.join('')}</annotations>`;
}

interface InverseEdit {
  start: number;
  end: number;
  bytes: Uint8Array;
}

/** Each edit backwards, without what both sides begin and end with. A part that was transcoded goes back as a whole. */
function inverseEdits(before: Uint8Array, after: Uint8Array, editor: PackageEditor, name: string): InverseEdit[] {
  const edits = editor.tape(name)?.writable
    ? editor.editsOf(name).toSorted((a, b) => a.start - b.start || a.end - b.end)
    : [];
  if (edits.length === 0) return [trimmed(before, after, 0)];
  const inverse: InverseEdit[] = [];
  let shift = 0;
  for (const { start, end, pieces } of edits) {
    const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
    inverse.push(
      trimmed(before.subarray(start, end), after.subarray(start + shift, start + shift + length), start + shift),
    );
    shift += length - (end - start);
  }
  return inverse;
}

const encoder = new TextEncoder();
const lengthOf = (piece: string | Uint8Array): number =>
  typeof piece === 'string' ? encoder.encode(piece).length : piece.length;

function trimmed(before: Uint8Array, after: Uint8Array, offset: number): InverseEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    start: offset + head,
    end: offset + after.length - tail,
    bytes: before.subarray(head, before.length - tail),
  };
}

/** The parts as they were, null for those that were added; or null when the record does not fit what is there. */
export function restoredParts(editor: PackageEditor, record: Tape): Map<string, Uint8Array | null> | null {
  const { pack, session } = editor.file;
  const restored = new Map<string, Uint8Array | null>();
  for (let part = record.firstChild(0); part >= 0; part = record.nextSibling(part)) {
    const name = record.attribute(part, 'name') ?? '';
    const content = pack.read(name);
    if (!content || String(session.host.crc32(content)) !== record.attribute(part, 'checksum')) return null;
    const edits = editsIn(record, part, content.length);
    if (!edits) return null;
    restored.set(name, record.attribute(part, 'added') === 'true' ? null : withEdits(content, edits));
  }
  return restored.size === 0 ? null : restored;
}

/** Null when they are not those of a part of this length. */
function editsIn(record: Tape, part: number, length: number): Edit[] | null {
  const edits: Edit[] = [];
  let last = 0;
  for (let element = record.firstChild(part); element >= 0; element = record.nextSibling(element)) {
    const [start, end] = [Number(record.attribute(element, 'start')), Number(record.attribute(element, 'end'))];
    const bytes = bytesOf(record.text(element));
    const isInOrder =
      Number.isInteger(start) && Number.isInteger(end) && start >= last && end >= start && end <= length;
    if (!isInOrder || !bytes) return null;
    edits.push({ start, end, pieces: [bytes] });
    last = end;
  }
  return edits;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function bytesOf(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
