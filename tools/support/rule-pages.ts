/**
 * The manual of the rules in both languages: a page for each and an overview, from their metadata and from real runs on their examples.
 * `vbcheck explain` prints the same content.
 */
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { optionLines } from '../../src/cli/commands/explain.ts';
import { TERMS } from '../../src/report/pretty.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { requirement, REQUIREMENTS } from '../../src/knowledge/requirement-texts.ts';
import { citation } from '../../src/knowledge/requirements.ts';
import type { Language } from '../../src/language/language.ts';
import { FAMILIES, type Family, FAMILY_NAMES, familyOf } from '../../src/lint/families.ts';
import { basisOf, type Rule, type RuleExample } from '../../src/lint/rule.ts';
import { messageLines } from '../../src/report/fix-safety.ts';
import { ruleFacts } from '../../src/report/rule-facts.ts';
import { exampleText } from '../../src/report/rule-example.ts';
import type { ExampleFindings } from './example-findings.ts';

/** `Format (thể thức)`: the ids and the decree are Vietnamese on English pages, too. */
function familyTitle(family: Family, language: Language): string {
  const { vi, en } = FAMILY_NAMES[family];
  return language === 'vi' ? vi : `${en} (${vi.toLowerCase()})`;
}

const TEXTS = {
  vi: {
    title: 'Các quy tắc của vbcheck',
    intro:
      'Trang này do `npm run docs` viết từ chính các quy tắc, theo thứ tự của nghị định. Ở cửa sổ lệnh: `vbcheck rules`, `vbcheck explain the-thuc/le-trang`.',
    columns: ['Quy tắc', 'Yêu cầu', 'Mức', 'Căn cứ đầu tiên'],
    other: 'English',
    severity: 'Mức',
    wrong: 'Sai',
    wrongColumns: ['Văn bản', 'Thay đổi so với văn bản đúng', 'vbcheck báo'],
    right: 'Đúng',
    rightColumns: ['Văn bản', 'Thay đổi so với văn bản mẫu'],
    unchanged: 'không thay đổi',
    messages: 'Thông báo, an toàn khi sửa',
    messagesText:
      '`vbcheck fix` sửa ngay những gì an toàn, ở chỗ chỉ có một cách sửa; những gì cần xem lại chỉ được sửa khi thêm `--unsafe`.',
    messageColumns: ['Thông báo', 'Khi sửa'],
    why: 'Vì sao',
    basis: 'Căn cứ',
    options: 'Tùy chọn',
    off: 'Tắt quy tắc này',
    offText: [
      'Cấu hình `rules: { "{id}": "off" }`, hoặc `--rule {id}:off`. Chỉ ở một chỗ: chú thích Word (trong Markdown là',
      'chú thích HTML) `vbcheck: bỏ qua {id}`.',
    ],
    writtenBy: 'Trang này do `npm run docs` viết từ chính quy tắc; ví dụ là kết quả chạy thật.',
  },
  en: {
    title: 'The rules of vbcheck',
    intro:
      'Written by `npm run docs` from the rules themselves, in the order of the decree. In a terminal: `vbcheck rules --lang en`, `vbcheck explain the-thuc/le-trang --lang en`.',
    columns: ['Rule', 'What it asks for', 'Severity', 'First legal basis'],
    other: 'Tiếng Việt',
    severity: 'Severity',
    wrong: 'Wrong',
    wrongColumns: ['Document', 'Changed in the correct document', 'vbcheck says'],
    right: 'Right',
    rightColumns: ['Document', 'Changed in the sample document'],
    unchanged: 'nothing',
    messages: 'Messages and fix safety',
    messagesText:
      '`vbcheck fix` makes safe fixes, where there is one way to mend; those to be reviewed only with `--unsafe`.',
    messageColumns: ['Message', 'Fix'],
    why: 'Why',
    basis: 'Legal basis',
    options: 'Options',
    off: 'To switch it off',
    offText: [
      'In the configuration `rules: { "{id}": "off" }`, or `--rule {id}:off`. In one place only: a Word comment (in Markdown an',
      'HTML comment) `vbcheck: bỏ qua {id}`.',
    ],
    writtenBy: 'Written by `npm run docs` from the rule itself; what vbcheck says is what it really said.',
  },
} as const;

const FOLDERS: Record<Language, string> = { vi: 'docs/rules', en: 'docs/rules/en' };

/** Pages in both languages by their path under the project; `findings`: what is reported on the wrong examples. */
export function rulePages(rules: readonly Rule[], findings: ExampleFindings): Map<string, string> {
  const pages = new Map<string, string>();
  for (const language of ['vi', 'en'] as const) {
    const folder = FOLDERS[language];
    pages.set(`${folder}/README.md`, overview(rules, language));
    for (const rule of rules) pages.set(`${folder}/${rule.meta.id}.md`, page(rule, language, findings));
  }
  return pages;
}

function overview(rules: readonly Rule[], language: Language): string {
  const texts = TEXTS[language];
  const other = language === 'vi' ? 'en/README.md' : '../README.md';
  const lines = [`# ${texts.title}`, '', `[${texts.other}](${other})`, '', texts.intro];
  for (const family of FAMILIES) {
    const own = rules.filter(({ meta }) => familyOf(meta) === family);
    if (own.length === 0) continue;
    const rows = own.toSorted(byDecree).map(({ meta }) => {
      const severity = TERMS[meta.severity][language];
      const [first] = basisOf(meta);
      const place = first === undefined ? '' : citation(first, language);
      return `| [${meta.id}](${meta.id}.md) | ${cell(meta.summary[language])} | ${severity} | ${place} |`;
    });
    lines.push('', `## ${familyTitle(family, language)}`, '', ...table(texts.columns, rows));
  }
  return `${lines.join('\n')}\n`;
}

/** In the order in which the decree names what they rest on first; what rests on nothing comes last, by name. */
function byDecree(a: Rule, b: Rule): number {
  return placeInDecree(a) - placeInDecree(b) || (a.meta.id < b.meta.id ? -1 : 1);
}

function placeInDecree({ meta }: Rule): number {
  const place = REQUIREMENTS.findIndex(({ id }) => id === basisOf(meta)[0]);
  return place < 0 ? REQUIREMENTS.length : place;
}

function page(rule: Rule, language: Language, findings: ExampleFindings): string {
  const { meta } = rule;
  const texts = TEXTS[language];
  const wrong = meta.examples.wrong.map((example) => wrongRow(example, language, findings));
  const messages = messageLines(meta, language).map(({ message, mended }) => `| ${cell(message)} | ${mended ?? ''} |`);
  const right = meta.examples.right.map((example) => `| ${typeOf(example, language)} | ${change(example, language)} |`);
  const sections: [heading: string, content: readonly string[]][] = [
    [texts.wrong, table(texts.wrongColumns, wrong)],
    [texts.right, table(texts.rightColumns, right)],
    [texts.messages, [texts.messagesText, '', ...table(texts.messageColumns, messages)]],
    [texts.why, [meta.reason[language]]],
    [texts.basis, basisOf(meta).map((id) => `- ${basis(id, language)}`)],
    [texts.options, meta.options ? optionLines(meta.options, meta.defaultOptions).map((line) => `- ${line}`) : []],
    [texts.off, texts.offText.map((line) => line.replaceAll('{id}', meta.id))],
  ];
  const other = language === 'vi' ? `../en/${meta.id}.md` : `../../${meta.id}.md`;
  const lines = [`# ${meta.id}`, '', `[${texts.other}](${other})`, ''];
  lines.push(`**${meta.summary[language]}.**`, '', `${texts.severity}: ${ruleFacts(meta, language).join('; ')}.`);
  for (const [heading, content] of sections) if (content.length > 0) lines.push('', `## ${heading}`, '', ...content);
  lines.push('', '---', '', texts.writtenBy);
  return `${lines.join('\n')}\n`;
}

function wrongRow(example: RuleExample, language: Language, findings: ExampleFindings): string {
  const messages = (findings.get(example)?.[language] ?? []).map(
    ({ severity, message }) => `${TERMS[severity][language]}: ${cell(message)}`,
  );
  return `| ${typeOf(example, language)} | ${change(example, language)} | ${messages.join('<br>')} |`;
}

function table(headings: readonly string[], rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`| ${headings.join(' | ')} |`, `|${'---|'.repeat(headings.length)}`, ...rows];
}

function typeOf({ type }: RuleExample, language: Language): string {
  const { name = type, en } = documentType(correctRecipe(type).documentType) ?? {};
  return language === 'en' && en !== undefined ? `${en} (${name})` : name;
}

function change(example: RuleExample, language: Language): string {
  const isChanged = example.title ?? example.set ?? example.page ?? example.final;
  return isChanged ? cell(exampleText(example, language)) : TEXTS[language].unchanged;
}

function basis(id: string, language: Language): string {
  const text = requirement(id)?.[language];
  return `${citation(id, language)}${text === undefined ? '' : `: ${text}`} (\`${id}\`)`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
}
