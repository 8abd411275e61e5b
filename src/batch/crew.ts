/** Checks documents in several threads, each with the program from its code cache and one lexicon for all. */
import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { ConfigError } from '../config/error.ts';
import { sharedTables } from '../host/table-files.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { failedResult, type FileError, uncaughtError } from '../lint/file-result.ts';
import type { FileRecord, RecordContent } from '../report/file-record.ts';
import type { CheckAnswer, CheckTask, WorkerStart } from './check-worker.ts';
import type { ConfiguredFile, Entry } from './prepare-files.ts';
import { ThreadFault, WorkerPool } from './worker-pool.ts';

const TEXTS = {
  'out-of-memory': {
    vi: 'Soát văn bản này cần nhiều bộ nhớ hơn mức cho phép, nên đã dừng; các tệp khác vẫn được soát.',
    en: 'Checking this document needs more memory than there may be, and was stopped; other files are checked.',
  },
  'timed-out': {
    vi: 'Soát văn bản này quá {minutes} phút chưa xong, nên đã dừng; các tệp khác vẫn được soát.',
    en: 'Checking this document took more than {minutes} minutes and was stopped; other files are checked.',
  },
  ended: {
    vi: 'Luồng soát văn bản này bị dừng giữa chừng (mã mà cấu hình chạy đã kết thúc nó); các tệp khác vẫn được soát.',
    en: 'The thread that checked this document was ended (by code that the configuration runs); other files are checked.',
  },
} as const satisfies Record<Exclude<ThreadFault['reason'], 'threw'>, Bilingual>;

const MILLISECONDS_PER_MINUTE = 60_000;
/** Documents of hundreds of megabytes take a minute. */
const LONGEST_MINUTES = 5;
const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Of a thread: what a draft of thousands of pages needs. */
const LEAST_MEMORY_MEGABYTES = 512;
const MOST_THREADS = 32;

/** Processors that this process may use. */
export const automaticThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

export interface Crew {
  readonly threads: number;
  /** `bytes` null: a thread reads the file. Throws `ConfigError`. */
  record(file: ConfiguredFile, bytes: Uint8Array | null): Promise<FileRecord>;
  end(): Promise<void>;
}

const SCRIPT = join(import.meta.dirname, 'worker.cjs');

/** The program was built: run from its sources it has no script for threads. */
export const hasThreads = (): boolean => existsSync(SCRIPT);

export function crewOf(threads: number, options: WorkerStart['options'], content: RecordContent): Crew {
  const start: WorkerStart = { options, content, tables: sharedTables(dirname(SCRIPT)) };
  const pool = new WorkerPool<CheckTask, CheckAnswer>({
    script: SCRIPT,
    start,
    threads,
    longestMilliseconds: LONGEST_MINUTES * MILLISECONDS_PER_MINUTE,
    memoryMegabytes: memoryOf(threads),
  });
  return {
    threads,
    async record(file, bytes) {
      const { rules, language } = file;
      const { path } = file.entry;
      // Whatever else is known of a file is not for threads.
      const entry: Entry = 'absolute' in file.entry ? { path, absolute: file.entry.absolute } : file.entry;
      try {
        const answer = await pool.run({ entry, rules, language }, bytes);
        if ('record' in answer) return answer.record;
        const { code, file: configuration, problems } = answer.refused;
        throw new ConfigError(code, configuration, problems);
      } catch (error) {
        if (!(error instanceof ThreadFault)) throw error;
        return { result: failedResult(path, faultOf(error, language)), views: [], cited: null };
      }
    },
    end: () => pool.end(),
  };
}

function faultOf({ reason, cause }: ThreadFault, language: Language): FileError {
  if (reason === 'threw') return uncaughtError(cause, language, dirname(SCRIPT));
  return {
    code: reason === 'ended' ? 'thread-ended' : reason,
    message: TEXTS[reason][language].replace('{minutes}', String(LONGEST_MINUTES)),
  };
}

/** A share of the machine, and no more than the process itself may have. */
function memoryOf(threads: number): number {
  const mine = getHeapStatistics().heap_size_limit / BYTES_PER_MEGABYTE;
  const share = totalmem() / BYTES_PER_MEGABYTE / (threads + 1);
  return Math.floor(Math.min(mine, Math.max(share, LEAST_MEMORY_MEGABYTES)));
}
