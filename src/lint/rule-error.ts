/** What a rule asks for and cannot have: a fault of its author, who may read either language. */
import { BilingualError } from '../language/bilingual-error.ts';

export class RuleError extends BilingualError {
  override readonly name = 'RuleError';
}
