/** Comments of vbcheck in a package: how they are written and how they are known again. */
import type { Tape } from '../opc/tape.ts';
import type { Piece } from '../opc/bytes.ts';
import type { Names } from '../opc/markup.ts';
import { LARGEST_ID } from './revisions.ts';
import { textMarkup } from './run-rewriter.ts';

export const COMMENT_AUTHOR = 'vbcheck';
const COMMENT_INITIALS = 'VB';
/** Begins the last paragraph of each comment: people may have the same name, and other programs keep the text. */
const MARKER = 'vbcheck · ';

export const COMMENTS_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Ids of the styles for comments in this document; null: it has none. */
export interface CommentStyles {
  text: string | null;
  reference: string | null;
}

/** Ids are local; the names are Word's own. */
export function commentStyles(tape: Tape | null): CommentStyles {
  const styles: CommentStyles = { text: null, reference: null };
  for (let style = tape?.firstChild(0) ?? -1; tape && style >= 0; style = tape.nextSibling(style)) {
    if (tape.name(style) !== 'w:style') continue;
    const named = tape.child(style, 'w:name');
    const name = named < 0 ? '' : (tape.attribute(named, 'w:val') ?? '').toLowerCase();
    if (name === 'annotation text') styles.text = tape.attribute(style, 'w:styleId');
    if (name === 'annotation reference') styles.reference = tape.attribute(style, 'w:styleId');
  }
  return styles;
}

export interface CommentText {
  id: number;
  /** ISO 8601 in UTC, without fractions of a second. */
  date: string;
  paragraphs: readonly string[];
  ruleId: string;
}

/** One `w:comment`. */
export function commentMarkup(
  { id, date, paragraphs, ruleId }: CommentText,
  styles: CommentStyles,
  names: Names,
): string {
  const attributes = { id, author: COMMENT_AUTHOR, date, initials: COMMENT_INITIALS };
  const properties =
    styles.text === null ? '' : names.open('pPr') + names.empty('pStyle', { val: styles.text }) + names.close('pPr');
  const content = [...paragraphs, MARKER + ruleId].map((text, i) => {
    const mark = i === 0 ? referenceRun(names, styles, names.empty('annotationRef')) : '';
    const run = [names.open('r'), ...textMarkup(text, names), names.close('r')].join('');
    return names.open('p') + properties + mark + run + names.close('p');
  });
  return names.open('comment', attributes) + content.join('') + names.close('comment');
}

/** The run behind the commented words. */
export const commentReference = (id: number, styles: CommentStyles, names: Names): string =>
  referenceRun(names, styles, names.empty('commentReference', { id }));

function referenceRun(names: Names, { reference }: CommentStyles, content: string): string {
  const properties =
    reference === null ? '' : names.open('rPr') + names.empty('rStyle', { val: reference }) + names.close('rPr');
  return names.open('r') + properties + content + names.close('r');
}

/** A new, empty part. `namespace`: that of WordprocessingML in the document. */
export const emptyComments = (namespace: string): Piece => `<w:comments xmlns:w="${namespace}"></w:comments>`;

/** Elements of our comments in a comments part. */
export function ownComments(tape: Tape): number[] {
  const found: number[] = [];
  for (let comment = tape.firstChild(0); comment >= 0; comment = tape.nextSibling(comment)) {
    if (tape.name(comment) === 'w:comment' && isOwn(tape, comment)) found.push(comment);
  }
  return found;
}

function isOwn(tape: Tape, comment: number): boolean {
  return (
    tape.attribute(comment, 'w:author') === COMMENT_AUTHOR &&
    tape.attribute(comment, 'w:initials') === COMMENT_INITIALS &&
    paragraphTexts(tape, comment).some((text) => text.startsWith(MARKER))
  );
}

function paragraphTexts(tape: Tape, comment: number): string[] {
  const texts: string[] = [];
  for (let element = comment + 1; element < tape.next(comment); element++) {
    if (tape.name(element) === 'w:p') texts.push('');
    else if (tape.name(element) === 'w:t' && texts.length > 0) texts[texts.length - 1] += tape.text(element);
  }
  return texts;
}

/** What refers to a comment from the text. */
const ANCHORS = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

export const isCommentAnchor = (tape: Tape, element: number): boolean => ANCHORS.has(tape.name(element));

/** The first id above those of the comments, and of anchors that lost theirs. */
export function firstFreeId(main: Tape, comments: Tape): number {
  let last = -1;
  const note = (tape: Tape, element: number): void => {
    const id = Number(tape.attribute(element, 'w:id'));
    if (Number.isInteger(id) && id > last && id < LARGEST_ID) last = id;
  };
  for (let comment = comments.firstChild(0); comment >= 0; comment = comments.nextSibling(comment))
    note(comments, comment);
  for (let element = 0; element < main.count; element++) if (isCommentAnchor(main, element)) note(main, element);
  return last + 1;
}
