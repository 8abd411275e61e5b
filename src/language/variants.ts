/**
 * Old and regional spellings of words that official prose writes otherwise (data/spelling-variants.json): `qui định`,
 * `gởi`, `tịch thâu`. Names keep theirs.
 */
import table from '../../data/spelling-variants.json' with { type: 'json' };
import { orNothing, perText } from './known-texts.ts';
import { once } from './once.ts';
import { isInPlaceName } from './unlisted-names.ts';
import { isInCapitals } from './places.ts';
import { inCaseOf, type Token } from './tokens.ts';

interface Variant {
  written: readonly string[];
  standard: string;
  notAfter?: readonly string[];
  notBefore?: readonly string[];
}

export interface VariantSpelling {
  tokens: readonly Token[];
  /** In the letter case of what is written. */
  standard: string;
}

/** By their first syllable, the longest first. */
const variantsByFirst = once(() => {
  const made = new Map<string, Variant[]>();
  for (const { written, ...rest } of table.groups.flatMap(({ variants }) => variants)) {
    const words = written.split(' ');
    const list = made.get(words[0] as string) ?? [];
    list.push({ ...rest, written: words });
    made.set(words[0] as string, list);
  }
  for (const list of made.values()) list.sort((a, b) => b.written.length - a.written.length);
  return made;
});

/** Those of a text. */
export const variantsIn = perText((tokens) => orNothing(variantSpellings(tokens)));

/** In order; a token belongs to one at most. */
export function variantSpellings(tokens: readonly Token[]): VariantSpelling[] {
  const byFirst = variantsByFirst();
  const found: VariantSpelling[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const opened = byFirst.get((tokens[i] as Token).lower);
    const variant = opened && standingAt(opened, tokens, i);
    if (!variant) continue;
    const marked = tokens.slice(i, i + variant.written.length);
    found.push({ tokens: marked, standard: inCaseOf(marked[0] as Token, variant.standard) });
    i += marked.length - 1;
  }
  return found;
}

const standingAt = (variants: readonly Variant[], tokens: readonly Token[], i: number): Variant | undefined =>
  variants.find((variant) => stands(variant, tokens, i));

function stands({ written, notAfter, notBefore }: Variant, tokens: readonly Token[], i: number): boolean {
  const end = i + written.length;
  if (end > tokens.length || !written.every((word, j) => tokens[i + j]?.lower === word)) return false;
  for (let j = i + 1; j < end; j++) if (!tokens[j]?.adjacent) return false;
  const [first, next] = [tokens[i] as Token, tokens[end]?.adjacent ? tokens[end] : undefined];
  if (first.adjacent && notAfter?.includes(tokens[i - 1]?.lower ?? '')) return false;
  if (next && notBefore?.includes(next.lower)) return false;
  return isNoName(tokens, i, end, next);
}

/** In small letters, but for the first of a sentence; in a heading in capitals. */
function isNoName(tokens: readonly Token[], start: number, end: number, next: Token | undefined): boolean {
  const first = tokens[start] as Token;
  const rest = tokens.slice(start + 1, end);
  if (first.letterCase === 'upper')
    return (
      rest.every(({ letterCase }) => letterCase === 'upper') && isInCapitals(tokens) && !isInPlaceName(tokens, start)
    );
  if (!rest.every(({ letterCase }) => letterCase === 'lower')) return false;
  // `Qui` before a name is a person.
  const follower = rest[0] ?? next;
  return first.letterCase === 'lower' || (first.sentenceStart && follower?.letterCase === 'lower');
}
