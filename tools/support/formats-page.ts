/** docs/formats.md: what `--format` takes, from the list of formats. */
import type { Language } from '../../src/language/language.ts';
import type { ReportFormat } from '../../src/report/formats/format.ts';
import { FORMATS } from '../../src/report/formats/index.ts';

const TEXTS = {
  vi: {
    title: 'Dạng kết quả',
    intro: 'Trang này do `npm run docs` tạo từ `src/report/formats/`. Chọn bằng `--format`.',
    columns: ['Dạng', 'Dùng', 'Kiểu nội dung', 'Đuôi tệp', 'Lệnh', 'Ghi'],
    all: 'mọi lệnh có `--format`',
    check: '`check`',
    streams: 'ngay khi soát xong từng tệp',
    atEnd: 'khi soát xong mọi tệp',
  },
  en: {
    title: 'Formats of output',
    intro: '`npm run docs` makes this page from `src/report/formats/`. `--format` chooses one.',
    columns: ['Format', 'For', 'Media type', 'Extension', 'Commands', 'Written'],
    all: 'all that have `--format`',
    check: '`check`',
    streams: 'file by file',
    atEnd: 'when all files are checked',
  },
} as const;

export function formatsPage(): string {
  return `${[...section('vi', '#'), '', ...section('en', '##')].join('\n')}\n`;
}

function section(language: Language, mark: string): string[] {
  const texts = TEXTS[language];
  const row = ({ name, description, mediaType, extension, answers, streams }: ReportFormat): string[] => [
    `\`${name}\``,
    description[language],
    `\`${mediaType}\``,
    `\`${extension}\``,
    answers === undefined ? texts.check : texts.all,
    streams ? texts.streams : texts.atEnd,
  ];
  const rows = [texts.columns, texts.columns.map(() => '---'), ...FORMATS.map(row)];
  return [`${mark} ${texts.title}`, '', texts.intro, '', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
}
