/** The documents that stand in fixtures/: right ones in `dung`, wrong ones in `sai`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `name`: `dung/cong-van`. */
export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}.docx`, import.meta.url));

export const fixture = (name: string): Buffer => readFileSync(fixturePath(name));

/** All of a folder, each with the name of its file. */
export const fixturesIn = (folder: 'dung' | 'sai'): [name: string, bytes: Uint8Array][] =>
  readdirSync(new URL(`../../fixtures/${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.docx'))
    .map((file) => [file, new Uint8Array(fixture(`${folder}/${file.slice(0, -'.docx'.length)}`))]);
