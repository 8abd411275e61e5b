/** Mends one document: checks it, writes the fixes into its bytes, and again, until nothing is left to mend. Pure. */
import { checkDocument, type CheckOptions, type FileResult } from './check.ts';
import type { Finding } from './lint/finding.ts';
import type { Host } from './read/docx/package.ts';
import { readDocx } from './read/docx/index.ts';
import type { DocumentNode } from './tree/nodes.ts';
import { applyFixes } from './write/apply.ts';
import type { Revision } from './write/revisions.ts';

export interface FixOptions extends CheckOptions {
  /** Also fixes that somebody should look at. */
  unsafe?: boolean;
  /** Changes are tracked under this name. */
  revision?: Revision;
  /** Findings that are to be mended; all when absent. */
  only?: (finding: Finding) => boolean;
}

export interface FixedDocument {
  /** The very bytes that were given when nothing was mended. */
  bytes: Uint8Array;
  /** The tree before and after. */
  before: DocumentNode;
  after: DocumentNode;
  /** What was mended, pass by pass, in the offsets of its pass. */
  fixed: Finding[];
  /** What is left; findings with a fix among them could not or were not to be mended. */
  result: FileResult;
}

/** Fixes may make room for others: a title put in capitals may be misspelt. More passes than this mean a quarrel. */
const MOST_PASSES = 10;

/** Throws `ReadError` when the bytes are no readable .docx. */
export function fixDocument(bytes: Uint8Array, path: string, host: Host, options: FixOptions): FixedDocument {
  const before = readDocx(bytes, host);
  const fixed: Finding[] = [];
  let after = before;
  let current = bytes;
  for (let pass = 1; ; pass++) {
    const { result } = checkDocument(after, path, options);
    const wanted = result.messages.filter(
      (finding) => finding.fix && (finding.fix.safe || options.unsafe) && (options.only?.(finding) ?? true),
    );
    if (wanted.length === 0 || pass > MOST_PASSES) return { bytes: current, before, after, fixed, result };
    const applied = applyFixes(
      current,
      after,
      wanted.map(({ fix }) => fix?.changes ?? []),
      host,
      { revision: options.revision },
    );
    if (applied.made.length === 0) return { bytes: current, before, after, fixed, result };
    fixed.push(...applied.made.map((i) => wanted[i] as Finding));
    current = applied.bytes;
    after = readDocx(current, host);
  }
}
