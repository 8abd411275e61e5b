/** `vbcheck explain RULE`: what it asks for, why, by which article, with examples. */
import type { Language } from '../../language/language.ts';
import { templateFor } from '../../lint/message.ts';
import type { Rule } from '../../lint/rule.ts';
import { fixSafety } from '../../report/fix-safety.ts';
import { answerText } from '../../report/formats/index.ts';
import { MANUAL_HEADINGS, ruleManual } from '../../report/rule-manual.ts';
import { wrap } from '../../report/width.ts';
import { rulesOf } from '../../batch/configurations.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { CONFIG, configurationHere, FORMAT, LANG, NO_COLOR, type PrintOptions, TRUST } from '../options.ts';
import { ruleNamed } from '../rule-options.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { describeRule } from './rules.ts';

interface ExplainOptions extends PrintOptions {
  config?: string;
  trust?: boolean;
}

export const explain = defineCommand<[rule: string], ExplainOptions>({
  name: 'explain',
  summary: { vi: 'giải thích một quy tắc: căn cứ, lý do, ví dụ', en: 'explain a rule: basis, reason, examples' },
  arguments: [
    {
      name: { vi: '<quy-tắc>', en: '<rule>' },
      description: { vi: 'tên quy tắc, ví dụ the-thuc/le-trang', en: 'id of the rule, e.g. the-thuc/le-trang' },
    },
  ],
  options: [FORMAT, LANG, CONFIG, TRUST, NO_COLOR],
  run: explainNamed,
});

async function explainNamed(name: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const { configuration, language } = await configurationHere(options, terminal);
  const rule = ruleNamed(name, rulesOf(configuration));
  const asText = answerText(options.format);
  if (asText) {
    const { meta } = rule;
    const described = {
      ...describeRule(rule, language),
      reason: meta.reason[language],
      messages: Object.fromEntries(
        Object.entries(meta.messages).map(([id, message]) => [
          id,
          templateFor(message, message.severity ?? meta.severity, language),
        ]),
      ),
      fixSafety: fixSafety(meta),
      examples: meta.examples,
    };
    terminal.out(asText(described));
    return EXIT.clean;
  }
  const paint = await painterFor(terminal, options.color);
  const text = explainRule(rule, language, Math.max(40, Math.min(terminal.columns, 100)), paint.strong);
  terminal.out(`${text}\n`);
  return EXIT.clean;
}

/** The manual page of a rule, for a terminal. */
function explainRule(
  rule: Rule,
  language: Language,
  width: number,
  strong: (text: string) => string = (text) => text,
): string {
  const manual = ruleManual(rule.meta, language);
  const block = (text: string, first: string): string[] =>
    wrap(text, width - first.length).map((line, i) => (i === 0 ? first : ' '.repeat(first.length)) + line);
  const item = (text: string): string[] => block(text, '  - ');
  const below = (text: string): string[] => block(text, '    ');
  const example = ({ document, change, reported = [] }: (typeof manual.wrong)[number]): string[] => [
    ...item(`${document}: ${change}`),
    ...reported.flatMap((message) => block(message, '    → ')),
  ];
  const sections: Record<keyof typeof MANUAL_HEADINGS, readonly string[]> = {
    wrong: manual.wrong.flatMap(example),
    right: manual.right.flatMap((right) => example({ ...right, reported: [] })),
    messages: manual.messages.flatMap(({ severity, message, mended }) =>
      item(`${severity}: ${message}${mended === null ? '' : ` (${mended})`}`),
    ),
    why: block(manual.why, '  '),
    basis: manual.basis.flatMap(({ text, requirement }) => item(`${text} (${requirement})`)),
    options: manual.options.flatMap(({ name, meaning, values, defaultValue }) => [
      ...item(`${name}${defaultValue === null ? '' : ` (${defaultValue})`}${meaning === '' ? '' : `: ${meaning}`}`),
      ...values.flatMap(below),
    ]),
    off: manual.off.flatMap((text) => block(text.replaceAll('`', ''), '  ')),
  };
  const lines = [`${strong(manual.id)}  (${manual.facts.join(', ')})`, ...block(manual.summary, '  ')];
  for (const [name, content] of Object.entries(sections)) {
    const heading = MANUAL_HEADINGS[name as keyof typeof sections][language];
    if (content.length > 0) lines.push('', strong(heading), ...content);
  }
  return lines.join('\n');
}
