/** `vbcheck init`: what it writes is a configuration, and its schema is a file that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const INSTALLED = { 'node_modules/vbcheck/data/vbcheck.schema.json': '{}', 'v/a.md': '' };

/** As an editor reads it. */
const schemaOf = (text: string): string =>
  /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? (JSON.parse(text) as { $schema: string }).$schema;

describe.each([
  ['yaml', '.vbcheckrc.yaml'],
  ['json', '.vbcheckrc.json'],
])('%s', (format, name) => {
  test.each(['vi', 'en'])('is a configuration that can be used (%s)', async (language) => {
    const cwd = folderWith({ 'a.md': '' });
    expect((await run(cwd, 'init', '--format', format, '--lang', language)).code).toBe(0);
    expect((await run(cwd, 'rules')).code).toBe(0);
    expect(readFileSync(join(cwd, name), 'utf8')).not.toContain('http');
  });

  test('points to the schema of the vbcheck that runs', async () => {
    const cwd = folderWith({});
    await run(cwd, 'init', '--format', format);
    const schema = schemaOf(readFileSync(join(cwd, name), 'utf8'));
    expect(schema).toMatch(/^file:/);
    expect(existsSync(fileURLToPath(schema))).toBe(true);
  });

  test('points to that of the folder, where it is installed there', async () => {
    const cwd = folderWith(INSTALLED);
    await run(cwd, 'init', '--format', format);
    expect(schemaOf(readFileSync(join(cwd, name), 'utf8'))).toBe('./node_modules/vbcheck/data/vbcheck.schema.json');
    const below = join(cwd, 'v');
    await run(below, 'init', '--format', format);
    const schema = schemaOf(readFileSync(join(below, name), 'utf8'));
    expect(schema).toBe('../node_modules/vbcheck/data/vbcheck.schema.json');
    expect(existsSync(resolve(below, schema))).toBe(true);
  });
});
