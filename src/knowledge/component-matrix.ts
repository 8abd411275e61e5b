/** Which component each type of document has: Điều 8 and the templates of Phụ lục III (data/component-matrix.json). */
import table from '../../data/component-matrix.json' with { type: 'json' };
import type { Component } from './components.ts';

export type Demand =
  | 'required'
  /** Present when there is a need for it. */
  | 'conditional'
  /** The template does not print it; its presence is no fault either. */
  | 'absent'
  /** Does not belong into this type. */
  | 'unexpected';

const demands = new Map<string, Readonly<Partial<Record<Component, Demand>>>>();
for (const row of table.rows) {
  for (const type of row.types) demands.set(type, row.components);
}

/** What the decree asks of a component in documents of a type; null for types it does not list. */
export function demandFor(documentType: string | null, component: Component): Demand | null {
  if (documentType === null) return null;
  return demands.get(documentType)?.[component] ?? null;
}
