/** Text in encodings older than Unicode: where it stands in a paragraph, and what it says. */
import {
  type Decoded,
  decodeLegacy,
  drawsCapitals,
  encodingOfFont,
  type LegacyEncoding,
  hasLegacyLetter,
  hasUnicodeLetter,
  mayBeLegacy,
} from '../language/encodings.ts';
import { hasLowerCase, hasWord } from '../language/fold.ts';
import { Memory } from '../language/memory.ts';
import { oncePer } from '../language/once.ts';
import { shareOfSyllables } from '../language/places.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';

export interface LegacyPiece {
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  /** Null: the font is one of Unicode, but the letters are not. */
  font: string | null;
  decoded: Decoded;
}

/** In order; none in nearly every paragraph. */
export function legacyPieces(paragraph: Paragraph): readonly LegacyPiece[] {
  return isInLegacyFont(paragraph) || mayBeLegacyWords(paragraph.text) ? piecesOf(paragraph) : NO_PIECES;
}

const NO_PIECES: readonly LegacyPiece[] = Object.freeze([]);

const mayBeLegacyWords = (text: string): boolean => mayBeLegacy(text) && mayHoldWords(text);

const piecesOf = oncePer((paragraph: Paragraph): readonly LegacyPiece[] => {
  const pieces = piecesByFont(paragraph);
  return pieces.length === 0 && mayBeLegacyWords(paragraph.text) ? pieceByLetters(paragraph) : pieces;
});

/** Some of it; asked of every paragraph, whose spans mostly have one format. */
function isInLegacyFont({ spans }: Paragraph): boolean {
  let last: Paragraph['spans'][number]['format'] | null = null;
  for (let i = 0; i < spans.length; i++) {
    const { format } = spans[i] as Paragraph['spans'][number];
    if (format === last) continue;
    last = format;
    if (format.fontHAnsi !== null && encodingOfFont(format.fontHAnsi) !== null) return true;
  }
  return false;
}

function piecesByFont(paragraph: Paragraph): LegacyPiece[] {
  if (writingInLegacyFont(paragraph) !== 'legacy') return [];
  return paragraph.spans.flatMap(({ start, end, format: { fontHAnsi: font } }) => {
    const encoding = font === null ? null : encodingOfFont(font);
    const own = paragraph.text.slice(start, end);
    if (font === null || encoding === null) return [];
    const isDrawnOtherwise = drawsCapitals(font) && hasLowerCase(own);
    if (!hasLegacyLetter(own) && !isDrawnOtherwise) return [];
    const decoded = decodeLegacy(own, encoding);
    return [{ start, end, font, decoded: drawsCapitals(font) ? inCapitals(decoded) : decoded }];
  });
}

/** So many of the words must be syllables in the one reading. */
const SURE_SHARE = 0.7;

/**
 * How the words are written that stand in fonts of older encodings: in such an encoding, perhaps with a letter of Unicode
 * among them, which stays; in Unicode, under a font that is left over; or nobody can tell, and neither letters nor font may be
 * touched. Where no letter is one of Unicode alone, the font is believed unless the words are better as they stand: “kèm theo”
 * is Vietnamese, and “kốm theo” is not.
 */
export function writingInLegacyFont({ text, spans }: Paragraph): 'legacy' | 'unicode' | 'unsure' {
  let own = '';
  let decoded = '';
  for (const { start, end, format } of spans) {
    const encoding = format.fontHAnsi === null ? null : encodingOfFont(format.fontHAnsi);
    if (encoding === null) continue;
    own += text.slice(start, end);
    decoded += decodeLegacy(text.slice(start, end), encoding).text;
  }
  if (!hasLegacyLetter(own)) return 'legacy';
  const memory = new Memory();
  const raw = shareOfSyllables(tokensOf(own, memory));
  const converted = shareOfSyllables(tokensOf(decoded, memory));
  if (!hasUnicodeLetter(own)) return raw >= SURE_SHARE && raw > converted ? 'unicode' : 'legacy';
  if (Math.max(raw, converted) < SURE_SHARE || raw === converted) return 'unsure';
  return converted > raw ? 'legacy' : 'unicode';
}

const inCapitals = ({ text, sourceOffset }: Decoded): Decoded => ({ text: text.toUpperCase(), sourceOffset });

/** So many of the words must be syllables when they are decoded, and so few when they are not. */
const DECODED_SHARE = 0.85;
const RAW_SHARE = 0.5;
const FEWEST_WORDS = 4;

/** A text with fewer signs that are no letters of Latin has fewer words than `FEWEST_WORDS`: most cells of tables do. */
function mayHoldWords(text: string): boolean {
  let signs = 0;
  for (let i = 0; i < text.length && signs < FEWEST_WORDS - 1; i++) {
    const unit = text.charCodeAt(i);
    const isLetter =
      (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x1ef9);
    if (!isLetter) signs++;
  }
  return signs >= FEWEST_WORDS - 1;
}

function pieceByLetters({ text }: Paragraph): LegacyPiece[] {
  // Asked of few paragraphs, and what they hold are no words before they are decoded.
  const memory = new Memory();
  const words = tokensOf(text, memory);
  if (words.length < FEWEST_WORDS || shareOfSyllables(words) > RAW_SHARE) return [];
  for (const encoding of ['tcvn3', 'vni'] as const satisfies readonly LegacyEncoding[]) {
    const decoded = decodeLegacy(text, encoding);
    if (shareOfSyllables(tokensOf(decoded.text, memory)) >= DECODED_SHARE)
      return [{ start: 0, end: text.length, font: null, decoded }];
  }
  return [];
}

/** The whole text in Unicode with the way back to the paragraph; null when there is nothing to decode. */
export function decodedText(paragraph: Paragraph): Decoded | null {
  const pieces = legacyPieces(paragraph);
  if (pieces.length === 0) return null;
  let text = '';
  let at = 0;
  const starts: { at: number; source: (offset: number) => number }[] = [];
  const plain = (end: number): void => {
    const [from, start] = [at, text.length];
    starts.push({ at: start, source: (offset) => from + offset - start });
    text += paragraph.text.slice(at, end);
    at = end;
  };
  for (const { start, end, decoded } of pieces) {
    if (start > at) plain(start);
    const from = text.length;
    starts.push({ at: from, source: (offset) => start + decoded.sourceOffset(offset - from) });
    text += decoded.text;
    at = end;
  }
  plain(paragraph.text.length);
  return {
    text,
    sourceOffset: (offset) => (starts.findLast((part) => part.at <= offset) ?? starts[0])?.source(offset) ?? offset,
  };
}

/** A stretch of a paragraph in Unicode, whatever it is written in. */
export function unicodeText(paragraph: Paragraph, start: number, end: number): string {
  const decoded = decodedText(paragraph);
  if (!decoded) return paragraph.text.slice(start, end);
  const { text, sourceOffset } = decoded;
  let from = 0;
  while (from < text.length && sourceOffset(from) < start) from++;
  let to = from;
  while (to < text.length && sourceOffset(to) < end) to++;
  return text.slice(from, to);
}

/** Most of the paragraphs with words are written in an older encoding. */
export function isLegacyText(paragraphs: readonly Paragraph[]): boolean {
  const written = paragraphs.filter(({ text }) => hasWord(text));
  const legacy = written.filter((paragraph) => legacyPieces(paragraph).length > 0);
  return legacy.length * 2 > written.length;
}
