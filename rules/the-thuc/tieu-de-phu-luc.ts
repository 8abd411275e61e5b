// Phụ lục I, Phần I, mục III, khoản 1, điểm b: the title of an annex stands below "Phụ lục", centred, in capitals,
// 13 to 14 pt, upright, bold.
import { type ComponentChange, defineRule, type RuleExample } from '../../src/lint/rule.ts';
import { annexesByDocument } from '../views/annexes.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';

export const tieuDePhuLuc = defineRule({
  meta: {
    id: 'the-thuc/tieu-de-phu-luc',
    since: '0.1.0',
    summary: {
      vi: 'Tiêu đề phụ lục: giữa trang, in hoa, cỡ 13 đến 14, đứng, đậm',
      en: 'The title of an annex: centred, in capitals, 13 to 14 pt, upright, bold',
    },
    reason: {
      vi: 'Phụ lục có thể không có tiêu đề; đã có thì trình bày ngay dưới từ “Phụ lục”. Chỉ soát dòng đứng ngay dưới từ “Phụ lục”, không soát tên biểu mẫu bên trong.',
      en: 'An annex need not have a title; where it has one, it stands right below the word “Phụ lục”. Titles of forms inside the annex are not judged.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.1.b-2'] },
    needsLayout: true,
    fixable: true,
    messages: appearanceMessages('annexTitle'),
    examples: {
      wrong: [
        titled({ text: ['Lịch kiểm tra thư viện', 'LỊCH KIỂM TRA'] }, 'notCapitals', 'Lịch kiểm tra thư viện'),
        titled({ format: { bold: false } }, 'notBold', 'NỘI DUNG KIỂM TRA CƠ SỞ VẬT CHẤT THƯ VIỆN'),
        titled({ format: { sizePt: 12 } }, 'wrongSize', 'NỘI DUNG KIỂM TRA CƠ SỞ VẬT CHẤT THƯ VIỆN'),
      ],
      right: [{ type: 'ke-hoach-phu-luc' }, { type: 'quyet-dinh-ban-hanh' }],
    },
  },
  check(context) {
    for (const annexes of annexesByDocument(context.draft)) {
      checkAppearance(
        context,
        annexes.flatMap(({ titles }) => titles),
        'annexTitle',
      );
    }
  },
});

function titled<MessageId extends string = never>(
  change: ComponentChange,
  messageId: MessageId,
  marked: string,
): RuleExample<NoInfer<MessageId>> {
  return { type: 'ke-hoach-phu-luc', set: { annexTitle: change }, reports: [{ messageId, text: marked }] };
}
