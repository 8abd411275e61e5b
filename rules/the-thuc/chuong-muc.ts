// Phụ lục I, Phần I, mục II, khoản 6, điểm đ: Phần and Chương with a Roman number, Mục and Tiểu mục with an
// Arabic one, on a line of its own, lower case, upright, bold, centred; the title below in bold capitals.
import { type Component, UNIT_LABELS } from '../../src/knowledge/components.ts';
import { MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { bareLetters, collapseSpaces, isUpperCase } from '../../src/language/fold.ts';
import { type Change, textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { shownText } from '../looks/capitals.ts';
import { runFormatChanges } from '../looks/fix-changes.ts';
import { isRomanNumber, romanNumeral, romanValue } from '../../src/language/roman.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { reportTogether } from '../views/body.ts';
import { replacement } from '../grammar/text-fault.ts';

type LabelFault = 'capitalWord' | 'notRoman' | 'inWords' | 'notArabic' | 'markAfterNumber' | 'titleOnSameLine';

const LABELS: readonly Component[] = UNIT_LABELS;
const ROMAN_NUMBERED: ReadonlySet<Component> = new Set<Component>(['partLabel', 'chapterLabel']);
const WORDS = { partLabel: 'Phần', chapterLabel: 'Chương', sectionLabel: 'Mục', subsectionLabel: 'Tiểu mục' };

const headed = componentExample('quy-che', 'chapterLabel');

export const chuongMuc = defineRule({
  meta: {
    id: 'the-thuc/chuong-muc',
    since: '0.1.0',
    summary: {
      vi: 'Phần, Chương số La Mã; Mục, Tiểu mục số Ả Rập; dòng riêng, giữa trang, đậm; tiêu đề ở dòng dưới, in hoa',
      en: 'Phần and Chương in Roman, Mục and Tiểu mục in Arabic numbers; own line, centred, bold; title below in capitals',
    },
    reason: {
      vi: 'Từ “Chương” và số trên một dòng riêng bằng chữ in thường; tiêu đề ngay dưới bằng chữ in hoa, cả hai đứng, đậm, cỡ 13 đến 14.',
      en: 'The word and its number stand on a line of their own in lower case; the title is below in capitals; both upright, bold, 13 to 14 pt.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.dd-1', 'ND30-I.II.6.dd-2', 'ND30-I.II.6.dd-3', 'ND30-I.II.6.dd-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('headingTitle'),
      capitalWord: {
        vi: '“{found}” in hoa; {must} viết “{expected}”.',
        en: '“{found}” is in capitals; write “{expected}”.',
      },
      notRoman: {
        vi: '“{found}” không dùng số La Mã; phần, chương đánh số La Mã (I, II, III).',
        en: '“{found}” has no Roman number; parts and chapters are numbered I, II, III.',
      },
      inWords: {
        vi: '“{found}” ghi số thứ tự bằng chữ; phần, chương đánh số La Mã (I, II, III).',
        en: '“{found}” has its number in words; parts and chapters are numbered I, II, III.',
        severity: 'warning',
      },
      notArabic: {
        vi: '“{found}” không dùng chữ số Ả Rập; mục, tiểu mục đánh số 1, 2, 3.',
        en: '“{found}” has no Arabic number; sections are numbered 1, 2, 3.',
      },
      markAfterNumber: {
        vi: 'Sau “{found}” có dấu “{mark}”; sau số không có dấu.',
        en: '“{found}” is followed by “{mark}”; nothing follows the number.',
        severity: 'warning',
      },
      gap: {
        vi: '“{found}” đứng ngay sau “{previous}”; số thứ tự {must} liên tục, sau “{previous}” là “{expected}”.',
        en: '“{found}” follows “{previous}”; numbers {must} run on without gaps, and “{expected}” comes after “{previous}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-11'] },
      },
      titleOnSameLine: {
        vi: 'Tiêu đề viết cùng dòng với “{found}”; tiêu đề {must} xuống dòng, in hoa, giữa trang.',
        en: 'The title is on the line of “{found}”; it goes on the next line, in capitals, centred.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quy-che',
          set: { chapterLabel: { text: ['Chương I', 'Chương III', 'Chương IV'] } },
          reports: [{ messageId: 'gap', text: 'Chương III', severity: 'warning' }],
        },
        headed('CHƯƠNG I', 'capitalWord', 'CHƯƠNG I'),
        headed('Chương 1', 'notRoman', 'Chương 1'),
        {
          type: 'de-an-nhieu-phan',
          set: { partLabel: { text: 'Phần thứ nhất' } },
          reports: [{ messageId: 'inWords', text: 'Phần thứ nhất', severity: 'warning' }],
        },
        headed('Chương I.', 'markAfterNumber', 'Chương I.'),
        { type: 'quy-che', set: { headingTitle: { text: 'Quy định chung' } }, reports: [{ messageId: 'notCapitals' }] },
      ],
      right: [{ type: 'quy-che' }, { type: 'de-an-nhieu-phan' }],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment', 'annex')) {
      const labels = sureSegments(document, ...LABELS);
      const inWords: Segment[] = [];
      for (const segment of labels) {
        const fault = headingLabelFault(segment.component, shown(segment));
        if (!fault) continue;
        if (fault.messageId === 'inWords') {
          inWords.push(segment);
          continue;
        }
        const { length } = fault.found;
        context.report({
          messageId: fault.messageId,
          at: { segment, start: segment.start, end: segment.start + length },
          data: { found: fault.found, expected: fault.expected, mark: fault.mark },
          ...mending(segment, fault, length),
        });
      }
      // A habit of the whole document: “Phần thứ nhất”, “Phần thứ hai” …
      reportTogether(context, inWords, {
        messageId: 'inWords',
        data: { found: inWords[0]?.text.trim() ?? '' },
      });
      for (const { segment, ...data } of gapsIn(labels)) context.report({ messageId: 'gap', at: { segment }, data });
      checkAppearance(context, labels, 'chapterLabel', { except: ['allCapitals'] });
      if (document.kind !== 'annex') checkAppearance(context, titlesBelow(document.segments), 'headingTitle');
    }
  },
});

/** Numbers of each kind of unit run on; those of mục and tiểu mục begin anew in each chương and mục. */
function gapsIn(labels: readonly Segment[]) {
  const gaps: { segment: Segment; found: string; previous: string; expected: string }[] = [];
  const last = new Map<Component, { number: number; text: string; instead: number }>();
  for (const segment of labels) {
    const { word, digits } = wordAndNumber(segment.text.trim());
    const rank = LABELS.indexOf(segment.component);
    for (const smaller of LABELS.slice(rank + 1)) last.delete(smaller);
    if (word === '') {
      last.delete(segment.component);
      continue;
    }
    const isRoman = /^[IVXLC]/.test(digits);
    const number = isRoman ? romanValue(digits) : Number(digits);
    const before = last.get(segment.component);
    const right = before ? before.number + 1 : number;
    // What follows may go on from a wrong number, or as if it had been right.
    last.set(segment.component, { number, text: segment.text.trim(), instead: right });
    if (!before || number === right || number === before.instead + 1 || number === 1) continue;
    gaps.push({
      segment,
      found: segment.text.trim(),
      previous: before.text,
      expected: `${word} ${isRoman ? romanNumeral(right) : right}`,
    });
  }
  return gaps;
}

/** `Chương I.`: the word is empty where something else is written. */
function wordAndNumber(text: string): { word: string; digits: string } {
  const number = /(?:(?<![IVXLC])[IVXLC]+|(?<!\d)\d+)(?=[\s.:–—-]*$)/.exec(text);
  const word = text.slice(0, number?.index ?? 0).trimEnd();
  return { word: /\d/.test(word) ? '' : word, digits: number?.[0] ?? '' };
}

/** The text as printed, as long as it is: `w:caps` makes capitals. */
function shown(segment: Segment): string {
  const { text } = segment;
  return isUpperCase(shownText(segment)) ? text.toUpperCase() : text;
}

interface HeadingFault {
  messageId: LabelFault;
  found: string;
  expected: string;
  mark: string;
  /** What the words found should be. */
  right?: string;
}

/** What is wrong with `Chương I`, `Mục 1` as printed. */
export function headingLabelFault(component: Component, text: string): HeadingFault | null {
  const match =
    /^([A-Za-zÀ-ɏḀ-ỹ]+(?:\s+mục)?)\s+(thứ\s+[A-Za-zÀ-ɏḀ-ỹ]+|[A-Za-zÀ-ɏḀ-ỹ]+|\d+)\s*(?:([.:–—-])\s*)?(.*)/is.exec(text);
  const word = WORDS[component as keyof typeof WORDS];
  if (!match || !word || bareLetters(collapseSpaces(match[1] as string)) !== bareLetters(word)) return null;
  const [, written, number, mark = '', title] = match as unknown as [string, string, string, string?, string?];
  const roman = isRomanNumber(number.toUpperCase());
  const found = `${written} ${number}`;
  const fault = (messageId: LabelFault, expected = '') => ({
    messageId,
    found: text.slice(0, found.length),
    expected,
    mark,
  });
  if (title) return fault('titleOnSameLine');
  if (ROMAN_NUMBERED.has(component) ? !roman : !/^\d+$/.test(number)) {
    if (ROMAN_NUMBERED.has(component)) {
      if (number.length > 1 && !/\d/.test(number)) return fault('inWords');
      const value = /^\d{1,2}$/.test(number) ? Number(number) : 0;
      return { ...fault('notRoman'), ...(value > 0 && { right: `${written} ${romanNumeral(value)}` }) };
    }
    return { ...fault('notArabic'), ...(roman && { right: `${written} ${romanValue(number.toUpperCase())}` }) };
  }
  if (isUpperCase(written)) return { ...fault('capitalWord', `${word} ${number}`), right: `${word} ${number}` };
  return mark ? { ...fault('markAfterNumber'), found: text.trimEnd(), right: found } : null;
}

/** Word and number as they should be; a title on the same line needs a paragraph of its own, which people must make. */
function mending(segment: Segment, { messageId, right }: HeadingFault, length: number): { fix?: ReportedFix } {
  if (right === undefined) return {};
  const { paragraph, start } = segment;
  const changes: Change[] = [textChange(paragraph, start, start + length, right)];
  // Capitals may be shown only.
  if (messageId === 'capitalWord') changes.push(...runFormatChanges(segment, ({ caps }) => caps, { caps: false }));
  return { fix: { description: replacement(right), text: right, changes } };
}

/** Titles whose label stands right above: others may be titles of another kind. */
function titlesBelow(segments: readonly Segment[]): Segment[] {
  const titles: Segment[] = [];
  let below = false;
  for (const segment of segments) {
    if (segment.component === 'headingTitle') {
      if (below && segment.confidence >= MINIMUM_CONFIDENCE) titles.push(segment);
    } else if (segment.component !== 'empty') below = LABELS.includes(segment.component);
  }
  return titles;
}
