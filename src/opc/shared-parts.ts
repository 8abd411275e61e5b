/**
 * What documents of one office have in common: styles, lists, theme and headers are often the same bytes in hundreds
 * of drafts. Parsed once, they are kept for the next document, recognised by their name and their compressed
 * bytes. A run over many files makes one and passes it to each reading.
 */
const MOST_ENTRIES = 64;

interface Entry {
  name: string;
  compressed: Uint8Array;
  value: unknown;
}

export class SharedParts {
  /** The one used last stands last. */
  readonly #entries: Entry[] = [];

  /** The value parsed from a part with these compressed bytes before, or that of `parse`. */
  parsed<Value>(name: string, compressed: Uint8Array, parse: () => Value): Value {
    const at = this.#entries.findLastIndex((entry) => entry.name === name && isSame(entry.compressed, compressed));
    const [known] = at < 0 ? [] : this.#entries.splice(at, 1);
    // A copy: a view would keep the whole file in memory.
    const entry = known ?? { name, compressed: compressed.slice(), value: parse() };
    this.#entries.push(entry);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
    return entry.value as Value;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
