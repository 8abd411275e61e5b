/** `--max-findings`: what a run shows at most. */
import type { Bilingual, Language } from '../language/language.ts';
import { type FileRecord, keepFindings } from '../report/file-record.ts';
import { countOf } from '../lint/finding.ts';
import type { CommandOption } from './command.ts';
import { filled } from './usage-error.ts';

export const MAX_FINDINGS: CommandOption = {
  flags: { vi: '--max-findings <số>', en: '--max-findings <number>' },
  description: { vi: 'hiện tối đa bấy nhiêu lỗi, gợi ý', en: 'show so many findings at most' },
  value: 'wholeNumber',
};

const MORE: Bilingual = {
  vi: 'còn {count} lỗi, gợi ý nữa không hiện (--max-findings {most}).',
  en: '{count} more findings are not shown (--max-findings {most}).',
};

export class FindingLimit {
  readonly #most: number;
  #seen = 0;
  #notShown = 0;

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** Takes out of a record what is too much. */
  apply(record: FileRecord): void {
    const before = this.#seen;
    const { messages } = record.result;
    this.#seen += messages.length;
    if (this.#seen <= this.#most) return;
    const isKept = (i: number): boolean => before + i < this.#most;
    for (const [i, finding] of messages.entries()) if (!isKept(i)) this.#notShown += countOf(finding);
    keepFindings(record, (_, i) => isKept(i));
  }

  /** What is said at the end of a run; null: all was shown. */
  remark(language: Language): string | null {
    const count = this.#notShown;
    return count > 0 ? filled(MORE, { count, most: this.#most })[language] : null;
  }
}
