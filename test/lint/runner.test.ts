import { describe, expect, it } from 'vitest';
import type { RuleError } from '../../src/lint/rule-error.ts';
import { lint } from '../../src/lint/runner.ts';
import { forbids, ruleThat } from '../support/rules.ts';
import { draftOf, segmentOf } from '../support/tree.ts';

const WRONG_REPORTS: readonly [what: string, given: object, text: string][] = [
  [
    'a segment that is none',
    { at: { segment: undefined } },
    'report() có at.segment không đúng; cần một thành phần của draft.documents',
  ],
  [
    'a paragraph that is none',
    { at: { paragraph: 'a' } },
    'report() có at.paragraph không đúng; cần một đoạn của bản dự thảo (segment.paragraph)',
  ],
  ['a severity that is none', { severity: 'warn' }, 'report() có severity không đúng; cần error, warning, info'],
  ['suggestions that are no list', { suggestions: 'a' }, 'report() có suggestions không đúng; cần danh sách chuỗi'],
  ['more that is no paragraph', { also: [1] }, 'report() có also không đúng; cần danh sách đoạn'],
  ['data that is none', { data: 'a' }, 'report() có data không đúng; cần một đối tượng'],
  ['a fix that is none', { fix: 'a' }, 'report() có fix không đúng; cần một đối tượng'],
  ['a fix that says nothing', { fix: { text: 'a' } }, 'report() có fix.description không đúng; cần { vi, en }'],
  [
    'a fix with no text',
    { fix: { description: { vi: 'a', en: 'a' }, text: 1 } },
    'report() có fix.text không đúng; cần chuỗi',
  ],
  [
    'changes that are none',
    { fix: { description: { vi: 'a', en: 'a' }, changes: [null] } },
    'report() có fix.changes không đúng; cần danh sách thay đổi (textChange …)',
  ],
];

describe('what a rule cannot have', () => {
  it.each<[string, Parameters<typeof ruleThat>[1], string]>([
    [
      'a message that it has not declared',
      ({ report }) => report({ messageId: 'gone' as 'doubtful', at: { document: true } }),
      'meta.messages không có “gone”, chỉ có: wrong, doubtful',
    ],
    [
      'a report without a place',
      ({ report }) => report({ messageId: 'doubtful' } as never),
      'report() thiếu at: { segment }, { paragraph } hoặc { document: true }',
    ],
    ...WRONG_REPORTS.map(
      ([what, given, text]) =>
        [
          what,
          ({ draft, report }) =>
            report({ messageId: 'doubtful', at: { paragraph: draft.paragraphs[0] }, ...given } as never),
          text,
        ] satisfies [string, Parameters<typeof ruleThat>[1], string],
    ),
    [
      'an answer that comes later',
      () => Promise.reject(new Error('muộn')) as never,
      'check() trả về một Promise; quy tắc phải trả lời ngay, không dùng async',
    ],
  ])('%s is its own fault', (_, check, text) => {
    const { crashes } = lint(draftOf(['a']), [ruleThat('the-thuc/x', check)]);
    expect(crashes.map(({ ruleId, error }) => [ruleId, (error as RuleError).text.vi])).toEqual([['the-thuc/x', text]]);
  });
});

describe('findings', () => {
  it('carry message, basis, place and words', () => {
    const { findings } = lint(draftOf(['Một hai', 'ba hai bốn']), [forbids('the-thuc/cam-hai', 'hai')]);
    expect(findings[1]).toEqual({
      ruleId: 'the-thuc/cam-hai',
      family: 'the-thuc',
      severity: 'error',
      message: 'Sai “hai”; phải là “từ khác”.',
      messageId: 'wrong',
      legalBasis: ['ND30-I.I.3-1'],
      basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3',
      location: { part: 'word/document.xml', paragraph: 2, start: 3, end: 6, component: 'bodyText', text: 'hai' },
      place: { page: null, unit: null, cell: null, words: 'ba hai bốn', also: [] },
      fix: null,
      suggestions: [],
      also: [],
    });
  });

  it('speak English when asked, data included', () => {
    const { findings } = lint(draftOf(['hai']), [forbids('the-thuc/cam-hai', 'hai')], { language: 'en' });
    expect(findings[0]?.message).toBe('Wrong “hai”; it must be “another word”.');
  });

  it('take the whole segment when no offsets are given', () => {
    const draft = draftOf(['  Số: 5/UBND']);
    const [paragraph] = draft.paragraphs;
    if (!paragraph) throw new Error('one paragraph');
    const segment = segmentOf(paragraph, { component: 'numberAndSymbol', start: 2, text: 'Số: 5/UBND' });
    const rule = ruleThat('the-thuc/so', ({ report }) => report({ messageId: 'doubtful', at: { segment } }));
    expect(lint(draft, [rule]).findings[0]).toMatchObject({
      severity: 'warning',
      legalBasis: [],
      location: { start: 2, end: 12, component: 'numberAndSymbol', text: 'Số: 5/UBND' },
    });
  });

  it('about the document have no paragraph unless one is near', () => {
    const draft = draftOf(['a', 'b']);
    const rule = ruleThat('the-thuc/trang', ({ report }) => {
      report({ messageId: 'doubtful', at: { document: true, near: draft.paragraphs[1] } });
      report({ messageId: 'doubtful', at: { document: true, component: 'motto' } });
    });
    expect(
      lint(draft, [rule]).findings.map(({ location }) => [location.paragraph, location.component, location.text]),
    ).toEqual([
      [null, 'motto', ''],
      [2, null, ''],
    ]);
  });

  it('come in reading order whatever the order of the rules', () => {
    const rules = [forbids('the-thuc/b', 'hai'), forbids('the-thuc/a', 'một'), forbids('chinh-ta/c', 'hai')];
    const { findings } = lint(draftOf(['hai một', 'một']), rules);
    expect(findings.map(({ ruleId, location }) => `${location.paragraph}:${location.start} ${ruleId}`)).toEqual([
      '1:0 chinh-ta/c',
      '1:0 the-thuc/b',
      '1:4 the-thuc/a',
      '2:0 the-thuc/a',
    ]);
  });
});

describe('severity', () => {
  const ofReport = forbids('the-thuc/cam-hai', 'hai', 'info');
  it('is that of the report before that of the rule', () => {
    expect(lint(draftOf(['hai']), [ofReport]).findings[0]?.severity).toBe('info');
  });
  it('is that of the configuration before all others', () => {
    const rules = new Map([['the-thuc/cam-hai', { severity: 'warning' as const }]]);
    expect(lint(draftOf(['hai']), [ofReport], { rules }).findings[0]?.severity).toBe('warning');
  });
  it('off runs nothing', () => {
    const rules = new Map([['the-thuc/cam-hai', { severity: 'off' as const }]]);
    expect(lint(draftOf(['hai']), [ofReport], { rules })).toMatchObject({ findings: [], coverage: 'none' });
  });
});

describe('options and final', () => {
  it('reach the rule, defaults filled in', () => {
    const seen: unknown[] = [];
    const rule = ruleThat('the-thuc/x', ({ options, final }) => void seen.push({ options, final }), {
      defaultOptions: { least: 1, most: 2 },
    });
    lint(draftOf(['a']), [rule], { rules: new Map([['the-thuc/x', { options: { most: 5 } }]]), final: true });
    expect(seen).toEqual([{ options: { least: 1, most: 5 }, final: true }]);
  });
});

describe('a doubtful label', () => {
  it('accuses nobody', () => {
    const draft = draftOf(['Độc lập']);
    const [paragraph] = draft.paragraphs;
    if (!paragraph) throw new Error('one paragraph');
    const unsure = segmentOf(paragraph, { component: 'motto', confidence: 0.59 });
    const sure = segmentOf(paragraph, { component: 'motto', confidence: 0.6 });
    const rule = ruleThat('the-thuc/x', ({ report }) => {
      report({ messageId: 'doubtful', at: { segment: unsure } });
      report({ messageId: 'wrong', at: { segment: sure }, data: { found: 'a', expected: 'b' } });
    });
    expect(lint(draft, [rule]).findings.map(({ messageId }) => messageId)).toEqual(['wrong']);
  });
});

describe('rules that do not apply', () => {
  const plain = forbids('the-thuc/cam-hai', 'hai');
  const layout = forbids('the-thuc/trang', 'hai', 'error', { needsLayout: true });
  const language = forbids('chinh-ta/hai', 'hai', 'error', { anyDocument: true });

  it('no administrative document: only rules of the language run, and one note says so', () => {
    const result = lint(draftOf(['hai'], { administrative: false, profile: 'other' }), [plain, layout, language]);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['chinh-ta/hai']);
    expect(result.notes).toEqual([
      { code: 'not-administrative', message: 'Không phải văn bản hành chính: không soát thể thức.' },
    ]);
  });

  it.each([
    ['dang', 'Văn bản của Đảng'],
    ['vbqppl', 'Văn bản quy phạm pháp luật'],
  ] as const)('profile %s: rules of Nghị định 30 stay out', (profile, words) => {
    const result = lint(draftOf(['hai'], { profile }), [plain, language]);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['chinh-ta/hai']);
    expect(result.notes.map(({ code }) => code)).toEqual(['profile-without-rules']);
    expect(result.notes[0]?.message).toContain(words);
  });

  it('an internal form is spared the thể thức alone', () => {
    const content = forbids('noi-dung/hai', 'hai');
    const result = lint(draftOf(['hai'], { internalForm: true }), [plain, content]);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['noi-dung/hai']);
    expect(result.notes[0]?.message).toContain('Biểu mẫu hoặc giấy tờ');
  });

  it('Markdown: layout rules stay out, counted once', () => {
    const result = lint(draftOf(['hai'], {}, 'markdown'), [plain, layout]);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/cam-hai']);
    expect(result.notes).toEqual([
      {
        code: 'layout-unknown',
        message: 'Văn bản Markdown không có phông chữ, cỡ chữ và trình bày trang: 1 quy tắc về trình bày không chạy.',
      },
    ]);
  });
});

describe('a rule that throws', () => {
  it('leaves the others and what it had reported alone', () => {
    const broken = ruleThat('the-thuc/hong', ({ draft, report }) => {
      report({ messageId: 'doubtful', at: { paragraph: draft.paragraphs[0] as never } });
      throw new TypeError('no such thing');
    });
    const { findings, crashes } = lint(draftOf(['hai']), [broken, forbids('the-thuc/cam-hai', 'hai')]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/cam-hai', 'the-thuc/hong']);
    expect(crashes).toMatchObject([{ ruleId: 'the-thuc/hong', error: { message: 'no such thing' } }]);
  });
});
