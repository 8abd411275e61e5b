/** What a run says besides its findings where somebody has asked for it. */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { RuleCount } from './statistics.ts';

/** Each is there only where it was asked for. */
export interface RunRemarks {
  baseline?: BaselineSummary;
  statistics?: RuleCount[];
  timing?: RuleTime[];
}

export interface RuleTime {
  ruleId: string;
  ms: number;
  /** Of the time of all rules. */
  share: number;
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
  statistics: { vi: 'Theo quy tắc:', en: 'By rule:' },
  countRow: {
    vi: '{count}  {ruleId} ({files} tệp, {mendable} sửa được)',
    en: '{count}  {ruleId} ({files} files, {mendable} mendable)',
  },
  timing: {
    vi: 'Thời gian của từng quy tắc (việc chung của nhiều quy tắc tính cho quy tắc hỏi trước):',
    en: 'Time of each rule (what several share counts for the first that asks):',
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
export const jsonRemarks = ({ baseline, statistics, timing }: RunRemarks): RunRemarks => ({
  ...(baseline && { baseline }),
  ...(statistics && { statistics }),
  ...(timing && { timing }),
});

/** Rules beyond these take next to no time; JSON has them all. */
const MOST_TIMES = 20;

/** Tables for people, a row a line. */
export function remarkTables({ statistics, timing }: RunRemarks, language: Language): string[] {
  const counts = statistics?.map(({ ruleId, count, mendable, files }) =>
    fillTemplate<string>(TEXTS.countRow[language], { count: String(count).padStart(6), ruleId, mendable, files }),
  );
  const times = timing?.slice(0, MOST_TIMES).map(({ ruleId, ms, share }) => {
    const [time, percent] = [ms.toFixed(1).padStart(9), (share * 100).toFixed(1).padStart(5)];
    return language === 'vi'
      ? `${time} ms ${percent} %  ${ruleId}`.replace(/(?<=\d)\.(?=\d+ )/g, ',')
      : `${time} ms ${percent} %  ${ruleId}`;
  });
  return [
    ...(counts ? ['', TEXTS.statistics[language], ...counts] : []),
    ...(times ? ['', TEXTS.timing[language], ...times] : []),
  ];
}
