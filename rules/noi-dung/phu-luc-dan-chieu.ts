// Phụ lục I, Phần I, mục III, khoản 1: the text points to its annexes by their numbers, so a number that no annex bears leads nowhere.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { isRomanNumber, romanValue } from '../../src/language/roman.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { annexesByDocument } from '../views/annexes.ts';
import { isOwnReference } from '../views/own-reference.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const phuLucDanChieu = defineRule({
  meta: {
    id: 'noi-dung/phu-luc-dan-chieu',
    since: '0.1.0',
    summary: { vi: 'Phụ lục được nhắc đến thì phải có', en: 'An annex that is referred to is there' },
    reason: {
      vi: 'Thêm, bớt phụ lục mà quên sửa lời dẫn thì người đọc tìm không thấy. Chỉ xét khi tệp có phụ lục đánh số của chính văn bản; phụ lục của văn bản khác (“Phụ lục II kèm theo Nghị định số …”), lời trích thì không xét.',
      en: 'An annex is added or taken out and the references stay. Judged only where the file holds numbered annexes of the document; those of other documents and quotations are not.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.III.1.a-1'] },
    needsLayout: false,
    fixable: false,
    messages: {
      noSuchAnnex: {
        vi: 'Không có “{found}”; văn bản chỉ có {there}.',
        en: 'There is no “{found}”; the document has {there}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach-phu-luc',
          set: {
            bodyText: {
              text: 'Sở Giáo dục và Đào tạo ban hành Kế hoạch kiểm tra, lịch kiểm tra tại Phụ lục IV Kế hoạch này.',
            },
          },
          reports: [{ messageId: 'noSuchAnnex', text: 'Phụ lục IV', severity: 'warning' }],
        },
      ],
      right: [
        { type: 'ke-hoach-phu-luc' },
        {
          type: 'ke-hoach-phu-luc',
          title: { vi: 'Ví dụ', en: 'An example' },
          set: { bodyText: { text: 'Tên của phụ lục phải có số của phụ lục, ví dụ Phụ lục IV.' } },
        },
        {
          type: 'ke-hoach-phu-luc',
          title: { vi: 'Phụ lục của văn bản khác', en: 'An annex of another document' },
          set: {
            bodyText: {
              text: 'Sở Giáo dục và Đào tạo ban hành Kế hoạch kiểm tra theo Phụ lục IV ban hành kèm theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const owners = numberedAnnexes(draft);
    if (owners.size === 0) return;
    const told = new Map<
      string,
      { paragraph: Paragraph; start: number; end: number; there: string; also: Paragraph[] }
    >();
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), NAMED)) {
      const annexes = passage.document && owners.get(passage.document);
      if (!annexes || !isOwnReference(passage, start, end, annexes.type)) continue;
      for (const { 0: label, index } of (match[1] ?? '').matchAll(LABEL)) {
        if (annexes.numbers.has(valueOf(label))) continue;
        const at = start + match[0].length - (match[1] ?? '').length + index;
        const isFirst = index === 0;
        const words = isFirst ? match[0].slice(0, match[0].length - (match[1] ?? '').length + label.length) : label;
        const found = `Phụ lục ${label}`;
        const known = told.get(found);
        const { paragraph } = passage;
        if (known) known.also.push(paragraph);
        else
          told.set(found, {
            paragraph,
            start: isFirst ? start : at,
            end: (isFirst ? start : at) + words.length,
            there: annexes.there,
            also: [],
          });
      }
    }
    for (const [found, { paragraph, start, end, there, also }] of told)
      report({ messageId: 'noSuchAnnex', at: { paragraph, start, end }, data: { found, there }, also });
  },
});

const NAMED =
  /(?:[Pp]hụ lục|PHỤ LỤC)(?: số)? ((?:[IVX]{1,5}|\d{1,2})(?:(?:, (?:(?:[Pp]hụ lục) )?| và (?:(?:[Pp]hụ lục) )?)(?:[IVX]{1,5}|\d{1,2}))*)(?![\p{L}\d/.-]*[\p{L}\d])/gu;
const LABEL = /[IVX]{1,5}|\d{1,2}/g;

interface Annexes {
  numbers: ReadonlySet<number>;
  /** `Phụ lục I, II`. */
  there: string;
  /** Name of the type of the document that they belong to, small letters. */
  type: string;
}

/** The annexes of each document of the file whose annexes are all numbered; the annexes themselves share them. */
const numberedAnnexes = perDraft((draft): ReadonlyMap<DraftDocument, Annexes> => {
  const owners = new Map<DraftDocument, Annexes>();
  for (const annexes of annexesByDocument(draft)) {
    const labels = annexes.map(({ label }) => /(?<![\p{L}\d])([IVX]{1,5}|\d{1,2})(?![\p{L}\d])/u.exec(label.text)?.[1]);
    if (labels.some((label) => label === undefined)) continue;
    const last = annexes.at(-1)?.document;
    const first = annexes[0]?.document;
    if (!first || !last) continue;
    const [from, to] = [draft.documents.indexOf(first), draft.documents.indexOf(last)];
    const main = draft.documents.slice(0, from).findLast(({ kind }) => kind === 'main');
    if (!main) continue;
    const own: Annexes = {
      numbers: new Set(labels.map((label) => valueOf(label as string))),
      there: `Phụ lục ${labels.join(', ')}`,
      type: documentType(main.documentType)?.name.toLowerCase() ?? '',
    };
    for (const document of draft.documents.slice(draft.documents.indexOf(main), to + 1)) owners.set(document, own);
  }
  return owners;
});

const valueOf = (label: string): number => (isRomanNumber(label) ? romanValue(label) : Number(label));
