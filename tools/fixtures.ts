/** `npm run fixtures`: writes the example documents; the same bytes on every machine. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDocx } from '../fixtures/build.ts';
import { correctRecipes } from '../fixtures/recipes/index.ts';
import { faultyRecipes } from '../fixtures/recipes/sai.ts';

const root = resolve(fileURLToPath(new URL('../fixtures', import.meta.url)));

for (const [folder, recipes] of [
  ['dung', correctRecipes],
  ['sai', faultyRecipes],
] as const) {
  const directory = join(root, folder);
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) if (name.endsWith('.docx')) rmSync(join(directory, name));
  for (const recipe of recipes) writeFileSync(join(directory, `${recipe.id}.docx`), await buildDocx(recipe));
  console.log(`fixtures/${folder}: ${recipes.length} documents`);
}
