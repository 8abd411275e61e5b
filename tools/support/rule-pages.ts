/**
 * The manual of the rules: a page for each and an overview, from their metadata and from real runs on their examples.
 * `vbcheck explain` prints the same content.
 */
import { exampleDocument } from '../../fixtures/example.ts';
import { checkDocument } from '../../src/check.ts';
import { optionLines } from '../../src/cli/commands/explain.ts';
import { SEVERITY_TERMS } from '../../src/cli/commands/rules.ts';
import { nodeHost } from '../../src/host/node.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { requirement } from '../../src/knowledge/requirement-texts.ts';
import { citation } from '../../src/knowledge/requirements.ts';
import { FAMILIES, type Family } from '../../src/lint/finding.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { exampleText } from '../../src/report/rule-example.ts';

const FAMILY_NAMES: Record<Family, string> = {
  'the-thuc': 'Thể thức',
  'noi-dung': 'Nội dung',
  'van-phong': 'Văn phong',
  'chinh-ta': 'Chính tả',
};
const WRITTEN_BY = 'Trang này do `npm run docs` viết từ chính quy tắc; ví dụ là kết quả chạy thật.';

/** Pages by their path under the project. */
export async function rulePages(rules: readonly Rule[]): Promise<Map<string, string>> {
  const pages = new Map([['docs/rules/README.md', overview(rules)]]);
  for (const rule of rules) pages.set(`docs/rules/${rule.meta.id}.md`, await page(rule));
  return pages;
}

function overview(rules: readonly Rule[]): string {
  const lines = [
    '# Các quy tắc của vbcheck',
    '',
    'Trang này do `npm run docs` viết từ chính các quy tắc. Ở cửa sổ lệnh: `vbcheck rules`, `vbcheck explain the-thuc/le-trang`.',
  ];
  for (const family of FAMILIES) {
    const own = rules.filter(({ meta }) => meta.id.startsWith(`${family}/`));
    if (own.length === 0) continue;
    lines.push('', `## ${FAMILY_NAMES[family]}`, '', '| Quy tắc | Yêu cầu | Mức |', '|---|---|---|');
    for (const { meta } of own)
      lines.push(`| [${meta.id}](${meta.id}.md) | ${cell(meta.summary.vi)} | ${SEVERITY_TERMS.vi[meta.severity]} |`);
  }
  return `${lines.join('\n')}\n`;
}

async function page(rule: Rule): Promise<string> {
  const { meta } = rule;
  const facts = [
    `Mức: ${SEVERITY_TERMS.vi[meta.severity]}`,
    meta.fixable ? 'có chỗ sửa được tự động' : 'sửa bằng tay',
    ...(meta.needsLayout ? ['chỉ chạy trên tệp Word'] : []),
  ];
  const wrong = await Promise.all(meta.examples.wrong.map((example) => wrongRow(rule, example)));
  const right = meta.examples.right.map((example) => `| ${typeOf(example)} | ${change(example)} |`);
  const sections: [heading: string, content: string[]][] = [
    ['Sai', table(['Văn bản', 'Thay đổi so với văn bản đúng', 'vbcheck báo'], wrong)],
    ['Đúng', table(['Văn bản', 'Thay đổi so với văn bản mẫu'], right)],
    ['Vì sao', [meta.reason.vi]],
    ['Căn cứ', meta.legalBasis.map((id) => `- ${basis(id)}`)],
    ['Tùy chọn', meta.options ? optionLines(meta.options, meta.defaultOptions).map((line) => `- ${line}`) : []],
    ['Tắt quy tắc này', switchOff(meta.id)],
    ['In English', english(rule)],
  ];
  const lines = [`# ${meta.id}`, '', `**${meta.summary.vi}.**`, '', `${facts.join('; ')}.`];
  for (const [heading, content] of sections) if (content.length > 0) lines.push('', `## ${heading}`, '', ...content);
  lines.push('', '---', '', WRITTEN_BY);
  return `${lines.join('\n')}\n`;
}

async function wrongRow(rule: Rule, example: RuleExample): Promise<string> {
  const document = readDocx(await exampleDocument(example), nodeHost);
  const setting = { severity: rule.meta.severity, options: { ...rule.meta.defaultOptions, ...example.options } };
  const { result } = checkDocument(document, example.type, {
    rules: [rule],
    settings: () => ({ final: example.final, ...(example.options && { rules: new Map([[rule.meta.id, setting]]) }) }),
  });
  const messages = result.messages.map(({ severity, message }) => `${SEVERITY_TERMS.vi[severity]}: ${cell(message)}`);
  return `| ${typeOf(example)} | ${change(example)} | ${messages.join('<br>')} |`;
}

function table(headings: readonly string[], rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`| ${headings.join(' | ')} |`, `|${'---|'.repeat(headings.length)}`, ...rows];
}

function typeOf({ type }: RuleExample): string {
  return documentType(type)?.name ?? type;
}

function change(example: RuleExample): string {
  const isChanged = example.title ?? example.set ?? example.page ?? example.final;
  return isChanged ? cell(exampleText(example, 'vi')) : 'không thay đổi';
}

function basis(id: string): string {
  const text = requirement(id)?.vi;
  return `${citation(id, 'vi')}${text === undefined ? '' : `: ${text}`} (\`${id}\`)`;
}

function switchOff(id: string): string[] {
  return [
    `Cấu hình \`rules: { "${id}": "off" }\`, hoặc \`--rule ${id}:off\`. Chỉ ở một chỗ: chú thích Word (trong Markdown là`,
    `chú thích HTML) \`vbcheck: bỏ qua ${id}\`.`,
  ];
}

function english({ meta }: Rule): string[] {
  const messages = Object.values(meta.messages) as { en: string }[];
  return [`${meta.summary.en}.`, '', meta.reason.en, '', ...messages.map(({ en }) => `- ${en}`)];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
}
