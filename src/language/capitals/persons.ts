/** Titles before the name of a person: `Chủ tịch Nguyễn Văn An`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, doubtful, isLower, isTitle } from './fault.ts';

export const SURNAMES: ReadonlySet<string> = new Set(table.words.surnames);
/** Titles that have a capital before the name of a person, by their first word. */
export const TITLES = byFirst(table.words.titles);

function byFirst(titles: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const made = new Map<string, string[][]>();
  for (const title of titles) {
    const words = title.split(' ');
    const others = made.get(words[0] as string);
    if (others) others.push(words);
    else made.set(words[0] as string, [words]);
  }
  return made;
}

/** `chủ tịch Nguyễn Văn An`, `Chủ Tịch` → `Chủ tịch`. */
export function titleFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const stands = (title: readonly string[], hasCase: typeof isLower): boolean =>
    title.every((word, j) => words[i + j] === word && hasCase(tokens[i + j]) && (j === 0 || tokens[i + j]?.adjacent));
  for (const title of TITLES.get(words[i] as string) ?? NO_TITLES) {
    const right = title.map((word, j) => (j === 0 || (j === 1 && title[0] === 'phó') ? capitalised(word) : word));
    if (stands(title, isTitle) && !ALSO_BODIES.has(title.at(-1) as string))
      return doubtful('name', tokens, i, right, 'VH-V.3');
    if (!stands(title, isLower)) continue;
    const name = tokens.slice(i + title.length, i + title.length + 3);
    if (name.length < 3 || !name.every((token) => token.adjacent && isTitle(token))) return null;
    if (!SURNAMES.has(name[0]?.text ?? '')) return null;
    return doubtful('name', tokens, i, right, 'VH-V.3');
  }
  return null;
}

/** `Trưởng | Ban Tổ chức`: the name of the body begins with the last word of the title. */
const ALSO_BODIES: ReadonlySet<string> = new Set(['ban', 'phòng']);

const NO_TITLES: readonly (readonly string[])[] = [];
