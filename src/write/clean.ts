/**
 * Takes the comments of vbcheck out again. While nobody else changed the parts that they are in, these become byte by
 * byte what they were; else the comments and all that belongs to them are taken out where they stand now.
 */
import type { OfficeFile, WrittenFile } from '../opc/office-file.ts';
import type { Tape } from '../opc/tape.ts';
import { recordIn, removeRecord, restoredParts } from './annotation-record.ts';
import type { Edit } from '../opc/bytes.ts';
import { COMMENT_AUTHOR, isCommentAnchor, ownComments } from './comments.ts';
import { removalOf } from '../opc/edits.ts';
import { startTag, withAttributes } from '../opc/markup.ts';
import { PackageEditor } from '../opc/editor.ts';

export interface Cleaned extends WrittenFile {
  /** Comments taken out. */
  count: number;
}

export function cleaned(file: OfficeFile): Cleaned {
  const editor = new PackageEditor(file);
  const comments = commentsPart(editor);
  const own = comments ? ownComments(comments) : [];
  const record = recordIn(editor);
  const restored = record && restoredParts(editor, record);
  if (restored) {
    for (const [name, content] of restored) editor.setPart(name, content && [content]);
  } else {
    if (comments && own.length > 0) removeComments(editor, comments, own);
  }
  // What is written whole wins over edits: a part that was restored names the record no more.
  if (record) removeRecord(editor, record);
  return { ...editor.finish(), count: own.length };
}

/** Elements of the comments of the document, or null when it has none. */
export function commentsPart(editor: PackageEditor): Tape | null {
  const target = editor.relationships(editor.mainPart).find(({ kind }) => kind === 'comments')?.target;
  return target == null ? null : editor.tape(target);
}

function removeComments(editor: PackageEditor, comments: Tape, own: readonly number[]): void {
  editor.edit(
    comments.part,
    own.map((comment) => removalOf(comments, comment)),
  );
  const ids = new Set(own.map((comment) => comments.attribute(comment, 'w:id')));
  const main = editor.tape(editor.mainPart);
  if (main) editor.edit(main.part, anchorRemovals(main, ids));
  removeCompanions(editor, comments, own);
}

/** Removes the marks of comments, and runs and revisions that hold nothing else. */
function anchorRemovals(tape: Tape, ids: ReadonlySet<string | null>): Edit[] {
  const edits: Edit[] = [];
  for (let element = 0; element < tape.count; element++) {
    if (!isCommentAnchor(tape, element) || !ids.has(tape.attribute(element, 'w:id'))) continue;
    let gone = element;
    for (let parent = tape.parent(gone); holdsOnly(tape, parent, gone); parent = tape.parent(gone)) gone = parent;
    edits.push(removalOf(tape, gone));
  }
  return edits;
}

const WRAPPERS = new Set(['w:r', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

function holdsOnly(tape: Tape, parent: number, child: number): boolean {
  if (parent < 0 || !WRAPPERS.has(tape.name(parent))) return false;
  for (let other = tape.firstChild(parent); other >= 0; other = tape.nextSibling(other))
    if (other !== child && tape.name(other) !== 'w:rPr') return false;
  return true;
}

/**
 * What Word keeps beside the comments once it has saved them: threads and states (commentsExtended), lasting numbers
 * (commentsIds, commentsExtensible), people. Answers of others to our comments become comments of their own.
 */
function removeCompanions(editor: PackageEditor, comments: Tape, own: readonly number[]): void {
  const paragraphIds = new Set(own.flatMap((comment) => paragraphIdsIn(comments, comment)));
  const lastingIds = new Set<string>();
  for (const tape of tapesOf(editor, COMPANIONS)) {
    for (let entry = tape.firstChild(0); entry >= 0; entry = tape.nextSibling(entry)) {
      const tag = startTag(tape, entry);
      if (paragraphIds.has(localAttribute(tag, 'paraId') ?? '')) {
        editor.edit(tape.part, [removalOf(tape, entry)]);
        lastingIds.add(localAttribute(tag, 'durableId') ?? '');
      } else if (paragraphIds.has(localAttribute(tag, 'paraIdParent') ?? '')) {
        const name = /\s([\w.-]+:paraIdParent)\s*=/.exec(tag)?.[1] ?? '';
        const range = { start: tape.start(entry), end: tape.tagEnd(entry) };
        editor.edit(tape.part, [{ ...range, pieces: [withAttributes(tag, { [name]: null })] }]);
      }
    }
  }
  lastingIds.delete('');
  const isStillNamed = namesAuthor(comments, new Set(own)) || namesAuthor(editor.tape(editor.mainPart), new Set());
  for (const tape of tapesOf(editor, LATER_COMPANIONS)) {
    for (let entry = tape.firstChild(0); entry >= 0; entry = tape.nextSibling(entry)) {
      const tag = startTag(tape, entry);
      const isOurs =
        lastingIds.has(localAttribute(tag, 'durableId') ?? '') ||
        (!isStillNamed && localAttribute(tag, 'author') === COMMENT_AUTHOR);
      if (isOurs) editor.edit(tape.part, [removalOf(tape, entry)]);
    }
  }
}

const COMPANIONS: readonly string[] = ['commentsExtended', 'commentsIds'];
const LATER_COMPANIONS: readonly string[] = ['commentsExtensible', 'people'];

const tapesOf = (editor: PackageEditor, kinds: readonly string[]): Tape[] =>
  editor
    .relationships(editor.mainPart)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ target }) => (target === null ? null : editor.tape(target)))
    .filter((tape) => tape !== null);

function paragraphIdsIn(tape: Tape, comment: number): string[] {
  const ids: string[] = [];
  for (let element = comment + 1; element < tape.next(comment); element++) {
    const id = tape.name(element) === 'w:p' ? localAttribute(startTag(tape, element), 'paraId') : null;
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** Value of an attribute whatever its prefix: these namespaces are Microsoft's, and many. */
function localAttribute(tag: string, name: string): string | null {
  return new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? null;
}

/** Somebody of our name is author of a comment or revision other than those. */
function namesAuthor(tape: Tape | null, except: ReadonlySet<number>): boolean {
  for (let element = 0; tape && element < tape.count; element++) {
    if (!except.has(element) && tape.attribute(element, 'w:author') === COMMENT_AUTHOR) return true;
  }
  return false;
}
