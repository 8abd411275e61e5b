/** The plugin that docs/writing-rules.md shows does what it says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkPaths } from '../../src/index.ts';
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
  const report = await checkPaths(['thu.md'], { cwd });
  const found = report.files[0]?.messages.filter(({ ruleId }) => ruleId === 'van-phong/van-van');
  expect(found).toMatchObject([
    {
      severity: 'error',
      message: 'Viết tắt “vv” không có dấu chấm; phải là “v.v.”.',
      location: { component: 'bodyText', text: 'vv', start: 34, end: 36 },
      fix: { text: 'v.v.' },
    },
  ]);
});
