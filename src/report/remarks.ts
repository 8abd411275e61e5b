/** What a run says besides its findings where somebody has asked for it. */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';

/** Each is there only where it was asked for. */
export interface RunRemarks {
  baseline?: BaselineSummary;
}

/** What was known and is found no more. */
export interface StalePlace {
  /** As the baseline names it. */
  path: string;
  ruleId: string;
  messageId: string;
  /** Words of the finding, or where there are none the first ones of its paragraph. */
  words: string;
}

/** What the baselines of a run have done. */
export interface BaselineSummary {
  /** Findings that are known, and so not told. */
  known: number;
  /** By path. */
  stale: StalePlace[];
  /** Files that were written, as people call them. */
  written: string[];
}

const TEXTS = {
  known: {
    vi: '{count} lỗi, gợi ý đã biết (theo tệp mốc) không hiện.',
    en: '{count} findings that the baseline knows are not shown.',
  },
  stale: {
    vi: 'Tệp mốc còn {count} mục nay không còn lỗi; bỏ chúng: thêm --baseline-prune (xem từng mục: --format json).',
    en: 'The baseline has {count} entries that are found no more; to take them out: --baseline-prune (to see them: --format json).',
  },
  written: { vi: 'Đã ghi tệp mốc {name}.', en: 'Wrote the baseline {name}.' },
} as const satisfies Record<string, Bilingual>;

/** Lines for people after the counts of the run. */
export function remarkLines({ baseline }: RunRemarks, language: Language): string[] {
  if (!baseline) return [];
  const { known, stale, written } = baseline;
  return [
    ...(known > 0 ? [fillTemplate(TEXTS.known[language], { count: known })] : []),
    ...(stale.length > 0 && written.length === 0 ? [fillTemplate(TEXTS.stale[language], { count: stale.length })] : []),
    ...written.map((name) => fillTemplate<string>(TEXTS.written[language], { name })),
  ];
}

/** Keys of the JSON output (docs/json.md). */
export const jsonRemarks = ({ baseline }: RunRemarks): Partial<RunRemarks> => ({ ...(baseline && { baseline }) });
