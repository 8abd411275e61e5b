/** The label that a list item or a numbered unit begins with: typed, or printed by Word's automatic numbering. */
import { hasLowerCase, isUpperCase } from '../language/fold.ts';
import type { Numbering } from '../tree/nodes.ts';

export type ItemKind =
  /** `-`, `+`, `•`. */
  | 'dash'
  /** `1.`, `2)`, `1.2.`, `(1)`. */
  | 'number'
  /** `a)`, `đ.`, `b, Lập …`, `A.`, `(a)`. */
  | 'letter'
  /** `II.`, `iv)`. */
  | 'roman'
  /** `Điều 5.`, `Chương II`, `Phụ lục I`. */
  | 'unit';

export interface ItemLabel {
  readonly kind: ItemKind;
  /** As printed, without white space around it. */
  readonly text: string;
  /** Printed by Word; it stands nowhere in the text. */
  readonly automatic: boolean;
  /** Level of the automatic list, 0 the outermost; null when typed. */
  readonly level: number | null;
  /** UTF-16 offsets in the paragraph's text, the white space behind it included; empty when automatic. */
  readonly start: number;
  readonly end: number;
}

/** A dash that touches a figure is a minus; `1.` before a digit, `25/10`, `10.000` are numbers. */
const DASH = /[-–—+•*●▪·○◦](?!\d)(?=\s*\S)\s*/y;
const ROMAN = /(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s?[.)/:–-](?=\s)\s*/y;
const NUMBER = /(?:\(\d{1,3}\)|\d{1,3}(?:\.\d{1,2})*\s?(?:[.)](?!\d)|\/(?=\s))|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s))\s*/y;
const LETTER = /(?:[a-zđ]\d?\s?(?:\)|\.(?=\s)|,(?=\s+(?:\p{Lu}\p{Ll}|\d)))|\([a-zđ]\)|[A-ZĐ]\s?[.)](?=\s))\s*/uy;
const UNIT =
  /(?:điều|chương|mục|tiểu\s+mục|phần(?:\s+thứ)?|phụ\s+lục(?:\s+số)?)\s+(?:[ivxlc]+(?![a-zà-ỹ])|\d+[a-zđ]?(?![a-zà-ỹ\d])|nhất|hai|ba|tư|năm)\s*[.:]?\s*/iuy;

/** The label typed at `start`. `isUnit`: the text is the heading of an Điều, Chương …, so that its number is a label. */
export function itemLabel(text: string, start: number, isUnit: boolean): ItemLabel | null {
  if (isUnit) {
    const label = labelBy(UNIT, 'unit', text, start);
    if (label) return label;
  }
  if (beginsWithWord(text, start)) return null;
  return (
    labelBy(DASH, 'dash', text, start) ??
    labelBy(ROMAN, 'roman', text, start) ??
    labelBy(NUMBER, 'number', text, start) ??
    labelBy(LETTER, 'letter', text, start)
  );
}

/** Nearly all passages do: a letter, then a small one. Roman numbers have capitals only. */
const beginsWithWord = (text: string, start: number): boolean =>
  isUpperCase(text.charAt(start)) && hasLowerCase(text.charAt(start + 1));

function labelBy(pattern: RegExp, kind: ItemKind, text: string, start: number): ItemLabel | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return null;
  return { kind, text: found.trimEnd(), automatic: false, level: null, start, end: start + found.length };
}

const FORMATS: Readonly<Record<string, ItemKind>> = {
  bullet: 'dash',
  lowerLetter: 'letter',
  upperLetter: 'letter',
  lowerRoman: 'roman',
  upperRoman: 'roman',
};

/** The label that Word prints before the text at `start`; null for one that prints nothing. */
export function automaticLabel({ label, format, level }: Numbering, start: number): ItemLabel | null {
  const text = label.trim();
  if (text === '') return null;
  const kind = /^\p{L}{2,}\s/u.test(text) ? 'unit' : (FORMATS[format] ?? 'number');
  return { kind, text, automatic: true, level, start, end: start };
}
