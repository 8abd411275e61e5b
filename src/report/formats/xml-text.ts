/** Text in XML 1.0, in attributes too. */

/** What XML cannot hold, what steers terminals or turns the direction of writing, halves of a letter. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const xmlText = (text: string): string =>
  text
    .replace(/\ufffc/g, '')
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (sign) => SIGNS[sign] as string);

/** An opening tag without its end. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number | null>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('')}`;
