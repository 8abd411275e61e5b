/**
 * Changes inside `w:rPr`, `w:pPr` and `w:sectPr`: what is named is replaced or put where the schema wants it, all else
 * stays byte by byte (ECMA-376-1 Annex A: CT_RPr, CT_PPr, CT_SectPr are sequences).
 */
import type { Tape } from '../read/docx/tape.ts';
import type { Piece } from './bytes.ts';
import { isEmptyTag, type Names, opened, rawName, startTag, withAttributes } from './markup.ts';

const order = (names: string): readonly string[] => names.split(' ').map((name) => `w:${name}`);

export const RUN_ORDER = order(
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
);
export const PARAGRAPH_ORDER = order(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);
export const SECTION_ORDER = order(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

/** Attributes to set (null: to remove) on a property, made when it is not there; without the prefix `w:`. */
export type Attributes = Readonly<Record<string, string | null>>;

/** By canonical name (`w:sz`): whole new content, or attributes to merge; null removes the property. */
export type PropertyPatch = ReadonlyMap<string, readonly Piece[] | Attributes | null>;

export interface PropertyList {
  tape: Tape;
  /** The `w:rPr`, `w:pPr` or `w:sectPr`; -1: there is none. */
  element: number;
  /** Its name without a prefix. */
  name: string;
  order: readonly string[];
  names: Names;
}

/** The whole list with the patch in it. Nothing at all when it would be a new list without content. */
export function patchedProperties({ tape, element, name, order, names }: PropertyList, patch: PropertyPatch): Piece[] {
  // New ones stand in the order of the schema among themselves, too.
  const pending = new Map([...patch].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const content: Piece[] = [];
  const add = (property: string): void => {
    const value = pending.get(property);
    pending.delete(property);
    if (value) content.push(...newProperty(names, property, value));
  };
  const lastOf = lastOccurrences(tape, element);
  /** What must stand before `position` and is not there. What is there stays where it is, also out of order. */
  const addBefore = (position: number): void => {
    for (const property of [...pending.keys()])
      if (!lastOf.has(property) && order.indexOf(property) < position) add(property);
  };
  if (element >= 0) {
    const { bytes } = tape;
    let at = tape.tagEnd(element);
    for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
      const property = tape.name(child);
      const position = order.indexOf(property);
      content.push(bytes.subarray(at, tape.start(child)));
      at = tape.end(child);
      // Elements of foreign namespaces stand behind the known ones.
      addBefore(position < 0 ? order.length - 1 : position);
      const value = pending.get(property);
      if (value === undefined) content.push(bytes.subarray(tape.start(child), at));
      else if (lastOf.get(property) === child) {
        pending.delete(property);
        if (isAttributes(value)) content.push(...mergedProperty(tape, child, names, value));
        else if (value) content.push(...value);
      }
    }
    if (!isEmptyTag(tape, element)) content.push(bytes.subarray(at, tape.contentEnd(element)));
  }
  addBefore(Number.POSITIVE_INFINITY);
  if (element < 0) return content.length === 0 ? [] : [names.open(name), ...content, names.close(name)];
  const tag = startTag(tape, element);
  return [isEmptyTag(tape, element) ? opened(tag) : tag, ...content, names.close(name)];
}

/** Of a property that is there twice the last one holds; earlier ones go when it is changed. */
function lastOccurrences(tape: Tape, parent: number): Map<string, number> {
  const last = new Map<string, number>();
  if (parent < 0) return last;
  for (let child = tape.firstChild(parent); child >= 0; child = tape.nextSibling(child))
    last.set(tape.name(child), child);
  return last;
}

function isAttributes(value: readonly Piece[] | Attributes | null): value is Attributes {
  return value !== null && !Array.isArray(value);
}

function newProperty(names: Names, property: string, value: readonly Piece[] | Attributes): readonly Piece[] {
  if (!isAttributes(value)) return value;
  const given = Object.entries(value).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? [] : [names.empty(property.slice(2), Object.fromEntries(given))];
}

function mergedProperty(tape: Tape, element: number, names: Names, attributes: Attributes): Piece[] {
  const prefixed = Object.entries(attributes).map(
    ([name, value]) => [`${names.attributePrefix}${name}`, value] as const,
  );
  const tag = withAttributes(startTag(tape, element), { ...names.declaration, ...Object.fromEntries(prefixed) });
  return [tag, tape.bytes.subarray(tape.tagEnd(element), tape.end(element))];
}

/**
 * The children of a property list, without those named, in the order of the schema and each once: a fault in the order
 * or a property that stands twice is not copied.
 */
export function childrenOf(
  tape: Tape,
  element: number,
  without: ReadonlySet<string>,
  order: readonly string[],
): Piece[] {
  if (element < 0) return [];
  const known = order.map((): number[] => []);
  const unknown: number[] = [];
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    if (!without.has(name)) (known[order.indexOf(name)] ?? unknown).push(child);
  }
  // Elements of foreign namespaces stand behind the known ones.
  return [
    ...known.filter((same) => same.length > 0).map((same) => onceOf(tape, same)),
    ...unknown.map((child) => sourceOf(tape, child)),
  ];
}

const sourceOf = (tape: Tape, element: number): Uint8Array =>
  tape.bytes.subarray(tape.start(element), tape.end(element));

/** Properties that are a set of attributes: what an earlier one says and the last does not holds, too. */
const ATTRIBUTE_SETS: ReadonlySet<string> = new Set(['w:rFonts', 'w:ind', 'w:spacing']);

/** One property for all of a name, in order of the source. */
function onceOf(tape: Tape, same: readonly number[]): Piece {
  const last = same.at(-1) as number;
  if (same.length === 1 || !ATTRIBUTE_SETS.has(tape.name(last))) return sourceOf(tape, last);
  const attributes = same.flatMap((element) =>
    Array.from(startTag(tape, element).matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g), ([, name, value]) => [
      name,
      value,
    ]),
  );
  const all = Object.entries(Object.fromEntries(attributes) as Record<string, string>);
  return `<${rawName(tape, last)}${all.map(([name, value]) => ` ${name}=${value}`).join('')}/>`;
}
