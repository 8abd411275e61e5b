import { describe, expect, it } from 'vitest';
import { issueDate, latestIssueDay, letterheadDate } from '../../src/draft/dates.ts';
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { readDate } from '../../src/draft/facts.ts';
import { draftOf, segmentOf } from '../support/tree.ts';

/** A draft that is dated in its second paragraph; `late`: below text of its own. */
function dated(text: string, { confidence = 1, late = false } = {}): { draft: Draft; document: DraftDocument } {
  const draft = draftOf(['Nội dung', text, 'Điều 1.']);
  const [above, at, below] = draft.paragraphs;
  const date = segmentOf(at!, { component: 'placeAndDate', confidence });
  const segments = [...(late ? [segmentOf(above!)] : []), date, segmentOf(below!, { component: 'articleHeading' })];
  const document = { kind: 'main', segments, headerSegments: [], date: readDate(date) } as unknown as DraftDocument;
  return { draft: { ...draft, documents: [document] }, document };
}

describe('issueDate and latestIssueDay', () => {
  it.each([
    ['Hà Nội, ngày 05 tháng 3 năm 2026', { day: 5, month: 3, year: 2026 }, 20260305],
    ['Hà Nội, ngày     tháng 3 năm 2026', { day: null, month: 3, year: 2026 }, 20260331],
    ['Hà Nội, ngày … tháng … năm 2026', { day: null, month: null, year: 2026 }, 20261231],
    ['Hà Nội, ngày … tháng … năm ……', null, null],
    ['Hà Nội, ngày 05 tháng 3 năm 1026', null, null],
  ])('%s', (text, issued, latest) => {
    const { draft, document } = dated(text);
    expect(issueDate(document)).toEqual(issued);
    expect(latestIssueDay(draft)).toBe(latest);
  });

  it('a doubtful label is no date of issue, but tells which act there is', () => {
    const { draft, document } = dated('Hà Nội, ngày 05 tháng 3 năm 2026', { confidence: 0.3 });
    expect([issueDate(document), latestIssueDay(draft)]).toEqual([null, 20260305]);
  });

  it('an attached text alone has the day of the act that issues it', () => {
    const draft = draftOf([
      '(Ban hành kèm theo Quyết định số 45/QĐ-SNV',
      'ngày 14 tháng 01 năm 2016 của Giám đốc Sở Nội vụ)',
    ]);
    const segments = draft.paragraphs.map((at) => segmentOf(at, { component: 'annexReference' }));
    const document = { kind: 'attachment', segments, date: null } as unknown as DraftDocument;
    expect(latestIssueDay({ ...draft, documents: [document] })).toBe(20160114);
  });

  it('no document has no date', () => {
    expect(latestIssueDay({ ...draftOf(['x']), documents: [] })).toBeNull();
  });
});

describe('letterheadDate', () => {
  it('a date below the text is another date', () => {
    expect(letterheadDate(dated('ngày 05 tháng 3 năm 2026', { late: true }).document)).toBeUndefined();
  });

  it('what has no word of a date may be anything', () => {
    expect(letterheadDate(dated('Hà Nội').document)).toBeUndefined();
    expect(letterheadDate(dated('Hà Nội, ngày tháng năm').document)?.text).toBe('Hà Nội, ngày tháng năm');
  });
});
