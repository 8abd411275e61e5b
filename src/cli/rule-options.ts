/** Rules named on the command line. */
import type { WrittenRuleSetting } from '../config/configuration.ts';
import { didYouMean } from '../config/error.ts';
import type { Bilingual } from '../language/language.ts';
import { SEVERITIES } from '../lint/finding.ts';
import { nearest } from '../lint/nearest.ts';
import { findRule, isPrefixPattern, nearestRule } from '../lint/registry.ts';
import type { Rule } from '../lint/rule.ts';
import { USAGE } from './texts.ts';
import { filled, joined, UsageError } from './usage-error.ts';

const TEXTS = {
  ruleOption: {
    vi: '“{value}” không dùng được cho --rule; viết quy-tắc:mức, ví dụ the-thuc/le-trang:warning.',
    en: '“{value}” cannot be used for --rule; write rule:severity, e.g. the-thuc/le-trang:warning.',
  },
  unknownRule: { vi: 'không có quy tắc “{name}”.', en: 'there is no rule “{name}”.' },
  seeRules: { vi: ' Xem danh sách: vbcheck rules', en: ' See the list: vbcheck rules' },
} as const satisfies Record<string, Bilingual>;

const SETTINGS = ['off', ...SEVERITIES] as const;

/** `--rule id:severity` as settings of the rules there are; asking for them throws `UsageError`. */
export function ruleSettings(
  options: readonly string[],
): (rules: readonly Rule[]) => Record<string, WrittenRuleSetting> {
  return (rules) => readRuleOptions(options, rules);
}

function readRuleOptions(options: readonly string[], rules: readonly Rule[]): Record<string, WrittenRuleSetting> {
  const settings: Record<string, WrittenRuleSetting> = {};
  for (const option of options) {
    const colon = option.lastIndexOf(':');
    if (colon <= 0) throw new UsageError(filled(TEXTS.ruleOption, { value: option }));
    const [name, written] = [option.slice(0, colon), option.slice(colon + 1)];
    const severity = SETTINGS.find((setting) => setting === written);
    if (severity === undefined) {
      const text = filled(USAGE.invalidOptionValue, { value: written, name: '--rule', allowed: SETTINGS.join(', ') });
      throw new UsageError(joined(text, didYouMean(nearest(written, SETTINGS))));
    }
    settings[ruleKey(name, rules)] = severity;
  }
  return settings;
}

function ruleKey(name: string, rules: readonly Rule[]): string {
  if (name === '*' || isPrefixPattern(name, rules)) return name;
  return ruleNamed(name, rules).meta.id;
}

/** Throws `UsageError` with the nearest name. */
export function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const rule = findRule(name, rules);
  if (!rule) throw new UsageError(unknownRule(name, rules));
  return rule;
}

function unknownRule(name: string, rules: readonly Rule[]): Bilingual {
  return joined(filled(TEXTS.unknownRule, { name }), didYouMean(nearestRule(name, rules)), TEXTS.seeRules);
}
