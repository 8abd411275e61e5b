/** Types of document: the 29 of Điều 7, unlisted ones met in practice, and types of VBQPPL (data/document-types.json). */
import table from '../../data/document-types.json' with { type: 'json' };
import { bareLetters } from '../language/fold.ts';

export type DocumentType = (typeof table)['types'][number];

export const DOCUMENT_TYPES: readonly DocumentType[] = table.types;

/** Id for a heading that names no type of the table. */
export const UNKNOWN_TYPE = 'khac';

/** A form of copy: SAO Y, SAO LỤC, TRÍCH SAO. */
export type CopyForm = (typeof table)['copies'][number];

export function copyForm(id: string | null): CopyForm | undefined {
  return table.copies.find((form) => form.id === id);
}

const byBareName = new Map(DOCUMENT_TYPES.map((type) => [bareLetters(type.name), type]));
/** Names by their first word, the longest first. */
const byFirstWord = new Map<string, string[]>();
for (const name of [...byBareName.keys()].sort((a, b) => b.length - a.length)) {
  const word = firstWord(name);
  byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), name]);
}
const byId = new Map<string, DocumentType>();
for (const type of DOCUMENT_TYPES) if (!byId.has(type.id)) byId.set(type.id, type);

export function documentType(id: string | null): DocumentType | undefined {
  return id === null ? undefined : byId.get(id);
}

const namesCitedInFull = new Set(DOCUMENT_TYPES.flatMap(({ citedInFull, name }) => (citedInFull ? [name] : [])));

/** Takes the name of a type as in the table: `Nghị định`. */
export const isCitedInFull = (name: string): boolean => namesCitedInFull.has(name);

/** First letters of the names. */
const openings = new Set([...byFirstWord.keys()].map((word) => word.charCodeAt(0)));

/** False for most texts, at once: no type's name begins with that letter. */
export function mayBeTypeName(bare: string): boolean {
  return openings.has(bare.charCodeAt(0));
}

/** By their letters alone: somebody has typed them apart, `Q U Y Ế T   Đ Ị N H`. */
const byLetters = new Map(DOCUMENT_TYPES.map((type) => [bareLetters(type.name).replaceAll(' ', ''), type]));
const LETTERS_APART = /^[a-z](?: +[a-z]){4,}$/;

/** The type whose name stands there with a blank between all letters; `bare` as given by `bareLetters`. */
export function typeWithLettersApart(bare: string): DocumentType | undefined {
  return bare.charCodeAt(1) === 0x20 && LETTERS_APART.test(bare) ? byLetters.get(bare.replaceAll(' ', '')) : undefined;
}

/** The type whose name a heading is, or begins with; `bare` as given by `bareLetters`. */
export function typeOfHeading(bare: string): { type: DocumentType; exact: boolean } | null {
  const exact = byBareName.get(bare) ?? typeWithLettersApart(bare);
  if (exact) return { type: exact, exact: true };
  for (const name of byFirstWord.get(firstWord(bare)) ?? []) {
    if (!beginsWith(bare, name)) continue;
    const type = byBareName.get(name) as DocumentType;
    return exceptions.get(type)?.some((other) => beginsWith(bare, other)) ? null : { type, exact: false };
  }
  return null;
}

const exceptions = new Map(
  DOCUMENT_TYPES.flatMap((type) => (type.except ? [[type, type.except.map(bareLetters)] as const] : [])),
);

/** The text begins with these words. */
const beginsWith = (bare: string, words: string): boolean =>
  bare.startsWith(words) && !/[a-z0-9]/.test(bare[words.length] ?? '');

/** The type that an abbreviation in a ký hiệu stands for; letter case matters (QĐ is not QyĐ). */
export function typeOfAbbreviation(abbreviation: string): DocumentType | undefined {
  return DOCUMENT_TYPES.find((type) => type.abbreviation === abbreviation);
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isSmallLetter(text.charCodeAt(end))) end++;
  return text.slice(0, end);
}
