/** Words written twice by a slip: `của của`. Two words that meet (`hành vi vi phạm`) are none. */
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Memory } from './memory.ts';
import { type Place, placesOf } from './places.ts';
import type { Token } from './tokens.ts';

/** They never end one word and begin the next. */
const NEVER_TWICE: ReadonlySet<string> = new Set(
  (
    'của các những và trong tại theo với đã sẽ được bởi trên nhưng hoặc đến từ khi nếu cũng để cho về là có do mà thì ' +
    'đang vẫn còn bằng dưới giữa sau trước này đó không phải nên cùng như rằng nhằm việc'
  ).split(' '),
);

/** The first and the second of each pair. */
export function repeatedWords(tokens: readonly Token[], memory: Memory): (readonly [Token, Token])[] {
  const found: (readonly [Token, Token])[] = [];
  let places: readonly Place[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const [first, second] = [tokens[i - 1] as Token, tokens[i] as Token];
    if (!second.adjacent || second.lower !== first.lower || second.letterCase !== 'lower') continue;
    places ??= placesOf(tokens, lexiconOf(), memory);
    if (!isMeant(places, i)) found.push([first, second]);
  }
  return found;
}

/**
 * Whether the two may belong to two words, or be one of the words that double themselves (`ngày ngày`, `xanh xanh`):
 * of a function word the first must end a word and the second begin one, of any other one of the two is enough.
 */
function isMeant(places: readonly Place[], second: number): boolean {
  const lexicon = lexiconOf();
  const isWord = (left: number): boolean => {
    const [a, b] = [places[left], places[left + 1]];
    return a !== undefined && b?.token.adjacent === true && lexicon.level(a.index, b.index) >= LEVEL.inWord;
  };
  const [endsWord, beginsWord] = [isWord(second - 2), isWord(second)];
  const { word, index } = places[second] as Place;
  if (NEVER_TWICE.has(word)) return endsWord && beginsWord;
  return endsWord || beginsWord || index < 0 || lexicon.level(index, index) > LEVEL.none;
}
