/** What people write (data/configuration.schema.json says what shape it has, data/vbcheck.schema.json more for editors) and what it comes to. */
import type { Profile } from '../draft/draft.ts';
import type { Act } from '../knowledge/laws.ts';
import type { Severity } from '../lint/finding.ts';
import { isLike } from '../lint/registry.ts';
import type { Rule, RuleOptions } from '../lint/rule.ts';
import type { RuleSetting } from '../lint/runner.ts';
import type { Language } from '../language/language.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import type { AgencySettings } from '../skeleton/agency.ts';

export type ConfiguredSeverity = Severity | 'off';
export type WrittenRuleSetting =
  | ConfiguredSeverity
  | [ConfiguredSeverity]
  | [ConfiguredSeverity, RuleOptions]
  | { severity?: ConfiguredSeverity; options?: RuleOptions };
export type FailOn = Severity | 'never';
export type ProfileChoice = Profile | 'auto';

/** The content of a configuration file. */
export interface Configuration {
  $schema?: string;
  extends?: string | string[];
  plugins?: string | string[];
  /** By rule id, `family/*` or `*`; later keys win. */
  rules?: Record<string, WrittenRuleSetting>;
  language?: Language;
  profile?: ProfileChoice;
  final?: boolean;
  /** All hints of style, not only the few that a page may have. */
  allStyle?: boolean;
  /** Comments in documents silence nothing unless they say why. */
  requireReason?: boolean;
  /** Words that no rule of spelling reports. */
  words?: string | string[];
  /** Text files with such words, a line each. */
  wordFiles?: string | string[];
  /** Tables of acts (TSV) that add to the register and override it. */
  laws?: string | string[];
  /** Lists of phrases that are not to be used (JSON, YAML or TSV), besides those of vbcheck. */
  phrases?: string | string[];
  /** For new documents. */
  agency?: AgencySettings;
  failOn?: FailOn;
  maxWarnings?: number;
  /** A file of findings that are known (docs/baseline.md). */
  baseline?: string;
  ignore?: string | string[];
  overrides?: ConfigurationOverride[];
}

export interface ConfigurationOverride {
  files?: string | string[];
  documentTypes?: string | string[];
  rules?: Record<string, WrittenRuleSetting>;
  profile?: ProfileChoice;
  final?: boolean;
}

/** A piece of configuration that holds for some files; later layers win. */
export interface Layer {
  /** Null: every file. */
  matchesFile: ((path: string) => boolean) | null;
  /** Null: every type. */
  documentTypes: ReadonlySet<string> | null;
  rules: Record<string, WrittenRuleSetting>;
  profile?: ProfileChoice | undefined;
  final?: boolean | undefined;
  allStyle?: boolean | undefined;
  /** All findings that say the same of one paragraph are told. */
  everyRepeat?: boolean | undefined;
  requireReason?: boolean | undefined;
  /** Where it is written: a path or the name of a preset. */
  source?: string;
}

/** Configuration with everything it extends, ready to be asked about files. */
export interface ResolvedConfiguration {
  /** The file it came from; null: built-in defaults. */
  file: string | null;
  layers: readonly Layer[];
  /** Rules of plugins. */
  pluginRules: readonly Rule[];
  /** Paths of the modules that they come from, by their ids. */
  pluginFiles: ReadonlyMap<string, string>;
  /** Absolute paths of data that plugins say they read. */
  pluginData?: readonly string[];
  /** Of all files and word lists together. */
  words: readonly string[];
  /** Acts of the user's own tables. */
  laws: readonly Act[];
  /** Of all lists together. One array for all documents: what is made of it is remembered by it. */
  phrases: readonly ListedPhrase[];
  /** False: a pattern with `!` keeps the file, whatever ignore files say; null: nothing is said of it. */
  ignoreVerdict(path: string): boolean | null;
  language?: Language | undefined;
  agency?: AgencySettings | undefined;
  failOn?: FailOn | undefined;
  maxWarnings?: number | undefined;
  /** Absolute path. */
  baseline?: string | undefined;
  /** Where the values that are no layers are written. */
  origins?: Readonly<Record<string, string>>;
}

/** What holds for one file. */
export interface FileSettings {
  rules: ReadonlyMap<string, RuleSetting>;
  profile: ProfileChoice;
  final: boolean;
  allStyle: boolean;
  everyRepeat: boolean;
  requireReason: boolean;
  words: readonly string[];
  laws: readonly Act[];
  phrases: readonly ListedPhrase[];
}

export const NO_CONFIGURATION: ResolvedConfiguration = {
  file: null,
  layers: [],
  pluginRules: [],
  pluginFiles: new Map(),
  words: [],
  laws: [],
  phrases: [],
  ignoreVerdict: () => null,
};

/** With the option `all` they tell matters of taste, too. */
const TASTE_RULES = [
  'van-phong/cam-tinh',
  'van-phong/cau-dai',
  'van-phong/danh-sach',
  'van-phong/dau-cau',
  'van-phong/dia-phuong',
  'van-phong/han-mo-ho',
  'van-phong/khau-ngu',
  'van-phong/lap-doan',
  'van-phong/lien-danh',
  'van-phong/mo-ho',
  'van-phong/mot-cach-viet',
  'van-phong/ngoai-lai',
  'van-phong/ngu-phap',
  'van-phong/sao-rong',
  'van-phong/so-lieu',
  'van-phong/thua',
  'van-phong/thuat-ngu',
  'van-phong/tu-rieng',
  'van-phong/viet-tat',
  'van-phong/xung-ho',
  'van-phong/xung-ho-cap',
];

/** Built-in configurations for `extends`. */
export const PRESETS: Readonly<Record<string, Configuration>> = {
  /** As the rules come. */
  'vbcheck:recommended': {},
  /** Warnings fail too, and matters of taste are told. */
  'vbcheck:strict': {
    failOn: 'warning',
    allStyle: true,
    rules: Object.fromEntries(TASTE_RULES.map((id) => [id, { options: { all: true } }])),
  },
  /** Drafts that go to be signed: no blanks left. */
  'vbcheck:final': { final: true },
  /** Any Vietnamese text: what does not need an administrative document. */
  'vbcheck:language': { rules: { 'the-thuc/*': 'off', 'noi-dung/*': 'off' } },
  /** Nothing runs; switch on what you want. */
  'vbcheck:none': { rules: { '*': 'off' } },
};

export function asList(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Severity and options of a written setting. */
export function readSetting(written: WrittenRuleSetting): RuleSetting {
  if (typeof written === 'string') return { severity: written };
  if (Array.isArray(written)) return { severity: written[0], ...(written[1] ? { options: written[1] } : {}) };
  return written;
}

/** Whether a key of `rules` means this rule. */
export function keyMeansRule(key: string, ruleId: string): boolean {
  return key === ruleId || isLike(key, ruleId);
}

/** Settings of the file at `path` that was recognised as `documentType` (null: not yet, or unknown). */
export function settingsFor(
  configuration: ResolvedConfiguration,
  path: string,
  documentType: string | null,
  rules: readonly Rule[],
): FileSettings {
  const settings = new Map<string, RuleSetting>();
  let profile: ProfileChoice = 'auto';
  let final = false;
  let allStyle = false;
  let everyRepeat = false;
  let requireReason = false;
  for (const layer of configuration.layers) {
    if (layer.matchesFile && !layer.matchesFile(path)) continue;
    if (layer.documentTypes && (documentType === null || !layer.documentTypes.has(documentType))) continue;
    profile = layer.profile ?? profile;
    final = layer.final ?? final;
    allStyle = layer.allStyle ?? allStyle;
    everyRepeat = layer.everyRepeat ?? everyRepeat;
    requireReason = layer.requireReason ?? requireReason;
    for (const [key, written] of Object.entries(layer.rules)) {
      const setting = readSetting(written);
      if (key.includes('*')) {
        for (const rule of rules) if (keyMeansRule(key, rule.meta.id)) merge(settings, rule.meta.id, setting);
      } else merge(settings, key, setting);
    }
  }
  const { words, laws, phrases } = configuration;
  return { rules: settings, profile, final, allStyle, everyRepeat, requireReason, words, laws, phrases };
}

function merge(settings: Map<string, RuleSetting>, id: string, setting: RuleSetting): void {
  settings.set(id, { ...settings.get(id), ...setting });
}
