import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { lint } from '../../src/lint/runner.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { forbids } from '../support/rules.ts';
import { draftOf } from '../support/tree.ts';

const INTRODUCTION = 'Nội dung báo cáo như dưới đây.';

function checked(paragraphs: readonly string[], allStyle = false) {
  const text = [INTRODUCTION, ...paragraphs].join('\n\n');
  const { result } = checkDocument(readMarkdown(`${text}\n`), 'a.md', {
    rules,
    settings: () => ({ allStyle }),
  });
  const style = result.messages.filter(({ family }) => family === 'van-phong');
  return { style, notes: result.notes.filter(({ code }) => code === 'style-held-back') };
}

describe('hints of style', () => {
  const FIVE = [
    'Bây giờ toàn xã còn 12 hộ chưa có điện lưới.',
    'Nói tóm lại, dự án chưa đủ điều kiện phê duyệt.',
    'Các phòng tiến hành triển khai việc kiểm kê.',
    'Các phòng tiến hành thực hiện việc báo cáo.',
    'Suy cho cùng, việc này do đơn vị tự quyết định.',
  ];

  it('are three a page, the surest; a note tells how many more there are', () => {
    const { style, notes } = checked(FIVE);
    expect(style.map(({ location }) => location.text)).toHaveLength(3);
    expect(style.every(({ suggestions }) => suggestions.length > 0)).toBe(true);
    expect(notes.map(({ message }) => message)).toEqual([
      'Còn 2 gợi ý văn phong chưa hiện (mỗi trang tối đa 3). Xem đủ: thêm --all-style.',
    ]);
  });

  it('are all shown where that is asked for', () => {
    const { style, notes } = checked(FIVE, true);
    expect([style.length, notes.length]).toEqual([5, 0]);
  });

  it('of another page have a budget of their own', () => {
    const page = `Các phòng báo cáo kết quả thực hiện kế hoạch năm 2026${', phối hợp với các đơn vị'.repeat(80)}.`;
    const { style } = checked([...FIVE, page, ...FIVE.slice(0, 2)]);
    expect(style.map(({ location }) => location.text)).toHaveLength(5);
  });

  it('say nothing of a word that spelling reports, and all else that they have to say', () => {
    const style = forbids('van-phong/hai', 'hai', 'info');
    const spelling = forbids('chinh-ta/ba', 'ba hai');
    const { findings } = lint(draftOf(['một ba hai', 'hai ba', 'hai']), [style, spelling]);
    expect(findings.map(({ ruleId, location }) => [ruleId, location.paragraph])).toEqual([
      ['chinh-ta/ba', 1],
      ['van-phong/hai', 2],
      ['van-phong/hai', 3],
    ]);
  });
});
