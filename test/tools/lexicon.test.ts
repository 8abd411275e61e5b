import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('data/lexicon.json and data/usage.json are what their sources make', { tags: ['slow'] }, () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tools/lexicon.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(printed).toContain('lexicon: up to date');
  expect(printed).toContain('usage: up to date');
});
