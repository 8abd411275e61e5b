/**
 * rules/index.ts, made from the files in rules/<family>/: each exports its rule under its own name in camel case. Plain
 * imports, because the program is one bundled file that must start at once. Nothing is loaded, so that it can be made
 * when a rule has just come, gone or been renamed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../../src/lint/families.ts';

export const INDEX = 'rules/index.ts';

const HEAD = `/** Every rule that ships with vbcheck, by family and name. Made by \`npm run docs\` from the files beside; do not edit. */
import type { Rule } from '../src/lint/rule.ts';`;

/** The text of rules/index.ts for the rules under `root`. Throws when a file does not export what its name says. */
export function rulesIndex(root: string): string {
  const files = FAMILIES.flatMap((family) => namesIn(join(root, 'rules', family)).map((name) => `${family}/${name}`));
  const rules = files.toSorted().map((id) => ({ id, variable: variableOf(id) }));
  for (const { id, variable } of rules) {
    const source = readFileSync(join(root, 'rules', `${id}.ts`), 'utf8');
    if (!source.includes(`export const ${variable} = defineRule(`) || !source.includes(`id: '${id}',`))
      throw new Error(
        `rules/${id}.ts phải có: export const ${variable} = defineRule({ meta: { id: '${id}', …; ` +
          `rules/${id}.ts must have: export const ${variable} = defineRule({ meta: { id: '${id}', …`,
      );
  }
  const imports = rules.map(({ id, variable }) => `import { ${variable} } from './${id}.ts';`);
  const list = rules.map(({ variable }) => `  ${variable},`);
  return [HEAD, ...imports, '', 'export const rules: readonly Rule[] = [', ...list, '];', ''].join('\n');
}

/** `the-thuc/so-ky-hieu` is exported as `soKyHieu`. */
export function variableOf(id: string): string {
  const name = id.slice(id.indexOf('/') + 1);
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length));
}
