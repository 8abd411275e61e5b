/** What a place with wrong capitals is, and the words that all kinds of it ask. */
import { lexiconOf } from '../lexicon.ts';
import { LEVEL } from '../levels.ts';
import { syllableKey } from '../syllable.ts';
import type { Token } from '../tokens.ts';

export type CapitalKind =
  'name' | 'commonNoun' | 'lunarYear' | 'division' | 'document' | 'place' | 'weekday' | 'sentence' | 'language';

export interface CapitalFault {
  kind: CapitalKind;
  tokens: readonly Token[];
  right: string;
  requirement: string;
  /** The word may be another one that looks the same. */
  isHint?: boolean;
  /** It may be a part of a name that is written so. */
  isDoubtful?: boolean;
}

export const isLower = (token: Token | undefined): boolean =>
  token?.kind === 'syllable' && token.letterCase === 'lower';

export const isTitle = (token: Token | undefined): boolean =>
  token?.kind === 'syllable' && token.letterCase === 'title';

export function fault(
  kind: CapitalKind,
  tokens: readonly Token[],
  i: number,
  right: readonly string[],
  requirement: string,
): CapitalFault | null {
  const marked = tokens.slice(i, i + right.length);
  return marked.every(({ text }, j) => text === right[j])
    ? null
    : { kind, tokens: marked, right: right.join(' '), requirement };
}

export function doubtful(...asked: Parameters<typeof fault>): CapitalFault | null {
  const found = fault(...asked);
  return found && { ...found, isDoubtful: true };
}

/** The two side by side are a word of the dictionary. */
export function makeWord(first: Token | undefined, second: Token | undefined): boolean {
  if (!first || !second?.adjacent) return false;
  const lexicon = lexiconOf();
  const indexOf = ({ lower }: Token): number => lexicon.indexOf(syllableKey(lower) ?? '');
  return lexicon.level(indexOf(first), indexOf(second)) >= LEVEL.word;
}
