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

/** Definitions of `COMMON` that the source declares: their types are taken from there, and tests compare the lists. */
const DECLARED: Readonly<Record<string, { type: string; file: string }>> = {
  component: { type: 'Component', file: 'components.ts' },
  formatId: { type: 'FormatId', file: 'component-formats.ts' },
};

/** The text of data/TABLE.d.json.ts, which the compiler reads in place of data/TABLE.json. */
export async function tableTypes(folder: string, table: string): Promise<string> {
  const name = `${typeName(table)}Table`;
  const named: Record<string, JSONSchema> = {};
  const { $defs: own, ...schema } = readSchema(folder, table);
  const shared = readSchema(folder, COMMON).$defs;
  const ready = withoutReferences(schema, { ...shared, ...own }, named);
  const types = await compile({ ...(ready as JSONSchema), title: name, definitions: named }, name, {
    additionalProperties: false,
    bannerComment: `/** Made by \`npm run tables\` from schemas/${table}${SUFFIX}. */`,
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: true,
  });
  const imports = Object.values(DECLARED)
    .filter(({ type }) => new RegExp(`\\b${type}\\b`).test(types))
    .map(({ type, file }) => `import type { ${type} } from '../src/knowledge/${file}';\n`);
  // Below the banner.
  return `${types.replace('\n', () => `\n${imports.join('')}`)}\ndeclare const table: ${name};\nexport default table;\n`;
}

const typeName = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

type Definitions = Readonly<Record<string, JSONSchema>>;

/**
 * The compiler of types makes a type (`Words1`, `Words2` …) of each reference that has a description of its own. So what is a
 * record or a list of labels becomes one type with the name of its definition (`named`), all else stands where it is referred to.
 */
function withoutReferences(schema: unknown, definitions: Definitions, named: Record<string, JSONSchema>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutReferences(item, definitions, named));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema as JSONSchema;
  if ($ref === undefined) {
    const entries = Object.entries(withoutLeastCount(own));
    return Object.fromEntries(entries.map(([key, value]) => [key, withoutReferences(value, definitions, named)]));
  }
  const key = $ref.slice($ref.lastIndexOf('/') + 1);
  const definition = definitions[key];
  if (!definition) throw new Error(`no definition ${$ref}`);
  const declared = DECLARED[key];
  if (declared) return { ...own, tsType: declared.type };
  if (definition.type !== 'object' && definition.enum === undefined)
    return withoutReferences({ ...definition, ...own }, definitions, named);
  const name = typeName(key);
  named[name] ??= withoutReferences(definition, definitions, named) as JSONSchema;
  return { ...own, tsType: name };
}

/** "At least one" is for the validator; as a type it would be a tuple that says every item twice. */
function withoutLeastCount({ minItems, ...rest }: JSONSchema): JSONSchema {
  return minItems === undefined || rest.maxItems === undefined ? rest : { minItems, ...rest };
}
