/** What a place with wrong capitals is, and the words that all kinds of it ask. */
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
