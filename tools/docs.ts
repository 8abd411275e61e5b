/**
 * `npm run docs`: writes the index of the rules (rules/index.ts), which of their fixes are safe
 * (data/fix-safety.json), what they say of their examples (data/rule-examples.json), the schema of configurations (data/vbcheck.schema.json), their manual (docs/rules/), what they see and use (docs/reference.md, docs/glossary.md), what they
 * cover (docs/coverage.md) and the picture of the report (docs/vbcheck.svg) from the rules themselves and from real runs. With
 * `--check` it writes nothing and fails when something is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../src/jobs/check.ts';
import { openBytes } from '../src/host/node.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { colourPainter } from '../src/report/paint.ts';
import { fileRecord } from '../src/report/file-record.ts';
import { prettyFile, prettySummary } from '../src/report/pretty.ts';
import { RunTotals } from '../src/report/summary.ts';
import { configurationSchema } from './support/configuration-schema.ts';
import { coveragePage } from './support/coverage-page.ts';
import { findingsOfExamples } from './support/example-findings.ts';
import { fixSafetyTable } from './support/fix-safety-table.ts';
import { formatsPage } from './support/formats-page.ts';
import { referencePages } from './support/reference-pages.ts';
import { ruleExamplesTable } from './support/rule-examples-table.ts';
import { INDEX, rulesIndex } from './support/rules-index.ts';
import { terminalSvg } from './support/terminal-svg.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RULES_FOLDER = 'docs/rules';

const checking = process.argv.includes('--check');
let written = 0;
let stale = 0;

// The rules are imported through their index, so it comes first.
put(INDEX, rulesIndex(root));
if (stale > 0) process.exit(1);
const { rules } = await import('../rules/index.ts');

const findings = await findingsOfExamples(rules);
// The pages read this table, so it is in place before they are made.
put('data/fix-safety.json', await fixSafetyTable(rules, findings));
if (stale > 0) process.exit(1);
put('data/rule-examples.json', ruleExamplesTable(rules, findings));
if (stale > 0) process.exit(1);
const { rulePages } = await import('./support/rule-pages.ts');

const pages = rulePages(rules);
for (const [path, content] of referencePages(root)) pages.set(path, content);
pages.set('data/vbcheck.schema.json', configurationSchema(rules));
pages.set('docs/coverage.md', coveragePage(rules));
pages.set('docs/formats.md', formatsPage());
pages.set('docs/vbcheck.svg', await picture());
for (const [path, content] of pages) put(path, content);
const surplus = filesUnder(RULES_FOLDER).filter((path) => !pages.has(path));
for (const path of surplus) {
  if (checking) outOfDate(path);
  else rmSync(join(root, path));
}
if (checking) process.exitCode = stale > 0 ? 1 : 0;
else console.log(`docs: ${pages.size + 2} files, ${written} written, ${surplus.length} removed`);

function put(path: string, content: string): void {
  if (contentOf(path) === content) return;
  if (checking) {
    outOfDate(path);
    return;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  written++;
}

function outOfDate(path: string): void {
  console.error(`${path} đã cũ, chạy; is out of date, run: npm run docs`);
  stale++;
}

function contentOf(path: string): string | null {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Paths under the project with `/`, on every system. */
function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

/** The report on the example of the README, cut where a reader has seen enough. */
async function picture(): Promise<string> {
  const path = 'fixtures/sai/cong-van-nhieu-loi.docx';
  const checked = checkDocument(readDocx(openBytes(readFileSync(join(root, path)))), path, { rules });
  const options = { language: 'vi', width: 92, paint: await colourPainter(1) } as const;
  const report = prettyFile(fileRecord(checked, { cited: false }), options)
    .trimEnd()
    .split('\n');
  const summary = prettySummary(RunTotals.of([checked.result]), options)
    .trim()
    .split('\n');
  const end = report.findIndex((line, i) => i > 30 && line.trim() === '');
  const shown = end < 0 ? report : [...report.slice(0, end), '  …'];
  return terminalSvg([`$ npx vbcheck ${path}`, ...shown, '', ...summary]);
}
