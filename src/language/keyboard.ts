/** What the keys of Telex and VNI would have made of letters that were typed without them: `dduwowcj`, `d9u7o7c5` → `được`. */

const TELEX_TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const VNI_MARKS: Readonly<Record<string, { of: string; to: string }>> = {
  6: { of: 'aeo', to: 'âêô' },
  7: { of: 'uo', to: 'ươ' },
  8: { of: 'a', to: 'ă' },
  9: { of: 'd', to: 'đ' },
};
const VOWEL = /[aăâeêioôơuưy]/;

export interface Typed {
  /** The letters with marks, the tone (a combining mark) apart. */
  letters: string;
  tone: string;
  /** How many keys were not letters of their own. */
  keys: number;
}

/** Null when no key is left in the lower-case word. */
export function typedKeys(word: string): Typed | null {
  const typed = /\d/.test(word) ? typedInVni(word) : typedInTelex(word);
  return typed && typed.keys > 0 ? typed : null;
}

function typedInTelex(word: string): Typed | null {
  let letters = '';
  let tone = '';
  let keys = 0;
  for (const letter of word) {
    const mark = TELEX_TONES[letter];
    // A tone key stands behind the first vowel; before it the letter is a consonant, and `r` of `tr` is one.
    if (mark !== undefined && VOWEL.test(letters) && tone === '') {
      tone = mark;
      keys++;
    } else if (letter === 'w' && /[uoa]/.test(letters)) {
      letters = hooked(letters);
      keys++;
    } else if (letter === 'd' && letters === 'd') {
      letters = 'đ';
      keys++;
    } else if (/[aeo]/.test(letter) && letters.endsWith(letter)) {
      letters = letters.slice(0, -1) + ({ a: 'â', e: 'ê', o: 'ô' }[letter] as string);
      keys++;
    } else letters += letter;
  }
  return { letters, tone, keys };
}

/** `uo` → `ươ`, `u` → `ư`, `o` → `ơ`, `a` → `ă`: the last group that can take the horn. */
function hooked(letters: string): string {
  if (/u[oơ](?!.*[uoa])/.test(letters)) return letters.replace(/u[oơ](?!.*[uoa])/, 'ươ');
  return letters.replace(/[uoa](?!.*[uoa])/, (vowel) => ({ u: 'ư', o: 'ơ', a: 'ă' })[vowel] ?? vowel);
}

function typedInVni(word: string): Typed | null {
  if (!/^[a-zăâđêôơư]+\d[a-zăâđêôơư0-9]*$/.test(word)) return null;
  let letters = '';
  let tone = '';
  let keys = 0;
  for (const letter of word) {
    if (!/\d/.test(letter)) {
      letters += letter;
      continue;
    }
    keys++;
    const mark = VNI_MARKS[letter];
    if (VNI_TONES[letter] !== undefined) {
      if (tone !== '') return null;
      tone = VNI_TONES[letter];
    } else if (!mark) return null;
    else if (letter === '7')
      letters = /[uo]/.test(letters) ? hooked(letters.replaceAll('a', 'A')).replaceAll('A', 'a') : letters;
    else {
      const at = [...letters].findLastIndex((own) => mark.of.includes(own));
      if (at < 0) return null;
      letters =
        letters.slice(0, at) + (mark.to[mark.of.indexOf(letters[at] as string)] as string) + letters.slice(at + 1);
    }
  }
  return { letters, tone, keys };
}
