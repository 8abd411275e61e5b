// Phụ lục I, Phần I, mục IV (sơ đồ bố trí): agency and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the
// right; Nơi nhận on the left, the signature on the right, both after the text. In the block of a copy its form stands
// where Quốc hiệu would (Phần II, mục II, khoản 3).
import type { Component } from '../../src/knowledge/components.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { demandFor } from '../../src/knowledge/component-matrix.ts';
import { documentsOf, firstSegment, hasTemplate, sureSegments } from '../../src/draft/segments.ts';
import { floats } from '../views/body.ts';

type MessageId = 'letterheadSwapped' | 'copyFormLeft' | 'dateLeft' | 'numberBelow' | 'recipientsRight';

export const viTriThanhPhan = defineRule({
  meta: {
    id: 'the-thuc/vi-tri-thanh-phan',
    since: '0.1.0',
    summary: {
      vi: 'Các thành phần đứng đúng chỗ: cơ quan bên trái, Quốc hiệu bên phải; Nơi nhận bên trái, chữ ký bên phải',
      en: 'Components stand in their places: agency left, national name right; Nơi nhận left, signature right',
    },
    reason: {
      vi: 'Sơ đồ bố trí ở mục IV quy định ô của từng thành phần. Quy tắc chỉ báo khi hai thành phần đứng cạnh nhau mà đổi chỗ cho nhau.',
      en: 'The layout in section IV gives each component its box. The rule speaks only when two components side by side have changed places.',
    },
    severity: 'error',
    legalBasis: {
      nd30: ['ND30-I.I.6', 'ND30-I.II.1.a-3', 'ND30-I.II.2.c-1', 'ND30-I.II.4.c-1', 'ND30-I.II.7.dd-3', 'ND30-II.II.3'],
    },
    needsLayout: false,
    fixable: false,
    messages: {
      letterheadSwapped: {
        vi: 'Quốc hiệu đứng bên trái, tên cơ quan bên phải; {must} đổi chỗ: cơ quan bên trái, Quốc hiệu bên phải.',
        en: 'The national name stands left and the agency right; they {must} change places.',
        legalBasis: { nd30: ['ND30-I.II.1.a-3', 'ND30-I.II.2.c-1'] },
      },
      copyFormLeft: {
        vi: 'Hình thức sao đứng bên trái, tên cơ quan sao bên phải; {must} đổi chỗ: tên cơ quan bên trái, hình thức sao bên phải.',
        en: 'The form of the copy stands left and the agency right; they {must} change places.',
        legalBasis: { nd30: ['ND30-II.II.3'] },
      },
      dateLeft: {
        vi: 'Địa danh, thời gian đứng bên trái, số, ký hiệu bên phải; {must} đổi chỗ cho nhau.',
        en: 'Place and date stand left, number and symbol right; they {must} change places.',
        legalBasis: { nd30: ['ND30-I.II.4.c-1'] },
      },
      numberBelow: {
        vi: 'Số, ký hiệu đứng dưới tên loại; {must} ở dưới tên cơ quan, bên trái.',
        en: 'Number and symbol stand below the name of the type; they {must} stand below the agency, on the left.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.3.c-1'] },
      },
      recipientsRight: {
        vi: 'Nơi nhận đứng bên phải, chữ ký bên trái; {must} đổi chỗ: Nơi nhận bên trái, chữ ký bên phải.',
        en: 'Nơi nhận stands right and the signature left; they {must} change places.',
        legalBasis: { nd30: ['ND30-I.II.7.dd-3'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach',
          set: {
            numberAndSymbol: { remove: true },
            subject: {
              text: ['Số: 12/KH-SNV', 'Tập huấn công tác văn thư năm 2026'],
              format: { bold: false, sizePt: 13 },
            },
          },
          reports: [{ messageId: 'numberBelow', text: 'Số: 12/KH-SNV', severity: 'warning' }],
          // The subject has the look of the number in this example.
          besides: ['the-thuc/trich-yeu'],
        },
      ],
      right: [{ type: 'cong-van' }, { type: 'quyet-dinh' }],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'copy')) {
      const isCopy = document.kind === 'copy';
      if (!isCopy && !hasTemplate(document)) continue;
      const heads = isCopy
        ? checkPair(context, document, 'issuingAgency', 'typeName', 'copyFormLeft')
        : checkPair(context, document, 'issuingAgency', 'nationalName', 'letterheadSwapped');
      // When whole columns have changed places, number and date have gone with them.
      if (!heads) {
        checkPair(context, document, 'numberAndSymbol', 'placeAndDate', 'dateLeft');
      }
      checkPair(context, document, 'recipientsLabel', 'signerTitle', 'recipientsRight');
      if (!isCopy) checkNumber(context, document);
    }
  },
});

/** True: the two have changed places, which is reported. */
function checkPair(
  { report }: RuleContext<Record<MessageId, never>>,
  document: DraftDocument,
  left: Component,
  right: Component,
  messageId: MessageId,
): boolean {
  const [shouldBeLeft] = sureSegments(document, left);
  const [shouldBeRight] = sureSegments(document, right);
  if (!shouldBeLeft || !shouldBeRight || !standsLeftOf(shouldBeRight, shouldBeLeft)) return false;
  report({
    messageId,
    at: { segment: shouldBeRight },
    also: [shouldBeLeft.paragraph].filter((paragraph) => paragraph !== shouldBeRight.paragraph),
  });
  return true;
}

/** The number stands nowhere but below the name of the type. */
function checkNumber({ report }: RuleContext<Record<MessageId, never>>, document: DraftDocument): void {
  const name = firstSegment(document, 'typeName');
  const [own] = sureSegments(document, 'numberAndSymbol');
  if (!name || !own || demandFor(document.documentType, 'numberAndSymbol') !== 'required') return;
  if (!firstSegment(document, 'nationalName')) return;
  const places = document.segments.filter(({ component }) => component === 'numberAndSymbol');
  if (places.some(({ paragraph }) => floats(paragraph)) || floats(name.paragraph)) return;
  if (places.every(({ paragraph }) => paragraph.index > name.paragraph.index))
    report({ messageId: 'numberBelow', at: { segment: own } });
}

/** In cells of one table, or on one line of a paragraph. */
function standsLeftOf(a: Segment, b: Segment): boolean {
  if (a.paragraph === b.paragraph) {
    return a.end <= b.start && !a.paragraph.text.slice(a.start, b.end).includes('\n');
  }
  const [cellA, cellB] = [a.paragraph.place.cell, b.paragraph.place.cell];
  return (
    cellA !== null && cellB !== null && cellA.table === cellB.table && cellA.column + cellA.columnSpan <= cellB.column
  );
}
