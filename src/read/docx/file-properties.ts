/** docProps/core.xml and docProps/app.xml (ECMA-376 part 2, §11; part 1, §22.2): what the file says of itself. */
import { normalText } from '../../language/normal-text.ts';
import { ReadError } from '../../opc/error.ts';
import type { OfficeFile } from '../../opc/office-file.ts';
import type { Tape } from '../../opc/tape.ts';
import type { FileProperties } from '../../tree/nodes.ts';

/** Null where a part is damaged: nobody needs it to read the document. */
export function readFileProperties(file: OfficeFile): FileProperties | null {
  const relationships = file.relationships('');
  const partOf = (kind: string): Part | null => {
    const part = relationships.find((relationship) => relationship.kind === kind)?.target;
    const bytes = part == null ? null : file.pack.read(part);
    return part == null || bytes === null ? null : { name: part, text: plainText(file, bytes) };
  };
  const valueOf = (part: Part | null, name: Name): string | null => {
    if (part === null) return null;
    const found = part.text === null ? tapeValue(file.tape(part.name), name) : plainValue(part.text, name);
    return found === null ? null : normalText(found).trim() || null;
  };
  try {
    const core = partOf('core-properties');
    return {
      title: valueOf(core, 'title'),
      creator: valueOf(core, 'creator'),
      description: valueOf(core, 'description'),
      company: valueOf(partOf('extended-properties'), 'Company'),
    };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

interface Part {
  name: string;
  /** Null where it takes a tape to read it. */
  text: string | null;
}

/**
 * The text of a part that is nothing but elements and plain words, as Word writes them: looking for four of them costs a
 * fifth of a tape. Null where there are references, comments, CDATA,
 * zero bytes of UTF-16, or where the part is cut off.
 */
function plainText({ session }: OfficeFile, bytes: Uint8Array): string | null {
  const text = session.host.decoder(bytes)(0, bytes.length);
  return /[&\0\ufffd]|<!/.test(text) || !/<\/[^<>\s]+>\s*$/.test(text.slice(-80)) ? null : text;
}

/** What stands in the first element of that name, whatever its prefix. */
const plainValue = (text: string, name: Name): string | null => ELEMENTS[name].exec(text)?.[1] ?? null;

type Name = 'title' | 'creator' | 'description' | 'Company';
const ELEMENTS: Readonly<Record<Name, RegExp>> = {
  title: /<(?:[\w.-]{1,40}:)?title(?:\s[^<>]*)?>([^<]*)</,
  creator: /<(?:[\w.-]{1,40}:)?creator(?:\s[^<>]*)?>([^<]*)</,
  description: /<(?:[\w.-]{1,40}:)?description(?:\s[^<>]*)?>([^<]*)</,
  Company: /<(?:[\w.-]{1,40}:)?Company(?:\s[^<>]*)?>([^<]*)</,
};

function tapeValue(tape: Tape | null, wanted: Name): string | null {
  if (!tape) return null;
  // The prefixes of these parts stand for no namespace that the tape knows.
  for (let child = tape.firstChild(0); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    if (name.slice(name.indexOf(':') + 1) === wanted) return tape.text(child);
  }
  return null;
}
