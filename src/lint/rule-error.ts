/** What a rule asks for and cannot have: a fault of its author, who may read either language. */
import type { Bilingual } from '../language/language.ts';

export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
