/**
 * The register of acts (data/laws.json): number, day of issue, name, days in force, successor, each with how sure it is.
 * All questions are asked as of a day. What the register does not hold, or does not know, is never an answer: an act
 * without an end may have ended all the same.
 */
import table from '../../data/laws.json' with { type: 'json' };
import { foldTones } from '../language/fold.ts';
import { once } from '../language/once.ts';

/** How acts are told apart: the symbol alone is shared by others. `tail`: what follows number and year. */
export function actKey(typeName: string, number: string, year: number, tail: string): string {
  return `${typeName} ${number.replace(/^0+(?=\d)/, '')}/${year}/${tail.toUpperCase()}`;
}

const isLaw = ({ type, title }: { type: string; title: string }): boolean =>
  /^(?:Luật|Bộ luật|Pháp lệnh)$/.test(type) && !title.startsWith('sửa đổi');

/** Names by type and first word, in small letters, the longest first. */
const lawNames = once((): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, Set<string>>();
  for (const { type, title } of table.acts) {
    if (!isLaw({ type, title })) continue;
    const name = foldTones(title).toLowerCase();
    const key = `${type} ${firstWord(name)}`;
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return new Map([...names].map(([key, list]) => [key, [...list].sort((a, b) => b.length - a.length)]));
});

const firstWord = (text: string): string => /^[^\s,]*/.exec(text)?.[0] ?? '';
/** A name is over: another word of it would be another law. */
const AFTER_NAME =
  /^(?:$|[\s]*[,;.:()“”"/–-]|\s+(?:\d|số(?![A-Za-zÀ-ỹ])|ngày|năm|và|hoặc|được|đã|đang|có|là|của|thì|tại|theo|về|khi|để|do|này|hiện hành|mới|cũ|hết|chưa|không|phải|quy định|sửa đổi|thay thế|ban hành|vào|từ|đến|trong|trên|với|như|mà|bởi|nhằm|nói|nêu|[Đđ]iều|khoản|Luật|Bộ luật))/u;

/**
 * Characters of the name of a law that the register knows, blanks before it included, at the beginning of `rest`, the text
 * behind the type; the longest name counts. Null: none surely.
 */
export function lawNameLength(type: string, rest: string): number | null {
  const gap = /^\s+/.exec(rest)?.[0].length ?? 0;
  if (gap === 0) return null;
  const text = foldTones(rest.slice(gap)).toLowerCase();
  for (const name of lawNames().get(`${type} ${firstWord(text)}`) ?? [])
    if (text.startsWith(name) && AFTER_NAME.test(rest.slice(gap + name.length))) return gap + name.length;
  return null;
}
