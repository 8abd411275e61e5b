/**
 * Installs, where they can run and are not there yet, the programs that tests use and npm has: what validates our .docx
 * (test/validator/) and, for the gate, other versions of Node.js (test/node-versions/).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isGate } from '../test/support/tools.ts';

const folders = ['validator', ...(isGate ? ['node-versions'] : [])]
  .map((name) => resolve(import.meta.dirname, '..', 'test', name))
  .filter((folder) => !existsSync(join(folder, 'node_modules')));

if (process.platform === 'linux' && process.arch === 'x64') {
  for (const folder of folders)
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
    });
}
