/** What the compiler refuses in a rule; `tsc` is the judge, at run time there is little to see. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type BlanksOf,
  type ContextOf,
  defineRule,
  type MessageWith,
  type Report,
  type ReportWith,
  type RuleContext,
  type RuleMeta,
} from '../../src/lint/rule.ts';

type Message<Vi extends string, En extends string = Vi> = { readonly vi: Vi; readonly en: En };

// The blanks of a message are those of both languages;
expectTypeOf<BlanksOf<Message<'{a} là {b}', '{b}, {c}'>>>().toEqualTypeOf<'a' | 'b' | 'c'>();
expectTypeOf<BlanksOf<Message<'Thiếu.'>>>().toEqualTypeOf<never>();
// those that are said where the text is put together, any where nothing is known.
expectTypeOf<BlanksOf<MessageWith<'found'>>>().toEqualTypeOf<'found'>();
expectTypeOf<BlanksOf<MessageWith<never>>>().toEqualTypeOf<never>();
expectTypeOf<BlanksOf<Message<string>>>().toEqualTypeOf<string>();
// A report may be kept before it is made.
expectTypeOf<Report<{ a: 'x'; b: never }>['messageId']>().toEqualTypeOf<'a' | 'b'>();
expectTypeOf<Extract<Report<{ a: 'x' }>, { messageId: 'a' }>['data']>().toExtend<Readonly<Record<'x', unknown>>>();

const shared = {
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  reason: { vi: 'Lý do', en: 'Reason' },
  severity: 'error',
  legalBasis: { nd30: [] },
  needsLayout: false,
  fixable: false,
} as const satisfies Partial<RuleMeta>;

const at = { document: true } as const;
const numbers = {
  wrong: { vi: 'Sai {found}; {must} là {right}.', en: 'Wrong.' },
  missing: { vi: 'Thiếu.', en: 'None.' },
};

function helper({ report }: RuleContext<{ wrong: 'found' | 'right' }>): void {
  report({ messageId: 'wrong', at, data: { found: 1, right: { vi: 'hai', en: 'two' } } });
}
function shortHelper({ report }: RuleContext<{ wrong: 'found' }>): void {
  report({ messageId: 'wrong', at, data: { found: 1 } });
}
function tableHelper({ report }: ContextOf<ReportWith<'wrong' | 'missing', 'found' | 'right'>>): void {
  report({ messageId: 'missing', at, data: { found: 1, right: 2 } });
}

describe('defineRule', () => {
  it('refuses what the messages do not know', () => {
    const rule = defineRule({
      meta: {
        ...shared,
        id: 'the-thuc/so',
        messages: {
          wrong: { vi: 'Sai {found}; {must} là {right}.', en: 'Wrong.' },
          missing: { vi: 'Thiếu.', en: 'None.' },
        },
        examples: {
          wrong: [
            { type: 'cong-van', reports: [{ messageId: 'wrong' }, { messageId: 'missing', text: '5' }] },
            // @ts-expect-error no such message
            { type: 'cong-van', reports: [{ messageId: 'wrongs' }] },
          ],
          right: [],
        },
      },
      check(context) {
        const { report } = context;
        report({ messageId: 'wrong', at, data: { found: '5', right: '05' } });
        report({ messageId: 'missing', at });
        report({ messageId: context.final ? 'wrong' : 'missing', at, data: { found: '5', right: '05' } });
        // @ts-expect-error `right` is missing
        report({ messageId: 'wrong', at, data: { found: '5' } });
        // @ts-expect-error `data` is missing
        report({ messageId: 'wrong', at });
        // @ts-expect-error no such message
        report({ messageId: 'wrongs', at });
        // @ts-expect-error one of the two needs `right`
        report({ messageId: context.final ? 'wrong' : 'missing', at, data: { found: '5' } });
        helper(context);
        tableHelper(context);
        // @ts-expect-error the helper does not fill `right`
        shortHelper(context);
      },
    });
    expect(Object.keys(rule.meta.messages)).toEqual(['wrong', 'missing']);
  });

  it('takes messages whose text is not known, and whatever is said of them', () => {
    const rule = defineRule({
      meta: { ...shared, id: 'the-thuc/so', messages: numbers, examples: { wrong: [], right: [] } },
      check: ({ report }) => report({ messageId: 'wrong', at, data: { anything: 1 } }),
    });
    expect(rule.meta.messages).toBe(numbers);
  });

  it('asks a rule with a prefix of its own for a family, and no other rule', () => {
    const rest = { ...shared, messages: {}, examples: { wrong: [], right: [] } };
    const check = (): void => {};
    const rule = defineRule({ meta: { ...rest, id: 'so-noi-vu/ten', family: 'noi-dung' }, check });
    // @ts-expect-error it says no family
    defineRule({ meta: { ...rest, id: 'so-noi-vu/ten' }, check });
    // @ts-expect-error the id has no slash
    defineRule({ meta: { ...rest, id: 'ten', family: 'noi-dung' }, check });
    expect(rule.meta.family).toBe('noi-dung');
  });
});
