/** How the decree wants each component to look: Phụ lục I, Phần I, mục I to V (data/component-formats.json). */
import table from '../../data/component-formats.json' with { type: 'json' };
import type { Component } from './components.ts';
import type { Alignment } from '../tree/format.ts';

/** A component, or one of its variants that the decree treats apart. */
export type FormatId =
  | Component
  /** Trích yếu công văn, ô 5b. */
  | 'subjectOfLetter'
  /** SAO Y, SAO LỤC, TRÍCH SAO. */
  | 'copyForm'
  /** Text shown by the digital signature of an agency. */
  | 'signatureInformation';

/** A property that is absent is not prescribed. */
export interface ComponentFormat {
  id: FormatId;
  /** Least and greatest size. */
  sizePt?: readonly [number, number];
  bold?: boolean;
  italic?: boolean;
  /** True: IN HOA. False: in thường. */
  capitals?: boolean;
  align?: Alignment;
  /** Length of the line beneath as a share of the text's width: least and greatest. */
  lineShare?: readonly [number, number];
  spaceBeforePt?: number;
  /** The decree names bold where it wants it and says nothing here: bold is a likely fault, not a sure one. */
  surplusBoldIs?: 'warning';
  source: string;
}

const formats = new Map(table.components.map((format): [FormatId, ComponentFormat] => [format.id, format]));

/** The format prescribed for a component; undefined where the decree prescribes none. */
export function componentFormat(id: FormatId): ComponentFormat | undefined {
  return formats.get(id);
}

/** Paper, margins and font (Phụ lục I, Phần I, mục I). Lengths in millimetres. */
export const PAGE_FORMAT: {
  readonly font: string;
  readonly color: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly toleranceMm: number;
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'left' | 'right', readonly [number, number]>>;
  readonly marginToleranceTwips: number;
} = table.page;

/** Paragraphs of the body (Phụ lục I, Phần I, mục II, khoản 6, điểm e). */
export const BODY_FORMAT: {
  readonly sizePt: readonly [number, number];
  readonly align: Alignment;
  /** Discrete values, not a range. */
  readonly firstLineMm: readonly number[];
  readonly firstLineToleranceTwips: number;
  readonly paragraphGapMinPt: number;
  /** In lines: least and greatest. */
  readonly lineSpacing: readonly [number, number];
} = table.body;
