/** Findings as comments in the document that they are about. Pure. */
import { checkDocument, type CheckOptions } from './check.ts';
import type { AnnotatedDocument, FileResult } from '../lint/file-result.ts';
import type { Language } from '../language/language.ts';
import type { Host } from '../opc/package.ts';
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
  host: Host,
  options: CheckOptions & CommentOptions,
): AnnotatedDocument {
  const clean = cleaned(bytes, host).bytes;
  const document = readDocx(clean, host);
  const { result } = checkDocument(document, path, options);
  return { ...withComments(clean, document, result, host, options), result };
}

/** `bytes` and the tree read from them are without comments of vbcheck. Throws `ProtectedError`. */
export function withComments(
  bytes: Uint8Array,
  document: DocumentNode,
  result: FileResult,
  host: Host,
  { date, language, force = false }: CommentOptions,
): Annotated {
  if (!force && result.messages.length > 0) refuseProtected(bytes, document, host);
  return annotated(bytes, document, findingComments(result.messages, document, language), host, { date });
}
