/** Types of the tables in data/ from their schemas, so that what the compiler knows of a table is what its schema says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SUFFIX = '.schema.json';
/** Holds what several schemas share; no table has that name. */
export const COMMON = 'common';

/** Names of the tables that have a schema, in order. `folder`: data/schemas. */
export function schemaNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .filter((name) => name !== COMMON)
    .sort();
}

export function readSchema(folder: string, table: string): JSONSchema {
  return JSON.parse(readFileSync(join(folder, `${table}${SUFFIX}`), 'utf8')) as JSONSchema;
}

/** The text of data/TABLE.d.json.ts, which the compiler reads in place of data/TABLE.json. */
export async function tableTypes(folder: string, table: string): Promise<string> {
  const name = `${table.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`;
  const schema = withoutLeastCounts({ ...readSchema(folder, table), title: name });
  const types = await compile(schema, name, {
    cwd: folder,
    additionalProperties: false,
    bannerComment: `/** Made by \`npm run tables\` from schemas/${table}${SUFFIX}. */`,
    style: { singleQuote: true, printWidth: 120 },
  });
  return `${types}\ndeclare const table: ${name};\nexport default table;\n`;
}

/** "At least one" is for the validator; as a type it would be a tuple that says every item twice. */
function withoutLeastCounts(schema: JSONSchema): JSONSchema {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('minItems' in value) || 'maxItems' in value) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'minItems'));
  }) as JSONSchema;
}
