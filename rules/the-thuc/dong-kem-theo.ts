// Phụ lục I, Phần I, mục III, khoản 1, điểm c; mẫu 2.1: below the title of an annex stands what document it belongs to,
// centred, in lower case, 13 to 14 pt, italic. Number and date may be blank.
import { bareLetters } from '../../src/language/fold.ts';
import { type ComponentChange, defineRule, type RuleExample } from '../../src/lint/rule.ts';
import { type Annex, annexesByDocument } from '../views/annexes.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { isPlaceholder } from '../../src/language/placeholder.ts';

export const dongKemTheo = defineRule({
  meta: {
    id: 'the-thuc/dong-kem-theo',
    since: '0.1.0',
    summary: {
      vi: 'Dưới tiêu đề phụ lục có dòng “(Kèm theo …)”: giữa trang, in thường, cỡ 13 đến 14, nghiêng',
      en: 'Below the title of an annex stands “(Kèm theo …)”: centred, lower case, 13 to 14 pt, italic',
    },
    reason: {
      vi: 'Dòng này cho biết phụ lục thuộc văn bản nào khi bị tách rời. Số và ngày của bản dự thảo có thể còn trống; văn bản điện tử không phải điền.',
      en: 'The line tells to which document an annex belongs when they are parted. Number and date may be blank.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.1.c-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('annexReference'),
      missing: {
        vi: 'Dưới “{label}” không có dòng dẫn đến văn bản; {must} ghi “(Kèm theo … số … ngày … của …)”.',
        en: 'Below “{label}” nothing tells to which document it belongs; add “(Kèm theo … số … ngày … của …)”.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        referred({ format: { italic: false } }, 'notItalic'),
        referred({ format: { sizePt: 12 } }, 'wrongSize'),
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Dòng kèm theo của quy chế', en: 'The line of a quy chế' },
          set: { annexReference: { format: { italic: false } } },
          reports: [{ messageId: 'notItalic' }],
        },
        {
          type: 'ke-hoach-phu-luc',
          set: { annexReference: { remove: true } },
          reports: [{ messageId: 'missing', text: 'Phụ lục I' }],
        },
      ],
      right: [
        { type: 'ke-hoach-phu-luc' },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Số và ngày còn trống', en: 'Number and date blank' },
          set: {
            annexReference: {
              text: '(Kèm theo Quyết định số      /QĐ-SNV ngày    tháng 3 năm 2026 của Giám đốc Sở Nội vụ)',
            },
          },
        },
      ],
    },
  },
  check(context) {
    // A quy chế or danh sách that a decision issues has the same line.
    for (const attached of documentsOf(context.draft, 'attachment')) {
      const lines = sureSegments(attached, 'annexReference').filter(({ text }) => !isPlaceholder(text));
      checkAppearance(context, lines, 'annexReference');
    }
    for (const annexes of annexesByDocument(context.draft)) {
      checkAppearance(
        context,
        annexes.flatMap(({ references }) => references),
        'annexReference',
      );
      const [first, ...rest] = annexes.filter(lacksReference);
      if (!first) continue;
      context.report({
        messageId: 'missing',
        at: { segment: first.label },
        data: { label: first.label.text },
        also: rest.map(({ label }) => label.paragraph),
      });
    }
  },
});

/** Paragraphs below "Phụ lục" in which the line may stand under another name. */
const NEAR = 12;

function lacksReference({ document, label, references }: Annex): boolean {
  if (references.length > 0) return false;
  const from = document.segments.indexOf(label);
  return !document.segments
    .slice(from, from + NEAR)
    .some(({ component, text }) => component === 'annexReference' || /kem theo|ban hanh|cua /.test(bareLetters(text)));
}

function referred<MessageId extends string = never>(
  change: ComponentChange,
  messageId: MessageId,
): RuleExample<NoInfer<MessageId>> {
  return { type: 'ke-hoach-phu-luc', set: { annexReference: change }, reports: [{ messageId }] };
}
