/** The names of types before a number, as they are written: `Nghị định`, `Kế hoạch phối hợp`, `QĐ`. */
import table from '../../../data/citations.json' with { type: 'json' };
import { DOCUMENT_TYPES } from '../../knowledge/document-types.ts';
import { once } from '../../language/once.ts';

/** Known by their names, not by numbers. */
const LAWS = new Set(['Bộ luật', 'Luật', 'Pháp lệnh']);
const ABBREVIATED_TYPES: Readonly<Record<string, string>> = table.abbreviatedTypes;
const LONGER_TYPES: Readonly<Record<string, string>> = table.longerTypes;

/** Names of the types in small letters. Words are looked up instead of matched: large patterns are slow to compile. */
const typeNames = once(
  () =>
    new Set(
      [
        ...DOCUMENT_TYPES.filter(({ listed, normative }) => listed || normative).map(({ name }) => name),
        ...table.moreTypes,
      ]
        .filter((name) => !LAWS.has(name))
        .map((name) => name.toLowerCase()),
    ),
);

/** The full name of a type in small letters, `quyết định` for `Quyết định` and `QĐ`; undefined where it is none. */
export const typeNamed = (written: string): string | undefined => {
  const lower = written.toLowerCase();
  return typeNames().has(lower) ? lower : (ABBREVIATED_TYPES[written] ?? LONGER_TYPES[lower]);
};

/** It is written as `QĐ`, `NĐ`, `VBHN`. */
export const isAbbreviatedType = (written: string): boolean => Object.hasOwn(ABBREVIATED_TYPES, written);
