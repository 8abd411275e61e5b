/** The script of the page that test/browser/core.test.ts opens: all jobs of `vbcheck/core`, called with and for Base64. */
import {
  annotate,
  check,
  clean,
  createSession,
  fix,
  type FileResult,
  inspect,
  newDocument,
  preview,
  ReadError,
  rules,
} from '../../src/core.ts';
import { pakoHost } from './pako-host.ts';

/** Base64 of all that the jobs make of one document. */
export interface JobsDone {
  checked: FileResult;
  inspected: unknown;
  fixed: string;
  left: readonly string[];
  annotated: string;
  cleaned: string;
  page: string;
}

export const DATE = '2026-03-05T00:00:00Z';
/** What is written with bytes of the given document and time must not depend on where. */
const OPTIONS = { final: true, date: DATE };

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

function base64Of(bytes: Uint8Array): string {
  let units = '';
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

const session = createSession(pakoHost);

const page = {
  ruleCount: rules.length,

  async jobs(base64: string, path: string): Promise<JobsDone> {
    const bytes = bytesOf(base64);
    const options = { ...OPTIONS, session };
    const fixed = fix(bytes, path, { ...options, unsafe: true });
    const annotated = annotate(bytes, path, { ...options, force: true });
    return {
      checked: await check(bytes, path, options),
      inspected: await inspect(bytes, path, options),
      fixed: base64Of(fixed.bytes),
      left: fixed.left,
      annotated: base64Of(annotated.bytes),
      cleaned: base64Of(clean(annotated.bytes, options)),
      page: await preview(bytes, path, options),
    };
  },

  checkMarkdown: (text: string): Promise<FileResult> =>
    check(new TextEncoder().encode(text), 'du-thao.md', { ...OPTIONS, session }),

  newDocument: (type: string): string => base64Of(newDocument(type, { session, year: 2026 })),

  /** Why the bytes cannot be read. */
  async refusal(base64: string): Promise<string | null> {
    try {
      await check(bytesOf(base64), 'du-thao.docx', { session });
      return null;
    } catch (error) {
      return error instanceof ReadError ? error.code : String(error);
    }
  },
};

export type CorePage = typeof page;

Object.assign(globalThis, { page });
