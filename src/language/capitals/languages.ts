/** Names of languages: `tiếng Anh`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, fault, isLower } from './fault.ts';

const LANGUAGES: ReadonlySet<string> = new Set(table.words.languages);
/** They are more than languages (`tiếng trung thực`): what stands before and behind has to say so. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(table.words.languagesThatAreWords);
const BEFORE_LANGUAGE: ReadonlySet<string> = new Set(table.words.beforeLanguages);
const BEHIND_LANGUAGE: ReadonlySet<string> = new Set(table.words.behindLanguages);
/** "tiếng anh em" is the voice of men. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(table.words.notBehindLanguages);

/** `tiếng anh` → `tiếng Anh`. */
export function languageFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const name = tokens[i + 1];
  if (words[i] !== 'tiếng' || !name?.adjacent || !isLower(name) || !isLanguage(tokens, words, i)) return null;
  if (NO_LANGUAGE.has(words[i + 2] ?? '')) return null;
  return fault('language', tokens, i, [(tokens[i] as Token).text, capitalised(name.text)], 'VH-III.2.a');
}

function isLanguage(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const name = words[i + 1] ?? '';
  if (LANGUAGES.has(name)) return true;
  if (!OTHER_LANGUAGES.has(name) || !BEFORE_LANGUAGE.has(words[i - 1] ?? '')) return false;
  return tokens[i + 2]?.adjacent !== true || BEHIND_LANGUAGE.has(words[i + 2] ?? '');
}
