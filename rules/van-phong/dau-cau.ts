// Marks and the blanks around them, where nobody can mean them.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Passage } from '../../src/draft/sentences.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { once } from '../../src/language/once.ts';
import { textChange } from '../../src/lint/change.ts';
import { type ContextOf, defineRule, type ReportWith, type RuleContext } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { doubleBlanks } from '../grammar/double-blanks.ts';
import { loneBrackets, loneQuotes } from '../grammar/lone-marks.ts';
import { reportWrittenFaults, type WrittenFault } from '../grammar/written-faults.ts';
import { replacement } from '../grammar/text-fault.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';

type MessageId =
  | 'blankBefore'
  | 'noBlankAfter'
  | 'noBlankBefore'
  | 'doubled'
  | 'commaBeforeEllipsis'
  | 'blankInside'
  | 'blankInQuotes'
  | 'unlikeQuotes';

const BLANKS_OUT: Bilingual = { vi: 'Bỏ dấu cách thừa', en: 'Take out the blanks' };

/** Words that a number follows. */
const awaitsNumber = once(() => new RegExp(`^${anyOf(cues.figures.beforeNumbers)} `, 'iu'));

const FAULTS: readonly WrittenFault<MessageId>[] = [
  {
    // One blank: more of them align something. A leader of dots is a place to be filled in.
    messageId: 'blankBefore',
    sign: / [,;:.!?]/,
    pattern: /[\p{L}\p{N})”%]{1,40} [,;:.!?](?=\s(?![,;:.!?…])|$)/gu,
    // `15/2026/NĐ-CP ;`: the mark is the drafter's, whosever the word before it is.
    own: 'end',
    // `ngày .`: the number is missing.
    right: ([found]) => (awaitsNumber().test(found) ? null : found.replace(' ', '')),
  },
  {
    // `báo cáo ,số liệu`: the blank stands on the wrong side.
    messageId: 'blankBefore',
    sign: / [,;][a-z\u00df-\u1ef9]/,
    pattern: /\p{L}{1,12} [,;]\p{Ll}{2,12}(?![\p{L}\p{N}@./_-])/gu,
    right: ([found]) => found.replace(/ ([,;])/, '$1 '),
  },
  {
    messageId: 'noBlankAfter',
    sign: /[a-z\u00df-\u1ef9][,;:][A-Za-z\u00c0-\u1ef9]/,
    pattern: /(?<![\p{L}\p{N}@./_-])\p{L}?\p{Ll}{2,12}[,;:]\p{L}\p{Ll}{1,12}(?![\p{L}\p{N}@./_-])/gu,
    right: ([found]) => found.replace(/[,;:]/, '$& '),
  },
  {
    // A full stop within a word may be one of an address or a file.
    messageId: 'noBlankAfter',
    sign: /[a-z\u00df-\u1ef9]\.[A-Z\u00c0-\u1ef9]/,
    pattern: /(?<![\p{L}\p{N}@./_-])\p{L}?\p{Ll}{1,6}\.\p{Lu}\p{Ll}{1,6}(?= \p{Ll})/gu,
    right: ([found]) => found.replace('.', '. '),
  },
  {
    messageId: 'noBlankBefore',
    sign: /[a-z\u00df-\u1ef9]\([A-Za-z\u00c0-\u1ef9]/,
    pattern: /(?<![\p{L}\p{N}./_-])\p{L}?\p{Ll}{1,6}\(\p{L}\p{Ll}{1,6}(?=[ ,;)])/gu,
    right: ([found]) => found.replace('(', ' ('),
  },
  {
    messageId: 'doubled',
    sign: /,,|;;|\.\.|[,;]\.|!!|\?\?/,
    pattern:
      /(?<=[\p{L}\p{N})”%]),,(?!,)|(?<=[\p{L}\p{N})”%]);;(?!;)|(?<=\p{Ll}{2})\.\.(?=\s|$)|(?<=\p{Ll}{2})[,;]\.(?=\s|$)|(?<=\p{Ll} ?)(?:!{2,3}|\?{2,3})(?=\s|$)/gu,
    right: ([found]) => found.charAt(1),
  },
  {
    messageId: 'commaBeforeEllipsis',
    sign: /,(?:\.{3}|…)/,
    pattern: /,(?:\.{3}|…)(?![.…])/gu,
    right: ([found]) => found.slice(1),
  },
  {
    messageId: 'blankInside',
    sign: /\( | \)/,
    pattern:
      /(?:[\p{L}\p{N}]{2,12}|(?<![\p{L}\p{N}]))\( (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]{2}) \)(?:[\p{L}\p{N}]{2,12}|(?![\p{L}\p{N}]))/gu,
    // `rộng( từ`: the blank stands on the wrong side.
    right: ([found]) =>
      found
        .trim()
        .replace(/(?<=.)\(/u, ' (')
        .replace(/\)(?=.)/u, ') '),
  },
  {
    messageId: 'blankInQuotes',
    sign: /“ | ”/,
    pattern: /(?<=^|\s)“ (?=\p{L})|(?<=\p{L}{2}) ”(?=[\s.,;:)]|$)/gu,
    // Whoever is quoted has not typed the blanks.
    own: 'edge',
    description: BLANKS_OUT,
    right: ([found]) => found.trim(),
  },
  {
    messageId: 'unlikeQuotes',
    sign: /"/,
    pattern: /“[^“”"\n]{1,200}"(?=[\s.,;:)]|$)|(?<=\s|^)"[^“”"\n]{1,200}”/gu,
    right: ([found]) => `“${found.slice(1, -1)}”`,
  },
];

export const dauCau = defineRule({
  meta: {
    id: 'van-phong/dau-cau',
    since: '0.1.0',
    summary: {
      vi: 'Dấu câu viết liền chữ đứng trước, cách chữ đứng sau, không lặp',
      en: 'Marks follow the word at once, a blank follows them, and none is doubled',
    },
    reason: {
      vi: 'Lỗi gõ nhỏ nhưng ai cũng thấy, và làm dòng bị ngắt sai chỗ: dấu phẩy rơi xuống đầu dòng dưới. Chỗ canh bằng nhiều dấu cách, dòng chấm để điền, ký hiệu, địa chỉ thì không xét. Dấu chấm than, chấm hỏi ở cuối đoạn chỉ hợp với thư, diễn văn, đơn, phiếu.',
      en: 'Small slips that everybody sees, and that break lines in the wrong place. What is aligned by several blanks, leaders of dots, symbols and addresses are not judged. Exclamation and question marks that end a paragraph belong into letters, speeches and forms.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    ...TASTE_OPTION,
    messages: {
      noStop: {
        vi: 'Đoạn này không có dấu cuối, các đoạn bên cạnh đều có; {must} thêm dấu chấm.',
        en: 'This paragraph has no mark at its end, those beside it have one; a full stop {must} be added.',
        severity: 'info',
      },
      commaBeforeAnd: {
        vi: 'Từ cuối của chuỗi liệt kê nối bằng “và”; {must} bỏ dấu phẩy trước “và”.',
        en: '“và” joins the last word of an enumeration; the comma before it {must} go.',
        severity: 'info',
      },
      titleQuoted: {
        vi: 'Tên văn bản đứng sau số, ký hiệu {must} viết không có ngoặc kép: {right}.',
        en: 'The title of a document behind its number {must} stand without quotation marks: {right}.',
        severity: 'info',
      },
      blankBefore: {
        vi: '“{found}” có dấu cách thừa trước dấu câu; {must} viết “{right}”.',
        en: '“{found}” has a blank before the mark; it {must} be “{right}”.',
      },
      noBlankAfter: {
        vi: '“{found}” thiếu dấu cách sau dấu câu; {must} viết “{right}”.',
        en: '“{found}” lacks the blank behind the mark; it {must} be “{right}”.',
      },
      doubled: {
        vi: 'Dấu “{found}” lặp; {must} chỉ có “{right}”.',
        en: 'The mark is doubled, “{found}”; it {must} be “{right}”.',
      },
      commaBeforeEllipsis: {
        vi: '“{found}”: {must} bỏ dấu phẩy trước dấu chấm lửng.',
        en: '“{found}”: the comma before the ellipsis {must} go.',
        severity: 'info',
      },
      noBlankBefore: {
        vi: '“{found}” thiếu dấu cách trước ngoặc; {must} viết “{right}”.',
        en: '“{found}” lacks the blank before the bracket; it {must} be “{right}”.',
      },
      blankInside: {
        vi: 'Dấu ngoặc {must} viết liền chữ bên trong: “{right}”, không phải “{found}”.',
        en: 'What encloses {must} stand close to the word within: “{right}”, not “{found}”.',
      },
      blankInQuotes: {
        vi: 'Thừa dấu cách cạnh dấu {right}; dấu ngoặc kép {must} viết liền chữ bên trong.',
        en: 'There is a blank beside {right}; quotation marks {must} stand close to the words within.',
      },
      doubleBlanks: {
        vi: 'Văn bản có {count} chỗ hai dấu cách liền nhau trong câu; {must} còn một.',
        en: 'The document has two blanks in a row within a sentence in {count} places; there {must} be one.',
        severity: 'info',
      },
      tightLabel: {
        vi: 'Văn bản có {count} mục viết chữ liền sau “{found}”; {must} có dấu cách.',
        en: 'In {count} items the words touch “{found}”; there {must} be a blank.',
        severity: 'info',
      },
      loneQuote: {
        vi: 'Dấu ngoặc kép {found} không có dấu đi cùng; {must} đủ cặp.',
        en: 'The quotation mark {found} has no partner; there {must} be a pair.',
      },
      loneBracket: {
        vi: 'Dấu ngoặc đơn “{found}” không có dấu đi cùng; {must} đủ cặp.',
        en: 'The bracket “{found}” has no partner; there {must} be a pair.',
        severity: 'info',
      },
      exclamation: {
        vi: 'Văn bản hành chính không dùng dấu “{found}” để bộc lộ cảm xúc, để hỏi; câu {must} kết thúc bằng dấu chấm.',
        en: 'Official prose neither calls out nor asks with “{found}”; the sentence {must} end in a full stop.',
        severity: 'info',
      },
      unlikeQuotes: {
        vi: '{found}: dấu ngoặc kép mở và đóng khác kiểu; {must} viết {right}.',
        en: '{found}: the quotation marks do not match; it {must} be {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Dấu cách quanh dấu câu', en: 'Blanks around marks' },
          set: { bodyText: { text: 'Hồ sơ gồm đơn , bản vẽ và ảnh hiện trạng;giấy ủy quyền ( bản gốc).' } },
          reports: [
            { messageId: 'blankBefore', text: 'đơn ,' },
            { messageId: 'noBlankAfter', text: 'trạng;giấy' },
            { messageId: 'blankInside', text: '( ' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sau văn bản được dẫn, trong ngoặc kép', en: 'Behind a document cited, within quotation marks' },
          set: {
            bodyText: {
              text: [
                'Các phòng thực hiện phong trào “ Xanh, sạch, đẹp ” theo Kế hoạch số 15/KH-SNV ; báo cáo trong tháng 6.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'blankInQuotes', text: '“ ' },
            { messageId: 'blankInQuotes', text: ' ”' },
            { messageId: 'blankBefore', text: 'SNV ;' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ liền sau số thứ tự, gạch đầu dòng', en: 'Words that touch their number or dash' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đề nghị các phòng thực hiện các việc sau:',
                '-Rà soát danh sách hồ sơ tồn đọng của quý I.',
                '-Niêm yết danh sách tại trụ sở.',
                '- Báo cáo kết quả trước ngày 15 tháng 6 năm 2026./.',
              ],
            },
          },
          reports: [{ messageId: 'tightLabel', text: '-', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu cách ở sai bên của dấu phẩy', en: 'A blank on the wrong side of a comma' },
          set: { bodyText: { text: 'Các đơn vị gửi báo cáo ,số liệu về Sở.' } },
          reports: [{ messageId: 'blankBefore', text: 'cáo ,số' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu chấm than', en: 'An exclamation mark' },
          set: { bodyText: { text: ['Đề nghị các đơn vị gửi báo cáo đúng hạn!', 'Trân trọng./.'] } },
          reports: [{ messageId: 'exclamation', text: '!', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu cách ở sai bên của ngoặc', en: 'A blank on the wrong side of a bracket' },
          set: { bodyText: { text: 'Đoạn đường được mở rộng( từ 5 mét lên 7 mét )trong năm nay.' } },
          reports: [
            { messageId: 'blankInside', text: 'rộng( ' },
            { messageId: 'blankInside', text: ' )trong' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu lặp, dấu chấm lửng, ngoặc kép', en: 'Doubled marks, ellipsis, quotation marks' },
          set: {
            bodyText: {
              text: 'Các phòng,, ban tuyên truyền trên loa, bảng tin,... về chương trình “Đối thoại với thanh niên" tại ba trường.',
            },
          },
          reports: [
            { messageId: 'doubled', text: ',,' },
            { messageId: 'commaBeforeEllipsis', text: ',...', severity: 'info' },
            { messageId: 'unlikeQuotes', text: '“Đối thoại với thanh niên"' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Hai dấu cách, dấu thiếu cặp', en: 'Two blanks, marks without a partner' },
          set: {
            bodyText: {
              text: [
                'Các  phòng rà soát danh sách(bản giấy) gửi Văn phòng,  báo cáo trong tháng. Hồ sơ gồm đơn;.',
                'Phong trào “Xanh, sạch, đẹp được phát động tại ba trường.',
                'Danh sách (kèm theo Công văn này được gửi cho các trường.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'doubleBlanks', text: '  ', before: 'Các', severity: 'info' },
            { messageId: 'noBlankBefore', text: 'sách(bản' },
            { messageId: 'doubled', text: ';.' },
            { messageId: 'loneQuote', text: '“', severity: 'warning' },
            { messageId: 'loneBracket', text: '(', before: 'Danh sách ', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all', en: 'With the option all' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Các phòng đã rà soát danh sách hồ sơ tồn đọng của quý I và gửi về Văn phòng Sở để tổng hợp.',
                'Văn phòng Sở đã đối chiếu danh sách với sổ đăng ký và niêm yết tại trụ sở từ ngày 15 tháng 6',
                'Thực hiện Công văn số 15/SNV-VP “về việc rà soát hồ sơ”, các phòng báo cáo trong tháng 6.',
                'Hồ sơ gồm đơn, ảnh hiện trạng, và bản vẽ.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'noStop', text: '6', before: 'ngày 15 tháng ' },
            { messageId: 'titleQuoted', text: '“về việc rà soát hồ sơ”' },
            { messageId: 'commaBeforeAnd', text: ', và' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: {
            vi: 'Với tùy chọn all: lời dẫn, câu còn tiếp, tên không đi với số',
            en: 'With the option all: a lead-in, a sentence that goes on, a title without a number',
          },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Các phòng đã rà soát danh sách hồ sơ tồn đọng của quý I và gửi về Văn phòng Sở để tổng hợp.',
                'Văn phòng Sở đã đối chiếu danh sách với sổ đăng ký và niêm yết tại trụ sở, gồm những loại sau:',
                'Hồ sơ đất đai; hồ sơ hộ tịch.',
                'Tổ đã đến hiện trường, lập biên bản, và đã báo cáo. Các xã gửi đơn, và bản vẽ.',
                'Chuyên đề “Về việc rà soát hồ sơ” được phát trên sóng truyền hình của tỉnh trong tháng 6.',
                'Trân trọng./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Dòng chấm, số thập phân, địa chỉ', en: 'Leaders, decimals, addresses' },
          set: {
            bodyText: {
              text: 'Họ tên ......, sinh năm ....; mức 12,5 triệu đồng; gửi về địa chỉ vanthu@tinh.gov.vn hoặc trang tinh.gov.vn: mục Văn bản.',
            },
          },
          besides: ['the-thuc/cho-trong'],
        },
        {
          type: 'cong-van',
          title: { vi: 'Chỗ chờ điền số, dòng chấm thưa', en: 'A number left out, a leader of dots' },
          set: {
            bodyText: {
              text: 'Cuộc họp tổ chức ngày , tại phòng họp số , theo khoản , Điều 5; kinh phí là . . . . đồng; hàm f( x) tính theo mẫu.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    reportWrittenFaults(context, FAULTS);
    reportDoubleBlanks(context);
    reportTightLabels(context);
    reportExclamations(context);
    if (context.options.all) {
      reportEnds(context);
      reportTitles(context);
      reportCommas(context);
    }
    for (const { passage, at, mark } of loneQuotes(context.draft)) reportLone(context, 'loneQuote', passage, at, mark);
    for (const { passage, at, mark } of loneBrackets(context.draft))
      reportLone(context, 'loneBracket', passage, at, mark);
  },
});

type Lone = 'loneQuote' | 'loneBracket';

/** Types in which nobody is spoken to but by the office: letters, speeches, forms, minutes are not among them. */
const TYPES_WITHOUT_CALLS: ReadonlySet<string> = new Set([
  ...['cong-van', 'quyet-dinh', 'nghi-quyet', 'chi-thi', 'ke-hoach', 'bao-cao', 'to-trinh'],
  ...['thong-bao', 'huong-dan', 'quy-che', 'quy-dinh', 'phuong-an', 'chuong-trinh'],
]);

/** `gửi báo cáo đúng hạn!`, at the end of a paragraph: within one it may be a slogan or a question that is talked of. */
function reportExclamations({ draft, report }: ContextOf<ReportWith<'exclamation', 'found'>>): void {
  for (const passage of ownPassages(draft)) {
    const { paragraph, end, role, component, document } = passage;
    const mark = paragraph.text.charAt(end - 1);
    if ((mark !== '!' && mark !== '?') || role !== 'prose' || component === 'tableText') continue;
    if (!/[\p{L}\d)]/u.test(paragraph.text.charAt(end - 2)) || !TYPES_WITHOUT_CALLS.has(document?.documentType ?? ''))
      continue;
    if (passage.syllables < LEAST_OF_SENTENCE || !isOwnWords(passage, end - 1, end)) continue;
    report({
      messageId: 'exclamation',
      at: { paragraph, start: end - 1, end },
      data: { found: mark },
      fix: { description: replacement('.'), text: '.', unsafe: true },
    });
  }
}
/** Fewer words are no sentence. */
const LEAST_OF_SENTENCE = 4;

/** One finding for all of them, where the first stands. */
function reportDoubleBlanks({ draft, report }: ContextOf<ReportWith<'doubleBlanks', 'count'>>): void {
  const gaps = doubleBlanks(draft).filter(({ passage, range }) => isOwnWords(passage, range.start, range.end));
  const [first, ...more] = gaps;
  if (!first) return;
  const { paragraph } = first.passage;
  report({
    messageId: 'doubleBlanks',
    at: { paragraph, start: first.range.start - 1, end: first.range.end },
    data: { count: gaps.length },
    also: [...new Set(more.map(({ passage }) => passage.paragraph))].filter((other) => other !== paragraph),
    fix: {
      description: BLANKS_OUT,
      changes: gaps.map(({ passage, range }) => textChange(passage.paragraph, range.start, range.end, '')),
    },
  });
}

/** `1.Mục đích`, `-Rà soát`: one finding for all of them, where the first stands. */
function reportTightLabels({ draft, report }: ContextOf<ReportWith<'tightLabel', 'count' | 'found'>>): void {
  const items = ownPassages(draft).flatMap((passage) => {
    const { label, paragraph } = passage;
    if (!label || label.automatic || label.kind === 'unit' || label.end - label.start > label.text.length) return [];
    // An asterisk, a number in brackets may be the sign of a note.
    if (/^[*(]/.test(label.text)) return [];
    if (!/\p{L}/u.test(paragraph.text.charAt(label.end)) || !isOwnWords(passage, label.end, label.end + 1)) return [];
    return [{ paragraph, label }];
  });
  const [first, ...more] = items;
  if (!first) return;
  const { paragraph, label } = first;
  report({
    messageId: 'tightLabel',
    at: { paragraph, start: label.start, end: label.end },
    data: { count: items.length, found: label.text },
    also: more.map((item) => item.paragraph),
    fix: {
      description: { vi: 'Thêm dấu cách', en: 'Add the blank' },
      changes: items.map((item) => textChange(item.paragraph, item.label.end, item.label.end, ' ')),
    },
  });
}

function reportLone(
  { report }: ContextOf<ReportWith<Lone, 'found'>>,
  messageId: Lone,
  passage: Passage,
  at: number,
  found: string,
): void {
  if (!isOwnWords(passage, at, at)) return;
  report({ messageId, at: { paragraph: passage.paragraph, start: at, end: at + 1 }, data: { found } });
}

/** In syllables: what is shorter may be a heading. */
const LEAST_OF_PARAGRAPH = 20;

/** Between two paragraphs of sentences that end as sentences do. */
function reportEnds({ draft, report }: RuleContext<{ noStop: never }>): void {
  const all = ownPassages(draft);
  for (let i = 1; i + 1 < all.length; i++) {
    const [before, passage, next] = [all[i - 1] as Passage, all[i] as Passage, all[i + 1] as Passage];
    if (!isParagraph(passage) || passage.goesOn || !/[\p{L}\p{N})”%]$/u.test(passage.text)) continue;
    if (![before, next].every((one) => isParagraph(one) && one.document === passage.document && one.text.endsWith('.')))
      continue;
    const { paragraph, end } = passage;
    if (passage.syllables < LEAST_OF_PARAGRAPH || !isOwnWords(passage, end - 1, end)) continue;
    const written = `${paragraph.text.charAt(end - 1)}.`;
    report({
      messageId: 'noStop',
      at: { paragraph, start: end - 1, end },
      fix: { description: replacement(written), text: written, unsafe: true },
    });
  }
}

const isParagraph = ({ component, label, role, where }: Passage): boolean =>
  component === 'bodyText' && label === null && role === 'prose' && where === 'text';

/** Of an enumeration, in words; what is longer may be a clause, before which the comma is right. */
const MOST_OF_ITEM = 4;
const makesClause = once(() => new RegExp(anyWord(cues.clauses.verbs), 'u'));

/** `đơn, ảnh, và bản vẽ.` Of `đơn, và bản vẽ` alone nobody can tell: the comma may open a clause. */
function reportCommas({ draft, report }: RuleContext<{ commaBeforeAnd: never }>): void {
  for (const passage of ownPassages(draft)) {
    const { paragraph, start, end, role } = passage;
    const text = paragraph.text.slice(0, end);
    if (role !== 'prose') continue;
    for (let at = text.indexOf(', và ', start); at >= 0; at = text.indexOf(', và ', at + 1)) {
      const before = text.slice(start, at);
      const item = /,([^,.;:()“”"]+)$/.exec(before.slice(-LONGEST_ITEM))?.[1];
      const rest = /^([^,.;:()“”"!?…]+)(?:[.;)]|$)/.exec(text.slice(at + 5, at + 5 + LONGEST_ITEM))?.[1];
      if (item === undefined || rest === undefined || ![item, rest].every(isItemOfWords)) continue;
      if (!isOwnWords(passage, at, at + 4)) continue;
      const fix = { description: replacement(' và'), text: ' và', unsafe: true };
      report({ messageId: 'commaBeforeAnd', at: { paragraph, start: at, end: at + 4 }, fix });
    }
  }
}
/** In letters. */
const LONGEST_ITEM = 48;

const isItemOfWords = (text: string): boolean =>
  text.trim().split(/\s+/).length <= MOST_OF_ITEM && !/\p{Lu}/u.test(text) && !makesClause().test(text);

/** `Công văn số 15/SNV-VP “về việc …”` */
const QUOTED_TITLE = /số \d+[^“”"\n.;]{0,80} [“"][Vv]ề [^“”"\n]{3,200}[”"]/g;

function reportTitles({ draft, report }: ContextOf<ReportWith<'titleQuoted', 'right'>>): void {
  for (const passage of ownPassages(draft)) {
    const { paragraph, start: from, end: to } = passage;
    if (!/[“"][Vv]ề /.test(paragraph.text) || passage.capitals || !passage.isVietnamese) continue;
    for (const { 0: found, index } of paragraph.text.slice(from, to).matchAll(QUOTED_TITLE)) {
      const start = from + index + found.search(/[“"]/);
      const end = from + index + found.length;
      const right = paragraph.text.slice(start + 1, end - 1);
      report({
        messageId: 'titleQuoted',
        at: { paragraph, start, end },
        data: { right },
        fix: { description: replacement(right), text: right, unsafe: true },
      });
    }
  }
}
