/**
 * data/vbcheck.schema.json, which editors read: the shape of a configuration (data/configuration.schema.json) and every name
 * that may stand in it, with what it means: rules and their options, types of documents, presets, profiles, severities.
 */
import structure from '../../data/configuration.schema.json' with { type: 'json' };
import { FAIL_ON_MEANINGS, PRESET_MEANINGS, PROFILE_MEANINGS, SEVERITY_MEANINGS } from '../../src/config/choices.ts';
import { PRESETS } from '../../src/config/configuration.ts';
import { DOCUMENT_TYPES, UNKNOWN_TYPE } from '../../src/knowledge/document-types.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { FAMILIES, FAMILY_NAMES } from '../../src/lint/families.ts';
import type { Rule, RuleMeta } from '../../src/lint/rule.ts';
import { ruleFacts } from '../../src/report/rule-facts.ts';

type Schema = Record<string, unknown>;

export function configurationSchema(rules: readonly Rule[]): string {
  const metas = rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { properties, definitions } = structure;
  const { overrides } = properties;
  const schema = {
    ...structure,
    $id: 'urn:vbcheck:configuration',
    $comment: 'npm run docs',
    properties: {
      ...properties,
      extends: { description: properties.extends.description, ...listOr({ $ref: '#/definitions/extended' }) },
      failOn: { description: properties.failOn.description, anyOf: choices(FAIL_ON_MEANINGS) },
      overrides: {
        ...overrides,
        items: {
          ...overrides.items,
          properties: {
            ...overrides.items.properties,
            documentTypes: {
              description: overrides.items.properties.documentTypes.description,
              ...listOr({ $ref: '#/definitions/documentType' }),
            },
          },
        },
      },
    },
    ...restrictedToBuiltIn(),
    definitions: {
      ...definitions,
      severity: { anyOf: choices(SEVERITY_MEANINGS) },
      profile: { description: definitions.profile.description, anyOf: choices(PROFILE_MEANINGS) },
      preset: { anyOf: choices(PRESET_MEANINGS, Object.keys(PRESETS)) },
      extended: {
        anyOf: [{ $ref: '#/definitions/preset' }, { type: 'string', minLength: 1, pattern: '^(?!vbcheck:)' }],
      },
      documentType: {
        anyOf: [
          ...DOCUMENT_TYPES.map(({ id, name }) => ({ const: id, description: name })),
          { const: UNKNOWN_TYPE, description: 'loại không có trong danh sách' },
        ],
      },
      rules: {
        ...definitions.rules,
        properties: {
          '*': { description: 'Mọi quy tắc. All rules.', ...WITHOUT_OPTIONS },
          ...Object.fromEntries(
            FAMILIES.map((family) => [
              `${family}/*`,
              { description: bilingual(FAMILY_NAMES[family]), ...WITHOUT_OPTIONS },
            ]),
          ),
          ...Object.fromEntries(
            metas.map((meta) => [meta.id, { description: descriptionOf(meta), ...settingOf(meta) }]),
          ),
        },
      },
      builtInRules: {
        propertyNames: { anyOf: [{ enum: metas.map(({ id }) => id) }, { pattern: '^(?:[a-z-]+/)?\\*$' }] },
      },
      ruleWithoutOptions: ruleSetting({ type: 'object', maxProperties: 0 }),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A description beside `$ref` would not count. */
const WITHOUT_OPTIONS: Schema = { allOf: [{ $ref: '#/definitions/ruleWithoutOptions' }] };

/** One, or a list. */
const listOr = (item: Schema): Schema => ({ anyOf: [item, { type: 'array', items: item }] });

const bilingual = ({ vi, en }: Bilingual): string => `${vi}\n${en}`;

const choices = (meanings: Readonly<Record<string, Bilingual>>, names = Object.keys(meanings)): Schema[] =>
  names.map((name) => ({ const: name, description: bilingual(meanings[name] as Bilingual) }));

const descriptionOf = (meta: RuleMeta): string =>
  (['vi', 'en'] as const)
    .map((language) => `${meta.summary[language]} (${ruleFacts(meta, language).join(', ')}).`)
    .join('\n');

const settingOf = ({ options, optionTexts }: RuleMeta): Schema =>
  options === undefined ? WITHOUT_OPTIONS : ruleSetting(described(options, optionTexts));

/** The schema of a rule's options with the meaning of each and of its values. */
function described(options: Schema, texts: RuleMeta['optionTexts'] = {}): Schema {
  const properties = (options.properties ?? {}) as Record<string, Schema & { enum?: unknown[] }>;
  return {
    ...options,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, { enum: values, ...property }]) => {
        const { meaning, values: meanings = {} } = texts[name] ?? {};
        return [
          name,
          {
            ...(meaning && { description: bilingual(meaning) }),
            ...property,
            ...(values && {
              anyOf: values.map((value) => {
                const text = meanings[String(value)];
                return { const: value, ...(text && { description: bilingual(text) }) };
              }),
            }),
          },
        ];
      }),
    ),
  };
}

const ruleSetting = (options: Schema): Schema => ({
  anyOf: [
    { $ref: '#/definitions/severity' },
    { type: 'array', minItems: 1, maxItems: 2, items: [{ $ref: '#/definitions/severity' }, options] },
    {
      type: 'object',
      additionalProperties: false,
      properties: { severity: { $ref: '#/definitions/severity' }, options },
    },
  ],
});

/** Where neither plugins nor other files can bring rules of their own, only ours have a name. */
function restrictedToBuiltIn(): Schema {
  const rules = { properties: { rules: { $ref: '#/definitions/builtInRules' } } };
  return {
    if: {
      not: { required: ['plugins'] },
      properties: { extends: listOr({ $ref: '#/definitions/preset' }) },
    },
    then: { properties: { ...rules.properties, overrides: { items: rules } } },
  };
}
