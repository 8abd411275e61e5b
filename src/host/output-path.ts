/** Where what is made of a document goes. */
import { basename, dirname, extname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Of one name, on the file systems that people have; longer ones are cut. */
const LONGEST_NAME_BYTES = 255;

/** `du-thao.docx` → `du-thao-da-sua.docx`, in the same folder. `extension`: another one than the document's. */
export function besideWith(suffix: string, file: string, extension: string = extname(file)): string {
  const stem = basename(file, extname(file));
  return join(dirname(file), fitting(stem, suffix + extension));
}

/** Names for the backup of a file, best first. They end in .bak, so that no folder run takes them for documents. */
export function* backupPaths(file: string): Generator<string> {
  for (let number = 1; ; number++)
    yield join(dirname(file), fitting(basename(file), `${number === 1 ? '' : `.${number}`}.bak`));
}

/** A name that a folder can hold. What is cut off is told by a checksum, so that two names stay two. */
function fitting(stem: string, ending: string): string {
  if (Buffer.byteLength(stem + ending) <= LONGEST_NAME_BYTES) return stem + ending;
  const mark = `~${crc32(stem).toString(16)}`;
  const room = LONGEST_NAME_BYTES - Buffer.byteLength(mark + ending);
  let cut = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    cut += character;
  }
  return cut + mark + ending;
}
