// A paragraph that stands twice, one right after the other: pasted once too often.
import type { Component } from '../../src/knowledge/components.ts';
import type { Passage } from '../../src/draft/sentences.ts';
import { type ContextOf, defineRule, type ReportWith } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
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
    ...TASTE_OPTION,
    messages: {
      sameOpening: {
        vi: '{count} đoạn liền nhau đều mở đầu bằng “{found}”; {must} đổi cách viết hoặc gộp thành danh sách.',
        en: '{count} paragraphs in a row begin with “{found}”; they {must} be worded otherwise or be a list.',
        severity: 'info',
      },
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
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: bốn đoạn mở đầu như nhau', en: 'With the option all: four openings alike' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Trong thời gian qua, các phòng đã rà soát danh sách hộ nghèo và gửi về Văn phòng Sở.',
                'Trong thời gian qua, công tác lưu trữ của Sở đã đi vào nền nếp, không còn hồ sơ tồn đọng.',
                'Trong thời gian qua, việc tiếp công dân được duy trì đều đặn vào thứ Năm hằng tuần.',
                'Trong thời gian qua, các lớp bồi dưỡng đã mở đúng kế hoạch, đủ số học viên đăng ký.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'sameOpening', text: 'Trong thời gian' }],
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
  check(context) {
    const { draft, report } = context;
    if (context.options.all) reportOpenings(context);
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

/** Paragraphs that begin alike, at the least; their first words, so many. */
const LEAST_ALIKE = 4;
const OPENING_WORDS = 3;
/** Tasks, grounds and subjects (`Đối với lĩnh vực đất đai:`) begin so, one after the other. */
const LISTED = /^(?:Giao|Điều|Căn cứ|Đề nghị|Yêu cầu|Xét|Theo|Đối với|Về|Khoản|Điểm) /;

function reportOpenings({ draft, report }: ContextOf<ReportWith<'sameOpening', 'count' | 'found'>>): void {
  let run: Passage[] = [];
  const tell = (): void => {
    const [first] = run;
    if (!first || run.length < LEAST_ALIKE) return;
    const found = openingOf(first);
    const at = { paragraph: first.paragraph, start: first.start, end: first.start + found.length };
    if (isOwnWords(first, at.start, at.end))
      report({ messageId: 'sameOpening', at, data: { count: run.length, found } });
  };
  for (const passage of ownPassages(draft)) {
    const opening = openingOf(passage);
    const [first] = run;
    if (first && opening !== '' && opening === openingOf(first) && passage.document === first.document) {
      run.push(passage);
      continue;
    }
    tell();
    run = opening === '' ? [] : [passage];
  }
  tell();
}

/** Of a paragraph of sentences; empty: it is none, or an item of a list. */
function openingOf({ component, label, where, role, text, syllables }: Passage): string {
  if (component !== 'bodyText' || label !== null || where !== 'text' || role !== 'prose') return '';
  if (syllables < LEAST_SYLLABLES || LISTED.test(text)) return '';
  return text.split(' ', OPENING_WORDS).join(' ').replace(/[,:]$/, '');
}
