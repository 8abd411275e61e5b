/**
 * What documents of one office have in common: styles, lists, theme and headers are often the same bytes in hundreds
 * of drafts. Parsed once, they are kept for the next document of the session, recognised by their name, checksum
 * and compressed bytes.
 */
import { perMemory } from '../language/memory.ts';

const MOST_ENTRIES = 64;
/** What is larger is no part that drafts share. */
const LARGEST_SHARED_BYTES = 256 * 1024;

interface Entry {
  kind: string;
  name: string;
  compressed: Uint8Array;
  value: unknown;
}

export class SharedParts {
  /** The one used last stands last. */
  readonly #entries: Entry[] = [];

  /** The value parsed from a part with these compressed bytes before, or that of `parse`. `kind`: what it is parsed into. */
  parsed<Value>(kind: string, name: string, compressed: Uint8Array, parse: () => Value): Value {
    if (compressed.length > LARGEST_SHARED_BYTES) return parse();
    const at = this.#entries.findLastIndex(
      (entry) => entry.kind === kind && entry.name === name && isSame(entry.compressed, compressed),
    );
    const [known] = at < 0 ? [] : this.#entries.splice(at, 1);
    // A copy: a view would keep the whole file in memory.
    const entry = known ?? { kind, name, compressed: new Uint8Array(compressed), value: parse() };
    this.#entries.push(entry);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
    return entry.value as Value;
  }
}

export const sharedPartsOf = perMemory(() => new SharedParts());

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
