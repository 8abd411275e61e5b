/** Small pieces of XML: escaped text, start tags with other attributes, names with the prefix of the part. */
import type { Tape } from './tape.ts';

/** Parts that are made begin with it. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values. Characters that XML cannot hold are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
}

/** Raw name of an element as the part writes it, e.g. `w:p`. */
export function rawName(tape: Tape, element: number): string {
  const tag = startTag(tape, element);
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

/** The namespace of the root element. */
export function namespaceOf(tape: Tape): string {
  const name = rawName(tape, 0);
  const declaration = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
  return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)`).exec(startTag(tape, 0))?.[1] ?? '';
}

/** Start tag as written; of an empty element, the whole element. */
export function startTag(tape: Tape, element: number): string {
  return decoder.decode(tape.bytes.subarray(tape.start(element), tape.tagEnd(element)));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const isEmptyTag = (tape: Tape, element: number): boolean => tape.tagEnd(element) === tape.end(element);

/** `<w:p …/>` → `<w:p …>`. */
export const opened = (tag: string): string => tag.replace(/(?<!\s)\s*\/>$/, '>');

/** A start tag with attributes set (or, with null, removed); names with the prefix of the part. Others stay as they are. */
export function withAttributes(tag: string, attributes: Readonly<Record<string, string | null>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const pattern = new RegExp(`(?<!\\s)\\s+${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const attribute = value === null ? '' : ` ${name}="${escaped(value)}"`;
    changed = pattern.test(changed)
      ? changed.replace(pattern, () => attribute)
      : changed.replace(/(?<!\s)\s*(\/?>)$/, (_, close: string) => `${attribute}${close}`);
  }
  return changed;
}

/**
 * Names of WordprocessingML in one part: prefixes are the author's choice. `prefix` is that of elements, with its colon;
 * attributes need one even where elements have none.
 */
export class Names {
  readonly prefix: string;
  readonly attributePrefix: string;
  /** Declares the prefix of attributes where the part does not. */
  readonly declaration: Readonly<Record<string, string>>;

  constructor(tape: Tape) {
    const name = rawName(tape, 0);
    this.prefix = name.slice(0, name.indexOf(':') + 1);
    this.attributePrefix = this.prefix;
    this.declaration = {};
    if (this.prefix !== '') return;
    // The default namespace is none of attributes.
    const prefixes = Array.from(startTag(tape, 0).matchAll(/\sxmlns:([^\s=]+)/g), ([, prefix = '']) => prefix);
    const declared = prefixes.find((prefix) => tape.canonicalPrefix(prefix) === 'w');
    let free = 'w';
    while (prefixes.includes(free)) free += 'w';
    this.attributePrefix = `${declared ?? free}:`;
    if (declared === undefined) this.declaration = { [`xmlns:${free}`]: tape.attribute(0, 'xmlns') ?? '' };
  }

  /** `<w:b/>`, `<w:sz w:val="28"/>`. */
  empty(name: string, attributes: Readonly<Record<string, string | number>> = {}): string {
    return `<${this.prefix}${name}${this.attributes(attributes)}/>`;
  }

  open(name: string, attributes: Readonly<Record<string, string | number>> = {}): string {
    return `<${this.prefix}${name}${this.attributes(attributes)}>`;
  }

  close(name: string): string {
    return `</${this.prefix}${name}>`;
  }

  attributes(attributes: Readonly<Record<string, string | number>>): string {
    const prefixed = Object.entries(attributes).map(
      ([name, value]) => [`${this.attributePrefix}${name}`, String(value)] as const,
    );
    const all = prefixed.length === 0 ? [] : [...Object.entries(this.declaration), ...prefixed];
    return all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  }
}
