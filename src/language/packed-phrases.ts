/** The phrases of data/phrases.json with their index. The published program has src/host/row-files.ts in place of this module. */
import table from '../../data/phrases.json' with { type: 'json' };
import { once } from './once.ts';
import type { Phrase } from './phrase.ts';
import { phraseTableOf } from './phrase-index.ts';

export const phraseTable = once(() =>
  phraseTableOf(
    table.groups.flatMap(({ group, phrases }) => (phrases as readonly Phrase[]).map((phrase) => ({ group, phrase }))),
  ),
);
