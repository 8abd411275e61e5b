// Phụ lục I, Phần I, mục II, khoản 6, điểm đ: a khoản is numbered in Arabic digits with a full stop. `1)` can
// be a list of another kind, so the form is a warning; so is a number left out.
import { type Component, UNIT_LABELS } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { type ContextOf, defineRule, type ReportWith } from '../../src/lint/rule.ts';
import { reportTogether } from '../views/body.ts';
import { itemsInOneParagraph } from '../views/broken-lines.ts';
import { hasBoldLabelOnly, NOT_BOLD, notBoldLabels, unitLabel } from '../views/label.ts';
import { wordPieces } from '../views/spans.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { documentsOf } from '../../src/draft/segments.ts';

const clauses = componentExample('cong-van', 'clause');

export const khoan = defineRule({
  meta: {
    id: 'the-thuc/khoan',
    since: '0.1.0',
    summary: {
      vi: 'Khoản: số Ả Rập và dấu chấm (“1.”), đánh số liên tục',
      en: 'Khoản: an Arabic number and a full stop (“1.”), without gaps',
    },
    reason: {
      vi: 'Số thứ tự các khoản trong mỗi điều, mục dùng chữ số Ả Rập, sau số có dấu chấm. Chỉ báo nhảy số khi các khoản đứng dưới cùng một điều hoặc một tiêu đề.',
      en: 'Khoản are numbered in Arabic digits followed by a full stop. A number left out is reported only under one article or heading.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.dd-6'] },
    needsLayout: false,
    fixable: true,
    messages: {
      otherMark: {
        vi: 'Khoản viết “{found}” ({count} khoản); {must} là số và dấu chấm, ví dụ “1.”.',
        en: 'Khoản are numbered “{found}” ({count} of them); it {must} be a number and a full stop, as in “1.”.',
      },
      repeated: {
        vi: 'Hai khoản liền nhau cùng mang số {found}; số thứ tự {must} liên tục.',
        en: 'Two khoản in a row carry the number {found}; the numbers {must} run on.',
        legalBasis: { nd30: ['ND30-I.II.6.dd-11'] },
      },
      noStop: {
        vi: 'Sau số “{found}” của khoản không có dấu chấm; {must} viết “{found}.”.',
        en: 'No full stop follows the number “{found}” of the khoản; it {must} be “{found}.”.',
      },
      boldNumber: {
        vi: 'Số của khoản không có tiêu đề in đậm ({count} khoản); {must} là chữ không đậm.',
        en: 'Numbers of khoản without a title are bold ({count} of them); they {must} not be bold.',
      },
      inOneParagraph: {
        vi: 'Khoản {found} đến khoản {last} nằm trong một đoạn, chỉ ngắt dòng (Shift+Enter); mỗi khoản {must} là một đoạn.',
        en: 'Khoản {found} to {last} stand in one paragraph, parted by line breaks (Shift+Enter); each {must} be a paragraph.',
        legalBasis: { nd30: ['ND30-I.II.6.e-3', 'ND30-I.II.6.e-4'] },
      },
      gap: {
        vi: 'Khoản “{found}.” đứng sau khoản “{previous}.”; số khoản {must} liên tục.',
        en: 'Khoản “{found}.” follows “{previous}.”; numbers run on without gaps.',
        legalBasis: { nd30: ['ND30-I.II.6.dd-11'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'quy-che',
          set: {
            clause: { text: ['1. Lãnh đạo Sở tiếp công dân hằng tháng.', '1. Công chức tiếp công dân hằng ngày.'] },
          },
          reports: [{ messageId: 'repeated', text: '1.' }],
        },
        clauses(['1) Sở Nội vụ chủ trì.', '2) Sở Tài chính phối hợp./.'], 'otherMark', '1)'),
        clauses(['1. Sở Nội vụ chủ trì.', '2, Sở Tài chính phối hợp./.'], 'otherMark', '2,'),
        clauses(['1/ Sở Nội vụ chủ trì.', '2/ Sở Tài chính phối hợp./.'], 'otherMark', '1/'),
        {
          type: 'quy-che',
          set: {
            clause: { text: ['1. Lãnh đạo Sở tiếp công dân hằng tháng.', '2 Công chức tiếp công dân hằng ngày.'] },
          },
          reports: [{ messageId: 'noStop', text: '2' }],
        },
        {
          type: 'quy-che',
          title: { vi: 'Dưới khoản 1 còn một đoạn', en: 'Text below khoản 1' },
          set: {
            clause: {
              text: [
                '1. Lãnh đạo Sở tiếp công dân hằng tháng.',
                'Lịch tiếp được niêm yết tại trụ sở.',
                '2 Công chức tiếp công dân hằng ngày.',
                '3. Chánh Văn phòng Sở bố trí nơi tiếp.',
              ],
            },
          },
          reports: [{ messageId: 'noStop', text: '2' }],
        },
        {
          type: 'cong-van',
          set: { clause: { text: '1. Sở Nội vụ chủ trì.\n2. Sở Tài chính phối hợp./.' } },
          reports: [{ messageId: 'inOneParagraph', text: '1. Sở Nội vụ chủ trì.\n2. Sở Tài chính phối hợp./.' }],
        },
        clauses(['1. Sở Nội vụ chủ trì.', '2. Sở Tài chính phối hợp.', '4. Sở Y tế phối hợp./.'], 'gap', '4.'),
      ],
      right: [clauses(['1. Sở Nội vụ chủ trì.', '2. Sở Tài chính phối hợp./.'])],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      const wrong = new Map<string, Segment[]>();
      const unstopped = withoutStop(document);
      for (const { heading, clauses: group } of clausesByHeading(document)) {
        for (const segment of group) {
          const mark = /^\d+(\s*(?:\.\)|[):,/-])|\s+\.)$/.exec(unitLabel(segment, LABEL)?.text ?? '')?.[1];
          if (!mark) continue;
          const alike = wrong.get(mark);
          if (alike) alike.push(segment);
          else wrong.set(mark, [segment]);
        }
        // Elsewhere two lists may follow one another; an article has one.
        const repeated = heading === 'articleHeading' ? repeatsIn(group) : [];
        for (const { segment, messageId, found, previous } of [...gapsIn(group), ...repeated]) {
          if (quotedParagraphs(document).has(segment.paragraph)) continue;
          // The number that seems to be missing lacks its stop.
          if (messageId === 'gap' && unstopped.some((one) => Number(one.found) === found - 1)) continue;
          const { start, end } = unitLabel(segment, LABEL) ?? segment;
          context.report({ messageId, at: { segment, start, end }, data: { found, previous } });
        }
      }
      for (const { segment, found } of unstopped) {
        const start = segment.start;
        context.report({
          messageId: 'noStop',
          at: { segment, start, end: start + found.length },
          data: { found },
          fix: { description: { vi: 'Thêm dấu chấm', en: 'Add a full stop' }, text: `${found}.` },
        });
      }
      for (const { first: found, last, ...at } of itemsInOneParagraph(document, TYPED, isNext))
        context.report({ messageId: 'inOneParagraph', at, data: { found, last } });
      if (context.draft.tree.source === 'docx') reportBoldNumbers(context, document);
      for (const segments of wrong.values()) {
        const label = unitLabel(segments[0] as Segment, LABEL);
        const typed = segments.map((segment) => ({ segment, label: unitLabel(segment, LABEL) }));
        const fix = {
          description: { vi: 'Sửa thành số và dấu chấm', en: 'Change to a number and a full stop' },
          changes: typed.flatMap(({ segment: { paragraph }, label }) =>
            label ? [textChange(paragraph, label.start, label.end, `${Number.parseInt(label.text, 10)}.`)] : [],
          ),
          // It may be a list of another kind.
          unsafe: true,
        };
        const isMendable = typed.every(({ label }) => label?.automatic === false);
        const data = { found: label?.text ?? '' };
        reportTogether(context, segments, { messageId: 'otherMark', data, ...(isMendable && { fix }) }, label);
      }
    }
  },
});

const LABEL = /^\d{1,3}\s*(?:\.\)|[.)/]|[,:](?=\s)|-(?!\d))(?!\d)/;

interface WithoutStop {
  segment: Segment;
  found: string;
}

/**
 * `2 Phân công …` right after khoản 1, its points in between at most; below text of khoản 1 only where khoản 3 follows or
 * both are titles.
 */
function withoutStop({ segments }: DraftDocument): WithoutStop[] {
  const found: WithoutStop[] = [];
  let previous: { number: number; isTitle: boolean } | null = null;
  let isNear = false;
  let waiting: WithoutStop | null = null;
  for (const segment of segments) {
    const { component, text } = segment;
    if (component === 'empty' || component === 'point') continue;
    if (HEADINGS.has(component)) {
      previous = null;
      waiting = null;
      continue;
    }
    const label = component === 'clause' ? /^(\d{1,2})\.\s/.exec(text)?.[1] : undefined;
    if (label !== undefined) {
      if (waiting && Number(label) === Number(waiting.found) + 1) found.push(waiting);
      waiting = null;
      previous = { number: Number(label), isTitle: isTitle(segment) };
      isNear = true;
      continue;
    }
    if (previous === null) continue;
    const number = component === 'bodyText' ? /^(\d{1,2})\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[1] : undefined;
    if (number === undefined || Number(number) !== previous.number + 1) {
      isNear = false;
      continue;
    }
    const one = { segment, found: number };
    const isSure = segment.confidence >= MINIMUM_CONFIDENCE;
    if (isNear || (previous.isTitle && isTitle(segment))) {
      if (isSure) found.push(one);
      previous = { number: previous.number + 1, isTitle: isTitle(segment) };
      isNear = true;
    } else waiting = isSure ? one : null;
  }
  return found;
}

/** Bold throughout, short, without an end. */
const isTitle = (segment: Segment): boolean =>
  segment.text.length < 120 &&
  !/[.;:,]$/.test(segment.text) &&
  wordPieces(segment).every(({ format }) => format.bold === true);

const TYPED = /^\s*(\d{1,2})\.\s/;
const isNext = (before: string, next: string): boolean => Number(next) === Number(before) + 1;

function reportBoldNumbers(context: ContextOf<ReportWith<'boldNumber', 'count'>>, document: DraftDocument): void {
  const bold = clausesByHeading(document)
    // One number alone below an article is an article that lost its word (the-thuc/dieu).
    .filter(({ heading, clauses: group }) => heading !== 'articleHeading' || group.length > 1)
    .flatMap(({ clauses: group }) => group.filter((segment) => hasBoldLabelOnly(segment, LABEL)));
  const [first] = bold;
  reportTogether(
    context,
    bold,
    { messageId: 'boldNumber', fix: { ...NOT_BOLD, changes: notBoldLabels(bold, LABEL) } },
    first && unitLabel(first, LABEL),
  );
}

/** A khoản belongs to what stands above it; these end its list. */
const HEADINGS: ReadonlySet<Component> = new Set<Component>([
  'articleHeading',
  'contentTitle',
  ...UNIT_LABELS,
  'headingTitle',
  'tableText',
]);

interface Group {
  heading: Component | null;
  clauses: Segment[];
}

function clausesByHeading(document: DraftDocument): Group[] {
  const groups: Group[] = [{ heading: null, clauses: [] }];
  for (const segment of document.segments) {
    if (HEADINGS.has(segment.component)) groups.push({ heading: segment.component, clauses: [] });
    else if (segment.component === 'clause' && segment.confidence >= MINIMUM_CONFIDENCE) {
      groups.at(-1)?.clauses.push(segment);
    }
  }
  return groups;
}

/** One number left out between two typed ones; a new count from 1 or a step back is another list. */
function gapsIn(group: readonly Segment[]) {
  const gaps: { segment: Segment; messageId: 'gap'; found: number; previous: number }[] = [];
  let previous: { mark: string; number: number } | null = null;
  for (const segment of group) {
    const label = unitLabel(segment, LABEL);
    if (!label || label.automatic) return gaps;
    const number = Number.parseInt(label.text, 10);
    const mark = label.text.replace(/[\d\s]/g, '');
    if (previous && mark === previous.mark && number === previous.number + 2)
      gaps.push({ segment, messageId: 'gap', found: number, previous: previous.number });
    previous = { mark, number };
  }
  return gaps;
}

/** A number that the typed khoản right before carries already. */
function repeatsIn(group: readonly Segment[]) {
  const repeats: { segment: Segment; messageId: 'repeated'; found: number; previous: number }[] = [];
  let previous: string | null = null;
  for (const segment of group) {
    const label = unitLabel(segment, LABEL);
    if (!label || label.automatic) return repeats;
    if (label.text === previous) {
      const found = Number.parseInt(label.text, 10);
      repeats.push({ segment, messageId: 'repeated', found, previous: found });
    }
    previous = label.text;
  }
  return repeats;
}
