/** Lists of words that no rule of spelling reports: a word or phrase a line, `#` before a remark. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
    const reason = error instanceof Error ? error.message : String(error);
    const message = {
      vi: `không đọc được danh sách từ “${file}”: ${reason}`,
      en: `the word list “${file}” cannot be read: ${reason}`,
    };
    throw new ConfigError('configuration-unreadable', blamed, [{ keyPath, message }], error);
  }
}

/** Adds what is not there yet; returns what was added. Remarks and order stay. */
export function addWords(file: string, words: readonly string[]): string[] {
  const known = new Set(existsSync(file) ? wordsIn(file, file, '') : []);
  const added = [...new Set(words.map(comparableWord))].filter((word) => word !== '' && !known.has(word));
  if (added.length > 0) {
    const lines = existsSync(file) ? linesOf(file, file, '') : [];
    if (lines.at(-1) === '') lines.pop();
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${[...lines, ...added].join('\n')}\n`);
  }
  return added;
}

/** Returns what was taken out. */
export function removeWords(file: string, words: readonly string[]): string[] {
  if (!existsSync(file)) return [];
  const unwanted = new Set(words.map(comparableWord));
  const removed: string[] = [];
  const kept = linesOf(file, file, '').filter((line) => {
    const word = comparableWord(line.replace(/#.*$/, ''));
    if (word === '' || !unwanted.has(word)) return true;
    removed.push(word);
    return false;
  });
  if (removed.length > 0) writeWhole(file, kept.join('\n'));
  return removed;
}
