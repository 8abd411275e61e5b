/** `--print-config FILE`: what holds for a file, and where each value comes from. */
import { dirname, resolve } from 'node:path';
import { Configurations, rulesOf } from '../batch/configurations.ts';
import { checkFiles } from '../batch/check-files.ts';
import { type FileSettings, type Layer, type ResolvedConfiguration, settingsFor } from '../config/configuration.ts';
import type { Rule } from '../lint/rule.ts';
import { jsonText } from '../report/formats/json-text.ts';
import { VERSION } from '../version.ts';
import { meansOf } from './check-means.ts';
import { filesOptions, type FindingOptions, type LimitOptions, trusts } from './options.ts';
import { ruleSettings } from './rule-options.ts';
import type { Terminal } from './terminal.ts';

type PrintConfigOptions = FindingOptions & LimitOptions & { rule: string[] };

interface Sourced {
  value: unknown;
  /** A path, the name of a preset, `default` or `command line`. */
  from: string;
}

const DEFAULT = 'default';
const COMMAND_LINE = 'command line';
const SETTINGS = ['profile', 'final', 'allStyle', 'requireReason'] as const;

/** As JSON. Throws `ConfigError`, and what `--rule` throws. */
export async function printedConfiguration(
  name: string,
  options: PrintConfigOptions,
  terminal: Terminal,
): Promise<string> {
  const path = resolve(terminal.cwd, name);
  const configuration = await new Configurations(options.config, terminal.cwd, trusts(options, terminal)).of(
    dirname(path),
  );
  const rules = rulesOf(configuration);
  const documentType = await typeOf(path, terminal);
  const { profile, final, allStyle } = filesOptions(options, terminal);
  const typed: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules: ruleSettings(options.rule)(rules),
    profile,
    final,
    allStyle,
    source: COMMAND_LINE,
  };
  const layers = [...configuration.layers, typed];
  const top = (
    key: 'language' | 'failOn' | 'maxWarnings' | 'baseline',
    given: unknown,
    otherwise: unknown,
  ): Sourced => {
    if (given !== undefined) return { value: given, from: COMMAND_LINE };
    const from = configuration.origins?.[key];
    return from === undefined ? { value: otherwise, from: DEFAULT } : { value: configuration[key], from };
  };
  return jsonText({
    version: VERSION,
    path: name,
    documentType,
    configuration: configuration.file,
    ignored: options.ignore !== false && configuration.ignoreVerdict(path) === true,
    language: top('language', options.lang, 'vi'),
    failOn: top('failOn', options.failOn, 'error'),
    maxWarnings: top('maxWarnings', options.maxWarnings, null),
    baseline: top(
      'baseline',
      options.baseline === undefined ? undefined : resolve(terminal.cwd, options.baseline),
      null,
    ),
    ...settingsWithSources({ ...configuration, layers }, path, documentType, rules),
    words: configuration.words.length,
    laws: configuration.laws.length,
    phrases: configuration.phrases.length,
  });
}

/** Null: it is unknown, or the file cannot be read. It is checked as any other, so that one that needs too much memory ends nothing. */
async function typeOf(absolute: string, terminal: Terminal): Promise<string | null> {
  const options = { cwd: terminal.cwd, isConfigured: false, ignore: false };
  const means = await meansOf({}, options, 1, terminal);
  const checking = checkFiles([{ path: absolute, absolute }], options, { cited: false }, means);
  for await (const { record } of checking) return record.result.documentType;
  return null;
}

/** Layer by layer: whichever changes a value last is where it comes from. */
function settingsWithSources(
  configuration: ResolvedConfiguration,
  path: string,
  type: string | null,
  rules: readonly Rule[],
): { profile: Sourced; final: Sourced; allStyle: Sourced; requireReason: Sourced; rules: Record<string, unknown> } {
  const at = (count: number): FileSettings =>
    settingsFor({ ...configuration, layers: configuration.layers.slice(0, count) }, path, type, rules);
  let before = at(0);
  const sources = { profile: DEFAULT, final: DEFAULT, allStyle: DEFAULT, requireReason: DEFAULT };
  const ruleSources = new Map<string, string>();
  for (const [i, { source = DEFAULT }] of configuration.layers.entries()) {
    const after = at(i + 1);
    for (const key of SETTINGS) if (after[key] !== before[key]) sources[key] = source;
    for (const [id, setting] of after.rules)
      if (JSON.stringify(setting) !== JSON.stringify(before.rules.get(id))) ruleSources.set(id, source);
    before = after;
  }
  const sourced = (key: (typeof SETTINGS)[number]): Sourced => ({ value: before[key], from: sources[key] });
  const all = [...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  return {
    profile: sourced('profile'),
    final: sourced('final'),
    allStyle: sourced('allStyle'),
    requireReason: sourced('requireReason'),
    rules: Object.fromEntries(
      all.map(({ meta }) => {
        const setting = before.rules.get(meta.id);
        const options = { ...meta.defaultOptions, ...setting?.options };
        return [
          meta.id,
          {
            severity: setting?.severity ?? meta.severity,
            ...(Object.keys(options).length > 0 && { options }),
            from: ruleSources.get(meta.id) ?? DEFAULT,
          },
        ];
      }),
    ),
  };
}
