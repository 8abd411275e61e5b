// Numbers, units, money and clock times in running text, as Vietnamese writes them.
import { defineRule } from '../../src/lint/rule.ts';
import { reportWrittenFaults, type WrittenFault } from '../grammar/written-faults.ts';

type MessageId =
  | 'thousandsComma'
  | 'thousandsTight'
  | 'decimalPoint'
  | 'clockTime'
  | 'squareUnit'
  | 'currency'
  | 'millions'
  | 'yearAlone'
  | 'dayPadding';

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
    severity: 'info',
  },
  {
    messageId: 'decimalPoint',
    sign: /\d\.\d/,
    pattern: /(?<![\d.,/-])\d{1,3}\.\d{1,2}(?= ?%| (?:tỷ|triệu) đồng| (?:km|ha|m²|kg|tấn)(?![\p{L}\d]))/gu,
    right: ([found]) => found.replace('.', ','),
  },
  {
    messageId: 'clockTime',
    sign: /\d[hg]/,
    pattern: /(?<![\p{L}\p{N}_.,:/-])(?:[01]?\d|2[0-3])(?:[hg][0-5]\d|h)(?: ?phút|['’])?(?![\p{L}\p{N}_/-])/gu,
    right: ([found]) => clockTime(found),
    notInTables: true,
    severity: 'info',
  },
  {
    messageId: 'squareUnit',
    sign: /m[23]/,
    pattern: /(?<=\d ?)(?:km|cm|dm|mm|m)[23](?![\p{L}\p{N}])/gu,
    right: ([found]) => `${found.slice(0, -1)}${found.endsWith('2') ? '²' : '³'}`,
    severity: 'info',
  },
  {
    messageId: 'currency',
    sign: /VN[ĐD]|vn[đd]/,
    pattern: /(?<=\d ?|\d (?:nghìn|ngàn|triệu|tỷ|tỉ) )(?:VNĐ|VND|vnđ|vnd)(?![\p{L}\p{N}/])/gu,
    right: ({ index, input }) => (/\d$/.test(input.slice(0, index)) ? ' đồng' : 'đồng'),
    notInTables: true,
    severity: 'info',
  },
  {
    messageId: 'currency',
    sign: /\dđ/,
    pattern: /(?<=\d\.000)đ(?![\p{L}\p{N}/])/gu,
    right: () => ' đồng',
    notInTables: true,
    severity: 'info',
  },
  {
    messageId: 'millions',
    sign: /\d ?tr\.?đ/,
    pattern: /(?<=\d )tr\.?đ(?![\p{L}\p{N}/])|(?<=\d)tr\.?đ(?![\p{L}\p{N}/])/gu,
    right: ({ index, input }) => (/\d$/.test(input.slice(0, index)) ? ' triệu đồng' : 'triệu đồng'),
    notInTables: true,
    severity: 'info',
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
    severity: 'info',
  },
  {
    // What is counted has a noun behind it: “trong 2024 hộ”.
    messageId: 'yearAlone',
    sign: /(?:rong|uối|ầu|iữa) (?:19|20)\d\d/,
    pattern: /(?<!\p{L})(?:trong|cuối|đầu|giữa) (?:19|20)\d\d(?= ?[,;:)]| ?\.(?!\d)|\s*$| (?:đã|sẽ|đang|phải|và) )/giu,
    right: ([found]) => found.replace(' ', ' năm '),
    notInTables: true,
    severity: 'info',
  },
  {
    messageId: 'dayPadding',
    sign: /ngày \d tháng|tháng [12] năm|tháng 0[3-9]/,
    pattern:
      /(?<=(?<!\p{L})ngày )[1-9](?= tháng (?:0?[1-9]|1[0-2]) năm \d{4})|(?<=(?<!\p{L})ngày \d{1,2} tháng )(?:[12]|0[3-9])(?= năm \d{4})/giu,
    right: ([found]) => (found.startsWith('0') ? found.slice(1) : `0${found}`),
    notInTables: true,
    severity: 'info',
  },
];

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
    messages: {
      thousandsComma: {
        vi: '“{found}” ngăn hàng nghìn bằng dấu phẩy; {must} viết “{right}”.',
        en: '“{found}” parts the thousands by commas; it {must} be “{right}”.',
      },
      thousandsTight: {
        vi: '“{found}” khó đọc; {must} ngăn hàng nghìn: “{right}”.',
        en: '“{found}” is hard to read; thousands {must} be parted: “{right}”.',
      },
      millions: {
        vi: '“{found}” là cách ghi tắt; lời văn {must} viết “triệu đồng”.',
        en: '“{found}” is an abbreviation; prose {must} say “triệu đồng”.',
      },
      yearAlone: {
        vi: '“{found}” thiếu chữ “năm”; {must} viết “{right}”.',
        en: '“{found}” lacks the word “năm”; it {must} be “{right}”.',
      },
      dayPadding: {
        vi: '“{found}” {must} viết “{right}”: ngày dưới 10 và tháng 1, 2 có số 0 đứng trước, tháng khác thì không.',
        en: '“{found}” {must} be “{right}”: days below 10 and months 1 and 2 have a zero before them, other months none.',
      },
      decimalPoint: {
        vi: '“{found}” ngăn phần lẻ bằng dấu chấm; {must} viết “{right}”.',
        en: '“{found}” has a decimal point; it {must} be “{right}”.',
      },
      clockTime: {
        vi: '“{found}” là cách ghi tắt; {must} viết “{right}”.',
        en: '“{found}” is an abbreviation; it {must} be “{right}”.',
      },
      squareUnit: {
        vi: 'Đơn vị “{found}” {must} viết “{right}”.',
        en: 'The unit “{found}” {must} be written “{right}”.',
      },
      currency: {
        vi: '“{found}” là ký hiệu; lời văn {must} viết “đồng”.',
        en: '“{found}” is a symbol; prose {must} say “đồng”.',
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
              text: 'Phiên bản 2.5 chạy từ 08 giờ 30 phút, trực 24h/24h; số tài khoản 3714000123456; diện tích 12,5 ha; kinh phí 12.500.000 đồng.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    reportWrittenFaults(context, FAULTS);
  },
});
