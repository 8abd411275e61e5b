// Phụ lục I, Phần I, mục II, khoản 6, điểm đ: "Điều", an Arabic number and a full stop, upright and bold. A
// quyết định prints only "Điều 1." in bold before running text (mẫu 1.2), so only the label is judged. Numbers
// run through the whole document; the decree shows this without saying it.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { runFormatChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import { reportTogether } from '../views/body.ts';
import { closingNumberAlone } from '../views/closing-article.ts';
import { type UnitLabel, unitLabel } from '../views/label.ts';
import { romanValue } from '../../src/language/roman.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { replacement } from '../grammar/text-fault.ts';

type FormFault = 'capitals' | 'lowerCase' | 'romanNumber' | 'otherForm' | 'noFullStop';

const articles = componentExample('quyet-dinh', 'articleHeading', {
  // The list of recipients refers to the last of the articles.
  recipient: { text: '- Như Điều 2;' },
});

export const dieu = defineRule({
  meta: {
    id: 'the-thuc/dieu',
    since: '0.1.0',
    summary: {
      vi: 'Điều: dạng “Điều 1.”, chữ đứng, đậm, đánh số liên tục',
      en: 'Điều: written “Điều 1.”, upright and bold, numbered without gaps',
    },
    reason: {
      vi: 'Từ “Điều”, số thứ tự bằng chữ số Ả Rập, sau số có dấu chấm, kiểu chữ đứng, đậm. Ở quyết định, lời văn sau “Điều 1.” không đậm cũng đúng mẫu.',
      en: 'The word “Điều”, an Arabic number and a full stop, upright and bold. In a quyết định the text after “Điều 1.” need not be bold.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.dd-5'] },
    needsLayout: false,
    fixable: true,
    messages: {
      capitals: {
        vi: '“{found}” viết in hoa; {must} viết “{expected}”.',
        en: '“{found}” is in capitals; write “{expected}”.',
      },
      lowerCase: {
        vi: '“{found}” viết thường chữ đầu; {must} viết “{expected}”.',
        en: '“{found}” begins in lower case; write “{expected}”.',
      },
      romanNumber: {
        vi: '“{found}” dùng số La Mã; {must} là chữ số Ả Rập, ví dụ “Điều 1.”.',
        en: '“{found}” has a Roman number; it {must} be Arabic, as in “Điều 1.”.',
      },
      otherForm: {
        vi: '“{found}” không đúng mẫu; {must} viết “{expected}”.',
        en: '“{found}” is not the form; write “{expected}”.',
      },
      noFullStop: {
        vi: 'Sau “{found}” không phải dấu chấm; {must} viết “{expected}”.',
        en: 'There is no full stop after “{found}”; write “{expected}”.',
      },
      notBold: {
        vi: '“{found}” không đậm ở {count} điều; {must} là chữ đứng, đậm.',
        en: '“{found}” is not bold in {count} articles; it {must} be upright and bold.',
      },
      italic: {
        vi: '“{found}” in nghiêng ở {count} điều; {must} là chữ đứng, đậm.',
        en: '“{found}” is in italics in {count} articles; it {must} be upright and bold.',
      },
      centred: {
        vi: 'Điều căn giữa ở {count} điều; {must} lùi dòng đầu 1 cm hoặc 1,27 cm, không căn giữa.',
        en: '{count} articles are centred; the first line is indented by 1 or 1.27 cm instead.',
        severity: 'warning',
      },
      noWord: {
        vi: 'Dòng “{found}” giữa các điều thiếu từ “Điều”; {must} viết “Điều {found}”.',
        en: 'The line “{found}” between articles lacks the word “Điều”; it {must} be “Điều {found}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-5'] },
      },
      gap: {
        vi: '“Điều {found}” đứng ngay sau “Điều {previous}”; số điều {must} liên tục, sau “Điều {previous}” là “Điều {expected}”.',
        en: '“Điều {found}” follows “Điều {previous}”; numbers {must} run on without gaps, and “Điều {expected}” comes after “Điều {previous}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.dd-11'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: {
            articleHeading: {
              text: ['Điều I. Kiện toàn Tổ công tác.', 'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký./.'],
            },
            recipient: { text: '- Như Điều 2;' },
          },
          reports: [{ messageId: 'romanNumber', text: 'Điều I.' }],
        },
        articles(
          ['Điều 1: Phê duyệt kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.'],
          'noFullStop',
          'Điều 1:',
        ),
        articles(
          ['Điều 01. Phê duyệt kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.'],
          'otherForm',
          'Điều 01.',
        ),
        articles(
          ['ĐIỀU 1. Phê duyệt kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.'],
          'capitals',
          'ĐIỀU 1.',
        ),
        articles(
          ['Điều 1. Phê duyệt kế hoạch.', 'Điều 3. Chánh Văn phòng thi hành Quyết định này./.'],
          'gap',
          'Điều 3.',
        ),
        articles(
          [
            'Điều 1. Phê duyệt kế hoạch.',
            '2. Sở Tài chính bố trí kinh phí thực hiện.',
            'Điều 3. Chánh Văn phòng thi hành Quyết định này./.',
          ],
          'noWord',
          '2.',
        ),
        {
          type: 'quyet-dinh',
          title: { vi: 'Khoản 2 của Điều 1 không phải là Điều 2', en: 'Khoản 2 of Điều 1 is no Điều 2' },
          set: {
            articleHeading: {
              text: [
                'Điều 1. Phê duyệt kế hoạch như sau:',
                '1. Sở Tài chính bố trí kinh phí thực hiện.',
                '2. Sở Nội vụ theo dõi, đôn đốc.',
                'Điều 3. Chánh Văn phòng thi hành Quyết định này./.',
              ],
            },
            recipient: { text: '- Như Điều 3;' },
          },
          reports: [{ messageId: 'gap', text: 'Điều 3.' }],
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Dòng thi hành thiếu từ “Điều”', en: 'The closing article lacks its word' },
          set: {
            articleHeading: {
              text: [
                'Điều 1. Phê duyệt kế hoạch.',
                'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
                '3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
            recipient: { text: '- Như Điều 3;' },
          },
          reports: [{ messageId: 'noWord', text: '3.' }],
        },
        {
          type: 'quy-che',
          set: { articleHeading: { format: { align: 'center', firstLineMm: 0 } } },
          reports: [{ messageId: 'centred', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { articleHeading: { format: { bold: false } } },
          reports: [{ messageId: 'notBold' }],
        },
      ],
      right: [
        articles(['Điều 1. Phê duyệt kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.']),
        articles(['Điều 1.Phê duyệt kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.']),
      ],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      const headings = sureSegments(document, 'articleHeading');
      const labelled = headings.flatMap((segment) => {
        const label = unitLabel(segment, LABEL);
        return label ? [{ segment, label }] : [];
      });
      checkForms(context, document, labelled);
      if (context.draft.tree.source === 'docx') checkLooks(context, document, labelled);
      const centred = headings.filter(({ paragraph }) => paragraph.format.align === 'center');
      reportTogether(context, centred, { messageId: 'centred' });
      checkNumbers(context, document, headings);
    }
  },
});

interface LabelledHeading {
  segment: Segment;
  label: UnitLabel;
}

/** How the labels are written; what Word numbers by itself is the list's. */
function checkForms(
  context: RuleContext<Record<FormFault, 'found' | 'expected'>>,
  document: DraftDocument,
  labelled: readonly LabelledHeading[],
): void {
  // `ĐIỀU 1:` throughout a contract is the parties’ own.
  const isTheirs =
    documentType(document.documentType)?.ownTerms &&
    labelled.every(({ label }) => articleFormFault(label.text) !== null);
  for (const { segment, label } of labelled) {
    const fault = label.automatic ? null : articleFormFault(label.text);
    if (!fault) continue;
    context.report({
      messageId: fault.messageId,
      at: { segment, start: label.start, end: label.end },
      ...(isTheirs && { severity: 'info' as const }),
      data: { found: label.text, expected: fault.expected },
      fix: { description: replacement(fault.expected), text: fault.expected },
    });
  }
}

function checkLooks(
  context: RuleContext<Record<keyof typeof LOOKS, 'found' | 'count'>>,
  document: DraftDocument,
  labelled: readonly LabelledHeading[],
): void {
  const { ownTerms } = documentType(document.documentType) ?? {};
  for (const messageId of ['notBold', 'italic'] as const) {
    const { isWrong, description, patch } = LOOKS[messageId];
    const wrong = labelled.filter(({ label }) => label.formats.some(isWrong));
    // The number of a list gets its look from there.
    const isMendable = wrong.every(({ label }) => !label.automatic);
    const changes = wrong.map(({ segment: { paragraph }, label }) => runFormatChange({ ...label, paragraph }, patch));
    reportTogether(
      context,
      wrong.map(({ segment }) => segment),
      {
        messageId,
        // Plain throughout a contract is the parties’ own, too.
        ...(ownTerms && wrong.length === labelled.length && { severity: 'info' as const }),
        data: { found: wrong[0] ? wrongPart(wrong[0], isWrong) : '' },
        ...(isMendable && { fix: { description, changes } }),
      },
      wrong[0]?.label,
    );
  }
}

/** Numbers run on; where one is missing the word “Điều” may be. */
function checkNumbers(
  context: RuleContext<{ noWord: 'found'; gap: 'found' | 'previous' | 'expected' }>,
  document: DraftDocument,
  headings: readonly Segment[],
): void {
  const reportWithoutWord = (nameless: Segment): void => {
    const [number] = /^\d+\./.exec(nameless.text) as RegExpExecArray;
    context.report({
      messageId: 'noWord',
      at: { segment: nameless, start: nameless.start, end: nameless.start + number.length },
      data: { found: number },
      fix: {
        description: { vi: 'Thêm từ “Điều”', en: 'Add the word “Điều”' },
        text: `Điều ${number}`,
        unsafe: true,
      },
    });
  };
  const closing = closingNumberAlone(document);
  if (closing) reportWithoutWord(closing);
  for (const { segment, ...data } of gapsOf(document, headings)) {
    const label = unitLabel(segment, LABEL);
    const nameless = numberAlone(document, segment, data.expected);
    if (nameless) reportWithoutWord(nameless);
    else context.report({ messageId: 'gap', at: { segment, start: label?.start, end: label?.end }, data });
  }
}

/** What of the label looks wrong: often only its number or its full stop does. */
function wrongPart(
  { segment: { paragraph }, label }: LabelledHeading,
  isWrong: (format: RunFormat) => boolean,
): string {
  if (label.automatic) return label.text;
  const spans = paragraph.spans.filter(
    ({ start, end, format }) => start < label.end && end > label.start && isWrong(format),
  );
  const start = Math.max(label.start, spans[0]?.start ?? 0);
  return paragraph.text.slice(start, Math.min(label.end, spans.at(-1)?.end ?? 0)).trim() || label.text;
}

const LOOKS = {
  notBold: {
    isWrong: ({ bold }: RunFormat) => !bold,
    patch: { bold: true },
    description: { vi: 'Đặt chữ đậm', en: 'Make it bold' },
  },
  italic: {
    isWrong: ({ italic }: RunFormat) => italic,
    patch: { italic: false },
    description: { vi: 'Đặt chữ đứng', en: 'Make it upright' },
  },
} as const;

const LABEL = /^Điều(?:\s+(?:thứ\s+)?|(?=\d))(?:\d+[a-zđ]?|[IVXLC]+|một|hai|ba|bốn)\s*[.:,)/-]?(?=\s|[A-Za-zÀ-ỹ]|$)/i;

const NUMERALS = ['một', 'hai', 'ba', 'bốn'];
/** `Điều 01.`, `Điều1.`, `Điều thứ 1.`, `Điều một.` */
const OTHER_FORM = /^Điều(?=\s+(?:thứ|0|một|hai|ba|bốn)|\d)(?:\s+thứ)?\s*(\d+|một|hai|ba|bốn)/iu;

/** What is wrong with the form of `Điều 1.`. */
export function articleFormFault(label: string): { messageId: FormFault; expected: string } | null {
  const written = OTHER_FORM.exec(label)?.[1]?.toLowerCase();
  if (written !== undefined) {
    const value = /^\d/.test(written) ? Number(written) : NUMERALS.indexOf(written) + 1;
    return { messageId: 'otherForm', expected: `Điều ${value}.` };
  }
  const match = /^(Điều)\s+(\d+[a-zđ]?|[IVXLC]+)\s*(.?)$/iu.exec(label);
  if (!match) return null;
  const [, word, number, mark] = match as unknown as [string, string, string, string];
  const expected = `Điều ${number}.`;
  if (/\D$/.test(number) && !/\d/.test(number)) {
    return { messageId: 'romanNumber', expected: `Điều ${romanValue(number.toUpperCase())}.` };
  }
  if (word === 'ĐIỀU') return { messageId: 'capitals', expected };
  if (word !== 'Điều') return { messageId: 'lowerCase', expected };
  return mark === '.' ? null : { messageId: 'noFullStop', expected };
}

/**
 * `17. Tổng Thư ký` between Điều 16 and Điều 18: the nearest line above the latter that has the number left out. Below a line with
 * the number before, it is one of the khoản of its article.
 */
function numberAlone({ segments }: DraftDocument, next: Segment, expected: number): Segment | undefined {
  let found: Segment | undefined;
  for (let i = segments.indexOf(next) - 1; i >= 0; i--) {
    const segment = segments[i] as Segment;
    const { component, text, start, paragraph } = segment;
    if (component === 'articleHeading') break;
    if (found && startsWithNumber(segment, expected - 1)) return undefined;
    if (!found && start === 0 && text.startsWith(`${expected}. `) && paragraph.place.cell === null) found = segment;
  }
  return found;
}

const startsWithNumber = ({ text, start, paragraph }: Segment, number: number): boolean =>
  start === 0 && (text.startsWith(`${number}. `) || paragraph.numbering?.label === `${number}.`);

/** Articles whose number is not the next one. Amending documents quote articles of others: not judged. */
function gapsOf(document: DraftDocument, headings: readonly Segment[]) {
  if (/sửa đổi|bổ sung|thay thế/iu.test(document.subject ?? '')) return [];
  const gaps: { segment: Segment; found: number; previous: number; expected: number }[] = [];
  let previous: number | null = null;
  let instead: number | null = null;
  for (const segment of headings) {
    const label = unitLabel(segment, LABEL);
    const number = /^Điều\s+(\d+)/iu.exec(label?.text ?? '')?.[1];
    // Word counts by itself; what is missing is not recognised.
    if (number === undefined || label?.automatic) return gaps;
    const found = Number(number);
    const isGap: boolean =
      previous !== null && found !== previous + 1 && found !== (instead ?? previous) + 1 && found !== 1;
    if (isGap && previous !== null && !isSaidElsewhere(document, previous + 1))
      gaps.push({ segment, found, previous, expected: previous + 1 });
    // What follows may go on from the wrong number, or as if it had been right.
    instead = isGap && previous !== null ? previous + 1 : null;
    previous = found;
  }
  return gaps;
}

/** The heading of the article runs on from the paragraph above: it is there, if not on a line of its own. */
function isSaidElsewhere(document: DraftDocument, number: number): boolean {
  const heading = new RegExp(`[.;:]\\s*Điều\\s+${number}\\s*[.:]`, 'u');
  return document.segments.some(({ text }) => heading.test(text));
}
