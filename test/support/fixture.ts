/** The documents that stand in fixtures/: right ones in `dung`, wrong ones in `sai`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `name`: `dung/cong-van`. */
export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}.docx`, import.meta.url));

export const fixture = (name: string): Buffer => readFileSync(fixturePath(name));
