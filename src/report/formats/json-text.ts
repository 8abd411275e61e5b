/** JSON as it is printed: what could steer a terminal or turn the direction of writing is written as its number. */
import { STEERING } from '../steering.ts';
import { HeldText } from './held-text.ts';

export const jsonText = (value: unknown): string => `${indentedJson(value)}\n`;

const indentedJson = (value: unknown): string => JSON.stringify(value, null, 2).replace(STEERING, asNumber);

/** In one line, without its end. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(STEERING, asNumber);

/**
 * The same text as that of `jsonText({ ...before, [list]: […], ...after })`, written piece by piece: of a list that is long
 * nothing is kept.
 */
export class JsonListText {
  readonly #text: HeldText;
  #isEmpty = true;

  constructor(out: (text: string) => void, before: object, list: string) {
    this.#text = new HeldText(out);
    const opened = indentedJson({ ...before, [list]: [] });
    this.#text.write(opened.slice(0, opened.lastIndexOf(']')));
  }

  add(element: unknown): void {
    const text = indentedJson(element).replaceAll('\n', '\n    ');
    this.#text.write(`${this.#isEmpty ? '' : ','}\n    ${text}`);
    this.#isEmpty = false;
  }

  /** `after`: at least one key. */
  end(after: object): void {
    this.#text.write(`${this.#isEmpty ? '' : '\n  '}],${indentedJson(after).slice(1)}\n`);
    this.#text.end();
  }
}

const asNumber = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
