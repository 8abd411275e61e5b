/** `--watch`: checks, and checks again what changes, until somebody ends it. */
import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { displayPath, isDocumentName } from '../batch/find-files.ts';
import { CONFIGURATION_FILES } from '../config/load.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { printable } from '../report/excerpt.ts';
import { described } from './described.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { filled } from './usage-error.ts';

const TEXTS = {
  waiting: {
    vi: 'Đang chờ thay đổi; Ctrl-C để thôi.',
    en: 'Waiting for changes; Ctrl-C ends it.',
  },
  again: { vi: '{time} Soát lại {what}.', en: '{time} Checking {what} again.' },
  all: { vi: 'tất cả', en: 'everything' },
  more: { vi: '{names} và {n} tệp nữa', en: '{names} and {n} more files' },
  gone: {
    vi: 'Thư mục {name} không còn; có lại thì soát tiếp.',
    en: 'The folder {name} is gone; when it is back, it is checked again.',
  },
} as const satisfies Record<string, Bilingual>;

/** What findings of documents depend on. */
const SETTINGS: ReadonlySet<string> = new Set([...CONFIGURATION_FILES, '.vbcheckignore', '.gitignore']);

/** A file is read once it has stayed as it is for so long: Word and network drives write in pieces. */
const MILLISECONDS_OF_REST = 200;
/** How often a folder that is gone is looked for. */
const MILLISECONDS_OF_ABSENCE = 500;
/** Of what is checked again so many names are told. */
const MOST_NAMES = 5;
/** What is saved together is checked together. */
const MILLISECONDS_TOGETHER = 100;

/** What is checked of what the names mean. */
export interface Round {
  /** Absolute paths of what has changed, also of what no name means; null: everything is checked. */
  only: ReadonlySet<string> | null;
  /** Called with the paths of what is checked, before it is; not where that is nothing. */
  begins: (paths: readonly string[]) => void;
}

/** What has changed since it was last taken. */
class Changes {
  readonly #paths = new Set<string>();
  #isEverything = false;
  #wake = (): void => undefined;

  /** Null: something that all findings depend on. */
  add(path: string | null): void {
    if (path === null) this.#isEverything = true;
    else this.#paths.add(resolve(path));
    this.wake();
  }

  get isEmpty(): boolean {
    return this.#paths.size === 0 && !this.#isEverything;
  }

  /** Resolves at the next change, or when it is woken. */
  next(): Promise<void> {
    return new Promise((resume) => (this.#wake = resume));
  }

  wake(): void {
    this.#wake();
  }

  take(): Round['only'] {
    const taken = this.#isEverything ? null : new Set(this.#paths);
    this.#paths.clear();
    this.#isEverything = false;
    return taken;
  }
}

/** `check`: checks what the names mean. What it cannot do is said, and may be mended. To end watching is no failure. */
export async function watchAll(
  names: readonly string[],
  terminal: Terminal,
  language: Language,
  check: (round: Round) => Promise<ExitCode>,
): Promise<ExitCode> {
  let isWaitingSaid = false;
  const checked = async (only: Round['only'], begins: Round['begins']): Promise<ExitCode> => {
    const begun: Round['begins'] = (paths) => {
      isWaitingSaid = false;
      begins(paths);
    };
    try {
      return await check({ only, begins: begun });
    } catch (error) {
      isWaitingSaid = false;
      terminal.err(`vbcheck: ${described(error, language)}\n`);
      return EXIT.failure;
    }
  };
  const places = placesOf(names, terminal.cwd);
  const changes = new Changes();
  const watcher = watcherOf(places, changes);
  const absence = lookForAbsent(watcher, places, changes, (folder) => {
    const name = printable(relative(terminal.cwd, folder) || folder);
    terminal.err(`${filled(TEXTS.gone, { name })[language]}\n`);
  });
  const signals = terminal.watchSignals();
  void signals.heard.then(() => changes.wake());
  try {
    await new Promise<void>((ready) => void watcher.on('ready', ready));
    let code = await checked(null, () => undefined);
    while (signals.signal === null && code !== EXIT.interrupted && code !== EXIT.terminated) {
      if (changes.isEmpty) {
        if (!isWaitingSaid) terminal.err(`${TEXTS.waiting[language]}\n`);
        isWaitingSaid = true;
        await changes.next();
        if (signals.signal === null) await new Promise((resume) => setTimeout(resume, MILLISECONDS_TOGETHER));
        continue;
      }
      const only = changes.take();
      code = await checked(only, (paths) => {
        const time = new Date().toTimeString().slice(0, 8);
        const what = only === null ? TEXTS.all[language] : namesOf(paths, terminal.cwd, language);
        terminal.err(`${filled(TEXTS.again, { time, what })[language]}\n`);
      });
    }
    return signals.signal === 'SIGTERM' ? EXIT.terminated : EXIT.clean;
  } finally {
    clearInterval(absence);
    signals.stop();
    await watcher.close();
  }
}

function watcherOf({ isWatched, roots }: Places, changes: Changes): FSWatcher {
  const watcher = watchFiles([...roots], {
    ignoreInitial: true,
    ignored: (path) => !isWatched(path),
    awaitWriteFinish: { stabilityThreshold: MILLISECONDS_OF_REST, pollInterval: MILLISECONDS_OF_REST / 4 },
  });
  return watcher.on('all', (event, path) => {
    if (SETTINGS.has(basename(path))) changes.add(null);
    else if ((event === 'add' || event === 'change') && isDocumentName(path)) changes.add(path);
  });
}

/**
 * Nothing is heard of a folder once it is gone, also when one of the same name comes: it is told (`gone`), and looked for. Gives
 * the interval of looking.
 */
function lookForAbsent(
  watcher: FSWatcher,
  { roots }: Places,
  changes: Changes,
  gone: (folder: string) => void,
): NodeJS.Timeout {
  const absent = new Set<string>();
  watcher.on('unlinkDir', (path) => {
    const folder = resolve(path);
    if (!roots.includes(folder) || absent.has(folder)) return;
    absent.add(folder);
    gone(folder);
  });
  return setInterval(() => {
    for (const folder of absent) {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
      absent.delete(folder);
      watcher.add(folder);
      changes.add(null);
    }
  }, MILLISECONDS_OF_ABSENCE);
}

/** `paths`: absolute. */
function namesOf(paths: readonly string[], cwd: string, language: Language): string {
  const names = paths.slice(0, MOST_NAMES).map((path) => printable(displayPath(path, cwd)));
  const told = names.join(', ');
  return paths.length <= MOST_NAMES
    ? told
    : filled(TEXTS.more, { names: told, n: paths.length - MOST_NAMES })[language];
}

/** What is watched, as absolute paths. */
interface Places {
  /** Folders: those that are named, what a pattern begins with, and those that named files lie in. */
  roots: readonly string[];
  /** Of what lies in or below them. */
  isWatched: (path: string) => boolean;
}

/** For a named file its folder is watched: one that is saved by renaming another is a new file. */
function placesOf(names: readonly string[], cwd: string): Places {
  const folders = new Set<string>();
  const parents = new Set<string>();
  for (const name of names) {
    const path = resolve(cwd, name);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) folders.add(path);
    else if (/[*?{[(!]/.test(name) && !isThere(path)) folders.add(fixedPart(path));
    else parents.add(dirname(path));
  }
  const isBelow = (path: string, folder: string): boolean =>
    path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  const isWatched = (given: string): boolean => {
    const path = resolve(given);
    if (folders.has(path) || parents.has(path)) return true;
    const name = basename(path);
    if (parents.has(dirname(path))) return true;
    if ((name.startsWith('.') && !SETTINGS.has(name)) || name === 'node_modules') return false;
    return [...folders].some((folder) => isBelow(path, folder));
  };
  return { isWatched, roots: [...folders, ...parents] };
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** `/v/nhap/*.docx` → `/v/nhap` */
function fixedPart(pattern: string): string {
  const steps = pattern.split(/[\\/]/);
  const first = steps.findIndex((step) => /[*?{[(!]/.test(step));
  return steps.slice(0, first).join(sep) || sep;
}
