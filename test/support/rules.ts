/** Rules made for tests of the linter itself. */
import type { Family } from '../../src/lint/families.ts';
import type { Severity } from '../../src/lint/finding.ts';
import { defineRule, type Report, type Rule, type RuleContext, type RuleMeta } from '../../src/lint/rule.ts';

type Blanks = { wrong: 'found' | 'expected'; doubtful: never };
type Changes = Partial<Omit<RuleMeta, 'id' | 'family' | 'messages' | 'examples'>>;

export function ruleThat(
  id: `${Family}/${string}`,
  check: (context: RuleContext<Blanks>) => void,
  changes: Changes = {},
): Rule {
  return defineRule({
    meta: {
      id,
      summary: { vi: 'Tóm tắt', en: 'Summary' },
      reason: { vi: 'Lý do', en: 'Reason' },
      severity: 'error',
      legalBasis: { nd30: ['ND30-I.I.3-1'] },
      needsLayout: false,
      fixable: false,
      messages: {
        wrong: { vi: 'Sai “{found}”; {must} là “{expected}”.', en: 'Wrong “{found}”; it {must} be “{expected}”.' },
        doubtful: { vi: 'Có lẽ sai.', en: 'Maybe wrong.', severity: 'warning', legalBasis: { nd30: [] } },
      },
      examples: { wrong: [], right: [] },
      ...changes,
    },
    check,
  });
}

/** Reports every occurrence of `word` in the main story. */
export function forbids(id: `${Family}/${string}`, word: string, severity?: Severity, changes: Changes = {}): Rule {
  return ruleThat(
    id,
    ({ draft, report }) => {
      for (const paragraph of draft.paragraphs) {
        const start = paragraph.text.indexOf(word);
        if (start < 0) continue;
        const found: Report<Blanks> = {
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

/** The text of a plugin with one rule, whose messages need no value; `check`: the text of its function. */
export function pluginText(id: string, check: string, messages: RuleMeta['messages'] = {}): string {
  const text = { vi: 'a', en: 'a' };
  const meta = {
    ...{ id, summary: text, reason: text, severity: 'warning', legalBasis: { nd30: [] } },
    ...{ needsLayout: false, fixable: false, messages, examples: { wrong: [], right: [] } },
  };
  return `const meta = ${JSON.stringify(meta)};\nconst check = ${check};\nexport const rules = [{ meta, check }];`;
}
