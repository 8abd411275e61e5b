/**
 * An office file opened for a job: its archive's directory is read once, each part is scanned once, and whoever reads,
 * changes or draws the document gets the file instead of bytes.
 */
import { Package } from './package.ts';
import { type Relationship, readRelationships, relationshipsPartOf } from './relationships.ts';
import type { Session } from './session.ts';
import { sharedPartsOf } from './shared-parts.ts';
import { Tape } from './tape.ts';

export class OfficeFile {
  readonly bytes: Uint8Array;
  readonly session: Session;
  readonly pack: Package;
  readonly #tapes = new Map<string, Tape | null>();
  /** By the part that refers. */
  readonly #relationships = new Map<string, readonly Relationship[]>();

  /** Throws `ReadError` when the bytes are no readable package. */
  constructor(bytes: Uint8Array, session: Session) {
    this.bytes = bytes;
    this.session = session;
    this.pack = new Package(bytes, session.host);
  }

  /** Name of the part that the package calls its document; empty when it names none. */
  get mainPart(): string {
    return this.relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  }

  /** The elements of an XML part, or null when there is none of that name. */
  tape(part: string): Tape | null {
    let tape = this.#tapes.get(part);
    if (tape === undefined) this.#tapes.set(part, (tape = this.#scanned(part)));
    return tape;
  }

  /** The same, of a part that many documents share: a header with nothing but the number of the page. */
  sharedTape(part: string): Tape | null {
    let tape = this.#tapes.get(part);
    if (tape === undefined) this.#tapes.set(part, (tape = this.parsed('tape', part, () => this.#scanned(part))));
    return tape;
  }

  #scanned(part: string): Tape | null {
    const content = this.pack.read(part);
    return content && new Tape(part, content, this.session);
  }

  /** What `parse` makes of a part, now or for an earlier document of the session; null when there is no such part. */
  parsed<Value>(kind: string, part: string, parse: () => Value): Value | null {
    const compressed = this.pack.compressed(part);
    if (!compressed) return null;
    // The same bytes under another checksum are damaged, whoever has read them before.
    const version = `${part} ${this.pack.checksum(part)}`;
    return sharedPartsOf(this.session.memory).parsed(kind, version, compressed, parse);
  }

  /** What a part refers to; the package itself with `''`. */
  relationships(part: string): readonly Relationship[] {
    let found = this.#relationships.get(part);
    if (!found) {
      const name = relationshipsPartOf(part);
      found =
        this.parsed('relationships', name, () => {
          const tape = this.tape(name);
          return tape ? readRelationships(tape, part) : [];
        }) ?? [];
      this.#relationships.set(part, found);
    }
    return found;
  }

  /** This file with some parts written anew: opens `bytes` and keeps what was scanned of all other parts. */
  rewritten({ bytes, parts }: WrittenFile): OfficeFile {
    const file = new OfficeFile(bytes, this.session);
    const changed = new Set(parts.map((part) => part.toLowerCase()));
    for (const [part, tape] of this.#tapes) if (!changed.has(part.toLowerCase())) file.#tapes.set(part, tape);
    for (const [part, found] of this.#relationships)
      if (!changed.has(relationshipsPartOf(part).toLowerCase())) file.#relationships.set(part, found);
    return file;
  }
}

export interface WrittenFile {
  /** The very bytes of the file as it was when nothing was changed. */
  bytes: Uint8Array;
  /** Names of the parts that were changed, added or taken out. */
  parts: readonly string[];
}

/** Throws `ReadError` when the bytes are no readable package. */
export const openFile = (bytes: Uint8Array, session: Session): OfficeFile => new OfficeFile(bytes, session);
