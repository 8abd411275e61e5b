/** `vbcheck explain RULE`: what it asks for, why, by which article, with examples. */
import { requirement } from '../../knowledge/requirement-texts.ts';
import { citation } from '../../knowledge/requirements.ts';
import type { Language } from '../../language/language.ts';
import { templateFor } from '../../lint/message.ts';
import { basisOf, type Rule } from '../../lint/rule.ts';
import { fixSafety, messageLines } from '../../report/fix-safety.ts';
import { answerText } from '../../report/formats/index.ts';
import { ruleFacts } from '../../report/rule-facts.ts';
import { exampleText } from '../../report/rule-example.ts';
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

const HEADINGS = {
  vi: {
    why: 'Vì sao',
    basis: 'Căn cứ',
    messages: 'Thông báo, an toàn khi sửa',
    wrong: 'Ví dụ sai',
    right: 'Ví dụ đúng',
    options: 'Tùy chọn',
    off: 'Tắt quy tắc này',
  },
  en: {
    why: 'Why',
    basis: 'Legal basis',
    messages: 'Messages and fix safety',
    wrong: 'Wrong',
    right: 'Right',
    options: 'Options',
    off: 'To switch it off',
  },
} as const;

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

/** The manual page of a rule; docs/rules has the same content, and the messages of its examples. */
function explainRule(
  { meta }: Rule,
  language: Language,
  width: number,
  strong: (text: string) => string = (text) => text,
): string {
  const headings = HEADINGS[language];
  const indent = (text: string): string[] => wrap(text, width - 2).map((line) => `  ${line}`);
  const item = (text: string): string[] => wrap(text, width - 4).map((line, i) => `  ${i === 0 ? '-' : ' '} ${line}`);
  const lines = [`${strong(meta.id)}  (${ruleFacts(meta, language).join(', ')})`, ...indent(meta.summary[language])];
  const section = (heading: string, content: string[]): void => {
    if (content.length > 0) lines.push('', strong(heading), ...content);
  };
  section(headings.why, indent(meta.reason[language]));
  section(
    headings.basis,
    basisOf(meta).flatMap((id) =>
      item([requirement(id)?.[language], `${citation(id, language)} (${id})`].filter(Boolean).join(' ')),
    ),
  );
  section(
    headings.messages,
    messageLines(meta, language).flatMap(({ message, mended }) => item(mended ? `${message} (${mended})` : message)),
  );
  if (meta.options) section(headings.options, optionLines(meta.options, meta.defaultOptions).flatMap(item));
  section(
    headings.wrong,
    meta.examples.wrong.flatMap((example) => item(exampleText(example, language))),
  );
  section(
    headings.right,
    meta.examples.right.flatMap((example) => item(exampleText(example, language))),
  );
  section(headings.off, [
    `  rules: { "${meta.id}": "off" }   |   --rule ${meta.id}:off`,
    `  ${silencerHint(meta.id, language)}`,
  ]);
  return lines.join('\n');
}

function silencerHint(id: string, language: Language): string {
  return language === 'vi'
    ? `hoặc một chú thích (comment) của Word ở chỗ đó: vbcheck: bỏ qua ${id}`
    : `or a Word comment on the passage: vbcheck: bỏ qua ${id}`;
}

/** A line for each option: name, default, description. */
export function optionLines(
  schema: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>> = {},
): string[] {
  const properties = (schema.properties ?? {}) as Record<string, { description?: string }>;
  return Object.entries(properties).map(([name, { description }]) => {
    const value = name in defaults ? ` (${JSON.stringify(defaults[name])})` : '';
    return `${name}${value}${description ? `: ${description}` : ''}`;
  });
}
