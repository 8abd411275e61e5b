/** `vbcheck phrases add|remove|list|test`: lists of phrases that an office does not use. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { foundPhraseIds } from '../../../rules/views/phrases.ts';
import { ConfigError } from '../../config/error.ts';
import type { OwnPhrase } from '../../config/own-phrases.ts';
import { readPhraseList } from '../../config/phrases.ts';
import { addPhrase, personalPhraseFile, removePhrases } from '../../config/phrase-table.ts';
import { collapseSpaces, hasWord } from '../../language/fold.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import type { ListedPhrase } from '../../language/phrase.ts';
import { filled } from '../../language/template.ts';
import { printable } from '../../report/excerpt.ts';
import { answerText, type FormatName } from '../../report/formats/index.ts';
import { VERSION } from '../../version.ts';
import { type CommandOption, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FORMAT, LANG, NO_COLOR } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface TableOptions {
  /** Default: the table of the person. */
  file?: string;
  lang?: Language;
}

interface AddOptions extends TableOptions {
  reason?: string;
}

interface ListOptions extends TableOptions {
  format?: FormatName;
}

interface TestOptions {
  lang?: Language;
  format?: FormatName;
}

const TEXTS = {
  added: { vi: 'Đã thêm “{wrong}” vào {file}', en: '“{wrong}” added to {file}' },
  removed: { vi: 'Đã bỏ {count} cụm từ khỏi {file}', en: '{count} removed from {file}' },
  rewrite: { vi: '(viết lại)', en: '(to be written anew)' },
  known: { vi: '{file} đã có “{wrong}”', en: '{file} has “{wrong}” already' },
  noPhrase: { vi: '“{wrong}” không phải từ, cụm từ.', en: '“{wrong}” is no word or phrase.' },
  same: { vi: 'Từ đúng giống hệt từ sai: “{wrong}”.', en: 'What to write is the same as the phrase: “{wrong}”.' },
  tableOnly: {
    vi: 'chỉ ghi được bảng .tsv; tệp JSON, YAML hãy sửa bằng tay.',
    en: 'only tables (.tsv) are written; edit JSON and YAML by hand.',
  },
  missed: { vi: 'không báo: {sentence}', en: 'not reported: {sentence}' },
  alarm: { vi: 'báo nhầm “{found}”: {sentence}', en: 'wrongly reported “{found}”: {sentence}' },
  summary: {
    vi: '{file}: {phrases} cụm từ, {sentences} câu thử, {failed} câu không đạt, {untested} cụm từ chưa có câu thử.',
    en: '{file}: phrases: {phrases}, sentences: {sentences}, failed: {failed}, phrases without a sentence: {untested}.',
  },
} as const satisfies Record<string, Bilingual>;

const ANY_FILE: Bilingual = {
  vi: 'danh sách này (.tsv, .txt, .json, .yaml) thay cho bảng của riêng bạn',
  en: 'this list (.tsv, .txt, .json, .yaml) instead of your own table',
};

const FILE: CommandOption = {
  flags: { vi: '--file <tệp>', en: '--file <file>' },
  description: {
    vi: 'dùng bảng này (của cơ quan, .tsv) thay cho bảng của riêng bạn',
    en: 'use this table (.tsv) instead of your own',
  },
};

const add = defineCommand<[wrong: string, right: string | undefined], AddOptions>({
  name: 'add',
  summary: { vi: 'thêm một cụm từ không dùng và cách viết thay', en: 'add a phrase and what to write instead' },
  arguments: [
    {
      name: { vi: '<từ-sai>', en: '<phrase>' },
      description: { vi: 'cụm từ không dùng, đặt trong ngoặc kép', en: 'what is not to be used, in quotation marks' },
    },
    {
      name: { vi: '[từ-đúng]', en: '[right]' },
      description: {
        vi: 'viết thay; nhiều cách thì ngăn bằng dấu chấm phẩy; bỏ trống: phải viết lại',
        en: 'what to write instead, several parted by semicolons; without it: to be written anew',
      },
    },
  ],
  options: [
    FILE,
    {
      flags: { vi: '--reason <lý-do>', en: '--reason <reason>' },
      description: { vi: 'vì sao, in kèm câu báo', en: 'why; printed with the finding' },
    },
    LANG,
    NO_COLOR,
  ],
  run: (wrong, right = '', { file, reason = '', lang = 'vi' }, terminal) => {
    const table = tableOf(file, terminal);
    if (!hasWord(wrong)) throw new UsageError(filled(TEXTS.noPhrase, { wrong }));
    if (collapseSpaces(wrong).trim() === collapseSpaces(right).trim())
      throw new UsageError(filled(TEXTS.same, { wrong }));
    refuseOther(table);
    const isNew = addPhrase(table, { wrong, right, reason });
    const text = filled(isNew ? TEXTS.added : TEXTS.known, { wrong: collapseSpaces(wrong).trim(), file: table });
    terminal.out(`${printable(text[lang])}\n`);
    return EXIT.clean;
  },
});

const remove = defineCommand<[phrases: string[]], TableOptions>({
  name: 'remove',
  summary: { vi: 'bỏ cụm từ khỏi bảng', en: 'take phrases out of the table' },
  arguments: [
    {
      name: { vi: '<từ-sai...>', en: '<phrases...>' },
      description: {
        vi: 'như trong bảng, mỗi cụm đặt trong ngoặc kép',
        en: 'as in the table, each in quotation marks',
      },
    },
  ],
  options: [FILE, LANG, NO_COLOR],
  run: (given, { file, lang = 'vi' }, terminal) => {
    const table = tableOf(file, terminal);
    refuseOther(table);
    const count = removePhrases(table, given).length;
    terminal.out(`${printable(filled(TEXTS.removed, { count, file: table })[lang])}\n`);
    return EXIT.clean;
  },
});

const list = defineCommand<[], ListOptions>({
  name: 'list',
  summary: { vi: 'in các cụm từ của bảng', en: 'print the phrases of the table' },
  options: [{ ...FILE, description: ANY_FILE }, LANG, NO_COLOR, FORMAT],
  run: listPhrases,
});

/** One that is named has to be there; one's own may be missing. */
async function listPhrases(
  { file, lang = 'vi', format = 'pretty' }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = tableOf(file, terminal);
  const own = file === undefined && !existsSync(path) ? [] : await ownList(path, terminal);
  const known = own.map(({ listed: { phrase, group }, place }) => {
    const { phrases = [], regex, suggestions = [], severity, reason = '' } = phrase;
    return {
      phrases: regex === undefined ? phrases : [regex],
      suggestions,
      severity,
      reason,
      group,
      place: place[lang],
    };
  });
  const asText = answerText(format);
  if (asText) terminal.out(asText({ version: VERSION, file: path, list: known }));
  for (const { phrases, suggestions, reason } of asText ? [] : known) {
    const right = suggestions.length === 0 ? TEXTS.rewrite[lang] : suggestions.join('; ');
    const why = reason === '' ? '' : ` (${reason})`;
    terminal.out(`${printable(`${phrases.join('; ')} → ${right}${why}`)}\n`);
  }
  return EXIT.clean;
}

const tableOf = (file: string | undefined, { cwd }: Terminal): string =>
  file === undefined ? personalPhraseFile() : resolve(cwd, file);

function refuseOther(table: string): void {
  if (!/\.(?:tsv|txt)$/i.test(table)) throw new UsageError(TEXTS.tableOnly);
}

const test = defineCommand<[file: string], TestOptions>({
  name: 'test',
  summary: { vi: 'thử các câu của một danh sách', en: 'try the sentences of a list' },
  arguments: [
    {
      name: { vi: '<tệp>', en: '<file>' },
      description: { vi: 'danh sách .tsv, .txt, .json, .yaml', en: 'a list .tsv, .txt, .json, .yaml' },
    },
  ],
  options: [FORMAT, LANG, NO_COLOR],
  run: tryList,
});

export const phrases = defineCommand({
  name: 'phrases',
  summary: { vi: 'danh sách cụm từ không dùng của cơ quan', en: 'lists of phrases that an office does not use' },
  commands: [add, remove, list, test],
  notes: {
    vi: `
Ví dụ:
  vbcheck phrases add "khối văn phòng" "Văn phòng" --reason "theo quy chế làm việc"
  vbcheck phrases add --file tu-cua-so.tsv "người tàn tật" "người khuyết tật"   (khai báo tệp ở khóa phrases của cấu hình)
  vbcheck phrases list
  vbcheck phrases test tu-cua-so.tsv   (mã 1 khi có câu không đạt)`,
    en: `
Examples:
  vbcheck phrases add "khối văn phòng" "Văn phòng" --reason "theo quy chế làm việc"
  vbcheck phrases add --file tu-cua-so.tsv "người tàn tật" "người khuyết tật"   (named by the key phrases of the configuration)
  vbcheck phrases list
  vbcheck phrases test tu-cua-so.tsv   (ends with 1 when a sentence fails)`,
  },
});

/** A sentence that was not judged as the list says. */
interface Failure {
  id: string;
  place: string;
  kind: 'missed' | 'alarm';
  sentence: string;
  /** What was wrongly reported; empty: nothing was found. */
  found: string;
}

async function tryList(
  name: string,
  { lang = 'vi', format = 'pretty' }: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = resolve(terminal.cwd, name);
  const own = await ownList(file, terminal);
  const list = own.map(({ listed }) => listed);
  const failures = own.flatMap((phrase) => failuresOf(phrase, list, lang));
  const sentences = own.reduce((sum, { wrong, right, silent }) => sum + wrong.length + right.length + silent.length, 0);
  const untested = own.filter(({ wrong }) => wrong.length === 0).length;
  const asText = answerText(format);
  if (asText) terminal.out(asText({ version: VERSION, file, phrases: own.length, sentences, untested, failures }));
  else {
    const lines = failures.map(({ place, kind, sentence, found }) => {
      return `${place}: ${filled(TEXTS[kind], { sentence, found })[lang]}`;
    });
    const counts = { file: name, phrases: own.length, sentences, failed: failures.length, untested };
    terminal.out(`${[...lines, filled(TEXTS.summary, counts)[lang]].map(printable).join('\n')}\n`);
  }
  return failures.length > 0 ? EXIT.findings : EXIT.clean;
}

const ownList = (file: string, { cwd }: Terminal): Promise<OwnPhrase[]> =>
  readPhraseList(file, cwd, file, '').catch((error: unknown) => {
    // The list itself is what is wrong, not a configuration.
    throw error instanceof ConfigError ? new UsageError(problemText(error)) : error;
  });

function problemText({ problems }: ConfigError): Bilingual {
  const said = (language: Language): string =>
    problems.map(({ keyPath, message }) => `${keyPath === '' ? '' : `${keyPath}: `}${message[language]}`).join('\n');
  return { vi: said('vi'), en: said('en') };
}

function failuresOf(own: OwnPhrase, list: readonly ListedPhrase[], language: Language): Failure[] {
  const { id } = own.listed.phrase;
  const place = own.place[language];
  const ids = new Set(list.map(({ phrase }) => phrase.id));
  const missed = own.wrong
    .filter((sentence) => !foundPhraseIds(sentence, list).some((found) => found.id === id))
    .map((sentence): Failure => ({ id, place, kind: 'missed', sentence, found: '' }));
  const alarms = [...own.right, ...own.silent].flatMap((sentence) =>
    foundPhraseIds(sentence, list)
      .filter((found) => ids.has(found.id))
      .map(({ text }): Failure => ({ id, place, kind: 'alarm', sentence, found: text })),
  );
  return [...missed, ...alarms];
}
