/** Words written twice by a slip: `của của`. Two words that meet (`hành vi vi phạm`) are none. */
import type { Token } from './tokens.ts';

/** They never end one word and begin the next. */
const NEVER_TWICE: ReadonlySet<string> = new Set(
  'của các những và trong tại theo với đã sẽ được bởi trên nhưng hoặc đến từ khi nếu cũng'.split(' '),
);

/** The first and the second of each pair. */
export function repeatedWords(tokens: readonly Token[]): (readonly [Token, Token])[] {
  const found: (readonly [Token, Token])[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const [first, second] = [tokens[i - 1] as Token, tokens[i] as Token];
    if (
      second.adjacent &&
      second.lower === first.lower &&
      second.letterCase === 'lower' &&
      NEVER_TWICE.has(second.lower)
    )
      found.push([first, second]);
  }
  return found;
}
