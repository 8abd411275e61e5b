/** `vbcheck explain` says what the manual page says: both are made from one description of the rule. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { run } from '../support/terminal.ts';

/** Letters and digits alone: a page has tables and code, a terminal lines. */
const bare = (text: string): string => text.replace(/<br>|[^\p{L}\p{N}]+/gu, '');

describe.each([
  ['vi', 'docs/rules'],
  ['en', 'docs/rules/en'],
])('%s', (language, folder) => {
  test.each(rules.map(({ meta }) => meta.id))('%s: each line is in its page', async (id) => {
    const page = bare(readFileSync(new URL(`../../${folder}/${id}.md`, import.meta.url), 'utf8'));
    const { out } = await run({ cwd: '.', columns: 100_000 }, 'explain', id, '--lang', language);
    // Lines are wrapped at 100 columns; items begin with a dash, an arrow or at the left.
    const items = out.split(/\n(?! {2,}(?![-→] )\S)/).flatMap((item) => item.split(/^ *(?:[-→] )/m));
    for (const item of items.slice(1).filter((text) => text.trim() !== ''))
      for (const piece of item.split(/: /)) expect(page).toContain(bare(piece.replace(/\s\([^()]*\)\s*$/, '')));
  });
});

test('examples have their type and the very message; messages their severity; options their values', async () => {
  const recipients = (await run('.', 'explain', 'noi-nhan')).out;
  expect(recipients).toContain('  - Quyết định: dòng nơi nhận: “- Như trên;” / “- UBND tỉnh;”\n    → cảnh báo: ');
  expect(recipients).toMatch(/^ {2}- lỗi: … có cỡ chữ …/m);
  expect(recipients).not.toMatch(/(?<!\{)\{\w+\}/);
  const syllables = (await run('.', 'explain', 'am-tiet')).out;
  expect(syllables).toContain('tonePlacement ("any"): cách đặt dấu thanh');
  expect(syllables).toContain('    “consistent”: cả văn bản theo một cách');
});
