/**
 * `npm run bench [-- FOLDER]`: times vbcheck beside its peers in one run and prints the ratios that it must keep:
 *
 * - cold, the whole program on a draft of two pages against `node -e 0`: at most 2 times, without spelling and with all rules;
 *   spelling adds at most 30 ms;
 * - warm, a check without spelling against mammoth.convertToHtml over the drafts of FOLDER, both at their best: at least 10 times
 *   faster; spelling adds at most 1 ms to a page that is seen for the first time;
 * - in one process all rules over the drafts of FOLDER, processor time against mammoth: the first pass at least 5 times cheaper,
 *   as in a run over a folder, the second at least 8 times;
 * - a document of 8,000 paragraphs, whole process, without spelling and with all rules: at most a third of mammoth's time and
 *   half of its memory.
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
/** Runs of each program over the folder, in processes of their own. */
const PASS_RUNS = 3;

let missed = 0;
await Promise.all([buildProgram(), buildLibrary()]);
cold();
await warm(process.argv[2]);
passes(process.argv[2]);
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
  if (process.env.NODE_EXTRA_CA_CERTS !== undefined) tellOfCertificates(median(bare));
  // Of runs one after the other, so that a machine that is slow for a while is slow for both.
  const pairs = bare.map((time, i) => ({ bare: time, format: format[i] as number, own: own[i] as number }));
  judge('cold time without spelling / bare node', median(pairs.map((pair) => pair.format / pair.bare)), 2, 'at most');
  judge('cold time with all rules / bare node', median(pairs.map((pair) => pair.own / pair.bare)), 2, 'at most');
  judge('spelling, ms added to a cold start', median(pairs.map((pair) => pair.own - pair.format)), 30, 'at most');
}

/** Where the environment names certificates each process reads them first, and a ratio to a bare one looks better than it is. */
function tellOfCertificates(bare: number): void {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const without = Array.from({ length: COLD_RUNS }, () =>
    timed(() => execFileSync(process.execPath, ['-e', '0'], { env })),
  );
  console.log(`  NODE_EXTRA_CA_CERTS is set: ${ms(bare - median(without))} of each is Node.js reading certificates`);
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
  const format = drafts.map(() => Number.POSITIVE_INFINITY);
  const own = drafts.map(() => Number.POSITIVE_INFINITY);
  const known = drafts.map(() => Number.POSITIVE_INFINITY);
  const peer = drafts.map(() => Number.POSITIVE_INFINITY);
  const check = async (best: number[], i: number, options: vbcheck.LintOptions & vbcheck.InSession): Promise<void> => {
    const buffer = drafts[i] as Buffer;
    best[i] = Math.min(best[i] as number, await timedAsync(() => checkBytes(buffer, 'draft.docx', options)));
  };
  // Side by side, so that a busy machine slows both.
  for (let round = 0; round < WARM_ROUNDS; round++) {
    // One for all drafts, as in a run over a folder; of a draft that it has seen it knows what the texts say.
    const sessions = Array.from({ length: CHECKS_PER_CONVERSION }, () => [createSession(), createSession()] as const);
    for (const [i, buffer] of drafts.entries()) {
      peer[i] = Math.min(peer[i] as number, await timedAsync(() => mammoth.convertToHtml({ buffer })));
      for (const [one, other] of sessions) {
        await check(own, i, { session: one });
        await check(format, i, { session: other, rules: { 'chinh-ta/*': 'off' } });
      }
      await check(known, i, { session: (sessions[0] as (typeof sessions)[0])[0] });
    }
  }
  let syllables = 0;
  for (const buffer of drafts) {
    const { paragraphs } = await inspectBytes(buffer, 'draft.docx');
    for (const { text } of paragraphs) syllables += text.split(/\s+/).filter((word) => word !== '').length;
  }
  const [ownMean, formatMean, knownMean, peerMean] = [own, format, known, peer].map(
    (times) => sum(times) / drafts.length,
  ) as [number, number, number, number];
  console.log(
    `warm, ${drafts.length} drafts: mammoth ${ms(peerMean)}, vbcheck ${ms(ownMean)}, without spelling ${ms(formatMean)} a draft;`,
  );
  console.log(`  at the median draft ${ms(median(peer))}, ${ms(median(own))} and ${ms(median(format))};`);
  console.log(`  a draft that was checked before, with spelling: ${ms(knownMean)}`);
  show('warm, mammoth / vbcheck without spelling, per document', peerMean / formatMean, 10, 'at least');
  const pages = syllables / SYLLABLES_OF_A_PAGE / drafts.length;
  show('spelling, ms a page', (ownMean - formatMean) / pages, 1, 'at most');
}

/** All rules over distinct drafts once, as a run over a folder is, and over the same ones again. */
function passes(realDrafts: string | undefined): void {
  const folder = realDrafts ?? join(root, 'fixtures', 'dung');
  const show = realDrafts === undefined ? tell : judge;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name));
  const mammothDoes = (what: string): string =>
    `async () => { for (const path of files) await require('mammoth').${what}({ path }); }`;
  const programs = {
    vbcheck: "() => require('./dist/cli.cjs').start(['--format', 'json', ...files])",
    convertToHtml: mammothDoes('convertToHtml'),
    extractRawText: mammothDoes('extractRawText'),
  };
  const names = Object.keys(programs) as (keyof typeof programs)[];
  const runs = Array.from(
    { length: PASS_RUNS },
    () => Object.fromEntries(names.map((name) => [name, passesOf(programs[name], files)])) as Record<string, Pass[]>,
  );
  for (const [pass, limit] of [5, 8].entries()) {
    const medianOf = (name: string, time: keyof Pass): number =>
      median(runs.map((run) => (run[name] as Pass[])[pass]?.[time] as number));
    console.log(
      `pass ${pass + 1} over ${files.length} drafts, all rules, ${PASS_RUNS} runs each, processor time (wall) a draft: ` +
        names.map((name) => `${name} ${ms(medianOf(name, 'cpu'))} (${ms(medianOf(name, 'wall'))})`).join(', '),
    );
    const ratios = runs.map(
      ({ vbcheck, convertToHtml }) => (convertToHtml?.[pass]?.cpu as number) / (vbcheck?.[pass]?.cpu as number),
    );
    show(`pass ${pass + 1}, mammoth / vbcheck, processor time`, median(ratios), limit, 'at least');
  }
}

/** Milliseconds a draft. */
interface Pass {
  cpu: number;
  wall: number;
}

/** `program`: source of a function that goes over `files` once. */
function passesOf(program: string, files: readonly string[]): Pass[] {
  const script = `
    const files = JSON.parse(process.env.FILES);
    const once = ${program};
    (async () => {
      const passes = [];
      for (let pass = 0; pass < 2; pass++) {
        const [cpu, wall] = [process.cpuUsage(), performance.now()];
        await once();
        const { user, system } = process.cpuUsage(cpu);
        passes.push({ cpu: (user + system) / 1000 / files.length, wall: (performance.now() - wall) / files.length });
      }
      process.stderr.write(JSON.stringify(passes));
    })();`;
  const env = { ...process.env, FILES: JSON.stringify(files) };
  const { stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return JSON.parse(String(stderr)) as Pass[];
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
    const checked = (options: readonly string[]): Measured =>
      measured(
        `require('./dist/cli.cjs').start(${JSON.stringify(['--format', 'json', ...options, file])}).then(() => ${report})`,
      );
    // One after the other, as for the cold start.
    const runs = Array.from({ length: LONG_RUNS }, () => ({
      form: checked(['--rule', 'chinh-ta/*:off']),
      own: checked([]),
      peer: measured(`require('mammoth').convertToHtml({ path: ${JSON.stringify(file)} }).then(() => ${report})`),
    }));
    const medianOf = (value: (run: (typeof runs)[number]) => number): number => median(runs.map(value));
    const told = (name: keyof (typeof runs)[number]): string =>
      `${ms(medianOf((run) => run[name].time))}, ${medianOf((run) => run[name].megabytes).toFixed(0)} MB`;
    console.log(
      `${LONG_PARAGRAPHS} paragraphs, ${LONG_RUNS} runs each: mammoth ${told('peer')}; vbcheck ${told('own')}; ` +
        `without spelling ${told('form')}`,
    );
    for (const [name, words] of [
      ['form', 'without spelling'],
      ['own', 'all rules'],
    ] as const) {
      const time = medianOf((run) => run[name].time / run.peer.time);
      judge(`long document, ${words}, time / mammoth`, time, 1 / 3, 'at most');
      const memory = medianOf((run) => run[name].megabytes / run.peer.megabytes);
      judge(`long document, ${words}, memory / mammoth`, memory, 1 / 2, 'at most');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  /** Milliseconds. */
  time: number;
  megabytes: number;
}

/** Runs a script in a process of its own; the script writes its peak memory in kB to standard error. */
function measured(script: string): Measured {
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
