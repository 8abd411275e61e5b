/** The schema that editors read: it knows every name, and refuses nothing that the program takes. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { PRESETS } from '../../src/config/configuration.ts';
import { ConfigError } from '../../src/config/error.ts';
import { validateNames, validateStructure } from '../../src/config/validate.ts';
import { DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { configurationSchema } from '../../tools/support/configuration-schema.ts';

const schema = JSON.parse(configurationSchema(rules)) as {
  definitions: {
    rules: { properties: Record<string, { description: string }> };
    documentType: { anyOf: { const: string }[] };
    preset: { anyOf: { const: string; description: string }[] };
  };
};
const accepts = new Ajv({ strict: false }).compile(schema);

function programAccepts(configuration: unknown): boolean {
  try {
    validateNames(validateStructure(configuration, null), rules, null);
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}

describe('every name is there, with what it means', () => {
  it('rules', () => {
    const { properties } = schema.definitions.rules;
    const ids = rules.map(({ meta }) => meta.id);
    expect(Object.keys(properties).filter((name) => !name.includes('*'))).toEqual(ids.toSorted());
    for (const { meta } of rules) expect(properties[meta.id]?.description).toContain(meta.summary.vi);
  });

  it('types of documents and presets', () => {
    const types = schema.definitions.documentType.anyOf.map(({ const: id }) => id);
    expect(types).toEqual(expect.arrayContaining(DOCUMENT_TYPES.map(({ id }) => id)));
    expect(schema.definitions.preset.anyOf.map(({ const: name }) => name)).toEqual(Object.keys(PRESETS));
  });

  it('no address is looked up', () => {
    expect(configurationSchema(rules).match(/https?:[^"]*/g)).toEqual(['http://json-schema.org/draft-07/schema#']);
  });
});

describe('as the program does', () => {
  it.each([
    {},
    { $schema: './x.json', extends: 'vbcheck:strict' },
    { extends: ['vbcheck:final', 'vbcheck:none'], rules: { '*': 'off', 'the-thuc/*': 'warning' } },
    { rules: { 'the-thuc/le-trang': 'info', 'the-thuc/phong-chu': ['off'], 'the-thuc/khoan': { severity: 'error' } } },
    { rules: { 'chinh-ta/am-tiet': ['error', { tonePlacement: 'consistent' }] } },
    { rules: { 'chinh-ta/am-tiet': { options: { tonePlacement: 'any' } } } },
    {
      overrides: [
        { documentTypes: ['cong-van', 'khac'], files: ['*.md', '!a.md'], rules: { 'the-thuc/khoan': 'off' } },
      ],
    },
    { profile: 'dang', failOn: 'never', maxWarnings: 3, ignore: ['*.docx', '!a.docx'], language: 'en', final: true },
    { agency: { name: 'Sở Tài chính', signer: { authority: ['TM.', 'KT.'] } }, words: 'a', wordFiles: ['b.txt'] },
  ])('takes %j', (configuration) => {
    expect([accepts(configuration), programAccepts(configuration)]).toEqual([true, true]);
  });

  it.each([
    { rules: { 'the-thuc/le-tran': 'error' } },
    { overrides: [{ rules: { 'the-thuc/le-tran': 'error' } }] },
    { rules: { 'the-thuc/le-trang': 'warn' } },
    { rules: { 'the-thuc/le-trang': ['error', { most: 3 }] } },
    { rules: { 'chinh-ta/am-tiet': ['error', { tonePlacement: 'some' }] } },
    { rules: { 'chinh-ta/am-tiet': ['error', { tones: 'any' }] } },
    { overrides: [{ documentTypes: 'congvan' }] },
    { profile: 'nghi-dinh-30' },
    { failOn: 'all' },
    { rulez: {} },
  ])('refuses %j', (configuration) => {
    expect([accepts(configuration), programAccepts(configuration)]).toEqual([false, false]);
  });

  it('refuses a preset that there is not', () => {
    expect(accepts({ extends: 'vbcheck:nope' })).toBe(false);
    expect(accepts({ extends: ['./chung.json', 'vbcheck:nope'] })).toBe(false);
  });

  it('rules of plugins, and of what is extended, have names of their own', () => {
    expect(accepts({ plugins: './x.mjs', rules: { 'so-noi-vu/khau-hieu': ['error', { a: 1 }] } })).toBe(true);
    expect(accepts({ extends: './chung.json', rules: { 'so-noi-vu/khau-hieu': 'off' } })).toBe(true);
    expect(accepts({ rules: { 'so-noi-vu/khau-hieu': 'off' } })).toBe(false);
  });
});
