/** Looking rules up by the names people type. */
import { bareLetters } from '../language/fold.ts';
import { FAMILIES, isFamily, prefixOf } from './families.ts';
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

/**
 * What a misspelt name probably means: the id of a rule, or `the-thuc/*` of a name with a wildcard. Only what stands
 * after the family tells rules apart: with eight letters more in common, any two would be near.
 */
export function nearestRule(name: string, rules: readonly Rule[]): string | null {
  if (name.endsWith('/*')) {
    const prefix = nearest(name.slice(0, -2), [...FAMILIES, ...rules.map(({ meta }) => prefixOf(meta.id))]);
    return prefix === null ? null : `${prefix}/*`;
  }
  const ids = new Map(rules.map(({ meta: { id } }) => [id.slice(id.indexOf('/') + 1), id]));
  const family = FAMILIES.find((prefix) => name.startsWith(`${prefix}-`));
  const short = name.slice(family === undefined ? name.indexOf('/') + 1 : family.length + 1);
  return ids.get(short) ?? ids.get(nearest(short, ids.keys()) ?? '') ?? null;
}

/** Ids of the rules that a name with a wildcard means: `*`, or `the-thuc/*` for all whose id begins so. */
export function rulesLike(pattern: string, rules: readonly Rule[]): string[] {
  const ids = rules.map(({ meta }) => meta.id);
  return pattern === '*' ? ids : ids.filter((id) => isLike(pattern, id));
}

export const isLike = (pattern: string, ruleId: string): boolean =>
  pattern === '*' || (pattern.endsWith('/*') && ruleId.startsWith(pattern.slice(0, -1)));

/** `the-thuc/*`: a family, also one without rules yet, or what the ids of a plugin begin with. */
export const isPrefixPattern = (pattern: string, rules: readonly Rule[]): boolean =>
  pattern.endsWith('/*') && (isFamily(pattern.slice(0, -2)) || rules.some(({ meta }) => isLike(pattern, meta.id)));
