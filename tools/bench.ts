/**
 * `npm run bench [-- FOLDER]`: times vbcheck beside its peers in one run and prints the ratios that it must keep:
 *
 * - cold, the whole program without spelling on a draft of two pages against `node -e 0`: at most 2 times; spelling
 *   adds at most 30 ms;
 * - warm, a check without spelling against mammoth.convertToHtml over the drafts of FOLDER: at least 10 times faster;
 *   spelling adds at most 1 ms a page;
 * - a document of 8,000 paragraphs without spelling, whole process: at most a third of mammoth's time and half of its memory.
 *
 * FOLDER holds real drafts; without it the correct documents of fixtures/ stand in, of half a page each, and what is
 * asked of real drafts is shown but not judged.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { buildDocx } from '../fixtures/build.ts';
import { body } from '../fixtures/recipes/parts.ts';
import { keHoach } from '../fixtures/recipes/ke-hoach.ts';
import type * as vbcheck from '../src/index.ts';
import { buildLibrary, buildProgram } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'vbcheck.js');
const COLD_RUNS = 25;
/** The first ones warm both up. */
const WARM_ROUNDS = 8;
/** Both are timed at their best; the shorter time is the more disturbed. */
const CHECKS_PER_CONVERSION = 3;
/** A full page of 14 pt. */
const SYLLABLES_OF_A_PAGE = 400;
const LONG_PARAGRAPHS = 8000;
const LONG_RUNS = 11;

let missed = 0;
await Promise.all([buildProgram(), buildLibrary()]);
cold();
await warm(process.argv[2]);
await long();
process.exitCode = missed > 0 ? 1 : 0;

function cold(): void {
  const draft = join(root, 'fixtures', 'dung', 'ke-hoach.docx');
  const bare: number[] = [];
  const format: number[] = [];
  const own: number[] = [];
  for (let i = 0; i < COLD_RUNS; i++) {
    bare.push(timed(() => execFileSync(process.execPath, ['-e', '0'])));
    format.push(timed(() => execFileSync(process.execPath, [program, '--rule', 'chinh-ta/*:off', draft])));
    own.push(timed(() => execFileSync(process.execPath, [program, draft])));
  }
  console.log(
    `cold, ${COLD_RUNS} runs each: node -e 0 ${ms(median(bare))}, vbcheck ${ms(median(own))}, without spelling ${ms(median(format))}`,
  );
  // Of runs one after the other, so that a machine that is slow for a while is slow for both.
  const pairs = bare.map((time, i) => ({ bare: time, format: format[i] as number, own: own[i] as number }));
  judge('cold time without spelling / bare node', median(pairs.map((pair) => pair.format / pair.bare)), 2, 'at most');
  judge('spelling, ms added to a cold start', median(pairs.map((pair) => pair.own - pair.format)), 30, 'at most');
}

async function warm(realDrafts: string | undefined): Promise<void> {
  const folder = realDrafts ?? join(root, 'fixtures', 'dung');
  const show = realDrafts === undefined ? tell : judge;
  const drafts = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => readFileSync(join(folder, name)));
  // What is published: transpiled sources run slower.
  const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
  const { checkBytes, createSession, inspectBytes } = (await import(library)) as typeof vbcheck;
  // One for all, as in a run over a folder.
  const session = createSession();
  const format = drafts.map(() => Number.POSITIVE_INFINITY);
  const own = drafts.map(() => Number.POSITIVE_INFINITY);
  const peer = drafts.map(() => Number.POSITIVE_INFINITY);
  // Side by side, so that a busy machine slows both.
  for (let round = 0; round < WARM_ROUNDS; round++) {
    for (const [i, buffer] of drafts.entries()) {
      peer[i] = Math.min(peer[i] as number, await timedAsync(() => mammoth.convertToHtml({ buffer })));
      for (let again = 0; again < CHECKS_PER_CONVERSION; again++) {
        own[i] = Math.min(own[i] as number, await timedAsync(() => checkBytes(buffer, 'draft.docx', { session })));
        format[i] = Math.min(
          format[i] as number,
          await timedAsync(() => checkBytes(buffer, 'draft.docx', { session, rules: { 'chinh-ta/*': 'off' } })),
        );
      }
    }
  }
  let syllables = 0;
  for (const buffer of drafts) {
    const { paragraphs } = await inspectBytes(buffer, 'draft.docx');
    for (const { text } of paragraphs) syllables += text.split(/\s+/).filter((word) => word !== '').length;
  }
  const [ownMean, formatMean, peerMean] = [own, format, peer].map((times) => sum(times) / drafts.length) as [
    number,
    number,
    number,
  ];
  console.log(
    `warm, ${drafts.length} drafts: mammoth ${ms(peerMean)}, vbcheck ${ms(ownMean)}, without spelling ${ms(formatMean)} a draft;`,
  );
  console.log(`  at the median draft ${ms(median(peer))}, ${ms(median(own))} and ${ms(median(format))}`);
  show('warm, mammoth / vbcheck without spelling, per document', peerMean / formatMean, 10, 'at least');
  const pages = syllables / SYLLABLES_OF_A_PAGE / drafts.length;
  show('spelling, ms a page', (ownMean - formatMean) / pages, 1, 'at most');
}

async function long(): Promise<void> {
  const paragraphs = Array.from({ length: LONG_PARAGRAPHS }, (_, i) =>
    body(
      `Nội dung thứ ${i + 1}: các cơ quan, đơn vị phối hợp thực hiện nhiệm vụ được giao và báo cáo kết quả đúng thời hạn.`,
    ),
  );
  const blocks = [...keHoach.blocks.slice(0, -1), ...paragraphs, ...keHoach.blocks.slice(-1)];
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-bench-'));
  try {
    const file = join(folder, 'long.docx');
    writeFileSync(file, await buildDocx({ ...keHoach, blocks }));
    // Linux counts the process that starts another in `maxRSS` of that.
    const peak = existsSync('/proc/self/status')
      ? '/VmHWM:\\s+(\\d+)/.exec(require("fs").readFileSync("/proc/self/status"))[1]'
      : 'process.resourceUsage().maxRSS';
    const report = `process.stderr.write(String(${peak}))`;
    // One after the other, as for the cold start.
    const pairs = Array.from({ length: LONG_RUNS }, () => ({
      own: measured(
        `require('./dist/cli.cjs').start(['--format', 'json', '--rule', 'chinh-ta/*:off', ${JSON.stringify(file)}]).then(() => ${report})`,
      ),
      peer: measured(`require('mammoth').convertToHtml({ path: ${JSON.stringify(file)} }).then(() => ${report})`),
    }));
    const medianOf = (value: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(value));
    console.log(
      `${LONG_PARAGRAPHS} paragraphs, ${LONG_RUNS} runs each: mammoth ${ms(medianOf(({ peer }) => peer.time))}, ` +
        `${medianOf(({ peer }) => peer.megabytes).toFixed(0)} MB; vbcheck ${ms(medianOf(({ own }) => own.time))}, ` +
        `${medianOf(({ own }) => own.megabytes).toFixed(0)} MB`,
    );
    const time = medianOf(({ own, peer }) => own.time / peer.time);
    judge('long document, time / mammoth', time, 1 / 3, 'at most');
    const memory = medianOf(({ own, peer }) => own.megabytes / peer.megabytes);
    judge('long document, memory / mammoth', memory, 1 / 2, 'at most');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a script in a process of its own; the script writes its peak memory in kB to standard error. */
function measured(script: string): { time: number; megabytes: number } {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, maxBuffer: 1e9 });
  const time = performance.now() - start;
  const kilobytes = Number(String(stderr));
  if (!(kilobytes > 0)) throw new Error(`no measurement: ${String(stderr)}`);
  return { time, megabytes: kilobytes / 1024 };
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

type Bound = 'at most' | 'at least';

function judge(what: string, ratio: number, target: number, bound: Bound): void {
  const kept = bound === 'at most' ? ratio <= target : ratio >= target;
  if (!kept) missed++;
  console.log(`  ${kept ? 'ok    ' : 'MISSED'} ${what}: ${ratio.toFixed(2)} (${bound} ${target.toFixed(2)})`);
}

function tell(what: string, ratio: number, target: number, bound: Bound): void {
  console.log(`  shown  ${what}: ${ratio.toFixed(2)} (real drafts: ${bound} ${target.toFixed(2)})`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
