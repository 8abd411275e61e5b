/** Mends one document: checks it, writes the fixes into its bytes, and again, until nothing is left to mend. Pure. */
import { checkDocument, type CheckOptions } from './check.ts';
import type { Change } from '../lint/change.ts';
import { type Correction, correctionOf } from '../lint/correction.ts';
import { type CheckedDocument, countSeverities, type FixedDocument, type LeftReason } from '../lint/file-result.ts';
import type { Finding } from '../lint/finding.ts';
import { withoutRepeats } from '../lint/repeats.ts';
import { withinBudget } from '../lint/restraint.ts';
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

/** So often a document is mended anew without the fixes that did not help. */
const MOST_ATTEMPTS = 5;

/** Throws `ReadError` when the bytes are no readable .docx. */
export function fixDocument(bytes: Uint8Array, path: string, session: Session, options: FixOptions): FixedDocument {
  const ineffective = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const known = ineffective.size;
    const mended = mendedOnce(bytes, path, session, options, ineffective);
    if (ineffective.size === known || attempt === MOST_ATTEMPTS) return mended;
  }
}

/** `ineffective`: what is not mended, because it was in vain; what turns out to be so is added. */
function mendedOnce(
  bytes: Uint8Array,
  path: string,
  session: Session,
  options: FixOptions,
  ineffective: Set<string>,
): FixedDocument {
  let file = openFile(bytes, session);
  const before = readDocx(file);
  const fixed: Finding[] = [];
  const corrections: Correction[] = [];
  const inVain = new Set(ineffective);
  /** What the pass before has made. */
  let lastMade = new Set<string>();
  let after = before;
  for (let pass = 1; ; pass++) {
    const checked = checkDocument(after, path, unabridged(options), session.memory);
    const { draft, result } = checked;
    const reasons = result.messages.map((finding) => {
      const name = nameOf(finding);
      if (lastMade.has(keyOf(finding))) ineffective.add(name);
      return inVain.has(name) ? 'ineffective' : reasonToLeave(finding, options);
    });
    const wanted = result.messages.filter((_, i) => reasons[i] === null);
    const isLast = pass > MOST_PASSES || result.status === 'failed' || ineffective.size > inVain.size;
    const applied = isLast ? null : applyFixes(file, after, wanted.map(changesOf), { revision: options.revision });
    if (!applied || applied.made.length === 0) {
      const left = abridgedReasons(checked, reasons, applied ? 'impossible' : 'ineffective', options);
      return { bytes: file.bytes, before, after, fixed, corrections, draft, result, left };
    }
    const made = applied.made.map((i) => wanted[i] as Finding);
    for (const finding of made) {
      fixed.push(finding);
      corrections.push(correctionOf(finding, after, options.language ?? 'vi'));
    }
    lastMade = new Set(made.filter(staysInPlace).map(keyOf));
    file = file.rewritten(applied);
    after = readDocx(file);
  }
}

/**
 * Leaves out of what remains what a check does not list. Gives for each finding that stays why it was left; `unmade`: where
 * nothing but the writing stood in its way.
 */
function abridgedReasons(
  checked: CheckedDocument,
  reasons: readonly (LeftReason | null)[],
  unmade: LeftReason,
  options: FixOptions,
): LeftReason[] {
  const left = new Map(checked.result.messages.map((finding, i) => [finding, reasons[i] ?? unmade]));
  abridge(checked, options);
  return checked.result.messages.map((finding) => left.get(finding) as LeftReason);
}

/** What is not listed is mended, too. */
const unabridged = (options: FixOptions): CheckOptions => ({
  ...options,
  settings: (type) => ({ ...options.settings?.(type), allStyle: true, everyRepeat: true }),
});

/** Leaves out of what remains what a check does not list. */
function abridge({ draft, result }: CheckedDocument, options: FixOptions): void {
  const language = options.language ?? 'vi';
  if (options.settings?.(draft.documentType).allStyle !== true) {
    const { findings, note } = withinBudget(draft, result.messages, language);
    result.messages = findings;
    result.counts = countSeverities(findings);
    if (note) result.notes.push(note);
  }
  result.messages = withoutRepeats(result.messages, language);
}

const changesOf = ({ fix }: Finding): readonly Change[] => fix?.changes ?? [];

/** The same finding with the same changes at the same place. */
const keyOf = ({ ruleId, messageId, location, fix }: Finding): string =>
  JSON.stringify([ruleId, messageId, location, fix?.changes]);

/** The same while other words of its paragraph change; words that are to change are named by their place. */
function nameOf(finding: Finding): string {
  const { ruleId, messageId, location } = finding;
  const changes = changesOf(finding);
  if (changes.some(({ type }) => type === 'text')) return keyOf(finding);
  const formats = changes.map((change) => ('start' in change ? { ...change, start: 0, end: 0 } : change));
  return JSON.stringify([ruleId, messageId, location.part, location.paragraph, formats]);
}

/** Where a paragraph goes the next one takes its number, and may look like it. */
const staysInPlace = ({ fix }: Finding): boolean => !fix?.changes.some(({ type }) => type === 'removeParagraph');

/** Null: the finding is to be mended. */
function reasonToLeave(finding: Finding, { unsafe, only, revision }: FixOptions): LeftReason | null {
  const { fix } = finding;
  if (!fix || fix.changes.length === 0) return 'manual';
  if (only && !only(finding)) return 'unchosen';
  if (!fix.safe && !unsafe) return 'unsafe';
  // The parts of headers are no part of the text that changes are tracked in.
  return revision && fix.changes.some(({ type }) => type === 'pageNumber') ? 'untrackable' : null;
}
