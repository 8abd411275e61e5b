/** The plugin that docs/writing-rules.md shows does what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkPaths, type Rule } from '../../src/index.ts';
import { testRule } from '../../src/testing/index.ts';
import { folderWith } from '../support/folder.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/writing-rules.md', import.meta.url)), 'utf8');

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
}

const LETTER = `| **SỞ NỘI VỤ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
|---|---|
| Số: 12/SNV-VP<br>V/v báo cáo | *Lào Cai, ngày 05 tháng 11 năm 2026* |

Kính gửi: Các phòng, đơn vị thuộc Sở.

Đề nghị báo cáo máy tính, máy in, vv và sổ sách, v.v. của đơn vị./.

**GIÁM ĐỐC**

**Trần Văn Bình**
`;

it('reports and mends what the plugin on the page is about', async () => {
  const cwd = folderWith({ 'quy-tac.mjs': block('js'), '.vbcheckrc.yaml': block('yaml'), 'thu.md': LETTER });
  const report = await checkPaths(['thu.md'], { cwd, trust: true });
  const found = report.files[0]?.messages.filter(({ ruleId }) => ruleId === 'so-noi-vu/van-van');
  expect(found).toMatchObject([
    {
      severity: 'error',
      family: 'van-phong',
      message: 'Viết tắt “vv” không có dấu chấm; phải là “v.v.”.',
      location: { component: 'bodyText', text: 'vv', start: 34, end: 36 },
      // Nothing is written into Markdown: what to write is a suggestion.
      fix: null,
      suggestions: ['v.v.'],
    },
  ]);
});

it('has examples that hold, tested as the page says', async () => {
  const { rules } = (await import(join(folderWith({ 'quy-tac.mjs': block('js') }), 'quy-tac.mjs'))) as {
    rules: Record<string, Rule>;
  };
  expect(Object.keys(rules)).toEqual(['vanVan']);
  for (const rule of Object.values(rules)) {
    expect([rule.meta.examples.wrong.length, rule.meta.examples.right.length]).toEqual([1, 1]);
    await testRule(rule);
    const blind = { ...rule, check: () => {} };
    await expect(testRule(blind)).rejects.toThrow('so-noi-vu/van-van, examples.wrong[0]');
  }
  expect(block('js test')).toContain("import { testRule } from 'vbcheck/testing';");
});
