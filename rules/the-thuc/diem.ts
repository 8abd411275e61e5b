// Phụ lục I, Phần I, mục II, khoản 6, điểm đ: a điểm is lettered in the Vietnamese alphabet, `a)`, upright and not
// bold. The decree's own lists run a b c d đ e g h i k l m n o p q r s t u v x y; automatic lettering of Word skips
// đ and goes on to f.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { POINT_LETTERS } from '../../src/knowledge/point-letters.ts';
import { type Change, textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import { reportTogether } from '../views/body.ts';
import { itemsInOneParagraph } from '../views/broken-lines.ts';
import { hasBoldLabelOnly, NOT_BOLD, notBoldLabels, type UnitLabel, unitLabel } from '../views/label.ts';
import { runFormatChanges } from '../looks/fix-changes.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { wordPieces } from '../views/spans.ts';

type OrderFault = 'noVietnameseLetter' | 'missingDStroke' | 'gap';

const pointed = componentExample('ke-hoach', 'point');

export const diem = defineRule({
  meta: {
    id: 'the-thuc/diem',
    since: '0.1.0',
    summary: {
      vi: 'Điểm: chữ cái tiếng Việt và dấu ngoặc đơn (“a)”), theo thứ tự, chữ đứng',
      en: 'Điểm: a Vietnamese letter and a bracket (“a)”), in order, upright',
    },
    reason: {
      vi: 'Thứ tự các điểm theo bảng chữ cái tiếng Việt: sau d là đ, không có f, j, w, z. Word đánh chữ tự động theo bảng chữ cái tiếng Anh.',
      en: 'Points follow the Vietnamese alphabet: đ comes after d, and there is no f, j, w or z. Word letters lists by the English alphabet.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.dd-8', 'ND30-I.II.6.dd-9'] },
    needsLayout: false,
    fixable: true,
    messages: {
      otherMark: {
        vi: 'Điểm viết “{found}” ({count} điểm); {must} là chữ cái thường và dấu ngoặc đơn, ví dụ “a)”.',
        en: 'Points are lettered “{found}” ({count} of them); it {must} be a small letter and a bracket, as in “a)”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-8'] },
      },
      emphasised: {
        vi: 'Điểm in đậm hoặc nghiêng cả đoạn ({count} điểm); {must} là chữ đứng, không đậm.',
        en: '{count} points are bold or in italics as a whole; points are upright and not bold.',
        legalBasis: { nd30: ['ND30-I.II.6.dd-8'] },
      },
      boldLetter: {
        vi: 'Chữ cái của điểm in đậm ({count} điểm); {must} là chữ không đậm.',
        en: 'Letters of points are bold ({count} of them); they {must} not be bold.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-8'] },
      },
      noVietnameseLetter: {
        vi: 'Điểm “{found}” dùng chữ cái không có trong bảng chữ cái tiếng Việt; ở đây {must} là “{expected}”.',
        en: 'Point “{found}” has a letter that Vietnamese does not have; here it {must} be “{expected}”.',
        legalBasis: { nd30: ['ND30-I.II.6.dd-9'] },
      },
      missingDStroke: {
        vi: 'Điểm “{found}” đứng ngay sau điểm “{previous}”; sau “d)” {must} là “đ)”.',
        en: 'Point “{found}” follows “{previous}”; after “d)” comes “đ)”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-9'] },
      },
      inOneParagraph: {
        vi: 'Điểm {found}) đến điểm {last}) nằm trong một đoạn, chỉ ngắt dòng (Shift+Enter); mỗi điểm {must} là một đoạn.',
        en: 'Points {found}) to {last}) stand in one paragraph, parted by line breaks (Shift+Enter); each {must} be a paragraph.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.e-3', 'ND30-I.II.6.e-4'] },
      },
      gap: {
        vi: 'Điểm “{found}” đứng ngay sau điểm “{previous}”; ở đây {must} là “{expected}”.',
        en: 'Point “{found}” follows “{previous}”; here it {must} be “{expected}”.',
        legalBasis: { nd30: ['ND30-I.II.6.dd-9'] },
      },
    },
    examples: {
      wrong: [
        pointed(lettered('abce'), 'gap', 'e)'),
        pointed(lettered('abcde'), 'missingDStroke', 'e)'),
        pointed(lettered('abcdđef'), 'noVietnameseLetter', 'f)'),
        {
          type: 'cong-van',
          set: { point: { text: 'a) Rà soát hồ sơ tồn đọng;\nb) Lập danh mục hồ sơ nộp lưu.' } },
          reports: [
            { messageId: 'inOneParagraph', text: 'a) Rà soát hồ sơ tồn đọng;\nb) Lập danh mục hồ sơ nộp lưu.' },
          ],
        },
        {
          type: 'cong-van',
          set: { point: { text: ['a, Rà soát hồ sơ tồn đọng;', 'b, Lập danh mục hồ sơ nộp lưu.'] } },
          reports: [{ messageId: 'otherMark', text: 'a,', severity: 'warning' }],
        },
        { type: 'ke-hoach', set: { point: { format: { bold: true } } }, reports: [{ messageId: 'emphasised' }] },
      ],
      right: [pointed(lettered('abcdđeg')), pointed(lettered('abc'))],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      const points = sureSegments(document, 'point');
      if (context.draft.tree.source === 'docx') {
        const emphasised = points.filter(
          (point) => isEmphasised(point) && !quotedParagraphs(document).has(point.paragraph),
        );
        const fix = {
          description: { vi: 'Đặt chữ đứng, không đậm', en: 'Make it upright and not bold' },
          changes: emphasised.flatMap(withoutEmphasis),
        };
        reportTogether(context, emphasised, { messageId: 'emphasised', fix });
        const bold = points.filter((point) => hasBoldLabelOnly(point, LABEL));
        const label = bold[0] && unitLabel(bold[0], LABEL);
        reportTogether(
          context,
          bold,
          { messageId: 'boldLetter', fix: { ...NOT_BOLD, changes: notBoldLabels(bold, LABEL) } },
          label,
        );
      }
      for (const { first: found, last, ...at } of itemsInOneParagraph(document, TYPED, isNext))
        context.report({ messageId: 'inOneParagraph', at, data: { found, last } });
      const marked = points.filter((segment) => !/^([a-zđ]\s?\))?$/u.test(unitLabel(segment, LABEL)?.text ?? ''));
      const first = marked[0] && unitLabel(marked[0], LABEL);
      const typed = marked.map((segment) => ({ segment, label: unitLabel(segment, LABEL) }));
      const fix = {
        description: { vi: 'Sửa thành chữ cái và dấu ngoặc đơn', en: 'Change to a letter and a bracket' },
        changes: typed.flatMap(({ segment: { paragraph }, label }) =>
          label ? [textChange(paragraph, label.start, label.end, `${letterOf(label)})`)] : [],
        ),
      };
      const isMendable = typed.every(({ label }) => label?.automatic === false);
      const data = { found: first?.text ?? '' };
      reportTogether(context, marked, { messageId: 'otherMark', data, ...(isMendable && { fix }) }, first);
      for (const list of listsOf(document)) {
        const fix = relabelling(list);
        for (const { index, ...fault } of orderFaults(list.map(({ label }) => letterOf(label)))) {
          const { segment, label } = list[index] as Item;
          if (quotedParagraphs(document).has(segment.paragraph)) continue;
          const [found, previous, expected] = [fault.found, fault.previous, fault.expected].map(
            (letter) => `${letter})`,
          );
          context.report({
            messageId: fault.messageId,
            at: { segment, start: label.start, end: label.end },
            data: { found: found ?? '', previous: previous ?? '', expected: expected ?? '' },
            ...(fix && { fix }),
          });
        }
      }
    }
  },
});

const TYPED = /^\s*([a-zđ])\)\s/u;
const isNext = (before: string, next: string): boolean =>
  POINT_LETTERS.indexOf(next) === POINT_LETTERS.indexOf(before) + 1;

const LABEL = /^(?:\([a-zđ]\)|[a-zđ]\s?(?:\)\.?|[./]|[:,-](?=\s)))/iu;

interface Item {
  segment: Segment;
  label: UnitLabel;
}

/** Points in a row: anything but text between them ends the list, and `a)` begins another. */
function listsOf(document: DraftDocument): Item[][] {
  const lists: Item[][] = [];
  let open = false;
  for (const segment of document.segments) {
    if (segment.component === 'point') {
      const label = segment.confidence >= MINIMUM_CONFIDENCE ? unitLabel(segment, LABEL) : null;
      if (!label) open = false;
      else if (open && letterOf(label) !== 'a') lists.at(-1)?.push({ segment, label });
      else {
        lists.push([{ segment, label }]);
        open = letterOf(label) === 'a';
      }
    } else if (segment.component !== 'bodyText' && segment.component !== 'empty') open = false;
  }
  return lists;
}

/** The whole list in order; the text may name its points by the letters that they had. Null for an automatic list. */
function relabelling(list: readonly Item[]): ReportedFix | null {
  const first = POINT_LETTERS.indexOf(list[0] ? letterOf(list[0].label) : '');
  if (first < 0 || first + list.length > POINT_LETTERS.length || list.some(({ label }) => label.automatic)) return null;
  const changes = list.flatMap(({ segment: { paragraph }, label }, i) => {
    const letter = POINT_LETTERS[first + i] as string;
    const at = label.start + label.text.search(/\p{L}/u);
    return letterOf(label) === letter ? [] : [textChange(paragraph, at, at + 1, letter)];
  });
  if (changes.length === 0) return null;
  return {
    description: { vi: 'Ghi lại chữ cái của các điểm theo thứ tự', en: 'Letter the points in order' },
    changes,
    unsafe: true,
  };
}

function letterOf({ text }: UnitLabel): string {
  return text.replace(/[^a-zđ]/giu, '').toLowerCase();
}

/** Letters of one list that are not the next one. After a gap the count goes on from the letter found. */
export function orderFaults(
  letters: readonly string[],
): { index: number; messageId: OrderFault; found: string; previous: string; expected: string }[] {
  const faults: ReturnType<typeof orderFaults> = [];
  let reached = POINT_LETTERS.indexOf(letters[0] ?? '');
  for (let index = 1; index < letters.length && reached >= 0; index++) {
    const found = letters[index] as string;
    const previous = letters[index - 1] as string;
    const expected = POINT_LETTERS[reached + 1] ?? '';
    if (found === expected) {
      reached++;
      continue;
    }
    const messageId = !POINT_LETTERS.includes(found)
      ? 'noVietnameseLetter'
      : previous === 'd' && found === 'e'
        ? 'missingDStroke'
        : 'gap';
    faults.push({ index, messageId, found, previous, expected });
    // The English alphabet: what follows is lettered by it, and is put right together.
    if (messageId !== 'gap') break;
    reached = POINT_LETTERS.indexOf(found);
  }
  return faults;
}

function isEmphasised(segment: Segment): boolean {
  return withoutEmphasis(segment).length > 0;
}

/** Only what the whole point is set in; words emphasised within it stay so. */
function withoutEmphasis(segment: Segment): Change[] {
  const pieces = wordPieces(segment);
  if (pieces.length === 0) return [];
  const patch = {
    ...(pieces.every(({ format }) => format.bold) && { bold: false }),
    ...(pieces.every(({ format }) => format.italic) && { italic: false }),
  };
  return Object.keys(patch).length === 0 ? [] : runFormatChanges(segment, () => true, patch);
}

/** Points with these letters. */
function lettered(letters: string): string[] {
  return [...letters].map((letter) => `${letter}) Nhiệm vụ của cơ quan chủ trì.`);
}
