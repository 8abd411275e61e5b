/**
 * Checks what people wrote. JSON Schema (ajv) finds what is wrong; this file says it so that it can be
 * mended. Loaded only when there is a configuration to check: ajv costs more than checking a draft.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import schema from '../../data/configuration.schema.json' with { type: 'json' };
import phraseSchema from '../../data/phrase-list.schema.json' with { type: 'json' };
import { DOCUMENT_TYPES } from '../knowledge/document-types.ts';
import type { Bilingual } from '../language/language.ts';
import { nearest } from '../lint/nearest.ts';
import { isPrefixPattern, nearestRule } from '../lint/registry.ts';
import type { Rule } from '../lint/rule.ts';
import { asList, type Configuration, type ConfigurationOverride, keyMeansRule, readSetting } from './configuration.ts';
import { ConfigError, type ConfigProblem, didYouMean, keyPath } from './error.ts';
import { explosive, isExplosive } from './patterns.ts';
import type { WrittenList } from './own-phrases.ts';

/** Nobody mends more at a time; those who have written a program for it learn enough. */
const MOST_PROBLEMS = 20;
/** Of ajv, several for a place; each is compared with the others. */
const MOST_ERRORS = 500;

/** All mistakes of more values than these are not looked for: their list would take longer to make, square by square. */
const MOST_VALUES_LISTED = 2_000;

let validators: { ajv: Ajv; structure: ValidateFunction } | null = null;

/** Throws `ConfigError` unless `written` has the shape of a configuration. */
export function validateStructure(written: unknown, file: string | null): Configuration {
  let structure: ValidateFunction;
  if (isLong(written)) structure = new Ajv({ ...AJV_OPTIONS, allErrors: false }).compile(schema);
  else ({ structure } = validators ??= compile());
  if (structure(written)) return written as Configuration;
  throw new ConfigError('configuration-invalid', file, problemsOf(structure.errors ?? []));
}

/** Throws `ConfigError` unless `written` has the shape of a list of phrases. */
export function validatePhraseList(written: unknown, file: string): WrittenList {
  const isValid = new Ajv({ ...AJV_OPTIONS, allErrors: !isLong(written) }).compile(phraseSchema);
  if (isValid(written)) return written as WrittenList;
  throw new ConfigError('configuration-invalid', file, problemsOf(isValid.errors ?? []));
}

/** Throws `ConfigError` when a rule, an option or a document type is unknown. */
export function validateNames(configuration: Configuration, rules: readonly Rule[], file: string | null): void {
  const problems: ConfigProblem[] = [];
  const isEnough = (): boolean => problems.length >= MOST_PROBLEMS;
  const checkPatterns = (patterns: string | string[] | undefined, steps: readonly (string | number)[]): void => {
    for (const pattern of asList(patterns)) {
      if (!isEnough() && isExplosive(pattern))
        problems.push({ keyPath: keyPath(steps), message: explosive(shown(pattern)) });
    }
  };
  const check = (part: Configuration | ConfigurationOverride, steps: readonly (string | number)[]): void => {
    for (const [key, setting] of Object.entries(part.rules ?? {})) {
      if (isEnough()) return;
      const path = [...steps, 'rules', key];
      if (!rules.some((rule) => keyMeansRule(key, rule.meta.id))) {
        if (!isPrefixPattern(key, rules)) problems.push({ keyPath: keyPath(path), message: unknownRule(key, rules) });
        continue;
      }
      const { options } = readSetting(setting);
      if (options === undefined) continue;
      const rule = rules.find((candidate) => candidate.meta.id === key);
      const optionSteps = [...path, ...(Array.isArray(setting) ? [1] : ['options'])];
      problems.push(...optionProblems(rule, options, optionSteps));
    }
  };
  check(configuration, []);
  checkPatterns(configuration.ignore, ['ignore']);
  for (const [i, override] of (configuration.overrides ?? []).entries()) {
    if (isEnough()) break;
    check(override, ['overrides', i]);
    checkPatterns(override.files, ['overrides', i, 'files']);
    for (const type of asList(override.documentTypes)) {
      const message = unknownDocumentType(type);
      if (message) problems.push({ keyPath: keyPath(['overrides', i, 'documentTypes']), message });
    }
  }
  if (problems.length > 0) throw new ConfigError('configuration-invalid', file, problems);
}

function unknownRule(name: string, rules: readonly Rule[]): Bilingual {
  const hint = didYouMean(nearestRule(name, rules));
  return {
    vi: `không có quy tắc “${name}”.${hint.vi || ' Xem danh sách: vbcheck rules.'}`,
    en: `there is no rule “${name}”.${hint.en || ' See the list: vbcheck rules.'}`,
  };
}

/** Types of headings that are in no list are possible, so only a likely slip is wrong. */
function unknownDocumentType(type: string): Bilingual | null {
  const ids = DOCUMENT_TYPES.map((known) => known.id);
  if (ids.includes(type)) return null;
  const near = nearest(type, ids);
  if (near === null) return null;
  const hint = didYouMean(near);
  return { vi: `không có loại văn bản “${type}”.${hint.vi}`, en: `there is no document type “${type}”.${hint.en}` };
}

function optionProblems(rule: Rule | undefined, options: unknown, steps: (string | number)[]): ConfigProblem[] {
  if (!rule?.meta.options) {
    const message = {
      vi: 'quy tắc này không có tùy chọn; bỏ phần tùy chọn đi.',
      en: 'this rule has no options; leave them out.',
    };
    return [{ keyPath: keyPath(steps), message }];
  }
  validators ??= compile();
  const validate = compiled(validators.ajv, rule);
  if (validate === null) {
    const message = {
      vi: `quy tắc “${rule.meta.id}” có meta.options không phải là JSON Schema dùng được.`,
      en: `the rule “${rule.meta.id}” has meta.options that is no JSON Schema that can be used.`,
    };
    return [{ keyPath: keyPath(steps), message }];
  }
  if (validate(options)) return [];
  return problemsOf(validate.errors ?? [], steps);
}

const AJV_OPTIONS = { verbose: true, strict: false, addUsedSchema: false } as const;

function isLong(written: unknown): boolean {
  const open = [written];
  for (let next = open.pop(), count = 0; next !== undefined; next = open.pop()) {
    if (++count > MOST_VALUES_LISTED) return true;
    if (typeof next === 'object' && next !== null) for (const below of Object.values(next)) open.push(below);
  }
  return false;
}

/** Null: the author of the rule has written something else than a schema. */
function compiled(ajv: Ajv, { meta }: Rule): ValidateFunction | null {
  try {
    return ajv.compile(meta.options as Record<string, unknown>);
  } catch {
    return null;
  }
}

function compile(): { ajv: Ajv; structure: ValidateFunction } {
  const ajv = new Ajv({ ...AJV_OPTIONS, allErrors: true });
  return { ajv, structure: ajv.compile(schema) };
}

// ---------------------------------------------------------------- schema errors in people's words

/** Many errors of ajv, one problem per place: of several alternatives the one that got furthest. */
function problemsOf(all: readonly ErrorObject[], prefix: readonly (string | number)[] = []): ConfigProblem[] {
  const errors = all.slice(0, MOST_ERRORS);
  const alternatives = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const problems: ConfigProblem[] = [];
  const done = new Set<string>();
  for (const error of errors) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (error.keyword === 'anyOf') continue;
    const path = error.instancePath;
    const isShallow = alternatives.includes(path);
    if (isShallow && errors.some((other) => other.instancePath.startsWith(`${path}/`))) continue;
    if (isShallow && done.has(path)) continue;
    done.add(path);
    const here = isShallow
      ? errors.filter((other) => other.instancePath === path && other.keyword !== 'anyOf')
      : [error];
    const steps = [...prefix, ...stepsOf(path)];
    problems.push({ keyPath: keyPath(steps), message: explain(here, steps) });
  }
  return problems;
}

function stepsOf(instancePath: string): (string | number)[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function explain(errors: readonly ErrorObject[], steps: readonly (string | number)[]): Bilingual {
  const [error] = errors as [ErrorObject];
  if (error.keyword === 'additionalProperties') return unknownKey(error);
  const found = shown(error.data);
  const allowed = errors.map(allowedBy);
  const values = errors.flatMap((e) => (e.keyword === 'enum' ? (e.params.allowedValues as unknown[]).map(String) : []));
  const hint = didYouMean(typeof error.data === 'string' ? nearest(error.data, values) : null);
  const vi = allowed.map((item) => item.vi).join(' hoặc ');
  const en = allowed.map((item) => item.en).join(' or ');
  const what = steps.length === 0 ? { vi: 'cấu hình là ', en: 'the configuration is ' } : { vi: '', en: '' };
  return {
    vi: `${what.vi}${found} không dùng được; phải là ${vi}.${hint.vi}`,
    en: `${what.en}${found} cannot be used; it must be ${en}.${hint.en}`,
  };
}

function unknownKey(error: ErrorObject): Bilingual {
  const key = String(error.params.additionalProperty);
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  const hint = didYouMean(nearest(key, known));
  const list = known.filter((name) => name !== '$schema').join(', ');
  return {
    vi: `không có khóa “${key}”; chỉ dùng: ${list}.${hint.vi}`,
    en: `there is no key “${key}”; use: ${list}.${hint.en}`,
  };
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chuỗi chữ', en: 'a string' },
  array: { vi: 'danh sách [ … ]', en: 'a list [ … ]' },
  object: { vi: 'đối tượng { … }', en: 'an object { … }' },
  boolean: { vi: 'true, false', en: 'true, false' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
};

function allowedBy(error: ErrorObject): Bilingual {
  const { params } = error;
  switch (error.keyword) {
    case 'enum': {
      const values = (params.allowedValues as unknown[]).map(String).join(', ');
      return { vi: values, en: values };
    }
    case 'type': {
      const types = [params.type as string | string[]].flat().map((type) => TYPE_NAMES[type] ?? { vi: type, en: type });
      return { vi: types.map((type) => type.vi).join(' hoặc '), en: types.map((type) => type.en).join(' or ') };
    }
    case 'minimum':
    case 'exclusiveMinimum':
      return { vi: `số từ ${params.limit} trở lên`, en: `a number of at least ${params.limit}` };
    case 'maximum':
    case 'exclusiveMaximum':
      return { vi: `số không quá ${params.limit}`, en: `a number of at most ${params.limit}` };
    case 'minLength':
      return { vi: 'chuỗi chữ không rỗng', en: 'a string that is not empty' };
    case 'minItems':
    case 'minProperties':
      return { vi: `có ít nhất ${params.limit} mục`, en: `at least ${params.limit} long` };
    case 'maxItems':
    case 'maxProperties':
      return { vi: `có nhiều nhất ${params.limit} mục`, en: `at most ${params.limit} long` };
    case 'pattern':
      return { vi: `chữ theo mẫu ${params.pattern}`, en: `text like ${params.pattern}` };
    default:
      return { vi: `đúng với “${error.keyword}”`, en: `right by “${error.keyword}”` };
  }
}

/** A value as people typed it, cut short. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    text = String(value);
  }
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
