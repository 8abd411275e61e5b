/**
 * What the validator of the Open XML SDK has against a document that it had not against the one it was made from. Its
 * package (test/validator/) holds a program for one platform; `npm test` installs it. Tests that use it have the tag
 * `needs/validator`.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf } from './tools.ts';

interface ValidatorError {
  description: string;
  path: string | null;
  errorType: string;
}

/** Drafts of real life fail already; only what is new counts. */
export async function newErrors(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [known, found] = await Promise.all([errorsOf(before), errorsOf(after)]);
  for (const error of known) {
    const at = found.indexOf(error);
    if (at >= 0) found.splice(at, 1);
  }
  return found;
}

/** All that the validator has against a document. */
export async function errorsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-validator-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    const { errors } = JSON.parse(await outputOf(file)) as { errors: ValidatorError[] };
    return errors.map(({ errorType, path, description }) => `${errorType} ${path}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** It ends with an error code where it finds something. */
function outputOf(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(pathOf('validator'), [file], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (stdout.trim() === '') reject(error ?? new Error('the validator said nothing'));
      else resolve(stdout);
    });
  });
}
