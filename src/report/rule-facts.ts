/** What holds of a rule as a whole, in a line: for `vbcheck explain` and the manual. */
import type { Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { RuleMeta } from '../lint/rule.ts';
import { TERMS } from './pretty.ts';

const FACTS = {
  vi: {
    fixable: 'có chỗ sửa được tự động',
    byHand: 'sửa bằng tay',
    layout: 'chỉ chạy trên tệp Word',
    since: 'từ bản {version}',
  },
  en: {
    fixable: 'can partly be fixed automatically',
    byHand: 'fixed by hand',
    layout: 'Word files only',
    since: 'since version {version}',
  },
} as const;

/** Severity, whether it mends anything, where it runs, since which version. */
export function ruleFacts({ severity, fixable, needsLayout, since }: RuleMeta, language: Language): string[] {
  const facts = FACTS[language];
  return [
    TERMS[severity][language],
    fixable ? facts.fixable : facts.byHand,
    ...(needsLayout ? [facts.layout] : []),
    ...(since === undefined ? [] : [fillTemplate(facts.since, { version: since })]),
  ];
}
