/**
 * Changes inside `w:rPr`, `w:pPr` and `w:sectPr`: what is named is replaced or put where the schema wants it, all else
 * stays byte by byte (ECMA-376-1 Annex A: CT_RPr, CT_PPr, CT_SectPr are sequences).
 */
import type { Tape } from '../opc/tape.ts';
import type { Piece } from '../opc/bytes.ts';
import { isEmptyTag, type Names, opened, rawName, startTag, withAttributes } from '../opc/markup.ts';

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
  /** A copy holds each property once and in order: a fault of the list is not multiplied. */
  isCopy?: boolean;
}

/** The whole list with the patch in it. Nothing at all when it would be a new list without content. */
export function patchedProperties(list: PropertyList, patch: PropertyPatch): Piece[] {
  const { tape, element, name, order, names, isCopy = false } = list;
  // New ones stand in the order of the schema among themselves, too.
  const pending = new Map([...patch].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const content: Piece[] = [];
  const add = (property: string): void => {
    const value = pending.get(property);
    pending.delete(property);
    if (value) content.push(...newProperty(names, property, value));
  };
  const written = isCopy ? inOrder(tape, element, order) : asWritten(tape, element);
  /** Of a property that is there twice the last one holds; earlier ones go when it is changed. */
  const lastOf = new Map(written.map((property) => [property.name, property]));
  /** What must stand before `position` and is not there. What is there stays where it is, also out of order. */
  const addBefore = (position: number): void => {
    for (const property of [...pending.keys()])
      if (!lastOf.has(property) && order.indexOf(property) < position) add(property);
  };
  for (const property of written) {
    const position = order.indexOf(property.name);
    content.push(property.before);
    // Elements of foreign namespaces stand behind the known ones.
    addBefore(position < 0 ? order.length - 1 : position);
    const value = pending.get(property.name);
    if (value === undefined) content.push(sourceOf(tape, property));
    else if (lastOf.get(property.name) === property) {
      pending.delete(property.name);
      if (isAttributes(value)) content.push(...mergedProperty(tape, property, names, value));
      else if (value) content.push(...value);
    }
  }
  if (!isCopy && element >= 0) {
    const last = written.at(-1);
    content.push(tape.bytes.subarray(last ? tape.end(last.element) : tape.tagEnd(element), tape.contentEnd(element)));
  }
  addBefore(Number.POSITIVE_INFINITY);
  if (element < 0 || isCopy) {
    return content.length === 0 ? [] : [names.open(name), ...content, names.close(name)];
  }
  const tag = startTag(tape, element);
  return [isEmptyTag(tape, element) ? opened(tag) : tag, ...content, names.close(name)];
}
function isAttributes(value: readonly Piece[] | Attributes | null): value is Attributes {
  return value !== null && !Array.isArray(value);
}

function newProperty(names: Names, property: string, value: readonly Piece[] | Attributes): readonly Piece[] {
  if (!isAttributes(value)) return value;
  const given = Object.entries(value).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? [] : [names.empty(property.slice(2), Object.fromEntries(given))];
}

function mergedProperty(tape: Tape, { element, tag }: Property, names: Names, attributes: Attributes): Piece[] {
  const prefixed = Object.entries(attributes).map(
    ([name, value]) => [`${names.attributePrefix}${name}`, value] as const,
  );
  const changes = { ...names.declaration, ...Object.fromEntries(prefixed) };
  if (tag !== null) return [withAttributes(tag, changes)];
  return [
    withAttributes(startTag(tape, element), changes),
    tape.bytes.subarray(tape.tagEnd(element), tape.end(element)),
  ];
}

/** Bytes of the children of a property list, without those named; each once and in the order of the schema. */
export function childrenOf(
  tape: Tape,
  element: number,
  without: ReadonlySet<string>,
  order: readonly string[],
): Piece[] {
  return inOrder(tape, element, order)
    .filter(({ name }) => !without.has(name))
    .map((property) => sourceOf(tape, property));
}

/** One child of a property list. */
interface Property {
  name: string;
  element: number;
  /** What stands between it and the one before. */
  before: Piece;
  /** The whole element, where it is put together from several; null: it is as written. */
  tag: string | null;
}

const sourceOf = (tape: Tape, { element, tag }: Property): Piece =>
  tag ?? tape.bytes.subarray(tape.start(element), tape.end(element));

function asWritten(tape: Tape, list: number): Property[] {
  const properties: Property[] = [];
  if (list < 0) return properties;
  let end = tape.tagEnd(list);
  for (let element = tape.firstChild(list); element >= 0; element = tape.nextSibling(element)) {
    const before = tape.bytes.subarray(end, tape.start(element));
    properties.push({ name: tape.name(element), element, before, tag: null });
    end = tape.end(element);
  }
  return properties;
}

/** Each property once, in the order of the schema; elements of foreign namespaces stand behind the known ones. */
function inOrder(tape: Tape, list: number, order: readonly string[]): Property[] {
  const known = order.map((): Property[] => []);
  const unknown: Property[] = [];
  for (const property of asWritten(tape, list))
    (known[order.indexOf(property.name)] ?? unknown).push({ ...property, before: '' });
  return [...known.filter((same) => same.length > 0).map((same) => onceOf(tape, same)), ...unknown];
}

/** Properties that are a set of attributes: what an earlier one says and the last does not holds, too. */
const ATTRIBUTE_SETS: ReadonlySet<string> = new Set(['w:rFonts', 'w:ind', 'w:spacing']);

/** One property for all of a name, in order of the source. */
function onceOf(tape: Tape, same: readonly Property[]): Property {
  const last = same.at(-1) as Property;
  if (same.length === 1 || !ATTRIBUTE_SETS.has(last.name)) return last;
  const attributes = new Map<string, string>();
  for (const { element } of same)
    for (const [, name = '', value = ''] of startTag(tape, element).matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g))
      attributes.set(name, value);
  const written = Array.from(attributes, ([name, value]) => ` ${name}=${value}`).join('');
  return { ...last, tag: `<${rawName(tape, last.element)}${written}/>` };
}
