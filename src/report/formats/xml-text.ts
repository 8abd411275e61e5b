/** Text in XML 1.0, in attributes too. */
import { STEERING } from '../steering.ts';

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
    // A carriage return is a sign, and no longer there when what steers is replaced.
    .replace(/[&<>"'\t\n\r]/g, (sign) => SIGNS[sign] as string)
    .replace(STEERING, '\ufffd')
    // What XML cannot hold besides, and halves of a letter.
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .toWellFormed();

/** An opening tag without its end. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number | null>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('')}`;
