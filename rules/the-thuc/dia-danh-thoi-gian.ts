// Phụ lục I, Phần I, mục II, khoản 4: place, comma, `ngày … tháng … năm …` with a leading 0 for days below 10 and for
// months 1 and 2 only; italic, 13 to 14 pt, centred under Tiêu ngữ. Blank day and month are normal in a draft.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { dateFaults } from '../grammar/date.ts';
import { headingSizePt } from '../looks/heading-sizes.ts';
import { letterheadDate } from '../../src/draft/dates.ts';
import { hasTemplate, mainDocuments } from '../../src/draft/segments.ts';
import { reportTextFaults } from '../grammar/text-fault.ts';

export const diaDanhThoiGian = defineRule({
  meta: {
    id: 'the-thuc/dia-danh-thoi-gian',
    since: '0.1.0',
    summary: {
      vi: 'Địa danh và thời gian ghi theo mẫu “Hà Nội, ngày 05 tháng 3 năm 2026”, cỡ 13–14, nghiêng, canh giữa',
      en: 'Place and date read like “Hà Nội, ngày 05 tháng 3 năm 2026”, 13–14 pt, italic, centred',
    },
    subject: { vi: 'ngày tháng', en: 'date' },
    reason: {
      vi: 'Ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 ở trước để khó sửa chữa; từ tháng 3 không thêm. Ngày, tháng còn để trống là bình thường ở bản dự thảo, trừ khi kiểm với --final.',
      en: 'Days below 10 and months 1 and 2 take a leading 0 against forgery; months from 3 on do not. Blank day and month are normal in a draft, unless checked with --final.',
    },
    severity: 'error',
    legalBasis: {
      nd30: [
        'ND30-I.II.4-draft',
        'ND30-I.II.4.a-2',
        'ND30-I.II.4.a-3',
        'ND30-I.II.4.b-1',
        'ND30-I.II.4.b-2',
        'ND30-I.II.4.c-2',
        'ND30-I.II.4.c-3',
        'ND30-I.II.4.c-4',
      ],
      dang: ['DANG-ngay-thang'],
      vbqppl: ['QPPL-ngay-thang'],
    },
    needsLayout: false,
    fixable: true,
    messages: {
      shortDate: wording(
        'Ngày ban hành viết tắt “{found}”; {must} ghi đủ theo mẫu “ngày … tháng … năm …”.',
        'The date is abbreviated to “{found}”; it {must} read “ngày … tháng … năm …”.',
        'ND30-I.II.4.b-1',
      ),
      noDayWord: wording(
        'Thiếu từ “ngày” trước “{found}”; {must} là “{right}”.',
        'The word “ngày” is missing before “{found}”; it {must} be “{right}”.',
        'ND30-I.II.4.b-1',
      ),
      noMonthWord: wording(
        'Thời gian ghi “{found}”, thiếu từ “tháng”; {must} là “{right}”.',
        'The date reads “{found}”, without the word “tháng”; it {must} be “{right}”.',
        'ND30-I.II.4.b-1',
      ),
      noYearWord: wording(
        'Thời gian thiếu từ “năm” trước năm; “{found}” {must} là “{right}”.',
        'The word “năm” is missing before the year; “{found}” {must} be “{right}”.',
        'ND30-I.II.4.b-1',
      ),
      markInside: wording(
        'Giữa ngày, tháng, năm có dấu “{found}”; {must} bỏ.',
        'A mark “{found}” stands between day, month and year; there {must} be none.',
        'ND30-I.II.4.b-1',
      ),
      missingComma: wording(
        'Thiếu dấu phẩy sau địa danh; {must} là “{right}”.',
        'The comma after the place is missing; it {must} be “{right}”.',
        'ND30-I.II.4.c-3',
      ),
      noPlace: {
        ...wording(
          'Trước ngày, tháng, năm không có địa danh; {must} ghi, ví dụ “Hà Nội, ngày …”.',
          'No place stands before the date; it {must} be given: “Hà Nội, ngày …”.',
          'ND30-I.II.4.a-2',
        ),
        severity: 'warning',
      },
      commaSpacing: {
        ...wording(
          'Dấu phẩy sau địa danh không viết liền chữ trước, cách chữ sau; {must} là “Hà Nội, ngày …”.',
          'The comma after the place {must} follow it at once and stand before a space: “Hà Nội, ngày …”.',
          'ND30-I.II.4.c-3',
        ),
        severity: 'warning',
      },
      dayNotPadded: wording(
        'Ngày “{found}” không có số 0 ở trước; {must} là “{right}”.',
        'The day “{found}” lacks a leading 0; it {must} be “{right}”.',
        'ND30-I.II.4.b-2',
      ),
      monthNotPadded: wording(
        'Tháng “{found}” không có số 0 ở trước; {must} là “{right}”.',
        'The month “{found}” lacks a leading 0; it {must} be “{right}”.',
        'ND30-I.II.4.b-2',
      ),
      monthSurplusZero: {
        ...wording(
          'Tháng “{found}” thừa số 0 ở trước; chỉ tháng 1 và tháng 2 mới thêm, {must} ghi “{right}”.',
          'The month “{found}” has a needless leading 0, meant for months 1 and 2 only; it {must} be “{right}”.',
          'ND30-I.II.4.b-2',
        ),
        severity: 'warning',
      },
      shortYear: wording(
        'Năm “{found}” viết tắt; {must} ghi đủ bốn chữ số “{right}”.',
        'The year “{found}” is abbreviated; it {must} be “{right}”.',
        'ND30-I.II.4.b-1',
      ),
      endsWithMark: {
        ...wording(
          'Sau năm có dấu “{found}”; {must} bỏ.',
          'The year is followed by “{found}”; nothing {must} follow it.',
          'ND30-I.II.4.b-1',
        ),
        severity: 'warning',
      },
      capitalWords: {
        ...wording(
          '“{found}” viết hoa; {must} viết thường các từ ngày, tháng, năm.',
          '“{found}” has capitals; the words ngày, tháng, năm {must} be in lower case.',
          'ND30-I.II.4.c-2',
        ),
        severity: 'warning',
      },
      abbreviatedPlace: wording(
        'Địa danh “{found}” viết tắt; {must} ghi tên gọi chính thức.',
        'The place “{found}” is abbreviated; its official name {must} be given.',
        'ND30-I.II.4.a-3',
      ),
      personAlone: wording(
        'Địa danh “{found}” thiếu danh từ chung; {must} là “{right}”.',
        'The place “{found}” lacks its common noun; it {must} be “{right}”.',
        'ND30-I.II.4.a-3',
      ),
      placeCapitals: wording(
        'Địa danh “{found}” viết hoa không đúng; {must} là “{right}”.',
        'The place “{found}” has wrong capitals; it {must} be “{right}”.',
        'ND30-I.II.4.c-3',
      ),
      blankDate: wording(
        'Ngày, tháng ban hành còn để trống; {must} ghi đủ khi ban hành.',
        'The date is blank; it {must} be complete when the document is issued.',
        'ND30-I.II.4.b-1',
      ),
      ...appearanceMessages('placeAndDate', { format: ['ND30-I.II.4.c-2'], align: ['ND30-I.II.4.c-4'] }),
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: date('Quảng Trị, 05 tháng 3 năm 2026'),
          reports: [{ messageId: 'noDayWord', text: '05 tháng 3' }],
        },
        {
          type: 'cong-van',
          set: date('ngày 05 tháng 3 năm 2026'),
          reports: [{ messageId: 'noPlace', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, 05/3/2026'),
          reports: [{ messageId: 'shortDate', text: '05/3/2026' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị ngày 05 tháng 3 năm 2026'),
          reports: [{ messageId: 'missingComma', text: 'Quảng Trị ngày' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 05/3 năm 2026'),
          reports: [{ messageId: 'noMonthWord', text: 'ngày 05/3 năm 2026' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 05 tháng 3/2026'),
          reports: [{ messageId: 'noYearWord', text: '/2026' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 15 tháng 3, năm 2026'),
          reports: [{ messageId: 'markInside', text: ',', before: 'tháng 3' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị,ngày 05 tháng 3 năm 2026.'),
          reports: [
            { messageId: 'commaSpacing', text: ',', severity: 'warning' },
            { messageId: 'endsWithMark', text: '.', severity: 'warning' },
          ],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 5 tháng 3 năm 2026'),
          reports: [{ messageId: 'dayNotPadded', text: '5' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 15 tháng 2 năm 2026'),
          reports: [{ messageId: 'monthNotPadded', text: '2', before: 'tháng ' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 15 tháng 03 năm 2026'),
          reports: [{ messageId: 'monthSurplusZero', text: '03', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày 15 tháng 3 năm 26'),
          reports: [{ messageId: 'shortYear', text: '26' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, Ngày 15 Tháng 3 Năm 2026'),
          reports: [{ messageId: 'capitalWords', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: date('TP. HCM, ngày 15 tháng 3 năm 2026'),
          reports: [{ messageId: 'abbreviatedPlace', text: 'TP. HCM' }],
        },
        {
          type: 'cong-van',
          set: {
            ...date('Hồ Chí Minh, ngày 15 tháng 3 năm 2026'),
            parentAgency: { text: 'UBND THÀNH PHỐ HỒ CHÍ MINH' },
          },
          reports: [{ messageId: 'personAlone', text: 'Hồ Chí Minh' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng trị, ngày 15 tháng 3 năm 2026'),
          reports: [{ messageId: 'placeCapitals', text: 'Quảng trị' }],
        },
        {
          type: 'cong-van',
          set: { placeAndDate: { format: { italic: false } } },
          reports: [{ messageId: 'notItalic' }],
        },
        { type: 'cong-van', set: { placeAndDate: { format: { sizePt: 12 } } }, reports: [{ messageId: 'wrongSize' }] },
        {
          type: 'cong-van',
          set: { placeAndDate: { format: { align: 'right' } } },
          reports: [{ messageId: 'notCentred', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: date('Quảng Trị, ngày    tháng 3 năm 2026'),
          final: true,
          reports: [{ messageId: 'blankDate' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Địa danh nước ngoài phiên âm', en: 'A foreign place as it sounds' },
          set: date('Tô-ky-ô, ngày 05 tháng 3 năm 2026'),
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày còn để trống', en: 'A blank day' },
          set: date('Quảng Trị, ngày      tháng 3 năm 2026'),
        },
        {
          type: 'cong-van',
          title: { vi: 'Tháng 02 có số 0, tháng 10 và ngày 30', en: 'A padded month 02' },
          set: date('Quảng Trị, ngày 28 tháng 02 năm 2026'),
        },
        {
          type: 'cong-dien',
          title: { vi: 'Công điện ghi cả giờ', en: 'A telegram that tells the hour' },
          set: date('Quảng Trị, hồi 16 giờ 00 ngày 15 tháng 9 năm 2026'),
        },
        {
          type: 'cong-van',
          title: { vi: 'Địa danh ở dòng trên', en: 'The place on the line above' },
          set: { placeAndDate: { text: ['Quảng Trị,', 'ngày 05 tháng 3 năm 2026'] } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên ghi đủ danh từ chung', en: 'With its common noun' },
          set: {
            ...date('Thành phố Hồ Chí Minh, ngày 30 tháng 10 năm 2026'),
            parentAgency: { text: 'UBND THÀNH PHỐ HỒ CHÍ MINH' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu đặt cách khác', en: 'The other place of the tone mark' },
          set: { ...date('Thanh Hoá, ngày 01 tháng 01 năm 2026'), parentAgency: { text: 'UBND TỈNH THANH HÓA' } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segment = letterheadDate(document);
      if (!segment || !document.date) continue;
      const faultsOf = isUpperCase(segment.text) ? faultsInCapitals : dateFaults;
      reportTextFaults(context, segment, document.profile === 'dang' ? inParty(faultsOf) : faultsOf);
      const { day, month } = document.date;
      if (context.final && (day === null || month === null) && /ngày/iu.test(segment.text)) {
        context.report({ messageId: 'blankDate', at: { segment } });
      }
      // Its looks are the decree's alone.
      if (context.draft.profile === 'nd30') {
        if (hasTemplate(document) && /^\s*ngày\s+\d/iu.test(segment.paragraph.text) && !followsPlace(document, segment))
          context.report({ messageId: 'noPlace', at: { segment } });
        const sizePt = headingSizePt(document, 'placeAndDate');
        checkAppearance(context, [segment], 'placeAndDate', { sizePt, inLowerCase });
      }
    }
  },
});

/** `Quảng Trị,` stands on the line above the date. */
const followsPlace = ({ segments }: DraftDocument, date: Segment): boolean =>
  /\p{L},\s*$/u.test(segments[segments.indexOf(date) - 1]?.text ?? '');

/** HD 05-HD/VPTW lets TP and ĐK stand for the kind of the place. */
const inParty =
  (faultsOf: typeof dateFaults): typeof dateFaults =>
  (text) =>
    faultsOf(text).filter(({ messageId }) => messageId !== 'abbreviatedPlace');

/** Capitals throughout are one fault, not one of each word. */
function faultsInCapitals(text: string): ReturnType<typeof dateFaults> {
  return dateFaults(text).filter(({ messageId }) => messageId !== 'placeCapitals' && messageId !== 'capitalWords');
}

/** `TP. HỒ CHÍ MINH, NGÀY 05 …` → `Tp. Hồ Chí Minh, ngày 05 …`: each word of the place takes a capital. */
function inLowerCase(text: string): string {
  const place = text.indexOf(',');
  const capitalised = text
    .slice(0, place)
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return capitalised + text.slice(place).toLowerCase();
}

function date(text: string): { placeAndDate: { text: string } } {
  return { placeAndDate: { text } };
}

function wording<const Vi extends string, const En extends string>(vi: Vi, en: En, requirement: string) {
  return { vi, en, legalBasis: { nd30: [requirement] } };
}
