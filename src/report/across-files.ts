/** What the files of a run say of one document in more than one way. */
import { capitalised } from '../language/fold.ts';
import type { LedgerConflict, LedgerMention } from '../lint/cited-ledger.ts';
import { printable } from './excerpt.ts';
import type { PrettyOptions } from './pretty.ts';

const parts = (day: number): string[] =>
  [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100].map((part) => String(part).padStart(2, '0'));

/** As the JSON output has it (docs/json.md). */
export function jsonConflict({ type, symbol, mentions }: LedgerConflict): Record<string, unknown> {
  return {
    code: 'two-dates',
    type,
    symbol,
    mentions: mentions.map(({ path, paragraph, words, day, issuer, isItself }) => ({
      path,
      paragraph,
      words,
      date: parts(day).join('-'),
      issuer,
      isItself,
    })),
  };
}

/** A line for each document and one for each date of it; '' when there is none. */
export function prettyAcrossFiles(conflicts: readonly LedgerConflict[], { language, paint }: PrettyOptions): string {
  if (conflicts.length === 0) return '';
  const words = {
    vi: { heading: 'Giữa các tệp', dated: 'được ghi nhiều ngày', itself: 'chính văn bản ấy' },
    en: { heading: 'Across files', dated: 'is dated in more than one way', itself: 'the document itself' },
  }[language];
  const place = ({ path, words: first, day, isItself }: LedgerMention): string => {
    const note = isItself ? ` (${words.itself})` : '';
    return `    ${parts(day).reverse().join('/')}  ${printable(path)}: “${printable(first)}”${note}`;
  };
  const lines = conflicts.flatMap(({ type, symbol, mentions }) => [
    `  ${printable(`${capitalised(type)} ${symbol}`)} ${words.dated}`,
    ...mentions.map(place),
  ]);
  return `${[paint.strong(words.heading), ...lines].join('\n')}\n\n`;
}
