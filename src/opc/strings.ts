/** Strings that parts of documents hold again and again, one for all equal ones. */
import { perMemory } from '../language/memory.ts';
import { CANONICAL_PREFIX } from './names.ts';

/** A prefix and the canonical one of its namespace, `?` for a namespace that nobody here knows. */
export type Declaration = readonly [prefix: string, canonical: string];

/** Longer texts are nearly all different: they are not asked for here. */
export const LONGEST_WORD = 24;
/** A power of two. */
const WORDS = 1024;
const MOST_NAMES = 4096;
const LONGEST_NAME = 64;
const MOST_TAGS = 64;
const LONGEST_TAG = 8192;

export class Strings {
  readonly #words = new Array<string>(WORDS).fill('');
  readonly #names = new Map<string, string>();
  readonly #declarations = new Map<string, readonly Declaration[]>();

  /**
   * A short text of plain ASCII letters, by the hash of its bytes: the same few values stand in attributes again and
   * again. Null when it is not the one that is known.
   */
  word(bytes: Uint8Array, start: number, end: number, hash: number): string | null {
    const word = this.#words[hash & (WORDS - 1)] as string;
    return word.length === end - start && isText(bytes, start, word) ? word : null;
  }

  /** Takes the text that `word` did not know. */
  keep(word: string, hash: number): void {
    this.#words[hash & (WORDS - 1)] = word;
  }

  /**
   * One string for all equal names. A property key is one object for the engine, the same as the literals of this
   * program: `===` then compares addresses.
   */
  name(name: string): string {
    let shared = this.#names.get(name);
    if (shared === undefined) {
      shared = Object.keys({ [name]: 0 })[0] as string;
      if (this.#names.size < MOST_NAMES && name.length <= LONGEST_NAME) this.#names.set(name, shared);
    }
    return shared;
  }

  /** Namespaces of a start tag. A program writes the same thirty at the head of every part. */
  declarations(tag: string): readonly Declaration[] {
    let declarations = this.#declarations.get(tag);
    if (!declarations) {
      declarations = declarationsIn(tag);
      if (this.#declarations.size === MOST_TAGS) this.#declarations.clear();
      if (tag.length <= LONGEST_TAG) this.#declarations.set(tag, declarations);
    }
    return declarations;
  }
}

export const stringsOf = perMemory(() => new Strings());

const declarationsIn = (tag: string): Declaration[] =>
  Array.from(
    tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
    ([, prefix = '', quoted, apostrophed]) =>
      [prefix, CANONICAL_PREFIX.get((quoted ?? apostrophed ?? '').trim()) ?? '?'] as const,
  );

/** Whether the bytes at `start` are these ASCII letters. */
export function isText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}
