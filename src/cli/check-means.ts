/** How a check goes about many files: in how many threads, with what is known from earlier runs. What that takes is loaded only where it is used. */
import { resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { CheckMeans, CrewMeans } from '../batch/check-files.ts';
import type { Crew } from '../batch/crew.ts';
import type { GuardMeans } from '../batch/guard.ts';
import type { FilesOptions } from '../batch/prepare-files.ts';
import { reasonOf } from '../host/system-error.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { CommandOption } from './command.ts';
import type { Terminal } from './terminal.ts';
import { tuneFor } from './tiering.ts';
import { USAGE } from './texts.ts';
import { filled, UsageError } from './usage-error.ts';

export interface MeansOptions {
  /** As typed. */
  jobs?: string;
  cache?: boolean;
  cacheLocation?: string;
}

export const MEANS_OPTIONS: readonly CommandOption[] = [
  {
    flags: { vi: '--jobs <số|auto>', en: '--jobs <number|auto>' },
    description: {
      vi: 'soát song song trong bấy nhiêu luồng; auto (mặc định) tự chọn theo số tệp và máy',
      en: 'check in so many threads; auto (the default) goes by the files and the machine',
    },
  },
  {
    flags: '--cache',
    description: {
      vi: 'nhớ kết quả, lần sau chỉ soát tệp đã đổi (docs/many-files.md)',
      en: 'remember results, and check only what has changed next time (docs/many-files.md)',
    },
  },
  {
    flags: { vi: '--cache-location <thư-mục>', en: '--cache-location <folder>' },
    description: {
      vi: 'bật --cache, để kết quả ở thư mục này thay cho thư mục đệm của máy',
      en: '--cache with this folder in place of that of the system',
    },
  },
];

const JOBS: Bilingual = { vi: 'auto hoặc số nguyên từ 1 đến 999', en: 'auto or a whole number from 1 to 999' };

/** From so many files on a second thread is worth what it costs: measured, a third more processor time for two thirds of the wait. */
const WORTHWHILE_FILES = 200;

/** What a byte of a document takes where each word of it is a finding, as measured; of a real draft of 7 MB a fiftieth of that. */
const MEMORY_OF_A_BYTE = 500;
/** What the program takes before it has read anything, with its tables and a first draft. */
const MEMORY_OF_PROGRAM = 48 * 1024 * 1024;

/** Documents that unpack to more are for a thread of their own. */
const largeBytes = (): number =>
  Math.max(0, getHeapStatistics().heap_size_limit - MEMORY_OF_PROGRAM) / MEMORY_OF_A_BYTE;

/** Whether a run remembers what it says of documents. */
export const remembers = ({ cache, cacheLocation }: MeansOptions): boolean =>
  cache === true || cacheLocation !== undefined;

/** `count`: of files that the run may check. Throws `UsageError`. */
export async function meansOf(
  given: MeansOptions,
  options: Omit<FilesOptions, 'rules'>,
  count: number,
  terminal: Terminal,
): Promise<CheckMeans> {
  const known = remembers(given) ? await knownRecords(given, options.language ?? 'vi', terminal) : undefined;
  const crew = await crewFor(given, options, count);
  const told = [
    known ? `cache ${known.place}` : 'cache none',
    crew.several
      ? `threads ${crew.several.threads}, once ${crew.several.worthwhile} documents are to be checked`
      : 'threads none',
    `threads of their own: documents of more than ${Math.round(crew.largeBytes)} bytes unpacked`,
  ];
  return { told, known, crew };
}

async function crewFor(
  { jobs = 'auto' }: MeansOptions,
  options: Omit<FilesOptions, 'rules'>,
  count: number,
): Promise<CrewMeans> {
  const isAutomatic = jobs === 'auto';
  if (!isAutomatic && !/^[1-9]\d{0,2}$/.test(jobs))
    throw new UsageError({
      vi: filled(USAGE.invalidOptionValue, { value: jobs, name: '--jobs', allowed: JOBS.vi }).vi,
      en: filled(USAGE.invalidOptionValue, { value: jobs, name: '--jobs', allowed: JOBS.en }).en,
    });
  const crews: Crew[] = [];
  const kept = (crew: Crew): Crew => {
    crews.push(crew);
    return crew;
  };
  return {
    several: await severalThreads(isAutomatic ? null : Number(jobs), options, count, kept),
    ...guardMeans(options, true, kept),
    stop: () => crews.forEach((crew) => void crew.end()),
  };
}

/** For commands other than `check`: all is done in this thread but what is large. */
export function guardOf(options: FilesOptions): GuardMeans & { stop: () => void } {
  // Functions cannot go to a thread: it gets what they say of each document.
  const plain = { ...options, rules: undefined };
  let thread: Crew | null = null;
  return {
    ...guardMeans(plain, false, (crew) => (thread = crew)),
    stop: () => void thread?.end(),
  };
}

/** `checks`: for `check`. `kept` gets the thread when there is one. */
const guardMeans = (options: Omit<FilesOptions, 'rules'>, checks: boolean, kept: (crew: Crew) => Crew): GuardMeans => ({
  largeBytes: largeBytes(),
  ready: tuneFor,
  guard: async () => {
    const { crewOf, hasThreads } = await import('../batch/crew.ts');
    return hasThreads() ? kept(crewOf(1, options, checks)) : null;
  },
});

/** `asked` null: as many as are good. */
async function severalThreads(
  asked: number | null,
  options: Omit<FilesOptions, 'rules'>,
  count: number,
  kept: (crew: Crew) => Crew,
): Promise<CrewMeans['several']> {
  const worthwhile = asked === null ? WORTHWHILE_FILES : 2;
  if (asked === 1 || count < worthwhile) return null;
  const { automaticThreads, crewOf, hasThreads } = await import('../batch/crew.ts');
  const threads = asked ?? automaticThreads();
  if (threads < 2 || !hasThreads()) return null;
  return { threads, worthwhile, make: () => kept(crewOf(threads, options, true)) };
}

const NO_CACHE: Bilingual = {
  vi: 'không dùng được bộ đệm “{name}”: {reason}.',
  en: 'the cache “{name}” cannot be used: {reason}.',
};

/** Undefined: there are none, as has been said; a check goes on without. */
async function knownRecords(
  { cacheLocation }: MeansOptions,
  language: Language,
  { cwd, err }: Terminal,
): Promise<CheckMeans['known']> {
  const { personalCacheFolder, programBuild, RecordCache } = await import('../batch/record-cache.ts');
  const program = programBuild();
  if (program === null) return undefined;
  const folder = cacheLocation === undefined ? personalCacheFolder() : resolve(cwd, cacheLocation);
  try {
    return new RecordCache({ folder, program });
  } catch (error) {
    const reason = reasonOf(error, 'write')[language];
    err(`vbcheck: ${filled(NO_CACHE, { name: folder, reason })[language]}\n`);
    return undefined;
  }
}
