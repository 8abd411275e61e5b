/** A folder on disk for one test. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes `files` (path in the folder → content) and gives the folder; it is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  // The letters of `mkdtemp` would now and then spell what tests look for in messages: `ENOENT`.
  const folder = join(realpathSync(tmpdir()), `vbcheck-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
