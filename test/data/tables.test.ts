/** Every table in data/ keeps to its schema, the types that the compiler knows are those of the schema, and ids of one table in another are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import capitals from '../../data/capitals.json' with { type: 'json' };
import matrix from '../../data/component-matrix.json' with { type: 'json' };
import cues from '../../data/cues.json' with { type: 'json' };
import lineWords from '../../data/line-words.json' with { type: 'json' };
import types from '../../data/document-types.json' with { type: 'json' };
import styles from '../../data/named-styles.json' with { type: 'json' };
import requirements from '../../data/requirements.json' with { type: 'json' };
import signing from '../../data/signing.json' with { type: 'json' };
import skeletons from '../../data/skeletons.json' with { type: 'json' };
import times from '../../data/times-new-roman.json' with { type: 'json' };
import encodings from '../../data/encodings.json' with { type: 'json' };
import { COMPONENTS } from '../../src/knowledge/components.ts';
import { COMMON, readSchema, schemaNames, tableTypes } from '../../tools/support/table-types.ts';

const folder = fileURLToPath(new URL('../../data', import.meta.url));
const schemas = `${folder}/schemas`;
const names = schemaNames(schemas);
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const rowsOf = (table: string): Record<string, unknown> => JSON.parse(read(`${table}.json`)) as Record<string, unknown>;

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
for (const name of [COMMON, ...names]) ajv.addSchema(readSchema(schemas, name));
const validatorOf = (table: string) => ajv.getSchema(`${table}.schema.json`)!;

test('every table has a schema, every schema a table', () => {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  expect(tables.map((name) => name.slice(0, -'.json'.length)).sort()).toEqual(names);
});

describe.each(names)('%s', (name) => {
  test('keeps to its schema', () => {
    const validate = validatorOf(name);
    expect(validate(rowsOf(name)) ? [] : validate.errors).toEqual([]);
  });

  test('must name its source and may hold nothing that the schema does not know', () => {
    const errorsOf = (table: unknown) => {
      const validate = validatorOf(name);
      validate(table);
      return validate.errors?.map(({ keyword, params }) => [keyword, params]);
    };
    expect(errorsOf({ ...rowsOf(name), source: undefined })).toEqual([['required', { missingProperty: 'source' }]]);
    expect(errorsOf({ ...rowsOf(name), surplus: 1 })).toEqual([
      ['additionalProperties', { additionalProperty: 'surplus' }],
    ]);
  });

  test('has the types of its schema: npm run tables', async () => {
    expect(read(`${name}.d.json.ts`)).toBe(await tableTypes(schemas, name));
  });
});

test('components are those of the JSON contract', () => {
  expect(readSchema(schemas, COMMON).$defs).toMatchObject({ component: { enum: COMPONENTS } });
});

describe('ids of one table in another', () => {
  const typeIds = new Set([...types.types, ...types.copies].map(({ id }) => id));
  const requirementIds = new Set(requirements.requirements.map(({ id }) => id));
  const styleIds = new Set(styles.styles.map(({ id }) => id));

  test.each([
    ['types of the matrix', matrix.rows.flatMap((row) => row.types), typeIds],
    ['types of skeletons', skeletons.skeletons.map(({ type }) => type), typeIds],
    ['styles of skeletons', skeletons.skeletons.flatMap(({ content }) => content.map(({ style }) => style)), styleIds],
    ['styles after styles', styles.styles.map(({ next }) => next), styleIds],
    ['requirements of capitals', capitals.groups.map(({ requirement }) => requirement), requirementIds],
    ['requirements of signing', signing.prefixes.map(({ requirement }) => requirement), requirementIds],
  ])('%s', (_, used, known) => {
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });
});

test('lists that belong together are of one length', () => {
  expect([times.regular.length, times.bold.length]).toEqual([95, 95]);
  for (const { from, to } of [encodings.tcvn3, encodings.vni]) expect([...from].length).toBe([...to].length);
});

test('every list of words is asked for', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const sources = ['rules', 'src']
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${folder}/${name}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const sections = Object.entries(cues).filter(([section]) => section !== 'source');
  const ofCues = sections.flatMap(([section, lists]) =>
    Object.keys(lists).map((name) => `cues.${section}.${name}`),
  );
  const ofLines = Object.keys(lineWords).filter((name) => name !== 'source').map((name) => `.${name}`);
  expect([...ofCues, ...ofLines].filter((list) => !sources.includes(list))).toEqual([]);
});
