/** What a test of a rule found wrong. Test runners show `expected` and `actual` side by side. */
import type { Bilingual } from '../language/language.ts';

export class RuleTestError extends Error {
  override readonly name = 'RuleTestError';
  /** As `AssertionError` has it. */
  readonly code = 'ERR_ASSERTION';
  readonly text: Bilingual;
  readonly expected: unknown;
  readonly actual: unknown;

  constructor(text: Bilingual, expected?: unknown, actual?: unknown) {
    const values = expected === undefined && actual === undefined ? [] : [shown('+', actual), shown('-', expected)];
    super([text.vi, text.en, ...values].join('\n'));
    this.text = text;
    this.expected = expected;
    this.actual = actual;
  }
}

/** `+` what is, `-` what should be. */
function shown(sign: string, value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => `${sign} ${line}`)
    .join('\n');
}
