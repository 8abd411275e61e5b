/** The phrases of data/confusions.json with their index. The published program has src/host/row-files.ts in place of this module. */
import table from '../../data/confusions.json' with { type: 'json' };
import { once } from './once.ts';
import { openingIndexOf } from './opening-index.ts';
import { type RowTable, rowTable } from './row-table.ts';
import { type ConfusionIndex, WORDS_OF_OPENING, type WrongPhrase } from './wrong-phrase.ts';

export const wrongPhraseTable = once((): RowTable<ConfusionIndex, WrongPhrase> => {
  const phrases: readonly WrongPhrase[] = table.groups.flatMap(({ phrases }) => phrases);
  const { slots, openings, places } = openingIndexOf(
    phrases.map(({ wrong }, place) => ({ text: wrong, place })),
    WORDS_OF_OPENING,
  );
  return rowTable({ slots, openings, places, bound: table.bound }, phrases);
});
