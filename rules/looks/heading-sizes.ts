/** Phụ lục I, Phần I, mục V, note: the sizes of Quốc hiệu, Tiêu ngữ and date go up and down together. */
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { dominantSizePt } from '../views/body.ts';
import { letterheadSegments } from '../../src/draft/segments.ts';

export const HEADING_COMPONENTS = ['nationalName', 'motto', 'placeAndDate'] as const;
export type HeadingComponent = (typeof HEADING_COMPONENTS)[number];

/** Quốc hiệu, Tiêu ngữ, date: as the note says, and as the templates of the decree themselves are set. */
const TOGETHER: readonly (readonly [number, number, number])[] = [
  [13, 14, 14],
  [12, 13, 13],
  [12, 14, 14],
];

export interface HeadingSizes {
  segments: readonly (Segment | undefined)[];
  /** In points; null where there is none. */
  sizes: readonly (number | null)[];
  /** The set that asks for the fewest changes. */
  right: readonly [number, number, number];
  /** Each is there and one of its own sizes. */
  allInRange: boolean;
}

export function headingSizes(document: DraftDocument): HeadingSizes {
  const segments = HEADING_COMPONENTS.map((component) => letterheadSegments(document, component)[0]);
  const sizes = segments.map((segment) => (segment ? dominantSizePt(segment) : null));
  const changes = (set: readonly number[]): number =>
    sizes.filter((size, i) => size !== null && size !== set[i]).length;
  const right = TOGETHER.reduce((best, set) => (changes(set) < changes(best) ? set : best));
  const allInRange = sizes.every((size, i) => size !== null && TOGETHER.some((set) => set[i] === size));
  return { segments, sizes, right, allInRange };
}

/** The size that a component should have beside the others. */
export function headingSizePt(document: DraftDocument, component: HeadingComponent): number {
  return headingSizes(document).right[HEADING_COMPONENTS.indexOf(component)] as number;
}
