/** Findings as comments in the document that they are about. Pure. */
import { checkDocument, type CheckOptions } from './check.ts';
import type { AnnotatedDocument, FileResult } from '../lint/file-result.ts';
import type { Language } from '../language/language.ts';
import { type OfficeFile, openFile } from '../opc/office-file.ts';
import type { Session } from '../opc/session.ts';
import { readDocx } from '../read/docx/index.ts';
import { findingComments } from '../report/comment.ts';
import type { DocumentNode } from '../tree/nodes.ts';
import { type Annotated, annotated } from '../write/annotate.ts';
import { cleaned } from '../write/clean.ts';
import { refuseProtected } from '../write/protection.ts';

export interface CommentOptions {
  /** Of all comments, ISO 8601 in UTC without fractions of a second: the same date gives the same bytes. */
  date: string;
  language: Language;
  /** Also into documents that are signed or protected. */
  force?: boolean;
}

/** Comments of an earlier run are replaced. Throws `ReadError` and `ProtectedError`. */
export function annotateDocument(
  bytes: Uint8Array,
  path: string,
  session: Session,
  options: CheckOptions & CommentOptions,
): AnnotatedDocument {
  const given = openFile(bytes, session);
  const clean = cleaned(given);
  const file = clean.bytes === bytes ? given : given.rewritten(clean);
  const document = readDocx(file);
  const { result } = checkDocument(document, path, options, session.memory);
  return { ...withComments(file, document, result, options), result };
}

/** `file` and the tree read from them are without comments of vbcheck. Throws `ProtectedError`. */
export function withComments(
  file: OfficeFile,
  document: DocumentNode,
  result: FileResult,
  { date, language, force = false }: CommentOptions,
): Annotated {
  if (!force && result.messages.length > 0) refuseProtected(file, document);
  return annotated(file, document, findingComments(result.messages, document, language), { date });
}
