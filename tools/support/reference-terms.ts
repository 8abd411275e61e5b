/**
 * The Vietnamese half of docs/reference.md and docs/glossary.md. Its keys are those of the declarations, so that it does
 * not compile when a field has come or gone; the English half is what the declarations say of themselves.
 */
import type {
  Draft,
  DraftDocument,
  NumberAndSymbol,
  OutlineItem,
  PlaceAndDate,
  Segment,
} from '../../src/draft/draft.ts';
import type { Passage, Sentence, Stretch } from '../../src/draft/sentences.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { ComponentChange, Report, ReportedFix, RuleContext, RuleExample } from '../../src/lint/rule.ts';
import type { Paragraph, TextSpan } from '../../src/tree/nodes.ts';

/** Every key, of either side of a union. */
type KeysOf<Type> = Type extends unknown ? keyof Type : never;

interface Shape {
  /** File of the declaration. */
  file: string;
  title: string;
  fields: Readonly<Record<string, string>>;
}
const shape = <Type>(
  file: string,
  title: string,
  fields: Readonly<Record<Extract<KeysOf<Type>, string>, string>>,
): Shape => ({ file, title, fields });

const DRAFT = 'src/draft/draft.ts';
const SENTENCES = 'src/draft/sentences.ts';
const RULE = 'src/lint/rule.ts';
const NODES = 'src/tree/nodes.ts';

/** By the name of the declaration, in the order of the page. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  RuleContext: shape<RuleContext>(RULE, 'cái mà `check` nhận', {
    draft: 'bản dự thảo đã được nhận ra',
    options: 'tùy chọn của quy tắc, đã trộn với giá trị mặc định',
    final: 'có `--final`: chỗ trống không còn được bỏ qua',
    words: 'từ mà người dùng cho là đúng, chữ thường, NFC',
    phrases: 'cụm từ của danh sách riêng (cấu hình phrases)',
    laws: 'sổ văn bản, kèm bảng riêng của người dùng',
    report: 'báo một lỗi',
  }),
  Draft: shape<Draft>(DRAFT, 'cả tệp', {
    tree: 'cây mà quy tắc đọc: mọi chữ đã ghép (NFC), không còn ký tự không thấy được',
    source: 'cây như tệp ghi; quy tắc không cần đến',
    administrative: 'có phải văn bản hành chính không; không thì thể thức không bị xét',
    profile: 'thể thức nào: `nd30`, `vbqppl`, `dang`, `other`',
    legacyText: 'cả văn bản gõ bằng bảng mã cũ (TCVN3, VNI)',
    internalForm: 'cả tệp là biểu mẫu (phiếu, đơn, tờ khai …): chỉ xét câu chữ, không xét thể thức',
    documentType: 'loại của văn bản chính đầu tiên',
    documents: 'các văn bản trong tệp, theo thứ tự',
    paragraphs: 'mọi đoạn của phần thân, theo thứ tự đọc',
    segmentsOf: 'các đoạn nhãn của một đoạn văn',
    sectionOf: 'phần (section) chứa đoạn: khổ giấy, lề',
    memory: 'bộ nhớ về từ, đưa cho các hàm của `src/language`',
  }),
  DraftDocument: shape<DraftDocument>(DRAFT, 'một văn bản trong tệp', {
    kind: '`main` văn bản có tiêu đề, `attachment` ban hành kèm theo, `annex` phụ lục, `copy` phần bản sao',
    profile: 'thể thức mà văn bản này theo; phần kèm theo thì như văn bản đứng trước',
    isForm: 'là biểu mẫu hay bài phát biểu: thể thức không bị xét',
    documentType: 'mã loại, ví dụ `cong-van`',
    listedType: 'là một trong 29 loại của Điều 7',
    segments: 'các đoạn nhãn, theo thứ tự đọc',
    firstParagraph: 'chỉ số đoạn đầu trong `Draft.paragraphs`',
    endParagraph: 'chỉ số sau đoạn cuối',
    number: 'số, ký hiệu đã tách',
    date: 'địa danh và thời gian đã tách',
    issuingAgency: 'tên cơ quan ban hành, nối các dòng',
    parentAgency: 'tên cơ quan chủ quản',
    subject: 'trích yếu',
    outline: 'phần, chương, mục, điều, khoản, điểm',
    template: 'tiêu đề hay chữ ký còn chỗ điền: là biểu mẫu',
  }),
  Segment: shape<Segment>(DRAFT, 'đoạn nhãn: một khúc của một đoạn văn, thuộc một thành phần', {
    component: 'thành phần ([bảng từ](glossary.md))',
    paragraph: 'đoạn văn chứa nó',
    start: 'chỗ bắt đầu trong `paragraph.text` (đơn vị UTF-16)',
    end: 'chỗ sau chữ cuối',
    text: 'chữ',
    confidence: 'chắc đến đâu, 0 đến 1; dưới `MINIMUM_CONFIDENCE` thì im lặng',
  }),
  Sentence: shape<Sentence>(SENTENCES, 'một câu, từ `sentences(draft)`', {
    passage: 'đoạn chứa câu',
    document: 'văn bản trong tệp',
    component: 'thành phần',
    paragraph: 'đoạn văn',
    start: 'chỗ bắt đầu trong `paragraph.text`',
    end: 'chỗ sau chữ cuối, kể cả dấu',
    text: 'chữ',
    mark: 'dấu kết thúc; rỗng nếu không có',
    goesOn: 'câu còn tiếp ở đoạn sau: lời dẫn, mục kết thúc bằng dấu chấm phẩy',
    continues: 'câu tiếp từ đoạn trước',
    capitals: 'viết hoa toàn bộ',
    stretches: 'các vế của câu',
    tokens: 'các tiếng, số, ký hiệu',
    syllables: 'bao nhiêu tiếng',
  }),
  Stretch: shape<Stretch>(SENTENCES, 'một vế: giữa hai dấu', {
    start: 'chỗ bắt đầu trong `paragraph.text`',
    end: 'chỗ sau chữ cuối',
    text: 'chữ',
    mark: 'dấu kết thúc vế',
    syllables: 'bao nhiêu tiếng, không kể trong ngoặc; mỗi văn bản được dẫn tính là một',
  }),
  Passage: shape<Passage>(SENTENCES, 'một đoạn lời, từ `passages(draft)`', {
    document: 'văn bản trong tệp; null ngoài phần thân',
    paragraph: 'đoạn văn',
    segment: 'đoạn nhãn; null ngoài phần thân',
    component: 'thành phần',
    confidence: 'chắc đến đâu',
    role: '`prose` lời văn, `heading` tiêu đề, `apart` tên, mã, địa chỉ',
    where: 'ở đâu trên trang: thân, ô bảng, khung chữ, đầu trang, chân trang, chú thích',
    label: 'nhãn đầu dòng: gạch, số, chữ',
    start: 'chỗ bắt đầu trong `paragraph.text`',
    end: 'chỗ sau chữ cuối',
    text: 'chữ, kể cả nhãn',
    goesOn: 'câu cuối còn tiếp ở đoạn sau',
    continues: 'tiếp từ đoạn trước',
    capitals: 'viết hoa toàn bộ',
    isVietnamese: 'là tiếng Việt',
    sentences: 'các câu',
    quotations: 'chữ trong ngoặc kép',
    citations: 'văn bản được dẫn',
    citedTitles: 'trích yếu của văn bản được dẫn',
    tokens: 'các tiếng, số, ký hiệu',
    syllables: 'bao nhiêu tiếng, không kể nhãn',
  }),
  NumberAndSymbol: shape<NumberAndSymbol>(DRAFT, '`Số: 15/QĐ-UBND`', {
    segment: 'đoạn nhãn',
    number: 'số như đã ghi; rỗng nếu để trống',
    symbol: 'ký hiệu, sau dấu `/` đầu tiên',
    year: 'năm, khi nằm trong số',
    typeAbbreviation: 'chữ viết tắt tên loại',
  }),
  PlaceAndDate: shape<PlaceAndDate>(DRAFT, '`Hà Nội, ngày 05 tháng 3 năm 2026`', {
    segment: 'đoạn nhãn',
    place: 'địa danh',
    day: 'ngày như đã ghi; null nếu để trống',
    month: 'tháng',
    year: 'năm',
  }),
  OutlineItem: shape<OutlineItem>(DRAFT, 'một đơn vị của bố cục', {
    component: 'điều, khoản, điểm …',
    number: 'số như in ra, không có dấu',
    title: 'tiêu đề hoặc những chữ đầu',
    segment: 'đoạn nhãn',
    automatic: 'đánh số tự động',
    children: 'các đơn vị bên trong',
  }),
  Paragraph: shape<Paragraph>(NODES, 'một đoạn văn của cây', {
    type: '`paragraph`',
    part: 'phần của gói, ví dụ `word/document.xml`',
    index: 'số thứ tự, đếm từ 1',
    position: 'chỗ trong phần của gói, tính bằng byte',
    children: 'run, trường, liên kết …',
    text: 'chữ mà người đọc thấy',
    hiddenText: 'chữ ẩn',
    spans: 'các mảnh của `text`, mỗi mảnh một định dạng',
    styleId: 'mã của style',
    styleName: 'tên style như Word hiện',
    numbering: 'đánh số tự động: nhãn như in ra, cấp',
    format: 'định dạng đoạn: canh lề, thụt, giãn dòng, cách đoạn',
    markFormat: 'định dạng của dấu hết đoạn',
    place: 'ở đâu: ô bảng, khung chữ, section, bề rộng cột',
    drawnLines: 'những đường có thể là đường kẻ',
    breakBefore: 'trước chữ đầu có ngắt trang, ngắt cột',
    renderedPage: 'trang trong lần dàn trang cuối của Word',
    headingDepth: 'cấp của tiêu đề Markdown',
    sourceOffset: 'chỗ của chữ trong tệp; quy tắc không cần đến',
    textSources: 'chỗ của từng khúc chữ trong tệp; quy tắc không cần đến',
  }),
  TextSpan: shape<TextSpan>(NODES, 'một mảnh chữ cùng định dạng', {
    start: 'chỗ bắt đầu trong `Paragraph.text`',
    end: 'chỗ sau chữ cuối',
    format: 'phông, cỡ, đậm, nghiêng, màu …',
    field: 'loại trường (`PAGE`, `REF` …) nếu chữ do trường tính ra',
    inserted: 'là chữ chèn đang theo dõi',
    placeholder: 'là chữ chờ điền của ô nội dung',
  }),
  Report: shape<Report>(RULE, 'cái mà `report` nhận', {
    messageId: 'câu báo nào của `meta.messages`',
    at: 'ở đâu: `{ segment, start, end }`, `{ paragraph, start, end }`, `{ document: true, near }`',
    data: 'giá trị cho các `{tên}` của câu báo',
    fix: 'cách sửa, khi chỉ có một',
    suggestions: 'vài cách sửa để người chọn',
    severity: 'mức riêng của lần báo này',
    also: 'các đoạn khác cùng một nguyên nhân',
  }),
  ReportedFix: shape<ReportedFix>(RULE, 'cách sửa', {
    description: 'một mệnh lệnh ngắn',
    text: 'chữ thay cho chữ bị đánh dấu',
    changes: 'thay đổi khác: định dạng, trang, nhiều chỗ',
    unsafe: 'phải có người xem: chỉ làm với `--unsafe`',
  }),
  RuleExample: shape<RuleExample>(RULE, 'một ví dụ', {
    type: 'loại văn bản đúng được đem đổi, ví dụ `cong-van`',
    title: 'ví dụ cho thấy gì',
    set: 'thành phần nào đổi thế nào',
    document: 'một văn bản khác hẳn: tệp .docx, hoặc chữ Markdown',
    inCopy: 'đổi ở phần bản sao',
    page: 'đổi khổ giấy, lề, số trang',
    reports: 'ví dụ sai: phải báo gì, theo thứ tự',
    besides: 'quy tắc khác cũng được lên tiếng',
    final: 'soát như với `--final`',
    options: 'tùy chọn của quy tắc',
  }),
  ComponentChange: shape<ComponentChange>(RULE, 'đổi một thành phần trong ví dụ', {
    text: 'chữ mới; một mảng thì thành từng ấy đoạn',
    format: 'định dạng: `sizePt`, `bold`, `italic`, `align` …',
    remove: 'bỏ đi',
    line: 'đường kẻ bên dưới: bỏ, dài bao nhiêu, gõ bằng ký tự …',
  }),
};

/** Where a rule finds what it needs: files by what they are good for. */
export const MODULES: Readonly<Record<string, string>> = {
  'src/draft/segments.ts': 'đoạn nhãn chắc chắn của một thành phần; các văn bản trong tệp',
  'src/draft/sentences.ts': 'câu, vế, đoạn lời, và cái gì bao quanh chúng',
  'src/draft/citations.ts': 'văn bản được dẫn: loại, số, ngày, cơ quan, trích yếu',
  'src/draft/cited-parts.ts': 'điểm, khoản, điều, phụ lục được nhắc đến, và của văn bản nào',
  'src/draft/definitions.ts': 'tên gọi tắt, chữ viết tắt mà văn bản đặt ra',
  'src/draft/known-acts.ts': 'văn bản nào trong sổ được dẫn',
  'src/draft/quotation.ts': 'đoạn trích văn bản khác: không phải lời của văn bản này',
  'src/draft/stories.ts': 'mọi đoạn được in: thân, đầu trang, chân trang, chú thích',
  'src/draft/words.ts': 'các từ của mọi đoạn được in',
  'src/draft/dates.ts': 'ngày ban hành',
  'src/draft/per-draft.ts': 'tính một lần cho một bản dự thảo, nhiều quy tắc dùng chung',
  'rules/views/agency.ts': 'tên cơ quan ở tiêu đề',
  'rules/views/annexes.ts': 'các phụ lục và tiêu đề của chúng',
  'rules/views/body.ts': 'các đoạn của phần nội dung, cỡ chữ nội dung, báo gộp nhiều đoạn',
  'rules/views/cited-symbols.ts': 'số, ký hiệu sai của văn bản được dẫn',
  'rules/views/drawn-lines.ts': 'các đường kẻ ở tiêu đề',
  'rules/views/known-acts.ts': 'văn bản được dẫn có trong sổ: hiệu lực, nguồn, văn bản thay thế',
  'rules/views/label.ts': 'số, chữ đứng đầu điều, khoản, điểm, kể cả tự động',
  'rules/views/list.ts': 'danh sách ở Kính gửi, Nơi nhận',
  'rules/views/page-numbers.ts': 'số trang ở đầu trang, chân trang',
  'rules/views/own-words.ts': 'lời của chính cơ quan soạn thảo, để xét văn phong',
  'rules/views/page.ts': 'các section thật sự có chữ',
  'rules/views/phrases.ts': 'những cụm từ văn phong (data/phrases.json, danh sách riêng) có trong lời của người soạn',
  'rules/views/prose.ts': 'câu chữ tiếng Việt để xét chính tả',
  'rules/views/running-text.ts': 'mọi lời văn thành một chuỗi, để tìm một vài từ',
  'rules/views/spans.ts': 'các mảnh chữ thấy được của một đoạn nhãn',
  'rules/grammar/cited-symbol.ts': 'ký hiệu của văn bản được dẫn: loại, cơ quan, năm',
  'rules/grammar/date.ts': 'cách ghi địa danh và thời gian',
  'rules/grammar/phrase-reports.ts': 'biến một nhóm cụm từ thành câu báo; tùy chọn all',
  'rules/grammar/symbol.ts': 'cách ghi số, ký hiệu',
  'rules/grammar/text-fault.ts': 'biến lỗi của chữ thành câu báo có cách sửa',
  'rules/grammar/written-faults.ts': 'biến mẫu lỗi của dấu câu, số, đơn vị thành câu báo có cách sửa',
  'rules/looks/appearance.ts': 'cỡ, kiểu chữ, canh lề theo `data/component-formats.json`',
  'rules/looks/fix-changes.ts': 'các thay đổi để sửa định dạng, thêm chữ đầu, cuối',
  'rules/looks/heading-sizes.ts': 'bộ cỡ chữ của tiêu đề: 12–13–13 hay 13–14–14',
  'rules/looks/line-beneath.ts': 'đường kẻ dưới một thành phần',
  'rules/looks/measures.ts': 'số đo như người ta viết: dấu phẩy thập phân',
  'rules/looks/text-width.ts': 'bề rộng của chữ khi in',
  'src/language/dates.ts': 'ngày tháng trong một chuỗi',
  'src/language/fold.ts': 'so sánh chữ tiếng Việt: bỏ dấu, đưa về một kiểu; hỏi chữ hoa, chữ thường',
  'src/language/placeholder.ts': 'chỗ trống, biến mẫu',
  'src/language/roman.ts': 'số La Mã',
  'src/language/tokens.ts': 'cắt chuỗi thành tiếng, số, ký hiệu',
  'src/language/template.ts': 'điền `{tên}` trong câu',
  'src/knowledge/document-types.ts': 'các loại văn bản và đặc điểm của chúng',
  'src/knowledge/component-formats.ts': 'nghị định muốn mỗi thành phần trông thế nào',
  'src/knowledge/agencies.ts': 'tên cơ quan nhà nước',
  'src/knowledge/provinces.ts': 'tỉnh, thành phố, nay và trước 01/7/2025',
  'src/knowledge/signing.ts': 'quyền hạn ký, chức vụ đứng đầu',
};

/** Words of the code, besides the components. */
export const TERMS: readonly { en: string; vi: string; note: Bilingual }[] = [
  {
    en: 'draft',
    vi: 'bản dự thảo',
    note: { vi: 'cây của tệp, đã nhận ra thành phần', en: 'the tree of a file with its components recognised' },
  },
  {
    en: 'document (of a file)',
    vi: 'văn bản trong tệp',
    note: {
      vi: 'một tệp có thể có quyết định, quy chế kèm theo, phụ lục',
      en: 'a file may hold a decision, what it issues, and annexes',
    },
  },
  {
    en: 'document type',
    vi: 'loại văn bản',
    note: { vi: '29 loại của Điều 7, và những loại khác', en: 'the 29 of Điều 7, and others' },
  },
  { en: 'component', vi: 'thành phần thể thức', note: { vi: 'bảng dưới', en: 'see the table below' } },
  {
    en: 'segment',
    vi: 'đoạn nhãn',
    note: { vi: 'khúc chữ thuộc một thành phần', en: 'a stretch of text that is one component' },
  },
  {
    en: 'letterhead',
    vi: 'phần đầu văn bản',
    note: {
      vi: 'từ Quốc hiệu đến Kính gửi hoặc tên loại',
      en: 'from Quốc hiệu down to Kính gửi or the name of the type',
    },
  },
  { en: 'annex', vi: 'phụ lục', note: { vi: '', en: '' } },
  {
    en: 'attachment',
    vi: 'văn bản kèm theo',
    note: { vi: 'quy chế, quy định … ban hành kèm theo', en: 'quy chế, quy định … issued with a document' },
  },
  { en: 'copy', vi: 'bản sao', note: { vi: 'sao y, sao lục, trích sao', en: 'sao y, sao lục, trích sao' } },
  {
    en: 'requirement',
    vi: 'yêu cầu',
    note: { vi: 'một điều nghị định đòi, có mã', en: 'one thing that the decree asks for, with an id' },
  },
  {
    en: 'legal basis',
    vi: 'căn cứ của quy tắc',
    note: {
      vi: 'các mã yêu cầu; khác với căn cứ ban hành (`legalGround`)',
      en: 'ids of requirements; not căn cứ ban hành (`legalGround`)',
    },
  },
  {
    en: 'profile',
    vi: 'thể thức áp dụng',
    note: { vi: 'hành chính, của Đảng, quy phạm pháp luật', en: 'administrative, of the Party, normative' },
  },
  { en: 'rule', vi: 'quy tắc', note: { vi: 'không bao giờ là đường kẻ', en: 'never a drawn line' } },
  {
    en: 'family',
    vi: 'họ quy tắc',
    note: { vi: 'thể thức, nội dung, văn phong, chính tả', en: 'format, content, style, spelling' },
  },
  { en: 'finding', vi: 'lỗi được báo', note: { vi: 'một nguyên nhân, một lần', en: 'one for each cause' } },
  { en: 'severity', vi: 'mức', note: { vi: 'lỗi, cảnh báo, gợi ý', en: 'error, warning, info (hint)' } },
  { en: 'fix', vi: 'cách sửa', note: { vi: 'an toàn, hoặc cần xem lại', en: 'safe, or to be reviewed' } },
  {
    en: 'blank, placeholder',
    vi: 'chỗ trống',
    note: { vi: 'chỗ chờ điền của bản dự thảo', en: 'what is filled in later' },
  },
  { en: 'line', vi: 'đường kẻ', note: { vi: 'hoặc dòng chữ, khi nói về chữ', en: 'or a line of text' } },
  {
    en: 'story',
    vi: 'luồng chữ',
    note: {
      vi: 'thân, đầu trang, chân trang, chú thích (từ của Word)',
      en: 'body, header, footer, note (a word of Word)',
    },
  },
  { en: 'part', vi: 'phần của gói', note: { vi: 'tệp bên trong .docx', en: 'a file within the .docx' } },
];
