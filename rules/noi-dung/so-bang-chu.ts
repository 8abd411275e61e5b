// Plain from the text: a number that is written in figures and in words is the same number.
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { capitalised } from '../../src/language/fold.ts';
import { isNumberWord, numberOfWords, wordsOfNumber } from '../../src/language/number-words.ts';
import { defineRule, type RuleExample } from '../../src/lint/rule.ts';
import { around, runningText, type RunningText, wordsFound } from '../views/running-text.ts';

/** A table of costs with its total of 20.500.000, and the same in words below. */
const belowTotal = (unit: string, words: string): RuleExample<'otherNumber'> => ({
  type: 'quyet-dinh-ban-hanh',
  title: { vi: 'Dưới dòng tổng cộng của bảng', en: 'Below the total of a table' },
  set: {
    tableText: {
      text: [
        `STT | Nội dung chi | Thành tiền (${unit})`,
        '1 | In tài liệu | 12.000.000',
        '2 | Thuê hội trường | 8.500.000',
        '| Tổng cộng | 20.500.000',
        `| Bằng chữ: ${words} |`,
      ],
    },
  },
});

export const soBangChu = defineRule({
  meta: {
    id: 'noi-dung/so-bang-chu',
    since: '0.1.0',
    summary: {
      vi: 'Số viết bằng chữ bằng đúng số viết bằng chữ số',
      en: 'A number in words is the number in figures',
    },
    reason: {
      vi: 'Số tiền ghi hai cách mà lệch nhau thì không biết chi theo cách nào; kho bạc, ngân hàng trả lại chứng từ. Đọc cả nghìn và ngàn, linh và lẻ, mốt, tư, lăm, nhăm, rưỡi, chẵn; chữ hiểu được hai cách (“một triệu hai”) thì không xét.',
      en: 'An amount that is written in two ways has to be one amount. Words that can be read in two ways are not judged.',
    },
    severity: 'error',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherNumber: {
        vi: '“{found}” là {value}, khác với {figures} ghi bằng số; {must} thống nhất.',
        en: '“{found}” is {value}, not {figures} as in figures; they {must} agree.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Chi hỗ trợ mỗi đơn vị 5.250.000 đồng (Bằng chữ: Năm triệu năm trăm hai mươi nghìn đồng).',
            },
          },
          reports: [{ messageId: 'otherNumber', text: 'Năm triệu năm trăm hai mươi nghìn đồng', severity: 'error' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Mức thu là 85.500 đồng/hồ sơ (Tám mươi lăm nghìn đồng) tại Bộ phận Một cửa.' } },
          reports: [{ messageId: 'otherNumber', text: 'Tám mươi lăm nghìn đồng' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị gửi báo cáo trong thời hạn 05 (bảy) ngày làm việc.' } },
          reports: [{ messageId: 'otherNumber', text: 'bảy' }],
        },
        {
          ...belowTotal('đồng', 'Hai mươi triệu năm trăm năm mươi nghìn đồng'),
          reports: [{ messageId: 'otherNumber', text: 'Hai mươi triệu năm trăm năm mươi nghìn đồng' }],
        },
      ],
      right: [
        belowTotal('đồng', 'Hai mươi triệu năm trăm nghìn đồng'),
        belowTotal('nghìn đồng', 'Hai mươi tỷ năm trăm triệu đồng'),
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Chi 1.105.000 đồng (một triệu một trăm lẻ năm ngàn đồng chẵn), trong 05 (năm) ngày, cho 03 (ba) phòng.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ trong ngoặc không phải là số', en: 'Words in brackets that are no number' },
          set: { bodyText: { text: 'Thời gian thực hiện là 15 (năm), mỗi năm 02 (lần), theo Phụ lục 1 (hai trang).' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (!MAY_SPELL.test(running.text)) return;
    for (const { passage, at, start, match } of wordsFound(running, IN_WORDS)) {
      const [whole, lead = '', written = ''] = match;
      const pair = pairOf(running, at, passage, start, lead, written, start + whole.length);
      if (!pair) continue;
      const from = start + lead.length;
      const end = from + pair.length;
      if (overlapsAny(passage.quotations, from, end)) continue;
      const right = capitalised(wordsOfNumber(pair.figures));
      report({
        messageId: 'otherNumber',
        at: { paragraph: passage.paragraph, start: from, end },
        data: { found: written.slice(0, pair.length), value: grouped(pair.words), figures: grouped(pair.figures) },
        suggestions: [pair.money ? `${right} đồng` : right.toLowerCase()],
      });
    }
  },
});

/** Asked before the pattern below, which takes long to compile. */
const MAY_SPELL =
  /ằng chữ|\( ?(?:[Kk]hông|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười)[ )]/;

/** `(Bằng chữ: năm triệu đồng)`, `(năm)`, `Số tiền bằng chữ: năm triệu đồng`. */
const IN_WORDS =
  /((?:\( ?(?:(?:[Ss]ố tiền )?(?:[Vv]iết |[Gg]hi )?[Bb]ằng chữ[ :]{0,4})?)|(?<![\p{L}(])(?:[Ss]ố tiền )?(?:[Vv]iết |[Gg]hi )?[Bb]ằng chữ ?: {0,3})((?:[Kk]hông|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười)(?![\p{L}])[^()\n;:\d]{0,200})/gu;
const AMOUNT =
  /(?<![\d.,/-])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))?\s*(triệu|tỷ|tỉ|nghìn|ngàn)?\s*(đồng|đ|VNĐ|VND|vnđ)?(?![\p{L}\d])/gu;
const UNITS: Readonly<Record<string, bigint>> = {
  triệu: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
  nghìn: 1000n,
  ngàn: 1000n,
};

interface Pair {
  figures: bigint;
  words: bigint;
  /** Of the words, "đồng" included. */
  length: number;
  money: boolean;
}

/** The two numbers where they differ; null where they agree, or where one of them cannot be read surely. */
function pairOf(
  running: RunningText,
  at: number,
  passage: Passage,
  start: number,
  lead: string,
  written: string,
  end: number,
): Pair | null {
  const { length, number, unit } = numberPart(written);
  const words = numberOfWords(number);
  if (words === null) return null;
  const isMoney = /^đồng$/iu.test(unit);
  const isNamed = /chữ/i.test(lead);
  const text = passage.paragraph.text;
  const rest = text.slice(start + lead.length + length, Math.min(passage.end, end + 40));
  if (!isMoney && !isNamed && !/^\s*\)/.test(rest)) return null;
  const before = around(passage, start, start, 80).before;
  const figures =
    figuresBefore(before, isMoney) ??
    (isNamed && before.trim() === ''
      ? (figuresAbove(running, at) ?? (isMoney ? totalAbove(running, at, words) : null))
      : null);
  if (figures === null || figures === words) return null;
  // "15 (năm)" may be years, "Điều 5 (hai khoản)" is a number of something else.
  if (!isMoney && !isNamed) {
    if (/^năm$/iu.test(number) && !/^\s*\)\s*\p{Ll}/u.test(rest)) return null;
    if (/(?:Điều|khoản|điểm|mục|số|[Pp]hụ lục|trang|ngày|tháng|năm|quý)\s*\d+\s*$/u.test(before)) return null;
  }
  return { figures, words, length, money: isMoney };
}

/** The words of a number that a text begins with, and what they count; `length` holds "đồng", too. */
function numberPart(written: string): { length: number; number: string; unit: string } {
  let end = 0;
  let unit = '';
  for (const word of written.matchAll(/[^\s,.]+/g)) {
    const lower = word[0].toLowerCase();
    if (isNumberWord(lower)) {
      end = word.index + word[0].length;
      continue;
    }
    unit = word[0];
    if (lower === 'đồng') return { length: word.index + word[0].length, number: written.slice(0, word.index), unit };
    break;
  }
  return { length: end, number: written.slice(0, end), unit };
}

/** The amount right before the words: only signs and short words of the trade may stand between. */
function figuresBefore(before: string, isMoney: boolean): bigint | null {
  const last = [...before.matchAll(AMOUNT)].at(-1);
  if (!last) return null;
  const [whole, digits = '', decimals = '', scale, currency] = last;
  const gap = before.slice(last.index + whole.length);
  if (!/^(?:\/\p{Ll}{1,8}(?: \p{Ll}{1,8})?)?[\s,./;-]{0,4}$/u.test(gap)) return null;
  if (isMoney && !scale && !currency && !digits.includes('.')) return null;
  if (!isMoney && (scale || currency || decimals)) return null;
  return amountOf(digits, decimals, scale);
}

/** The amount that ends the line above, as below a table or "Tổng cộng: 5.250.000 đồng". */
function figuresAbove({ passages }: RunningText, at: number): bigint | null {
  const above = passages[at - 1];
  if (!above || above.document !== passages[at]?.document || above.where !== passages[at]?.where) return null;
  const found = [...above.text.matchAll(AMOUNT)].filter(({ 4: currency }) => currency);
  const [only] = found;
  return only && found.length === 1 ? amountOf(only[1] ?? '', only[2] ?? '', only[3]) : null;
}

/**
 * The total of the table that ends right above; null where a cell of it is the amount in words, or where it counts in thousands or
 * millions. Tables have a total before the tax and one behind it, so any of their amounts may be the one in words.
 */
function totalAbove({ passages }: RunningText, at: number, words: bigint): bigint | null {
  const table = passages[at - 1]?.paragraph.place.cell?.table;
  if (table === undefined) return null;
  let total: bigint | null = null;
  let totalRow = -1;
  let first = at;
  for (let i = at - 1; i >= 0 && at - i < MOST_CELLS; i--) {
    const { paragraph, text } = passages[i] as Passage;
    const { cell } = paragraph.place;
    if (cell?.table !== table) break;
    first = i;
    if (COUNTS_IN.test(text)) return null;
    if (totalRow < 0 && TOTAL_ROW.test(text)) totalRow = cell.row;
    for (const [number] of text.matchAll(GROUPED)) if (amountOf(number, '', undefined) === words) return null;
  }
  if (totalRow < 0) return null;
  for (let i = Math.max(0, first - 3); i < first; i++) if (COUNTS_IN.test((passages[i] as Passage).text)) return null;
  for (let i = first; i < at; i++) {
    const { paragraph, text } = passages[i] as Passage;
    const number = paragraph.place.cell?.row === totalRow ? [...text.matchAll(GROUPED)].at(-1)?.[0] : undefined;
    if (number !== undefined) total = amountOf(number, '', undefined);
  }
  return total;
}
const MOST_CELLS = 2000;
const GROUPED = /(?<![\d.,/-])\d{1,3}(?:\.\d{3})+(?![\d.,])/g;
const TOTAL_ROW = /^(?:tổng|cộng)(?!\p{L})/iu;
const COUNTS_IN = /(?:nghìn|ngàn|triệu|tỷ|tỉ|1\.?000|10\^3)\s?(?:đồng|đ(?!\p{L})|VN)/iu;

function amountOf(digits: string, decimals: string, scale: string | undefined): bigint | null {
  const unit = scale === undefined ? 1n : (UNITS[scale] as bigint);
  const whole = BigInt(digits.replaceAll('.', '')) * unit;
  if (decimals === '') return whole;
  const part = BigInt(decimals) * unit;
  const base = 10n ** BigInt(decimals.length);
  return part % base === 0n ? whole + part / base : null;
}

const grouped = (value: bigint): string => value.toLocaleString('vi-VN');
