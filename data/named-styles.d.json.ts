/** Made by `npm run tables` from schemas/named-styles.schema.json. */
import type { Component } from '../src/knowledge/components.ts';
import type { FormatId } from '../src/knowledge/component-formats.ts';

/**
 * This interface was referenced by `NamedStylesTable`'s JSON-Schema
 * via the `definition` "Align".
 */
export type Align = 'left' | 'center' | 'right' | 'both';

export interface NamedStylesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  styles: {
    id: string;
    /**
     * As Word shows it.
     */
    name: string;
    component: Component;
    format?: FormatId;
    next: string;
    /**
     * Indented, justified and spaced like the text of the body.
     */
    inBody?: true;
    align?: Align;
    bold?: boolean;
    sizeAs?: FormatId;
    spaceBeforePt?: number;
    spaceAfterPt?: number;
    firstLineMm?: number;
    indentLeftMm?: number;
    /**
     * Stays with the next paragraph.
     */
    keepNext?: true;
    /**
     * 0 is the highest.
     */
    outlineLevel?: number;
    exactLinePt?: number;
  }[];
}

declare const table: NamedStylesTable;
export default table;
