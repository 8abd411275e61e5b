/** JSON as it is printed: what could steer a terminal or turn the direction of writing is written as its number. */

export const jsonText = (value: unknown): string => `${indentedJson(value)}\n`;

const indentedJson = (value: unknown): string => JSON.stringify(value, null, 2).replace(STEERING, asNumber);

/** In one line, without its end. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(STEERING, asNumber);

/** So much is held back before anything is written: a run that fails early writes nothing instead of half an answer. */
const HELD_CHARACTERS = 4 * 1024 * 1024;

/**
 * The same text as that of `jsonText({ ...before, [list]: […], ...after })`, written piece by piece: of a list that is long
 * nothing is kept.
 */
export class JsonListText {
  readonly #out: (text: string) => void;
  #held: string[] | null = [];
  #heldCharacters = 0;
  #isEmpty = true;

  constructor(out: (text: string) => void, before: object, list: string) {
    this.#out = out;
    const opened = indentedJson({ ...before, [list]: [] });
    this.#write(opened.slice(0, opened.lastIndexOf(']')));
  }

  add(element: unknown): void {
    const text = indentedJson(element).replaceAll('\n', '\n    ');
    this.#write(`${this.#isEmpty ? '' : ','}\n    ${text}`);
    this.#isEmpty = false;
  }

  /** `after`: at least one key. */
  end(after: object): void {
    this.#write(`${this.#isEmpty ? '' : '\n  '}],${indentedJson(after).slice(1)}\n`);
    this.#release();
  }

  #write(text: string): void {
    if (!this.#held) {
      this.#out(text);
      return;
    }
    this.#held.push(text);
    this.#heldCharacters += text.length;
    if (this.#heldCharacters > HELD_CHARACTERS) this.#release();
  }

  #release(): void {
    if (!this.#held) return;
    const held = this.#held.join('');
    this.#held = null;
    this.#out(held);
  }
}

/** `JSON.stringify` writes the lower ones so itself. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const asNumber = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
