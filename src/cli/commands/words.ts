/** `vbcheck words add|remove|list`: the words that no rule of spelling reports. */
import { resolve } from 'node:path';
import { addWords, personalWordFile, readPersonalWords, removeWords } from '../../config/words.ts';
import type { Language } from '../../language/language.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

export type WordsAction = 'add' | 'remove' | 'list';

export interface WordsOptions {
  /** Default: the list of the person. */
  file?: string;
  lang?: Language;
}

const TEXTS = {
  add: {
    vi: (count: number, file: string) => `Đã thêm ${count} từ vào ${file}`,
    en: (count: number, file: string) => `${count} added to ${file}`,
  },
  remove: {
    vi: (count: number, file: string) => `Đã bỏ ${count} từ khỏi ${file}`,
    en: (count: number, file: string) => `${count} removed from ${file}`,
  },
};

export function words(
  action: WordsAction,
  given: readonly string[],
  options: WordsOptions,
  terminal: Terminal,
): ExitCode {
  const file = options.file === undefined ? personalWordFile() : resolve(terminal.cwd, options.file);
  if (action === 'list') {
    for (const word of readPersonalWords(file)) terminal.out(`${word}\n`);
    return EXIT.clean;
  }
  const changed = action === 'add' ? addWords(file, given) : removeWords(file, given);
  terminal.out(`${TEXTS[action][options.lang ?? 'vi'](changed.length, file)}\n`);
  return EXIT.clean;
}
