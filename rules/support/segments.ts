/** Which pieces of a draft a rule may judge. */
import type { Component } from '../../src/draft/components.ts';
import { type Draft, type DraftPart, MINIMUM_CONFIDENCE, type PartKind, type Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { isPlaceholder } from './placeholder.ts';

type Index = Map<Component, Segment[]>;
const NONE: readonly Segment[] = [];
const indexes = new WeakMap<DraftPart, Index>();

/**
 * Segments that surely are one of `components`, in reading order, without those that hold nothing
 * but a placeholder. Of a part, or of all parts of a draft.
 */
export function sureSegments(scope: Draft | DraftPart, ...components: Component[]): readonly Segment[] {
  if ('parts' in scope) return scope.parts.flatMap((part) => sureSegments(part, ...components));
  const index = indexOf(scope);
  if (components.length === 1) return index.get(components[0] as Component) ?? NONE;
  const present = components.filter((component) => index.has(component));
  if (present.length <= 1) return present[0] ? (index.get(present[0]) ?? NONE) : NONE;
  return present.flatMap((component) => index.get(component) ?? NONE).sort(inReadingOrder);
}

const inReadingOrder = (a: Segment, b: Segment): number => a.paragraph.index - b.paragraph.index || a.start - b.start;

/** The first such segment, if any. */
export function firstSegment(scope: DraftPart, ...components: Component[]): Segment | undefined {
  const index = indexOf(scope);
  let first: Segment | undefined;
  for (const component of components) {
    const segment = index.get(component)?.[0];
    if (segment && (!first || inReadingOrder(segment, first) < 0)) first = segment;
  }
  return first;
}

/** Documents of their own, with letterhead; attachments, annexes and copies are asked for other things. */
export function mainParts(draft: Draft): DraftPart[] {
  return partsOf(draft, 'main');
}

/** Types of Điều 7 for which Phụ lục III prints a template; contracts and the like follow the law of their field. */
export function hasTemplate(part: DraftPart): boolean {
  const type = documentType(part.documentType);
  return type?.listed === true && type.template !== null;
}

export function partsOf(draft: Draft, ...kinds: PartKind[]): DraftPart[] {
  return draft.parts.filter((part) => kinds.includes(part.kind));
}

function indexOf(part: DraftPart): Index {
  let index = indexes.get(part);
  if (!index) {
    const fresh: Index = new Map();
    part.segments.forEach((segment) => {
      if (segment.confidence < MINIMUM_CONFIDENCE || isPlaceholder(segment.text)) return;
      const list = fresh.get(segment.component);
      if (list) list.push(segment);
      else fresh.set(segment.component, [segment]);
    });
    index = fresh;
    indexes.set(part, index);
  }
  return index;
}
