/** A .docx being changed: edits of its parts are collected, then the package is written once. */
import { append } from '../tree/append.ts';
import { ReadError } from './error.ts';
import type { OfficeFile, WrittenFile } from './office-file.ts';
import { type Relationship, relationshipsPartOf } from './relationships.ts';
import type { Tape } from './tape.ts';
import { withEntries } from './archive.ts';
import { type Edit, joined, type Piece, withEdits } from './bytes.ts';
import { insertionAtEnd } from './edits.ts';
import { escaped, namespaceOf, rawName, XML_DECLARATION } from './markup.ts';
import { STRICT } from './names.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = {
  strict: `${STRICT}/officeDocument/relationships`,
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export class PackageEditor {
  /** As it was. */
  readonly file: OfficeFile;
  readonly mainPart: string;
  readonly #edits = new Map<string, Edit[]>();
  /** Parts written whole; null: taken out. */
  readonly #contents = new Map<string, Uint8Array | null>();

  constructor(file: OfficeFile) {
    this.file = file;
    this.mainPart = file.mainPart;
  }

  /** Elements of a part as it was, or null when there is none of that name. */
  tape(part: string): Tape | null {
    return this.file.tape(part);
  }

  /** Namespace of the elements of the document. */
  get namespace(): string {
    const main = this.tape(this.mainPart);
    return main ? namespaceOf(main) : '';
  }

  /** Namespace of references to relationships, and beginning of their types. */
  get relationshipNamespace(): string {
    return RELATIONSHIPS[this.namespace.startsWith(STRICT) ? 'strict' : 'transitional'];
  }

  /** Relationships of a part as they were. */
  relationships(part: string): readonly Relationship[] {
    return this.file.relationships(part);
  }

  edit(part: string, edits: readonly Edit[]): void {
    const known = this.#edits.get(part);
    if (known) append(known, edits);
    else this.#edits.set(part, [...edits]);
  }

  /** Puts a whole part in place of the old one, or takes it out. */
  setPart(name: string, content: readonly Piece[] | null): void {
    this.#contents.set(name, content && joined(content));
  }

  /** A part name that is free, like `word/comments2.xml`; the content types may still name a part that is gone. */
  freePartName(folder: string, stem: string): string {
    const types = this.tape(CONTENT_TYPES);
    const typed = new Set<string>();
    for (let type = types?.firstChild(0) ?? -1; types && type >= 0; type = types.nextSibling(type))
      typed.add((types.attribute(type, 'PartName') ?? '').toLowerCase());
    for (let number = 1; ; number++) {
      const name = `${folder}${stem}${number === 1 ? '' : number}.xml`;
      const isTaken = this.file.pack.has(name) || this.#contents.has(name) || typed.has(`/${name}`.toLowerCase());
      if (!isTaken) return name;
    }
  }

  /**
   * Adds a part that `source` refers to; gives the id of the relationship. `kind`: last step of the type, or the whole
   * type where it is none of OOXML.
   */
  addPart(source: string, name: string, content: readonly Piece[], contentType: string, kind: string): string {
    this.setPart(name, [XML_DECLARATION, ...content]);
    this.#insertBeforeEnd(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="/${escaped(name)}" ContentType="${escaped(contentType)}"/>`,
    );
    return this.#addRelationship(source, name, kind.includes(':') ? kind : `${this.relationshipNamespace}/${kind}`);
  }

  /** Ids given out so far, by the part whose relationships they are. */
  readonly #newIds = new Map<string, number>();

  #addRelationship(source: string, target: string, type: string): string {
    const used = new Set(this.relationships(source).map(({ id }) => id));
    let number = this.#newIds.get(source) ?? used.size;
    do number++;
    while (used.has(`rId${number}`));
    this.#newIds.set(source, number);
    const id = `rId${number}`;
    const part = relationshipsPartOf(source);
    const relationship = (prefix: string): string =>
      `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${escaped(target)}"/>`;
    if (this.file.pack.has(part)) this.#insertBeforeEnd(part, relationship);
    else
      this.setPart(part, [
        XML_DECLARATION,
        `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${relationship('')}</Relationships>`,
      ]);
    return id;
  }

  /** Elements to come at the end of a part's root, made with the prefix of the root. */
  readonly #endings = new Map<string, string>();

  #insertBeforeEnd(part: string, make: (prefix: string) => string): void {
    const tape = this.tape(part);
    if (!tape) throw new ReadError('missing-part', { name: part });
    const name = rawName(tape, 0);
    this.#endings.set(part, (this.#endings.get(part) ?? '') + make(name.slice(0, name.indexOf(':') + 1)));
  }

  #endRoots(): void {
    for (const [part, content] of this.#endings) {
      const tape = this.tape(part) as Tape;
      this.edit(part, [insertionAtEnd(tape, 0, [content])]);
    }
    this.#endings.clear();
  }

  /** New contents of the parts changed so far; null: taken out. */
  changes(): Map<string, Uint8Array | null> {
    this.#endRoots();
    const changes = new Map(this.#contents);
    for (const [part, edits] of this.#edits) {
      const tape = this.tape(part);
      if (!tape || edits.length === 0 || changes.has(part)) continue;
      changes.set(part, withEdits(tape.bytes, tape.writable ? edits : [...edits, ...declaredAsUtf8(tape)]));
    }
    return changes;
  }

  /** Edits of a part so far, in the offsets of the part as it was. */
  editsOf(part: string): readonly Edit[] {
    return this.#edits.get(part) ?? [];
  }

  /** The new package; the old one, byte by byte, when nothing was changed. */
  finish(): WrittenFile {
    const { bytes, pack, session } = this.file;
    const changes = this.changes();
    return {
      bytes: changes.size === 0 ? bytes : withEntries(bytes, pack, changes, session.host),
      parts: [...changes.keys()],
    };
  }
}

/** A part in UTF-16 is written in UTF-8, and says so. */
function declaredAsUtf8({ bytes }: Tape): Edit[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^(\W*<\?xml[^>]*encoding\s*=\s*["'])([\w-]+)/.exec(head);
  if (!encoding) return [];
  const start = (encoding[1] as string).length;
  return [{ start, end: start + (encoding[2] as string).length, pieces: ['UTF-8'] }];
}
