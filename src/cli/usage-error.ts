/** Arguments that cannot be used; exit code 2. */
import type { Bilingual } from '../language/language.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

export { filled } from '../language/template.ts';

/** Two sentences, one after the other. */
export function joined(...texts: readonly Bilingual[]): Bilingual {
  return { vi: texts.map((text) => text.vi).join(''), en: texts.map((text) => text.en).join('') };
}
