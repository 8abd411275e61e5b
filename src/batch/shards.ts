/** Which shard of a run a file belongs to: by its path alone, whatever else there is and in whatever order. */
import { createHash } from 'node:crypto';
import { isAbsolute, relative, sep } from 'node:path';
import type { Entry } from './entry.ts';

/** The same on all machines: relative to the working folder, with `/`, composed. */
export function pathInRun(entry: Entry, cwd: string): string {
  const path = 'absolute' in entry ? relative(cwd, entry.absolute) : entry.path;
  return (isAbsolute(path) ? entry.path : path).split(sep).join('/').normalize('NFC');
}

/** The 1-based shard of a path. */
export const shardOf = (path: string, of: number): number =>
  (createHash('sha256').update(path).digest().readUInt32BE(0) % of) + 1;

/** Known by what it checks and with what; two shards of one run agree in it. */
export const runId = (facts: unknown): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
