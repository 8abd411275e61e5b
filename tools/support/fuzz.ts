/** What the library makes of a mutated package: nothing may crash, hang or damage what it writes. */
import type { Unzipped } from 'fflate';
import type * as vbcheck from '../../src/index.ts';
import { type MutatedPackage, mutatedPackage, safelyUnzipped } from './mutated-packages.ts';

type Library = Pick<
  typeof vbcheck,
  'annotateBytes' | 'checkBytes' | 'cleanBytes' | 'fixBytes' | 'previewBytes' | 'ProtectedError' | 'ReadError'
>;
type Session = ReturnType<typeof vbcheck.createSession>;

/** Of the processor, for one job. */
const LONGEST_JOB_MS = 10_000;
const PATH = 'a.docx';
const DATE = '2026-01-15T08:00:00Z';

export interface Outcome {
  seed: number;
  kind: MutatedPackage['kind'];
  /** Some job read it. */
  isRead: boolean;
  /** Of the processor, of the job that took longest. */
  slowestMs: number;
  faults: string[];
}

/** check, fix, annotate and preview; what is written is read again, and comments leave no trace. */
export async function tried(
  library: Library,
  documents: readonly Uint8Array[],
  seed: number,
  session: Session,
): Promise<Outcome> {
  const { kind, bytes } = mutatedPackage(documents, seed);
  const outcome: Outcome = { seed, kind, isRead: false, slowestMs: 0, faults: [] };
  const job = async <Value>(name: string, run: () => Value | Promise<Value>): Promise<Value | null> => {
    const start = process.cpuUsage();
    try {
      const value = await run();
      outcome.isRead = true;
      return value;
    } catch (error) {
      if (!(error instanceof library.ReadError || error instanceof library.ProtectedError))
        outcome.faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    } finally {
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      outcome.slowestMs = Math.max(outcome.slowestMs, ms);
      if (ms > LONGEST_JOB_MS) outcome.faults.push(`${name}: ${ms.toFixed(0)} ms`);
    }
  };
  const tell = (name: string, result: { error?: { code: string; message: string } } | undefined): void => {
    if (result?.error) outcome.faults.push(`${name}: ${result.error.code}: ${result.error.message}`);
  };
  const checked = await job('check', () => library.checkBytes(bytes, PATH, { session }));
  const fixed = await job('fix', () => library.fixBytes(bytes, PATH, { session, unsafe: true }));
  const annotated = await job('annotate', () =>
    library.annotateBytes(bytes, PATH, { session, date: DATE, force: true }),
  );
  await job('preview', () => library.previewBytes(bytes, PATH, { session }));
  tell('check', checked ?? undefined);
  tell('fix', fixed?.result);
  tell('annotate', annotated?.result);
  if (fixed && fixed.bytes !== bytes) {
    try {
      tell('check of what fix wrote', await library.checkBytes(fixed.bytes, PATH, { session }));
    } catch (error) {
      outcome.faults.push(`fix wrote what cannot be read: ${String(error)}`);
    }
  }
  if (annotated && annotated.count > 0) {
    try {
      const part = otherPart(library.cleanBytes(annotated.bytes, { session }), bytes);
      if (part !== null) outcome.faults.push(`annotate: without the comments it is another file: ${part}`);
    } catch (error) {
      outcome.faults.push(`annotate wrote what cannot be cleaned: ${String(error)}`);
    }
  }
  return outcome;
}

/** Name of a part that two files do not share; null: they hold the same. Compression is the writer's. */
function otherPart(a: Uint8Array, b: Uint8Array): string | null {
  const [ours, theirs] = [a, b].map(safelyUnzipped) as [Unzipped | null, Unzipped | null];
  // Parts that nobody reads may be damaged.
  if (!ours || !theirs) return ours === theirs ? null : 'all';
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return (
    [...names].find((name) => !ours[name] || !theirs[name] || Buffer.compare(ours[name], theirs[name]) !== 0) ?? null
  );
}
