/**
 * Documents that a text cites: `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a and b name the parts. What cannot be told apart
 * surely is left out: a citation says what is there, not what should be.
 */
import { DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { compose } from '../../src/language/fold.ts';
import { datesIn, type WrittenDate } from '../../src/language/dates.ts';

export interface Citation {
  /** As written: `Nghị định`, `Bộ luật`. */
  type: string;
  /** Luật, Bộ luật or Pháp lệnh: known by their names, not by numbers. */
  law: boolean;
  /** Name of a law, without "Luật"; null for other documents. */
  name: string | null;
  /** Number and symbol, `30/2020/NĐ-CP`; null where there is none. */
  symbol: string | null;
  /** Where "số" stands, or the number without it. */
  numberStart: number;
  symbolStart: number;
  symbolEnd: number;
  /** The word "số" stands before the number. */
  numberWord: boolean;
  /** Date of issue, its offsets in the text. */
  date: WrittenDate | null;
  /** Who issued it, without "của". */
  agency: string | null;
  /** `về công tác văn thư`, up to the end of the clause; null where none is seen. */
  title: string | null;
  /** Something stands behind that is neither of these, so that a part may be missed. */
  unsure: boolean;
  /** Within the title of the citation before it: `sửa đổi … của Nghị định số …`. */
  nested: boolean;
  /** UTF-16 offsets in the text, the title not included. */
  start: number;
  end: number;
}

/** Types that are cited though no document of Điều 7 is called so. */
const MORE_TYPES = ['Văn bản', 'Kết luận', 'Nghị quyết liên tịch'];
const LAWS = ['Bộ luật', 'Luật', 'Pháp lệnh'];

let patterns: { cited: RegExp; act: RegExp } | null = null;

function patternsOfTypes(): { cited: RegExp; act: RegExp } {
  if (patterns) return patterns;
  const issued = DOCUMENT_TYPES.filter(({ listed, normative }) => listed || normative);
  const names = [...issued.map(({ name }) => name), ...MORE_TYPES]
    .filter((name) => !LAWS.includes(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => `[${name[0] as string}${(name[0] as string).toLowerCase()}]${name.slice(1).replace(/ /g, '\\s+')}`);
  const act = `(?<type>${names.join('|')})\\s+(?<word>số\\s*:?\\s*)?(?<symbol>${SYMBOL})`;
  const law = `(?<law>Bộ luật|Luật|Pháp lệnh)(?=\\s+(?:[A-ZĂÂĐÊÔƠƯ]|số\\s*\\d|sửa đổi|[a-zà-ỹ ,]{2,80}\\s(?:số|ngày)\\s*\\d))`;
  patterns = {
    cited: new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${act}|${law})`, 'g'),
    act: new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${names.join('|')})\\s+(?:số\\s*:?\\s*)?${SYMBOL}`),
  };
  return patterns;
}

/** `30/2020/NĐ-CP`, `52-NQ/TW`, `58/QĐ-UBND`: a number and at least one group of letters behind a slash. */
const SYMBOL =
  '\\d[\\d.]*[A-Za-zÀ-ỹ]?(?=[^\\s,;()]*/[^\\s,;()]*[A-ZĂÂĐÊÔƠƯ])(?:\\s?[-–/]\\s?(?:\\d{4}(?=/)|[A-ZĂÂĐÊÔƠƯ\\d][A-Za-zÀ-ỹ\\d&.+]*))+';
const LAW_NUMBER = /^\s*số\s*:?\s*(\d+\/(?:\d{4}\/)?(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d-]*))/i;
/** Words that a title begins with. */
const TITLE =
  /^\s*,?\s*(?:v\/v|về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|phê chuẩn|công bố|công nhận|triển khai|thực hiện|tổ chức|tăng cường|đẩy mạnh|thành lập|giao|bổ sung|thay thế|bãi bỏ|tiếp tục|đề nghị|báo cáo|kiện toàn|điều chỉnh|cho phép|thông qua|đảm bảo|bảo đảm|cải thiện|phân cấp|phân công|ủy quyền|uỷ quyền|xử lý|thi hành|chỉ đạo|yêu cầu|đôn đốc|thông báo|phối hợp|xác định|phát động|đính chính|kết luận|cải cách|chuyển đổi|nâng cao|thí điểm|chi tiết|nhằm|để|theo đó)(?![A-Za-zÀ-ỹ])/i;
const AGENCY_OPENING = /^\s*,?\s*(?:của\s+|do\s+|(?=[A-ZĂÂĐÊÔƠƯ]))/;
/** Where the name of an agency ends. */
const AGENCY_END =
  /[;.,:()“”"]|\s(?:về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|phê chuẩn|công bố|công nhận|triển khai|thực hiện|tổ chức|tăng cường|đẩy mạnh|thành lập|giao|bổ sung|thay thế|bãi bỏ|tiếp tục|đề nghị|báo cáo|kiện toàn|điều chỉnh|cho phép|thông qua|cải thiện|phân cấp|phân công|ủy quyền|uỷ quyền|xử lý|thi hành|chỉ đạo|ngày|trong|tại|theo|nhằm|để|khi|đã|là|có|được|gồm|không|trước|sau|đến)\s/u;
const CLAUSE_END = /[;]|[.](?=\s|$)|$/u;
/** Nothing more belongs to the citation. */
const CLOSED = /^\s*(?:[;.,:()“”"/]|$|(?:và|hoặc|thì|để|gồm|bao gồm)(?![A-Za-zÀ-ỹ]))/;

/** Documents cited with their number, and laws by their names, in the order of the text. */
export function citationsIn(source: string): Citation[] {
  const { text, sourceOffset } = compose(source);
  const citations: Citation[] = [];
  const { cited } = patternsOfTypes();
  cited.lastIndex = 0;
  let titleEnd = 0;
  for (let match = cited.exec(text); match; match = cited.exec(text)) {
    const nested = match.index < titleEnd;
    const found = match.groups?.law === undefined ? actAt(text, match) : lawAt(text, match);
    cited.lastIndex = Math.max(cited.lastIndex, found.end);
    if (found.title !== null) titleEnd = Math.max(titleEnd, found.end + found.title.length);
    const { date } = found;
    citations.push({
      ...found,
      nested,
      start: sourceOffset(found.start),
      end: sourceOffset(found.end),
      numberStart: sourceOffset(found.numberStart),
      symbolStart: sourceOffset(found.symbolStart),
      symbolEnd: sourceOffset(found.symbolEnd),
      date: date && { ...date, start: sourceOffset(date.start), end: sourceOffset(date.end) },
    });
  }
  return citations;
}

type Found = Omit<Citation, 'nested'>;

function actAt(text: string, match: RegExpExecArray): Found {
  const { type = '', word, symbol: written = '' } = match.groups ?? {};
  const symbol = written.replace(/[.\-–]+$/, '');
  const symbolEnd = match.index + match[0].length - (written.length - symbol.length);
  const tail = tailAt(text, symbolEnd);
  return {
    type,
    law: false,
    name: null,
    symbol,
    numberStart: symbolEnd - symbol.length - (word?.length ?? 0),
    symbolStart: symbolEnd - symbol.length,
    symbolEnd,
    numberWord: word !== undefined,
    start: match.index,
    ...tail,
  };
}

/** Date, agency and title behind a number, in the orders in which people write them. */
function tailAt(text: string, from: number): Pick<Citation, 'date' | 'agency' | 'title' | 'unsure' | 'end'> {
  let at = from;
  let date: WrittenDate | null = null;
  let agency: string | null = null;
  for (let turn = 0; turn < 3; turn++) {
    const rest = text.slice(at, at + 300);
    const opening = /^\s*,?\s*(?:(?:được\s+)?(?:ký|ban hành|lập)\s+)?(?=ngày|\d{1,2}[/.-]\d)/iu.exec(rest);
    if (!date && opening) {
      const [first] = datesIn(rest.slice(opening[0].length, opening[0].length + 60));
      if (first?.start === 0) {
        const base = at + opening[0].length;
        date = { ...first, start: base, end: base + first.end };
        at = date.end;
        continue;
      }
    }
    const owner = TITLE.test(rest) ? null : AGENCY_OPENING.exec(rest);
    if (agency !== null || !owner) break;
    const name = rest.slice(owner[0].length);
    const end = Math.min(...[AGENCY_END, patternsOfTypes().act].map((ends) => ends.exec(name)?.index ?? name.length));
    if (!/[A-Za-zÀ-ỹ]/.test(name.slice(0, end))) break;
    agency = name.slice(0, end).replace(/(?:\s+(?:và|hoặc))?\s*$/u, '');
    at += owner[0].length + agency.length;
  }
  const rest = text.slice(at);
  const title = TITLE.test(rest) ? rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length) : null;
  return { date, agency, title, unsure: title === null && !CLOSED.test(rest), end: at };
}

/** Longest name of a law, in characters. */
const LONGEST_NAME = 240;

function lawAt(text: string, match: RegExpExecArray): Found {
  const start = match.index;
  const type = match[0];
  const rest = text.slice(start + type.length, start + type.length + LONGEST_NAME);
  const ends = [
    /[;:()“”"]|\.(?=\s|$)|\ssố\s*:?\s*\d|\sngày\s|\sđược\s/u.exec(rest)?.index,
    patternsOfTypes().act.exec(rest)?.index,
    rest.length,
  ].filter((index) => index !== undefined);
  const nameEnd = start + type.length + Math.min(...ends);
  const name = text.slice(start + type.length, nameEnd).trim();
  const number = LAW_NUMBER.exec(text.slice(nameEnd, nameEnd + 60));
  const symbol = number?.[1] ?? null;
  const symbolEnd = number ? nameEnd + number[0].length : nameEnd;
  const base = symbolEnd + (/^\s*,?\s*/.exec(text.slice(symbolEnd))?.[0].length ?? 0);
  const [first] = datesIn(text.slice(base, base + 60));
  const date = first?.start === 0 ? { ...first, start: base, end: base + first.end } : null;
  return {
    type,
    law: true,
    name,
    symbol,
    numberStart: number ? symbolEnd - number[0].trimStart().length : symbolEnd,
    symbolStart: symbolEnd - (symbol?.length ?? 0),
    symbolEnd,
    numberWord: number !== null,
    date,
    agency: null,
    title: null,
    unsure: true,
    start,
    end: date?.end ?? symbolEnd,
  };
}
