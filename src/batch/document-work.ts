/** What is done with one document, as plain data in and out: another thread may do it. */
import type { Act } from '../knowledge/laws.ts';
import type { Language } from '../language/language.ts';
import type { Correction } from '../lint/correction.ts';
import type { AnnotatedDocument, FileResult, LeftReason } from '../lint/file-result.ts';
import type { Finding } from '../lint/finding.ts';
import type { FileRecord, RecordContent } from '../report/file-record.ts';
import type { FindingView } from '../report/finding-view.ts';
import type { TextDifference } from '../report/fixes.ts';
import type { Inspection } from '../report/inspection.ts';
import type { Revision } from '../write/revisions.ts';
import { type PreparedDocument, type PreparedFile, type Worked, workedOn } from './prepare-files.ts';

/** What is asked of a document, and what is made of it. */
export interface DocumentJobs {
  record: { asked: RecordContent; made: FileRecord };
  fix: { asked: MendingAsked; made: MendedDocument };
  annotate: { asked: { date: string; force: boolean }; made: AnnotatedDocument };
  /** `bytes` null: there are no comments of vbcheck. */
  clean: { asked: null; made: { bytes: Uint8Array | null; count: number } };
  /** HTML. */
  page: { asked: null; made: string };
  inspection: { asked: null; made: Inspection };
  /** The lines of `vbcheck text`. */
  text: { asked: null; made: string };
  /** Days as numbers (20260305): `day` that is asked about, null: that of the document, else `today`. `acts`: those cited that the register knows. */
  citedActs: { asked: { day: number | null; today: number }; made: { day: number; acts: Act[] } };
}

export interface MendingAsked {
  /** Ids of rules whose findings are to be mended; null: all. */
  only: readonly string[] | null;
  unsafe: boolean;
  /** Also documents that are signed or protected. */
  force: boolean;
  /** Undefined: changes are not tracked. */
  revision: Revision | undefined;
  /** What would change is to be shown. */
  difference: boolean;
}

/** What is known of a document that was mended. */
export interface MendedDocument {
  bytes: Uint8Array;
  fixed: Finding[];
  /** What became of each of `fixed`. */
  corrections: Correction[];
  /** What is left. */
  result: FileResult;
  /** Of each of `result.messages`, in their order. */
  views: (FindingView | null)[];
  left: LeftReason[];
  /** Null: nobody asked. */
  difference: TextDifference | null;
}

export type JobName = keyof DocumentJobs;

export interface DocumentJob<Name extends JobName = JobName> {
  name: Name;
  asked: DocumentJobs[Name]['asked'];
}

type Work<Name extends JobName> = (
  document: PreparedDocument,
  asked: DocumentJobs[Name]['asked'],
  language: Language,
) => Worked<DocumentJobs[Name]['made']> | Promise<Worked<DocumentJobs[Name]['made']>>;

export type WorkTable<Name extends JobName> = { readonly [Each in Name]: Work<Each> };

/** Does a job here. What goes wrong is told as the file's error. */
export const workHere = <Name extends JobName>(
  table: WorkTable<Name>,
  prepared: PreparedFile,
  { name, asked }: DocumentJob<Name>,
): Promise<Worked<DocumentJobs[Name]['made']>> =>
  workedOn(prepared, (document) => table[name](document, asked, prepared.language));
