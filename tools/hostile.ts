/**
 * `npm run hostile -- fuzz [COUNT] [FIRST]`: COUNT mutated packages (20,000) in one process, each checked, fixed, annotated and
 * drawn as a page; FIRST: the first seed. `npm run hostile -- processes [COUNT] [FIRST]`: COUNT (500) as commands of their own.
 * `npm run hostile -- kills [COUNT] [FIRST]`: COUNT runs (300) of fix, annotate, words and init killed at any moment.
 * `npm run hostile -- cases`: what attacked the program once, with the time and memory that each takes.
 *
 * No crash, no job over 10 seconds of the processor, no more than 1 GiB; nothing lost, half-written or left over. Each fault
 * is printed with its seed, which makes it again; the run ends with what was tried.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as vbcheck from '../src/index.ts';
import { buildLibrary, buildProgram } from './build.ts';
import { type Outcome, tried } from './support/fuzz.ts';
import { answerTo, HOSTILE_CASES } from './support/hostile-cases.ts';
import { killedCommands, killedRun } from './support/killed-runs.ts';
import { mutatedPackage } from './support/mutated-packages.ts';

const MOST_MEGABYTES = 1024;
const LONGEST_RUN_MS = 10_000;
/** Nothing is heard of a process for so long: it hangs, on the busiest machine. */
const SILENCE_MS = 180_000;

/** What each of the processes does, one after the other. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'a.docx'],
  ['check', '--format', 'json', 'a.docx'],
  ['fix', '--unsafe', 'a.docx'],
  ['annotate', 'a.docx'],
  ['preview', 'a.docx'],
  ['inspect', 'a.docx'],
  ['text', 'a.docx'],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(root, 'bin', 'vbcheck.js');
const DRAFT = join(root, 'fixtures', 'sai', 'cong-van-nhieu-loi.docx');

const [what = '', ...numbers] = process.argv.slice(2);
const [count, first = 0] = numbers.map(Number);
let faults = 0;
switch (what) {
  case '--jobs':
    await jobs(count as number, first);
    break;
  case 'fuzz':
    await buildLibrary();
    await fuzz(count ?? 20_000, first);
    break;
  case 'processes':
    await buildProgram();
    processes(count ?? 500, first);
    break;
  case 'kills':
    await buildProgram();
    await kills(count ?? 300, first);
    break;
  case 'cases':
    await buildProgram();
    await cases();
    break;
  default:
    console.error('npm run hostile -- cases | fuzz | processes | kills [COUNT] [FIRST]');
    process.exitCode = 2;
}
if (faults > 0) process.exitCode = 1;

function fault(text: string): void {
  faults++;
  console.log(text);
}

function documents(): Uint8Array[] {
  return ['dung', 'sai'].flatMap((name) => {
    const folder = join(root, 'fixtures', name);
    const files = readdirSync(folder).filter((file) => file.endsWith('.docx'));
    return files.map((file) => readFileSync(join(folder, file)));
  });
}

// ---------------------------------------------------------------- in one process

/** The process that does the work: a line of each package that it begins, and one of what came of it. */
async function jobs(packages: number, from: number): Promise<void> {
  const library = (await import(pathToFileURL(join(root, 'dist', 'index.js')).href)) as typeof vbcheck;
  const session = library.createSession();
  const all = documents();
  for (let seed = from; seed < from + packages; seed++) {
    console.log(seed);
    console.log(JSON.stringify(await tried(library, all, seed, session)));
  }
  console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
}

async function fuzz(packages: number, from: number): Promise<void> {
  const kinds = new Map<string, { tried: number; read: number; slowestMs: number }>();
  let megabytes = 0;
  let processes = 0;
  let seed = from;
  const heard = (line: string): void => {
    const said = JSON.parse(line) as number | Outcome | { megabytes: number };
    if (typeof said === 'number') seed = said;
    else if ('megabytes' in said) megabytes = Math.max(megabytes, said.megabytes);
    else {
      const kind = kinds.get(said.kind) ?? { tried: 0, read: 0, slowestMs: 0 };
      kinds.set(said.kind, {
        tried: kind.tried + 1,
        read: kind.read + (said.isRead ? 1 : 0),
        slowestMs: Math.max(kind.slowestMs, said.slowestMs),
      });
      for (const text of said.faults) fault(`seed ${said.seed} (${said.kind}) ${text}`);
    }
  };
  // One process for all, another one only where that has died.
  for (let start = from; start < from + packages; start = seed + 1) {
    processes++;
    const died = await heardOut(['--jobs', `${from + packages - start}`, `${start}`], heard);
    if (died === null) break;
    fault(`seed ${seed}: ${died}`);
  }
  for (const [kind, { tried: all, read, slowestMs }] of kinds)
    console.log(`${kind.padEnd(10)} ${all} packages, ${read} of them read, slowest job ${slowestMs.toFixed(0)} ms`);
  if (megabytes > MOST_MEGABYTES) fault(`${megabytes.toFixed(0)} MB`);
  console.log(`${packages} packages in ${processes} process(es), at most ${megabytes.toFixed(0)} MB; ${faults} faults`);
}

/** Why the process died; null when it has come to its end. */
function heardOut(args: readonly string[], heard: (line: string) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let isSilent = false;
    const silence = setTimeout(() => {
      isSilent = true;
      child.kill('SIGKILL');
    }, SILENCE_MS);
    createInterface(child.stdout).on('line', (line) => {
      silence.refresh();
      heard(line);
    });
    child.on('close', (code, signal) => {
      clearTimeout(silence);
      resolve(isSilent ? 'hangs' : code === 0 ? null : `the process ended with ${signal ?? code}`);
    });
  });
}

// ---------------------------------------------------------------- as commands

function processes(runs: number, from: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-hostile-'));
  const usage = join(folder, 'usage.json');
  const all = documents();
  const codes = new Map<number, number>();
  const most = { ms: 0, megabytes: 0 };
  try {
    for (let seed = from; seed < from + runs; seed++) {
      const place = join(folder, `${seed}`);
      mkdirSync(place);
      writeFileSync(join(place, 'a.docx'), mutatedPackage(all, seed).bytes);
      const command = COMMANDS[Math.floor(seed / 5) % COMMANDS.length] as readonly string[];
      const program = ['--require', join(root, 'tools/support/usage.cjs'), PROGRAM, ...command];
      const env = { ...process.env, VBCHECK_USAGE: usage, XDG_CONFIG_HOME: place };
      const { status, signal, stderr, stdout } = spawnSync(process.execPath, program, {
        cwd: place,
        env,
        encoding: 'utf8',
        timeout: SILENCE_MS,
        maxBuffer: 1e9,
      });
      const said = `seed ${seed} (${command.join(' ')})`;
      if (status === null) fault(`${said}: ended by ${signal}`);
      else codes.set(status, (codes.get(status) ?? 0) + 1);
      if (status !== null && status > 2) fault(`${said}: exit code ${status}`);
      if (/^ {4}at .*:\d+\b|internal-error|Lỗi của chính vbcheck/m.test(stderr + stdout))
        fault(`${said}: ${stderr || stdout}`);
      if (command.includes('json') && !isJson(stdout)) fault(`${said}: no JSON`);
      if (status !== null) {
        const { ms, megabytes } = JSON.parse(readFileSync(usage, 'utf8')) as typeof most;
        most.ms = Math.max(most.ms, ms);
        most.megabytes = Math.max(most.megabytes, megabytes);
        if (ms > LONGEST_RUN_MS) fault(`${said}: ${ms.toFixed(0)} ms`);
        if (megabytes > MOST_MEGABYTES) fault(`${said}: ${megabytes.toFixed(0)} MB`);
      }
      rmSync(place, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ends = [...codes].sort(([a], [b]) => a - b).map(([code, times]) => `${times} with ${code}`);
  console.log(
    `${runs} processes: ${ends.join(', ')}; at most ${most.ms.toFixed(0)} ms, ${most.megabytes.toFixed(0)} MB; ${faults} faults`,
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// ---------------------------------------------------------------- kills

async function kills(runs: number, from: number): Promise<void> {
  const commands = await killedCommands([PROGRAM], readFileSync(DRAFT));
  const totals = new Map<string, { runs: number; killed: number }>();
  for (let seed = from; seed < from + runs; seed++) {
    const { command, isKilled, faults: found } = await killedRun(commands, seed);
    const total = totals.get(command) ?? { runs: 0, killed: 0 };
    totals.set(command, { runs: total.runs + 1, killed: total.killed + (isKilled ? 1 : 0) });
    for (const text of found) fault(`seed ${seed} (${command}) ${text}`);
  }
  for (const [command, { runs: all, killed }] of totals)
    console.log(`${command.padEnd(20)} ${all} runs, ${killed} killed before their end`);
  console.log(`${runs} runs; ${faults} faults`);
}

// ---------------------------------------------------------------- cases

async function cases(): Promise<void> {
  const good = readFileSync(join(root, 'fixtures', 'dung', 'cong-van.docx'));
  const program = ['--require', join(root, 'tools/support/usage.cjs'), PROGRAM];
  for (const hostile of HOSTILE_CASES) {
    const { seconds, megabytes, faults: found } = await answerTo(hostile, program, good);
    console.log(`${hostile.name.padEnd(60)}${seconds.toFixed(2).padStart(6)} s${megabytes.toFixed(0).padStart(6)} MB`);
    for (const text of found) fault(`  ${text}`);
    if (seconds > LONGEST_RUN_MS / 1000) fault('  it takes too long');
    if (megabytes > MOST_MEGABYTES) fault('  it takes too much memory');
  }
  console.log(`${HOSTILE_CASES.length} cases; ${faults} faults`);
}
