/** What a run works on, one after the other. */
import type { LeftOutReason } from '../lint/file-result.ts';

export interface FoundFile {
  /** As shown to people: relative to the working folder when it is below it. */
  path: string;
  absolute: string;
  /** The folder that it was found in; undefined: somebody has typed the very name. */
  searched?: string | undefined;
  /** Gives what it holds where that is not what is on the disk. Throws an error that `fileError` explains. */
  read?: (() => Uint8Array) | undefined;
}

export interface FileProblem {
  /** The argument, or what was found below it. */
  path: string;
  code:
    | 'file-not-found'
    | 'no-files-match'
    | 'pattern-too-complex'
    | 'file-unreadable'
    | 'folder-unreadable'
    | 'not-a-file'
    | 'dangling-link'
    | 'name-not-unicode';
  /** What the system said, where that is the reason. */
  cause?: unknown;
  /** `no-files-match`: what is there instead. */
  instead?: readonly OtherFormat[];
}

/** Text documents that vbcheck does not read. */
export type OtherFormat = Extract<LeftOutReason, 'doc' | 'rtf' | 'odt' | 'pdf'>;

/** A file that is nothing to work on, which is no fault. */
export interface LeftOutFile {
  path: string;
  leftOut: OtherFormat | 'lock-file' | 'own-output';
  /** Somebody has typed the very name. */
  isNamed: boolean;
}

/** A document that is no file, e.g. standard input. */
export interface GivenBytes {
  /** Name that says what it is and which configuration holds. */
  path: string;
  bytes: Uint8Array;
}

export type Entry = FoundFile | FileProblem | LeftOutFile | GivenBytes;

/** Somebody has typed the very name of the file, or given the document. */
export const isNamed = (entry: Entry): boolean => ('leftOut' in entry ? entry.isNamed : !('searched' in entry));
