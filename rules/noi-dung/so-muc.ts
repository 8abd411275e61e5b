// Plain from the text: "gồm 05 nội dung sau:" is followed by five.
import table from '../../data/counted-nouns.json' with { type: 'json' };
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { foldTones } from '../../src/language/fold.ts';
import { numberOfWords } from '../../src/language/number-words.ts';
import { once } from '../../src/language/once.ts';
import { romanValue } from '../../src/language/roman.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { type RunningText, runningText } from '../views/running-text.ts';

type ItemLabel = NonNullable<Passage['label']>;

export const soMuc = defineRule({
  meta: {
    id: 'noi-dung/so-muc',
    since: '0.1.0',
    summary: {
      vi: 'Số nội dung, nhiệm vụ nêu trước danh sách bằng số mục của danh sách',
      en: 'The number announced before a list is that of its items',
    },
    reason: {
      vi: 'Thêm, bớt một mục mà quên sửa con số ở câu dẫn là lỗi hay gặp. Chỉ xét khi con số đứng ngay trước danh từ đếm được, câu kết thúc bằng dấu hai chấm và danh sách ngay bên dưới có nhãn rõ ràng; mục con không đếm.',
      en: 'An item is added or taken out and the number in the lead-in stays. Judged only where the number stands before a noun, the sentence ends in a colon and a labelled list follows at once; items of items are not counted.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherCount: {
        vi: 'Câu dẫn nói “{found}”, danh sách bên dưới có {right} mục; {must} thống nhất.',
        en: 'The lead-in says “{found}”, the list below has {right} items; they {must} agree.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Số viết bằng chữ', en: 'A number in words' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đã áp dụng ba giải pháp chính:',
                'a) Số hóa hồ sơ;',
                'b) Tập huấn nghiệp vụ.',
                'Sở Nội vụ đề nghị các đơn vị gửi đủ./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCount', text: 'ba giải pháp' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đề nghị các đơn vị thực hiện 05 nhiệm vụ sau:',
                '1. Rà soát quy chế văn thư.',
                '2. Tập huấn nghiệp vụ.',
                '3. Kiểm tra hồ sơ điện tử.',
                '4. Báo cáo kết quả.',
                'Văn phòng Sở theo dõi việc thực hiện./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCount', text: '05 nhiệm vụ', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Quy trình giải quyết hồ sơ gồm 03 bước sau:',
                'Bước 1. Tiếp nhận hồ sơ.',
                'Bước 2. Thẩm định.',
                'Bước 3. Trình ký.',
                'Bước 4. Trả kết quả cho tổ chức, cá nhân./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCount', text: '03 bước' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngay dưới “Kính gửi”', en: 'Right below the addressees' },
          set: {
            addressee: { text: 'Kính gửi: Các phòng chuyên môn thuộc Sở.' },
            bodyText: {
              text: [
                'Cuộc họp thống nhất 04 nội dung sau:',
                '- Ban hành quy chế;',
                '- Kiện toàn tổ giúp việc;',
                '- Bố trí kinh phí.',
                'Đề nghị các phòng quan tâm thực hiện./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCount', text: '04 nội dung' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên kết thúc bằng số', en: 'A name that ends in a number' },
          set: {
            bodyText: {
              text: [
                'Đoàn sẽ kiểm tra 04 đơn vị cụ thể như sau:',
                '- Trường Tiểu học Hòa Bắc 1;',
                '- Trường Tiểu học Hòa Bắc 2;',
                '- Trạm Y tế xã.',
                'Sở Nội vụ đề nghị các đơn vị chuẩn bị báo cáo./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCount', text: '04 đơn vị' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Mỗi mục kể vài tiêu chí', en: 'Items that name several each' },
          set: {
            bodyText: {
              text: [
                'Xã phấn đấu hoàn thành 05 tiêu chí sau:',
                '- Hạ tầng: giao thông, thủy lợi, điện;',
                '- Văn hóa: giáo dục, y tế.',
                'Sở Nội vụ đề nghị các đơn vị gửi đủ./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Số viết bằng chữ', en: 'A number in words' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đã áp dụng hai giải pháp chính:',
                'a) Số hóa hồ sơ;',
                'b) Tập huấn nghiệp vụ.',
                'Sở Nội vụ đề nghị các đơn vị gửi đủ./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Hồ sơ gồm 02 tài liệu sau:',
                'a) Tờ trình;',
                'b) Dự thảo quyết định.',
                'Sở Nội vụ đề nghị các đơn vị gửi đủ./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Những mục còn lại', en: 'What is left of them' },
          set: {
            bodyText: {
              text: [
                'Đề nghị các đơn vị hoàn thành 12 nội dung còn lại, cụ thể:',
                '1. Nội dung chưa thực hiện: lập kế hoạch mới.',
                '2. Nội dung đang thực hiện: báo cáo tiến độ.',
                'Sở Nội vụ đề nghị các đơn vị gửi đủ./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Một mục gồm nhiều đơn vị', en: 'An item that stands for several' },
          set: {
            bodyText: {
              text: [
                'Sở có 12 phòng, đơn vị, gồm:',
                '1. Văn phòng;',
                '2. Các phòng chuyên môn (09 phòng);',
                '3. Trung tâm Lưu trữ, Ban Quản lý dự án./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Con số của điều, khoản', en: 'The number of an article' },
          set: {
            bodyText: {
              text: [
                'Hồ sơ đối với trường hợp quy định tại khoản 5 Điều 20 của Quy chế này bao gồm:',
                'a) Tờ khai thay đổi thông tin;',
                'b) Giấy tờ chứng minh./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (!running.text.includes(':\n')) return;
    running.passages.forEach((passage, at) => {
      // Nearly no passage ends in a colon.
      if (passage.paragraph.text.charAt(passage.end - 1) !== ':') return;
      const { text } = passage;
      const found = mayCount(text) ? COUNTED.exec(text) : null;
      if (!found) return;
      const [, lead = '', number = '', gap = '', noun = '', rest = ''] = found;
      const start = passage.start + found.index;
      const count = countOf(number);
      if (count === null || count < 2 || ofOther().test(lead) || vague().test(rest) || ONE_MORE.test(rest)) return;
      if (!opensList().test(`${lead} `) && !closesOnList().test(rest)) return;
      const from = start + lead.length;
      const end = from + number.length + gap.length + noun.length;
      const { paragraph } = passage;
      if (overlapsAny(passage.quotations, from, end) || overlapsAny(passage.citations, from, end)) return;
      const right = itemsBelow(running, at, count, noun);
      if (right === null || right < 2 || right === count) return;
      report({
        messageId: 'otherCount',
        at: { paragraph, start: from, end },
        data: { found: paragraph.text.slice(from, end), right },
      });
    });
  },
});

const NOUNS = [...table.things, ...table.persons, ...table.bundled];
const SMALL = 'hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
/** A number and what it counts, near the end of a passage that ends in a colon. */
const COUNTED = new RegExp(
  String.raw`^(.*(?<![\p{L}\d.,/-]))((?:\d{1,2}|${SMALL})(?: \((?:\d{1,2}|${SMALL})\))?)( )(${anyOf(NOUNS)})(?!\p{L})([^:]{0,70}):\s*$`,
  'su',
);
/** What the pattern needs, asked without making it. */
const mayCount = (text: string): boolean => NOUNS.some((noun) => text.includes(noun));
/** The number belongs to what stands before it. */
const ofOther = once(() => new RegExp(String.raw`(?:${anyOf(table.numberedThings)}|\d)[\s(]*$`, 'iu'));
const vague = once(() => new RegExp(String.raw`\d|${anyOf(table.vague)}|${anyWord(table.vagueWords)}`, 'u'));
/** Another thing is counted behind: "02 nhóm và các phòng". */
const ONE_MORE = /(?<!\p{L})(?:và các|cùng)(?!\p{L})/u;
const opensList = once(() => new RegExp(String.raw`(?<!\p{L})${anyOf(table.opensList)}\s*$`, 'iu'));
const closesOnList = once(() => new RegExp(String.raw`(?<!\p{L})${anyOf(table.closesOnList)}\s*$`, 'u'));

function countOf(number: string): number | null {
  const [first = ''] = number.split(' ');
  if (/^\d/.test(first)) return Number(first);
  const value = numberOfWords(foldTones(first));
  return value === null ? null : Number(value);
}

/** `Bước 1.`, `Nhiệm vụ 2:`, `Ba là,`, `Thứ tư,`: labels of lists that are told by words. */
const worded = once(
  () =>
    new RegExp(
      String.raw`^(?:(${anyOf(table.labels)}) (\d{1,2})\s?[.:)–-]|(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\s?[,:]|Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s?[,:])`,
      'u',
    ),
);
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, tư: 4 };

function labelOf({ label, text }: Passage): ItemLabel | null {
  const match = label === null ? worded().exec(text) : null;
  if (!match) return label;
  const [whole, word, digits, cardinal, ordinal] = match;
  const value =
    digits ??
    (ordinal === undefined ? undefined : ORDINALS[ordinal]) ??
    numberOfWords((cardinal ?? ordinal ?? '').toLowerCase());
  const name = word ?? (cardinal === undefined ? 'Thứ' : 'là');
  return { kind: 'number', text: `${name} ${value}`, automatic: false, level: null, start: 0, end: whole.length };
}

const PERSONS = new Set(table.persons);
const BUNDLED = new Set(table.bundled);
/** One item stands for several: `Các phòng chuyên môn (08 phòng)`, `Trung tâm, Ban Quản lý`; `Trường Tiểu học Hòa Bắc 1` is one. */
const SEVERAL =
  /(?<!\p{L})(?:[Cc]ác|[Nn]hững|(?<!\p{Lu}\p{Ll}{1,6} )\d{1,3}|\d{1,3}(?=,| và \d)|[Đđ]ại diện|[Ll]ãnh đạo)(?!\p{L})(?!\.)/u;
const SEVERAL_PERSONS = /(?<!\p{L})(?:và|,) (?:ông|bà|đồng chí|\d)/u;
const SEVERAL_BODIES = /(?:,| và) \p{Lu}/u;

function bundles(item: Passage, noun: string): boolean {
  const isPerson = PERSONS.has(noun);
  if (!isPerson && !BUNDLED.has(noun)) return false;
  const label = labelOf(item);
  const text = label && !label.automatic ? item.text.slice(label.text.length) : item.text;
  return SEVERAL.test(text) || (isPerson ? SEVERAL_PERSONS : SEVERAL_BODIES).test(text);
}

/** Items of the first level right below a passage that announces `announced`; null where it cannot be told. */
function itemsBelow({ passages }: RunningText, at: number, announced: number, noun: string): number | null {
  const lead = passages[at] as Passage;
  const first = passages[at + 1];
  const firstLabel = first ? labelOf(first) : null;
  if (!first || !firstLabel || !isBeside(lead, first)) return null;
  const style = styleOf(firstLabel);
  if (lead.label && styleOf(lead.label) === style && !isBelow(lead.label, firstLabel)) return null;
  const isDash = firstLabel.kind === 'dash';
  if (!isDash && !isNumbered(firstLabel, 1)) return null;
  const items = [first];
  /** Items of each item. */
  const below = [0];
  let gap = false;
  for (let i = at + 2; i < passages.length; i++) {
    const next = passages[i] as Passage;
    if (!isBeside(lead, next)) break;
    const label = labelOf(next);
    if (!label) {
      // The text goes on: behind it an item may be of this list or of another one.
      gap = true;
      continue;
    }
    if (lead.label && styleOf(label) === styleOf(lead.label) && style !== styleOf(label)) break;
    if (styleOf(label) !== style) {
      if (label.kind === 'unit' || isAbove(label, firstLabel)) break;
      below[items.length - 1] = (below[items.length - 1] ?? 0) + 1;
      continue;
    }
    if (isDash) {
      if (gap) return null;
      items.push(next);
      continue;
    }
    if (!isNumbered(label, items.length + 1) || (gap && items.length >= announced)) return null;
    gap = false;
    items.push(next);
  }
  // What is counted may be the items of the items.
  const leaves = items.reduce((sum, _, i) => sum + Math.max(1, below[i] ?? 0), 0);
  if (leaves === announced || partsOf(items) === announced) return null;
  return items.length < announced && items.some((item) => bundles(item, noun)) ? null : items.length;
}

/** `- Hạ tầng: giao thông, thủy lợi và điện;` is three: how many things items name behind their colons. */
const partsOf = (items: readonly Passage[]): number =>
  items.reduce((sum, { text }) => sum + (/:(.*)/su.exec(text)?.[1] ?? '').split(/,\s|;\s|\svà\s/u).length, 0);

function isBeside(lead: Passage, next: Passage): boolean {
  return (
    next.document === lead.document &&
    next.where === lead.where &&
    next.paragraph.part === lead.paragraph.part &&
    next.paragraph.place.cell?.row === lead.paragraph.place.cell?.row &&
    next.paragraph.place.cell?.column === lead.paragraph.place.cell?.column &&
    next.component !== 'articleHeading'
  );
}

/** What items of one list share: the kind of sign and what stands around it. */
function styleOf({ kind, text, automatic, level }: ItemLabel): string {
  if (automatic) return `${kind}:${level}:${text.replace(/[\p{L}\d]+/gu, '')}`;
  if (kind === 'dash') return `dash:${text}`;
  if (kind === 'number')
    return `number:${text.replace(/\d+/g, '1')}:${text.includes('.') ? text.slice(0, text.lastIndexOf('.', text.length - 2) + 1) : ''}`;
  return `${kind}:${text.replace(/[\p{L}\d]+/gu, '')}`;
}

const RANK = { unit: 0, roman: 1, number: 2, letter: 3, dash: 4 } as const;
const isAbove = (label: ItemLabel, first: ItemLabel): boolean =>
  RANK[label.kind] < RANK[first.kind] ||
  (label.kind === 'number' && first.kind === 'number' && depthOf(label) < depthOf(first));
/** `1.1.` below `1.`. */
const isBelow = (lead: ItemLabel, first: ItemLabel): boolean =>
  lead.kind === 'number' && first.kind === 'number' && depthOf(first) > depthOf(lead);
const depthOf = ({ text }: ItemLabel): number => text.match(/\d+/g)?.length ?? 0;

/** As the decree counts, and as Word does. */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'];

/** The label is that of the item of this number. */
function isNumbered({ kind, text }: ItemLabel, value: number): boolean {
  if (kind === 'roman') return romanValue(text.replace(/[^IVXLC]/gi, '').toUpperCase()) === value;
  if (kind !== 'letter') return Number(text.match(/\d+/g)?.at(-1)) === value;
  const letter = text
    .toLowerCase()
    .replace(/[^a-zđ]/g, '')
    .charAt(0);
  return ALPHABETS.some((alphabet) => alphabet.charAt(value - 1) === letter);
}
