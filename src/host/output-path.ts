/** Where what is made of a document goes. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** `du-thao.docx` → `du-thao-da-sua.docx`, in the same folder. */
export function besideWith(suffix: string, file: string): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}${suffix}${extension}`);
}

/** A name for the backup of a file that is not taken. It ends in .bak, so that no folder run takes it for a document. */
export function backupPath(file: string): string {
  for (let number = 1; ; number++) {
    const path = `${file}${number === 1 ? '' : `.${number}`}.bak`;
    if (!existsSync(path)) return path;
  }
}
