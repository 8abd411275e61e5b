/** How people sign: prefixes of the signing authority, heads, titles that stay away from names (data/signing.json). */
import table from '../../data/signing.json' with { type: 'json' };
import { anyOf } from '../language/any-of.ts';
import { bareLetters } from '../language/fold.ts';
import { once } from '../language/once.ts';

export type SigningPrefix = (typeof table)['prefixes'][number];

export const SIGNING_PREFIXES: readonly SigningPrefix[] = table.prefixes;

/** The title, in capitals, is that of a head: one person, not a collective. */
export function isHead(title: string): boolean {
  return table.heads.some((head) => title === head || title.startsWith(`${head} `));
}

const headsAlone = once(() => new Set(table.heads.map(bareLetters)));

/** The title of a head and no more: `chu tich`, with what is headed on the next line. Reads text without marks in lower case. */
export const isHeadAlone = (bare: string): boolean => headsAlone().has(bare);

const academicTitles = once(() => new RegExp(String.raw`^(?:${anyOf(table.academicTitles)}[.,:\s-]+)+`));

/** How long học hàm, học vị, danh hiệu are that a text opens with, with what parts them from the name; 0: it opens with none. */
export const academicTitlesLength = (text: string): number => academicTitles().exec(text)?.[0].length ?? 0;

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
const OF_SECTOR = new RegExp(`(?:^|\\n)[^\\S\\n]*(?!${except.join('|')})(?:${bodies.join('|')})\\b`);

/** Bodies whose sector may have titles put before names. Takes names without marks in lower case, one a line. */
export const mayNameTitles = (bareAgencies: string): boolean => OF_SECTOR.test(bareAgencies);

/**
 * What signing software prints: `Số: 15/QĐ-SNV; 05/3/2026; 10:15:30`, `SAO Y; Sở Nội vụ; 2026-03-05T10:15:30+07:00`. Reads text
 * without marks in lower case.
 */
export const SIGNATURE_INFORMATION = /^(so\s*:|sao y|sao luc|trich sao)[^;]*;.*\d{1,2}\s*[:h]\s*\d{2}/;

const { beforeTitle, titles, wholeTitles, surnames } = table.recognition;

/** By their first word: a pattern of all takes a start longer to compile than most rules take to run. */
type ByFirstWord = ReadonlyMap<string, readonly string[]>;

const signerTitles = once(() => ({
  // The longer ones are made of shorter ones.
  before: byFirstWord([...beforeTitle].sort((a, b) => a.length - b.length)),
  opening: byFirstWord(titles),
  whole: byFirstWord(wholeTitles),
}));

function byFirstWord(all: readonly string[]): ByFirstWord {
  const made = new Map<string, string[]>();
  for (const words of all) {
    const first = wordBefore(words, ' ');
    const list = made.get(first);
    if (list) list.push(words);
    else made.set(first, [words]);
  }
  return made;
}

/** The letters at an offset, and figures and `_` behind them. */
function firstWordAt(bare: string, start: number): string {
  let end = start;
  while (isWordUnit(bare.charCodeAt(end))) end++;
  return bare.slice(start, end);
}

/** Behind the end of a text stands none. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;

/** `q. giam doc …`, `pho chu tich`: what the title of a signer begins with. Reads text without marks in lower case. */
export function isSignerTitle(bare: string): boolean {
  if (bare.startsWith('q.')) return isTitleAt(bare, bare.charAt(2) === ' ' ? 3 : 2);
  return isTitleAt(bare, 0) || (bare.startsWith('quyen ') && isTitleAt(bare, 6));
}

/** Words that may stand before a title are passed over one by one: a hostile text holds any number of them. */
function isTitleAt(bare: string, start: number): boolean {
  const { before, opening, whole } = signerTitles();
  for (let at = start; ;) {
    const first = firstWordAt(bare, at);
    if (opening.get(first)?.some((title) => isWholeAt(bare, title, at))) return true;
    if (whole.get(first)?.some((title) => bare.length === at + title.length && bare.startsWith(title, at))) return true;
    const passed = before
      .get(first)
      ?.find((word) => bare.startsWith(word, at) && bare.charAt(at + word.length) === ' ');
    if (passed === undefined) return false;
    at += passed.length + 1;
  }
}

const isWholeAt = (bare: string, title: string, at: number): boolean =>
  bare.startsWith(title, at) && !isWordUnit(bare.charCodeAt(at + title.length));

/** First words of names, without marks in lower case. */
export const SURNAMES: ReadonlySet<string> = new Set(surnames);
