/** Rules made for tests of the linter itself. */
import type { Family, Severity } from '../../src/lint/finding.ts';
import { defineRule, type Report, type Rule, type RuleContext, type RuleMeta } from '../../src/lint/rule.ts';

type MessageId = 'wrong' | 'doubtful';

export function ruleThat(
  id: `${Family}/${string}`,
  check: (context: RuleContext<MessageId>) => void,
  changes: Partial<RuleMeta<MessageId>> = {},
): Rule<MessageId> {
  return defineRule<MessageId>({
    meta: {
      id,
      summary: { vi: 'Tóm tắt', en: 'Summary' },
      reason: { vi: 'Lý do', en: 'Reason' },
      severity: 'error',
      legalBasis: ['ND30-I.I.3-1'],
      needsLayout: false,
      fixable: false,
      messages: {
        wrong: { vi: 'Sai “{found}”; phải là “{expected}”.', en: 'Wrong “{found}”; it should be “{expected}”.' },
        doubtful: { vi: 'Có lẽ sai.', en: 'Maybe wrong.', severity: 'warning', legalBasis: [] },
      },
      examples: { wrong: [], right: [] },
      ...changes,
    },
    check,
  });
}

/** Reports every occurrence of `word` in the main story. */
export function forbids(
  id: `${Family}/${string}`,
  word: string,
  severity?: Severity,
  changes: Partial<RuleMeta<MessageId>> = {},
): Rule<MessageId> {
  return ruleThat(
    id,
    ({ draft, report }) => {
      for (const paragraph of draft.paragraphs) {
        const start = paragraph.text.indexOf(word);
        if (start < 0) continue;
        const found: Report<MessageId> = {
          messageId: 'wrong',
          at: { paragraph, start, end: start + word.length },
          data: { found: word, expected: { vi: 'từ khác', en: 'another word' } },
        };
        report(severity ? { ...found, severity } : found);
      }
    },
    changes,
  );
}
