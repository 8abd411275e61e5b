import type { Component } from '../../src/knowledge/components.ts';
import { type ContextOf, defineRule, type ReportWith } from '../../src/lint/rule.ts';
import { runningText, wordsFound } from '../views/running-text.ts';
import { PHRASE_META, reportReplaceable } from '../grammar/phrase-reports.ts';

export const vietTat = defineRule({
  meta: {
    id: 'van-phong/viet-tat',
    since: '0.1.0',
    summary: {
      vi: 'Lời văn viết đủ chữ, không viết tắt như sổ tay, tin nhắn',
      en: 'No abbreviations of notes and messages',
    },
    reason: {
      vi: 'Chữ viết tắt như đ/c, v/v, ko không có chỗ trong lời văn; trong bảng, ở nơi nhận và ở trích yếu công văn thì không soát. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ, cùng yêu cầu với văn bản quy phạm pháp luật.',
      en: 'Abbreviations such as đ/c, v/v, ko have no place in prose; tables, recipients and the subject of an official letter are not judged. The decree does not rule on it; it is custom, and what is asked of normative documents.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: 'Lời văn {must} viết đủ {right} thay cho “{found}”.',
        en: 'Prose {must} be written out: {right} for “{found}”.',
      },
      crowded: {
        vi: 'Lời văn có khoảng {count} chữ viết tắt một trang (thường dưới {limit}); {must} viết đủ những chữ ít dùng.',
        en: 'There are about {count} abbreviations a page (mostly below {limit}); those that are rarely used {must} be written out.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị đ/c Trần Văn Bình chủ trì cuộc họp giao ban.' } },
          reports: [{ messageId: 'replace', text: 'đ/c', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Với tùy chọn all: chữ viết tắt dày đặc',
            en: 'With the option all: crowded with abbreviations',
          },
          options: { all: true },
          set: {
            bodyText: {
              text: Array.from(
                { length: 15 },
                (_, i) =>
                  `Tổ công tác số ${i + 21} đã rà soát hồ sơ BHYT, BHXH của các hộ dân ở vùng trũng, đối chiếu với sổ đăng ký của UBND xã và niêm yết kết quả tại nhà văn hóa thôn${i === 14 ? './.' : '.'}`,
              ),
            },
          },
          reports: [{ messageId: 'crowded', text: 'BHYT', before: 'số 21 đã rà soát hồ sơ ' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Đề nghị đồng chí Trần Văn Bình chủ trì cuộc họp giao ban tại km 12.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportReplaceable('viet-tat', context);
    if (context.options['all'] === true) reportCrowd(context);
  },
});

/** One page in twenty has more; measured on documents of offices. */
const MOST_A_PAGE = 12;
const SYLLABLES_A_PAGE = 450;
const ABBREVIATION = /(?<![\p{L}\p{N}/._-])[A-ZĐ]{2,7}(?![\p{L}\p{N}/_-])/gu;

/** Tables are short of room, grounds name acts and bodies as these are called. */
const isApart = (component: Component | null): boolean => component === 'tableText' || component === 'legalGround';

/** Once, at the first of them. */
function reportCrowd({ draft, report }: ContextOf<ReportWith<'crowded', 'count' | 'limit'>>): void {
  const running = runningText(draft);
  const found = wordsFound(running, ABBREVIATION).filter(
    ({ passage: { capitals, component } }) => !capitals && !isApart(component),
  );
  const [first] = found;
  if (!first || found.length <= MOST_A_PAGE) return;
  const syllables = running.passages.reduce(
    (sum, passage) => sum + (isApart(passage.component) ? 0 : passage.syllables),
    0,
  );
  const count = Math.round((found.length / Math.max(syllables, SYLLABLES_A_PAGE)) * SYLLABLES_A_PAGE);
  if (count <= MOST_A_PAGE) return;
  report({
    messageId: 'crowded',
    at: { paragraph: first.passage.paragraph, start: first.start, end: first.end },
    data: { count, limit: MOST_A_PAGE },
  });
}
