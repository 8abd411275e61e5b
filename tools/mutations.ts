/**
 * `npm run mutations [RULE…]`: makes every mistake of the table (fixtures/mutations.ts) and of the rules' examples in
 * every way (fixtures/ways.ts), and says how many are reported exactly. Fails when one is not.
 */
import { WAYS } from '../fixtures/ways.ts';
import { rules } from '../rules/index.ts';
import { mutants } from './support/mutants.ts';

const wanted = process.argv.slice(2);
const all = mutants(rules).filter(({ ruleIds }) => wanted.length === 0 || ruleIds.some((id) => wanted.includes(id)));
const scores = new Map<string, { killed: number; run: number; ways: Set<string> }>();
const alive: string[] = [];
for (const { ruleIds, name, way, run } of all) {
  const failure = await run();
  if (failure !== null) alive.push(`${name}, ${way.name}: ${failure}`);
  for (const id of ruleIds) {
    const score = scores.get(id) ?? { killed: 0, run: 0, ways: new Set() };
    scores.set(id, score);
    score.run++;
    if (failure === null) {
      score.killed++;
      score.ways.add(way.name);
    }
  }
}
for (const [id, { killed, run, ways }] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(
    `${id.padEnd(36)} ${String(killed).padStart(5)} of ${String(run).padStart(5)}  in ${ways.size} of ${WAYS.length} ways`,
  );
}
for (const line of alive) console.log(`alive: ${line}`);
const killed = all.length - alive.length;
console.log(`mutation score: ${killed} of ${all.length} = ${((100 * killed) / all.length).toFixed(2)} %`);
process.exitCode = alive.length > 0 ? 1 : 0;
