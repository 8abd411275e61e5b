/**
 * `npm run bench [-- FOLDER]`: times vbcheck beside its peers in one run and prints the ratios that it must keep:
 *
 * - cold, the whole program on a draft of two pages against `node -e 0`: at most 2 times, for layout (thể thức) alone and with
 *   all rules; spelling, content and style add at most 30, 10 and 8 ms;
 * - warm, a check of layout alone against mammoth.convertToHtml over the drafts of FOLDER, both at their best: at least 10
 *   times faster; spelling adds at most 1 ms to a page that is seen for the first time, content and style at most 10 % each
 *   to all other rules;
 * - in one process all rules over the drafts of FOLDER, processor time against mammoth: the first pass at least 5 times cheaper,
 *   as in a run over a folder, the second at least 8 times;
 * - a document of 8,000 paragraphs, whole process, layout alone and all rules: at most a third of mammoth's time and half of
 *   its memory.
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
const FAMILY_ROUNDS = 16;
/** The families beside layout (thể thức), and the milliseconds that each may add to a cold start. */
const FAMILIES = [
  { name: 'spelling', rules: 'chinh-ta/*', msCold: 30 },
  { name: 'content', rules: 'noi-dung/*', msCold: 10 },
  { name: 'style', rules: 'van-phong/*', msCold: 8 },
] as const;
/** What content and style may each add to a draft checked warm; what spelling adds is counted by the page. */
const FAMILY_PERCENT = 10;
const LAYOUT_ALONE = Object.fromEntries(FAMILIES.map(({ rules }) => [rules, 'off' as const]));
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
await families(process.argv[2]);
passes(process.argv[2]);
await long();
process.exitCode = missed > 0 ? 1 : 0;

function cold(): void {
  const draft = join(root, 'fixtures', 'dung', 'ke-hoach.docx');
  const checked = (off: readonly string[]): number =>
    timed(() =>
      execFileSync(process.execPath, [program, ...off.flatMap((rules) => ['--rule', `${rules}:off`]), draft]),
    );
  // One after the other, so that a machine that is slow for a while is slow for all.
  const runs = Array.from({ length: COLD_RUNS }, () => ({
    bare: timed(() => execFileSync(process.execPath, ['-e', '0'])),
    all: checked([]),
    layout: checked(FAMILIES.map(({ rules }) => rules)),
    others: FAMILIES.map(({ rules }) => checked([rules])),
  }));
  const medianOf = (value: (run: (typeof runs)[number]) => number): number => median(runs.map(value));
  const bare = medianOf((run) => run.bare);
  console.log(
    `cold, ${COLD_RUNS} runs each: node -e 0 ${ms(bare)}, vbcheck ${ms(medianOf((run) => run.all))}, ` +
      `layout alone ${ms(medianOf((run) => run.layout))}`,
  );
  if (process.env.NODE_EXTRA_CA_CERTS !== undefined) tellOfCertificates(bare);
  const ratio = (name: 'layout' | 'all'): number => medianOf((run) => run[name] / run.bare);
  judge('cold time of layout alone / bare node', ratio('layout'), 2, 'at most');
  judge('cold time with all rules / bare node', ratio('all'), 2, 'at most');
  for (const [k, { name, msCold }] of FAMILIES.entries()) {
    const added = medianOf((run) => run.all - (run.others[k] as number));
    judge(`${name}, ms added to a cold start`, added, msCold, 'at most');
  }
}

/** Where the environment names certificates each process reads them first, and a ratio to a bare one looks better than it is. */
function tellOfCertificates(bare: number): void {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const without = Array.from({ length: COLD_RUNS }, () =>
    timed(() => execFileSync(process.execPath, ['-e', '0'], { env })),
  );
  console.log(`  NODE_EXTRA_CA_CERTS is set: ${ms(bare - median(without))} of each is Node.js reading certificates`);
}

/** Paths of the drafts of a folder, or of the correct documents of the project. */
function draftsIn(folder: string | undefined): string[] {
  const read = folder ?? join(root, 'fixtures', 'dung');
  return readdirSync(read)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(read, name));
}

/** What is published: transpiled sources run slower. */
function published(): Promise<typeof vbcheck> {
  return import(pathToFileURL(join(root, 'dist', 'index.js')).href) as Promise<typeof vbcheck>;
}

async function warm(realDrafts: string | undefined): Promise<void> {
  const show = realDrafts === undefined ? tell : judge;
  const drafts = draftsIn(realDrafts).map((path) => readFileSync(path));
  const { checkBytes, createSession, inspectBytes } = await published();
  const layout = drafts.map(() => Number.POSITIVE_INFINITY);
  /** All but spelling. */
  const silent = drafts.map(() => Number.POSITIVE_INFINITY);
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
    const sessions = Array.from({ length: CHECKS_PER_CONVERSION }, () =>
      Array.from({ length: 3 }, () => createSession()),
    ) as [vbcheck.Session, vbcheck.Session, vbcheck.Session][];
    for (const [i, buffer] of drafts.entries()) {
      peer[i] = Math.min(peer[i] as number, await timedAsync(() => mammoth.convertToHtml({ buffer })));
      for (const [one, other, third] of sessions) {
        await check(own, i, { session: one });
        await check(silent, i, { session: other, rules: { 'chinh-ta/*': 'off' } });
        await check(layout, i, { session: third, rules: LAYOUT_ALONE });
      }
      await check(known, i, { session: (sessions[0] as (typeof sessions)[0])[0] });
    }
  }
  let syllables = 0;
  for (const buffer of drafts) {
    const { paragraphs } = await inspectBytes(buffer, 'draft.docx');
    for (const { text } of paragraphs) syllables += text.split(/\s+/).filter((word) => word !== '').length;
  }
  const [ownMean, silentMean, layoutMean, knownMean, peerMean] = [own, silent, layout, known, peer].map(
    (times) => sum(times) / drafts.length,
  ) as [number, number, number, number, number];
  console.log(
    `warm, ${drafts.length} drafts: mammoth ${ms(peerMean)}, vbcheck ${ms(ownMean)}, without spelling ${ms(silentMean)}, ` +
      `layout alone ${ms(layoutMean)} a draft;`,
  );
  console.log(
    `  at the median draft ${ms(median(peer))}, ${ms(median(own))}, ${ms(median(silent))} and ${ms(median(layout))};`,
  );
  console.log(`  a draft that was checked before, with spelling: ${ms(knownMean)}`);
  show('warm, mammoth / vbcheck with layout alone, per document', peerMean / layoutMean, 10, 'at least');
  console.log(
    `         without spelling: ${(peerMean / silentMean).toFixed(2)}, all rules: ${(peerMean / ownMean).toFixed(2)}`,
  );
  const pages = syllables / SYLLABLES_OF_A_PAGE / drafts.length;
  show('spelling, ms a page', (ownMean - silentMean) / pages, 1, 'at most');
}

/** What content and style add to all other rules. */
async function families(realDrafts: string | undefined): Promise<void> {
  const show = realDrafts === undefined ? tell : judge;
  const drafts = draftsIn(realDrafts).map((path) => readFileSync(path));
  const { checkBytes, createSession } = await published();
  const judged = FAMILIES.filter(({ name }) => name !== 'spelling');
  const variants = [{}, ...judged.map(({ rules }) => ({ [rules]: 'off' as const }))].map((rules) => ({
    rules,
    best: drafts.map(() => Number.POSITIVE_INFINITY),
  }));
  for (let round = 0; round < FAMILY_ROUNDS; round++) {
    const sessions = variants.map(() => createSession());
    for (const [i, draft] of drafts.entries()) {
      // The first to read a draft finds nothing of it in the processor's caches: each comes first as often as the others.
      for (let turn = 0; turn < variants.length; turn++) {
        const k = (turn + round + i) % variants.length;
        const { rules, best } = variants[k] as (typeof variants)[number];
        const time = await timedAsync(() => checkBytes(draft, 'draft.docx', { session: sessions[k], rules }));
        best[i] = Math.min(best[i] as number, time);
      }
    }
  }
  const [all, ...others] = variants.map(({ best }) => sum(best) / drafts.length) as [number, ...number[]];
  console.log(
    `families, ${drafts.length} drafts at the best of ${FAMILY_ROUNDS} rounds: all rules ${ms(all)}, ` +
      judged.map(({ name }, k) => `without ${name} ${ms(others[k] as number)}`).join(', '),
  );
  for (const [k, { name }] of judged.entries()) {
    const percent = (all / (others[k] as number) - 1) * 100;
    show(`${name}, % added to a warm draft`, percent, FAMILY_PERCENT, 'at most');
  }
}

/** All rules over distinct drafts once, as a run over a folder is, and over the same ones again. */
function passes(realDrafts: string | undefined): void {
  const show = realDrafts === undefined ? tell : judge;
  const files = draftsIn(realDrafts);
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
      layout: checked(FAMILIES.flatMap(({ rules }) => ['--rule', `${rules}:off`])),
      all: checked([]),
      peer: measured(`require('mammoth').convertToHtml({ path: ${JSON.stringify(file)} }).then(() => ${report})`),
    }));
    const medianOf = (value: (run: (typeof runs)[number]) => number): number => median(runs.map(value));
    const told = (name: keyof (typeof runs)[number]): string =>
      `${ms(medianOf((run) => run[name].time))}, ${medianOf((run) => run[name].megabytes).toFixed(0)} MB`;
    console.log(
      `${LONG_PARAGRAPHS} paragraphs, ${LONG_RUNS} runs each: mammoth ${told('peer')}; vbcheck ${told('all')}; ` +
        `layout alone ${told('layout')}`,
    );
    for (const [name, words] of [
      ['layout', 'layout alone'],
      ['all', 'all rules'],
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
