/** The tool with which authors of plugins test their rules. */
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defineRule, type Rule, type RuleExample } from '../../src/lint/rule.ts';
import { RuleTestError, testRule } from '../../src/testing/index.ts';

const LETTER = 'Đề nghị các cơ quan nộp máy in, vv và sổ sách trước ngày 30 tháng 6.';

interface Changes {
  right?: string;
  fixable?: boolean;
  wrong?: RuleExample[];
  silent?: RuleExample[];
  english?: string;
}

/** `vv` without stops; what the rule says and does of it may be changed. */
function vanVan({
  right = 'v.v.',
  fixable = true,
  wrong,
  silent = [],
  english = '“{found}” {must} be “v.v.”.',
}: Changes) {
  return defineRule({
    meta: {
      id: 'so-noi-vu/van-van',
      family: 'van-phong',
      summary: { vi: 'Viết “v.v.”', en: 'Write “v.v.”' },
      reason: { vi: 'Quy ước.', en: 'House style.' },
      severity: 'warning',
      legalBasis: { nd30: [] },
      needsLayout: false,
      fixable,
      messages: { noStops: { vi: '“{found}” {must} là “v.v.”.', en: english } },
      examples: {
        wrong: (wrong ?? [
          { type: 'cong-van', set: { bodyText: { text: LETTER } }, reports: [{ messageId: 'noStops', text: 'vv' }] },
        ]) as RuleExample<'noStops'>[],
        right: silent as RuleExample<'noStops'>[],
      },
    },
    check({ draft, report }) {
      for (const document of draft.documents) {
        for (const segment of document.segments) {
          for (const { 0: found, index } of segment.text.matchAll(/(?<![\p{L}.])vv(?![\p{L}])/gu)) {
            const start = segment.start + index;
            report({
              messageId: 'noStops',
              at: { segment, start, end: start + found.length },
              data: { found },
              fix: { description: { vi: 'Sửa', en: 'Change' }, text: right },
            });
          }
        }
      }
    },
  });
}

const errorOf = async (rule: Rule): Promise<RuleTestError> => {
  const error: unknown = await testRule(rule).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RuleTestError) return error;
  throw error ?? new Error('the rule has passed');
};

const letter = (example: Omit<RuleExample, 'type'>): RuleExample => ({ type: 'cong-van', ...example });
const reports = [{ messageId: 'noStops', text: 'vv' }];

describe('testRule', () => {
  it('lets a rule pass that does what its examples say', async () => {
    const silent = [letter({}), letter({ set: { bodyText: { text: 'Nộp máy in, v.v. trước ngày 30 tháng 6.' } } })];
    await expect(testRule(vanVan({ silent }))).resolves.toBeUndefined();
  });

  it('takes a list of paragraphs, their formats, the page, and documents of the author', async () => {
    const page = { topMm: 22, leftMm: 31 };
    const wrong = [
      letter({
        page,
        set: { bodyText: { text: ['Một vv.', 'Hai vv.'], format: { sizePt: 13 } } },
        reports: [...reports, ...reports],
      }),
      letter({
        document: `**SỞ NỘI VỤ**\n\nSố: 12/SNV-VP\n\nKính gửi: Các phòng.\n\nNộp máy in, vv và sổ sách./.\n`,
        reports,
      }),
    ];
    await expect(testRule(vanVan({ wrong }))).resolves.toBeUndefined();
  });

  it('says of which example it speaks, in both languages, with what is and what should be', async () => {
    const wrong = [letter({ set: { bodyText: { text: LETTER } }, reports: [{ messageId: 'noStops', text: 'v' }] })];
    const error = await errorOf(vanVan({ wrong }));
    expect(error.message).toBe(
      'so-noi-vu/van-van, examples.wrong[0]: quy tắc không báo như reports.\n' +
        'so-noi-vu/van-van, examples.wrong[0]: the rule does not report what reports say.\n' +
        '+ [\n+   {\n+     "messageId": "noStops",\n+     "text": "vv"\n+   }\n+ ]\n' +
        '- [\n-   {\n-     "messageId": "noStops",\n-     "text": "v"\n-   }\n- ]',
    );
    expect(error).toMatchObject({ code: 'ERR_ASSERTION', expected: [{ text: 'v' }], actual: [{ text: 'vv' }] });
  });

  const place = { messageId: 'noStops', text: 'vv', component: 'bodyText' as const, before: 'in, ', after: ' và' };
  it.each<[string, Changes, string]>([
    [
      'a report too few',
      { wrong: [letter({ set: { bodyText: { text: 'Không có gì.' } }, reports })] },
      'quy tắc không báo như reports.',
    ],
    [
      'another place',
      { wrong: [letter({ set: { bodyText: { text: LETTER } }, reports: [{ ...place, before: 'sổ' }] })] },
      'quy tắc không báo như reports.',
    ],
    ['no reports', { wrong: [letter({})] }, 'ví dụ sai phải có reports: quy tắc báo gì.'],
    [
      'a report on a right example',
      { silent: [letter({ set: { bodyText: { text: LETTER } } })] },
      'quy tắc báo trên ví dụ đúng.',
    ],
    ['a fix that mends nothing', { right: 'vv,' }, 'sửa rồi mà quy tắc vẫn báo.'],
    ['a fix that is not announced', { fixable: false }, 'meta.fixable là false nhưng câu báo có fix.'],
    ['an unknown type', { wrong: [{ type: 'to-khai', reports }] }, 'không có loại văn bản “to-khai”; có: nghi-quyet'],
    [
      'a component that is not there',
      { wrong: [letter({ set: { legalGround: { text: 'Căn cứ' } }, reports })] },
      'văn bản mẫu “cong-van” không có thành phần legalGround; hãy đặt văn bản có nó vào document.',
    ],
    [
      'a line',
      { wrong: [letter({ set: { motto: { line: 'none' } }, reports })] },
      'testRule không dựng được set.motto.line; hãy đặt vào document một tệp .docx có điều đó.',
    ],
    [
      'a document on which it does not run',
      { wrong: [{ type: 'thu', document: '# A letter\n\nDear all.\n', reports }] },
      'quy tắc không chạy trên văn bản này. Không phải văn bản hành chính',
    ],
  ])('refuses %s', async (_, changes, message) => {
    const where = changes.silent ? 'right[0]' : 'wrong[0]';
    expect((await errorOf(vanVan(changes))).text.vi).toContain(`so-noi-vu/van-van, examples.${where}: ${message}`);
  });

  it('takes the exact place', async () => {
    const wrong = [letter({ set: { bodyText: { text: LETTER } }, reports: [place] })];
    await expect(testRule(vanVan({ wrong }))).resolves.toBeUndefined();
  });

  it('refuses names that only one language has, and names that nothing fills', async () => {
    expect((await errorOf(vanVan({ english: 'No stops.' }))).text.en).toBe(
      'so-noi-vu/van-van, messages.noStops: the two languages have not the same {names}.',
    );
    const { meta, check } = vanVan({});
    const blank = { vi: '“{found}”, {where}', en: '“{found}”, {where}' };
    expect((await errorOf({ check, meta: { ...meta, messages: { noStops: blank } } })).text.vi).toContain(
      'câu báo còn {where} chưa có trong data: “vv”, {where}',
    );
  });

  it('tells of a rule that throws', async () => {
    const { meta } = vanVan({});
    const check = (): void => {
      throw new Error('hỏng');
    };
    expect((await errorOf({ meta, check })).text.vi).toMatch(/quy tắc bị lỗi: .*hỏng/);
  });
});

/** What every change of the words of a component comes to; rules whose examples ask for nothing else pass. */
it('builds what our own rules show by words alone', async () => {
  const isOfWords = ({ set = {}, page, inCopy, type }: RuleExample): boolean =>
    type === 'cong-van' &&
    !page &&
    !inCopy &&
    Object.entries(set).every(([name, change]) => name === 'bodyText' && !change.format);
  const own = rules.flatMap(({ meta, check }) => {
    const [wrong, right] = [meta.examples.wrong.filter(isOfWords), meta.examples.right.filter(isOfWords)];
    return meta.id.startsWith('chinh-ta/') && wrong.length > 0
      ? [{ meta: { ...meta, examples: { wrong, right } }, check }]
      : [];
  });
  expect(own.length).toBeGreaterThan(2);
  for (const rule of own) await testRule(rule as Rule);
});

test.each([[undefined], [null], [5], ['x'], [{}], [{ meta: { id: 'van-phong/x' } }]])(
  '%j is no rule, and that is said',
  async (value) => {
    await expect(testRule(value as never)).rejects.toThrow(RuleTestError);
    await expect(testRule(value as never)).rejects.toThrow('không phải là quy tắc');
  },
);
