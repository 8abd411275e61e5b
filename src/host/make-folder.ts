/** Folders with those above them; `mkdirSync` of Node.js tries for ever where a drive says of a new folder that there is none (`/proc`). */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `mode`: of the folders that are made. Throws what the file system says. */
export function makeFolder(path: string, mode?: number): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
