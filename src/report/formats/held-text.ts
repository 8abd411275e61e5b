/** The text of a format that is one whole: XML, one JSON value. */

/** So much is held back before anything is written: a run that fails early writes nothing instead of half an answer. */
const HELD_CHARACTERS = 4 * 1024 * 1024;

export class HeldText {
  readonly #out: (text: string) => void;
  #held: string[] | null = [];
  #heldCharacters = 0;

  constructor(out: (text: string) => void) {
    this.#out = out;
  }

  write(text: string): void {
    if (!this.#held) {
      this.#out(text);
      return;
    }
    this.#held.push(text);
    this.#heldCharacters += text.length;
    if (this.#heldCharacters > HELD_CHARACTERS) this.end();
  }

  /** Nothing is held back any more. */
  end(): void {
    if (!this.#held) return;
    const held = this.#held.join('');
    this.#held = null;
    if (held !== '') this.#out(held);
  }
}
