/** Installs what validates our .docx in the tests (test/validator/), where it can run and is not there yet. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', 'test', 'validator');

if (process.platform === 'linux' && process.arch === 'x64' && !existsSync(join(folder, 'node_modules')))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
