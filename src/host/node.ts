/** What the core needs from Node.js. A browser page passes its own host. */
import { inflateRawSync } from 'node:zlib';
import type { Host } from '../read/docx/package.ts';

export const nodeHost: Host = {
  inflate: (data, maxOutputLength) => inflateRawSync(data, { maxOutputLength }),
};
