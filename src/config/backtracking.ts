/**
 * How long a regular expression may take, for patterns that come from somebody else. A pattern that may match in many ways
 * tries them all before it gives up; how many they are at most follows from its form alone.
 */

/** What stands for “any number”: no word is longer. */
const MOST_REPEATS = 30;
/** The same of white space: words stand one blank apart, or a line break. */
const MOST_BLANKS = 3;
/** Of one try at one place of a text: less than a millisecond. */
const MOST_STEPS = 30_000;

interface BoundedPattern {
  /** The pattern, in which nothing is repeated without an end: `\p{L}+` is `\p{L}{1,31}`. */
  source: string;
  /** Steps at one place of a text, at most. */
  steps: number;
}

/** In how many ways a part may match, and what it takes to try them. */
interface Cost {
  ways: number;
  steps: number;
}

const ONE: Cost = { ways: 1, steps: 1 };
const NOTHING: Cost = { ways: 1, steps: 0 };
/** Opens a group: what it is called, or how it looks around; flags are none of ours. */
const GROUP = /^\((?:\?(?:<(?![=!])[^>]*>|:|<?[=!]))?/;
const LOOKS_AROUND = /^\(\?<?[=!]/;
/** Members of a class cannot nest: the flag `v` is not to be had. */
const CLASS = /^\[(?:\\.|[^\]\\])*\]/s;
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[^k1-9])/;
const REPEATS = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/;

/**
 * Null: it may take too many steps, or holds what cannot be bounded (a back reference, flags within it) or is not known. The source has to be a pattern
 * that JavaScript compiles with the flag `u`.
 */
export function boundedPattern(source: string): BoundedPattern | null {
  const reader = new Reader(source);
  const cost = reader.alternatives();
  return cost && reader.isAtEnd && cost.steps <= MOST_STEPS ? { source: reader.written, steps: cost.steps } : null;
}

class Reader {
  written = '';
  readonly #source: string;
  #at = 0;
  #last = '';

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Up to the end, or to the bracket that closes the group. */
  alternatives(): Cost | null {
    const total = { ways: 0, steps: 0 };
    for (;;) {
      const cost = this.#sequence();
      if (!cost) return null;
      total.ways += cost.ways;
      total.steps += cost.steps;
      if (this.#source.charAt(this.#at) !== '|') return total;
      this.#take('|');
    }
  }

  #sequence(): Cost | null {
    let total = NOTHING;
    while (!this.isAtEnd && !'|)'.includes(this.#source.charAt(this.#at))) {
      const atom = this.#atom();
      const cost = atom && this.#repeated(atom);
      if (!cost) return null;
      total = followed(total, cost);
    }
    return total;
  }

  #atom(): Cost | null {
    const rest = this.#source.slice(this.#at, this.#at + LONGEST_ATOM);
    if (rest.startsWith('(')) return this.#group(rest);
    const [atom = rest.startsWith('\\') || rest.startsWith('[') ? '' : String.fromCodePoint(rest.codePointAt(0) ?? 0)] =
      (rest.startsWith('[') ? CLASS : ESCAPE).exec(rest) ?? [];
    if (atom === '') return null;
    this.#take(atom);
    return ONE;
  }

  #group(rest: string): Cost | null {
    const [opening = ''] = GROUP.exec(rest) ?? [];
    if (opening === '' || (opening === '(' && rest.startsWith('(?'))) return null;
    this.#take(opening);
    const cost = this.alternatives();
    if (!cost || this.#source.charAt(this.#at) !== ')') return null;
    this.#take(')');
    // What is only looked at is not tried again.
    return LOOKS_AROUND.test(opening) ? { ways: 1, steps: cost.steps } : cost;
  }

  /** A part and how often it may come; what has no end gets one. */
  #repeated(atom: Cost): Cost {
    const [sign = '', least = '', comma = '', most = ''] = REPEATS.exec(this.#source.slice(this.#at)) ?? [];
    if (sign === '') return atom;
    this.#at += sign.length;
    const lazy = sign.length > 1 && sign.endsWith('?') ? '?' : '';
    const from = Number(least || (sign.startsWith('+') ? 1 : 0));
    const isOpen = sign.startsWith('*') || sign.startsWith('+') || (comma !== '' && most === '');
    const to = isOpen
      ? from + (this.#last === String.raw`\s` ? MOST_BLANKS : MOST_REPEATS)
      : sign.startsWith('?')
        ? 1
        : Number(most || least);
    this.written += sign.startsWith('?') ? sign : `{${from},${to}}${lazy}`;
    let total = NOTHING;
    let ways = 0;
    for (let times = 0; times <= to && total.steps <= MOST_STEPS; times++) {
      if (times >= from) ways += total.ways;
      if (times < to) total = followed(total, atom);
    }
    return { ways: Math.max(1, ways), steps: total.steps + ways };
  }

  #take(text: string): void {
    this.#last = text;
    this.written += text;
    this.#at += text.length;
  }
}

/** Longer than any class or name that somebody means. */
const LONGEST_ATOM = 300;

const followed = (first: Cost, next: Cost): Cost => ({
  ways: first.ways * next.ways,
  steps: first.steps + first.ways * next.steps,
});
