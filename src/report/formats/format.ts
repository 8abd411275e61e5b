/** What a format of output is: a file that writes it and a row in the list (formats/index.ts). */
import type { Bilingual, Language } from '../../language/language.ts';
import type { LedgerConflict } from '../../lint/cited-ledger.ts';
import type { FileRecord } from '../file-record.ts';
import type { Painter } from '../paint.ts';
import type { PartFacts, PartFile } from '../part-lines.ts';
import type { RunRemarks } from '../remarks.ts';

export interface ReportFormat {
  /** As typed after `--format`. */
  name: string;
  description: Bilingual;
  /** As of RFC 6838. */
  mediaType: string;
  /** Of files in this format, with its dot. */
  extension: string;
  /** Each file is written as soon as it is known; else all of them at the end of the run. */
  streams: boolean;
  /** It tells lines and columns (`FileRecord.regions`). */
  regions?: true;
  /** What a report in this format begins with; a file that begins so may be written anew. Absent: nothing tells. */
  beginning?: RegExp;
  /**
   * Only where the format holds any data: what a command answers, as text. `people`: each command has words of its own
   * for its answer. Absent: the format holds findings and nothing else, and only `check` writes it.
   */
  answers?: 'people' | ((answer: unknown) => string);
  /** What writes findings; loaded by runs that ask for the format. */
  load(): Promise<MakeWriter>;
}

export type MakeWriter = (target: ReportTarget) => ReportWriter | Promise<ReportWriter>;

/** Where a report goes. */
export interface ReportTarget {
  out(text: string): void;
  /** Columns of the terminal. */
  readonly width: number;
  painter(): Promise<Painter>;
  /** Of the program. */
  version: string;
  /** Of a run that has no file; else each file has its own. */
  language: Language;
  /** Only where a part of a run is asked for. */
  part?: PartFacts | null;
  /** From the root of the repository to the working folder, `van-ban/2026/`; '' where they are one, or nobody knows. */
  prefix: string;
  /** The page of the manual about a rule, in Markdown; null: there is none. */
  manual(ruleId: string, language: Language): string | null;
  /** Adds to the page of a CI job (`GITHUB_STEP_SUMMARY`); null: there is none. */
  jobPage: ((markdown: string) => void) | null;
}

export interface ReportedFile {
  record: FileRecord;
  /** Somebody has typed its very name. */
  isNamed: boolean;
  language: Language;
  /** Its place in the whole run; only where a part of one is asked for. */
  inRun?: Pick<PartFile, 'ordinal' | 'limits'> | undefined;
}

/** A run that was ended before it was through. */
export interface Interruption {
  signal: 'SIGINT' | 'SIGTERM';
  /** Files that were not worked on. */
  remaining: number;
}

/** Gets the files of a run one after the other. */
export interface ReportWriter {
  file(file: ReportedFile): void;
  /**
   * `interruption`: null where the run is through. `acrossFiles`: documents that the files of the run date in
   * more than one way. `remarks`: what else somebody asked for.
   */
  end(interruption: Interruption | null, acrossFiles: readonly LedgerConflict[], remarks: RunRemarks): void;
}
