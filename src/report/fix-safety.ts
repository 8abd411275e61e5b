/** How the fixes of a rule may be trusted, in words: for `vbcheck explain` and the manual. */
import table from '../../data/fix-safety.json' with { type: 'json' };
import type { Language } from '../language/language.ts';
import { blanksOf, fillTemplate } from '../language/template.ts';
import { templateFor } from '../lint/message.ts';
import type { RuleMeta } from '../lint/rule.ts';
import { TERMS as SEVERITY_TERMS } from './pretty.ts';

/** Of each rule that ships with vbcheck the messages that come with a fix. */
export type FixSafetyTable = Record<string, { safe?: readonly string[]; unsafe?: readonly string[] }>;

/** `mixed`: it depends on the words; `none`: mended by hand. */
export type FixSafety = 'safe' | 'unsafe' | 'mixed' | 'none';

const TERMS = {
  vi: {
    safe: 'sửa an toàn',
    unsafe: 'cần xem lại (--unsafe)',
    mixed: 'sửa an toàn, có chỗ cần xem lại (--unsafe)',
    none: 'sửa tay',
  },
  en: {
    safe: 'safe fix',
    unsafe: 'fix to be reviewed (--unsafe)',
    mixed: 'safe fix, in some places one to be reviewed (--unsafe)',
    none: 'by hand',
  },
} as const;

/** By message id; null for a rule that is not built in: nothing is known of its fixes. */
export function fixSafety({ id, messages }: RuleMeta): Record<string, FixSafety> | null {
  const rules: FixSafetyTable = table.rules;
  const known = rules[id];
  if (!known) return null;
  const { safe = [], unsafe = [] } = known;
  const safetyOf = (messageId: string): FixSafety => {
    if (safe.includes(messageId)) return unsafe.includes(messageId) ? 'mixed' : 'safe';
    return unsafe.includes(messageId) ? 'unsafe' : 'none';
  };
  return Object.fromEntries(Object.keys(messages).map((messageId) => [messageId, safetyOf(messageId)]));
}

/** Dots stand where a message names what it found. */
const withoutNames = (template: string): string =>
  fillTemplate(template, Object.fromEntries(blanksOf(template).map((name) => [name, '…'])));

export interface MessageLine {
  /** As it is by itself; configuration and document may change it. */
  severity: string;
  message: string;
  /** Null: nothing is known of it. */
  mended: string | null;
}

/** Each message as it is written, and how it is mended; what would read the same is one line. */
export function messageLines(meta: RuleMeta, language: Language): MessageLine[] {
  const safety = fixSafety(meta);
  const lines = Object.entries(meta.messages).map(([messageId, message]) => {
    const kind = safety?.[messageId];
    const severity = message.severity ?? meta.severity;
    return {
      severity: SEVERITY_TERMS[severity][language],
      message: withoutNames(templateFor(message, severity, language)),
      mended: kind === undefined ? null : TERMS[language][kind],
    };
  });
  return [...new Map(lines.map((line) => [`${line.severity}\n${line.message}\n${line.mended}`, line])).values()];
}
