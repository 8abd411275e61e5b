import { describe, expect, test } from 'vitest';
import { annexLabelFault } from '../../../rules/the-thuc/phu-luc.ts';

describe('the label of an annex', () => {
  const right = [
    { label: 'Phụ lục', count: 1, why: 'a single annex needs no number' },
    { label: 'Phụ lục 1', count: 1, why: 'whether a single annex may have a number is not said' },
    { label: 'Phụ lục IV', count: 4, why: 'Roman' },
    { label: 'Phụ lục số II', count: 2, why: '"số" before the number' },
    { label: 'Phụ lục I (Kèm theo Kế hoạch)', count: 2, why: 'a reference is no title' },
    { label: 'Biểu mẫu 1', count: 2, why: 'no annex' },
  ];
  test.each(right)('$label: $why', ({ label, count }) => {
    expect(annexLabelFault(label, count)).toBeNull();
  });

  const wrong = [
    { label: 'PHỤ LỤC', count: 1, fault: { messageId: 'capitalWord', found: 'PHỤ LỤC', right: 'Phụ lục' } },
    { label: 'PHỤ LỤC II.', count: 2, fault: { messageId: 'capitalWord', found: 'PHỤ LỤC II', right: 'Phụ lục II' } },
    { label: 'Phụ lục 01', count: 2, fault: { messageId: 'notRoman', found: 'Phụ lục 01', right: 'Phụ lục I' } },
    { label: 'Phụ lục II: DANH SÁCH', count: 2, fault: { messageId: 'titleOnSameLine', found: 'Phụ lục II' } },
    { label: 'Phụ lục danh mục', count: 1, fault: { messageId: 'titleOnSameLine', found: 'Phụ lục' } },
  ];
  test.each(wrong)('$label', ({ label, count, fault }) => {
    expect(annexLabelFault(label, count)).toEqual(fault);
  });
});
