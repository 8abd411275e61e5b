/** What a rule reports. The JSON output prints exactly these names (docs/json.md). */
import type { Component } from '../knowledge/components.ts';
import type { Change } from './change.ts';
import type { Family } from './families.ts';

export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Location {
  /** Part of the package, e.g. `word/document.xml`; `document` for Markdown. */
  part: string;
  /** 1-based, in reading order of the part; null for findings about the whole document or page set-up. */
  paragraph: number | null;
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  component: Component | null;
  /** The faulty words. */
  text: string;
}

/** How somebody finds the place who has the document open. */
export interface FindingPlace {
  /** About the page, 1-based: of Word's last layout, else counted by page breaks; null when neither tells. */
  page: number | null;
  /** The unit of the body that it stands in, `Chương II, Điều 3, khoản 2`; null outside of units. */
  unit: string | null;
  /** In a table of the content: the how manieth of the document, row and column of its grid, 1-based. */
  cell: { table: number; row: number; column: number } | null;
  /** First words of the paragraph, or of the one that it is near; '' when there are none. */
  words: string;
  /** First words of the paragraphs of `also`, as far as they have any. */
  also: string[];
}

export interface Fix {
  /** What will be done, in the language of the message. */
  description: string;
  /** Replacement of `location.text`, when the fix is one of text. */
  text: string | null;
  /** Right in every case; else somebody has to look at it, and it is applied only when asked for (`--unsafe`). */
  safe: boolean;
  /** What it does to the document. Not printed. */
  changes: readonly Change[];
}

export interface Finding {
  ruleId: string;
  family: Family;
  severity: Severity;
  message: string;
  messageId: string;
  /** Requirement ids, e.g. `ND30-I.II.4.b-2`. */
  legalBasis: string[];
  /** The same in words, in the language of the message; '' when it rests on none. */
  basis: string;
  location: Location;
  /** The same for people. */
  place: FindingPlace;
  fix: Fix | null;
  suggestions: string[];
  /** Further paragraphs of the same part with the same root cause (one finding per cause). */
  also: number[];
  /** Further findings that say the same of this paragraph and are not listed (repeats.ts); absent: none. */
  more?: number;
}

/** Places that a finding stands for in totals. */
export const countOf = ({ more = 0 }: Pick<Finding, 'more'>): number => 1 + more;
