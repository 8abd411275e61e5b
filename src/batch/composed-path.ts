/** Paths of what is there whose names were typed, or written down, with letters composed in another way. */
import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Looks into each folder once, so what it knows is of one moment. */
export class ComposedNames {
  /** By folder, then by composed name. */
  readonly #names = new Map<string, Map<string, string[]>>();

  /** The path itself when something is there; else the first that is the same up to composition; null: there is none. */
  existing(path: string): string | null {
    if (existsSync(path)) return path;
    for (const found of this.#alike(path)) return found;
    return null;
  }

  /** Also in a folder beside the one that is called so exactly: a drive may hold both. */
  *#alike(path: string): Generator<string> {
    const [above, name] = [dirname(path), basename(path)];
    if (above === path) {
      if (existsSync(path)) yield path;
      return;
    }
    for (const folder of this.#alike(above)) {
      const exact = join(folder, name);
      if (existsSync(exact)) yield exact;
      if (ASCII.test(name)) continue;
      for (const other of this.#namesIn(folder).get(name.normalize('NFC')) ?? [])
        if (other !== name) yield join(folder, other);
    }
  }

  #namesIn(folder: string): Map<string, string[]> {
    let names = this.#names.get(folder);
    if (!names) {
      names = new Map();
      for (const name of namesIn(folder)) {
        const composed = name.normalize('NFC');
        const known = names.get(composed);
        if (known) known.push(name);
        else names.set(composed, [name]);
      }
      this.#names.set(folder, names);
    }
    return names;
  }
}

/** There is only one way to write them. */
const ASCII = /^\p{ASCII}*$/u;

/** Two files, and not one by two names that its drive takes for the same. False where either is missing. */
export function areTwoFiles(one: string, other: string): boolean {
  const [a, b] = [identityOf(one), identityOf(other)];
  return a !== null && b !== null && !(a.ino === b.ino && a.dev === b.dev);
}

function identityOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
