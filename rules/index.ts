/** Every rule that ships with vbcheck, by id. One import line per rule, alphabetical. */
import type { Rule } from '../src/lint/rule.ts';

export const rules: readonly Rule[] = [];
