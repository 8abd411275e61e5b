/** `npm run new-rule -- family/name`: writes the file of a rule, puts it into the index and says what to do next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../src/version.ts';
import { nameFault, ruleSource } from './support/new-rule.ts';
import { INDEX, rulesIndex } from './support/rules-index.ts';

const [id = '', folder] = process.argv.slice(2);
/** The project; another folder only in tests. */
const root = folder === undefined ? fileURLToPath(new URL('..', import.meta.url)) : resolve(folder);

const fault = nameFault(id, root);
if (fault) {
  console.error(`${fault.vi}.\n${fault.en}.`);
  process.exit(2);
}
const path = `rules/${id}.ts`;
mkdirSync(dirname(join(root, path)), { recursive: true });
writeFileSync(join(root, path), ruleSource(id, VERSION));
writeFileSync(join(root, INDEX), rulesIndex(root));

const TRY = `npx vitest run test/rules/examples.test.ts -t "${id} "`;
console.log(`Đã ghi ${path} và ${INDEX}. Việc tiếp theo:
  1. Trong ${path}: sửa ví dụ sai, ví dụ đúng, câu báo; rồi viết check. Xem docs/writing-rules.md.
  2. Thử:                         ${TRY}
  3. Mọi cách làm ra tệp:         npm run mutations ${id}
  4. Trang hướng dẫn, mục lục:    npm run docs
  5. Trước khi gửi:               npm run check && npm test

Written: ${path} and ${INDEX}. What is next:
  1. In ${path}: the wrong and right examples, the messages; then check. See docs/writing-rules.md.
  2. Try it:                      ${TRY}
  3. In every way of making it:   npm run mutations ${id}
  4. Manual and index:            npm run docs
  5. Before you send it:          npm run check && npm test`);
