/**
 * The Vietnamese syllable: onset, rhyme, tone. Where the tone mark stands does not change a syllable (`hòa`, `hoà`),
 * nor does i or y after most consonants (`kỳ`, `kì`), so a syllable is compared by its key.
 */

import table from '../../data/sounds.json' with { type: 'json' };
import { once } from './once.ts';

/** Ngang, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export interface Syllable {
  /** `ngh`, `tr`, `qu`, `gi`; empty where the syllable begins with a vowel. */
  onset: string;
  /** Vowels and final consonants with their vowel marks, without the tone: `iêng`, `oan`. */
  rhyme: string;
  tone: Tone;
}

const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
const TONE_OF = new Map<string, Tone>(TONE_MARKS.map((mark, tone) => [mark, tone as Tone]));
const VOWEL = /[aăâeêioôơuưy]/;

/** By their first letter, the longest first. */
const ONSETS: Readonly<Record<string, readonly string[]>> = {
  c: ['ch', 'c'],
  g: ['gh', 'gi', 'g'],
  k: ['kh', 'k'],
  n: ['ngh', 'ng', 'nh', 'n'],
  p: ['ph', 'p'],
  q: ['qu', 'q'],
  t: ['th', 'tr', 't'],
  ...Object.fromEntries([...'bdđhlmrsvx'].map((letter) => [letter, [letter]])),
};
const NO_ONSETS: readonly string[] = [];

const rhymes = once(() => new Set(table.rhymes));
/** Only sắc and nặng go with these. */
export const STOPPED = /(?:c|ch|p|t)$/;

/** Letters of a lower-case syllable without its tone, and the tone; null when it carries two. */
export function untoned(syllable: string): { letters: string; tone: Tone; tonedAt: number } | null {
  let letters = syllable;
  let tone: Tone = 0;
  let tonedAt = -1;
  for (let at = 0; at < syllable.length; at++) {
    const unit = syllable.charCodeAt(at);
    // ASCII.
    if (unit < 0x80) continue;
    let letter = readLetters.get(unit);
    if (!letter) readLetters.set(unit, (letter = readLetter(unit)));
    if (letter.tone === 0) continue;
    if (tone !== 0) return null;
    ({ tone } = letter);
    tonedAt = at;
    letters = syllable.slice(0, at) + letter.bare + syllable.slice(at + 1);
  }
  return { letters, tone, tonedAt };
}

/** By code unit: there are a few dozen letters, asked for thousands of times. */
const readLetters = new Map<number, { bare: string; tone: Tone }>();

/** Vowels with each tone, in the order of `Tone`. */
const TONED_VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const TONES = 6;

/** A vowel (without a tone) with a tone. */
const toned = (vowel: string, tone: Tone): string => TONED_VOWELS[TONED_VOWELS.indexOf(vowel) + tone] as string;

function readLetter(unit: number): { bare: string; tone: Tone } {
  const at = TONED_VOWELS.indexOf(String.fromCharCode(unit));
  if (at >= 0) return { bare: TONED_VOWELS[at - (at % TONES)] as string, tone: (at % TONES) as Tone };
  const parts = [...String.fromCharCode(unit).normalize('NFD')];
  const mark = parts.findIndex((part) => (TONE_OF.get(part) ?? 0) !== 0);
  const bare = parts.toSpliced(mark, mark < 0 ? 0 : 1).join('');
  return { bare: bare.normalize('NFC'), tone: mark < 0 ? 0 : (TONE_OF.get(parts[mark] as string) as Tone) };
}

/** Parts of a lower-case syllable (NFC); null when its letters make none, or its tone does not go with its end. */
export function parseSyllable(text: string): Syllable | null {
  const read = untoned(text);
  return read && partsOf(read.letters, read.tone);
}

function partsOf(letters: string, tone: Tone): Syllable | null {
  const whole = partsWith('', letters, tone);
  if (whole) return whole;
  for (const onset of ONSETS[letters.charAt(0)] ?? NO_ONSETS) {
    const parts = letters.startsWith(onset) ? partsWith(onset, letters.slice(onset.length), tone) : null;
    if (parts) return parts;
  }
  return null;
}

function partsWith(onset: string, rest: string, tone: Tone): Syllable | null {
  const rhyme = rhymeAfter(onset, rest);
  return rhyme === null || (STOPPED.test(rhyme) && tone !== 2 && tone !== 5) ? null : { onset, rhyme, tone };
}

/** `quýt`, `quỳnh`: rhymes of uy without its u. */
const AFTER_QU: ReadonlySet<string> = new Set(['yt', 'ynh', 'yn', 'yp', 'ych']);

/** Front vowels take `k`, `gh`, `ngh`, the others `c`, `g`, `ng`. */
const FRONT = /^[eêiy]/;

function rhymeAfter(onset: string, rest: string): string | null {
  if (!VOWEL.test(rest.charAt(0))) {
    // `gì`, `gìn`: the i is both of the onset and of the rhyme.
    return onset === 'gi' && rhymes().has(`i${rest}`) ? `i${rest}` : null;
  }
  if (onset === 'gi' && rest.startsWith('ê')) return rhymes().has(`i${rest}`) ? `i${rest}` : null;
  // The i is written once.
  if (!(rhymes().has(rest) || (onset === 'qu' && AFTER_QU.has(rest))) || (onset === 'gi' && rest.startsWith('i')))
    return null;
  if (rest.startsWith('yê') && onset !== '' && onset !== 'qu') return null;
  if (rest.startsWith('iê') && onset === '') return null;
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return FRONT.test(rest) ? rest : null;
    case 'c':
    case 'ng':
      return FRONT.test(rest) ? null : rest;
    case 'g':
      return FRONT.test(rest) && !rest.startsWith('i') ? null : rest;
    case 'q':
      return null;
    case 'qu':
      if (AFTER_QU.has(rest)) return rest;
      return /^[oôuư]/.test(rest) && !rest.startsWith('ôc') && rest !== 'ô' ? null : rest;
    default:
      return rest;
  }
}

/** Key for comparison: letters without the tone, then the tone's number. Takes a lower-case syllable in NFC. */
export function syllableKey(text: string): string | null {
  const read = untoned(text);
  return read && `${foldY(read.letters)}${read.tone}`;
}

/** `ky` → `ki`: y and i are one after these consonants, at the end. */
const BEFORE_FINAL_Y = 'hklmst';

export const foldY = (letters: string): string =>
  letters.length === 2 && letters.endsWith('y') && BEFORE_FINAL_Y.includes(letters.charAt(0))
    ? `${letters.charAt(0)}i`
    : letters;

/** The syllable written in the usual way: `hòa`, `thủy`, `quý`, `thuyền`. */
export function writeSyllable({ onset, rhyme, tone }: Syllable): string {
  const shared = onset === 'gi' && rhyme.startsWith('i');
  const letters = `${onset}${shared ? rhyme.slice(1) : rhyme}`;
  if (tone === 0) return letters;
  const at = shared && rhyme === 'i' ? onset.length - 1 : onset.length - (shared ? 1 : 0) + tonedVowel(rhyme);
  const letter = letters[at] as string;
  return `${letters.slice(0, at)}${toned(letter, tone)}${letters.slice(at + 1)}`;
}

/** Index in the rhyme of the letter that carries the tone. */
function tonedVowel(rhyme: string): number {
  const marked = rhyme.search(/[ăâêôơ]/);
  if (marked >= 0) return marked;
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? '';
  if (vowels.length < rhyme.length) return vowels.length - 1;
  if (vowels.length === 1) return 0;
  if (vowels.length === 3) return 1;
  // Open oa, oe, uy: the older way; falling pairs carry it on the first letter.
  return 0;
}

/** Whether the tone mark stands where one of the two ways of writing puts it. */
export function isWellMarked(text: string): boolean {
  const read = untoned(text);
  if (!read) return false;
  if (read.tone === 0) return true;
  const parts = partsOf(read.letters, read.tone);
  if (!parts) return true;
  const usual = untoned(writeSyllable(parts))?.tonedAt;
  if (read.tonedAt === usual) return true;
  // `hoà`, `khoẻ`, `thuỷ`; after qu the u is no vowel.
  return parts.onset !== 'qu' && /^(?:oa|oe|uy)$/.test(parts.rhyme) && read.tonedAt === (usual ?? 0) + 1;
}

/** The usual spelling of a key, with the final y of what was written. */
export function writtenOf(key: string, written: string): string {
  const tone = Number(key.at(-1)) as 0;
  const letters = key.slice(0, -1);
  const endsInY = /[yỳýỷỹỵ]/.test(written) && /^[hklmst]i$/.test(letters);
  // Syllables that end in a stop are none without a tone.
  const parts =
    parseSyllable(letters) ?? parseSyllable(letters.replace(LAST_VOWEL, (vowel) => `${vowel}\u0301`.normalize('NFC')));
  const right = parts ? writeSyllable({ ...parts, tone }) : letters;
  return endsInY ? right.slice(0, -1) + yOf(tone) : right;
}

const LAST_VOWEL = /[aăâeêioôơuưy](?!.*[aăâeêioôơuưy])/u;
const yOf = (tone: number): string => 'yỳýỷỹỵ'[tone] as string;
