/** LibreOffice opens what we write. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOf } from './tools.ts';

/**
 * Converts files, all in one start of the program, which costs seconds. `format`: `pdf`, `docx`, `txt:Text (encoded):UTF8` …
 * Gives the bytes of each result by the name of its file; throws when one cannot be converted. Base names must differ.
 * Tests that use it have the tag `needs/libreoffice`, and `needs/fonts` when they look at pages.
 */
export function convertAll(files: readonly string[], format: string): Map<string, Uint8Array> {
  if (format === 'pdf') pathOf('fonts');
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-libreoffice-'));
  try {
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', out, ...files];
    const result = spawnSync(pathOf('libreoffice'), args, { encoding: 'utf8', timeout: 300_000 });
    const extension = format.split(':')[0] as string;
    return new Map(
      files.map((file) => {
        const output = join(out, `${basename(file, extname(file))}.${extension}`);
        if (!existsSync(output))
          throw new Error(`LibreOffice cannot convert ${file}: ${result.stdout}${result.stderr}`);
        return [file, readFileSync(output)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
