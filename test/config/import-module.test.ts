/** Modules of users that do not come to an end while they are loaded. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ImportFault, importModule } from '../../src/config/import-module.ts';
import { folderWith } from '../support/folder.ts';

const imported = (source: string): Promise<unknown> =>
  importModule(join(folderWith({ 'a.mjs': source }), 'a.mjs'), SECONDS);
/** Far more than it takes to start a thread, and what the test of a loop waits. */
const SECONDS = 3;

test('one that loops is stopped', async () => {
  const fault = await imported('for (;;);').catch((error: unknown) => error);
  expect((fault as ImportFault).text.vi).toBe('nạp quá 3 giây chưa xong, nên đã dừng; có lẽ có vòng lặp không dừng.');
});

test.each(['process.exit(0);', 'await new Promise(() => undefined);'])(
  'one that ends the program: %s',
  async (source) => {
    const fault = await imported(source).catch((error: unknown) => error);
    expect((fault as ImportFault).text.en).toContain('the program ends while it is loaded');
  },
);

test('what it throws is told by itself, what it exports is there', async () => {
  await expect(imported('throw new RangeError("ba");')).rejects.toThrow(new RangeError('ba'));
  expect(await imported('export const rules = 7;')).toMatchObject({ rules: 7 });
});
