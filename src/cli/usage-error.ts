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

/** Fills `{name}` in both languages. */
export function filled(template: Bilingual, data: Readonly<Record<string, string | number>>): Bilingual {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
  return { vi: fill(template.vi), en: fill(template.en) };
}

/** Two sentences, one after the other. */
export function joined(...texts: readonly Bilingual[]): Bilingual {
  return { vi: texts.map((text) => text.vi).join(''), en: texts.map((text) => text.en).join('') };
}
