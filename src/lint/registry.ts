/** Looking rules up by the names people type. */
import { bareLetters } from '../language/fold.ts';
import { FAMILIES, type Family } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** The rule called `name`: its id, or its id without the family. Case and diacritics do not matter. */
export function findRule(name: string, rules: readonly Rule[]): Rule | null {
  const wanted = bareLetters(name.trim());
  return (
    rules.find((rule) => rule.meta.id === wanted) ??
    rules.find((rule) => rule.meta.id.slice(rule.meta.id.indexOf('/') + 1) === wanted) ??
    null
  );
}

/** The id of the rule that a misspelt name probably means. */
export function nearestRule(name: string, rules: readonly Rule[]): string | null {
  const ids = rules.map((rule) => rule.meta.id);
  const exact = nearest(name, ids);
  if (exact) return exact;
  const shortNames = new Map(ids.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  const short = nearest(name.slice(name.indexOf('/') + 1), shortNames.keys());
  return short === null ? null : (shortNames.get(short) ?? null);
}

/** Family in a rule id, `the-thuc` for ids of another form. */
export function familyOf(ruleId: string): Family {
  const prefix = ruleId.slice(0, ruleId.indexOf('/'));
  return FAMILIES.find((family) => family === prefix) ?? 'the-thuc';
}
