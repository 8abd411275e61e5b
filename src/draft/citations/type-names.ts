/** The names of types before a number, as they are written: `Nghị định`, `Kế hoạch phối hợp`, `QĐ`. */
import table from '../../../data/citations.json' with { type: 'json' };
import { DOCUMENT_TYPES } from '../../knowledge/document-types.ts';
import { once } from '../../language/once.ts';

/** Known by their names, not by numbers. */
const LAWS = new Set(['Bộ luật', 'Luật', 'Pháp lệnh']);
const ABBREVIATED_TYPES: ReadonlyMap<string, string> = new Map(Object.entries(table.abbreviatedTypes));

/** Full names of the types in small letters, by what people write. Words are looked up instead of matched: large patterns are slow to compile. */
const typeNames = once((): ReadonlyMap<string, string> => {
  const listed = DOCUMENT_TYPES.filter(({ listed, normative }) => listed || normative).map(({ name }) => name);
  const names = [...listed, ...table.moreTypes].filter((name) => !LAWS.has(name)).map((name) => name.toLowerCase());
  return new Map([...Object.entries(table.longerTypes), ...names.map((name) => [name, name] as const)]);
});

/** The full name of a type in small letters, `quyết định` for `Quyết định` and `QĐ`; undefined where it is none. */
export const typeNamed = (written: string): string | undefined =>
  typeNames().get(written.toLowerCase()) ?? ABBREVIATED_TYPES.get(written);

/** It is written as `QĐ`, `NĐ`, `VBHN`. */
export const isAbbreviatedType = (written: string): boolean => ABBREVIATED_TYPES.has(written);
