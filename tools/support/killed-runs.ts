/** Runs of the program that are killed at any moment: what was there is still there, what is new is whole. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, randomOf } from './random.ts';

/** Of comments and tracked changes: the same input gives the same bytes. */
const EPOCH = '1770000000';
/** Longer than the shortest time between two things that a run writes. */
const SOON_MS = 4;

type Files = Readonly<Record<string, Uint8Array>>;

export interface KilledCommand {
  name: string;
  /** Of Node.js. */
  args: readonly string[];
  /** In the folder before it runs. */
  before: Files;
  /** Folder and folder of the person when it has run to its end. */
  after: Files;
  milliseconds: number;
}

const WORDS = Array.from({ length: 200 }, (_, i) => `từ thứ ${i}`).join('\n');

const COMMANDS: readonly Pick<KilledCommand, 'name' | 'args'>[] = [
  { name: 'fix', args: ['fix', 'a.docx'] },
  { name: 'fix --write', args: ['fix', '--write', 'a.docx'] },
  { name: 'annotate', args: ['annotate', 'a.docx'] },
  { name: 'words', args: ['words', 'add', 'kilôgam', '--file', 'tu.txt'] },
  { name: 'words of the person', args: ['words', 'add', 'kilôgam'] },
  { name: 'init', args: ['init'] },
];

/**
 * The commands with what each leaves behind when nobody kills it. `program`: what Node.js is given before the words of the
 * command; `draft`: a .docx with findings.
 */
export async function killedCommands(program: readonly string[], draft: Uint8Array): Promise<KilledCommand[]> {
  const commands: KilledCommand[] = [];
  for (const { name, args: words } of COMMANDS) {
    const args = [...program, ...words];
    const before: Files = {
      'a.docx': draft,
      ...(args.includes('tu.txt') && { 'tu.txt': Buffer.from(`${WORDS}\n`) }),
    };
    const folder = madeFolder(before);
    try {
      const start = performance.now();
      await run(folder, args, null);
      commands.push({ name, args, before, after: filesIn(folder), milliseconds: performance.now() - start });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return commands;
}

export interface KilledRun {
  command: string;
  /** False: it had ended before. */
  isKilled: boolean;
  faults: string[];
}

/** One run, killed at a moment that the seed tells; then the same again to its end. */
export async function killedRun(commands: readonly KilledCommand[], seed: number): Promise<KilledRun> {
  const random = randomOf(seed);
  const command = commands[seed % commands.length] as KilledCommand;
  const folder = madeFolder(command.before);
  try {
    const isKilled = await run(folder, command.args, momentOf(command, random));
    const faults = faultsOf(command, filesIn(folder), 'killed');
    await run(folder, command.args, null);
    faults.push(...faultsOf(command, filesIn(folder), 'after the next run'));
    return { command: command.name, isKilled, faults };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function madeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-killed-'));
  mkdirSync(join(folder, 'home'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** After so many milliseconds of the run, or of the first thing that it does in the folder. */
interface Moment {
  after: 'start' | 'first change';
  milliseconds: number;
}

function momentOf({ milliseconds }: KilledCommand, random: Random): Moment {
  return random.chance(0.4)
    ? { after: 'start', milliseconds: random.whole(1.1 * milliseconds) }
    : { after: 'first change', milliseconds: random.chance(0.5) ? 0 : random.whole(10 * SOON_MS) / 10 };
}

/** True when it was killed before its end. */
function run(folder: string, args: readonly string[], moment: Moment | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'home'), SOURCE_DATE_EPOCH: EPOCH, NODE_OPTIONS: '' },
    });
    const kill = (): void => void child.kill('SIGKILL');
    let timer: NodeJS.Timeout | undefined;
    // What comes and goes while the folder is read is no fault of the run.
    const watcher =
      moment?.after === 'first change'
        ? watch(folder, { recursive: true }, () => {
            if (moment.milliseconds === 0) kill();
            else timer ??= setTimeout(kill, moment.milliseconds);
          })
        : null;
    watcher?.on('error', kill);
    if (moment?.after === 'start') timer = setTimeout(kill, moment.milliseconds);
    child.on('error', reject);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      watcher?.close();
      resolve(signal !== null);
    });
  });
}

/** Nothing lost, nothing half-written; at the end nothing left over either. */
function faultsOf({ before, after }: KilledCommand, found: Files, when: 'killed' | 'after the next run'): string[] {
  const faults: string[] = [];
  const isEnd = when === 'after the next run';
  for (const [name, content] of Object.entries(before)) {
    const isKept = Object.values(found).some((other) => same(other, content));
    const isList = name.endsWith('.txt');
    if (!isKept && !(isList && after[name] && found[name] && same(found[name], after[name])))
      faults.push(`${when}: what ${name} held is lost`);
  }
  for (const [name, content] of Object.entries(found)) {
    const isOwn = /(?:^|\/)\.vbcheck-/.test(name);
    const isWhole = [before[name], after[name]].some((other) => other && same(other, content));
    if (isOwn ? isEnd : !isWhole) faults.push(`${when}: ${isOwn ? 'left over' : 'half-written or unknown'}: ${name}`);
  }
  if (isEnd)
    for (const [name, content] of Object.entries(after))
      if (!found[name] || !same(found[name], content)) faults.push(`${when}: not as a run that nobody killed: ${name}`);
  return faults;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
