/** Finds, reads and combines configuration files. What reads and checks them loads only when one is there. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../lint/nearest.ts';
import type { Act } from '../knowledge/laws.ts';
import type { Rule } from '../lint/rule.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import { asList, type Configuration, type Layer, PRESETS, type ResolvedConfiguration } from './configuration.ts';
import { ConfigError, didYouMean, keyPath } from './error.ts';
import type { pathMatcher } from './files.ts';
import { isFileName, resolveModule } from './modules.ts';
import { readRegularFile } from './regular-file.ts';
import type { Origin, PluginRule } from './plugins.ts';
import type { Gate } from './trust.ts';
import { readWordList } from './words.ts';

/** Names by order of preference. */
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

const LARGEST_MANIFEST_BYTES = 1024 * 1024;

function hasConfigurationKey(packageFile: string): boolean {
  try {
    const text = readRegularFile(packageFile, LARGEST_MANIFEST_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '');
    return text.includes('"vbcheck"') && Object.hasOwn(JSON.parse(text), 'vbcheck');
  } catch {
    // A broken package.json is none of our business.
    return false;
  }
}

/** Keys that hold for the whole run and are taken as they are written; `baseline`, too, but it is a path. */
const TOP_LEVEL = ['language', 'agency', 'failOn', 'maxWarnings'] as const;
type TopLevel = Pick<Configuration, (typeof TOP_LEVEL)[number]>;

export interface LoadOptions {
  /** The person wants it to run what it names, whatever is remembered of it (trust.ts). */
  trusted?: boolean;
}

/** Reads a configuration file and everything it extends. Throws `ConfigError`. */
export async function loadConfiguration(
  file: string,
  builtInRules: readonly Rule[],
  { trusted = false }: LoadOptions = {},
): Promise<ResolvedConfiguration> {
  const [{ pathMatcher, pathVerdict }, { validateNames }, { Gate }] = await Promise.all([
    import('./files.ts'),
    import('./validate.ts'),
    import('./trust.ts'),
  ]);
  const gate = new Gate(file, trusted);
  const sources = await new Reading(gate).withExtends(file, []);
  const { plugged, pluginData } = await pluginsOf(sources, gate, builtInRules);
  const pluginRules = plugged.map(({ rule }) => rule);
  const rules = [...builtInRules, ...pluginRules];
  const layers: Layer[] = [];
  const lists: Lists = { words: [], laws: [], phrases: [] };
  const verdicts: ((path: string) => boolean | null)[] = [];
  for (const source of sources) {
    const { configuration, base, name } = source;
    // Presets name built-in rules, which a program may leave out.
    if (!Object.hasOwn(PRESETS, name)) validateNames(configuration, rules, name);
    await addLists(source, lists);
    const patterns = asList(configuration.ignore);
    if (patterns.length > 0) verdicts.push(pathVerdict(patterns, base));
    layers.push(...layersOf(source, pathMatcher));
  }
  return {
    file,
    layers,
    pluginRules,
    pluginFiles: new Map(plugged.map(({ rule, file: plugin }) => [rule.meta.id, plugin])),
    ...(pluginData.length > 0 && { pluginData }),
    ...lists,
    ignoreVerdict: (path) => verdicts.reduce<boolean | null>((earlier, verdict) => verdict(path) ?? earlier, null),
    ...forWholeRun(sources),
  };
}

/** What holds for the whole run, and under `origins` where each of it is written: of several sources the last one wins. */
function forWholeRun(sources: readonly Source[]): TopLevel & Pick<ResolvedConfiguration, 'baseline' | 'origins'> {
  const topLevel: TopLevel = {};
  const origins: Record<string, string> = {};
  let baseline: string | undefined;
  for (const { configuration, base, name } of sources) {
    for (const key of TOP_LEVEL) {
      if (configuration[key] === undefined) continue;
      Object.assign(topLevel, { [key]: configuration[key] });
      origins[key] = name;
    }
    if (configuration.baseline === undefined) continue;
    baseline = resolve(base, configuration.baseline);
    origins.baseline = name;
  }
  return { ...topLevel, ...(baseline !== undefined && { baseline }), origins };
}

/** The rules of plugins, and the files of data that these name. Nothing is loaded where no source names a plugin. */
async function pluginsOf(
  sources: readonly Source[],
  gate: Gate,
  builtInRules: readonly Rule[],
): Promise<{ plugged: PluginRule[]; pluginData: string[] }> {
  const plugged: PluginRule[] = [];
  const pluginData: string[] = [];
  if (sources.every(({ configuration }) => configuration.plugins === undefined)) return { plugged, pluginData };
  const { addPlugin } = await import('./plugins.ts');
  for (const source of sources) {
    const { plugins } = source.configuration;
    for (const [i, plugin] of asList(plugins).entries()) {
      const at = keyPath(Array.isArray(plugins) ? ['plugins', i] : ['plugins']);
      await gate.pass(plugin, source.name, at);
      pluginData.push(...(await addPlugin(plugin, at, source, plugged, builtInRules)));
    }
  }
  return { plugged, pluginData };
}

/** The user's own words, acts and phrases, from the configuration and from the files that it names. */
interface Lists {
  words: string[];
  laws: Act[];
  phrases: ListedPhrase[];
}

async function addLists({ configuration, base, name }: Source, { words, laws, phrases }: Lists): Promise<void> {
  for (const word of asList(configuration.words)) words.push(word);
  for (const list of new Set(asList(configuration.wordFiles))) {
    for (const word of readWordList(list, base, name, 'wordFiles', words.length)) words.push(word);
  }
  if (configuration.laws !== undefined) {
    const { readLawTable } = await import('./laws.ts');
    for (const table of asList(configuration.laws)) laws.push(...readLawTable(table, base, name, 'laws'));
  }
  if (configuration.phrases !== undefined) {
    const { readPhraseList } = await import('./phrases.ts');
    for (const list of new Set(asList(configuration.phrases)))
      for (const { listed } of await readPhraseList(list, base, name, 'phrases')) phrases.push(listed);
  }
}

/** What the configuration says of all files, then of some. */
function layersOf({ configuration, base, name }: Source, matcherOf: typeof pathMatcher): Layer[] {
  const ofAll: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules: configuration.rules ?? {},
    profile: configuration.profile,
    final: configuration.final,
    allStyle: configuration.allStyle,
    requireReason: configuration.requireReason,
    source: name,
  };
  const ofSome = (configuration.overrides ?? []).map((override, i) => ({
    matchesFile: override.files === undefined ? null : matcherOf(asList(override.files), base),
    documentTypes: override.documentTypes === undefined ? null : new Set(asList(override.documentTypes)),
    rules: override.rules ?? {},
    profile: override.profile,
    final: override.final,
    source: `${name} overrides[${i}]`,
  }));
  return [ofAll, ...ofSome];
}

/** Configurations that extend each other or a common one make long lists of short files. */
const MOST_EXTENDED_FILES = 200;

/** A configuration and where it comes from. */
interface Source extends Origin {
  configuration: Configuration;
}

/** One reading of a configuration: each file is read once, however often it is named. */
class Reading {
  readonly #gate: Gate;
  readonly #read = new Map<string, readonly Source[]>();
  readonly #presets = new Map<string, Source>();

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** The extended configurations first, then the file itself; of what is named twice, the later one counts. */
  async withExtends(file: string, chain: readonly string[]): Promise<readonly Source[]> {
    const path = resolve(file);
    if (chain.includes(path)) throw cycleError([...chain.slice(chain.indexOf(path)), path]);
    const known = this.#read.get(path);
    if (known) return known;
    if (this.#read.size + chain.length >= MOST_EXTENDED_FILES) {
      const message = {
        vi: `kế thừa quá ${MOST_EXTENDED_FILES} tệp.`,
        en: `more than ${MOST_EXTENDED_FILES} files are extended.`,
      };
      throw new ConfigError('configuration-invalid', chain[0] ?? path, [{ keyPath: 'extends', message }]);
    }
    const configuration = await readFile(path, this.#gate);
    const base = dirname(path);
    const sources = new Set<Source>();
    const add = (source: Source): void => {
      sources.delete(source);
      sources.add(source);
    };
    for (const [i, name] of asList(configuration.extends).entries()) {
      const at = keyPath(Array.isArray(configuration.extends) ? ['extends', i] : ['extends']);
      if (name.startsWith('vbcheck:')) add(this.#preset(name, path, at));
      else {
        // Where packages lie is asked only once they may run.
        if (!isFileName(name)) await this.#gate.pass(name, path, at);
        for (const source of await this.withExtends(extendedFile(name, path, at), [...chain, path])) add(source);
      }
    }
    const all = [...sources, { configuration, name: path, base }];
    this.#read.set(path, all);
    return all;
  }

  #preset(name: string, file: string, at: string): Source {
    const source = this.#presets.get(name) ?? { configuration: preset(name, file, at), name, base: dirname(file) };
    this.#presets.set(name, source);
    return source;
  }
}

function cycleError(circle: readonly string[]): ConfigError {
  const message = {
    vi: `các cấu hình kế thừa lẫn nhau: ${circle.join(' → ')}.`,
    en: `configurations extend each other: ${circle.join(' → ')}.`,
  };
  return new ConfigError('configuration-cycle', circle.at(-1) as string, [{ keyPath: 'extends', message }]);
}

async function readFile(path: string, gate: Gate): Promise<Configuration> {
  const [{ validateStructure }, written] = await Promise.all([import('./validate.ts'), import('./written.ts')]);
  let content: unknown;
  if (written.isScript(path) && existsSync(path)) {
    await gate.pass(basename(path), path, '');
    content = await exportOf(path);
  } else content = await written.parseConfiguration(written.readConfigurationBytes(path), path);
  content ??= {};
  written.refuseExcess(content, path);
  return validateStructure(withoutEmptyKeys(content), path);
}

/** What a configuration in JavaScript exports. */
async function exportOf(path: string): Promise<unknown> {
  const file = realpathSync(path);
  const { importModule } = await import('./import-module.ts');
  try {
    return (await importModule(file)).default;
  } catch (error) {
    const [{ faultOf }, { unreadable }] = await Promise.all([import('./plugins.ts'), import('./written.ts')]);
    throw unreadable(path, faultOf(error, file), error);
  }
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
