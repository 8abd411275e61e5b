/**
 * The lines of a part (`--format part`), JSON each: its head, a record for each of its files, its end. What one run would say is
 * made of the parts of all shards.
 */
import type { Language } from '../language/language.ts';
import type { Severity } from '../lint/finding.ts';
import type { FileRecord } from './file-record.ts';
import type { RunRemarks } from './remarks.ts';

/** What a part is one of. */
export interface PartFacts {
  /** The same in all parts of a run: of the program, the files and what they are checked with. */
  run: string;
  /** 1-based. */
  shard: number;
  of: number;
  /** Of the whole run. */
  files: number;
}

export interface PartHead extends PartFacts {
  /** Version of these lines. */
  part: 1;
  /** Of the program. */
  version: string;
  language: Language;
}

/** When a file makes the run fail. */
export interface PartLimits {
  /** Files of one configuration are counted together. */
  group: string;
  failOn: Severity | 'never';
  maxWarnings: number | null;
}

export interface PartFile {
  /** Its place in the whole run, from 0. */
  ordinal: number;
  limits: PartLimits;
  record: FileRecord;
  isNamed: boolean;
  language: Language;
}

export interface PartEnd {
  /** Files of this part. */
  end: number;
  remarks: RunRemarks;
}
