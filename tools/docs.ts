/**
 * `npm run docs`: writes the manual of the rules (docs/rules/) and the picture of the report (docs/vbcheck.svg) from
 * the rules themselves and from a real run. With `--check` it writes nothing and fails when something is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { checkDocument } from '../src/check.ts';
import { nodeHost } from '../src/host/node.ts';
import { requirement } from '../src/knowledge/requirement-texts.ts';
import { citation } from '../src/knowledge/requirements.ts';
import { FAMILIES, type Family } from '../src/lint/finding.ts';
import type { Rule, RuleExample } from '../src/lint/rule.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { colourPainter } from '../src/report/paint.ts';
import { prettyFile, prettySummary } from '../src/report/pretty.ts';
import { terminalSvg } from './support/terminal-svg.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const FAMILY_NAMES: Record<Family, string> = {
  'the-thuc': 'Thể thức',
  'noi-dung': 'Nội dung',
  'van-phong': 'Văn phong',
  'chinh-ta': 'Chính tả',
};
const SEVERITY_NAMES = { error: 'lỗi', warning: 'cảnh báo', info: 'gợi ý' } as const;

const pages = new Map<string, string>();
pages.set('docs/rules/README.md', index());
for (const family of FAMILIES) {
  const own = rules.filter(({ meta }) => meta.id.startsWith(`${family}/`));
  if (own.length > 0) pages.set(`docs/rules/${family}.md`, familyPage(family, own));
}
pages.set('docs/vbcheck.svg', await picture());

const stale = [...pages]
  .filter(([path, content]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content)
  .map(([path]) => path);
const surplus = existsSync(join(root, 'docs/rules'))
  ? readdirSync(join(root, 'docs/rules'))
      .map((name) => `docs/rules/${name}`)
      .filter((path) => !pages.has(path))
  : [];
if (process.argv.includes('--check')) {
  for (const path of [...stale, ...surplus]) console.error(`${path} is out of date: npm run docs`);
  process.exitCode = stale.length + surplus.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(root, 'docs/rules'), { recursive: true });
  for (const path of surplus) rmSync(join(root, path));
  for (const path of stale) writeFileSync(join(root, path), pages.get(path) as string);
  console.log(`docs: ${pages.size} pages, ${stale.length} written`);
}

function index(): string {
  const lines = [
    '# Các quy tắc của vbcheck',
    '',
    'Trang này do `npm run docs` viết từ chính các quy tắc. Ở cửa sổ lệnh: `vbcheck rules`, `vbcheck explain the-thuc/le-trang`.',
    '',
    '| Quy tắc | Yêu cầu | Mức |',
    '|---|---|---|',
  ];
  for (const { meta } of rules)
    lines.push(`| [${meta.id}](${pageOf(meta.id)}) | ${cell(meta.summary.vi)} | ${SEVERITY_NAMES[meta.severity]} |`);
  return `${lines.join('\n')}\n`;
}

function pageOf(id: string): string {
  return id.replace('/', '.md#');
}

function familyPage(family: Family, own: readonly Rule[]): string {
  const lines = [`# ${FAMILY_NAMES[family]}`, '', 'Trang này do `npm run docs` viết từ chính các quy tắc.'];
  for (const rule of own) lines.push('', ...ruleSection(rule));
  return `${lines.join('\n')}\n`;
}

function ruleSection({ meta }: Rule): string[] {
  const facts = [
    SEVERITY_NAMES[meta.severity],
    ...(meta.fixable ? ['có lỗi sửa được'] : []),
    ...(meta.needsLayout ? ['chỉ chạy trên tệp Word'] : []),
  ];
  const lines = [
    `<a id="${meta.id.split('/')[1]}"></a>`,
    '',
    `## ${meta.id}`,
    '',
    `**${meta.summary.vi}.** _${meta.summary.en}._ (${facts.join('; ')})`,
    '',
    meta.reason.vi,
    '',
    'Căn cứ:',
    '',
  ];
  for (const id of meta.legalBasis) {
    const text = requirement(id)?.vi;
    lines.push(`- ${citation(id, 'vi')}${text === undefined ? '' : `: ${text}`} (\`${id}\`)`);
  }
  lines.push('', 'Thông báo:', '');
  for (const message of Object.values(meta.messages)) {
    const severity =
      message.severity && message.severity !== meta.severity ? ` (${SEVERITY_NAMES[message.severity]})` : '';
    lines.push(`- ${message.vi}${severity}`);
  }
  const rows = [
    ...meta.examples.wrong.map((example) => exampleRow('sai', example)),
    ...meta.examples.right.map((example) => exampleRow('đúng', example)),
  ];
  if (rows.length > 0) lines.push('', '| Ví dụ | Văn bản | Thay đổi so với văn bản đúng |', '|---|---|---|', ...rows);
  return lines;
}

function exampleRow(verdict: 'sai' | 'đúng', { type, title, set, page, final }: RuleExample): string {
  const changes = [
    ...(title ? [title.vi] : []),
    ...Object.entries(set ?? {}).map(([component, change]) => `${component}: ${JSON.stringify(change)}`),
    ...(page ? [`trang: ${JSON.stringify(page)}`] : []),
    ...(final ? ['--final'] : []),
  ];
  return `| ${verdict} | ${type} | ${cell(changes.join('; ') || 'không thay đổi')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
}

/** The report on the example of the README, cut where a reader has seen enough. */
async function picture(): Promise<string> {
  const path = 'fixtures/sai/cong-van-nhieu-loi.docx';
  const { draft, result } = checkDocument(readDocx(readFileSync(join(root, path)), nodeHost), path, { rules });
  const options = { language: 'vi', width: 92, paint: await colourPainter(1) } as const;
  const report = prettyFile(result, draft, options).trimEnd().split('\n');
  const summary = prettySummary([result], options).trim().split('\n');
  const end = report.findIndex((line, i) => i > 30 && line.trim() === '');
  return terminalSvg([`$ npx vbcheck ${path}`, ...report.slice(0, end), '  …', '', ...summary]);
}
