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
    name: 'compact',
    description: { vi: 'mỗi lỗi một dòng, tệp:dòng:cột', en: 'a line for each finding, file:line:column' },
    mediaType: 'text/plain',
    extension: '.txt',
    streams: true,
    regions: true,
    load: async () => (await import('./others.ts')).compactWriter,
  },
  {
    name: 'summary',
    description: { vi: 'bảng số lỗi của từng tệp', en: 'a table of counts by file' },
    mediaType: 'text/plain',
    extension: '.txt',
    streams: false,
    load: async () => (await import('./others.ts')).summaryWriter,
  },
  {
    name: 'json',
    description: { vi: 'cho chương trình khác (docs/json.md)', en: 'for other programs (docs/json.md)' },
    mediaType: 'application/json',
    extension: '.json',
    streams: false,
    beginning: /^\{\s*"version": /,
    answers: jsonText,
    load: async () => (await import('./json.ts')).jsonWriter,
  },
  {
    name: 'jsonl',
    description: { vi: 'JSON, mỗi tệp một dòng', en: 'JSON, a line for each file' },
    mediaType: 'application/jsonl',
    extension: '.jsonl',
    streams: true,
    beginning: /^\{"(?:path|version)":/,
    load: async () => (await import('./others.ts')).jsonlWriter,
  },
  {
    name: 'sarif',
    description: {
      vi: 'SARIF 2.1.0: GitHub, Azure DevOps, trình soạn mã',
      en: 'SARIF 2.1.0: GitHub, Azure DevOps, editors',
    },
    mediaType: 'application/sarif+json',
    extension: '.sarif',
    streams: false,
    regions: true,
    beginning: /^\{\s*"\$schema":"[^"]*sarif/,
    load: async () => (await import('./others.ts')).sarifWriter,
  },
  {
    name: 'github',
    description: { vi: 'chú thích của GitHub Actions', en: 'annotations of GitHub Actions' },
    mediaType: 'text/plain',
    extension: '.txt',
    streams: false,
    regions: true,
    beginning: /^::(?:error|warning|notice) /,
    load: async () => (await import('./others.ts')).githubWriter,
  },
  {
    name: 'gitlab',
    description: { vi: 'báo cáo Code Quality của GitLab', en: 'a Code Quality report of GitLab' },
    mediaType: 'application/json',
    extension: '.gitlab.json',
    streams: false,
    regions: true,
    beginning: /^\[\s*(?:\]|\{"description":)/,
    load: async () => (await import('./others.ts')).gitlabWriter,
  },
  {
    name: 'junit',
    description: {
      vi: 'kết quả kiểm thử (JUnit XML): Jenkins, GitLab, Azure DevOps',
      en: 'results of tests (JUnit XML): Jenkins, GitLab, Azure DevOps',
    },
    mediaType: 'application/xml',
    extension: '.junit.xml',
    streams: false,
    regions: true,
    beginning: /^<\?xml[^>]*>\s*<testsuites name="vbcheck"/,
    load: async () => (await import('./others.ts')).junitWriter,
  },
  {
    name: 'checkstyle',
    description: {
      vi: 'Checkstyle XML: Jenkins và nhiều máy chủ CI',
      en: 'Checkstyle XML: Jenkins and many CI servers',
    },
    mediaType: 'application/xml',
    extension: '.checkstyle.xml',
    streams: false,
    regions: true,
    beginning: /^<\?xml[^>]*>\s*<checkstyle /,
    load: async () => (await import('./others.ts')).checkstyleWriter,
  },
  {
    name: 'markdown',
    description: { vi: 'Markdown: yêu cầu gộp, wiki', en: 'Markdown: merge requests, wikis' },
    mediaType: 'text/markdown',
    extension: '.md',
    streams: true,
    beginning: /^# vbcheck: /,
    load: async () => (await import('./others.ts')).markdownWriter,
  },
  {
    name: 'csv',
    description: { vi: 'bảng tính, mỗi lỗi một dòng', en: 'spreadsheets, a row for each finding' },
    mediaType: 'text/csv',
    extension: '.csv',
    streams: true,
    regions: true,
    beginning: /^\ufeff(?:Tệp,Dòng,Chỗ|File,Line,Place)/,
    load: async () => (await import('./others.ts')).csvWriter,
  },
  {
    name: 'part',
    description: { vi: 'một phần của lần chạy, để vbcheck merge ghép', en: 'a part of a run, for vbcheck merge' },
    mediaType: 'application/jsonl',
    extension: '.part.jsonl',
    streams: true,
    // Whoever puts the parts together may want them.
    regions: true,
    beginning: /^\{"part":/,
    load: async () => (await import('./others.ts')).partWriter,
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
