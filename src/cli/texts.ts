/** Everything the command line says that is not about a document. */
import type { Bilingual, Language } from '../language/language.ts';

export const COMMANDS = [
  'check',
  'fix',
  'annotate',
  'preview',
  'inspect',
  'new',
  'explain',
  'rules',
  'init',
  'words',
  'help',
] as const;

export const HELP = {
  program: {
    vi: 'Soát lỗi văn bản hành chính theo Nghị định 30/2020/NĐ-CP.',
    en: 'Checks Vietnamese administrative documents against Decree 30/2020/NĐ-CP.',
  },
  check: { vi: 'soát lỗi (lệnh mặc định)', en: 'check documents (the default command)' },
  fix: { vi: 'sửa lỗi trong văn bản Word', en: 'mend Word documents' },
  annotate: {
    vi: 'ghi từng lỗi thành chú thích trong văn bản Word',
    en: 'write each finding as a comment into Word documents',
  },
  inspect: { vi: 'cho xem các thành phần nhận ra được', en: 'show the components that were recognised' },
  preview: {
    vi: 'xem văn bản với lỗi đánh dấu tại chỗ, trong trình duyệt',
    en: 'a page that shows the document with findings marked',
  },
  explain: { vi: 'giải thích một quy tắc: căn cứ, lý do, ví dụ', en: 'explain a rule: basis, reason, examples' },
  rules: { vi: 'liệt kê các quy tắc', en: 'list the rules' },
  init: { vi: 'tạo tệp cấu hình có chú giải', en: 'write a configuration file with comments' },
  words: { vi: 'từ điển riêng: từ không báo lỗi chính tả', en: 'your own words, which spelling rules accept' },
  new: {
    vi: 'tạo văn bản mới đúng thể thức; không nêu loại thì liệt kê các loại',
    en: 'start a correct new document; without a type, list the types',
  },
  newType: {
    vi: 'loại văn bản: cong-van, "Tờ trình", QĐ …',
    en: 'type of the document: cong-van, "Tờ trình", QĐ …',
  },
  newOutput: {
    vi: 'tệp .docx hoặc thư mục để ghi (mặc định: <loại>.docx ở thư mục này)',
    en: 'the .docx or folder to write to (default: <type>.docx in this folder)',
  },
  agency: { vi: 'tên cơ quan ban hành, ví dụ "Sở Tài chính"', en: 'the issuing body, e.g. "Sở Tài chính"' },
  parent: {
    vi: 'cơ quan chủ quản trực tiếp, ví dụ "UBND tỉnh Quảng Trị"',
    en: 'its direct superior, e.g. "UBND tỉnh Quảng Trị"',
  },
  place: { vi: 'địa danh, ví dụ "Quảng Trị"', en: 'where it is issued, e.g. "Quảng Trị"' },
  symbol: {
    vi: 'chữ viết tắt của cơ quan trong ký hiệu, ví dụ STC',
    en: 'abbreviation of the body in symbols, e.g. STC',
  },
  unit: { vi: 'chữ viết tắt của đơn vị soạn thảo, ví dụ VP', en: 'abbreviation of the drafting unit, e.g. VP' },
  authority: {
    vi: 'quyền hạn ký, ví dụ "KT. GIÁM ĐỐC" (dùng được nhiều lần)',
    en: 'signing authority, e.g. "KT. GIÁM ĐỐC" (repeatable)',
  },
  title: { vi: 'chức vụ của người ký', en: 'title of the signer' },
  signer: { vi: 'họ và tên người ký', en: 'name of the signer' },
  wordsAdd: { vi: 'thêm từ vào từ điển riêng', en: 'add words to the list' },
  wordsRemove: { vi: 'bỏ từ khỏi từ điển riêng', en: 'take words out of the list' },
  wordsList: { vi: 'in các từ trong từ điển riêng', en: 'print the words of the list' },
  word: { vi: 'từ hoặc cụm từ, mỗi cụm đặt trong ngoặc kép', en: 'words, or phrases in quotation marks' },
  wordFile: { vi: 'dùng tệp từ này (của cơ quan) thay cho tệp của riêng bạn', en: 'use this list instead of your own' },
  files: {
    vi: 'tệp .docx, .docm, .dotx, .dotm, .md, thư mục hoặc mẫu tên tệp; “-” là đầu vào chuẩn',
    en: 'files .docx, .docm, .dotx, .dotm, .md, folders or patterns; “-” is standard input',
  },
  fixFiles: {
    vi: 'tệp .docx, .docm, .dotx, .dotm, thư mục hoặc mẫu tên tệp',
    en: 'files .docx, .docm, .dotx, .dotm, folders or patterns',
  },
  output: {
    vi: 'ghi vào tệp này; nhiều văn bản thì vào thư mục này (mặc định: <tên>-da-sua.docx ở cùng thư mục)',
    en: 'write to this file, several documents to this folder (default: <name>-da-sua.docx in the same folder)',
  },
  write: {
    vi: 'ghi đè lên chính văn bản; bản cũ giữ ở <tên>.docx.bak',
    en: 'overwrite the document; <name>.docx.bak keeps the old one',
  },
  noBackup: { vi: 'không giữ bản cũ', en: 'keep no old one' },
  track: {
    vi: 'ghi thành thay đổi theo dõi (Track Changes) để duyệt trong Word',
    en: 'make tracked changes, to be accepted or rejected in Word',
  },
  author: {
    vi: 'tên người sửa trong thay đổi theo dõi (mặc định: vbcheck)',
    en: 'author of tracked changes (default: vbcheck)',
  },
  dryRun: { vi: 'chỉ cho xem sẽ sửa gì, không ghi tệp nào', en: 'only show what would change, write nothing' },
  unsafe: { vi: 'sửa cả những chỗ cần người xem lại', en: 'also make fixes that somebody should look at' },
  onlyRule: {
    vi: 'chỉ sửa lỗi của quy tắc này, hoặc cả nhóm: the-thuc/* (dùng được nhiều lần)',
    en: 'mend only what this rule reports, or a family: the-thuc/* (repeatable)',
  },
  fixForce: {
    vi: 'ghi đè tệp đã có; sửa cả văn bản có chữ ký số hoặc đang được bảo vệ',
    en: 'overwrite existing files; change signed or protected documents too',
  },
  previewFiles: {
    vi: 'tệp .docx, .docm, .dotx, .dotm, .md, thư mục hoặc mẫu tên tệp',
    en: 'files .docx, .docm, .dotx, .dotm, .md, folders or patterns',
  },
  previewOutput: {
    vi: 'trang cần ghi, hoặc thư mục khi có nhiều tệp; mặc định: cạnh tệp, đuôi .html',
    en: 'the page to write, or a folder for several files; default: beside the file, ending in .html',
  },
  annotateOutput: {
    vi: 'ghi vào tệp này; nhiều văn bản thì vào thư mục này (mặc định: <tên>-chu-thich.docx ở cùng thư mục)',
    en: 'write to this file, several documents to this folder (default: <name>-chu-thich.docx in the same folder)',
  },
  clean: {
    vi: 'bỏ các chú thích của vbcheck (mặc định ghi <tên>-khong-chu-thich.docx)',
    en: 'take the comments of vbcheck out (written to <name>-khong-chu-thich.docx by default)',
  },
  annotateForce: {
    vi: 'ghi đè tệp đã có, cả chính văn bản; ghi cả vào văn bản có chữ ký số hoặc đang được bảo vệ',
    en: 'overwrite existing files, the document itself too; also signed or protected documents',
  },
  file: { vi: 'tệp cần xem', en: 'the file' },
  rule: { vi: 'tên quy tắc, ví dụ the-thuc/le-trang', en: 'id of the rule, e.g. the-thuc/le-trang' },
  format: { vi: 'dạng kết quả: pretty hoặc json', en: 'output: pretty or json' },
  lang: { vi: 'ngôn ngữ: vi hoặc en', en: 'language: vi or en' },
  profile: {
    vi: 'bộ quy định: auto (mặc định), nd30, vbqppl, dang, other',
    en: 'rules to follow: auto (default), nd30, vbqppl, dang, other',
  },
  final: {
    vi: 'bản trình ký: chỗ để trống (số, ngày) cũng là lỗi',
    en: 'the draft goes to be signed: blanks (number, date) are errors too',
  },
  failOn: {
    vi: 'mức làm lệnh kết thúc với mã 1: error (mặc định), warning, info, never',
    en: 'severity that ends with code 1: error (default), warning, info, never',
  },
  maxWarnings: {
    vi: 'quá số cảnh báo này thì kết thúc với mã 1',
    en: 'more warnings than this end with code 1',
  },
  quiet: { vi: 'chỉ hiện lỗi, không hiện cảnh báo và gợi ý', en: 'show errors only' },
  config: { vi: 'dùng tệp cấu hình này', en: 'use this configuration file' },
  ruleOption: {
    vi: 'đặt mức cho quy tắc: off, info, warning, error (dùng được nhiều lần)',
    en: 'set the severity of a rule: off, info, warning, error (repeatable)',
  },
  noColor: { vi: 'không tô màu', en: 'no colours' },
  stdin: { vi: 'đọc văn bản từ đầu vào chuẩn', en: 'read the document from standard input' },
  stdinFilename: { vi: 'tên của văn bản ở đầu vào chuẩn', en: 'name of the document on standard input' },
  force: { vi: 'ghi đè tệp đã có', en: 'overwrite an existing file' },
  version: { vi: 'in phiên bản', en: 'print the version' },
  help: { vi: 'in hướng dẫn này', en: 'print this help' },
} as const satisfies Record<string, Bilingual>;

export const WORDS_EXAMPLES: Readonly<Record<Language, string>> = {
  vi: `
Ví dụ:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (khai báo tệp ở khóa wordFiles của cấu hình)
  vbcheck words list`,
  en: `
Examples:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (named by the key wordFiles of the configuration)
  vbcheck words list`,
};

export const ANNOTATE_EXAMPLES: Readonly<Record<Language, string>> = {
  vi: `
Ví dụ:
  vbcheck annotate du-thao.docx                 ghi du-thao-chu-thich.docx, mỗi lỗi một chú thích đúng chỗ
  vbcheck annotate --final -o ra/ van-ban/      cả thư mục, bản trình ký, ghi vào thư mục ra
  vbcheck annotate --clean du-thao-chu-thich.docx   bỏ chú thích của vbcheck, giữ chú thích của người khác

Chạy lại thì chú thích cũ của vbcheck được thay, không bị lặp.

Mã kết thúc:
  0  đã ghi, có lỗi trong văn bản hay không     2  có tệp không đọc hoặc không ghi được`,
  en: `
Examples:
  vbcheck annotate draft.docx                   write draft-chu-thich.docx, a comment for each finding
  vbcheck annotate --final -o out/ documents/   a folder, drafts that go to be signed, written to out
  vbcheck annotate --clean draft-chu-thich.docx     take the comments of vbcheck out, keep those of others

Another run replaces the comments of vbcheck instead of doubling them.

Exit codes:
  0  written, whatever was found     2  a file could not be read or written`,
};

export const FIX_EXAMPLES: Readonly<Record<Language, string>> = {
  vi: `
Ví dụ:
  vbcheck fix du-thao.docx                   sửa những chỗ chắc chắn, ghi du-thao-da-sua.docx
  vbcheck fix --track du-thao.docx           mọi chỗ sửa là thay đổi theo dõi, duyệt trong Word
  vbcheck fix --dry-run du-thao.docx         xem trước sẽ sửa gì
  vbcheck fix --write van-ban/               sửa ngay trên tệp, giữ bản cũ .docx.bak
  vbcheck fix --rule the-thuc/phong-chu --rule "chinh-ta/*" du-thao.docx

Mã kết thúc:
  0  không còn lỗi     1  còn lỗi phải sửa tay     2  không làm được`,
  en: `
Examples:
  vbcheck fix draft.docx                     mend what is certain, write draft-da-sua.docx
  vbcheck fix --track draft.docx             every change is tracked, to be judged in Word
  vbcheck fix --dry-run draft.docx           show what would change
  vbcheck fix --write documents/             change the files themselves, keep .docx.bak
  vbcheck fix --rule the-thuc/phong-chu --rule "chinh-ta/*" draft.docx

Exit codes:
  0  nothing wrong is left     1  findings are left     2  could not do it`,
};

export const PREVIEW_EXAMPLES: Readonly<Record<Language, string>> = {
  vi: `
Ví dụ:
  vbcheck preview du-thao.docx                  ghi du-thao.html, mở bằng trình duyệt
  vbcheck preview du-thao.docx -o soat.html
  vbcheck preview van-ban/ -o ket-qua/          mỗi tệp một trang`,
  en: `
Examples:
  vbcheck preview draft.docx                    writes draft.html, for a browser
  vbcheck preview draft.docx -o review.html
  vbcheck preview documents/ -o pages/          one page for each file`,
};

export const NEW_EXAMPLES: Readonly<Record<Language, string>> = {
  vi: `
Ví dụ:
  vbcheck new                       các loại văn bản
  vbcheck new cong-van              tạo cong-van.docx
  vbcheck new "Tờ trình" -o de-an/to-trinh.docx
  vbcheck new QĐ --agency "Sở Tài chính" --parent "UBND tỉnh Quảng Trị" --place "Quảng Trị"

Tên cơ quan, địa danh, người ký dùng nhiều lần thì ghi ở khóa agency của cấu hình (vbcheck init).`,
  en: `
Examples:
  vbcheck new                       the types of document
  vbcheck new cong-van              write cong-van.docx
  vbcheck new "Tờ trình" -o proposal/to-trinh.docx
  vbcheck new QĐ --agency "Sở Tài chính" --parent "UBND tỉnh Quảng Trị" --place "Quảng Trị"

Names that stay the same belong under the key agency of the configuration (vbcheck init).`,
};

/** Headings and placeholders of help texts, which commander writes in English. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

export const PLACEHOLDERS = {
  files: { vi: 'tệp', en: 'files' },
  file: { vi: 'tệp', en: 'file' },
  page: { vi: 'trang', en: 'page' },
  rule: { vi: 'quy-tắc', en: 'rule' },
  format: { vi: 'dạng', en: 'format' },
  lang: { vi: 'vi|en', en: 'vi|en' },
  profile: { vi: 'bộ', en: 'profile' },
  severity: { vi: 'mức', en: 'severity' },
  number: { vi: 'số', en: 'number' },
  ruleOption: { vi: 'quy-tắc:mức', en: 'rule:severity' },
  name: { vi: 'tên', en: 'name' },
  words: { vi: 'từ', en: 'words' },
  type: { vi: 'loại', en: 'type' },
  abbreviation: { vi: 'viết-tắt', en: 'abbreviation' },
  authority: { vi: 'quyền-hạn', en: 'authority' },
  title: { vi: 'chức-vụ', en: 'title' },
  options: { vi: '[tùy chọn]', en: '[options]' },
} as const satisfies Record<string, Bilingual>;

export const EXAMPLES: Bilingual = {
  vi: `
Ví dụ:
  vbcheck du-thao.docx                    soát một dự thảo
  vbcheck van-ban/                        soát cả thư mục
  vbcheck --final du-thao.docx            soát bản trình ký
  vbcheck fix --track du-thao.docx        sửa, duyệt từng chỗ trong Word
  vbcheck --format json "nhap/*.docx"     kết quả cho chương trình khác
  vbcheck --rule the-thuc/le-trang:off du-thao.docx
  vbcheck preview du-thao.docx            xem lỗi ngay trong văn bản (du-thao.html)
  vbcheck explain the-thuc/le-trang       vì sao có quy tắc này
  vbcheck new cong-van                    bắt đầu một công văn đúng thể thức

Mã kết thúc:
  0  không có lỗi     1  có lỗi     2  không làm được (đối số, cấu hình, tệp hỏng)`,
  en: `
Examples:
  vbcheck draft.docx                      check one draft
  vbcheck documents/                      check a folder
  vbcheck --final draft.docx              check a draft that goes to be signed
  vbcheck fix --track draft.docx          mend it, judge each change in Word
  vbcheck --format json "drafts/*.docx"   results for another program
  vbcheck --rule the-thuc/le-trang:off draft.docx
  vbcheck preview draft.docx              see the findings in the document (draft.html)
  vbcheck explain the-thuc/le-trang       why there is this rule
  vbcheck new cong-van                    start a correct official letter

Exit codes:
  0  nothing wrong     1  findings     2  could not do it (arguments, configuration, broken file)`,
};

/** Errors of the command line; `{…}` are filled in. */
export const USAGE = {
  unknownOption: { vi: 'không có tùy chọn “{name}”.', en: 'there is no option “{name}”.' },
  missingOptionValue: { vi: 'tùy chọn “{name}” cần một giá trị.', en: 'the option “{name}” needs a value.' },
  invalidOptionValue: {
    vi: '“{value}” không dùng được cho {name}; dùng: {allowed}.',
    en: '“{value}” cannot be used for {name}; use: {allowed}.',
  },
  wholeNumber: { vi: 'số nguyên từ 0', en: 'a whole number from 0' },
  missingFile: {
    vi: 'chưa nói kiểm tra tệp nào. Ví dụ: vbcheck du-thao.docx',
    en: 'no file was named. Example: vbcheck draft.docx',
  },
  missingArgument: { vi: 'thiếu tham số “{name}”.', en: 'the argument “{name}” is missing.' },
  tooManyArguments: { vi: 'thừa tham số.', en: 'there are too many arguments.' },
  seeHelp: { vi: 'Xem hướng dẫn: vbcheck --help', en: 'See: vbcheck --help' },
  stdinAndFiles: {
    vi: '--stdin không đi cùng tên tệp.',
    en: '--stdin cannot be combined with files.',
  },
  ruleOption: {
    vi: '“{value}” không dùng được cho --rule; viết quy-tắc:mức, ví dụ the-thuc/le-trang:warning.',
    en: '“{value}” cannot be used for --rule; write rule:severity, e.g. the-thuc/le-trang:warning.',
  },
  unknownRule: { vi: 'không có quy tắc “{name}”.', en: 'there is no rule “{name}”.' },
  seeRules: { vi: ' Xem danh sách: vbcheck rules', en: ' See the list: vbcheck rules' },
  commandHint: { vi: ' Nếu là lệnh, có phải ý bạn là “{name}”?', en: ' If it is a command, did you mean “{name}”?' },
  written: { vi: 'Đã ghi {name}.', en: 'Wrote {name}.' },
  exists: {
    vi: 'đã có {name}; thêm --force để ghi đè.',
    en: '{name} is there already; add --force to overwrite it.',
  },
  notOurPage: {
    vi: '{name} đã có và không phải trang do vbcheck tạo; thêm --force để ghi đè, hoặc đặt tên khác bằng -o.',
    en: '{name} is there already and is no page of vbcheck; add --force to overwrite it, or name another file with -o.',
  },
  wouldReplaceSource: {
    vi: 'không ghi trang đè lên {name}; đặt tên khác bằng -o.',
    en: 'the page is not written over {name}; name another file with -o.',
  },
  notWritten: { vi: 'không ghi được {name}: {reason}', en: '{name} cannot be written: {reason}' },
  sameOutput: {
    vi: '{one} và {other} cùng cho ra {name}; chạy riêng từng tệp, với -o khác nhau.',
    en: '{one} and {other} would both become {name}; run them one by one, with different -o.',
  },
  notAFolder: {
    vi: '{name} không phải là thư mục; có nhiều tệp thì -o phải là thư mục.',
    en: '{name} is no folder; for several files -o must be a folder.',
  },
  unknownType: { vi: 'không có loại văn bản “{name}”.', en: 'there is no type of document “{name}”.' },
  seeTypes: { vi: ' Xem danh sách: vbcheck new', en: ' See the list: vbcheck new' },
  notDocx: {
    vi: 'không ghi được “{name}”: tên tệp phải có đuôi .docx, hoặc là một thư mục đã có.',
    en: '“{name}” cannot be written: its name has to end in .docx, or be a folder that exists.',
  },
  fillIn: {
    vi: 'Mở bằng Word, điền các chỗ trong ngoặc vuông và số, ngày; trước khi trình ký: vbcheck --final {name}',
    en: 'Open it in Word, fill in what stands in brackets, number and date; before signing: vbcheck --final {name}',
  },
  newHint: {
    vi: 'Tạo văn bản: vbcheck new <loại>; loại ghi bằng tên, tên trong lệnh hoặc chữ viết tắt.',
    en: 'To start a document: vbcheck new <type>; the type by its name, the name for the command, or the abbreviation.',
  },
  progress: { vi: 'Đang soát {done}/{all} …', en: 'Checking {done}/{all} …' },
} as const satisfies Record<string, Bilingual>;

/** What `fix` says about files. */
export const ANNOTATE_TEXTS = {
  annotated: { vi: '{path}: {count} chú thích → {output}', en: '{path}: {count} comments → {output}' },
  annotatedOne: { vi: '{path}: 1 chú thích → {output}', en: '{path}: 1 comment → {output}' },
  nothingFound: {
    vi: '{path}: không thấy lỗi nào → {output} (không có chú thích của vbcheck)',
    en: '{path}: nothing is wrong → {output} (without comments of vbcheck)',
  },
  cleaned: { vi: '{path}: bỏ {count} chú thích → {output}', en: '{path}: {count} comments taken out → {output}' },
  cleanedOne: { vi: '{path}: bỏ 1 chú thích → {output}', en: '{path}: 1 comment taken out → {output}' },
  nothingToClean: {
    vi: '{path}: không có chú thích nào của vbcheck, không ghi tệp mới',
    en: '{path}: there are no comments of vbcheck, no file was written',
  },
  notChecked: { vi: '{path}: {note}', en: '{path}: {note}' },
  missingFile: {
    vi: 'chưa nói ghi chú thích vào tệp nào. Ví dụ: vbcheck annotate du-thao.docx',
    en: 'no file was named. Example: vbcheck annotate draft.docx',
  },
  onlyWord: {
    vi: 'Chú thích chỉ ghi được vào tệp Word (.docx, .docm, .dotx, .dotm); với Markdown hãy xem kết quả của “vbcheck {name}”.',
    en: 'Comments can only be written into Word files (.docx, .docm, .dotx, .dotm); for Markdown see what “vbcheck {name}” says.',
  },
  sameFile: {
    vi: '{name} là chính văn bản; chọn tên khác cho -o, hoặc thêm --force để ghi đè.',
    en: '{name} is the document itself; choose another name for -o, or add --force to overwrite it.',
  },
  otherExtension: {
    vi: '{name} phải có đuôi {extension} như văn bản, nếu không Word không mở được.',
    en: '{name} has to end in {extension} like the document, or Word does not open it.',
  },
} as const satisfies Record<string, Bilingual>;

export const FIX_TEXTS = {
  missingFile: {
    vi: 'chưa nói sửa tệp nào. Ví dụ: vbcheck fix du-thao.docx',
    en: 'no file was named. Example: vbcheck fix draft.docx',
  },
  writeAndOutput: { vi: '--write không đi cùng -o.', en: '--write cannot be combined with -o.' },
  sameFile: {
    vi: '{name} là chính văn bản; muốn ghi đè thì dùng --write.',
    en: '{name} is the document itself; use --write to overwrite it.',
  },
  cannotWrite: { vi: 'Không ghi được {name}: {reason}.', en: '{name} cannot be written: {reason}.' },
} as const satisfies Record<string, Bilingual>;
