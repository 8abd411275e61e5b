// Phụ lục I, Phần I, mục III, khoản 1, điểm a and b: "Phụ lục" and its number stand on a line of their own, centred,
// in lower case, 14 pt, upright, bold; two or more have Roman numbers; the text points to them.
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { withoutEnd } from '../../src/language/edges.ts';
import { bareLetters } from '../../src/language/fold.ts';
import {
  type ComponentChange,
  type ContextOf,
  defineRule,
  type ExpectedReport,
  type ReportWith,
  type RuleExample,
} from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { annexesByDocument, type Annex } from '../views/annexes.ts';
import { romanNumeral } from '../../src/language/roman.ts';
import { replacement } from '../grammar/text-fault.ts';

type FormFault = 'capitalWord' | 'notRoman' | 'titleOnSameLine' | 'otherForm';

export const phuLuc = defineRule({
  meta: {
    id: 'the-thuc/phu-luc',
    since: '0.1.0',
    summary: {
      vi: 'Từ “Phụ lục” và số La Mã: dòng riêng, giữa trang, in thường, cỡ 14, đứng, đậm',
      en: '“Phụ lục” and its Roman number: own line, centred, lower case, 14 pt, upright, bold',
    },
    reason: {
      vi: 'Từ hai phụ lục trở lên mới phải đánh số, bằng số La Mã. Nội dung văn bản phải có chỗ dẫn đến phụ lục. Biểu mẫu bên trong phụ lục không thuộc quy định này.',
      en: 'Two or more annexes have Roman numbers; a single one needs none. The text has to point to them. Forms inside an annex are not meant.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.1.b-1', 'ND30-I.III.1.a-2', 'ND30-I.III.1.a-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('annexLabel', { format: ['ND30-I.III.1.b-1'], except: ['allCapitals'] }),
      capitalWord: {
        vi: '“{found}” in hoa; {must} viết “{right}”.',
        en: '“{found}” is in capitals; write “{right}”.',
        legalBasis: { nd30: ['ND30-I.III.1.b-1'] },
      },
      notRoman: {
        vi: '“{found}” không dùng số La Mã; từ hai phụ lục trở lên đánh số I, II, III.',
        en: '“{found}” has no Roman number; two or more annexes are numbered I, II, III.',
        legalBasis: { nd30: ['ND30-I.III.1.a-2'] },
      },
      otherForm: {
        vi: '“{found}” viết không đúng mẫu; {must} viết “{right}”.',
        en: '“{found}” is not the form; it {must} be “{right}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.III.1.b-1'] },
      },
      titleOnSameLine: {
        vi: 'Tiêu đề viết cùng dòng với “{found}”; tiêu đề {must} xuống dòng, in hoa, giữa trang.',
        en: 'The title is on the line of “{found}”; it goes on the next line, in capitals, centred.',
        legalBasis: { nd30: ['ND30-I.III.1.b-1'] },
      },
      notMentioned: {
        vi: 'Nội dung văn bản không nhắc đến phụ lục; {must} có chỉ dẫn, ví dụ “(Phụ lục I kèm theo)”.',
        en: 'The text does not mention its annex; it {must} point to it, as in “(Phụ lục I kèm theo)”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.III.1.a-1'] },
      },
    },
    examples: {
      wrong: [
        annex({ text: ['PHỤ LỤC I', 'Phụ lục II'] }, { messageId: 'capitalWord', text: 'PHỤ LỤC I' }),
        annex({ text: ['Phụ Lục I', 'Phụ lục II'] }, { messageId: 'otherForm', text: 'Phụ Lục I' }),
        annex({ text: ['Phụ lục 1', 'Phụ lục II'] }, { messageId: 'notRoman', text: 'Phụ lục 1' }),
        annex(
          { text: ['Phụ lục I: Lịch kiểm tra', 'Phụ lục II'] },
          { messageId: 'titleOnSameLine', text: 'Phụ lục I: Lịch kiểm tra' },
        ),
        annex({ format: { sizePt: 13 } }, { messageId: 'wrongSize', text: 'Phụ lục I' }),
        annex({ format: { bold: false } }, { messageId: 'notBold', text: 'Phụ lục I' }),
      ],
      right: [{ type: 'ke-hoach-phu-luc' }, { type: 'quyet-dinh-ban-hanh' }],
    },
  },
  check(context) {
    for (const annexes of annexesByDocument(context.draft)) {
      const labels = annexes.map(({ label }) => label);
      checkAppearance(context, labels, 'annexLabel', { except: ['allCapitals'] });
      for (const label of labels) reportForm(context, label, labels.length);
      const [first] = annexes;
      if (first && !isMentioned(context.draft, first)) {
        context.report({ messageId: 'notMentioned', at: { segment: first.label } });
      }
    }
  },
});

/** What is wrong with `Phụ lục I`, of `count` annexes. */
export function annexLabelFault(
  label: string,
  count: number,
): { messageId: FormFault; found: string; right?: string } | null {
  const match = /^(phụ\s+lục)(?:\s+(?:số\s+)?(\d+|[ivxlc]+(?![A-Za-zÀ-ỹ])))?\s*(?:[.:–—-]\s*)?(.*)/is.exec(label);
  if (!match) return null;
  const [, word = '', number = '', rest = ''] = match;
  const found = withoutEnd(label.slice(0, label.length - rest.length), /[\s.:–—-]/);
  if (/[A-Za-zÀ-ỹ]{2}/.test(rest) && !/^\(/.test(rest)) return { messageId: 'titleOnSameLine', found };
  if (count > 1 && /\d/.test(number))
    return { messageId: 'notRoman', found, right: `${word} ${romanNumeral(Number(number))}` };
  if (word === word.toUpperCase())
    return { messageId: 'capitalWord', found, right: `Phụ lục${found.slice(word.length)}` };
  const right = `Phụ lục${number && ` ${number}`}`;
  const isOther = !/^Phụ lục$/u.test(word.replace(/\s+/g, ' ')) || (rest === '' && /[.:]\s*$/.test(label));
  if (isOther && !/\d/.test(number)) return { messageId: 'otherForm', found: label.trimEnd(), right };
  return null;
}

function reportForm(
  { report }: ContextOf<ReportWith<FormFault, 'found' | 'right'>>,
  label: Segment,
  count: number,
): void {
  const { text } = label;
  const fault = annexLabelFault(text, count);
  if (!fault) return;
  const { messageId, found, right } = fault;
  const length = messageId === 'titleOnSameLine' ? text.length : found.length;
  report({
    messageId,
    at: { segment: label, start: label.start, end: label.start + length },
    data: { found, right: right ?? '' },
    ...(right !== undefined && {
      fix: {
        description: replacement(right),
        text: right,
        // The text names the annex by the number that it had.
        ...(messageId === 'notRoman' && { unsafe: true }),
      },
    }),
  });
}

/** "Kèm theo" is enough: the text may call the annex a list, a table or a form. */
function isMentioned(draft: Draft, annex: Annex): boolean {
  const before = draft.documents
    .slice(0, draft.documents.indexOf(annex.document))
    .filter(({ kind }) => kind !== 'annex');
  const says = (test: (text: string) => boolean) => before.some(({ segments }) => segments.some((s) => test(s.text)));
  // Nearly always written as it should be; only then is it worth stripping every text of its marks.
  return says((text) => /phụ lục|kèm theo/i.test(text)) || says((text) => /phu luc|kem theo/.test(bareLetters(text)));
}

function annex<MessageId extends string>(
  change: ComponentChange,
  report: ExpectedReport<MessageId>,
): RuleExample<NoInfer<MessageId>> {
  return { type: 'ke-hoach-phu-luc', set: { annexLabel: change }, reports: [report] };
}
