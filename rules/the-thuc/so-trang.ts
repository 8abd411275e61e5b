// Phụ lục I, Phần I, mục I, khoản 7: page numbers in Arabic digits from 1, 13 to 14 pt, upright, centred in the top
// margin, not shown on page 1. Headers that Word does not show (an "even" header without the setting) are not judged.
import type { Draft } from '../../src/draft/draft.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { Severity } from '../../src/lint/finding.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasSeveralPages, type PageNumber, pageNumbers } from '../views/page-numbers.ts';
import { type UsedSection, usedSections } from '../views/page.ts';

export const soTrang = defineRule({
  meta: {
    id: 'the-thuc/so-trang',
    since: '0.1.0',
    summary: {
      vi: 'Số trang ở giữa lề trên, chữ số Ả Rập từ số 1, cỡ 13–14, đứng, không hiện ở trang đầu',
      en: 'Page numbers are centred in the top margin, Arabic from 1, 13–14 pt, upright, not shown on page 1',
    },
    reason: {
      vi: 'Chân trang dành cho địa chỉ cơ quan. Văn bản một trang không cần số trang; chương trình chỉ biết văn bản dài hơn một trang khi Word đã ghi lại lần dàn trang gần nhất.',
      en: 'The bottom of the page is for the address of the agency. A document of one page needs no number; the program knows of further pages only when Word has recorded its last layout.',
    },
    severity: 'error',
    legalBasis: {
      nd30: ['ND30-I.I.7-1', 'ND30-I.I.7-2', 'ND30-I.I.7-3', 'ND30-I.I.7-4', 'ND30-I.I.7-5', 'ND30-I.I.7-6'],
    },
    needsLayout: true,
    fixable: true,
    messages: {
      missing: message(
        'Văn bản nhiều trang mà không có số trang; {must} đánh số ở giữa lề trên, từ trang 2.',
        'The document runs over several pages without numbers; they {must} stand centred in the top margin from page 2 on.',
        'ND30-I.I.7-4',
        'warning',
      ),
      inFooter: message(
        'Số trang đặt ở chân trang; {must} đặt ở giữa lề trên.',
        'The page number stands in the footer; it {must} be centred in the top margin.',
        'ND30-I.I.7-4',
        'warning',
      ),
      onFirstPage: message(
        'Số trang hiện ở trang đầu; {must} ẩn số ở trang thứ nhất.',
        'The page number is shown on page 1; it {must} be hidden there.',
        'ND30-I.I.7-5',
      ),
      wrongStart: message(
        'Số trang bắt đầu từ {found}; {must} bắt đầu từ 1.',
        'Page numbers start at {found}; they {must} start at 1.',
        'ND30-I.I.7-1',
      ),
      notArabic: message(
        'Số trang không phải chữ số Ả Rập; {must} là 1, 2, 3 …',
        'The page number is not Arabic; it {must} be 1, 2, 3 …',
        'ND30-I.I.7-2',
      ),
      decorated: message(
        'Số trang ghi “{found}”; mẫu chỉ ghi số, không kèm chữ hay dấu.',
        'The page number reads “{found}”; the template shows the bare number.',
        'ND30-I.I.7-6',
        'warning',
      ),
      ...appearanceMessages('pageNumber', { format: ['ND30-I.I.7-3'], align: ['ND30-I.I.7-4'] }),
      notCentred: message(
        'Số trang không ở giữa; {must} đặt ở giữa lề trên.',
        'The page number is not centred; it {must} be centred in the top margin.',
        'ND30-I.I.7-4',
      ),
    },
    examples: {
      wrong: [
        { type: 'quyet-dinh', page: { pageNumber: { where: 'footer' } }, reports: [{ messageId: 'inFooter' }] },
        { type: 'quyet-dinh', page: { pageNumber: { onFirstPage: true } }, reports: [{ messageId: 'onFirstPage' }] },
        { type: 'quyet-dinh', page: { pageNumber: { start: 0 } }, reports: [{ messageId: 'wrongStart' }] },
        { type: 'quyet-dinh', page: { pageNumber: { format: 'lowerRoman' } }, reports: [{ messageId: 'notArabic' }] },
        { type: 'quyet-dinh', page: { pageNumber: { sizePt: 11 } }, reports: [{ messageId: 'wrongSize' }] },
        { type: 'quyet-dinh', page: { pageNumber: { italic: true } }, reports: [{ messageId: 'italic' }] },
        { type: 'quyet-dinh', page: { pageNumber: { underline: true } }, reports: [{ messageId: 'underlined' }] },
        {
          type: 'quyet-dinh',
          page: { pageNumber: { bold: true } },
          reports: [{ messageId: 'bold', severity: 'warning' }],
        },
        { type: 'quyet-dinh', page: { pageNumber: { align: 'right' } }, reports: [{ messageId: 'notCentred' }] },
        {
          type: 'quyet-dinh',
          page: { pageNumber: { text: 'Trang ' } },
          reports: [{ messageId: 'decorated', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Cỡ 13, bắt đầu từ 1', en: '13 pt, from 1' },
          page: { pageNumber: { where: 'header', sizePt: 13, start: 1 } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Văn bản một trang', en: 'A document of one page' },
          page: { pageNumber: { where: 'none' } },
        },
      ],
    },
  },
  check(context) {
    const { draft, report } = context;
    // A text issued with another may have a file of its own.
    const isIssued = draft.documents[0]?.kind === 'attachment';
    const numbers = pageNumbers(draft).filter(({ used }) => used.main || isIssued);
    if (numbers.length === 0) {
      if (hasSeveralPages(draft) && pageNumbers(draft).length === 0)
        report({
          messageId: 'missing',
          at: { document: true, component: 'pageNumber' },
          fix: placed(usedSections(draft)),
        });
      return;
    }
    const unique = [...new Map(numbers.map((number) => [number.paragraph, number])).values()];
    const inHeader = unique.filter(({ where }) => where === 'header');
    const footer = unique.find(({ where }) => where === 'footer');
    const fix = placed(numbers.map(({ used }) => used));
    if (footer) report({ messageId: 'inFooter', at: at(footer), fix });

    const onFirst = numbers.find((number) => isOnFirstPage(draft, number));
    if (onFirst) report({ messageId: 'onFirstPage', at: at(onFirst), fix });
    const start = numbers.find(({ used }) => used.ordinal === 1)?.used.section.pageNumberStart ?? 1;
    if (start !== 1) {
      report({
        messageId: 'wrongStart',
        at: { document: true, component: 'pageNumber' },
        data: { found: start },
        fix: {
          description: { vi: 'Đặt số trang bắt đầu từ 1', en: 'Start the page numbers at 1' },
          changes: [{ type: 'section', section: 0, layout: { pageNumberStart: 1 } }],
        },
      });
    }
    const roman = numbers.find((number) => !isArabic(number));
    if (roman) report({ messageId: 'notArabic', at: at(roman), fix });
    for (const number of unique) {
      const found = number.paragraph.text.replace(/\s+/g, ' ').trim();
      if (isDecorated(number)) {
        report({
          messageId: 'decorated',
          at: { paragraph: number.paragraph, component: 'pageNumber' },
          data: { found },
          fix,
        });
        break;
      }
    }
    checkAppearance(context, unique.map(segmentOf), 'pageNumber', {
      except: inHeader.length === 0 ? ['notCentred'] : [],
    });
  },
});

/** In every section of the document itself. */
function placed(sections: readonly UsedSection[]): ReportedFix {
  const indexes = new Set(sections.filter(({ main }) => main).map(({ ordinal }) => ordinal - 1));
  return {
    description: {
      vi: 'Đặt số trang ở giữa lề trên, ẩn ở trang đầu',
      en: 'Put the page number centred in the top margin, hidden on page 1',
    },
    changes: [...indexes].map((section) => ({ type: 'pageNumber', section })),
  };
}

function at({ paragraph, start, end }: PageNumber): {
  paragraph: PageNumber['paragraph'];
  start: number;
  end: number;
  component: Component;
} {
  return { paragraph, start, end, component: 'pageNumber' };
}

function segmentOf({ paragraph, start, end }: PageNumber): Parameters<typeof checkAppearance>[1][number] {
  return { component: 'pageNumber', paragraph, start, end, text: paragraph.text.slice(start, end), confidence: 1 };
}

/** Page 1 of the file shows the first header when the section has one, the default header otherwise. */
function isOnFirstPage(draft: Draft, { used, page }: PageNumber): boolean {
  const kind = draft.documents[0]?.kind;
  if (used.ordinal !== 1 || (kind !== 'main' && kind !== 'attachment')) return false;
  return used.section.titlePage ? page === 'first' : page === 'default';
}

/** `- 2 -` is Arabic too; it is a decoration. */
function isArabic({ used, field }: PageNumber): boolean {
  const { pageNumberFormat } = used.section;
  if (/\\\*\s*(roman|alphabetic)/i.test(field.instruction)) return false;
  return /\\\*\s*arabic/i.test(field.instruction) || /^(decimal|numberInDash)/.test(pageNumberFormat);
}

const DECORATION = /^(trang|page|tr\.?|of|[-–—/|()[\].\s]|\d)+$/iu;

function isDecorated({ used, paragraph, start, end }: PageNumber): boolean {
  if (used.section.pageNumberFormat === 'numberInDash') return true;
  const around = (paragraph.text.slice(0, start) + paragraph.text.slice(end)).trim();
  return around !== '' && around.length < 24 && DECORATION.test(around);
}

function message<const Vi extends string, const En extends string>(
  vi: Vi,
  en: En,
  requirement: string,
  severity?: Severity,
) {
  return { vi, en, legalBasis: { nd30: [requirement] }, ...(severity && { severity }) };
}
