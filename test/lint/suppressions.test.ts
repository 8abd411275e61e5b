import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/runner.ts';
import { readSilencer } from '../../src/lint/suppressions.ts';
import { forbids, ruleThat } from '../support/rules.ts';
import { addComment, draftOf } from '../support/tree.ts';

const hai = forbids('the-thuc/cam-hai', 'hai');
const ba = forbids('chinh-ta/cam-ba', 'ba');
const rules = [hai, ba];

describe('words of a silencer', () => {
  it.each<[string, string[] | null, string]>([
    ['vbcheck: bỏ qua the-thuc/le-trang', ['the-thuc/le-trang'], 'one rule'],
    ['vbcheck: bỏ qua the-thuc/le-trang'.normalize('NFD'), ['the-thuc/le-trang'], 'decomposed'],
    ['VBCHECK: Bo qua le-trang', ['le-trang'], 'no diacritics, capitals, short name'],
    ['vbcheck-ignore the-thuc/le-trang', ['the-thuc/le-trang'], 'English'],
    ['vbcheck: bỏ qua le-trang, phong-chu; mau-chu', ['le-trang', 'phong-chu', 'mau-chu'], 'several'],
    ['vbcheck: bỏ qua le-trang lý do: mẫu của Sở', ['le-trang'], 'with a reason'],
    ['vbcheck: bỏ qua the-thuc/* vì là mẫu cũ', ['the-thuc/*'], 'a family'],
    ['vbcheck: bỏ qua', null, 'no rule: all'],
    ['vbcheck: bỏ qua *', null, 'star: all'],
    ['vbcheck: bỏ qua tất cả', null, 'all in words'],
    ['vbcheck: bỏ qua đoạn này', null, 'this paragraph'],
    ['vbcheck: bỏ qua lý do: mẫu của Sở', null, 'a reason alone'],
  ])('%s', (text, names) => {
    expect(readSilencer(text)).toMatchObject({ names, wholeDocument: false });
  });

  it.each<[string, string[] | null]>([
    ['vbcheck: bỏ qua cả văn bản the-thuc/le-trang', ['the-thuc/le-trang']],
    ['vbcheck: bỏ qua cả văn bản', null],
  ])('%s', (text, names) => {
    expect(readSilencer(text)).toMatchObject({ names, wholeDocument: true });
  });

  it.each<[string, boolean]>([
    ['vbcheck: bỏ qua', false],
    ['vbcheck: bỏ qua *', false],
    ['vbcheck: bỏ qua đoạn này.', false],
    ['vbcheck: bỏ qua le-trang, phong-chu', false],
    ['vbcheck: bỏ qua le-trang lý do:', false],
    ['vbcheck: bỏ qua cả văn bản le-trang', false],
    ['vbcheck: bỏ qua lý do: mẫu của Sở', true],
    ['vbcheck: bỏ qua đoạn này, vì là mẫu cũ', true],
    ['vbcheck: bỏ qua le-trang, vì là mẫu cũ', true],
    ['vbcheck: bỏ qua le-trang, phong-chu (mẫu của Sở)', true],
    ['vbcheck: bỏ qua cả văn bản le-trang theo mẫu của Sở', true],
  ])('says why: %s: %s', (text, hasReason) => {
    expect(readSilencer(text)).toMatchObject({ hasReason });
  });

  it('a reason behind a comma is no name of a rule', () => {
    expect(readSilencer('vbcheck: bỏ qua le-trang, vì là mẫu cũ')?.names).toEqual(['le-trang']);
  });

  it.each(['Đề nghị bỏ qua đoạn này', 'vbcheck nói sai rồi', 'xem vbcheck: bỏ qua', 'vbcheck: bỏ quan'])(
    'not: %s',
    (text) => {
      expect(readSilencer(text)).toBeNull();
    },
  );
});

describe('a Word comment', () => {
  const run = (texts: string[], comment: string, at: Parameters<typeof addComment>[2], with_ = rules) => {
    const draft = draftOf(texts);
    addComment(draft.tree, comment, at);
    const { findings, notes } = lint(draft, with_);
    return { found: findings.map(({ ruleId, location }) => `${ruleId}@${location.paragraph}`), notes };
  };

  it('silences the rule it names on its passage alone', () => {
    expect(run(['hai ba', 'hai'], 'vbcheck: bỏ qua cam-hai', { from: 1 })).toEqual({
      found: ['chinh-ta/cam-ba@1', 'the-thuc/cam-hai@2'],
      notes: [],
    });
  });

  it('silences only what its range touches', () => {
    expect(run(['hai ba'], 'vbcheck: bỏ qua', { from: 1, start: 4, end: 6 }).found).toEqual(['the-thuc/cam-hai@1']);
  });

  it('spans paragraphs', () => {
    expect(run(['hai', 'hai', 'hai', 'hai'], 'vbcheck: bỏ qua', { from: 2, to: 3 }).found).toEqual([
      'the-thuc/cam-hai@1',
      'the-thuc/cam-hai@4',
    ]);
  });

  it('on a place without words means the paragraph', () => {
    expect(run(['hai ba'], 'vbcheck: bỏ qua', { from: 1, start: 3, end: 3 }).found).toEqual([]);
  });

  it('for the whole document works from anywhere', () => {
    expect(run(['hai', 'ba', 'hai'], 'vbcheck: bỏ qua cả văn bản cam-hai', { from: 2 }).found).toEqual([
      'chinh-ta/cam-ba@2',
    ]);
  });

  it('without effect is noted', () => {
    expect(run(['một', 'hai'], 'vbcheck: bỏ qua cam-hai', { from: 1 }).notes).toEqual([
      { code: 'unused-silencer', message: 'Chú thích “vbcheck: bỏ qua cam-hai” không bỏ qua lỗi nào; nên xóa.' },
    ]);
  });

  it('without a reason silences nothing where a reason is asked for', () => {
    const judged = (comment: string) => {
      const draft = draftOf(['hai']);
      addComment(draft.tree, comment, { from: 1 });
      return lint(draft, rules, { requireReason: true });
    };
    const { findings, notes } = judged('vbcheck: bỏ qua cam-hai');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/cam-hai']);
    expect(notes).toEqual([
      {
        code: 'silencer-without-reason',
        message:
          'Chú thích “vbcheck: bỏ qua cam-hai” chưa nêu lý do nên không bỏ qua lỗi nào; hãy viết thêm, ví dụ “vì mẫu của Bộ quy định”.',
      },
    ]);
    expect(judged('vbcheck: bỏ qua cam-hai vì mẫu của Bộ')).toMatchObject({ findings: [], notes: [] });
  });

  it('for a rule that did not run is not called useless', () => {
    const draft = draftOf(['một']);
    addComment(draft.tree, 'vbcheck: bỏ qua cam-hai', { from: 1 });
    const off = new Map([['the-thuc/cam-hai', { severity: 'off' as const }]]);
    expect(lint(draft, rules, { rules: off }).notes).toEqual([]);
  });

  it('with an unknown rule is noted with the nearest name', () => {
    expect(run(['hai'], 'vbcheck: bỏ qua the-thuc/cam-hay', { from: 1 })).toEqual({
      found: ['the-thuc/cam-hai@1'],
      notes: [
        {
          code: 'unknown-rule-silenced',
          message:
            'Chú thích “vbcheck: bỏ qua the-thuc/cam-hay”: không có quy tắc “the-thuc/cam-hay”. Có phải ý bạn là “the-thuc/cam-hai”?',
        },
      ],
    });
  });

  it('silences the rules of a plugin by what their ids begin with', () => {
    const { meta, check } = forbids('noi-dung/cam-hai', 'hai');
    const own = { check, meta: { ...meta, id: 'so-noi-vu/cam-hai', family: 'noi-dung' } as const };
    const draft = draftOf(['một hai ba']);
    addComment(draft.tree, 'vbcheck: bỏ qua so-noi-vu/*', { from: 1 });
    const { findings, notes } = lint(draft, [own, ba]);
    expect(findings.map(({ ruleId, family }) => [ruleId, family])).toEqual([['chinh-ta/cam-ba', 'chinh-ta']]);
    expect(notes).toEqual([]);
    expect(lint(draftOf(['hai']), [own]).findings[0]).toMatchObject({
      ruleId: 'so-noi-vu/cam-hai',
      family: 'noi-dung',
    });
  });

  it('that is not for us changes nothing', () => {
    expect(run(['hai'], 'Anh xem lại đoạn này', { from: 1 })).toEqual({ found: ['the-thuc/cam-hai@1'], notes: [] });
  });
});

describe('findings without a passage', () => {
  const page = ruleThat('the-thuc/le-trang', ({ report }) => report({ messageId: 'doubtful', at: { document: true } }));
  const run = (comment: string, from: number) => {
    const draft = draftOf(['', 'Đầu', 'Sau']);
    addComment(draft.tree, comment, { from });
    return lint(draft, [page]).findings.length;
  };

  it('are silenced by name on the first paragraph with text', () => {
    expect(run('vbcheck: bỏ qua le-trang', 2)).toBe(0);
  });
  it('are not silenced without their name', () => {
    expect(run('vbcheck: bỏ qua', 2)).toBe(1);
  });
  it('are not silenced from elsewhere', () => {
    expect(run('vbcheck: bỏ qua le-trang', 3)).toBe(1);
  });
});

describe('a finding for several paragraphs', () => {
  const several = ruleThat('the-thuc/phong-chu', ({ draft, report }) => {
    const [first, ...also] = draft.paragraphs;
    if (first) report({ messageId: 'doubtful', at: { paragraph: first }, also });
  });
  const run = (from: number, to: number) => {
    const draft = draftOf(['một', 'hai', 'ba']);
    addComment(draft.tree, 'vbcheck: bỏ qua', { from, to });
    return lint(draft, [several]).findings.map(({ location, also }) => ({
      at: location.paragraph,
      text: location.text,
      also,
    }));
  };

  it('goes on with the paragraphs that are not silenced', () => {
    expect(run(1, 2)).toEqual([{ at: 3, text: 'ba', also: [] }]);
  });
  it('loses those that are', () => {
    expect(run(2, 2)).toEqual([{ at: 1, text: 'một', also: [3] }]);
  });
  it('vanishes when all are', () => {
    expect(run(1, 3)).toEqual([]);
  });
});
