/** What the files of a run say of one document in more than one way. */
import { isoDay, writtenDay } from '../knowledge/days.ts';
import type { Language } from '../language/language.ts';
import { capitalised } from '../language/fold.ts';
import type { LedgerConflict, LedgerMention } from '../lint/cited-ledger.ts';
import { printable } from './excerpt.ts';
import type { PrettyOptions } from './pretty.ts';

/** As the JSON output has it (docs/json.md). */
export function jsonConflict({ code, type, symbol, mentions }: LedgerConflict): Record<string, unknown> {
  return {
    code,
    type,
    symbol,
    mentions: mentions.map(({ path, paragraph, words, day, name, amount, issuer, isItself }) => ({
      path,
      paragraph,
      words,
      date: day === null ? null : isoDay(day),
      ...(name !== null && { name }),
      ...(amount !== undefined && { amount }),
      issuer,
      isItself,
    })),
  };
}

const WORDS = {
  vi: {
    heading: 'Giữa các tệp',
    'two-dates': 'được ghi nhiều ngày',
    'two-names': 'được ghi nhiều tên',
    'other-number': 'có ngày, trích yếu của văn bản mang số, ký hiệu khác',
    'two-amounts': 'được dẫn với số tiền khác số ghi trong văn bản',
    itself: 'chính văn bản ấy',
  },
  en: {
    heading: 'Across files',
    'two-dates': 'is dated in more than one way',
    'two-names': 'is named in more than one way',
    'other-number': 'has date and subject of a document with another number or symbol',
    'two-amounts': 'is quoted with an amount that it does not name',
    itself: 'the document itself',
  },
} as const;

const headOf = ({ code, type, symbol }: LedgerConflict, language: Language): string =>
  `${printable(`${capitalised(type)} ${symbol}`)} ${WORDS[language][code]}`;

const mentionOf = ({ path, words: first, day, name, amount, isItself }: LedgerMention, language: Language): string => {
  const note = isItself ? ` (${WORDS[language].itself})` : '';
  const told = amount ?? name ?? (day === null ? '' : writtenDay(day));
  return `${printable(told)}  ${printable(path)}: “${printable(first)}”${note}`;
};

/** One conflict as a text of one line. */
export const oneLineConflict = (conflict: LedgerConflict, language: Language): string =>
  `${headOf(conflict, language)}: ${conflict.mentions.map((mention) => mentionOf(mention, language)).join('; ')}`;

/** A line for each document and one for each date of it; '' when there is none. */
export function prettyAcrossFiles(conflicts: readonly LedgerConflict[], { language, paint }: PrettyOptions): string {
  if (conflicts.length === 0) return '';
  const words = WORDS[language];
  const lines = conflicts.flatMap((conflict) => [
    `  ${headOf(conflict, language)}`,
    ...conflict.mentions.map((mention) => `    ${mentionOf(mention, language)}`),
  ]);
  return `${[paint.strong(words.heading), ...lines].join('\n')}\n\n`;
}
