/**
 * Mutated packages and killed runs, some of each: `npm run hostile` tries thousands.
 *
 * @module-tag slow
 */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { readablePartsOf, tried } from '../../tools/support/fuzz.ts';
import { killedCommands, killedRun } from '../../tools/support/killed-runs.ts';
import { KINDS, mutatedPackage, safelyUnzipped } from '../../tools/support/mutated-packages.ts';

const DOCUMENTS = ['dung/quyet-dinh', 'dung/ke-hoach-phu-luc', 'sai/cong-van-nhieu-loi'].map(fixture);

describe('mutated packages', () => {
  test('a seed gives one package, another seed another', () => {
    const [first, again, other] = [1, 1, 6].map((seed) => mutatedPackage(DOCUMENTS, seed));
    expect(first?.kind).toBe('xml');
    expect(again).toEqual(first);
    expect(other?.bytes).not.toEqual(first?.bytes);
  });

  test('a directory that tells of gigabytes is damaged, and nothing is taken for it', () => {
    const bytes = Buffer.from(DOCUMENTS[0] as Uint8Array);
    expect(safelyUnzipped(bytes)).not.toBeNull();
    // Size before compression, in the first entry of the directory.
    bytes.writeUInt32LE(2 ** 31, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    const before = process.memoryUsage().rss;
    expect(safelyUnzipped(bytes)).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  });

  test.each([
    ['whose place is beyond the end', 42, 2 ** 31],
    ['whose place is in the directory', 42, 9000],
    ['with another checksum', 16, 1],
    ['of another size', 24, 7],
  ])('a part %s has no content, the others have', (_, field, value) => {
    const bytes = Buffer.from(DOCUMENTS[0] as Uint8Array);
    const all = readablePartsOf(bytes);
    expect([...all.keys()]).toEqual(Object.keys(unzipSync(bytes)));
    expect([...all.values()]).not.toContain(null);
    bytes.writeUInt32LE(value, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + field);
    const [[first] = ['']] = all;
    expect(readablePartsOf(bytes)).toEqual(new Map([...all, [first, null]]));
  });

  test.each(KINDS)('%s: no crash, no hang, what is written can be read and cleaned', async (kind) => {
    const session = library.createSession();
    for (let seed = KINDS.indexOf(kind); seed < 40 * KINDS.length; seed += KINDS.length)
      expect(await tried(library, DOCUMENTS, seed, session)).toMatchObject({ seed, kind, faults: [] });
  });
});

test(
  'runs that are killed lose nothing, write nothing by halves and leave nothing over',
  { timeout: 600_000 },
  async () => {
    const main = JSON.stringify(new URL('../../src/cli/main.ts', import.meta.url).href);
    const script = `import(${main}).then(async ({ main }) => void (process.exitCode = await main(process.argv.slice(1))))`;
    const program = ['--import', import.meta.resolve('tsx'), '-e', script, '--'];
    const commands = await killedCommands(program, fixture('sai/cong-van-nhieu-loi'));
    for (const { name, before, after } of commands) expect([name, after]).not.toEqual([name, before]);
    let killed = 0;
    // A run may end before the moment comes; then others are tried.
    for (let seed = 0; seed < 2 * commands.length || (killed === 0 && seed < 20 * commands.length); seed++) {
      const run = await killedRun(commands, seed);
      expect(run).toMatchObject({ faults: [] });
      if (run.isKilled) killed++;
    }
    expect(killed).toBeGreaterThan(0);
  },
);
