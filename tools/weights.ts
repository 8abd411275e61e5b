/**
 * `npm run weights [-- FOLDER]`: what each weight of the recogniser earns (src/draft/evidence.ts, steps.ts).
 *
 * Each weight in turn is left out, and all documents whose labels are known are labelled again: the fixtures in every way
 * (fixtures/ways.ts) and layout (fixtures/layouts.ts), and those of FOLDER that are labelled by hand (as for `npm run eval`).
 * A weight that earns no label and no confidence is a candidate to go; one that costs labels stands in the way of others.
 * Fixtures are easy: a weight may be there for documents that only FOLDER has, so judge with one. On a quiet machine this takes
 * less than a minute.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocx } from '../fixtures/build.ts';
import { LAYOUTS, recipesOf } from '../fixtures/layouts.ts';
import { correctRecipes } from '../fixtures/recipes/index.ts';
import { WAYS } from '../fixtures/ways.ts';
import { openBytes } from '../src/host/node.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { earnings, labelledSample, recipeSample, type Sample, standing } from './support/ablation.ts';
import { type Labelled, labelledIds } from './support/scores.ts';

const [folder] = process.argv.slice(2);
if (folder !== undefined && !existsSync(folder)) {
  console.error('npm run weights [-- FOLDER]');
  process.exit(2);
}

const recipes = [
  ...WAYS.flatMap((way) => correctRecipes.map((recipe) => way.make(recipe))),
  ...LAYOUTS.flatMap((layout) => recipesOf(layout).map((recipe) => layout.layOut(recipe))),
];
const fixtures: Sample[] = [];
for (const recipe of recipes) fixtures.push(recipeSample(readDocx(openBytes(await buildDocx(recipe))), recipe));
const labelled = folder === undefined ? [] : labelledIds(folder).map((id) => readLabelled(folder, id));

for (const [name, samples] of [
  ['fixtures', fixtures],
  ['labelled', labelled],
] as const) {
  const { right, all } = standing(samples);
  console.log(`${name.padEnd(9)}${String(samples.length).padStart(5)} documents, ${right} of ${all} labels right`);
}
const found = earnings([...fixtures, ...labelled]);
console.log('\n  earns  costs  confidence  weight  name');
for (const { name, weight, earns, costs, margin } of found) {
  const columns = [
    String(earns).padStart(7),
    String(costs).padStart(7),
    permille(margin).padStart(12),
    String(weight).padStart(8),
  ];
  console.log(`${columns.join('')}  ${name}`);
}
const idle = found.filter(({ earns, costs, margin }) => earns === 0 && costs === 0 && permille(margin) === '0.00');
console.log(`
earns: labels that are wrong without it; costs: labels that are right without it; confidence: mean loss of the labels
that stay right, in thousandths. ${idle.length} of ${found.length} weights earn and cost nothing here: candidates to go.`);

function readLabelled(path: string, id: string): Sample {
  const { labels } = JSON.parse(readFileSync(join(path, `${id}.json`), 'utf8')) as Labelled;
  return labelledSample(readDocx(openBytes(readFileSync(join(path, `${id}.docx`)))), labels);
}

function permille(share: number): string {
  const text = (1000 * share).toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
