/** Each rule has its page and the overview names it; whether they are up to date is asked by `npm run docs -- --check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { rulePages } from '../../tools/support/rule-pages.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const ids = rules.map(({ meta }) => meta.id as string);

it('has a page for each rule and no other', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const expected = ids.map((id) => `${id}.md`);
  expect(pages.filter((name) => name.endsWith('.md') && name !== 'README.md').sort()).toEqual(expected.sort());
});

it('links every page from the overview', () => {
  const overview = readFileSync(`${folder}README.md`, 'utf8');
  expect([...overview.matchAll(/\]\(([^)]+)\.md\)/g)].map((match) => match[1])).toEqual(ids);
});

it('shows mistakes with the messages of a real run before it explains', async () => {
  const rule = rules.find(({ meta }) => meta.id === 'the-thuc/tieu-ngu');
  const pages = await rulePages(rule ? [rule] : []);
  const page = pages.get('docs/rules/the-thuc/tieu-ngu.md') ?? '';
  const [head, ...sections] = page.split(/^## /m);
  expect(head).toMatch(/^# the-thuc\/tieu-ngu\n/);
  expect(sections.map((section) => section.split('\n', 1)[0])).toEqual([
    'Sai',
    'Đúng',
    'Vì sao',
    'Căn cứ',
    'Tắt quy tắc này',
    'In English',
  ]);
  const rows =
    sections[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1) ?? [];
  expect(rows).toHaveLength(rule?.meta.examples.wrong.length ?? 0);
  for (const row of rows) expect(row).toMatch(/\| (lỗi|cảnh báo|gợi ý): .+\. \|$/);
});
