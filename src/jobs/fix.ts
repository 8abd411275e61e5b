/** Mends one document: checks it, writes the fixes into its bytes, and again, until nothing is left to mend. Pure. */
import { checkDocument, type CheckOptions } from './check.ts';
import type { FixedDocument, LeftReason } from '../lint/file-result.ts';
import type { Finding } from '../lint/finding.ts';
import { openFile } from '../opc/office-file.ts';
import type { Session } from '../opc/session.ts';
import { readDocx } from '../read/docx/index.ts';
import { applyFixes } from '../write/apply.ts';
import type { Revision } from '../write/revisions.ts';

export interface FixOptions extends CheckOptions {
  /** Also fixes that somebody should look at. */
  unsafe?: boolean;
  /** Changes are tracked under this name. */
  revision?: Revision;
  /** Findings that are to be mended; all when absent. */
  only?: (finding: Finding) => boolean;
}

/** Fixes may make room for others: a title put in capitals may be misspelt. More passes than this mean a quarrel. */
const MOST_PASSES = 10;

/** Throws `ReadError` when the bytes are no readable .docx. */
export function fixDocument(bytes: Uint8Array, path: string, session: Session, options: FixOptions): FixedDocument {
  let file = openFile(bytes, session);
  const before = readDocx(file);
  const fixed: Finding[] = [];
  let after = before;
  for (let pass = 1; ; pass++) {
    const { result } = checkDocument(after, path, options, session.memory);
    const reasons = result.messages.map((finding) => reasonToLeave(finding, options));
    const wanted = result.messages.filter((_, i) => reasons[i] === null);
    const applied =
      pass > MOST_PASSES || result.status === 'failed'
        ? null
        : applyFixes(
            file,
            after,
            wanted.map(({ fix }) => fix?.changes ?? []),
            { revision: options.revision },
          );
    if (!applied || applied.made.length === 0) {
      const left = reasons.map((reason) => reason ?? 'impossible');
      return { bytes: file.bytes, before, after, fixed, result, left };
    }
    for (const i of applied.made) fixed.push(wanted[i] as Finding);
    file = file.rewritten(applied);
    after = readDocx(file);
  }
}

/** Null: the finding is to be mended. */
function reasonToLeave(finding: Finding, { unsafe, only, revision }: FixOptions): LeftReason | null {
  const { fix } = finding;
  if (!fix || fix.changes.length === 0) return 'manual';
  if (only && !only(finding)) return 'unchosen';
  if (!fix.safe && !unsafe) return 'unsafe';
  // The parts of headers are no part of the text that changes are tracked in.
  return revision && fix.changes.some(({ type }) => type === 'pageNumber') ? 'untrackable' : null;
}
