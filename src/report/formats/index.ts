/**
 * The formats that `vbcheck` writes. A new one is a file beside this one and a row here: `--format`, its help, the
 * errors about it and docs/formats.md come from the list.
 */
import { jsonText } from './json-text.ts';
import type { ReportFormat } from './format.ts';

export const FORMATS = [
  {
    name: 'pretty',
    description: { vi: 'cho người đọc, trên màn hình', en: 'for people, on a terminal' },
    mediaType: 'text/plain',
    extension: '.txt',
    streams: true,
    answers: 'people',
    load: async () => (await import('./pretty.ts')).prettyWriter,
  },
  {
    name: 'json',
    description: { vi: 'cho chương trình khác (docs/json.md)', en: 'for other programs (docs/json.md)' },
    mediaType: 'application/json',
    extension: '.json',
    streams: false,
    answers: jsonText,
    load: async () => (await import('./json.ts')).jsonWriter,
  },
  {
    name: 'part',
    description: { vi: 'một phần của lần chạy, để vbcheck merge ghép', en: 'a part of a run, for vbcheck merge' },
    mediaType: 'application/jsonl',
    extension: '.jsonl',
    streams: true,
    load: async () => (await import('./part.ts')).partWriter,
  },
] as const satisfies readonly ReportFormat[];

export type FormatName = (typeof FORMATS)[number]['name'];

const rows: readonly ReportFormat[] = FORMATS;

/** Those in which every command can answer. */
export const ANSWER_FORMATS: readonly ReportFormat[] = rows.filter(({ answers }) => answers !== undefined);

/** `name`: one of the list. */
export function formatNamed(name: FormatName): ReportFormat {
  return rows.find((format) => format.name === name) as ReportFormat;
}

/** What writes a command's answer in a format for programs; null: it is for people, in the command's own words. */
export function answerText(name: FormatName): ((answer: unknown) => string) | null {
  const { answers } = formatNamed(name);
  return typeof answers === 'function' ? answers : null;
}
