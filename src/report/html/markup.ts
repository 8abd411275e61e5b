/**
 * HTML that cannot be forged: strings are text or values and always escaped, only these functions make markup. The text
 * is put together at once; a tree of nodes that is written later costs ten times as much on a long document.
 */

export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Null is nothing. */
export type Child = Markup | string | null | readonly Child[];
/** By the names of HTML. Lists are joined by blanks; true is an attribute without value; undefined and false are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const VOID = new Set(['col', 'img', 'input', 'meta']);

export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  let html = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) continue;
    if (value === true) html += ` ${key}`;
    else html += ` ${key}="${escaped(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  html += '>';
  if (VOID.has(name)) return new Markup(html);
  return new Markup(`${html}${written(children)}</${name}>`);
}

function written(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Markup) return child.html;
  let html = '';
  for (const one of child) html += written(one);
  return html;
}

/** The page's own script or style, which HTML reads as it stands. */
export function rawElement(name: 'script' | 'style', content: string): Markup {
  if (content.includes('</')) throw new Error(`the ${name} of the page would end too soon`);
  return new Markup(`<${name}>${content}</${name}>`);
}

const SPECIAL = /[&<>"\0\r]/;
const SPECIALS = /[&<>"\0\r]/g;
/** HTML has no NUL, and takes a bare carriage return for a line feed. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\0': '\ufffd',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => REFERENCES[character] as string) : text;
}
