// Items of one list end alike and have one bullet; a lead-in ends in a colon. One item that differs from all others is a slip.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Draft, Segment } from '../../src/draft/draft.ts';
import type { Component } from '../../src/knowledge/components.ts';
import { type Passage, textStart } from '../../src/draft/sentences.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { capitalised } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { replacement } from '../grammar/text-fault.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';

/** So many others have to agree. */
const LEAST_OTHERS = 3;

/** Of the examples: a page has to have some text before its list is judged. */
const ABOVE_THE_LIST = [
  'Thực hiện chương trình công tác năm 2026, Sở Nội vụ đã kiểm tra việc quản lý hồ sơ tại 12 cơ quan và nhận thấy còn nhiều hồ sơ chưa đầy đủ.',
  'Để thống nhất việc lưu trữ trong toàn tỉnh, Sở Nội vụ đã ban hành hướng dẫn chi tiết và gửi đến từng cơ quan từ tháng 01 năm 2026.',
];
const LED_IN_LIST = [
  ...ABOVE_THE_LIST,
  'Đề nghị các đơn vị thực hiện các nội dung sau đây:',
  '- Rà soát danh sách cán bộ, công chức;',
];

export const danhSach = defineRule({
  meta: {
    id: 'van-phong/danh-sach',
    since: '0.1.0',
    summary: {
      vi: 'Các mục của một danh sách kết thúc giống nhau, dùng một loại gạch đầu dòng; lời dẫn kết thúc bằng dấu hai chấm',
      en: 'Items of a list end alike and have one bullet; a lead-in ends in a colon',
    },
    reason: {
      vi: 'Một mục khác hẳn các mục bên cạnh thường là sót khi sửa. Chỉ báo khi đúng một mục khác ít nhất ba mục còn lại; mục cuối, mục có câu bên trong, mục mở danh sách con thì không xét. Câu kết thúc bằng “như sau” mở ra phần bên dưới nên có dấu hai chấm.',
      en: 'An item unlike all others is usually left over from editing. It is told only where exactly one differs from at least three; the last item, items with a sentence within, and items that open a list of their own are not judged. What ends in “như sau” announces what stands below and takes a colon.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    ...TASTE_OPTION,
    messages: {
      ending: {
        vi: 'Mục này kết thúc bằng “{found}”, các mục bên cạnh bằng “{right}”; {must} giống nhau.',
        en: 'This item ends in “{found}”, those beside it in “{right}”; they {must} be alike.',
      },
      noEnding: {
        vi: 'Mục này không có dấu cuối, các mục bên cạnh có “{right}”; {must} giống nhau.',
        en: 'This item has no mark at its end, those beside it have “{right}”; they {must} be alike.',
      },
      bullet: {
        vi: 'Gạch đầu dòng “{found}” khác các mục bên cạnh; {must} là “{right}”.',
        en: 'The bullet “{found}” is unlike those beside it; it {must} be “{right}”.',
      },
      smallLetter: {
        vi: 'Mục này mở đầu bằng chữ thường, các mục bên cạnh bằng chữ hoa; {must} viết “{right}”.',
        en: 'This item begins with a small letter, those beside it with capitals; it {must} be “{right}”.',
      },
      notParallel: {
        vi: 'Mục này mở đầu bằng “{found}”, các mục bên cạnh bằng động từ; {must} viết cùng kiểu.',
        en: 'This item begins with “{found}”, those beside it with a verb; they {must} be alike.',
      },
      noColon: {
        vi: 'Lời dẫn trước danh sách {must} kết thúc bằng dấu hai chấm.',
        en: 'What leads to a list {must} end in a colon.',
        severity: 'warning',
      },
      announced: {
        vi: '“như sau” mở ra phần bên dưới; câu {must} kết thúc bằng dấu hai chấm.',
        en: '“như sau” announces what stands below; the sentence {must} end in a colon.',
      },
      nothingFollows: {
        vi: '“như sau” mà bên dưới không còn nội dung nào; {must} viết tiếp hoặc bỏ lời dẫn.',
        en: '“như sau” announces something, and nothing stands below; go on or take the words out.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...ABOVE_THE_LIST,
                'Sở Nội vụ đề nghị các đơn vị thực hiện các nội dung sau đây.',
                '- Rà soát danh sách cán bộ, công chức;',
                '- Cập nhật hồ sơ điện tử.',
                '- Kiểm tra việc lưu trữ hồ sơ giấy;',
                '- Bố trí người trực tiếp theo dõi;',
                '- Báo cáo kết quả trước ngày 20 tháng 6 năm 2026;',
                '- Chịu trách nhiệm về số liệu.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'noColon', text: '.', before: 'sau đây', severity: 'warning' },
            { messageId: 'ending', text: '.', before: 'điện tử', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Một mục mở đầu bằng chữ thường', en: 'One item begins with a small letter' },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...LED_IN_LIST,
                '- cập nhật hồ sơ điện tử;',
                '- Kiểm tra việc lưu trữ hồ sơ giấy;',
                '- Bố trí người trực tiếp theo dõi;',
                '- Chịu trách nhiệm về số liệu.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'smallLetter', text: 'cập', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: danh từ giữa các động từ', en: 'With the option all: a noun among verbs' },
          options: { all: true },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...LED_IN_LIST,
                '- Cập nhật hồ sơ điện tử;',
                '- Việc kiểm tra hồ sơ giấy;',
                '- Bố trí người trực tiếp theo dõi.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'notParallel', text: 'Việc', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Lời dẫn không có danh sách', en: 'A lead-in without a list' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ hướng dẫn việc lưu trữ hồ sơ như sau.',
                'Hồ sơ giấy được lưu tại đơn vị trong một năm.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'announced', text: '.', before: 'như sau', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dưới lời dẫn là chữ ký', en: 'The signature stands below the lead-in' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ nhận được văn bản của các đơn vị về việc lưu trữ hồ sơ.',
                'Sau khi nghiên cứu, Sở Nội vụ có ý kiến như sau./.',
              ],
            },
          },
          reports: [{ messageId: 'nothingFollows', text: 'như sau', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Danh sách có danh sách con', en: 'A list with a list within' },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...LED_IN_LIST,
                '- Cập nhật hồ sơ điện tử:',
                '+ Hồ sơ cán bộ, công chức;',
                '+ Hồ sơ viên chức.',
                '- kiểm tra việc lưu trữ hồ sơ giấy;',
                '- Bố trí người trực tiếp theo dõi.',
                '- Báo cáo kết quả trước ngày 20 tháng 6 năm 2026;',
                '- Công khai kết quả;',
                '- Chịu trách nhiệm về số liệu.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'smallLetter', text: 'kiểm', severity: 'info' },
            { messageId: 'ending', text: '.', before: 'theo dõi', severity: 'info' },
          ],
        },
        {
          type: 'thong-bao',
          title: { vi: 'Thiếu dấu cuối, gạch đầu dòng khác', en: 'No mark at the end, another bullet' },
          set: {
            bodyText: {
              text: [
                ...LED_IN_LIST,
                '– Kiểm tra việc lưu trữ hồ sơ giấy;',
                '- Bố trí người trực tiếp theo dõi;',
                '- Cập nhật hồ sơ điện tử',
                '- Báo cáo kết quả trước ngày 20 tháng 6 năm 2026;',
                '- Chịu trách nhiệm về số liệu.',
                'Sở Nội vụ thông báo để các đơn vị biết, thực hiện./.',
              ],
            },
          },
          besides: ['the-thuc/ket-thuc-van-ban'],
          reports: [
            { messageId: 'bullet', text: '–', severity: 'info' },
            { messageId: 'noEnding', text: 'ử', before: 'điện t', severity: 'info' },
          ],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Bên dưới là Điều khác', en: 'Another article stands below' },
          set: {
            articleHeading: {
              text: [
                'Điều 1. Thành lập Tổ công tác gồm các thành viên sau đây.',
                'Điều 2. Trưởng các phòng, ban chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
            recipient: { text: ['- Như Điều 2;', '- UBND tỉnh (để b/c);'] },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Mục nối với mục cuối bằng “hoặc”', en: 'An item joined to the last by “hoặc”' },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...ABOVE_THE_LIST,
                'Người dân nộp hồ sơ theo một trong các cách sau đây:',
                '- Nộp trực tiếp tại bộ phận một cửa;',
                '- Nộp trực tuyến trên Cổng Dịch vụ công;',
                '- Nộp qua đường bưu chính;',
                '- Ủy quyền cho người khác nộp; hoặc',
                '- Nộp tại nhà đối với người khuyết tật nặng.',
                'Trân trọng./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Mục có câu bên trong, danh sách con', en: 'An item with a sentence within, a list within' },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: {
              text: [
                ...LED_IN_LIST,
                '- Cập nhật hồ sơ điện tử. Hồ sơ giấy giữ nguyên.',
                '- Kiểm tra việc lưu trữ hồ sơ giấy;',
                '- Báo cáo kết quả trước ngày 20 tháng 6 năm 2026;',
                '- Chịu trách nhiệm về số liệu.',
                'Trân trọng./.',
              ],
            },
          },
        },
      ],
    },
  },
  check(context) {
    const leading = new Set<Passage>();
    for (const run of itemRuns(context.draft)) {
      if (run.leadIn) leading.add(run.leadIn);
      judgeLeadIn(context, run);
      judgeEndings(context, run.items);
      judgeBullets(context, run.items);
      judgeFirstLetters(context, run.items);
      if (context.options.all) judgeOpenings(context, run.items);
    }
    judgeOtherLeads(context, leading);
    judgeLastLeads(context);
  },
});

type Context = RuleContext<{
  smallLetter: 'found' | 'right';
  ending: 'found' | 'right';
  noEnding: 'right';
  bullet: 'found' | 'right';
  notParallel: 'found';
  noColon: never;
  announced: never;
  nothingFollows: never;
}>;

/** Neighbours with labels of one kind. */
interface Run {
  /** What stands right before the first item. */
  leadIn: Passage | null;
  items: readonly Passage[];
}

function itemRuns(draft: Draft): Run[] {
  const runs: Run[] = [];
  const all = ownPassages(draft);
  const joined = new Set<Passage>();
  for (let from = 0; from < all.length; from++) {
    const first = all[from] as Passage;
    if (!isItem(first) || joined.has(first)) continue;
    const items = [first];
    for (let i = nextOfRun(all, first, from); i !== null; i = nextOfRun(all, first, i)) {
      const item = all[i] as Passage;
      items.push(item);
      joined.add(item);
    }
    const leadIn = all[from - 1];
    const isBefore = leadIn !== undefined && isNext(leadIn, first) && leadIn.component !== 'headingTitle';
    runs.push({ leadIn: isBefore ? leadIn : null, items });
  }
  return runs;
}

/** Where the item behind that at `at` stands: right behind it, or behind the list that it opens itself. */
function nextOfRun(all: readonly Passage[], first: Passage, at: number): number | null {
  const opens = (all[at] as Passage).text.endsWith(':');
  for (let i = at; i + 1 < all.length; i++) {
    const [before, next] = [all[i] as Passage, all[i + 1] as Passage];
    if (areNeighbours(first, before, next)) return i + 1;
    if (!opens || !isItem(next) || !isNext(before, next)) return null;
  }
  return null;
}

const isItem = ({ label, where, component }: Passage): boolean =>
  label !== null &&
  label.kind !== 'unit' &&
  where === 'text' &&
  (component === 'bodyText' || component === 'clause' || component === 'point');

const isNext = (one: Passage, next: Passage): boolean =>
  one.document === next.document && next.paragraph.index - one.paragraph.index <= 1;

function areNeighbours({ label, component }: Passage, before: Passage, next: Passage): boolean {
  if (!isItem(next) || !isNext(before, next) || next.component !== component) return false;
  // A plus opens a level of its own.
  if ((next.label?.text === '+') !== (label?.text === '+')) return false;
  return (
    next.label?.kind === label?.kind && next.label?.automatic === label?.automatic && next.label?.level === label?.level
  );
}

/** The item whose value alone differs from that of at least so many others, and theirs; null: there is no such one. */
function odd<Value>(values: readonly Value[]): { index: number; others: Value } | null {
  if (values.length <= LEAST_OTHERS) return null;
  const [a, b, c] = values as readonly [Value, Value, Value];
  const others = a === b || a === c ? a : b;
  const differing = values.flatMap((value, index) => (value === others ? [] : [index]));
  const [index] = differing;
  return index === undefined || differing.length > 1 ? null : { index, others };
}

const MARKS = ';.,';

/** The mark that an item ends in; empty: none. Null: it opens a list of its own, or ends in something else. */
function markOf({ paragraph, start, end }: Passage): string | null {
  const last = paragraph.text.charAt(end - 1);
  if (MARKS.includes(last)) return last;
  // So does the last item but one of a law.
  if (/; (?:hoặc|và)$/.test(paragraph.text.slice(Math.max(start, end - 8), end))) return ';';
  return /[\p{L}\p{N})”%]/u.test(last) ? '' : null;
}

function judgeEndings({ report }: Context, all: readonly Passage[]): void {
  // What opens a list of its own ends in a colon.
  const items = all.filter((item, i) => !item.text.endsWith(':') || isNext(item, all[i + 1] ?? item));
  const marks = items.map(markOf);
  // The last item ends the sentence, or goes on with the list above: it is not judged, and agrees with sentences only.
  const last = items.at(-1) === all.at(-1) ? marks.pop() : null;
  if (marks.includes(null)) return;
  const found = odd(marks as string[]) ?? (last === '.' ? odd([...(marks as string[]), last]) : null);
  const item = found && items[found.index];
  if (!found || !item || found.index === marks.length || found.others === '' || found.others === ',') return;
  const { paragraph, end } = item;
  const mark = marks[found.index] as string;
  // A sentence within ends in a full stop; `…/…`, `v.v.` are no end of an item.
  if (/[.…]/.test(item.text.slice((item.label?.text.length ?? 0) + 1, -1)) || !isOwnWords(item, end - 1, end)) return;
  const right = found.others;
  const at = { paragraph, start: end - 1, end };
  const written = mark === '' ? `${paragraph.text.charAt(end - 1)}${right}` : right;
  const fix = { description: replacement(written), text: written, unsafe: true };
  if (mark === '') report({ messageId: 'noEnding', at, data: { right }, fix });
  else report({ messageId: 'ending', at, data: { found: mark, right }, fix });
}

const BULLETS: ReadonlySet<string> = new Set(['-', '–', '—', '•']);

function judgeBullets({ report }: Context, items: readonly Passage[]): void {
  const labels = items.map(({ label }) => (label?.kind === 'dash' && !label.automatic ? label.text : ''));
  if (labels.some((text) => !BULLETS.has(text))) return;
  const found = odd(labels);
  const item = found && items[found.index];
  if (!found || !item?.label) return;
  const { start } = item.label;
  const text = found.others;
  report({
    messageId: 'bullet',
    at: { paragraph: item.paragraph, start, end: start + item.label.text.length },
    data: { found: item.label.text, right: text },
    fix: { description: replacement(text), text },
  });
}

/** The first word of an item that begins with a letter. */
const FIRST_WORD = /^\s*(\p{L}+)(?![\p{L}\p{N}.)/_@-])/u;

/** One item alone begins with a small letter. A word that goes on with the lead-in would do so in all. */
function judgeFirstLetters({ report }: Context, items: readonly Passage[]): void {
  const found = odd(items.map((item) => isSmall(item.paragraph.text.charAt(firstLetterAt(item)))));
  const item = found && items[found.index];
  if (!found || !item || found.others) return;
  const { paragraph, end } = item;
  const from = firstLetterAt(item);
  const [, word = ''] = FIRST_WORD.exec(paragraph.text.slice(from, end)) ?? [];
  // A unit, a name with a small letter (`e-mail`), a single letter are no slip.
  if (word.length < 2 || !isOwnWords(item, from, from + word.length)) return;
  const right = capitalised(word);
  report({
    messageId: 'smallLetter',
    at: { paragraph, start: from, end: from + word.length },
    data: { found: word, right },
    fix: { description: replacement(right), text: right, unsafe: true },
  });
}

const verb = once(() => new RegExp(String.raw`^${anyOf(cues.clauses.taskVerbs)} \p{Ll}`, 'u'));
const NOUN = /^(?:Việc|Sự|Công tác) (?=\p{Ll})/u;

/** A noun among verbs: one item begins with `Việc`, all others with a verb that is surely one. */
function judgeOpenings({ report }: Context, items: readonly Passage[]): void {
  if (items.length <= LEAST_OTHERS) return;
  const kinds = items.map((each) => {
    const text = each.paragraph.text.slice(firstLetterAt(each), each.end);
    return NOUN.test(text) ? 'noun' : verb().test(text) ? 'verb' : null;
  });
  const found = kinds.includes(null) ? null : odd(kinds);
  const item = found && items[found.index];
  if (!item || found.others !== 'verb') return;
  const { paragraph } = item;
  const start = firstLetterAt(item);
  const end = start + (NOUN.exec(paragraph.text.slice(start, item.end))?.[0].trimEnd().length ?? 0);
  if (!isOwnWords(item, start, end)) return;
  report({
    messageId: 'notParallel',
    at: { paragraph, start, end },
    data: { found: paragraph.text.slice(start, end) },
  });
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

function firstLetterAt(item: Passage): number {
  let at = textStart(item);
  while (/\s/.test(item.paragraph.text.charAt(at))) at++;
  return at;
}

const LEADS_IN = /(?<!\p{L})(?:như sau|sau đây|dưới đây)\s?([.;,]?)$/u;

function judgeLeadIn({ report }: Context, { leadIn, items }: Run): void {
  if (!leadIn || items.length < 2 || leadIn.role !== 'prose') return;
  reportLead({ report }, leadIn, 'noColon', LEADS_IN);
}

/** Behind it no list stands: paragraphs that begin with words, a table. */
const ANNOUNCES = /(?<!\p{L})như sau\s?([.;,]?)$/u;

function judgeOtherLeads({ draft, report }: Context, leading: ReadonlySet<Passage>): void {
  const all = ownPassages(draft);
  for (let i = 0; i + 1 < all.length; i++) {
    const [lead, next] = [all[i] as Passage, all[i + 1] as Passage];
    if (lead.role !== 'prose' || lead.where !== 'text' || leading.has(lead)) continue;
    if (next.document === lead.document && JUDGED_LEADS.has(lead.component ?? '') && BELOW.has(next.component ?? ''))
      reportLead({ report }, lead, 'announced', ANNOUNCES);
  }
}
const JUDGED_LEADS: ReadonlySet<string> = new Set(['bodyText', 'clause', 'point', 'articleHeading']);
/** Before the next Điều nothing is announced: what was to follow is missing, or is an annex. */
const BELOW: ReadonlySet<string> = new Set(['bodyText', 'clause', 'point', 'tableText']);

/** Right before who signs and who receives it: what was announced is missing. */
const ANNOUNCES_NOTHING = /(?<!\p{L})như sau\s?(?:\.\/\.|[.:;,])?$/u;
const CLOSES: ReadonlySet<Component> = new Set<Component>([
  'recipientsLabel',
  'signingAuthority',
  'signerTitle',
  'signerName',
]);

function judgeLastLeads({ draft, report }: Context): void {
  for (const { segments, template } of draft.documents) {
    if (template) continue;
    for (let i = 1; i < segments.length; i++) {
      const [lead, next] = [segments[i - 1] as Segment, segments[i] as Segment];
      if (!CLOSES.has(next.component) || !JUDGED_LEADS.has(lead.component) || !ANNOUNCES_NOTHING.test(lead.text))
        continue;
      // A picture or a table without text may stand between.
      if (next.paragraph.index - lead.paragraph.index > 1) continue;
      const start = lead.start + lead.text.lastIndexOf('như sau');
      report({ messageId: 'nothingFollows', at: { segment: lead, start, end: start + 'như sau'.length } });
    }
  }
}

function reportLead(
  { report }: Pick<Context, 'report'>,
  leadIn: Passage,
  messageId: 'noColon' | 'announced',
  pattern: RegExp,
): void {
  const { text, paragraph, start, end } = leadIn;
  const found = pattern.exec(text.slice(-LEAD_REACH));
  if (!found || !isOwnWords(leadIn, end - 1, end)) return;
  const mark = found[1] ?? '';
  // Without a mark the colon stands behind the last letter.
  const written = mark === '' ? `${paragraph.text.charAt(end - 1)}:` : ':';
  report({
    messageId,
    at: { paragraph, start: Math.max(start, end - 1), end },
    fix: { description: replacement(written), text: written, unsafe: messageId === 'announced' },
  });
}

const LEAD_REACH = 20;
