/** What the files of a run say of one document in more than one way. */
import { capitalised } from '../language/fold.ts';
import type { LedgerConflict, LedgerMention } from '../lint/cited-ledger.ts';
import { printable } from './excerpt.ts';
import type { PrettyOptions } from './pretty.ts';

const parts = (day: number): string[] =>
  [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100].map((part) => String(part).padStart(2, '0'));

/** As the JSON output has it (docs/json.md). */
export function jsonConflict({ code, type, symbol, mentions }: LedgerConflict): Record<string, unknown> {
  return {
    code,
    type,
    symbol,
    mentions: mentions.map(({ path, paragraph, words, day, name, issuer, isItself }) => ({
      path,
      paragraph,
      words,
      date: day === null ? null : parts(day).join('-'),
      ...(name !== null && { name }),
      issuer,
      isItself,
    })),
  };
}

/** A line for each document and one for each date of it; '' when there is none. */
export function prettyAcrossFiles(conflicts: readonly LedgerConflict[], { language, paint }: PrettyOptions): string {
  if (conflicts.length === 0) return '';
  const words = {
    vi: {
      heading: 'Giữa các tệp',
      'two-dates': 'được ghi nhiều ngày',
      'two-names': 'được ghi nhiều tên',
      'other-number': 'có ngày, trích yếu của văn bản mang số, ký hiệu khác',
      itself: 'chính văn bản ấy',
    },
    en: {
      heading: 'Across files',
      'two-dates': 'is dated in more than one way',
      'two-names': 'is named in more than one way',
      'other-number': 'has date and subject of a document with another number or symbol',
      itself: 'the document itself',
    },
  }[language];
  const place = ({ path, words: first, day, name, isItself }: LedgerMention): string => {
    const note = isItself ? ` (${words.itself})` : '';
    const told = name ?? (day === null ? '' : parts(day).reverse().join('/'));
    return `    ${printable(told)}  ${printable(path)}: “${printable(first)}”${note}`;
  };
  const lines = conflicts.flatMap(({ code, type, symbol, mentions }) => [
    `  ${printable(`${capitalised(type)} ${symbol}`)} ${words[code]}`,
    ...mentions.map(place),
  ]);
  return `${[paint.strong(words.heading), ...lines].join('\n')}\n\n`;
}
