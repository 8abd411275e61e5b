/** What the library makes of a mutated package: nothing may crash, hang or damage what it writes. */
import { crc32, inflateRawSync } from 'node:zlib';
import type * as vbcheck from '../../src/index.ts';
import { MOST_UNPACKED_BYTES, type MutatedPackage, mutatedPackage } from './mutated-packages.ts';

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
  const [ours, theirs] = [a, b].map(readablePartsOf) as [Parts, Parts];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  for (const name of names) {
    const [our, their] = [ours.get(name), theirs.get(name)];
    // Parts that nobody reads may be damaged; then they are in both.
    if (our === undefined || their === undefined) return name;
    if (our === null || their === null ? our !== their : Buffer.compare(our, their) !== 0) return name;
  }
  return null;
}

/** Content by name; null: what the directory says of the part is not true, so that it has none. */
type Parts = ReadonlyMap<string, Uint8Array | null>;

const END_OF_DIRECTORY = 'PK\u0005\u0006';
const ENTRY = 'PK\u0001\u0002';
const LOCAL_HEADER = 'PK\u0003\u0004';
const STORED = 0;

/** A reader of its own, stricter than libraries: fflate takes a part whose place is beyond the end for one of zeros. */
export function readablePartsOf(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array | null>();
  const end = file.lastIndexOf(END_OF_DIRECTORY, undefined, 'latin1');
  if (end < 0 || end + 22 > file.length) return parts;
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.toString('latin1', at, at + 4) !== ENTRY) break;
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    parts.set(file.toString('latin1', at + 46, nameEnd), contentAt(file, at));
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** Of the part that the entry of the directory at this offset tells of. */
function contentAt(file: Buffer, entry: number): Uint8Array | null {
  const [sum, packed, size, header] = [16, 20, 24, 42].map((field) => file.readUInt32LE(entry + field)) as [
    number,
    number,
    number,
    number,
  ];
  if (size > MOST_UNPACKED_BYTES || header + 30 > file.length) return null;
  if (file.toString('latin1', header, header + 4) !== LOCAL_HEADER) return null;
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (start + packed > file.length) return null;
  const raw = file.subarray(start, start + packed);
  try {
    const content =
      file.readUInt16LE(entry + 10) === STORED ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
    return content.length === size && crc32(content) === sum ? content : null;
  } catch {
    return null;
  }
}
