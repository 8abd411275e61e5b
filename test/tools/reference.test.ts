/** docs/glossary.md and docs/reference.md; that they are up to date is asked by `npm run docs -- --check`. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMPONENTS, componentTerm } from '../../src/knowledge/components.ts';
import { referencePages } from '../../tools/support/reference-pages.ts';

const pages = referencePages(fileURLToPath(new URL('../..', import.meta.url)));
const rowOf = (path: string, first: string): string | undefined =>
  pages
    .get(path)
    ?.split('\n')
    .find((line) => line.startsWith(`| ${first} |`));

it('names every component in both languages', () => {
  for (const id of COMPONENTS)
    expect(rowOf('docs/glossary.md', `\`${id}\``)).toBe(
      `| \`${id}\` | ${componentTerm(id, 'vi')} | ${componentTerm(id, 'en')} |`,
    );
});

it('gives type, Vietnamese and English of a field', () => {
  expect(rowOf('docs/reference.md', '`automatic`')).toBe(
    '| `automatic` | `boolean` | đánh số tự động | The label comes from automatic numbering. |',
  );
  expect(rowOf('docs/reference.md', '`headingDepth`')).toContain('`number \\| null`');
  // Inherited, optional.
  expect(rowOf('docs/reference.md', '`position`')).toContain('`SourcePosition \\| undefined`');
});

it('lists what a module offers', () => {
  const row = rowOf('docs/reference.md', '[src/language/dates.ts](../src/language/dates.ts)');
  expect(row).toContain('`datesIn`');
  expect(row).toContain('Dates as Vietnamese documents write them.');
});
