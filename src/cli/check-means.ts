/** How a check goes about many files: in how many threads. What that takes is loaded only where it is used. */
import type { CheckMeans } from '../batch/check-files.ts';
import type { FilesOptions } from '../batch/prepare-files.ts';
import type { Bilingual } from '../language/language.ts';
import type { CommandOption } from './command.ts';
import { USAGE } from './texts.ts';
import { filled, UsageError } from './usage-error.ts';

export interface MeansOptions {
  /** As typed. */
  jobs?: string;
}

export const MEANS_OPTIONS: readonly CommandOption[] = [
  {
    flags: { vi: '--jobs <số|auto>', en: '--jobs <number|auto>' },
    description: {
      vi: 'soát song song trong bấy nhiêu luồng; auto (mặc định) tự chọn theo số tệp và máy',
      en: 'check in so many threads; auto (the default) goes by the files and the machine',
    },
  },
];

const JOBS: Bilingual = { vi: 'auto hoặc số nguyên từ 1', en: 'auto or a whole number from 1' };

/** From so many files on a second thread is worth what it costs: measured, a third more processor time for two thirds of the wait. */
const WORTHWHILE_FILES = 200;

/** `count`: of files that the run may check. Throws `UsageError`. */
export async function meansOf(
  { jobs = 'auto' }: MeansOptions,
  options: Omit<FilesOptions, 'rules'>,
  count: number,
): Promise<CheckMeans> {
  const isAutomatic = jobs === 'auto';
  if (!isAutomatic && !/^[1-9]\d{0,2}$/.test(jobs))
    throw new UsageError({
      vi: filled(USAGE.invalidOptionValue, { value: jobs, name: '--jobs', allowed: JOBS.vi }).vi,
      en: filled(USAGE.invalidOptionValue, { value: jobs, name: '--jobs', allowed: JOBS.en }).en,
    });
  const worthwhile = isAutomatic ? WORTHWHILE_FILES : 2;
  if (jobs === '1' || count < worthwhile) return {};
  const { automaticThreads, crewOf, hasThreads } = await import('../batch/crew.ts');
  const threads = isAutomatic ? automaticThreads() : Number(jobs);
  if (threads < 2 || !hasThreads()) return {};
  return { crew: { worthwhile, make: (content) => crewOf(threads, options, content) } };
}
