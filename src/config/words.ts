/** Lists of words that no rule of spelling reports: a word or phrase a line, `#` before a remark. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { withLock } from '../host/file-lock.ts';
import { reasonOf, type SystemAction } from '../host/system-error.ts';
import { writeWhole } from '../host/write-whole.ts';
import { comparableWord } from '../lint/runner.ts';
import { ConfigError } from './error.ts';

/** Where `vbcheck words add` keeps a person's own words; XDG_CONFIG_HOME or, on Windows, APPDATA is honoured. */
export function personalWordFile(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CONFIG_HOME || environment.APPDATA || join(homedir(), '.config');
  return join(base, 'vbcheck', 'words.txt');
}

/** Words of a file that may be missing. */
export function readPersonalWords(file: string = personalWordFile()): string[] {
  return existsSync(file) ? wordsIn(file, file, '') : [];
}

/** Words of the list named at `keyPath` of a configuration. Throws `ConfigError` when it cannot be read. */
export function readWordList(list: string, base: string, configuration: string, keyPath: string): string[] {
  return wordsIn(resolve(base, list), configuration, keyPath);
}

function wordsIn(file: string, blamed: string, keyPath: string): string[] {
  return linesOf(file, blamed, keyPath)
    .map((line) => comparableWord(line.replace(/#.*$/, '')))
    .filter((word) => word !== '');
}

function linesOf(file: string, blamed: string, keyPath: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw unusable('read', file, blamed, keyPath, error);
  }
}

function unusable(what: SystemAction, file: string, blamed: string, keyPath: string, error: unknown): ConfigError {
  const reason = reasonOf(error, what);
  const message =
    what === 'read'
      ? {
          vi: `không đọc được danh sách từ “${file}”: ${reason.vi}`,
          en: `the word list “${file}” cannot be read: ${reason.en}`,
        }
      : {
          vi: `không ghi được danh sách từ “${file}”: ${reason.vi}`,
          en: `the word list “${file}” cannot be written: ${reason.en}`,
        };
  return new ConfigError('configuration-unreadable', blamed, [{ keyPath, message }], error);
}

/** Adds what is not there yet; returns what was added. Remarks and order stay. Throws `ConfigError`. */
export function addWords(file: string, words: readonly string[]): string[] {
  return changed(file, () => {
    const lines = existsSync(file) ? linesOf(file, file, '') : [];
    const known = new Set(existsSync(file) ? wordsIn(file, file, '') : []);
    const added = [...new Set(words.map(comparableWord))].filter((word) => word !== '' && !known.has(word));
    if (lines.at(-1) === '') lines.pop();
    return { lines: [...lines, ...added, ''], words: added };
  });
}

/** Returns what was taken out. Throws `ConfigError`. */
export function removeWords(file: string, words: readonly string[]): string[] {
  if (!existsSync(file)) return [];
  return changed(file, () => {
    const unwanted = new Set(words.map(comparableWord));
    const removed: string[] = [];
    const lines = linesOf(file, file, '').filter((line) => {
      const word = comparableWord(line.replace(/#.*$/, ''));
      if (word === '' || !unwanted.has(word)) return true;
      removed.push(word);
      return false;
    });
    return { lines, words: removed };
  });
}

/** Nobody else changes the file between what `change` reads and what is written. Without words nothing is written. */
function changed(file: string, change: () => { lines: string[]; words: string[] }): string[] {
  try {
    return withLock(file, () => {
      const { lines, words } = change();
      if (words.length > 0) writeWhole(file, lines.join('\n'));
      return words;
    });
  } catch (error) {
    throw error instanceof ConfigError ? error : unusable('write', file, file, '', error);
  }
}
