// A paragraph that stands twice, one right after the other: pasted once too often.
import type { Component } from '../../src/knowledge/components.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';

/** Shorter ones may be rows of a form. */
const LEAST_SYLLABLES = 12;
const JUDGED: ReadonlySet<Component> = new Set<Component>(['bodyText', 'clause', 'point', 'legalGround']);

export const lapDoan = defineRule({
  meta: {
    id: 'van-phong/lap-doan',
    since: '0.1.0',
    summary: {
      vi: 'Một đoạn không viết hai lần liền nhau',
      en: 'No paragraph stands twice, one right after the other',
    },
    reason: {
      vi: 'Đoạn giống hệt đoạn ngay trước thường do dán hai lần. Đoạn ngắn, biểu mẫu, bảng thì không xét.',
      en: 'A paragraph like the one right before it has been pasted twice. Short ones, forms and tables are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: false,
    messages: {
      twice: {
        vi: 'Đoạn này giống hệt đoạn ngay trước; {must} bỏ một.',
        en: 'This paragraph is the same as the one before it; one {must} go.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Các phòng chuyên môn rà soát danh sách, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Các phòng chuyên môn rà soát danh sách, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'twice', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Đoạn ngắn, đoạn khác ở số liệu', en: 'Short paragraphs, and such as differ in a figure' },
          set: {
            bodyText: {
              text: [
                'Người nhận ký tên.',
                'Người nhận ký tên.',
                'Các phòng chuyên môn rà soát danh sách đợt 1, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Các phòng chuyên môn rà soát danh sách đợt 2, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Trân trọng./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const all = ownPassages(draft);
    for (let i = 1; i < all.length; i++) {
      const [before, passage] = [all[i - 1], all[i]];
      if (!before || !passage || passage.end - passage.start !== before.end - before.start) continue;
      const { component, paragraph, start, end, where } = passage;
      if (component === null || !JUDGED.has(component) || where !== 'text' || passage.document !== before.document)
        continue;
      if (passage.text !== before.text || /[._…]{4}/.test(passage.text) || passage.document?.template === true)
        continue;
      if (passage.syllables >= LEAST_SYLLABLES && isOwnWords(passage, start, start))
        report({ messageId: 'twice', at: { paragraph, start, end } });
    }
  },
});
