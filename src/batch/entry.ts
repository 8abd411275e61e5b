/** What a run works on, one after the other. */
import type { FileProblem, FoundFile, LeftOutFile } from './find-files.ts';

/** A document that is no file, e.g. standard input. */
export interface GivenBytes {
  /** Name that says what it is and which configuration holds. */
  path: string;
  bytes: Uint8Array;
}

export type Entry = FoundFile | FileProblem | LeftOutFile | GivenBytes;

/** Somebody has typed the very name of the file, or given the document. */
export const isNamed = (entry: Entry): boolean => ('leftOut' in entry ? entry.isNamed : !('searched' in entry));
