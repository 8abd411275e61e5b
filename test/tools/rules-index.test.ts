/** rules/index.ts is made from the files beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { rulesIndex, variableOf } from '../../tools/support/rules-index.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('holds every rule once, by id', () => {
  expect(readFileSync(join(root, 'rules/index.ts'), 'utf8'), 'npm run docs').toBe(rulesIndex(root));
  const ids = rules.map(({ meta }) => meta.id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

it('names a rule after its file', () => {
  expect(variableOf('the-thuc/thong-tin-ky-so')).toBe('thongTinKySo');
  expect(variableOf('noi-dung/muc-4a')).toBe('muc4a');
});

it('refuses a file that does not hold the rule that it is named after', () => {
  const rule = (variable: string, id: string): string =>
    `export const ${variable} = defineRule({ meta: { id: '${id}', } });`;
  const made = (source: string): string => rulesIndex(folderWith({ 'rules/noi-dung/thu-ngay.ts': source }));
  expect(made(rule('thuNgay', 'noi-dung/thu-ngay'))).toContain(`import { thuNgay } from './noi-dung/thu-ngay.ts';`);
  expect(() => made(rule('thuNgay', 'noi-dung/ngay-thu'))).toThrow(/rules\/noi-dung\/thu-ngay\.ts phải có.+must have/);
  expect(() => made(rule('ngayThu', 'noi-dung/thu-ngay'))).toThrow('export const thuNgay = defineRule(');
});
