/** Each requirement of the decree has a rule, a reason why a file cannot show it, or stands in the list of what is still open. */
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { REQUIREMENTS } from '../../src/knowledge/requirement-texts.ts';
import { claimedBy, coverageOf, coveragePage } from '../../tools/support/coverage-page.ts';

/** Without a rule so far. A rule that decides one takes it out of the list. */
const OPEN: readonly string[] = [];

const coverage = coverageOf(rules);

it('leaves open what is listed and nothing else', () => {
  const open = coverage.filter(({ requirement, rules }) => rules.length === 0 && !requirement.undecidable);
  expect(open.map(({ requirement }) => requirement.id)).toEqual(OPEN);
});

it('knows every requirement of another act that a rule shares', () => {
  const shared = rules.flatMap(({ meta }) => [...(meta.legalBasis.dang ?? []), ...(meta.legalBasis.vbqppl ?? [])]);
  const known = new Set(REQUIREMENTS.map(({ id }) => id));
  expect(shared.filter((id) => !known.has(id))).toEqual([]);
  expect(REQUIREMENTS.map(({ id }) => id).filter((id) => /^(?:DANG|QPPL)-/.test(id) && !shared.includes(id))).toEqual(
    [],
  );
});

it('calls nothing undecidable that a rule decides', () => {
  const both = coverage.filter(({ requirement, rules }) => rules.length > 0 && requirement.undecidable);
  expect(both.map(({ requirement }) => requirement.id)).toEqual([]);
});

it('has rules name known requirements only', () => {
  const known = new Set(REQUIREMENTS.map(({ id }) => id));
  const unknown = rules.flatMap((rule) => [...claimedBy(rule)].filter((id) => !known.has(id)));
  expect(unknown).toEqual([]);
});

it('prints one row for each requirement', () => {
  const rows = coveragePage(rules)
    .split('\n')
    .filter((line) => /^\| (?:ND30|VH)-/.test(line));
  expect(rows).toHaveLength(coverage.length);
});
