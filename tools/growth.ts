/**
 * `npm run growth [-- NAME…]`: makes documents that hold much of one thing (one long word, citations, rows, tracked
 * changes …), doubles it twice and times check, fix (also tracked), annotate and preview of each, in a process of its own,
 * by the time of the processor. Doubling may at most multiply the time by 2.4; what takes longer is told and makes the run fail.
 * NAME: only the generators whose names begin so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as vbcheck from '../src/index.ts';
import { buildLibrary } from './build.ts';
import { documentWith, GENERATORS, JOBS, processorTimes } from './support/growth.ts';

const MOST = 2.4;
/** Below it the clock and the garbage collector say more than the document. */
const LEAST_MS = 20;
const ROUNDS = 3;
/** What is over is timed again: a process may have been disturbed. */
const TRIES = 3;
const root = fileURLToPath(new URL('..', import.meta.url));

interface Measured {
  times: number[];
  megabytes: number;
}

const [word, job, ...files] = process.argv.slice(2);
if (word === '--measure' && job !== undefined) await measure(job, files);
else await all(process.argv.slice(2));

/** In a process of its own: what it prints is a `Measured`. */
async function measure(job: string, files: readonly string[]): Promise<void> {
  const library = (await import(pathToFileURL(join(root, 'dist', 'index.js')).href)) as typeof vbcheck;
  const documents = files.map((file) => readFileSync(file));
  // What is compiled on the way would count for the first.
  await processorTimes(library, job, documents.slice(0, 1), 2);
  const times = await processorTimes(library, job, documents, ROUNDS);
  console.log(JSON.stringify({ times, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Measured));
}

async function all(names: readonly string[]): Promise<void> {
  await buildLibrary();
  const chosen = GENERATORS.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-growth-'));
  let over = 0;
  console.log(`${'what'.padEnd(26)}${'job'.padEnd(10)}${'count'.padStart(8)}${'ms'.padStart(8)}  ×2    ×4    MB`);
  try {
    for (const generator of chosen) {
      const counts = [generator.count, 2 * generator.count, 4 * generator.count];
      const paths = await Promise.all(
        counts.map(async (count) => {
          const path = join(folder, `${count}.docx`);
          writeFileSync(path, await documentWith(generator, count));
          return path;
        }),
      );
      for (const name of Object.keys(JOBS)) {
        let measured = inChild(name, paths);
        for (let i = 1; i < TRIES && isOver(measured); i++) {
          const again = inChild(name, paths);
          measured = { ...again, times: again.times.map((time, at) => Math.min(time, measured.times[at] as number)) };
        }
        if (isOver(measured)) over++;
        console.log(line(generator.name, name, generator.count, measured));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(over === 0 ? 'All grow with the document.' : `${over} grow faster than the document.`);
  process.exitCode = over === 0 ? 0 : 1;
}

function inChild(job: string, paths: readonly string[]): Measured {
  const child = [...process.execArgv, fileURLToPath(import.meta.url), '--measure', job, ...paths];
  return JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })) as Measured;
}

/** How much longer each document takes than the one of half its size. */
function growthOf({ times }: Measured): number[] {
  return times.slice(1).map((time, i) => (time < LEAST_MS ? 1 : time / (times[i] as number)));
}

function isOver(measured: Measured): boolean {
  return growthOf(measured).some((growth) => growth > MOST);
}

function line(what: string, job: string, count: number, measured: Measured): string {
  const growth = growthOf(measured).map((value) => value.toFixed(2).padEnd(6));
  const { times, megabytes } = measured;
  const start = `${what.padEnd(26)}${job.padEnd(10)}${String(count).padStart(8)}${(times[0] as number).toFixed(0).padStart(8)}`;
  return `${start}  ${growth.join('')}${megabytes.toFixed(0)}${isOver(measured) ? '  OVER' : ''}`;
}
