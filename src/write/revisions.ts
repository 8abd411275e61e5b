/** Who changes, for tracked changes: `w:ins`, `w:del`, `w:rPrChange`, `w:pPrChange`, `w:sectPrChange`. */
import type { Tape } from '../opc/tape.ts';
import type { Names } from '../opc/markup.ts';

export interface Revision {
  author: string;
  /** ISO 8601 in UTC, without fractions of a second. */
  date: string;
}

/** Elements whose `w:id` counts among revisions and annotations. */
const NUMBERED = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
]);

/** Numbers for new revisions of one part. */
export class RevisionIds {
  #last: number;

  constructor(tape: Tape) {
    this.#last = 0;
    for (let element = 0; element < tape.count; element++) {
      if (!NUMBERED.has(tape.name(element))) continue;
      const id = Number(tape.attribute(element, 'w:id'));
      if (Number.isInteger(id) && id > this.#last && id < LARGEST_ID) this.#last = id;
    }
  }

  next(): number {
    return ++this.#last;
  }
}

/** Ids of revisions and comments are 32-bit integers; room for new ones is left. */
export const LARGEST_ID = 2 ** 30;

/** Attributes of a revision element. */
export function revisionAttributes({ author, date }: Revision, ids: RevisionIds): Record<string, string | number> {
  return { id: ids.next(), author, date };
}

/** An element whose number must not occur twice is copied with a new one. */
export function withNewIds(markup: string, names: Names, ids: RevisionIds): string {
  const elements = ['rPrChange', 'ins', 'del', 'moveFrom', 'moveTo'].map((name) => names.prefix + name).join('|');
  const pattern = new RegExp(`(<(?:${elements})\\b[^>]*?\\s${names.attributePrefix}id\\s*=\\s*["'])[^"']*`, 'g');
  return markup.replace(pattern, (_, before: string) => `${before}${ids.next()}`);
}
