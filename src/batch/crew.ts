/** Works on documents in threads, each with the program from its code cache and one lexicon for all. */
import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { ConfigError } from '../config/error.ts';
import { sharedTables } from '../host/table-files.ts';
import type { Bilingual } from '../language/language.ts';
import { filled, fillTemplate } from '../language/template.ts';
import { failedResult, type FileError, uncaughtError } from '../lint/file-result.ts';
import type { DocumentJob, DocumentJobs, JobName } from './document-work.ts';
import type { DocumentAnswer, DocumentTask, WorkerStart } from './document-worker.ts';
import type { Entry } from './entry.ts';
import type { ConfiguredFile, Worked } from './prepare-files.ts';
import { bytesOf } from './read-file.ts';
import { ThreadFault, WorkerPool } from './worker-pool.ts';

const TEXTS = {
  'out-of-memory': {
    vi: 'Văn bản này cần nhiều bộ nhớ hơn mức cho phép, nên đã dừng; không ảnh hưởng đến các tệp khác.',
    en: 'This document needs more memory than there may be, and was stopped; other files go on.',
  },
  'timed-out': {
    vi: 'Văn bản này quá {minutes} phút chưa xong, nên đã dừng; không ảnh hưởng đến các tệp khác.',
    en: 'This document took more than {minutes} minutes and was stopped; other files go on.',
  },
  ended: {
    vi: 'Luồng xử lý văn bản này bị dừng giữa chừng (mã mà cấu hình chạy đã kết thúc nó); không ảnh hưởng đến các tệp khác.',
    en: 'The thread that worked on this document was ended (by code that the configuration runs); other files go on.',
  },
} as const satisfies Record<Exclude<ThreadFault['reason'], 'threw'>, Bilingual>;

const OWN_RULES: Bilingual = {
  vi: ' Có quy tắc riêng cùng chạy ({files}): có thể một quy tắc ấy không dừng.',
  en: ' Rules of plugins ran as well ({files}): one of them may never end.',
};

const MILLISECONDS_PER_MINUTE = 60_000;
/** Documents of hundreds of megabytes take a minute to check. */
const LONGEST_CHECK_MINUTES = 5;
/** To mend one is to check it again and again. */
const LONGEST_MINUTES = 20;
const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Of one thread among several: what a draft of thousands of pages needs. */
const LEAST_MEMORY_MEGABYTES = 512;
/** The more V8 may have the later it collects: with 4,096 two threads take 415 MB over 1,000 drafts, with this 300 in the same time. */
const MOST_MEMORY_MEGABYTES = 1024;
const MOST_THREADS = 32;

/** Processors that this process may use. */
export const automaticThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

export interface Crew {
  readonly threads: number;
  /** `bytes` null: a thread reads the file; else they are the thread's from then on. Throws `ConfigError`. */
  work<Name extends JobName>(
    file: ConfiguredFile,
    bytes: Uint8Array | null,
    job: DocumentJob<Name>,
  ): Promise<Worked<DocumentJobs[Name]['made']>>;
  end(): Promise<void>;
}

const SCRIPT = join(import.meta.dirname, 'worker.cjs');

/** The program was built: run from its sources it has no script for threads. */
export const hasThreads = (): boolean => existsSync(SCRIPT);

/** `checks`: all that is asked of it are records. */
export function crewOf(threads: number, options: WorkerStart['options'], checks: boolean): Crew {
  const start: WorkerStart = { options, checks, tables: sharedTables(dirname(SCRIPT)) };
  const longestMinutes = checks ? LONGEST_CHECK_MINUTES : LONGEST_MINUTES;
  const poolOf = (size: number, memoryMegabytes: number): WorkerPool<DocumentTask, DocumentAnswer> =>
    new WorkerPool({
      script: SCRIPT,
      start,
      threads: size,
      longestMilliseconds: longestMinutes * MILLISECONDS_PER_MINUTE,
      memoryMegabytes,
    });
  const all = memoryOfProcess();
  const share = shareOf(threads, all);
  const pool = poolOf(threads, share);
  /** For what its share of the memory was too little for: one such document at a time. */
  let roomy: WorkerPool<DocumentTask, DocumentAnswer> | null = null;
  return {
    threads,
    async work<Name extends JobName>(file: ConfiguredFile, bytes: Uint8Array | null, job: DocumentJob<Name>) {
      const { rules, language } = file;
      const { path } = file.entry;
      // Whatever else is known of a file is not for threads.
      const entry: Entry = 'absolute' in file.entry ? { path, absolute: file.entry.absolute } : file.entry;
      const task: DocumentTask = { entry, rules, language, job };
      const canBeReadAgain = bytes === null || 'absolute' in file.entry;
      try {
        const answer = await pool.run(task, bytes).catch((fault: unknown) => {
          if (!(fault instanceof ThreadFault) || fault.reason !== 'out-of-memory') throw fault;
          if (share === all || !canBeReadAgain) throw fault;
          roomy ??= poolOf(1, all);
          return roomy.run(task, bytes === null ? null : bytesOf(file.entry));
        });
        if ('worked' in answer) return answer.worked as Worked<DocumentJobs[Name]['made']>;
        const { code, file: configuration, problems } = answer.refused;
        throw new ConfigError(code, configuration, problems);
      } catch (error) {
        if (!(error instanceof ThreadFault)) throw error;
        return { result: failedResult(path, faultOf(error, longestMinutes, file)), made: null };
      }
    },
    async end() {
      await Promise.all([pool.end(), roomy?.end()]);
    },
  };
}

function faultOf(
  { reason, cause }: ThreadFault,
  minutes: number,
  { configuration, language }: Pick<ConfiguredFile, 'configuration' | 'language'>,
): FileError {
  if (reason === 'threw') return uncaughtError(cause, language, dirname(SCRIPT));
  const plugins = reason === 'timed-out' ? [...new Set(configuration.pluginFiles.values())] : [];
  const hint = plugins.length > 0 ? filled(OWN_RULES, { files: plugins.join(', ') })[language] : '';
  return {
    code: reason === 'ended' ? 'thread-ended' : reason,
    message: fillTemplate<string>(TEXTS[reason][language], { minutes }) + hint,
  };
}

/** Megabytes that the process may have for what its program makes. */
const memoryOfProcess = (): number => Math.floor(getHeapStatistics().heap_size_limit / BYTES_PER_MEGABYTE);

/** Megabytes for each of several threads: a share of the machine, and no more than the process itself may have. */
function shareOf(threads: number, all: number): number {
  if (threads === 1) return all;
  const share = Math.min(totalmem() / BYTES_PER_MEGABYTE / (threads + 1), MOST_MEMORY_MEGABYTES);
  return Math.floor(Math.min(all, Math.max(share, LEAST_MEMORY_MEGABYTES)));
}
