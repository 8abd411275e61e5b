/**
 * Accepts or rejects tracked changes in a .docx the way Word does, on a document tree of another XML parser and written
 * without a look at src/write/: what the program writes is measured against this.
 */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Takes the changes in. Only those of `author`, when given. */
export function acceptAll(bytes: Uint8Array, author?: string): Uint8Array {
  return rewritten(bytes, (root) => {
    const mine = ofAuthor(author);
    for (const element of named(root, ['ins', 'moveTo']).filter(mine)) {
      if (isMark(element)) drop(element);
      else unwrap(element);
    }
    for (const element of named(root, ['del', 'moveFrom']).filter(mine)) {
      if (isMark(element)) joinWithNext(element);
      else if (isOfRow(element)) drop(ancestor(element, 'tr'));
      else drop(element);
    }
    for (const element of named(root, CHANGES).filter(mine)) drop(element);
  });
}

/** Takes the changes back. Only those of `author`, when given. */
export function rejectAll(bytes: Uint8Array, author?: string): Uint8Array {
  return rewritten(bytes, (root) => {
    const mine = ofAuthor(author);
    for (const change of named(root, CHANGES).filter(mine)) restore(change);
    for (const element of named(root, ['ins', 'moveTo']).filter(mine)) {
      if (isMark(element)) joinWithNext(element);
      else if (isOfRow(element)) drop(ancestor(element, 'tr'));
      else drop(element);
    }
    for (const element of named(root, ['del', 'moveFrom']).filter(mine)) {
      if (isMark(element)) {
        drop(element);
        continue;
      }
      // What another deletion around it keeps deleted stays so.
      if (!ancestors(element).some((outer) => isNamed(outer, ['del', 'moveFrom']))) {
        for (const text of named(element, ['delText'])) rename(text, 't');
        for (const text of named(element, ['delInstrText'])) rename(text, 'instrText');
      }
      unwrap(element);
    }
  });
}

/** One branch of every `mc:AlternateContent` in its place, so that a reader sees what only other programs see. */
export function withBranch(bytes: Uint8Array, branch: 'Choice' | 'Fallback'): Uint8Array {
  return rewritten(bytes, (root) => {
    for (const element of [...root.getElementsByTagNameNS('*', 'AlternateContent')].reverse()) {
      const chosen = childrenOf(element).find(({ localName }) => localName === branch);
      if (!chosen) continue;
      for (const child of [...chosen.childNodes]) element.parentNode?.insertBefore(child, element);
      drop(element);
    }
  });
}

const CHANGES = ['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange'];
/** Not part of the old state that a change keeps. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  rPrChange: ['ins', 'del', 'moveFrom', 'moveTo'],
  pPrChange: ['rPr', 'sectPr'],
  sectPrChange: ['headerReference', 'footerReference'],
};
/** Those that come behind the old state. */
const LAST = ['rPr', 'sectPr'];

function restore(change: Element): void {
  const list = change.parentNode as Element;
  const old = childrenOf(change)[0];
  const kept = childrenOf(list).filter((child) => isNamed(child, KEPT[change.localName ?? ''] ?? []));
  const restored = old ? [...old.childNodes] : [];
  while (list.firstChild) list.removeChild(list.firstChild);
  const isLast = (child: Element): boolean => isNamed(child, LAST);
  for (const child of [...kept.filter((child) => !isLast(child)), ...restored, ...kept.filter(isLast)])
    list.appendChild(child);
}

function rewritten(bytes: Uint8Array, change: (root: Element) => void): Uint8Array {
  const entries = unzipSync(bytes);
  for (const [name, content] of Object.entries(entries)) {
    if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    const document = parsed(content);
    change(document.documentElement as Element);
    entries[name] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return zipSync(entries, { level: 1 });
}

/** Throws for XML that is not well-formed. */
export function parsed(content: Uint8Array): Document {
  const isUtf16 = (content[0] === 0xff && content[1] === 0xfe) || content[1] === 0;
  const text = isUtf16 ? new TextDecoder('utf-16le').decode(content) : strFromU8(content);
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(text.replace(/^\ufeff/, ''), 'text/xml');
}

function ofAuthor(author: string | undefined): (element: Element) => boolean {
  return (element) =>
    author === undefined || [...element.attributes].some((a) => a.localName === 'author' && a.value === author);
}

function isNamed(node: Node, names: readonly string[]): node is Element {
  const { localName, namespaceURI } = node as Element;
  return localName !== null && namespaceURI !== null && W.has(namespaceURI) && names.includes(localName);
}

/** In document order. */
function named(root: Element, names: readonly string[]): Element[] {
  return [...root.getElementsByTagNameNS('*', '*')].filter((element) => isNamed(element, names));
}

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentNode; at?.nodeType === 1; at = at.parentNode) found.push(at as Element);
  return found;
}

const ancestor = (element: Element, name: string): Element =>
  ancestors(element).find((outer) => isNamed(outer, [name])) as Element;

const isMark = (element: Element): boolean => isNamed(element.parentNode as Element, ['rPr']);
const isOfRow = (element: Element): boolean => isNamed(element.parentNode as Element, ['trPr']);

function drop(node: Node): void {
  node.parentNode?.removeChild(node);
}

function unwrap(element: Element): void {
  for (const child of [...element.childNodes]) element.parentNode?.insertBefore(child, element);
  drop(element);
}

function rename(element: Element, name: string): void {
  const prefix = element.prefix ? `${element.prefix}:` : '';
  const renamed = element.ownerDocument?.createElementNS(element.namespaceURI, prefix + name) as Element;
  for (const { name: attribute, namespaceURI, value } of [...element.attributes])
    renamed.setAttributeNS(namespaceURI, attribute, value);
  for (const child of [...element.childNodes]) renamed.appendChild(child);
  element.parentNode?.replaceChild(renamed, element);
}

/** The mark of the paragraph goes: the next paragraph has its content, in the format of the next. */
function joinWithNext(mark: Element): void {
  const paragraph = ancestor(mark, 'p');
  drop(mark);
  let next: Node | null = paragraph.nextSibling;
  while (next && !isNamed(next, ['p'])) next = next.nextSibling;
  if (!next) return;
  const target = next as Element;
  const behindProperties = childrenOf(target).find((child) => !isNamed(child, ['pPr'])) ?? null;
  for (const child of childrenOf(paragraph)) if (!isNamed(child, ['pPr'])) target.insertBefore(child, behindProperties);
  drop(paragraph);
}
