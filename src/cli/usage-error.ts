/** Arguments that cannot be used; exit code 2. */
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';

export class UsageError extends BilingualError {
  override readonly name = 'UsageError';
}

export { filled } from '../language/template.ts';

/** Two sentences, one after the other. */
export function joined(...texts: readonly Bilingual[]): Bilingual {
  return { vi: texts.map((text) => text.vi).join(''), en: texts.map((text) => text.en).join('') };
}
