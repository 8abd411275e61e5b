/** `npm run tables`: writes the types of the tables in data/ (data/TABLE.d.json.ts) from data/schemas; a test compares. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaNames, tableTypes } from './support/table-types.ts';

const data = fileURLToPath(new URL('../data', import.meta.url));
const schemas = join(data, 'schemas');
const names = schemaNames(schemas);
for (const name of names) writeFileSync(join(data, `${name}.d.json.ts`), await tableTypes(schemas, name));
console.log(`types of ${names.length} tables`);
