// Numbers, units, money and clock times in running text, as Vietnamese writes them.
import { textStart } from '../../src/draft/sentences.ts';
import { type ContextOf, defineRule, type ReportWith } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { TIGHT_UNIT_SIGN, TIGHT_UNITS, withBlankBeforeUnit } from '../grammar/units.ts';
import { reportWrittenFaults, type WrittenFault } from '../grammar/written-faults.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';

type MessageId =
  | 'thousandsComma'
  | 'thousandsTight'
  | 'decimalPoint'
  | 'clockTime'
  | 'squareUnit'
  | 'unitCase'
  | 'currency'
  | 'millions'
  | 'yearAlone'
  | 'dayPadding'
  | 'slashDay';

/** Of plans and strategies. */
const LONGEST_PERIOD_YEARS = 30;

const FAULTS: readonly WrittenFault<MessageId>[] = [
  {
    // Two groups are surely thousands; one only where nobody counts by fractions.
    messageId: 'thousandsComma',
    sign: /\d,\d{3}/,
    pattern: /(?<![\d.,/])\d{1,3}(?:,\d{3}){2,}(?![\d,])|(?<![\d.,/])\d{1,3},\d{3}(?= (?:đồng|người|hộ)(?!\p{L}))/gu,
    right: ([found]) => found.replaceAll(',', '.'),
  },
  {
    // Accounts, telephones and codes have no unit behind them.
    messageId: 'thousandsTight',
    sign: /\d{5} /,
    pattern: /(?<![\p{L}\d.,/-])[1-9]\d{4,11}(?= (?:đồng|người|hộ|tấn|lượt người|m²|ha)(?![\p{L}\d]))/gu,
    right: ([found]) => grouped(found),
  },
  {
    messageId: 'decimalPoint',
    sign: /\.\d\d? ?[%tkhm]/,
    pattern: /(?<![\d.,/-])\d{1,3}\.\d{1,2}(?= ?%| (?:tỷ|triệu) đồng| ?(?:km|ha|m²|kg|tấn|tạ|m)(?![\p{L}\d/]))/gu,
    right: ([found]) => found.replace('.', ','),
  },
  {
    messageId: 'clockTime',
    sign: /\d[hg]/,
    pattern: /(?<![\p{L}\p{N}_.,:/-])(?:[01]?\d|2[0-3])(?:[hg][0-5]\d|h)(?: ?phút|['’])?(?![\p{L}\p{N}_/-])/gu,
    right: ([found]) => clockTime(found),
    notInTables: true,
  },
  {
    messageId: 'squareUnit',
    sign: /m[23]/,
    pattern: /(?<=\d ?)(?:km|cm|dm|mm|m)[23](?![\p{L}\p{N}])/gu,
    right: ([found]) => `${found.slice(0, -1)}${found.endsWith('2') ? '²' : '³'}`,
  },
  {
    // `Km 15+200` is a place on a road.
    messageId: 'unitCase',
    sign: /\d ?(?:K[mMgG]|H[aA]|Mw|K[wW])/,
    pattern:
      /(?<=(?<!(?:đoạn|từ|đến|tại) )(?<![\d.,/+])\d{1,6}(?:[.,]\d{1,3})? ?)(?:K[mM]|K[gG]|H[aA]|Mw|K[wW])(?![\p{L}\p{N}]| ?\d)/gu,
    right: ([found]) => UNIT_CASES[found.toLowerCase()] ?? null,
    notInTables: true,
  },
  {
    messageId: 'currency',
    sign: /VN[ĐD]|vn[đd]/,
    pattern: /(?<=\d ?|\d (?:nghìn|ngàn|triệu|tỷ|tỉ) )(?:VNĐ|VND|vnđ|vnd)(?![\p{L}\p{N}/])/gu,
    right: ({ index, input }) => (/\d$/.test(input.slice(0, index)) ? ' đồng' : 'đồng'),
    notInTables: true,
  },
  {
    messageId: 'currency',
    sign: /\dđ/,
    pattern: /(?<=\d\.000)đ(?![\p{L}\p{N}/])/gu,
    right: () => ' đồng',
    notInTables: true,
  },
  {
    messageId: 'millions',
    sign: /\d ?tr(?:\.?đ| đồng)/,
    pattern: /(?<=\d ?)tr(?:\.?đ| đồng)(?![\p{L}\p{N}/])/gu,
    right: ({ index, input }) => (/\d$/.test(input.slice(0, index)) ? ' triệu đồng' : 'triệu đồng'),
    notInTables: true,
  },
  {
    // `tăng từ 2024 đến 2026` may count something.
    messageId: 'yearAlone',
    sign: /ừ (?:19|20)\d\d đến (?:19|20)\d\d/,
    pattern:
      /(?<!\p{L}|(?:tăng|giảm|động|khoảng|hộ|mức|số) )từ (?:19|20)\d\d đến (?:19|20)\d\d(?= ?[,;:)]| ?\.(?!\d)|\s*$| (?:đã|sẽ|đang|phải|và|trên|tại) )/giu,
    right: ([found]) => {
      const [first = 0, last = 0] = found.match(/\d{4}/g)?.map(Number) ?? [];
      return first < last && last - first <= LONGEST_PERIOD_YEARS ? found.replace(/\d{4}/g, 'năm $&') : null;
    },
    notInTables: true,
  },
  {
    // What is counted has a noun behind it: “trong 2024 hộ”.
    messageId: 'yearAlone',
    sign: /(?:rong|uối|ầu|iữa) (?:19|20)\d\d/,
    pattern: /(?<!\p{L})(?:trong|cuối|đầu|giữa) (?:19|20)\d\d(?= ?[,;:)]| ?\.(?!\d)|\s*$| (?:đã|sẽ|đang|phải|và) )/giu,
    right: ([found]) => found.replace(' ', ' năm '),
    notInTables: true,
  },
  {
    messageId: 'dayPadding',
    sign: /ngày \d tháng|tháng [12] năm|tháng 0[3-9]/,
    pattern:
      /(?<=(?<!\p{L})ngày )[1-9](?= tháng (?:0?[1-9]|1[0-2]) năm \d{4})|(?<=(?<!\p{L})ngày \d{1,2} tháng )(?:[12]|0[3-9])(?= năm \d{4})/giu,
    right: ([found]) => (found.startsWith('0') ? found.slice(1) : `0${found}`),
    notInTables: true,
  },
  {
    messageId: 'slashDay',
    sign: /ày [1-9]\/|\d\/[12]\/\d/,
    pattern:
      /(?<=(?<!\p{L})ngày )[1-9]\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])|(?<=(?<!\p{L})ngày )\d{2}\/[12]\/(?:19|20)\d\d(?![\d/])/giu,
    right: ([found]) => found.replace(/^\d(?=\/)/, '0$&').replace(/(?<=\/)[12](?=\/)/, '0$&'),
    notInTables: true,
  },
];

/** What many write so on purpose. */
const FAULTS_OF_TASTE: readonly WrittenFault<'unitTight'>[] = [
  {
    messageId: 'unitTight',
    sign: TIGHT_UNIT_SIGN,
    pattern: TIGHT_UNITS,
    right: ([found]) => withBlankBeforeUnit(found),
    notInTables: true,
  },
];

const UNIT_CASES: Readonly<Record<string, string>> = { km: 'km', kg: 'kg', ha: 'ha', mw: 'MW', kw: 'kW' };

/** Groups of three, but for one: `50.700.00 đồng`, `50.70.000 đồng`. */
const BROKEN_THOUSANDS =
  /(?<![\d.,/-])\d{1,3}(?:\.\d{3})*(?:\.\d{3}\.\d{1,2}|\.\d{1,2}\.\d{3})(?:\.\d{3})*(?= ?(?:đồng|đ|VNĐ)(?!\p{L}))/gu;
const BROKEN_SIGN = /\.\d\d?\.\d{3}|\d{3}\.\d\d? ?(?:đ|VN)/;

/** What was meant nobody but the drafter knows. */
function reportBroken({ draft, report }: ContextOf<ReportWith<'brokenThousands', 'found'>>): void {
  for (const passage of ownPassages(draft)) {
    const { paragraph } = passage;
    if (!BROKEN_SIGN.test(paragraph.text)) continue;
    const from = textStart(passage);
    for (const { 0: found, index } of paragraph.text.slice(from, passage.end).matchAll(BROKEN_THOUSANDS)) {
      const at = { paragraph, start: from + index, end: from + index + found.length };
      if (isOwnWords(passage, at.start, at.end)) report({ messageId: 'brokenThousands', at, data: { found } });
    }
  }
}

/** `1250000` → `1.250.000`. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}

/** `8h30` → `08 giờ 30 phút`. */
function clockTime(written: string): string {
  const [, hour = '', minute = ''] = /^(\d+)[hg](\d*)/.exec(written) ?? [];
  return `${hour.padStart(2, '0')} giờ${minute === '' || minute === '00' ? '' : ` ${minute} phút`}`;
}

/** Days that everybody knows by their date. */
const KNOWN_DAYS: ReadonlySet<string> = new Set(
  '9/1 3/2 14/2 27/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 10/10 13/10 17/10 20/10 9/11 18/11 20/11 22/12'.split(
    ' ',
  ),
);
/** Of every year: `trước ngày 05/01 hằng năm`. */
const DAY_WITHOUT_YEAR = /(?<=(?<!\p{L})ngày )\d{1,2}\/\d{1,2}(?![\d/\p{L}-]| (?:hằng|hàng|mỗi) năm)/giu;
/** What is counted has a noun behind it; a number with a stop is a label. */
const FIGURE_FIRST = /(?<=^|[.!?] )\d{1,3}(?:\.\d{3})*(?= \p{Ll}{2})/gu;

/** What many write so on purpose. */
function reportTaste({ draft, report }: ContextOf<ReportWith<'dayWithoutYear' | 'figureFirst', 'found'>>): void {
  for (const passage of ownPassages(draft)) {
    const { paragraph, component, role, end } = passage;
    if (component === 'tableText' || component === 'legalGround' || role !== 'prose' || !/\d/.test(paragraph.text))
      continue;
    const from = textStart(passage);
    const text = paragraph.text.slice(from, end);
    const tell = (messageId: 'dayWithoutYear' | 'figureFirst', { 0: found, index }: RegExpExecArray): void => {
      const at = { paragraph, start: from + index, end: from + index + found.length };
      if (isOwnWords(passage, at.start, at.end)) report({ messageId, at, data: { found } });
    };
    for (const match of text.matchAll(DAY_WITHOUT_YEAR))
      if (!KNOWN_DAYS.has(match[0].replace(/(?<!\d)0/g, ''))) tell('dayWithoutYear', match);
    if (passage.label === null) for (const match of text.matchAll(FIGURE_FIRST)) tell('figureFirst', match);
  }
}

export const soLieu = defineRule({
  meta: {
    id: 'van-phong/so-lieu',
    since: '0.1.0',
    summary: {
      vi: 'Số, đơn vị, tiền, giờ trong lời văn viết theo cách của tiếng Việt',
      en: 'Numbers, units, money and times are written the Vietnamese way',
    },
    reason: {
      vi: 'Hàng nghìn ngăn bằng dấu chấm, phần lẻ bằng dấu phẩy: viết ngược lại thì số tiền có thể bị hiểu sai nghìn lần. Chỉ báo chỗ không thể hiểu khác: có đơn vị đứng sau, hoặc có hai nhóm nghìn. Số tài khoản, số phiên bản, mã thì không xét.',
      en: 'A full stop parts the thousands, a comma the decimals: the other way round an amount may be read wrong by a thousand. Only what cannot mean anything else is told: with a unit behind it, or two groups of thousands. Accounts, versions and codes are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    ...TASTE_OPTION,
    messages: {
      dayWithoutYear: {
        vi: '“{found}” không có năm; {must} ghi cả năm để sau này còn biết.',
        en: '“{found}” has no year; it {must} be told, so that it is known later, too.',
        severity: 'info',
      },
      figureFirst: {
        vi: 'Câu mở đầu bằng chữ số “{found}” dễ lẫn với số thứ tự; {must} có từ đứng trước (“Có …”, “Tổng số …”).',
        en: 'The sentence begins with the figure “{found}”, which may be taken for a label; a word {must} stand before it.',
        severity: 'info',
      },
      unitTight: {
        vi: '“{found}” {must} viết “{right}”: giữa số và đơn vị có dấu cách.',
        en: '“{found}” {must} be “{right}”: a blank parts the number from its unit.',
        severity: 'info',
      },
      thousandsComma: {
        vi: '“{found}” ngăn hàng nghìn bằng dấu phẩy; {must} viết “{right}”.',
        en: '“{found}” parts the thousands by commas; it {must} be “{right}”.',
      },
      brokenThousands: {
        vi: 'Số tiền “{found}” có nhóm không đủ ba chữ số; {must} xem lại.',
        en: 'The amount “{found}” has a group of less than three digits; look at it again.',
      },
      thousandsTight: {
        vi: '“{found}” khó đọc; {must} ngăn hàng nghìn: “{right}”.',
        en: '“{found}” is hard to read; thousands {must} be parted: “{right}”.',
        severity: 'info',
      },
      millions: {
        vi: '“{found}” là cách ghi tắt; lời văn {must} viết “triệu đồng”.',
        en: '“{found}” is an abbreviation; prose {must} say “triệu đồng”.',
        severity: 'info',
      },
      yearAlone: {
        vi: '“{found}” thiếu chữ “năm”; {must} viết “{right}”.',
        en: '“{found}” lacks the word “năm”; it {must} be “{right}”.',
        severity: 'info',
      },
      dayPadding: {
        vi: '“{found}” {must} viết “{right}”: ngày dưới 10 và tháng 1, 2 có số 0 đứng trước, tháng khác thì không.',
        en: '“{found}” {must} be “{right}”: days below 10 and months 1 and 2 have a zero before them, other months none.',
        severity: 'info',
      },
      slashDay: {
        vi: '“{found}” {must} viết “{right}”: ngày dưới 10 và tháng 1, 2 có số 0 đứng trước.',
        en: '“{found}” {must} be “{right}”: days below 10 and months 1 and 2 have a zero before them.',
        severity: 'info',
      },
      decimalPoint: {
        vi: '“{found}” ngăn phần lẻ bằng dấu chấm; {must} viết “{right}”.',
        en: '“{found}” has a decimal point; it {must} be “{right}”.',
      },
      clockTime: {
        vi: '“{found}” là cách ghi tắt; {must} viết “{right}”.',
        en: '“{found}” is an abbreviation; it {must} be “{right}”.',
        severity: 'info',
      },
      squareUnit: {
        vi: 'Đơn vị “{found}” {must} viết “{right}”.',
        en: 'The unit “{found}” {must} be written “{right}”.',
        severity: 'info',
      },
      unitCase: {
        vi: 'Đơn vị “{found}” {must} viết “{right}”.',
        en: 'The unit “{found}” {must} be written “{right}”.',
        severity: 'info',
      },
      currency: {
        vi: '“{found}” là ký hiệu; lời văn {must} viết “đồng”.',
        en: '“{found}” is a symbol; prose {must} say “đồng”.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Tiền và tỷ lệ', en: 'Money and percentages' },
          set: { bodyText: { text: 'Mức hỗ trợ là 12,500,000 đồng, bằng 62.5% kế hoạch.' } },
          reports: [
            { messageId: 'thousandsComma', text: '12,500,000', severity: 'warning' },
            { messageId: 'decimalPoint', text: '62.5', severity: 'warning' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Giờ, đơn vị, ký hiệu tiền', en: 'Time, unit and currency' },
          set: { bodyText: { text: 'Từ 8h30, kiểm tra 120 m2 sân, kinh phí 5.000.000 VNĐ.' } },
          reports: [
            { messageId: 'clockTime', text: '8h30', severity: 'info' },
            { messageId: 'squareUnit', text: 'm2', severity: 'info' },
            { messageId: 'currency', text: 'VNĐ', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Năm, ngày, hàng nghìn', en: 'Years, days, thousands' },
          set: {
            bodyText: {
              text: 'Trong 2025, Sở chi 1250000 đồng cho 12 lớp, mỗi lớp thêm 500.000đ.',
            },
          },
          reports: [
            { messageId: 'yearAlone', text: 'Trong 2025', severity: 'info' },
            { messageId: 'thousandsTight', text: '1250000', severity: 'info' },
            { messageId: 'currency', text: 'đ', before: '.000', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Khoảng năm, tiền ghi tắt', en: 'Periods, money cut short' },
          set: {
            bodyText: { text: 'Từ 2024 đến 2026, Sở cấp 250 trđ mua thiết bị và đề nghị tỉnh hỗ trợ thêm 12 tỷ VNĐ.' },
          },
          reports: [
            { messageId: 'yearAlone', text: 'Từ 2024 đến 2026', severity: 'info' },
            { messageId: 'millions', text: 'trđ', severity: 'info' },
            { messageId: 'currency', text: 'VNĐ', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày, tháng trong lời văn', en: 'Days and months in the text' },
          set: {
            bodyText: {
              text: 'Đợt phát động ngày 10 tháng 04 năm 2026 được tổng kết ngày 5 tháng 6 năm 2026.',
            },
          },
          reports: [
            { messageId: 'dayPadding', text: '04', severity: 'info' },
            { messageId: 'dayPadding', text: '5', before: 'ngày ', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Thiếu chữ số; chữ hoa trong đơn vị', en: 'A digit is missing; capitals in units' },
          set: {
            bodyText: { text: 'Kinh phí 50.700.00 đồng, trong đó 1.20.000 đồng chi nước uống cho đoạn đường 3,2 Km.' },
          },
          reports: [
            { messageId: 'brokenThousands', text: '50.700.00', severity: 'warning' },
            { messageId: 'brokenThousands', text: '1.20.000' },
            { messageId: 'unitCase', text: 'Km', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all', en: 'With the option all' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                '05 phòng đã nộp báo cáo, các phòng khác nộp trước ngày 5/6; lễ kỷ niệm ngày 20/11 tổ chức tại Sở; tổng kết trước ngày 10/12 hằng năm.',
                'Đường dài 12,5km rộng 6 m, lát đá cỡ 30x30mm, dùng giấy A4.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'figureFirst', text: '05' },
            { messageId: 'dayWithoutYear', text: '5/6' },
            { messageId: 'unitTight', text: '12,5km' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày viết bằng gạch chéo', en: 'Days with slashes' },
          set: { bodyText: { text: 'Báo cáo gửi về Sở trước ngày 5/6/2026 và ngày 15/2/2027.' } },
          reports: [
            { messageId: 'slashDay', text: '5/6/2026', severity: 'info' },
            { messageId: 'slashDay', text: '15/2/2027', severity: 'info' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Không phải năm', en: 'No years' },
          set: {
            bodyText: {
              text: 'Số hộ tăng từ 2024 đến 2026; từ 2020 mẫu chọn còn 2000 mẫu; từ năm 2024 đến năm 2026 xây 3 trường.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Phiên bản, số tài khoản, giờ viết đủ', en: 'A version, an account, a time in full' },
          set: {
            bodyText: {
              text: 'Phiên bản 2.5 chạy từ 08 giờ 30 phút, trực 24h/24h; số tài khoản 3714000123456; diện tích 12,5 ha; kinh phí 12.500.000 đồng; sạt lở tại Km 15+200, Quốc lộ 1.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    reportWrittenFaults(context, FAULTS);
    reportBroken(context);
    if (!context.options.all) return;
    reportWrittenFaults(context, FAULTS_OF_TASTE);
    reportTaste(context);
  },
});
