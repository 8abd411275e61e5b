/** What a run of the tests says on a machine that has Node.js and nothing else. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NEEDY = 'test/read/docx/rendered-lines.test.ts';

function runTests(args: readonly string[], env: NodeJS.ProcessEnv): { code: number | null; lines: string[] } {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|PATH$|CI$)/i.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), PATH: '', NO_COLOR: '1', ...env },
  });
  return { code: status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
}

const MISSING = 'LibreOffice, Poppler, Liberation Serif';
const APT = 'apt-get install libreoffice-writer-nogui poppler-utils fonts-liberation';

describe.runIf(process.platform === 'linux')('without programs', { tags: ['slow'] }, () => {
  test.each([
    ['on a terminal', []],
    ['for a program', ['--reporter=json', '--outputFile=/dev/null']],
  ])('tests that need one are left out, and the last line says so %s', (_, args) => {
    const { code, lines } = runTests([NEEDY, ...args], {});
    expect(lines.at(-1)).toBe(
      `Bỏ qua 1 kiểm thử vì máy thiếu / 1 tests skipped, missing: ${MISSING}; cài bằng / install with: ${APT}`,
    );
    expect(code).toBe(0);
  });

  test('nothing is said of tests that nobody asked for', () => {
    const said = runTests([NEEDY, '-t', 'no such test'], {}).lines.join('\n');
    expect(said).toContain('1 skipped');
    expect(said).not.toContain('Bỏ qua');
  });

  test('in the gate they fail, and say how to install it', () => {
    const { code, lines } = runTests([NEEDY], { CI: 'true' });
    expect(lines.join('\n')).toContain(
      'thiếu / missing: Liberation Serif; cài bằng / install with: apt-get install fonts-liberation',
    );
    expect(code).toBe(1);
  });
});
