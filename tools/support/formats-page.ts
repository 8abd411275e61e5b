/** docs/formats.md: what `--format` takes, from the list of formats. */
import type { Language } from '../../src/language/language.ts';
import type { ReportFormat } from '../../src/report/formats/format.ts';
import { FORMATS } from '../../src/report/formats/index.ts';

const TEXTS = {
  vi: {
    title: 'Dạng kết quả',
    intro: [
      'Trang này do `npm run docs` tạo từ `src/report/formats/`. Chọn bằng `--format`; `check` nhận nhiều lần, mỗi dạng một chỗ:',
      '```sh\nvbcheck --format github --format sarif=vbcheck.sarif --format junit=kết-quả/ van-ban/\n```',
      'Không nêu tệp thì in ra, chỉ một dạng được in. Sau `=` là tên tệp, hoặc thư mục (đã có, hay viết với `/` ở cuối): tệp trong đó tên là `vbcheck` và đuôi của dạng ấy. Tệp được ghi trọn vẹn khi soát xong, chạy hỏng thì tệp cũ còn nguyên. Tệp đã có chỉ bị thay khi rỗng hoặc mở đầu như một kết quả cùng dạng; tệp khác phải thêm `--force`. Văn bản không bao giờ bị kết quả ghi đè.',
      'Dòng và cột của tệp Word là của bản chữ thuần mà `vbcheck text` in ra; của Markdown là của chính tệp. Thư mục chạy lệnh nằm trong `GITHUB_WORKSPACE`, `CI_PROJECT_DIR`, `BUILD_SOURCESDIRECTORY` thì `github`, `gitlab`, `sarif` ghi đường dẫn từ gốc ấy.',
    ],
    notes: [
      '`github`: GitHub chỉ hiện mười lỗi, mười cảnh báo, mười thông tin của một bước và năm mươi của một job, nên nặng nhất hiện trước; đủ cả ở trang tóm tắt của job (`GITHUB_STEP_SUMMARY`).',
      '`sarif`: quy tắc có trang hướng dẫn kèm theo; `partialFingerprints` không đổi khi chỗ sai dời đi; lỗi bị chú thích bỏ qua có `suppressions`; tệp không đọc được, và văn bản được các tệp dẫn nhiều cách (`acrossFiles` của JSON), nằm trong `invocations`. Không có `fixes`: SARIF thay một vùng của chính tệp, tệp Word không có vùng như vậy; cách sửa ở `properties.fix`.',
      '`junit`: mỗi tệp một bộ, mỗi lỗi một ca; lỗi là `failure`, cảnh báo và gợi ý là `skipped`, tệp không đọc được là `error`.',
      '`jsonl`: mỗi dòng một tệp, như một phần tử của `files` trong [json.md](json.md); dòng cuối là `version`, `leftOut`, `summary`.',
      '`csv`: UTF-8 có BOM, phân cách bằng dấu phẩy (RFC 4180); ô mà bảng tính sẽ hiểu là công thức có dấu nháy đơn ở đầu.',
    ],
    own: 'Dạng của riêng bạn',
    ownText: [
      'Một mô-đun, gọi bằng `--format ./dang.mjs` hoặc `--format ./dang.mjs=tệp`. Nó chạy với mọi quyền của bạn, nên như plugin, phải được cho phép: `vbcheck trust ./dang.mjs`, hoặc `--trust`, `VBCHECK_TRUST=1` trong CI; sửa mô-đun thì phải cho phép lại. Lỗi của nó được nói là của nó, kèm dòng và cột, và lệnh kết thúc với mã 2.',
      'Mặc định xuất một hàm nhận `target` (`out(chữ)`, `width`, `language`, `version`, `prefix`, `manual(id, ngôn ngữ)`), trả về `file(…)`, gọi sau mỗi tệp, và `end(…)`, gọi một lần. `record.result` là một phần tử của `files` trong [json.md](json.md), `record.views` là chữ quanh từng lỗi, `record.regions` là dòng, cột khi mô-đun xuất `regions = true`. `extension` là đuôi của tệp đặt trong thư mục.',
    ],
    columns: ['Dạng', 'Dùng', 'Kiểu nội dung', 'Đuôi tệp', 'Lệnh', 'Ghi'],
    all: 'mọi lệnh có `--format`',
    check: '`check`',
    streams: 'ngay khi soát xong từng tệp',
    atEnd: 'khi soát xong mọi tệp',
  },
  en: {
    title: 'Formats of output',
    intro: [
      '`npm run docs` makes this page from `src/report/formats/`. `--format` chooses one; `check` takes it several times, each with its place:',
      '```sh\nvbcheck --format github --format sarif=vbcheck.sarif --format junit=results/ documents/\n```',
      'Without a file a format is printed, and only one can be. Behind `=` stands the name of a file, or of a folder (that is there, or ends with `/`): the file in it is called `vbcheck` with the extension of the format. Files are written whole when everything is checked; a run that fails leaves the old one. What is there is replaced only where it is empty or begins as a report of the same format; anything else needs `--force`. No report ever overwrites a document.',
      'Lines and columns of a Word file are those of the plain text that `vbcheck text` prints; those of Markdown are of the file itself. Where the working folder lies in `GITHUB_WORKSPACE`, `CI_PROJECT_DIR` or `BUILD_SOURCESDIRECTORY`, `github`, `gitlab` and `sarif` write paths from there.',
    ],
    notes: [
      '`github`: GitHub shows ten errors, ten warnings and ten notices of a step and fifty of a job, so the gravest come first; all of them stand in the summary of the job (`GITHUB_STEP_SUMMARY`).',
      '`sarif`: rules come with their pages of the manual; `partialFingerprints` stay when the place moves; what a comment silences has `suppressions`; files that could not be read, and documents that files cite in more than one way (`acrossFiles` in JSON), stand in `invocations`. There are no `fixes`: those of SARIF replace a region of the file itself, and a Word file has no such regions; `properties.fix` says how to mend it.',
      '`junit`: a suite for each file, a case for each finding; errors are a `failure`, warnings and hints are `skipped`, a file that cannot be read is an `error`.',
      '`jsonl`: a line for each file, like an element of `files` in [json.md](json.md); the last line has `version`, `leftOut` and `summary`.',
      '`csv`: UTF-8 with a byte order mark, commas (RFC 4180); a cell that a spreadsheet would take for a formula begins with an apostrophe.',
    ],
    own: 'Formats of your own',
    ownText: [
      'A module, named by `--format ./format.mjs` or `--format ./format.mjs=file`. It runs with all your rights, so that, like a plugin, it has to be allowed: `vbcheck trust ./format.mjs`, or `--trust` and `VBCHECK_TRUST=1` in CI; once it has changed, it has to be allowed again. Its faults are told as its own, with line and column, and the command ends with code 2.',
      'Its default export is a function of `target` (`out(text)`, `width`, `language`, `version`, `prefix`, `manual(id, language)`) that gives `file(…)`, called after each file, and `end(…)`, called once. `record.result` is an element of `files` in [json.md](json.md), `record.views` the words around each finding, `record.regions` lines and columns where the module exports `regions = true`. `extension` is that of its file in a folder.',
    ],
    columns: ['Format', 'For', 'Media type', 'Extension', 'Commands', 'Written'],
    all: 'all that have `--format`',
    check: '`check`',
    streams: 'file by file',
    atEnd: 'when all files are checked',
  },
} as const;

const OWN_FORMAT = `\`\`\`js
export const regions = true;
export const extension = '.txt';

export default function ({ out }) {
  let count = 0;
  return {
    file({ record: { result, regions }, isNamed, language }) {
      result.messages.forEach(({ ruleId, message }, i) => out(\`\${regions?.[i]?.startLine ?? '-'} \${ruleId} \${message}\\n\`));
      count += result.messages.length;
    },
    end(interruption, acrossFiles) {
      out(\`\${count}\\n\`);
    },
  };
}
\`\`\``;

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
  return [
    `${mark} ${texts.title}`,
    ...texts.intro.flatMap((paragraph) => ['', paragraph]),
    '',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...texts.notes.map((note) => `- ${note}`),
    '',
    `${mark}# ${texts.own}`,
    ...[...texts.ownText, OWN_FORMAT].flatMap((paragraph) => ['', paragraph]),
  ];
}
