// One form of a thing in one document: which one is the drafter's choice, so that the rarer one is told, once.
import cues from '../../data/cues.json' with { type: 'json' };
import { anyOf } from '../../src/language/any-of.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { once } from '../../src/language/once.ts';
import { textChange } from '../../src/lint/change.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { replacement } from '../grammar/text-fault.ts';
import { SPACED_UNIT_SIGN, SPACED_UNITS, TIGHT_UNIT_SIGN, TIGHT_UNITS, withBlankBeforeUnit } from '../grammar/units.ts';
import { isOwnWords } from '../views/own-words.ts';
import { type FoundWords, type RunningText, runningText, wordsFound } from '../views/running-text.ts';

interface Form {
  /** What a text with it surely holds. */
  sign: string | RegExp;
  /** Finds what is written so. It begins with its sign and looks behind afterwards, so that it passes quickly over a text. */
  pattern: RegExp;
  /** What another form finds, written in this one. */
  write: (found: string) => string;
  /** Nobody is told to write so, however often it stands. */
  neverAdvised?: true;
  /** A slip, however often it stands: told beside whatever else is written. */
  neverRight?: true;
}

interface Matter {
  name: Bilingual;
  forms: readonly Form[];
  /** What is right depends on more than the form: shown, never put in. */
  byHand?: true;
  /** What stands before it is shown with it: `85 %`. */
  withNumber?: true;
  /** Marks that cannot be shown in quotation marks. */
  unquoted?: true;
}

const within = (found: string): string => found.slice(1, -1);
const years = (between: string) => (found: string) => `${found.slice(0, 4)}${between}${found.slice(-4)}`;
const days = (found: string): string => found;

const MATTERS: readonly Matter[] = [
  {
    name: { vi: 'dấu chấm lửng', en: 'the ellipsis' },
    forms: [
      { sign: '…', pattern: /…(?<=\p{L}[,;]? ?…)(?=[\s,;:)”]|$)(?! ?[.…\d/])/gu, write: () => '…' },
      { sign: '...', pattern: /\.{3}(?<=\p{L}[,;]? ?\.{3})(?=[\s,;:)”]|$)(?! ?[.…\d/])/gu, write: () => '...' },
    ],
  },
  {
    name: { vi: 'dấu ngoặc kép', en: 'quotation marks' },
    unquoted: true,
    forms: [
      {
        sign: '"',
        pattern: /"(?<=(?:[\s(]|^)")[^“”"\n]{1,200}"(?=[\s.,;:)]|$)/gm,
        write: (found) => `"${within(found)}"`,
      },
      { sign: '“', pattern: /“[^“”"\n]{1,200}”/g, write: (found) => `“${within(found)}”` },
    ],
  },
  {
    // `kinh tế - xã hội` has a hyphen, however often a dash is written.
    name: { vi: 'dấu gạch giữa các từ', en: 'the dash between words' },
    forms: [
      { sign: ' - ', pattern: / - (?<=\p{L} - )(?=\p{Ll})/gu, write: () => ' - ' },
      { sign: ' – ', pattern: / – (?<=\p{L} – )(?=\p{Ll})/gu, write: () => ' – ', neverAdvised: true },
      {
        // Without blanks a hyphen stands in foreign names: only where no name can be.
        sign: '-xã hội',
        pattern: /-(?<=(?<!\p{L})(?:kinh tế|chính trị|văn hóa|văn hoá)-)(?=xã hội(?!\p{L}))/giu,
        write: () => '-',
        neverAdvised: true,
      },
    ],
  },
  {
    // Names of bodies have hyphens: `Lao động - Thương binh`.
    name: { vi: 'dấu gạch trước chức danh, tên', en: 'the dash before titles and names' },
    byHand: true,
    forms: [
      {
        sign: ' - ',
        pattern: / - (?<=\p{L} - )(?=\p{Lu})(?!Thương binh|Truyền hình|Khen thưởng|Chi nhánh)/gu,
        write: () => ' - ',
      },
      {
        sign: ' – ',
        pattern: / – (?<=\p{L} – )(?=\p{Lu})(?!Thương binh|Truyền hình|Khen thưởng|Chi nhánh)/gu,
        write: () => ' – ',
      },
    ],
  },
  {
    name: { vi: 'khoảng năm', en: 'ranges of years' },
    forms: [
      {
        sign: /\d - \d/,
        pattern: /(?:19|20)\d\d(?<![\d/.-]\d{4}) - (?:19|20)\d\d(?![\d/]|[.-]\d)/g,
        write: years(' - '),
      },
      { sign: /\d-\d/, pattern: /(?:19|20)\d\d(?<![\d/.-]\d{4})-(?:19|20)\d\d(?![\d/]|[.-]\d)/g, write: years('-') },
      {
        sign: /\d – \d/,
        pattern: /(?:19|20)\d\d(?<![\d/.-]\d{4}) – (?:19|20)\d\d(?![\d/]|[.-]\d)/g,
        write: years(' – '),
      },
      { sign: /\d–\d/, pattern: /(?:19|20)\d\d(?<![\d/.-]\d{4})–(?:19|20)\d\d(?![\d/]|[.-]\d)/g, write: years('–') },
      {
        // `2021 -2026`
        sign: /\d(?: [-–]|[-–] )\d/,
        pattern: /(?:19|20)\d\d(?<![\d/.-]\d{4})(?: [-–]|[-–] )(?:19|20)\d\d(?![\d/]|[.-]\d)/g,
        write: (found) => found,
        neverRight: true,
      },
    ],
  },
  {
    name: { vi: 'dấu phần trăm', en: 'per cent' },
    withNumber: true,
    forms: [
      { sign: '%', pattern: /%(?<=\d%)/g, write: () => '%' },
      { sign: ' %', pattern: / %(?<=\d %)/g, write: () => ' %' },
    ],
  },
  {
    name: { vi: 'ngày tháng năm trong lời văn', en: 'dates in the text' },
    byHand: true,
    forms: [
      { sign: '/20', pattern: /\d(?<![\d/]\d)\d?\/\d{1,2}\/20\d\d(?![\d/])/g, write: days },
      { sign: ' tháng ', pattern: /ngày \d{1,2} tháng \d{1,2} năm \d{4}/g, write: days },
    ],
  },
];

/** A blank stands before the symbol of a unit; who leaves it out everywhere is told when he asks (`so-lieu`). */
const UNITS_MIXED: Matter = {
  name: { vi: 'đơn vị sau số', en: 'units behind numbers' },
  forms: [
    {
      sign: TIGHT_UNIT_SIGN,
      pattern: TIGHT_UNITS,
      write: (found) => found.replace(' ', ''),
      neverAdvised: true,
    },
    {
      sign: SPACED_UNIT_SIGN,
      pattern: SPACED_UNITS,
      write: withBlankBeforeUnit,
    },
  ],
};

/** Nobody is told of them who has not asked. */
const mattersOfTaste = once((): readonly Matter[] => {
  const counted = String.raw`(?= ${anyOf(cues.figures.counted)}(?![\p{L}-]))`;
  return [
    {
      name: { vi: 'số đếm dưới 10', en: 'numbers below 10' },
      forms: [
        {
          sign: ' 0',
          pattern: new RegExp(String.raw` 0[1-9]${counted}`, 'gu'),
          write: (found) => ` 0${found.trim().replace(/^0/, '')}`,
        },
        {
          sign: ' ',
          pattern: new RegExp(String.raw` [1-9]${counted}`, 'gu'),
          write: (found) => found.replace('0', ''),
        },
      ],
    },
  ];
});

export const motCachViet = defineRule({
  meta: {
    id: 'van-phong/mot-cach-viet',
    since: '0.1.0',
    summary: {
      vi: 'Trong một văn bản, một thứ chỉ viết một cách',
      en: 'In one document a thing is written in one way',
    },
    reason: {
      vi: 'Dấu chấm lửng, ngoặc kép, dấu gạch, khoảng năm, phần trăm, đơn vị sau số, ngày tháng viết cách nào cũng được, nhưng lẫn hai cách trong một văn bản thì trông cẩu thả. Chỉ báo một lần cho mỗi thứ, ở cách ít dùng hơn; hai cách ngang nhau thì im lặng. Căn cứ, văn bản được dẫn, lời trong ngoặc kép, bảng thì không xét.',
      en: 'Ellipses, quotation marks, dashes, ranges of years, per cent, units and dates may be written either way, but not both ways in one document. Each is told once, where the rarer form stands; where both are as frequent the rule is silent. Grounds, cited documents, quotations and tables are not judged.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    ...TASTE_OPTION,
    messages: {
      mixed: {
        vi: 'Văn bản viết {name} hai cách: {found} {rare} lần, {right} {often} lần; {must} viết một cách.',
        en: 'The document writes {name} in two ways: {found} ({rare}), {right} ({often}); it {must} be one.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Giai đoạn 2021 - 2025, kinh tế - xã hội, quốc phòng - an ninh được giữ vững; giai đoạn 2016 - 2020 cũng vậy; phát triển kinh tế – xã hội bền vững trong giai đoạn 2026-2030.',
                'Các phòng báo cáo trước ngày 05 tháng 6 năm 2026; họp ngày 07 tháng 6 năm 2026; tổng kết ngày 15/6/2026.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'mixed', text: ' – ', severity: 'info' },
            { messageId: 'mixed', text: '2026-2030', severity: 'info' },
            { messageId: 'mixed', text: '15/6/2026', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngoặc kép, chấm lửng, phần trăm', en: 'Quotation marks, ellipses, per cent' },
          set: {
            bodyText: {
              text: 'Phong trào “Xanh”, “Sạch”, "Đẹp" ở trường học, chợ...; ở bến xe, công viên, ...; ở đình, chùa… đạt 90%, 95% và 98 % kế hoạch.',
            },
          },
          reports: [
            { messageId: 'mixed', text: '"Đẹp"' },
            { messageId: 'mixed', text: '…' },
            { messageId: 'mixed', text: ' %' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu cách ở một bên', en: 'A blank on one side' },
          set: {
            bodyText: {
              text: 'Nhiệm kỳ 2021 -2026 và giai đoạn 2021-2025, các sở rà soát vị trí việc làm của đơn vị./.',
            },
          },
          reports: [{ messageId: 'mixed', text: '2021 -2026' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Đơn vị sau số, “kinh tế-xã hội”', en: 'Units behind numbers, “kinh tế-xã hội”' },
          set: {
            bodyText: {
              text: [
                'Sở kiểm tra 12 km đường, 5 ha rừng và 30km kênh.',
                'Kế hoạch phát triển kinh tế-xã hội gắn với an ninh - quốc phòng, chính trị - xã hội của tỉnh./.',
              ],
            },
          },
          reports: [
            { messageId: 'mixed', text: '30km' },
            { messageId: 'mixed', text: '-', before: 'kinh tế' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: số đếm dưới 10', en: 'With the option all: numbers below 10' },
          options: { all: true },
          set: { bodyText: { text: 'Sở cử 03 người, 02 đơn vị tham gia; cấp thiết bị cho 4 hộ ở 07 thôn./.' } },
          reports: [{ messageId: 'mixed', text: ' 4', before: 'cho' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: {
            vi: 'Đơn vị viết liền ở mọi chỗ; tên phiên âm; kích thước, mã',
            en: 'Units without a blank throughout; foreign names; sizes and codes',
          },
          set: {
            bodyText: {
              text: 'Sở kiểm tra 30km kênh, 12km đường và 5 ha rừng; lắp ống 2x8mm tại xã Ka-lư; phát triển kinh tế - xã hội; hợp tác với Ma-rốc./.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Lý trình', en: 'Places on a road' },
          set: { bodyText: { text: 'Sở kiểm tra 12 km đường, 5 km kênh; sạt lở tại lý trình 2km+300./.' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Số đếm: chỉ xét khi có tùy chọn all', en: 'Numbers: judged with the option all alone' },
          set: { bodyText: { text: 'Sở có 05 phòng; cử 03 người, 02 đơn vị; cấp cho 4 hộ ở 07 thôn./.' } },
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Ngày trong văn bản được dẫn, số hiệu, chỗ để điền',
            en: 'Dates of cited documents, symbols, blanks',
          },
          set: {
            bodyText: {
              text: 'Thực hiện Công văn số 15/SNV-VP ngày 02/3/2026 của Sở Tài chính, các phòng báo cáo trước ngày 10 tháng 6 năm 2026 và họp ngày 12 tháng 6 năm 2026; giai đoạn 2021 - 2025.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    const running = runningText(context.draft);
    // With that option `so-lieu` tells each of the units.
    const asked = context.options.all ? [...MATTERS, ...mattersOfTaste()] : [...MATTERS, UNITS_MIXED];
    const holds = signsOf(running.text);
    for (const matter of asked) {
      const seen = formsSeen(matter, holds);
      if (seen.length > 1) judge(context, running, matter, seen);
    }
  },
});

type Context = RuleContext<{ mixed: 'name' | 'found' | 'right' | 'rare' | 'often' }>;

interface Used {
  form: Form;
  places: readonly FoundWords[];
}

/** Some signs are those of several matters. */
function signsOf(text: string): (sign: string | RegExp) => boolean {
  const known = new Map<string | RegExp, boolean>();
  return (sign) => {
    let holds = known.get(sign);
    if (holds === undefined)
      known.set(sign, (holds = typeof sign === 'string' ? text.includes(sign) : sign.test(text)));
    return holds;
  };
}

/** Those whose sign the text holds; none when it holds no two of them, as is nearly always so. */
function formsSeen({ forms }: Matter, holds: (sign: string | RegExp) => boolean): readonly Form[] {
  const seen: Form[] = [];
  for (const [i, form] of forms.entries()) {
    if (seen.length + forms.length - i < 2) return [];
    if (holds(form.sign)) seen.push(form);
  }
  return seen;
}

function judge({ report }: Context, running: RunningText, matter: Matter, seen: readonly Form[]): void {
  const { name, byHand } = matter;
  const written = seen
    .map((form) => ({ form, places: wordsFound(running, form.pattern) }))
    .filter(({ places }) => places.length > 0);
  // Nearly always there is one way, and whose words they are need not be asked.
  if (written.length < 2) return;
  const used = written
    .map(({ form, places }) => ({ form, places: places.filter(isJudged) }))
    .filter(({ places }) => places.length > 0)
    .sort(
      (a, b) => Number(a.form.neverRight ?? 0) - Number(b.form.neverRight ?? 0) || b.places.length - a.places.length,
    );
  const [most, ...others] = used;
  const rare = others.flatMap(({ places }) => places).sort((a, b) => a.at - b.at || a.start - b.start);
  const [first] = rare;
  const rivals = others.filter(({ form }) => !form.neverRight).flatMap(({ places }) => places);
  if (!most || most.form.neverAdvised || most.form.neverRight || !first || most.places.length <= rivals.length) return;
  const found = first.match[0];
  const right = byHand === true ? (most.places[0]?.match[0] ?? '') : most.form.write(found);
  const shown = (words: string): string =>
    matter.unquoted
      ? words
      : `“${matter.withNumber ? numberBefore(first) : ''}${words}”`.replace(/^“ | ”$/g, (edge) => edge.trim());
  report({
    messageId: 'mixed',
    at: { paragraph: first.passage.paragraph, start: first.start, end: first.end },
    data: { name, found: shown(found), right: shown(right), rare: rare.length, often: most.places.length },
    also: [...new Set(rare.slice(1).map(({ passage }) => passage.paragraph))],
    // Names and titles of others have forms of their own: somebody has to look.
    ...(byHand !== true && {
      fix: { description: replacement(right.trim()), changes: changesTo(most, rare), unsafe: true },
    }),
  });
}

function numberBefore({ passage, start }: FoundWords): string {
  return (
    /(?<![\d.,])[\d.,]+$/.exec(
      passage.paragraph.text.slice(Math.max(passage.start, start - LONGEST_NUMBER), start),
    )?.[0] ?? ''
  );
}
const LONGEST_NUMBER = 16;

const changesTo = ({ form }: Used, rare: readonly FoundWords[]): ReturnType<typeof textChange>[] =>
  rare.map(({ passage, start, end, match }) => textChange(passage.paragraph, start, end, form.write(match[0])));

/** Of the drafter's own sentences. */
function isJudged({ passage, start, end, match }: FoundWords): boolean {
  const { component } = passage;
  if (component === 'legalGround' || component === 'tableText') return false;
  return isOwnWords(passage, ...inside(start, end, match[0]));
}

/** Quotation marks are judged where they stand, so that they are no part of what they quote. */
const inside = (start: number, end: number, found: string): [number, number] =>
  /^[“"]/.test(found) ? [start, start] : [start, end];
