/** `vbcheck textconv`: has git show what changed in Word documents, by the lines of `vbcheck text`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, unlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { writeWhole } from '../../host/write-whole.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { printable } from '../../report/excerpt.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FORCE, LANG } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { filled, UsageError } from '../usage-error.ts';

interface TextconvOptions {
  lang?: Language;
  force?: boolean;
  remove?: boolean;
}

const TEXTS = {
  noGit: {
    vi: 'không chạy được git; hãy cài git rồi chạy lại.',
    en: 'git cannot be run; install it, then run this again.',
  },
  noRepository: {
    vi: 'thư mục này không nằm trong kho git nào có tệp; hãy chạy trong kho của bạn.',
    en: 'this folder is in no git repository with files; run this in yours.',
  },
  added: { vi: 'Đã thêm vào {file}: {line}', en: 'Added to {file}: {line}' },
  there: { vi: 'Đã có sẵn trong {file}: {line}', en: '{file} has it already: {line}' },
  otherDriver: {
    vi: 'Để nguyên {pattern}: kho này đã đặt diff={driver}. Muốn thay thì thêm --force.',
    en: '{pattern} was left as it is: this repository has diff={driver} for it. Add --force to replace that.',
  },
  set: {
    vi: 'Đã đặt trong cấu hình git của kho: {key} = {value}',
    en: 'Set in the git configuration of the repository: {key} = {value}',
  },
  replaced: {
    vi: 'Đã thay trong cấu hình git của kho: {key} = {value} (trước là: {before})',
    en: 'Replaced in the git configuration of the repository: {key} = {value} (it was: {before})',
  },
  kept: { vi: 'Cấu hình git đã có: {key} = {value}', en: 'The git configuration has: {key} = {value}' },
  takenOut: { vi: 'Đã bỏ khỏi {file}: {line}', en: 'Taken out of {file}: {line}' },
  unset: {
    vi: 'Đã bỏ khỏi cấu hình git của kho: {key}',
    en: 'Taken out of the git configuration of the repository: {key}',
  },
  removed: {
    vi: 'git lại so sánh tệp Word như trước. Để nguyên core.quotePath; muốn bỏ: git config --unset core.quotePath.',
    en: 'Git compares Word files as before. core.quotePath was left as it is; to unset it: git config --unset core.quotePath.',
  },
  nothing: {
    vi: 'Kho này không dùng vbcheck textconv; không có gì để bỏ.',
    en: 'This repository does not use vbcheck textconv; there is nothing to take out.',
  },
  done: {
    vi: 'Từ nay git diff, git log -p, git show hiện chữ đã đổi trong văn bản Word. Nên commit {file} để người khác cùng dùng; mỗi bản sao của kho cần chạy vbcheck textconv một lần.',
    en: 'From now on git diff, git log -p and git show tell which words changed in Word documents. Commit {file} so that others have it too; vbcheck textconv is run once in each clone.',
  },
} as const satisfies Record<string, Bilingual>;

export const textconv = defineCommand<[], TextconvOptions>({
  name: 'textconv',
  summary: {
    vi: 'để git diff hiện chữ đã đổi trong tệp Word (ghi .gitattributes, cấu hình git của kho)',
    en: 'have git diff show which words changed in Word files (writes .gitattributes, the configuration of the repository)',
  },
  options: [
    {
      ...FORCE,
      description: {
        vi: 'thay cả chương trình so sánh đã đặt cho tệp Word',
        en: 'replace another diff driver that Word files have',
      },
    },
    {
      flags: '--remove',
      description: {
        vi: 'bỏ những gì lệnh này đã đặt',
        en: 'take out what this command has set',
      },
    },
    LANG,
  ],
  notes: {
    vi: `
Chạy trong kho git; chạy lại bao nhiêu lần cũng được. Dòng đã có trong .gitattributes được giữ nguyên.`,
    en: `
Run it in a git repository, as often as you like. Lines that .gitattributes has are kept.`,
  },
  run: setUp,
});

const PATTERNS = ['*.docx', '*.docm', '*.dotx', '*.dotm'];
const DRIVER = 'vbcheck';
const ATTRIBUTES = '.gitattributes';

/** How the command that git runs ends, wherever the program is. */
const FOR_GIT = ' text --for-git';

/** Git puts it before the lines of each change: the unit that they stand in. */
const HEADING_PATTERN = '^((Phần|Chương|Mục|Điều|Phụ lục) +\\| .*)$';

function setUp({ lang = 'vi', force = false, remove = false }: TextconvOptions, terminal: Terminal): ExitCode {
  const git = gitIn(terminal.cwd);
  const top = git(['rev-parse', '--show-toplevel']);
  if (top === null || top === '') throw new UsageError(TEXTS.noRepository);
  const say = (text: Bilingual): void => terminal.out(`${text[lang]}\n`);
  if (remove) return takeOut(top, git, say);
  writeAttributes(top, force, say);
  configure(git, say);
  say(filled(TEXTS.done, { file: ATTRIBUTES }));
  return EXIT.clean;
}

type Say = (text: Bilingual) => void;
/** What git says, without the line break at its end; null: it refuses. Throws `UsageError` where there is no git. */
type Git = (words: readonly string[]) => string | null;

function gitIn(cwd: string): Git {
  return (words) => {
    try {
      const said = execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      return said.replace(/\r?\n$/, '');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(cwd)) throw new UsageError(TEXTS.noGit);
      return null;
    }
  };
}

/** What the repository itself says of a file with such a name: what the system or the person says, it overrides. */
function driverOf(pattern: string, top: string): string {
  const name = pattern.replace('*', 'vbcheck-textconv');
  const said = execFileSync('git', ['-c', 'core.attributesFile=', 'check-attr', '-z', 'diff', '--', name], {
    cwd: top,
    env: { ...process.env, GIT_ATTR_NOSYSTEM: '1' },
    encoding: 'utf8',
  });
  return said.split('\0')[2] ?? 'unspecified';
}

/** `unset`: the macro `binary` says so, and a text view is what such files lack. */
const isFree = (driver: string): boolean => driver === 'unspecified' || driver === 'unset';

function writeAttributes(top: string, force: boolean, say: Say): void {
  const path = join(top, ATTRIBUTES);
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  // Bytes stay what they are, whatever encoding their names are in.
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const added: string[] = [];
  for (const pattern of PATTERNS) {
    const driver = driverOf(pattern, top);
    const line = `${pattern} diff=${DRIVER}`;
    if (driver === DRIVER) say(filled(TEXTS.there, { file: ATTRIBUTES, line }));
    else if (isFree(driver) || force) added.push(line);
    else say(filled(TEXTS.otherDriver, { pattern, driver: printable(driver) }));
  }
  if (added.length === 0) return;
  const isBroken = before.length > 0 && !before.toString('latin1').endsWith('\n');
  const lines = added.map((line) => line + lineBreak).join('');
  writeWhole(path, Buffer.concat([before, Buffer.from(`${isBroken ? lineBreak : ''}${lines}`)]));
  for (const line of added) say(filled(TEXTS.added, { file: ATTRIBUTES, line }));
}

function configure(git: Git, say: Say): void {
  const setTo = (key: string, value: string, keepsOther: boolean): void => {
    const before = git(['config', '--get', key]);
    if (before === value || (before !== null && keepsOther)) {
      say(filled(TEXTS.kept, { key, value: printable(before) }));
      return;
    }
    git(['config', '--local', '--replace-all', key, value]);
    say(filled(before === null ? TEXTS.set : TEXTS.replaced, { key, value, before: printable(before ?? '') }));
  };
  setTo(`diff.${DRIVER}.textconv`, ourCommand(), false);
  setTo(`diff.${DRIVER}.xfuncname`, HEADING_PATTERN, true);
  // Else git writes each letter with a mark in a name as numbers.
  setTo('core.quotePath', 'false', true);
}

/** Lines and settings as this command writes them; what somebody has changed since stays. */
function takeOut(top: string, git: Git, say: Say): ExitCode {
  const path = join(top, ATTRIBUTES);
  let isFound = false;
  const note = (text: Bilingual): void => {
    isFound = true;
    say(text);
  };
  if (existsSync(path)) {
    const ours = new Set(PATTERNS.map((pattern) => `${pattern} diff=${DRIVER}`));
    const lines = readFileSync(path)
      .toString('latin1')
      .split(/(?<=\n)/);
    const kept = lines.filter((line) => !ours.has(line.replace(/\r?\n$/, '')));
    if (kept.length === 0) unlinkSync(path);
    else if (kept.length < lines.length) writeWhole(path, Buffer.from(kept.join(''), 'latin1'));
    for (const line of lines)
      if (!kept.includes(line)) note(filled(TEXTS.takenOut, { file: ATTRIBUTES, line: line.trimEnd() }));
  }
  const settings: readonly [key: string, isOurs: (value: string) => boolean][] = [
    [`diff.${DRIVER}.textconv`, (value) => value.endsWith(FOR_GIT)],
    [`diff.${DRIVER}.xfuncname`, (value) => value === HEADING_PATTERN],
  ];
  for (const [key, isOurs] of settings) {
    const value = git(['config', '--local', '--get', key]);
    if (value === null || !isOurs(value)) continue;
    git(['config', '--local', '--unset-all', key]);
    note(filled(TEXTS.unset, { key }));
  }
  say(isFound ? TEXTS.removed : TEXTS.nothing);
  return EXIT.clean;
}

/** What git runs, by a shell (Git's own on Windows, too): `vbcheck` where the PATH has this very program, else its file. */
function ourCommand(): string {
  const [, script = ''] = process.argv;
  const ours = existsSync(script) ? realpathSync(script) : script;
  const isOnPath = (process.env.PATH ?? '')
    .split(delimiter)
    .some(
      (folder) =>
        folder !== '' && existsSync(join(folder, 'vbcheck')) && realpathSync(join(folder, 'vbcheck')) === ours,
    );
  const program = isOnPath ? 'vbcheck' : `${shellWord(process.execPath)} ${shellWord(ours)}`;
  return program + FOR_GIT;
}

const shellWord = (word: string): string => {
  const slashed = process.platform === 'win32' ? word.replaceAll('\\', '/') : word;
  return /^[\w@%+=:,./-]+$/.test(slashed) ? slashed : `'${slashed.replaceAll("'", String.raw`'\''`)}'`;
};
