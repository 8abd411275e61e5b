/** Lists of words that no rule of spelling reports: a word or phrase a line, `#` before a remark. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withLock } from '../host/file-lock.ts';
import { reasonOf, type SystemAction } from '../host/system-error.ts';
import { replaceable, writeWhole } from '../host/write-whole.ts';
import { comparableWord } from '../lint/runner.ts';
import { ConfigError } from './error.ts';
import { personalFolder } from './personal-folder.ts';
import { readRegularFile, UnreadableError } from './regular-file.ts';

/** Much more than all words of the language. */
const LARGEST_LIST_BYTES = 8 * 1024 * 1024;
const MOST_WORDS = 500_000;

/** Where `vbcheck words add` keeps a person's own words. */
export function personalWordFile(environment: NodeJS.ProcessEnv = process.env): string {
  return join(personalFolder(environment), 'words.txt');
}

/** Words of a file that may be missing. */
export function readPersonalWords(file: string = personalWordFile()): string[] {
  return existsSync(file) ? wordsIn(file, file, '') : [];
}

/**
 * Words of the list named at `keyPath` of a configuration, besides the `known` many of others. Throws `ConfigError` when
 * it cannot be read, or when there are too many.
 */
export function readWordList(list: string, base: string, configuration: string, keyPath: string, known = 0): string[] {
  const words = wordsIn(resolve(base, list), configuration, keyPath);
  if (known + words.length <= MOST_WORDS) return words;
  const message = {
    vi: `các danh sách từ có quá ${MOST_WORDS} từ.`,
    en: `the word lists have more than ${MOST_WORDS} words.`,
  };
  throw new ConfigError('configuration-invalid', configuration, [{ keyPath, message }]);
}

function wordsIn(file: string, blamed: string, keyPath: string): string[] {
  return linesOf(file, blamed, keyPath)
    .map((line) => comparableWord(line.replace(/#.*/s, '')))
    .filter((word) => word !== '');
}

function linesOf(file: string, blamed: string, keyPath: string): string[] {
  try {
    return readRegularFile(file, LARGEST_LIST_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw unusable('read', file, blamed, keyPath, error);
  }
}

function unusable(what: SystemAction, file: string, blamed: string, keyPath: string, error: unknown): ConfigError {
  const reason = error instanceof UnreadableError ? error.text : reasonOf(error, what);
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
      const word = comparableWord(line.replace(/#.*/s, ''));
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
      // Reading a pipe would wait for ever.
      replaceable(file);
      const { lines, words } = change();
      if (words.length > 0) writeWhole(file, lines.join('\n'));
      return words;
    });
  } catch (error) {
    throw error instanceof ConfigError ? error : unusable('write', file, file, '', error);
  }
}
