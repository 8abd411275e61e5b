/** Which patterns of file names may be tried, from configurations and from the command line. */
import type { Bilingual } from '../language/language.ts';

const LONGEST_PATTERN = 1_000;
const MOST_WILDCARDS_IN_NAME = 3;
const MOST_WILDCARDS = 6;

/**
 * picomatch tries every way to part a name among the wildcards: each one more multiplies the time by the length of the
 * name, and repeated groups do so by themselves.
 */
export function isExplosive(pattern: string): boolean {
  const wildcards = (text: string): number => text.match(/\*+/g)?.length ?? 0;
  return (
    pattern.length > LONGEST_PATTERN ||
    /[+*!]\(/.test(pattern) ||
    wildcards(pattern) > MOST_WILDCARDS ||
    pattern.split('/').some((segment) => wildcards(segment) > MOST_WILDCARDS_IN_NAME)
  );
}

/** What may be written instead. `shown`: the pattern as people see it. */
export function explosive(shown: string): Bilingual {
  return {
    vi: `mẫu ${shown} quá phức tạp; dùng nhiều nhất ${MOST_WILDCARDS_IN_NAME} dấu * trong một tên, ${MOST_WILDCARDS} trong cả mẫu, không dùng +(…), *(…), !(…).`,
    en: `the pattern ${shown} is too complex; use at most ${MOST_WILDCARDS_IN_NAME} * in a name, ${MOST_WILDCARDS} in the whole, and no +(…), *(…), !(…).`,
  };
}
