/** What is said of a rule to people who want to understand it: once, for `vbcheck explain` and for the pages of the manual. */
import table from '../../data/rule-examples.json' with { type: 'json' };
import { documentType } from '../knowledge/document-types.ts';
import { requirement } from '../knowledge/requirement-texts.ts';
import { citation } from '../knowledge/requirements.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { basisOf, type RuleExample, type RuleMeta, type RuleOption } from '../lint/rule.ts';
import { messageLines } from './fix-safety.ts';
import { TERMS } from './pretty.ts';
import { exampleText } from './rule-example.ts';
import { ruleFacts } from './rule-facts.ts';

/** What was really reported of the examples of the rules that ship with vbcheck (npm run docs). */
export type RuleExamplesTable = Record<string, { wrong: readonly TriedExample[]; right: readonly string[] }>;

export interface TriedExample {
  /** Id of the type of the document. */
  documentType: string;
  reported: readonly { severity: 'error' | 'warning' | 'info'; vi: string; en: string }[];
}

export const MANUAL_HEADINGS = {
  wrong: { vi: 'Sai', en: 'Wrong' },
  right: { vi: 'Đúng', en: 'Right' },
  messages: { vi: 'Thông báo, an toàn khi sửa', en: 'Messages and fix safety' },
  why: { vi: 'Vì sao', en: 'Why' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  options: { vi: 'Tùy chọn', en: 'Options' },
  off: { vi: 'Tắt quy tắc này', en: 'To switch it off' },
} as const satisfies Record<string, Bilingual>;

const TEXTS = {
  unchanged: { vi: 'không thay đổi', en: 'nothing' },
  value: { vi: '“{value}”: {meaning}', en: '“{value}”: {meaning}' },
  offInConfiguration: {
    vi: 'Cấu hình `rules: { "{id}": "off" }`, hoặc `--rule {id}:off`.',
    en: 'In the configuration `rules: { "{id}": "off" }`, or `--rule {id}:off`.',
  },
  offInPlace: {
    vi: 'Chỉ ở một chỗ: chú thích Word (trong Markdown là chú thích HTML) `vbcheck: bỏ qua {id}`.',
    en: 'In one place only: a Word comment (in Markdown an HTML comment) `vbcheck: bỏ qua {id}`.',
  },
} as const satisfies Record<string, Bilingual>;

export interface RuleManual {
  id: string;
  summary: string;
  /** Severity, whether it mends anything, where it runs, since which version. */
  facts: readonly string[];
  /** `document`: the type of the correct document that is changed; '' where the example is a document of its own. */
  wrong: readonly { document: string; change: string; reported: readonly string[] }[];
  right: readonly { document: string; change: string }[];
  messages: readonly { severity: string; message: string; mended: string | null }[];
  why: string;
  basis: readonly { text: string; requirement: string }[];
  options: readonly OptionManual[];
  /** Backquotes stand around what is typed. */
  off: readonly string[];
}

export interface OptionManual {
  name: string;
  meaning: string;
  /** Each value and what it does; none where any value of a type may stand. */
  values: readonly string[];
  /** As JSON; null: there is none. */
  defaultValue: string | null;
}

export function ruleManual(meta: RuleMeta, language: Language): RuleManual {
  const rules: RuleExamplesTable = table.rules;
  const tried = rules[meta.id];
  return {
    id: meta.id,
    summary: meta.summary[language],
    facts: ruleFacts(meta, language),
    wrong: meta.examples.wrong.map((example, i) => ({
      document: documentOf(tried?.wrong[i]?.documentType ?? example.type, language),
      change: changeOf(example, language),
      reported: (tried?.wrong[i]?.reported ?? []).map(
        (message) => `${TERMS[message.severity][language]}: ${message[language]}`,
      ),
    })),
    right: meta.examples.right.map((example, i) => ({
      document: documentOf(tried?.right[i] ?? example.type, language),
      change: changeOf(example, language),
    })),
    messages: messageLines(meta, language),
    why: meta.reason[language],
    basis: basisOf(meta).map((id) => ({ text: basis(id, language), requirement: id })),
    options: optionsOf(meta, language),
    off: [TEXTS.offInConfiguration, TEXTS.offInPlace].map((text) =>
      fillTemplate<string>(text[language], { id: meta.id }),
    ),
  };
}

function documentOf(type: string, language: Language): string {
  const { name = type, en } = documentType(type) ?? {};
  return language === 'en' && en !== undefined ? `${en} (${name})` : name;
}

function changeOf(example: RuleExample, language: Language): string {
  const isChanged = example.title ?? example.set ?? example.page ?? example.properties ?? example.final;
  return isChanged ? exampleText(example, language) : TEXTS.unchanged[language];
}

function basis(id: string, language: Language): string {
  const text = requirement(id)?.[language];
  return `${citation(id, language)}${text === undefined ? '' : `: ${text}`}`;
}

function optionsOf({ options, optionTexts, defaultOptions = {} }: RuleMeta, language: Language): OptionManual[] {
  const properties = (options?.properties ?? {}) as Record<string, { description?: string; enum?: unknown[] }>;
  return Object.entries(properties).map(([name, property]) => {
    const texts: RuleOption | undefined = optionTexts?.[name];
    return {
      name,
      meaning: texts?.meaning[language] ?? property.description ?? '',
      values: (property.enum ?? []).map((value) => {
        const meaning = texts?.values?.[String(value)]?.[language];
        return meaning === undefined
          ? JSON.stringify(value)
          : fillTemplate(TEXTS.value[language], { value: String(value), meaning });
      }),
      defaultValue: name in defaultOptions ? JSON.stringify(defaultOptions[name]) : null,
    };
  });
}
