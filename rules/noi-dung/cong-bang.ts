// Plain from the text: the last row of a table adds up the rows above. Tables with parts, sub-totals, merged or blank cells, and
// columns of anything but whole numbers are left alone.
import cues from '../../data/cues.json' with { type: 'json' };
import { isQuotedMatter } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { wrongProducts } from '../grammar/row-products.ts';
import { toldProducts, toldSums } from '../grammar/told-amounts.ts';
import {
  AMOUNT,
  type ContentCell,
  type ContentTable,
  contentTables,
  decimalsOf,
  valueOf,
} from '../views/content-tables.ts';
import { runningText, wordsFound } from '../views/running-text.ts';

export const congBang = defineRule({
  meta: {
    id: 'noi-dung/cong-bang',
    since: '0.1.0',
    summary: {
      vi: 'Dòng tổng cộng, thành tiền, tỷ lệ phần trăm khớp với số liệu',
      en: 'Totals, amounts and percentages agree with their figures',
    },
    reason: {
      vi: 'Sửa một dòng mà quên sửa dòng tổng là lỗi hay gặp. Chỉ xét bảng đơn giản: một dòng tiêu đề, dòng “Tổng cộng” ở cuối, số nguyên ở mọi dòng, không có mục con, “trong đó”, ô gộp, ô trống. Thành tiền chỉ xét khi tiêu đề ghi số lượng, đơn giá, thành tiền, hầu hết các dòng đều khớp và dòng ấy không có số nào khác. Tỷ lệ chỉ xét khi phân số đứng ngay cạnh; làm tròn thế nào cũng được.',
      en: 'A row is changed and the total stays. Only simple tables are judged: one row of headings, the total last, whole numbers in all rows, no sub-totals, merged or blank cells. Amounts are judged where the headings say quantity, price and amount, nearly all rows agree, and the odd one has no other figure. Percentages are judged where the fraction stands beside them.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherSum: {
        vi: '“{label}” ghi {found}, các dòng trên cộng lại là {right}; {must} xem lại.',
        en: '“{label}” is {found}, but the rows above add up to {right}.',
      },
      otherProduct: {
        vi: 'Thành tiền ghi {found}, số lượng nhân đơn giá là {right}; {must} xem lại.',
        en: 'The amount is {found}, but quantity times price is {right}.',
      },
      otherParts: {
        vi: 'Tổng ghi {found}, các phần kể sau đó cộng lại là {right}; {must} xem lại.',
        en: 'The whole is {found}, but the parts told behind it add up to {right}.',
      },
      otherShare: {
        vi: '{fraction} là {right} %, không phải {found} %; {must} xem lại.',
        en: '{fraction} is {right} %, not {found} %.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Trong quý I, tỷ lệ hồ sơ đúng hạn đạt 75% (17/20 hồ sơ), thấp hơn cùng kỳ.' } },
          reports: [{ messageId: 'otherShare', text: '75% (17/20', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            tableText: {
              text: [
                'STT | Đơn vị | Kinh phí (triệu đồng)',
                '1 | Văn phòng Sở | 120',
                '2 | Phòng Tổ chức | 85',
                '3 | Phòng Cải cách hành chính | 95',
                '| Tổng cộng | 310',
              ],
            },
          },
          reports: [{ messageId: 'otherSum', text: '310', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Cột của một năm', en: 'The column of a year' },
          set: {
            tableText: {
              text: [
                'STT | Nguồn vốn | Năm 2026 | Năm 2027',
                '1 | Ngân sách tỉnh | 200 | 250',
                '2 | Ngân sách xã | 150 | 180',
                '3 | Xã hội hóa | 100 | 120',
                '| Tổng số | 450 | 560',
              ],
            },
          },
          reports: [{ messageId: 'otherSum', text: '560' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            tableText: {
              text: [
                'STT | Kết quả | Tỷ lệ (%)',
                '1 | Đúng hạn | 85,5',
                '2 | Quá hạn | 10,0',
                '3 | Đang giải quyết | 4,5',
                '| Tổng cộng | 105',
              ],
            },
          },
          reports: [{ messageId: 'otherSum', text: '105' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Số lượng nhân đơn giá', en: 'Quantity times price' },
          set: {
            tableText: {
              text: [
                'STT | Thiết bị | Số lượng | Đơn giá (đồng) | Thành tiền (đồng)',
                '1 | Máy in | 4 | 5.500.000 | 22.000.000',
                '2 | Máy quét | 2 | 8.200.000 | 14.600.000',
                '3 | Tủ hồ sơ | 12 | 3.150.000 | 37.800.000',
                '4 | Bàn làm việc | 1 | 4.000.000 | 4.000.000',
              ],
            },
          },
          reports: [{ messageId: 'otherProduct', text: '14.600.000', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Trong quý I có 181/220 hồ sơ, đạt 90,5%, được giải quyết đúng hạn.' } },
          reports: [{ messageId: 'otherShare', text: '181/220 hồ sơ, đạt 90,5%' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Trong quý I, Sở giải quyết đúng hạn 1.140 hồ sơ (1.140/1.200), đạt 85%.' } },
          reports: [{ messageId: 'otherShare', text: '1.140/1.200), đạt 85%' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Sở mua 15 bộ máy tính, đơn giá 16.000.000 đồng/bộ, thành tiền 24.000.000 đồng.',
            },
          },
          reports: [{ messageId: 'otherProduct', text: '24.000.000' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Chi bồi dưỡng: 12 người x 2 ngày x 50.000 đồng = 1.500.000 đồng.' } },
          reports: [{ messageId: 'otherProduct', text: '1.500.000' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Sở tiếp nhận 412 hồ sơ, gồm 250 hồ sơ trực tuyến và 152 hồ sơ trực tiếp.' },
          },
          reports: [{ messageId: 'otherParts', text: '412' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Tổng kinh phí 100 triệu đồng, trong đó: ngân sách tỉnh 60 triệu đồng, ngân sách xã 50 triệu đồng.',
            },
          },
          reports: [{ messageId: 'otherParts', text: '100' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Có 18/20 đơn vị hoàn thành việc rà soát biên chế, đạt 85%.' } },
          reports: [{ messageId: 'otherShare', text: '18/20 đơn vị hoàn thành việc rà soát biên chế, đạt 85%' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Nhân, cộng trong lời văn', en: 'Products and sums in the text' },
          set: {
            bodyText: {
              text: 'Sở mua 15 bộ bàn ghế, đơn giá 1.600.000 đồng/bộ, thành tiền 24.000.000 đồng; bồi dưỡng 12 người x 2 ngày x 50.000 đồng = 1.200.000 đồng; tiếp nhận 402 hồ sơ, gồm 250 hồ sơ trực tuyến và 152 hồ sơ trực tiếp; có 45 cán bộ, gồm 20 đảng viên, 30 cán bộ nữ; kinh phí 100 triệu đồng, trong đó ngân sách tỉnh 60 triệu đồng, ngân sách xã 30 triệu đồng.',
            },
          },
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Có mục con', en: 'Parts of a row' },
          set: {
            tableText: {
              text: [
                'STT | Đơn vị | Kinh phí (triệu đồng)',
                'I | Văn phòng Sở | 120',
                '1 | Chi thường xuyên | 100',
                '2 | Chi khác | 20',
                'II | Phòng Tổ chức | 85',
                '| Tổng cộng | 205',
              ],
            },
          },
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Thành tiền còn nhân với số khác', en: 'The amount is multiplied by something else' },
          set: {
            tableText: {
              text: [
                'STT | Nội dung | Số lượng | Số ngày | Đơn giá (đồng) | Thành tiền (đồng)',
                '1 | Nước uống | 50 | 1 | 20.000 | 1.000.000',
                '2 | Tài liệu | 40 | 1 | 30.000 | 1.200.000',
                '3 | Giảng viên | 2 | 3 | 1.000.000 | 6.000.000',
              ],
            },
          },
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Cột có đánh số; dòng tổng; khối lượng lẻ', en: 'Numbered columns, a total, fractions' },
          set: {
            tableText: {
              text: [
                'TT | Công việc | ĐVT | Khối lượng | Đơn giá | Thành tiền',
                '1 | 2 | 3 | 4 | 5 | 6',
                '1 | Đào đất | m³ | 12,35 | 45.120 | 557.283',
                '2 | Đắp đất | m³ | 10 | 45.000 | 450.000',
                '3 | Vận chuyển | chuyến | 3 | 600.000 | 1.800.000',
                '| Tổng cộng | | | | 2.807.283',
              ],
            },
          },
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Tỷ lệ của từng đơn vị; số làm tròn', en: 'Shares of each unit; rounded figures' },
          set: {
            tableText: {
              text: [
                'STT | Đơn vị | Tỷ lệ (%) | Cơ cấu',
                '1 | Văn phòng Sở | 95 | 33,3',
                '2 | Phòng Tổ chức | 85 | 33,3',
                '3 | Phòng Tài chính | 90 | 33,3',
                '| Tổng cộng | 90 | 100',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Trong quý I, tỷ lệ hồ sơ đúng hạn đạt 66,7% (2/3 hồ sơ); 17/20 đơn vị (85%) báo cáo đúng hạn.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Suốt ngày đêm; số của nghị quyết', en: 'Day and night; the number of a resolution' },
          set: {
            bodyText: {
              text: 'Hệ thống vận hành 24/7, đạt 99,5% thời gian; chỉ tiêu theo Nghị quyết số 15/2025 của HĐND, đạt 80%.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tháng, không phải phân số', en: 'A month, no fraction' },
          set: { bodyText: { text: 'Tỷ lệ hồ sơ đúng hạn đạt 75% (05/2026), thấp hơn cùng kỳ.' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tỷ lệ của phân số khác', en: 'The share of another fraction' },
          set: { bodyText: { text: 'Sở đã kiểm tra 42/139 cơ quan, đạt tỷ lệ 30% (4/15 sở và 38/124 xã).' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const table of contentTables(draft)) {
      for (const { cell, right } of wrongProducts(table))
        report({
          messageId: 'otherProduct',
          at: { segment: cell.segment },
          data: { found: cell.text, right: right.toLocaleString('vi-VN') },
        });
      for (const { label, cell, found, right } of wrongSums(table))
        report({
          messageId: 'otherSum',
          at: { segment: cell.segment },
          data: { label, found, right: right.toLocaleString('vi-VN') },
        });
    }
    const running = runningText(draft);
    const told = { otherProduct: toldProducts(running), otherParts: toldSums(running) };
    for (const messageId of ['otherProduct', 'otherParts'] as const) {
      for (const { passage, start, end, found, right } of told[messageId]) {
        if (isQuotedMatter(passage, start, end)) continue;
        report({
          messageId,
          at: { paragraph: passage.paragraph, start, end },
          data: { found, right: right.toLocaleString('vi-VN') },
        });
      }
    }
    if (!running.text.includes('%')) return;
    const shares = wordsFound(running, SHARE)
      .filter(({ passage, start, end }) => isAlone(passage.paragraph.text, start, end))
      .map((found) => ({
        ...found,
        percent: found.match[1] ?? '',
        part: found.match[2] ?? '',
        whole: found.match[3] ?? '',
      }));
    const fractions = wordsFound(running, FRACTION).map((found) => ({
      ...found,
      percent: found.match[3] ?? '',
      part: found.match[1] ?? '',
      whole: found.match[2] ?? '',
    }));
    for (const { passage, start, end, percent, part, whole } of [...shares, ...fractions]) {
      const right = shareFault(percent, part, whole);
      if (right === null) continue;
      report({
        messageId: 'otherShare',
        at: { paragraph: passage.paragraph, start, end },
        data: { fraction: `${part}/${whole}`, found: percent, right },
      });
    }
  },
});

/** No other fraction near: "42/139 cơ quan, đạt 30% (4/15 sở và 38/124 xã)" is a share of the first. */
function isAlone(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 120);
  const closed = behind.indexOf(')');
  return (
    !/\d\/\d/.test(text.slice(Math.max(0, start - 80), start)) &&
    !/\d\/\d/.test(closed < 0 ? behind : behind.slice(0, closed))
  );
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d{1,7}`;
/** `85% (17/20`. */
const SHARE = new RegExp(String.raw`(?<![\d.,])(\d{1,3}(?:,\d{1,2})?) ?% ?\((${NUMBER})/(${NUMBER})(?![\d.,/])`, 'gu');
/** `17/20 đơn vị (đạt 85%)`, `17/20 = 85%`. */
const FRACTION = new RegExp(
  String.raw`(?<![\d.,/\p{L}-])(?<!(?:số|tháng) )(${NUMBER})(?:/| trên tổng số | trên )(${NUMBER})(?![\d./])\)?(?: [\p{L} ]{0,24}|(?: (?!(?:của|và|do|từ|theo|với|so|để)(?!\p{L}))\p{L}{1,10}){0,14})? ?(?:= ?|\((?:đạt |chiếm |tỷ lệ |đạt tỷ lệ |bằng )?|, (?:đạt|chiếm|tỷ lệ|đạt tỷ lệ|chiếm tỷ lệ|bằng) )(\d{1,3}(?:,\d{1,2})?) ?%`,
  'gu',
);

/** The right percentage where the one written is wrong however it is rounded; else null. */
function shareFault(percent: string, part: string, whole: string): string | null {
  const [a, b] = [part, whole].map((number) => Number(number.replaceAll('.', ''))) as [number, number];
  // 05/2026 is a month, 24/7 says always.
  if (b === 0 || (a === 24 && (b === 7 || b === 24)) || (a <= 12 && b >= 1900 && b <= 2100)) return null;
  const written = Number(percent.replace(',', '.'));
  const decimals = percent.split(',')[1]?.length ?? 0;
  const right = (100 * a) / b;
  if (Math.abs(right - written) < 10 ** -decimals + 1e-9) return null;
  return right.toFixed(Math.max(decimals, Number.isInteger(right) ? 0 : 1)).replace('.', ',');
}

interface WrongSum {
  label: string;
  cell: ContentCell;
  found: string;
  right: number;
}

const TOTAL = /^(?:tổng|tổng cộng|tổng số|cộng)\s*:?$/iu;
const PARTS = /trong đó|(?<!\p{L})(?:cộng|tổng)(?!\p{L})|bao gồm/iu;
const WHOLE = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})$/;
/** Columns that nobody adds up. */
const noSum = once(
  () => new RegExp(String.raw`^(?:${anyOf(cues.sums.opening)}|(?:năm|tháng)(?! \d))|${anyOf(cues.sums.within)}`, 'iu'),
);
/** Nobody adds up grades and coefficients. */
const noDecimalSum = once(() => new RegExp(anyOf(cues.sums.decimals), 'iu'));

/** Totals in the last row that are not the sum of their column. */
function wrongSums(table: ContentTable): WrongSum[] {
  const [header, ...body] = table;
  const total = body.pop();
  const label = total?.find(({ text }) => TOTAL.test(text));
  if (!header || !total || !label || body.length < 2 || !isSimple(header, body)) return [];
  return total.flatMap((cell) => {
    const { text, column, columnSpan } = cell;
    if (cell === label || columnSpan > 1) return [];
    const title = header.find((heading) => heading.column === column);
    const cells = body.map((row) => row.find((each) => each.column === column));
    if (!title || title.columnSpan > 1) return [];
    if (SHARE_COLUMN.test(title.text)) {
      const right = wrongShares(cells, text);
      return right === null ? [] : [{ label: labelOf(label), cell, found: text, right }];
    }
    if (noSum().test(title.text) || cells.some((each) => !each || each.columnSpan > 1)) return [];
    const texts = [...cells.map((each) => (each as ContentCell).text), text];
    if (!texts.every((each) => AMOUNT.test(each))) return [];
    const decimals = texts.map(decimalsOf);
    const most = Math.max(...decimals);
    // Figures with decimals may be rounded each on its own.
    if (most > 0 && noDecimalSum().test(title.text)) return [];
    const values = texts.map(valueOf);
    const written = values.pop() as number;
    const right = Math.round(values.reduce((sum, each) => sum + each, 0) * 10 ** most) / 10 ** most;
    const rounding = most === 0 ? 0 : texts.length * 0.5 * 10 ** -Math.min(...decimals) + 1e-9;
    return Math.abs(right - written) <= rounding ? [] : [{ label: labelOf(label), cell, found: text, right }];
  });
}

const labelOf = ({ text }: ContentCell): string => text.split(':', 1)[0]?.trim() ?? '';

const SHARE_COLUMN = /^(?:tỷ lệ|tỉ lệ|cơ cấu|tỷ trọng|%)(?: \(%\)|, %| %)?$/iu;
const SHARE_CELL = /^(\d{1,3}(?:,(\d{1,2}))?) ?%?$/;
/** So far from the sum a total is a slip; farther off, the shares are of something else. */
const SLIP = 0.12;

/**
 * The sum of shares where a total is another one. A total that is greater than each row is surely a sum: what is reached of
 * all lies between the least and the most that is reached of one.
 */
function wrongShares(cells: readonly (ContentCell | undefined)[], total: string): number | null {
  const parsed = [...cells.map((each) => each?.text ?? ''), total].map((text) => SHARE_CELL.exec(text));
  if (parsed.some((match) => match === null)) return null;
  const values = parsed.map((match) => Number(match?.[1]?.replace(',', '.')));
  const written = values.pop() as number;
  const sum = values.reduce((a, b) => a + b, 0);
  const decimals = Math.min(...parsed.map((match) => match?.[2]?.length ?? 0));
  const rounding = Math.max(0.1, (values.length + 1) * 0.5 * 10 ** -decimals) + 1e-9;
  if (written <= Math.max(...values) || Math.abs(sum - written) <= rounding || Math.abs(sum - written) > written * SLIP)
    return null;
  return Math.round(sum * 100) / 100;
}

function isSimple(header: readonly ContentCell[], body: ContentTable): boolean {
  const [first, ...rest] = body;
  if (!first || header.some(({ text }) => WHOLE.test(text))) return false;
  // "(1) (2) (3)", "A B 1 2": the columns are numbered.
  const numbers = first
    .filter(({ text }) => /^\(?\d{1,2}\)?$/.test(text))
    .map(({ text }) => valueOf(text.replace(/[()]/g, '')));
  if (first.some(({ text }) => /^\(\d+\)$|^[A-E]$/.test(text))) return false;
  if (numbers.length > 2 && numbers.every((value, i) => i === 0 || value === (numbers[i - 1] as number) + 1))
    return false;
  for (const row of [first, ...rest]) {
    if (
      row.some(
        ({ text, columnSpan }) =>
          columnSpan > 1 || PARTS.test(text) || /^(?:[IVX]+|\d+\.\d{1,2}|[a-zđ]|-|\+)\.?$/u.test(text),
      )
    )
      return false;
    if (row[0] && /^[-+•]/.test(row[0].text)) return false;
  }
  // Items that are numbered are numbered through.
  const labels = body.map((row) => row.find(({ column }) => column === 0)?.text ?? '');
  if (labels.every((text) => /^\d{1,3}\.?$/.test(text)))
    return labels.every((text, i) => Number.parseInt(text, 10) === i + 1);
  return labels.every((text) => text !== '' && !/^\d{1,3}\.?$/.test(text));
}
