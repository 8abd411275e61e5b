import type { Bilingual } from './language.ts';

/** An error for people, who read either language; `message`, for programs, is English. */
export abstract class BilingualError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
