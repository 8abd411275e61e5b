/** Mistakes that people make in one syllable, made on purpose: what spelling is measured with. */
import { lexiconOf } from '../../src/language/lexicon.ts';
import { isWellMarked, parseSyllable, syllableKey, untoned, writeSyllable } from '../../src/language/syllable.ts';

export const SLIP_KINDS = [
  'dropped letter',
  'doubled letter',
  'exchanged letters',
  'keys of Telex, VNI',
  'misplaced mark',
  'hỏi, ngã',
  'first consonant',
  'rhyme',
  'tone lost',
  'vowel mark',
  'another tone',
  'all marks lost',
  'slip of a letter',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** They leave no syllable behind; the others leave another one. */
const NON_WORD_KINDS: ReadonlySet<SlipKind> = new Set(SLIP_KINDS.slice(0, 5));
export const leavesNoSyllable = (kind: SlipKind): boolean => NON_WORD_KINDS.has(kind);

/**
 * How often people make each kind, of 1,242 mistakes that were labelled by hand in an encyclopaedia (names left out): a
 * drawn kind is what a person may have written.
 */
export const HUMAN_KINDS: readonly (readonly [SlipKind, number])[] = [
  ['dropped letter', 165],
  ['doubled letter', 82],
  ['exchanged letters', 82],
  ['another tone', 173],
  ['rhyme', 150],
  ['slip of a letter', 193],
  ['tone lost', 114],
  ['first consonant', 103],
  ['hỏi, ngã', 99],
  ['vowel mark', 81],
];
/** Of headings in capitals: mistakes that leave a syllable or none. */
export const HEADING_KINDS: readonly (readonly [SlipKind, number])[] = [
  ['hỏi, ngã', 1],
  ['first consonant', 1],
  ['rhyme', 1],
  ['vowel mark', 1],
];

const ONSETS: readonly (readonly [string, string])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
  ['l', 'n'],
  ['v', 'd'],
  ['kh', 'h'],
];

const RHYMES: readonly (readonly [string, string])[] = (
  'an ang,ăn ăng,ân âng,at ac,ăt ăc,ât âc,on ong,ôn ông,un ung,ut uc,ot oc,ôt ôc,iên iêng,iêt iêc,uôn uông,uôt uôc,' +
  'ươn ương,ươt ươc,in inh,it ich,ên ênh,êt êch,ao au,au âu,ai ay,ay ây,oai oi,ôi ơi,iu iêu,ưu ươu,im iêm,ip iêp,' +
  'ăm âm,ăp âp,om ôm,op ôp,ui uôi,oan oang,uyên uyêng,iêt it,uân uâng'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

const MARKS: Readonly<Record<string, string>> = { a: 'ăâ', ă: 'aâ', â: 'aă', e: 'ê', ê: 'e', o: 'ôơ', ô: 'oơ', ơ: 'oô', u: 'ư', ư: 'u', d: 'đ', đ: 'd' }; // prettier-ignore
const TELEX: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
const VNI: Readonly<Record<string, string>> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' };
const TELEX_TONES = ['', 'f', 's', 'r', 'x', 'j'];
const VNI_TONES = ['', '2', '1', '3', '4', '5'];
const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Every way in which a lower-case syllable (NFC) can go wrong in that manner. */
export function slipsOf(syllable: string, kind: SlipKind): string[] {
  const made = new Set(waysOf(syllable, kind));
  // Without marks what is left may be nothing.
  const isWanted =
    kind === 'all marks lost' ? () => true : leavesNoSyllable(kind) ? (slip: string) => !isSyllable(slip) : isSyllable;
  return [...made].filter((slip) => slip !== syllable && isWanted(slip));
}

function waysOf(syllable: string, kind: SlipKind): string[] {
  const letters = [...syllable];
  const at = (i: number, text: string, count = 1): string =>
    [...letters.slice(0, i), text, ...letters.slice(i + count)].join('');
  switch (kind) {
    case 'dropped letter':
      return letters.length < 3 ? [] : letters.map((_, i) => at(i, ''));
    case 'doubled letter':
      return letters.map((letter, i) => at(i, letter + letter));
    case 'exchanged letters':
      return letters.slice(1).map((letter, i) => at(i, letter + (letters[i] as string), 2));
    case 'keys of Telex, VNI':
      return keysOf(syllable);
    case 'misplaced mark':
      return misplaced(syllable);
    case 'slip of a letter':
      return letterSlips(syllable);
    case 'all marks lost':
      return [syllable.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')];
    default:
      return otherSyllables(syllable, kind);
  }
}

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';

/** A letter replaced by another as often as one left out, put in or exchanged. */
function letterSlips(syllable: string): string[] {
  const read = untoned(syllable);
  if (!read) return [];
  const { letters, tone } = read;
  const made: string[] = [];
  for (let i = 0; i < letters.length; i++) {
    const [before, after] = [letters.slice(0, i), letters.slice(i + 1)];
    made.push(before + after, `${before}${after.slice(0, 1)}${letters[i] as string}${after.slice(1)}`);
    for (const letter of LETTERS) made.push(before + letter + after, before + letter + letters.slice(i));
  }
  return made.filter((other) => other !== letters).map((other) => toned(other, tone));
}

function misplaced(syllable: string): string[] {
  const read = untoned(syllable);
  if (!read || read.tone === 0) return [];
  const { letters, tone } = read;
  return [...letters].flatMap((letter, i) =>
    /[aăâeêioôơuưy]/.test(letter)
      ? `${letters.slice(0, i)}${(letter + (TONE_MARKS[tone] as string)).normalize('NFC')}${letters.slice(i + 1)}`
      : [],
  );
}

function keysOf(syllable: string): string[] {
  const read = untoned(syllable);
  if (!read) return [];
  const { letters, tone } = read;
  const typed = (keys: Readonly<Record<string, string>>): string => [...letters].map((letter) => keys[letter] ?? letter).join(''); // prettier-ignore
  return [
    `${typed(TELEX)}${TELEX_TONES[tone]}`,
    `${letters}${TELEX_TONES[tone]}`,
    `${typed(VNI)}${VNI_TONES[tone]}`,
    `${letters}${VNI_TONES[tone]}`,
  ].filter((keys) => keys !== syllable && keys !== letters);
}

function otherSyllables(syllable: string, kind: SlipKind): string[] {
  const parts = parseSyllable(syllable);
  if (!parts) return [];
  const { onset, rhyme, tone } = parts;
  switch (kind) {
    case 'hỏi, ngã':
      return tone === 3 || tone === 4 ? [writeSyllable({ ...parts, tone: tone === 3 ? 4 : 3 })] : [];
    case 'tone lost':
      return tone === 0 ? [] : [writeSyllable({ ...parts, tone: 0 })];
    case 'another tone':
      return TONES.filter((other) => other !== 0 && other !== tone && tone + other !== 7).map((other) =>
        writeSyllable({ ...parts, tone: other }),
      );
    case 'first consonant':
      return partners(ONSETS, onset).map((other) => writeSyllable({ ...parts, onset: other }));
    case 'rhyme':
      return partners(RHYMES, rhyme).map((other) => writeSyllable({ ...parts, rhyme: other }));
    default:
      return [...(onset + rhyme)].flatMap((letter, i) => {
        const bare = onset + rhyme;
        return [...(MARKS[letter] ?? '')].map((other) => toned(bare.slice(0, i) + other + bare.slice(i + 1), tone));
      });
  }
}

const TONES = [0, 1, 2, 3, 4, 5] as const;

const partners = (pairs: readonly (readonly [string, string])[], part: string): string[] =>
  pairs.flatMap(([a, b]) => (a === part ? [b] : b === part ? [a] : []));

/** The letters with the tone in the place where a syllable has it; as they are when they make none. */
function toned(letters: string, tone: 0 | 1 | 2 | 3 | 4 | 5): string {
  for (const probe of [letters, withAcute(letters)]) {
    const parts = probe === null ? null : parseSyllable(probe);
    if (parts) return writeSyllable({ ...parts, tone });
  }
  return letters;
}

/** Syllables that end in a stop are none without a tone. */
function withAcute(letters: string): string {
  return letters.replace(/[aăâeêioôơuưy](?=[cpt]?h?$)/, (vowel) => (vowel + TONE_MARKS[2]).normalize('NFC'));
}

function isSyllable(text: string): boolean {
  const key = syllableKey(text);
  return key !== null && parseSyllable(text) !== null && isWellMarked(text) && lexiconOf().indexOf(key) >= 0;
}
