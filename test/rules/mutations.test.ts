/**
 * Mistakes of every kind in documents of every type, made in several ways, are reported exactly (fixtures/mutations.ts,
 * fixtures/ways.ts). Here a share of them; `npm run mutations` tries them all.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { documentsOf, MUTATIONS } from '../../fixtures/mutations.ts';
import { type Way, WAYS } from '../../fixtures/ways.ts';
import { rules } from '../../rules/index.ts';
import { exampleMutant, isHidden, type Mutant, mutantOf, mutants } from '../../tools/support/mutants.ts';

/** Of the documents that a mutation applies to every eighth one, each in another way; at least one in each way. */
const STRIDE = 8;

const mistakes = MUTATIONS.map((mutation, ordinal): [string, Mutant[]] => {
  const documents = documentsOf(mutation);
  const chosen = documents.filter((_, i) => documents.length <= STRIDE || (i + ordinal) % STRIDE === 0);
  const count = Math.max(chosen.length, WAYS.length);
  const tried = Array.from({ length: count }, (_, i) => {
    const [recipe, way] = [chosen[i % chosen.length], WAYS[(i + ordinal) % WAYS.length]];
    return recipe && way ? [mutantOf(mutation, recipe, way, rules)] : [];
  });
  return [mutation.reports, tried.flat()];
});

/** The first way is tried by examples.test.ts. */
const examples = rules.map((rule): [string, Mutant[]] => {
  const [, ...ways] = WAYS;
  const tried = rule.meta.examples.wrong.flatMap((example, i) => {
    const way = ways[i % ways.length] as Way;
    return isHidden(rule, example, way) ? [] : [exampleMutant(rule, example, i, way, rules)];
  });
  return [rule.meta.id, tried];
});

const score = { killed: 0, tried: 0 };

async function run(tried: readonly Mutant[]): Promise<void> {
  const alive: string[] = [];
  for (const { name, way, run } of tried) {
    const failure = await run();
    score.tried++;
    if (failure === null) score.killed++;
    else alive.push(`${name}, ${way.name}: ${failure}`);
  }
  expect(alive).toEqual([]);
}

describe('one mistake, one finding', { tags: ['slow'] }, () => {
  test.each(mistakes)('%s', async (_, tried) => {
    expect(tried.length).toBeGreaterThan(0);
    await run(tried);
  });
});

describe('examples made in other ways', { tags: ['slow'] }, () => {
  test.each(examples)('%s', async (_, tried) => {
    await run(tried);
  });
});

test('every rule is tried in three ways or more', () => {
  const ways = new Map<string, Set<string>>();
  for (const { ruleIds, way } of mutants(rules)) {
    for (const id of ruleIds) ways.set(id, (ways.get(id) ?? new Set()).add(way.name));
  }
  expect(rules.map(({ meta }) => meta.id).filter((id) => (ways.get(id)?.size ?? 0) < 3)).toEqual([]);
});

afterAll(() => {
  if (score.tried === 0) return;
  const share = ((100 * score.killed) / score.tried).toFixed(2);
  process.stdout.write(`mutation score: ${score.killed} of ${score.tried} = ${share} %\n`);
});

test('every message of every rule is shown by an example or a change', () => {
  const shown = new Set(MUTATIONS.flatMap(({ reports, and = [] }) => [reports, ...and]));
  const all = rules.flatMap(({ meta }) => {
    const name = meta.id.slice(meta.id.indexOf('/') + 1);
    for (const { reports = [] } of meta.examples.wrong)
      for (const { messageId } of reports) shown.add(`${name} ${messageId}`);
    return Object.keys(meta.messages).map((messageId) => `${name} ${messageId}`);
  });
  expect(all.filter((message) => !shown.has(message))).toEqual([]);
});
