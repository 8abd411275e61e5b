/**
 * Imports what users have written: plugins, configurations in JavaScript, formats. What a module does while it is loaded nobody
 * can stop in this thread, not even with Ctrl-C where it loops; so it is loaded in a thread of its own first.
 */
import { isMainThread, Worker } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';

const TEXTS = {
  neverEnds: {
    vi: 'nạp quá {seconds} giây chưa xong, nên đã dừng; có lẽ có vòng lặp không dừng.',
    en: 'it was not loaded within {seconds} seconds and was stopped; perhaps it loops for ever.',
  },
  ends: {
    vi: 'chương trình kết thúc khi đang nạp (process.exit, hoặc await không bao giờ xong).',
    en: 'the program ends while it is loaded (process.exit, or an await that is never answered).',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a module cannot be loaded where it throws nothing itself. */
export class ImportFault extends BilingualError {
  override readonly name = 'ImportFault';
}

/** More than a module takes that reads a large table. */
const LONGEST_SECONDS = 20;
const MILLISECONDS_PER_SECOND = 1000;

/**
 * Says `done` whether or not it throws: why it does is told best by the import that counts. The blank keeps the build from
 * taking it for an import of the program, which its loader does (tools/build.ts).
 */
const TRIAL = `
  const { parentPort, workerData } = require('node:worker_threads');
  const done = () => parentPort.postMessage('done');
  import (workerData).then(done, done);
`;

/** `file`: absolute. Throws `ImportFault`, and what the module throws. */
export async function importModule(file: string, seconds = LONGEST_SECONDS): Promise<Record<string, unknown>> {
  const { href } = pathToFileURL(file);
  // Threads work on what the first one has loaded already, and are timed.
  if (isMainThread) await tryImport(href, seconds);
  return (await import(href)) as Record<string, unknown>;
}

async function tryImport(href: string, seconds: number): Promise<void> {
  // What it prints it prints when it is loaded to stay.
  const worker = new Worker(TRIAL, { eval: true, workerData: href, stdout: true, stderr: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new ImportFault(filled(TEXTS.neverEnds, { seconds }))),
        seconds * MILLISECONDS_PER_SECOND,
      );
      worker.on('message', () => resolve());
      worker.on('error', () => resolve());
      worker.on('exit', () => reject(new ImportFault(TEXTS.ends)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
