/** Finds, reads and combines configuration files. cosmiconfig and ajv load only when a file is there. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reasonOf } from '../host/system-error.ts';
import { RULED_PROFILES } from '../knowledge/rulesets.ts';
import type { Bilingual } from '../language/language.ts';
import { FAMILIES, isFamily, prefixOf } from '../lint/families.ts';
import { SEVERITIES } from '../lint/finding.ts';
import { nearest } from '../lint/nearest.ts';
import type { Rule, RuleMeta } from '../lint/rule.ts';
import { asList, type Configuration, type Layer, PRESETS, type ResolvedConfiguration } from './configuration.ts';
import { ConfigError, didYouMean, keyPath } from './error.ts';
import { readWordList } from './words.ts';

/** Names by order of preference, as cosmiconfig will try them. */
export const CONFIGURATION_FILES = [
  'package.json',
  '.vbcheckrc',
  '.vbcheckrc.json',
  '.vbcheckrc.yaml',
  '.vbcheckrc.yml',
  '.vbcheckrc.js',
  '.vbcheckrc.mjs',
  '.vbcheckrc.cjs',
  'vbcheck.config.js',
  'vbcheck.config.mjs',
  'vbcheck.config.cjs',
];

/**
 * Path of the configuration that holds for files in `directory`: the nearest one upwards, or null.
 * Only looks for names, so that a run without configuration loads nothing.
 */
export function findConfiguration(directory: string): string | null {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    for (const name of CONFIGURATION_FILES) {
      const path = join(folder, name);
      if (existsSync(path) && (name !== 'package.json' || hasConfigurationKey(path))) return path;
    }
    if (dirname(folder) === folder) return null;
  }
}

function hasConfigurationKey(packageFile: string): boolean {
  try {
    const text = readFileSync(packageFile, 'utf8');
    return text.includes('"vbcheck"') && Object.hasOwn(JSON.parse(text), 'vbcheck');
  } catch {
    // A broken package.json is none of our business.
    return false;
  }
}

/** Keys that hold for the whole run; of several configurations the last one wins. */
const TOP_LEVEL = ['language', 'agency', 'failOn', 'maxWarnings'] as const;

/** Reads a configuration file and everything it extends. Throws `ConfigError`. */
export async function loadConfiguration(file: string, builtInRules: readonly Rule[]): Promise<ResolvedConfiguration> {
  const [{ pathMatcher }, { validateNames }] = await Promise.all([import('./files.ts'), import('./validate.ts')]);
  const sources = await readWithExtends(file, []);
  const pluginRules: Rule[] = [];
  for (const source of sources) {
    for (const [i, plugin] of asList(source.configuration.plugins).entries()) {
      await addPlugin(plugin, i, source, pluginRules, builtInRules);
    }
  }
  const rules = [...builtInRules, ...pluginRules];
  const layers: Layer[] = [];
  const words: string[] = [];
  const ignores: ((path: string) => boolean)[] = [];
  const topLevel: Pick<Configuration, (typeof TOP_LEVEL)[number]> = {};
  for (const { configuration, base, name } of sources) {
    validateNames(configuration, rules, name);
    for (const key of TOP_LEVEL) {
      if (configuration[key] !== undefined) Object.assign(topLevel, { [key]: configuration[key] });
    }
    words.push(...asList(configuration.words));
    for (const list of asList(configuration.wordFiles)) words.push(...readWordList(list, base, name, 'wordFiles'));
    const patterns = asList(configuration.ignore);
    if (patterns.length > 0) ignores.push(pathMatcher(patterns, base));
    layers.push({
      matchesFile: null,
      documentTypes: null,
      rules: configuration.rules ?? {},
      profile: configuration.profile,
      final: configuration.final,
    });
    for (const override of configuration.overrides ?? []) {
      layers.push({
        matchesFile: override.files === undefined ? null : pathMatcher(asList(override.files), base),
        documentTypes: override.documentTypes === undefined ? null : new Set(asList(override.documentTypes)),
        rules: override.rules ?? {},
        profile: override.profile,
        final: override.final,
      });
    }
  }
  return {
    file,
    layers,
    pluginRules,
    words,
    isIgnored: (path) => ignores.some((matches) => matches(path)),
    ...topLevel,
  };
}

interface Source {
  configuration: Configuration;
  /** Name for messages: a path, or the name of a preset. */
  name: string;
  /** Folder that relative names start from. */
  base: string;
}

/** The extended configurations first, then the file itself. */
async function readWithExtends(file: string, chain: readonly string[]): Promise<Source[]> {
  const path = resolve(file);
  if (chain.includes(path)) {
    const circle = [...chain.slice(chain.indexOf(path)), path].join(' → ');
    const message = {
      vi: `các cấu hình kế thừa lẫn nhau: ${circle}.`,
      en: `configurations extend each other: ${circle}.`,
    };
    throw new ConfigError('configuration-cycle', path, [{ keyPath: 'extends', message }]);
  }
  const configuration = await readFile(path);
  const base = dirname(path);
  const sources: Source[] = [];
  for (const [i, name] of asList(configuration.extends).entries()) {
    const at = keyPath(Array.isArray(configuration.extends) ? ['extends', i] : ['extends']);
    if (name.startsWith('vbcheck:')) sources.push({ configuration: preset(name, path, at), name, base });
    else sources.push(...(await readWithExtends(extendedFile(name, path, at), [...chain, path])));
  }
  return [...sources, { configuration, name: path, base }];
}

async function readFile(path: string): Promise<Configuration> {
  const [{ cosmiconfig }, { validateStructure }] = await Promise.all([import('cosmiconfig'), import('./validate.ts')]);
  if (!existsSync(path)) {
    const message = { vi: 'không có tệp này.', en: 'there is no such file.' };
    throw new ConfigError('configuration-unreadable', path, [{ keyPath: '', message }]);
  }
  let written: unknown;
  try {
    const result = await cosmiconfig('vbcheck', { searchPlaces: [], mergeSearchPlaces: false }).load(path);
    written = withoutEmptyKeys(result?.config ?? {});
  } catch (error) {
    const reason = reasonOf(error, 'read');
    const [vi, en] = [reason.vi.split('\n')[0], reason.en.split('\n')[0]];
    const message = { vi: `không đọc được: ${vi}`, en: `cannot be read: ${en}` };
    throw new ConfigError('configuration-unreadable', path, [{ keyPath: '', message }], error);
  }
  return validateStructure(written, path);
}

/** A key of YAML without a value (`rules:` with nothing but comments below) says nothing. */
function withoutEmptyKeys(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
}

function preset(name: string, file: string, at: string): Configuration {
  const found = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (found) return found;
  const names = Object.keys(PRESETS);
  const hint = didYouMean(nearest(name, names));
  const message = {
    vi: `không có cấu hình dựng sẵn “${name}”; có: ${names.join(', ')}.${hint.vi}`,
    en: `there is no built-in configuration “${name}”; there are: ${names.join(', ')}.${hint.en}`,
  };
  throw new ConfigError('extends-not-found', file, [{ keyPath: at, message }]);
}

function extendedFile(name: string, file: string, at: string): string {
  const path = resolveModule(name, dirname(file));
  if (path !== null) return path;
  const message = {
    vi: `không tìm thấy “${name}”; cần một tệp (./chung.json), một gói đã cài hoặc ${Object.keys(PRESETS).join(', ')}.`,
    en: `“${name}” was not found; it must be a file (./shared.json), an installed package, or ${Object.keys(PRESETS).join(', ')}.`,
  };
  throw new ConfigError('extends-not-found', file, [{ keyPath: at, message }]);
}

async function addPlugin(
  name: string,
  index: number,
  source: Source,
  pluginRules: Rule[],
  builtInRules: readonly Rule[],
): Promise<void> {
  const at = keyPath(Array.isArray(source.configuration.plugins) ? ['plugins', index] : ['plugins']);
  const fail = (code: 'plugin-not-found' | 'plugin-invalid', vi: string, en: string, cause?: unknown): never => {
    throw new ConfigError(code, source.name, [{ keyPath: at, message: { vi, en } }], cause);
  };
  const path = resolveModule(name, source.base);
  if (path === null) {
    return fail(
      'plugin-not-found',
      `không tìm thấy “${name}”; cần một tệp (./quy-tac.mjs) hoặc một gói đã cài.`,
      `“${name}” was not found; it must be a file (./rules.mjs) or an installed package.`,
    );
  }
  let module: Record<string, unknown> = {};
  try {
    module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail('plugin-invalid', `“${name}” không chạy được: ${reason}`, `“${name}” does not run: ${reason}`, error);
  }
  const exported = module.rules ?? (module.default as { rules?: unknown } | undefined)?.rules;
  if (typeof exported !== 'object' || exported === null) {
    fail('plugin-invalid', `“${name}” phải xuất { rules: { … } }.`, `“${name}” must export { rules: { … } }.`);
  }
  for (const [key, rule] of Object.entries(exported as Record<string, unknown>)) {
    const problem = problemOf(rule);
    if (problem)
      fail('plugin-invalid', `“${name}”: rules.${key} ${problem.vi}`, `“${name}”: rules.${key} ${problem.en}`);
    if (!isRule(rule)) continue;
    const { id } = rule.meta;
    if (pluginRules.includes(rule)) continue;
    if ([...builtInRules, ...pluginRules].some((other) => other.meta.id === id)) {
      fail('plugin-invalid', `“${name}”: đã có quy tắc “${id}”.`, `“${name}”: there is already a rule “${id}”.`);
    }
    pluginRules.push(rule);
  }
}

/** What keeps an export of a plugin from being a rule; null: nothing. */
function problemOf(value: unknown): Bilingual | null {
  const { meta, check } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Rule>;
  if (
    typeof check !== 'function' ||
    typeof meta?.id !== 'string' ||
    !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(meta.id) ||
    typeof meta.messages !== 'object' ||
    !SEVERITIES.includes(meta.severity)
  ) {
    return {
      vi: 'không phải là quy tắc; cần meta (id “<họ>/<tên>”, messages, severity) và check.',
      en: 'is no rule; it needs meta (id “<family>/<name>”, messages, severity) and check.',
    };
  }
  const { id, family = prefixOf(id), legalBasis } = meta as RuleMeta;
  if (!isFamily(family)) {
    return {
      vi: `(“${id}”) không thuộc họ nào; id bắt đầu bằng tên riêng thì phải có meta.family: ${FAMILIES.join(', ')}.`,
      en: `(“${id}”) is of no family; an id with a prefix of its own needs meta.family: ${FAMILIES.join(', ')}.`,
    };
  }
  if (isFamily(prefixOf(id)) && family !== prefixOf(id)) {
    return {
      vi: `(“${id}”) có meta.family “${family}” trái với id.`,
      en: `(“${id}”) has meta.family “${family}”, which is not that of its id.`,
    };
  }
  if (!isLegalBasis(legalBasis)) {
    return {
      vi: `(“${id}”) thiếu meta.legalBasis, ví dụ { nd30: [] }: chạy trên văn bản hành chính, không theo yêu cầu nào.`,
      en: `(“${id}”) needs meta.legalBasis, e.g. { nd30: [] }: it runs on administrative documents and rests on no requirement.`,
    };
  }
  return null;
}

const isLegalBasis = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([act, ids]) => RULED_PROFILES.some((known) => known === act) && Array.isArray(ids));

const isRule = (value: unknown): value is Rule => problemOf(value) === null;

/** Path of a file or package named in a configuration, or null. */
function resolveModule(name: string, base: string): string | null {
  if (isAbsolute(name) || /^\.{1,2}(?:[/\\]|$)/.test(name)) {
    const path = resolve(base, name);
    return existsSync(path) ? path : null;
  }
  try {
    return createRequire(join(base, 'package.json')).resolve(name);
  } catch {
    return esmEntry(name, base);
  }
}

/** Entry of a package that can only be imported, which `require.resolve` does not see. */
function esmEntry(name: string, base: string): string | null {
  for (let folder = base; ; folder = dirname(folder)) {
    const packageFolder = join(folder, 'node_modules', name);
    try {
      const { exports: entries, main } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
      const root = entries?.['.'] ?? entries;
      const entry = typeof root === 'string' ? root : (root?.import?.default ?? root?.import ?? root?.default ?? main);
      const path = join(packageFolder, typeof entry === 'string' ? entry : 'index.js');
      return existsSync(path) ? path : null;
    } catch {
      if (dirname(folder) === folder) return null;
    }
  }
}
