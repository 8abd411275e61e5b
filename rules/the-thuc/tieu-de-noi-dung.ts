// Phụ lục I, Phần I, mục V row 6b: in a body without Điều, headings numbered in Roman are set in bold capitals,
// upright, 13 to 14 pt. A Roman-numbered paragraph that runs on as a sentence is no heading and not judged.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { hasLowerCase, isUpperCase } from '../../src/language/fold.ts';
import { type Change, textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { shownText, upperCase } from '../looks/capitals.ts';
import { reportTogether } from '../views/body.ts';
import { type UnitLabel, unitLabel } from '../views/label.ts';
import { romanNumeral, romanValue } from '../../src/language/roman.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';

/** Longer than this, or ending like a sentence, it is text and no heading. */
const MAX_LENGTH = 160;

/** Capitals are judged here word by word; where such a heading stands is free. */
const OTHERWISE = ['notCapitals', 'notCentred', 'underlined'] as const;

const titled = componentExample('ke-hoach', 'contentTitle');

export const tieuDeNoiDung = defineRule({
  meta: {
    id: 'the-thuc/tieu-de-noi-dung',
    since: '0.1.0',
    summary: {
      vi: 'Tiêu đề mục đánh số La Mã (“I.”) in hoa, đứng, đậm, cỡ 13 đến 14',
      en: 'Headings numbered in Roman (“I.”) are in capitals, upright, bold, 13 to 14 pt',
    },
    reason: {
      vi: 'Bảng mẫu chữ in “I. NHỮNG KẾT QUẢ…” bằng chữ in hoa, cỡ 13 đến 14, đứng, đậm. Tiêu đề không đánh số không có quy định.',
      en: 'The table of the decree prints “I. NHỮNG KẾT QUẢ…” in bold capitals, upright. Headings without a number have no rule.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.dd-10'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('headingTitle', { except: OTHERWISE }),
      lowerCase: {
        vi: 'Tiêu đề mục “{found}” không in hoa ({count} tiêu đề); {must} là chữ in hoa, đứng, đậm.',
        en: 'Heading “{found}” is not in capitals ({count} headings); it {must} be in capitals, upright and bold.',
      },
      gap: {
        vi: '“{found}” đứng ngay sau “{previous}”; số thứ tự {must} liên tục, sau “{previous}” là “{expected}”.',
        en: '“{found}” follows “{previous}”; numbers {must} run on without gaps, and “{expected}” comes after “{previous}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-11'] },
      },
      otherMark: {
        vi: 'Số thứ tự tiêu đề viết “{found}” ({count} tiêu đề); sau số La Mã là dấu chấm, ví dụ “I.”.',
        en: 'Headings are numbered “{found}” ({count} of them); a full stop follows the Roman number, as in “I.”.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach',
          set: { contentTitle: { text: ['I. MỤC ĐÍCH, YÊU CẦU', 'III. NỘI DUNG', 'IV. TỔ CHỨC THỰC HIỆN'] } },
          reports: [{ messageId: 'gap', text: 'III.', severity: 'warning' }],
        },
        {
          type: 'ke-hoach',
          title: { vi: 'Đánh nhầm số', en: 'A wrong number' },
          set: { contentTitle: { text: ['I. MỤC ĐÍCH, YÊU CẦU', 'IV. NỘI DUNG', 'III. TỔ CHỨC THỰC HIỆN'] } },
          reports: [{ messageId: 'gap', text: 'IV.', severity: 'warning' }],
        },
        titled('I. Mục đích, yêu cầu', 'lowerCase', 'I. Mục đích, yêu cầu'),
        titled('I/ MỤC ĐÍCH, YÊU CẦU', 'otherMark', 'I/'),
        { type: 'ke-hoach', set: { contentTitle: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
      ],
      right: [
        titled('I. MỤC ĐÍCH, YÊU CẦU'),
        titled('I. Thời gian: từ 8 giờ 00 phút ngày 05 tháng 3 năm 2026.'),
        titled('Mục đích, yêu cầu'),
        {
          type: 'ke-hoach',
          title: { vi: 'Mục I nằm dưới phần A', en: 'Title I stands below part A' },
          set: { contentTitle: { text: ['A. QUY ĐỊNH CHUNG', 'I. Mục đích, yêu cầu'] } },
        },
      ],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      const titles = sureSegments(document, 'contentTitle').filter((segment) => isRomanHeading(segment));
      for (const { segment, label, ...data } of gapsIn(document, titles)) {
        const { start, end } = label;
        context.report({ messageId: 'gap', at: { segment, start, end }, data });
      }
      const lower = isSecondLevel(document) ? [] : titles.filter((segment) => !isUpperCase(printedTitle(segment)));
      reportTogether(context, lower, {
        messageId: 'lowerCase',
        data: { found: shortened(lower[0]?.text ?? '') },
        fix: {
          description: { vi: 'Đổi sang chữ in hoa', en: 'Change to capitals' },
          changes: lower.flatMap(inCapitals),
        },
      });
      checkAppearance(context, titles, 'headingTitle', { except: OTHERWISE });
      const marked = titles.filter((segment) => /[^.A-Za-zÀ-ỹ]$/.test(unitLabel(segment, LABEL)?.text ?? ''));
      const label = marked[0] && unitLabel(marked[0], LABEL);
      const typed = marked.map((segment) => ({ segment, label: unitLabel(segment, LABEL) }));
      const fix = {
        description: { vi: 'Sửa thành dấu chấm', en: 'Change to a full stop' },
        changes: typed.flatMap(({ segment: { paragraph }, label }) =>
          label ? [textChange(paragraph, label.start, label.end, `${/^[IVX]+/.exec(label.text)?.[0]}.`)] : [],
        ),
      };
      const isMendable = typed.every(({ label }) => label?.automatic === false);
      const data = { found: label?.text ?? '' };
      reportTogether(context, marked, { messageId: 'otherMark', data, ...(isMendable && { fix }) }, label);
    }
  },
});

/** One number left out between two typed ones, or another in its place: a new count from I is another list, or that of a new part. */
function gapsIn({ segments }: DraftDocument, titles: readonly Segment[]) {
  const gaps: { segment: Segment; label: UnitLabel; found: string; previous: string; expected: string }[] = [];
  let previous: { value: number; text: string; segment: Segment } | null = null;
  for (const [at, segment] of titles.entries()) {
    const label = unitLabel(segment, LABEL);
    if (!label || label.automatic) return gaps;
    const value = romanValue(label.text);
    const next = titles[at + 1];
    const isMisnumbered =
      value !== previous?.value &&
      next !== undefined &&
      romanValue(unitLabel(next, LABEL)?.text ?? '') === (previous?.value ?? 0) + 2 &&
      value > (previous?.value ?? 0) + 2;
    const missing =
      previous && (value === previous.value + 2 || isMisnumbered) ? romanNumeral(previous.value + 1) : null;
    if (previous && missing !== null && !isBetween(segments, previous.segment, segment, missing)) {
      const expected = label.text.replace(/^[IVX]+/, missing);
      gaps.push({ segment, label, found: label.text, previous: previous.text, expected });
    }
    previous = { value, text: label.text, segment };
  }
  return gaps;
}

/** The number stands before text of its own line: `II. Nội dung: …` is no title, but it is there. */
function isBetween(segments: readonly Segment[], from: Segment, to: Segment, number: string): boolean {
  return segments
    .slice(segments.indexOf(from) + 1, segments.indexOf(to))
    .some((segment) => (LABEL.exec(segment.text)?.[0] ?? segment.paragraph.numbering?.label ?? '').startsWith(number));
}

const LABEL = /^[IVX]{1,6}\s*[.\-–/):](?=\s|[A-Za-zÀ-ỹ])/;

/** Below titles that letters count (`A. NHIỆM VỤ`), the Roman ones are of a level on which small letters are usual. */
const isSecondLevel = (document: DraftDocument): boolean =>
  sureSegments(document, 'contentTitle').some(
    (segment) => unitLabel(segment, LETTER) !== null && isUpperCase(withoutLabel(segment.text)),
  );
const LETTER = /^[ABĐ]\s*[.)/-](?=\s|$)/;

function isRomanHeading(segment: Segment): boolean {
  if (!unitLabel(segment, LABEL)) return false;
  const title = withoutLabel(segment.text);
  return title.length > 0 && title.length <= MAX_LENGTH && !/[.;]$/.test(title) && !/:\s*\S/.test(title);
}

function withoutLabel(text: string): string {
  return text.replace(LABEL, '').trim();
}

const ASIDE = /\((?:[^()]|\([^()]*\))*\)|“[^“”]*”|"[^"]*"/g;

/** All but the words in brackets and quotation marks. */
function inCapitals({ paragraph, start, text }: Segment): Change[] {
  const asides = [...text.matchAll(ASIDE)].map((match) => [match.index, match.index + match[0].length] as const);
  const changes: Change[] = [];
  let from = 0;
  for (const [asideStart, asideEnd] of [...asides, [text.length, text.length] as const]) {
    const words = text.slice(from, asideStart);
    if (hasLowerCase(words)) changes.push(textChange(paragraph, start + from, start + asideStart, upperCase(words)));
    from = asideEnd;
  }
  return changes;
}

/** Words in brackets and quotation marks keep their case. */
function printedTitle(segment: Segment): string {
  return withoutLabel(shownText(segment)).replace(ASIDE, '');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
