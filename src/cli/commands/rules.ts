/** `vbcheck rules`: every rule in one line. */
import { FAMILIES, familyOf } from '../../lint/families.ts';
import { basisOf, type Rule } from '../../lint/rule.ts';
import { citations } from '../../knowledge/requirements.ts';
import { RULED_PROFILES } from '../../knowledge/rulesets.ts';
import type { Language } from '../../language/language.ts';
import { answerText } from '../../report/formats/index.ts';
import { TERMS } from '../../report/pretty.ts';
import { wrap } from '../../report/width.ts';
import { VERSION } from '../../version.ts';
import { rulesOf } from '../../batch/configurations.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { CONFIG, configurationHere, FORMAT, LANG, NO_COLOR, type PrintOptions, TRUST } from '../options.ts';
import { painterFor, type Terminal } from '../terminal.ts';

interface RulesOptions extends PrintOptions {
  config?: string;
  trust?: boolean;
}

export const listRules = defineCommand<[], RulesOptions>({
  name: 'rules',
  summary: { vi: 'liệt kê các quy tắc', en: 'list the rules' },
  options: [FORMAT, LANG, CONFIG, TRUST, NO_COLOR],
  run: printRules,
});

async function printRules(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const { configuration, language } = await configurationHere(options, terminal);
  const rules = [...rulesOf(configuration)].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const asText = answerText(options.format);
  if (asText) {
    terminal.out(asText({ version: VERSION, rules: rules.map((rule) => describeRule(rule, language)) }));
    return EXIT.clean;
  }
  const paint = await painterFor(terminal, options.color);
  const width = Math.max(40, Math.min(terminal.columns, 110));
  const lines: string[] = [];
  for (const family of FAMILIES) {
    const ofFamily = rules.filter(({ meta }) => familyOf(meta) === family);
    for (const { meta } of ofFamily) {
      const fixable = meta.fixable ? { vi: ', sửa được', en: ', fixable' }[language] : '';
      lines.push(
        `${paint.strong(meta.id)}  ${paint.severity(meta.severity, TERMS[meta.severity][language])}${paint.faint(fixable)}`,
      );
      lines.push(...wrap(meta.summary[language], width - 4).map((line) => `    ${line}`));
      const basis = basisOf(meta);
      if (basis.length > 0) {
        lines.push(...wrap(citations(basis, language), width - 4).map((line) => paint.faint(`    ${line}`)));
      }
    }
  }
  const count = {
    vi: `${rules.length} quy tắc. Giải thích: vbcheck explain <quy-tắc>`,
    en: `${rules.length} rules. Explained by: vbcheck explain <rule>`,
  };
  terminal.out(`${[...lines, '', count[language]].join('\n')}\n`);
  return EXIT.clean;
}

/** One rule as `vbcheck rules --format json` lists it. */
export function describeRule({ meta }: Rule, language: Language): Record<string, unknown> {
  return {
    id: meta.id,
    family: familyOf(meta),
    summary: meta.summary[language],
    since: meta.since ?? null,
    severity: meta.severity,
    fixable: meta.fixable,
    legalBasis: basisOf(meta),
    profiles: RULED_PROFILES.filter((profile) => meta.legalBasis[profile]),
    needsLayout: meta.needsLayout,
    options: meta.options ?? null,
    defaultOptions: meta.defaultOptions ?? null,
  };
}
