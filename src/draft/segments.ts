/** Which pieces of a draft a rule may judge. */
import type { Component } from '../knowledge/components.ts';
import { type Draft, type DraftDocument, MINIMUM_CONFIDENCE, type DocumentKind, type Segment } from './draft.ts';
import { perDocument } from './per-draft.ts';
import { agencyKey, isArmed } from '../knowledge/agencies.ts';
import { isEnterprise, isSocialOrganisation } from '../knowledge/agency-names.ts';
import { bareLetters } from '../language/fold.ts';
import { documentType } from '../knowledge/document-types.ts';
import { isPlaceholder } from '../language/placeholder.ts';

type Index = Map<Component, Segment[]>;
const NONE: readonly Segment[] = [];

/**
 * Segments that surely are one of `components`, in reading order, without those that hold nothing
 * but a placeholder. Of a part, or of all parts of a draft.
 */
export function sureSegments(scope: Draft | DraftDocument, ...components: Component[]): readonly Segment[] {
  if ('documents' in scope) return scope.documents.flatMap((document) => sureSegments(document, ...components));
  const index = indexOf(scope);
  if (components.length === 1) return index.get(components[0] as Component) ?? NONE;
  const present = components.filter((component) => index.has(component));
  if (present.length <= 1) return present[0] ? (index.get(present[0]) ?? NONE) : NONE;
  return present.flatMap((component) => index.get(component) ?? NONE).sort(inReadingOrder);
}

/** The same of a letterhead wherever it stands: in the text, as nearly always, or in the page header. */
export function letterheadSegments(document: DraftDocument, component: Component): readonly Segment[] {
  const inText = sureSegments(document, component);
  if (document.headerSegments.length === 0) return inText;
  return [
    ...document.headerSegments.filter((segment) => segment.component === component && isSure(segment)),
    ...inText,
  ];
}

/** Its component is no guess, and it holds more than a placeholder; `Tên đơn vị: …` is a field of a form, no name. */
export function isSure({ component, confidence, text }: Segment): boolean {
  if (confidence < MINIMUM_CONFIDENCE || isPlaceholder(text)) return false;
  return !((component === 'issuingAgency' || component === 'parentAgency') && text.includes(':'));
}

/** Its component is no guess; of what may be a ground or running text it does not matter which. */
export const isLabelled = ({ component, confidence }: Pick<Segment, 'component' | 'confidence'>): boolean =>
  confidence >= (component === 'legalGround' ? LEAST_OF_GROUND : MINIMUM_CONFIDENCE);
const LEAST_OF_GROUND = 0.4;

const inReadingOrder = (a: Segment, b: Segment): number => a.paragraph.index - b.paragraph.index || a.start - b.start;

/** The first such segment, if any. */
export function firstSegment(scope: DraftDocument, ...components: Component[]): Segment | undefined {
  const index = indexOf(scope);
  let first: Segment | undefined;
  for (const component of components) {
    const segment = index.get(component)?.[0];
    if (segment && (!first || inReadingOrder(segment, first) < 0)) first = segment;
  }
  return first;
}

/** Documents of their own, with letterhead; attachments, annexes and copies are asked for other things. */
export function mainDocuments(draft: Draft): DraftDocument[] {
  return documentsOf(draft, 'main');
}

/** A document is judged if the act that rules the draft rules it, too, and it is more than a form. */
export function isJudged(document: DraftDocument, draft: Draft): boolean {
  return document.profile === draft.profile && (!document.isForm || draft.internalForm);
}

/** Types of Điều 7 for which Phụ lục III prints a template; contracts and the like follow the law of their field. */
export function hasTemplate(document: DraftDocument): boolean {
  const type = documentType(document.documentType);
  return type?.listed === true && type.template !== null;
}

/** It is issued by, or under, Mặt trận, Công đoàn or a hội. */
export const isOfSocialOrganisation = ({ issuingAgency, parentAgency }: DraftDocument): boolean =>
  [issuingAgency, parentAgency].some((name) => name !== null && isSocialOrganisation(bareLetters(name)));

/** It is issued by an enterprise, or by a unit of one; one below a body of the state is of the state, too. */
export const isOfEnterprise = ({ issuingAgency, parentAgency }: DraftDocument): boolean =>
  isEnterprise(bareLetters(parentAgency ?? issuingAgency ?? ''));

/** It is issued by army or police, or by a unit of theirs. */
export const isOfArmedForces = ({ issuingAgency, parentAgency }: DraftDocument): boolean =>
  [issuingAgency, parentAgency].some((name) => name !== null && isArmed(agencyKey(name)));

/** Minutes of an administrative violation, whose form another decree prints (Nghị định 118/2021/NĐ-CP). */
export const isOfSanction = ({ number }: DraftDocument): boolean =>
  /^BB\s?-\s?[A-Z]{0,2}VPHC/.test(number?.symbol ?? '');

/** Those of some kinds that are judged. */
export function documentsOf(draft: Draft, ...kinds: DocumentKind[]): DraftDocument[] {
  return draft.documents.filter((document) => kinds.includes(document.kind) && isJudged(document, draft));
}

const indexOf = perDocument(({ segments }): Index => {
  const index: Index = new Map();
  segments.forEach((segment) => {
    if (!isSure(segment)) return;
    const list = index.get(segment.component);
    if (list) list.push(segment);
    else index.set(segment.component, [segment]);
  });
  return index;
});
