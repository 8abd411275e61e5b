/** Names that a text gives to something for later: `(sau đây gọi là Nghị định 126)`, `Ban Quản lý dự án (BQLDA)`. */
import { citationsIn, type Citation } from './citations/index.ts';

export interface Definition {
  /** `gọi là`: a name; `viết tắt là`: an abbreviation; `gọi chung là`: a common name; `bare`: letters in brackets alone. */
  kind: 'name' | 'abbreviation' | 'common' | 'bare';
  /** What it is called from here on. */
  name: string;
  /** UTF-16 offsets of the name in the text. */
  start: number;
  end: number;
  /** Where the brackets, or "sau đây", begin: the long name ends before. */
  open: number;
  /** The document that gets the name, as an index in the citations of the text; null: something else. */
  citation: number | null;
}

const SAID =
  /(?<open>\(?)\s{0,2}(?:[Ss]au đây\s(?:được\s)?)?(?<verb>gọi tắt là|gọi chung là|gọi là|viết tắt là|viết tắt|gọi tắt)\s?:?\s{1,2}[“"]?(?<name>[^;)”"\n]{1,80})/gu;
/** Letters in brackets behind a word: `(BQLDA)`, `(TTHC)`. */
const BARE = /(?<=\p{L})\s\((?<name>[A-ZĐÂĂÊÔƠƯ][A-ZĐÂĂÊÔƠƯa-z&]{1,9}[A-ZĐÂĂÊÔƠƯ])\)/gu;

/** Every definition, in the order of the text. */
export function definitionsIn(text: string, citations: readonly Citation[] = citationsIn(text)): Definition[] {
  if (!/gọi|viết tắt|\([A-ZĐ]/.test(text)) return [];
  const found: Definition[] = [];
  for (const match of text.matchAll(SAID)) {
    const { open = '', verb = '', name: written = '' } = match.groups ?? {};
    // Without brackets or "sau đây" a verb may be any verb.
    if (open === '' && !/sau đây/iu.test(match[0])) continue;
    const name = (open === '' ? (/^[^,.]*/.exec(written)?.[0] ?? '') : written).trim();
    if (name === '') continue;
    const start = match.index + match[0].length - written.length;
    const kind = verb.startsWith('viết tắt') ? 'abbreviation' : verb.includes('chung') ? 'common' : 'name';
    found.push({ kind, name, start, end: start + name.length, open: match.index, citation: citedBefore(match.index) });
  }
  for (const match of text.matchAll(BARE)) {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].indexOf(name);
    const citation = citedBefore(match.index);
    found.push({ kind: 'bare', name, start, end: start + name.length, open: match.index + 1, citation });
  }
  return found.sort((a, b) => a.start - b.start);

  function citedBefore(at: number): number | null {
    const index = citations.findLastIndex(({ end, title }) => end <= at && at - end <= (title?.length ?? 0) + 3);
    return index < 0 ? null : index;
  }
}
