/** Days of the week and years of the lunar calendar: `thứ Hai`, `năm Bính Ngọ`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, fault, isLower } from './fault.ts';

const WEEKDAYS: ReadonlySet<string> = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']);
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['sáng', 'chiều', 'tối', 'trưa']);
/** `thứ hai hằng tuần`. */
const EACH: ReadonlySet<string> = new Set(['hằng', 'hàng', 'mỗi']);
/** What is counted with "thứ". */
const COUNTED: ReadonlySet<string> = new Set(table.words.counted);

/** `sáng thứ hai, ngày 12` → `thứ Hai`: a day of the week where a date or a part of the day stands beside it. */
export function weekdayFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i] !== 'thứ' || !WEEKDAYS.has(words[i + 1] ?? '') || !tokens[i + 1]?.adjacent) return null;
  // `kỳ họp thứ ba ngày 12`: counted, no day of the week.
  if (COUNTED.has(words[i - 1] ?? '')) return null;
  const isDay =
    (words[i + 2] === 'ngày' && tokens[i + 3]?.kind !== 'syllable') ||
    (EACH.has(words[i + 2] ?? '') && words[i + 3] === 'tuần') ||
    PARTS_OF_DAY.has(words[i - 1] ?? '');
  const day = tokens[i + 1] as Token;
  if (!isDay || !isLower(day)) return null;
  const first = tokens[i]?.sentenceStart ? (tokens[i] as Token).text : 'thứ';
  return fault('weekday', tokens, i, [first, capitalised(day.text)], 'VH-V.8.c');
}

export const STEMS: ReadonlySet<string> = new Set(table.words.lunarStems);
const BRANCHES: ReadonlySet<string> = new Set(table.words.lunarBranches);

/** `năm Bính ngọ` → `Bính Ngọ`. */
export function lunarYearFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i - 1] !== 'năm' && words[i - 1] !== 'tết') return null;
  const stem = tokens[i] as Token;
  const branch = tokens[i + 1];
  if (!STEMS.has(words[i] as string) || !BRANCHES.has(words[i + 1] ?? '') || !stem.adjacent || !branch?.adjacent)
    return null;
  if (stem.letterCase === 'upper' || branch.letterCase === 'upper') return null;
  return fault('lunarYear', tokens, i, [capitalised(stem.text), capitalised(branch.text)], 'VH-V.8.a');
}
