/** Finds what a configuration names under `extends` and `plugins`: files and installed packages. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { readRegularFile } from './regular-file.ts';

const LARGEST_MANIFEST_BYTES = 1024 * 1024;

/** Loaded when a configuration names a module, which few do. */
const requireFrom = (path: string): NodeJS.Require => process.getBuiltinModule('node:module').createRequire(path);

/** Whether a name means a file, relative or absolute; others are packages. */
export const isFileName = (name: string): boolean => isAbsolute(name) || /^\.{1,2}(?:[/\\]|$)/.test(name);

/** Path of a file or package named in a configuration, or null. Runs nothing. */
export function resolveModule(name: string, base: string): string | null {
  if (isFileName(name)) {
    const path = resolve(base, name);
    return existsSync(path) ? path : null;
  }
  try {
    return requireFrom(join(base, 'package.json')).resolve(name);
  } catch {
    return esmEntry(name, base);
  }
}

/** The file that a program means by a relative name, also as `require` finds it: `./lib`, a folder. Runs nothing. */
export function resolveImport(name: string, program: string): string | null {
  try {
    return requireFrom(program).resolve(name);
  } catch {
    return null;
  }
}

/** Entry of a package that can only be imported, which `require.resolve` does not see. */
function esmEntry(name: string, base: string): string | null {
  for (let folder = base; ; folder = dirname(folder)) {
    const packageFolder = join(folder, 'node_modules', name);
    try {
      const manifest = readRegularFile(join(packageFolder, 'package.json'), LARGEST_MANIFEST_BYTES);
      const { exports: entries, main } = JSON.parse(manifest.toString('utf8'));
      const root = entries?.['.'] ?? entries;
      const entry = typeof root === 'string' ? root : (root?.import?.default ?? root?.import ?? root?.default ?? main);
      const path = join(packageFolder, typeof entry === 'string' ? entry : 'index.js');
      return existsSync(path) ? path : null;
    } catch {
      if (dirname(folder) === folder) return null;
    }
  }
}
