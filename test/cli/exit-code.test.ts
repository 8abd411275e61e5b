import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../src/lint/file-result.ts';
import type { Limits } from '../../src/cli/exit-code.ts';
import { Verdict } from '../../src/cli/limits.ts';
import { NO_CONFIGURATION } from '../../src/config/configuration.ts';

const file = (error: number, warning: number, info: number, status: FileResult['status'] = 'checked') =>
  ({ status, counts: { error, warning, info } }) as FileResult;
/** Groups of files, each under a configuration with these limits. */
function exitCode(groups: readonly { limits: Limits; files: readonly FileResult[] }[]): number {
  const verdict = new Verdict({});
  for (const { limits, files } of groups) {
    const configuration = { ...NO_CONFIGURATION, failOn: limits.failOn, maxWarnings: limits.maxWarnings ?? undefined };
    for (const one of files) verdict.add(one, configuration);
  }
  return verdict.exitCode;
}
const DEFAULT: Limits = { failOn: 'error', maxWarnings: null };

describe('exitCode', () => {
  it.each([
    ['no files', [], DEFAULT, 0],
    ['nothing', [file(0, 0, 0)], DEFAULT, 0],
    ['an error', [file(1, 0, 0)], DEFAULT, 1],
    ['warnings and hints', [file(0, 5, 5)], DEFAULT, 0],
    ['failing on warnings: a warning', [file(0, 1, 0)], { ...DEFAULT, failOn: 'warning' }, 1],
    ['failing on warnings: a hint', [file(0, 0, 1)], { ...DEFAULT, failOn: 'warning' }, 0],
    ['failing on hints: a hint', [file(0, 0, 1)], { ...DEFAULT, failOn: 'info' }, 1],
    ['never failing: an error', [file(1, 1, 1)], { ...DEFAULT, failOn: 'never' }, 0],
    ['as many warnings as allowed, over all files', [file(0, 1, 0), file(0, 1, 0)], { ...DEFAULT, maxWarnings: 2 }, 0],
    ['one warning too many', [file(0, 1, 0), file(0, 2, 0)], { ...DEFAULT, maxWarnings: 2 }, 1],
    ['too many warnings although never failing', [file(0, 1, 0)], { failOn: 'never', maxWarnings: 0 }, 1],
    ['an unreadable file among good ones', [file(0, 0, 0), file(0, 0, 0, 'failed')], DEFAULT, 2],
    ['an unreadable file and errors', [file(3, 0, 0), file(0, 0, 0, 'failed')], { ...DEFAULT, failOn: 'never' }, 2],
    ['a skipped file', [file(0, 0, 0, 'skipped')], DEFAULT, 0],
  ] as const)('%s', (_, files, limits, code) => {
    expect(exitCode([{ limits, files }])).toBe(code);
  });

  it('judges files by the limits of their own configuration', () => {
    const lenient = { limits: { ...DEFAULT, failOn: 'never' as const }, files: [file(1, 0, 0)] };
    expect(exitCode([lenient, { limits: DEFAULT, files: [file(0, 1, 0)] }])).toBe(0);
    expect(exitCode([lenient, { limits: { ...DEFAULT, failOn: 'warning' }, files: [file(0, 1, 0)] }])).toBe(1);
  });
});
