/** Each rule has its page and the overview names it; whether they are up to date is asked by `npm run docs -- --check`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { basisOf } from '../../src/lint/rule.ts';
import { rulePages } from '../../tools/support/rule-pages.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const ids = rules.map(({ meta }) => meta.id as string);
const LANGUAGES = [
  ['vi', ''],
  ['en', 'en/'],
] as const;

it('has a page for each rule in both languages and no other', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const expected = LANGUAGES.flatMap(([, path]) => ids.map((id) => `${path}${id}.md`));
  expect(pages.filter((name) => name.endsWith('.md') && !name.endsWith('README.md')).sort()).toEqual(expected.sort());
});

describe.each(LANGUAGES)('%s', (language, path) => {
  it('links every page from the overview', () => {
    const overview = readFileSync(`${folder}${path}README.md`, 'utf8');
    const links = [...overview.matchAll(/\]\(([^)]+)\.md\)/g)].map((match) => match[1]);
    expect(links[0]).toBe(language === 'vi' ? 'en/README' : '../README');
    expect(links.slice(1).sort()).toEqual(ids.toSorted());
  });

  it.each(ids)('%s: reason, article, right and wrong', (id) => {
    const text = readFileSync(`${folder}${path}${id}.md`, 'utf8');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    const needed = language === 'vi' ? ['Đúng', 'Vì sao', 'Tắt quy tắc này'] : ['Right', 'Why', 'To switch it off'];
    const rule = rules.find(({ meta }) => meta.id === id);
    const legalBasis = rule ? basisOf(rule.meta) : [];
    if (legalBasis.length > 0) needed.push(language === 'vi' ? 'Căn cứ' : 'Legal basis');
    expect(headings).toEqual(expect.arrayContaining(needed));
    const other = language === 'vi' ? `../en/${id}.md` : `../../${id}.md`;
    expect(text).toContain(`](${other})`);
    expect(existsSync(`${folder}${path}${dirname(id)}/${other}`)).toBe(true);
  });
});

const IN_BRACKETS = /\([^()]*\)/;

/** Words of documents, quoted in a page, are Vietnamese in both languages; so are names in brackets. */
it('English pages have no Vietnamese of their own', () => {
  const ours = /(?<![A-Za-zÀ-ỹ])(?:phải|không|chữ|dòng|văn bản|cỡ|được|bằng|trong|của)(?![A-Za-zÀ-ỹ])/;
  for (const { meta } of rules) {
    for (const line of readFileSync(`${folder}en/${meta.id}.md`, 'utf8').split('\n').slice(1)) {
      let own = line.replace(/“[^“”]*”|"[^"]*"|`[^`]*`/g, '');
      // The innermost first.
      while (IN_BRACKETS.test(own)) own = own.replace(IN_BRACKETS, '');
      expect(ours.exec(own)?.input ?? '').toBe('');
    }
  }
});

it('shows mistakes with the messages of a real run before it explains', async () => {
  const rule = rules.find(({ meta }) => meta.id === 'the-thuc/tieu-ngu');
  const shown = rule ? [rule] : [];
  const pages = rulePages(shown);
  for (const [path, headings, severity] of [
    [
      'docs/rules/',
      ['Sai', 'Đúng', 'Thông báo, an toàn khi sửa', 'Vì sao', 'Căn cứ', 'Tắt quy tắc này'],
      /\| (lỗi|cảnh báo|gợi ý): .+\. \|$/,
    ],
    [
      'docs/rules/en/',
      ['Wrong', 'Right', 'Messages and fix safety', 'Why', 'Legal basis', 'To switch it off'],
      /\| (error|warning|hint): .+\. \|$/,
    ],
  ] as const) {
    const [head, ...sections] = (pages.get(`${path}the-thuc/tieu-ngu.md`) ?? '').split(/^## /m);
    expect(head).toMatch(/^# the-thuc\/tieu-ngu\n/);
    expect(sections.map((section) => section.split('\n', 1)[0])).toEqual(headings);
    const rows = (sections[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1);
    expect(rows).toHaveLength(rule?.meta.examples.wrong.length ?? 0);
    for (const row of rows) expect(row).toMatch(severity);
  }
});
