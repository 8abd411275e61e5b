/** docProps/core.xml and docProps/app.xml (ECMA-376 part 2, §11; part 1, §22.2): what the file says of itself. */
import { normalText } from '../../language/normal-text.ts';
import { ReadError } from '../../opc/error.ts';
import type { OfficeFile } from '../../opc/office-file.ts';
import type { FileProperties } from '../../tree/nodes.ts';

/** Null where a part is damaged: nobody needs it to read the document. */
export function readFileProperties(file: OfficeFile): FileProperties | null {
  const relationships = file.relationships('');
  const valueOf = (kind: string, ...names: string[]): string | null => {
    const part = relationships.find((relationship) => relationship.kind === kind)?.target;
    const tape = part == null ? null : file.tape(part);
    if (!tape) return null;
    // The prefixes of these parts stand for no namespace that the tape knows.
    for (let child = tape.firstChild(0); child >= 0; child = tape.nextSibling(child)) {
      const name = tape.name(child);
      if (names.includes(name.slice(name.indexOf(':') + 1))) return normalText(tape.text(child)).trim() || null;
    }
    return null;
  };
  try {
    return {
      title: valueOf('core-properties', 'title'),
      creator: valueOf('core-properties', 'creator'),
      description: valueOf('core-properties', 'description'),
      company: valueOf('extended-properties', 'Company'),
    };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
