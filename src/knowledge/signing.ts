/** How people sign: prefixes of the signing authority, heads, titles that stay away from names (data/signing.json). */
import table from '../../data/signing.json' with { type: 'json' };
import { once } from '../language/once.ts';

export interface SigningPrefix {
  /** `TM`, `KT` …: the prefix without its full stop. */
  letters: string;
  /** As the decree writes it, e.g. `TM.`. */
  prefix: string;
  requirement: string;
}

export const SIGNING_PREFIXES: readonly SigningPrefix[] = table.prefixes;

/** The title, in capitals, is that of a head: one person, not a collective. */
export function isHead(title: string): boolean {
  return table.heads.some((head) => title === head || title.startsWith(`${head} `));
}

/** Học hàm, học vị, danh hiệu that may stand before a name. */
export const ACADEMIC_TITLES: readonly string[] = table.academicTitles;

/** Ranks of the forces in front of a name, with the blank or comma behind them: `Thiếu tướng `, `Đại tá, `. */
const RANK = new RegExp(`^(?:(?:${table.ranks.join('|').replace(/úy/g, '(?:úy|uý)')})(?:[.,:]?\\s+|[.,]))+`, 'iu');

/** The first words tell nearly all texts: to compile a pattern of many words costs a start half a millisecond. */
const RANK_WORDS: ReadonlySet<string> = new Set(table.ranks.map((rank) => wordBefore(rank, ' ').toLowerCase()));

/** How long the ranks are that a text opens with, with the blank behind them; 0: it opens with none. */
export function rankLength(text: string): number {
  return RANK_WORDS.has(wordBefore(text, ' ').toLowerCase()) ? (RANK.exec(text)?.[0].length ?? 0) : 0;
}

function wordBefore(text: string, sign: string): string {
  const end = text.indexOf(sign);
  return end < 0 ? text : text.slice(0, end);
}

const { bodies, except } = table.sectorsWithTitles;
const OF_SECTOR = new RegExp(`(?:^|\\n)\\s*(?!${except.join('|')})(?:${bodies.join('|')})\\b`);

/** Bodies whose sector may have titles put before names. Takes names without marks in lower case, one a line. */
export const mayNameTitles = (bareAgencies: string): boolean => OF_SECTOR.test(bareAgencies);

/**
 * What signing software prints: `Số: 15/QĐ-SNV; 05/3/2026; 10:15:30`, `SAO Y; Sở Nội vụ; 2026-03-05T10:15:30+07:00`. Reads text
 * without marks in lower case.
 */
export const SIGNATURE_INFORMATION = /^(so\s*:|sao y|sao luc|trich sao)[^;]*;.*\d{1,2}\s*[:h]\s*\d{2}/;

const { beforeTitle, titles, wholeTitles, surnames } = table.recognition;

/** Titles by their first word: a pattern of all takes a start longer to compile than most rules take to run. */
const titlesByWord = once((): ReadonlyMap<string, readonly string[]> => {
  const byWord = new Map<string, string[]>();
  for (const title of titles) {
    const word = wordBefore(title, ' ');
    const list = byWord.get(word);
    if (list) list.push(title);
    else byWord.set(word, [title]);
  }
  return byWord;
});

/** `q. giam doc …`, `pho chu tich`: what the title of a signer begins with. Reads text without marks in lower case. */
export const isSignerTitle = (bare: string): boolean => isTitle(bare.replace(/^(?:q\. ?|quyen )/, ''));

const isTitle = (text: string): boolean =>
  wholeTitles.includes(text) ||
  titlesByWord()
    .get(/^[a-z]*/.exec(text)?.[0] ?? '')
    ?.some((title) => text.startsWith(title) && !/^\w/.test(text.slice(title.length, title.length + 1))) === true ||
  beforeTitle.some((word) => text.startsWith(`${word} `) && isTitle(text.slice(word.length + 1)));

/** First words of names, without marks in lower case. */
export const SURNAMES: ReadonlySet<string> = new Set(surnames);
