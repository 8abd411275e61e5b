/** Loads the modules under `plugins` and says what is wrong with them, at once and not when a rule runs. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RULED_PROFILES } from '../knowledge/rulesets.ts';
import type { Bilingual } from '../language/language.ts';
import { faultPlace } from '../lint/fault-place.ts';
import { FAMILIES, isFamily, prefixOf } from '../lint/families.ts';
import { SEVERITIES } from '../lint/finding.ts';
import type { Rule, RuleMeta, RuleOption } from '../lint/rule.ts';
import { ConfigError } from './error.ts';
import { ImportFault, importModule } from './import-module.ts';
import { resolveModule } from './modules.ts';

/** Where a configuration comes from and where its names start. */
export interface Origin {
  /** Name for messages: a path, or the name of a preset. */
  name: string;
  /** Folder that relative names start from. */
  base: string;
}

/** A rule and the module that it comes from. */
export interface PluginRule {
  rule: Rule;
  file: string;
}

/** Ends the loading of a plugin; `cause`: what the module threw. */
type Fail = (code: 'plugin-not-found' | 'plugin-invalid', vi: string, en: string, cause?: unknown) => never;

/**
 * Adds the rules of the plugin that is named `name` at `at`. Gives the files of data that it says it reads, as absolute
 * paths. Throws `ConfigError`.
 */
export async function addPlugin(
  name: string,
  at: string,
  source: Origin,
  added: PluginRule[],
  builtInRules: readonly Rule[],
): Promise<string[]> {
  const fail: Fail = (code, vi, en, cause) => {
    throw new ConfigError(code, source.name, [{ keyPath: at, message: { vi, en } }], cause);
  };
  const path = resolveModule(name, source.base);
  if (path === null) {
    fail(
      'plugin-not-found',
      `không tìm thấy “${name}”; cần một tệp (./quy-tac.mjs) hoặc một gói đã cài.`,
      `“${name}” was not found; it must be a file (./rules.mjs) or an installed package.`,
    );
  }
  const file = realpathSync(path);
  const module = await exportsOf(file, name, fail);
  addRules(exported(module, 'rules'), file, name, added, builtInRules, fail);
  return dataFiles(exported(module, 'files') ?? [], file, name, fail);
}

async function exportsOf(file: string, name: string, fail: Fail): Promise<Record<string, unknown>> {
  try {
    return await importModule(file);
  } catch (error) {
    const reason = faultOf(error, file);
    fail('plugin-invalid', `“${name}” không chạy được: ${reason.vi}`, `“${name}” does not run: ${reason.en}`, error);
  }
}

/** By itself, or as a key of what the module exports by default. */
const exported = (module: Record<string, unknown>, key: string): unknown =>
  module[key] ?? (module.default as Record<string, unknown> | undefined)?.[key];

function addRules(
  rules: unknown,
  file: string,
  name: string,
  added: PluginRule[],
  builtInRules: readonly Rule[],
  fail: Fail,
): void {
  if (typeof rules !== 'object' || rules === null)
    fail('plugin-invalid', `“${name}” phải xuất { rules: { … } }.`, `“${name}” must export { rules: { … } }.`);
  for (const [key, rule] of Object.entries(rules as Record<string, unknown>)) {
    const problem = ruleProblem(rule);
    if (problem)
      fail('plugin-invalid', `“${name}”: rules.${key} ${problem.vi}`, `“${name}”: rules.${key} ${problem.en}`);
    if (!isRule(rule)) continue;
    const { id } = rule.meta;
    if (added.some((known) => known.rule === rule)) continue;
    if (builtInRules.some((other) => other.meta.id === id) || added.some((known) => known.rule.meta.id === id))
      fail('plugin-invalid', `“${name}”: đã có quy tắc “${id}”.`, `“${name}”: there is already a rule “${id}”.`);
    added.push({ rule, file });
  }
}

function dataFiles(files: unknown, file: string, name: string, fail: Fail): string[] {
  if (!Array.isArray(files) || !files.every((each) => typeof each === 'string')) {
    fail(
      'plugin-invalid',
      `“${name}”: files phải là danh sách tên tệp dữ liệu, ví dụ ["./danh-muc.json"].`,
      `“${name}”: files must be a list of names of data files, for example ["./list.json"].`,
    );
  }
  return files.map((each) => resolve(dirname(file), each));
}

/** What went wrong in a module, and the line where. */
export function faultOf(error: unknown, file: string): Bilingual {
  if (error instanceof ImportFault) return error.text;
  const what = error instanceof Error ? error.message : String(error);
  const place = faultPlace(error, file) ?? syntaxPlace(error, file);
  if (place === null) return { vi: what, en: what };
  const { line, column } = place;
  const of = place.file === file ? '' : `${place.file}, `;
  if (column === null) return { vi: `${what} (${of}dòng ${line})`, en: `${what} (${of}line ${line})` };
  return { vi: `${what} (${of}dòng ${line}, cột ${column})`, en: `${what} (${of}line ${line}, column ${column})` };
}

const LONGEST_SYNTAX_CHECK_MS = 5000;

/** Where a module cannot be read: V8 tells it to nobody but people, so Node.js is asked to read the file, not to run it. */
function syntaxPlace(error: unknown, file: string): { file: string; line: number; column: null } | null {
  if (!(error instanceof SyntaxError)) return null;
  const { stderr } = spawnSync(process.execPath, ['--check', file], {
    encoding: 'utf8',
    timeout: LONGEST_SYNTAX_CHECK_MS,
  });
  const [first = ''] = stderr.split('\n', 1);
  const line = /:(\d+)\s*$/.exec(first)?.[1];
  return line === undefined ? null : { file, line: Number(line), column: null };
}

/** What keeps a value, such as an export of a plugin, from being a rule; follows its name. Null: nothing. */
export function ruleProblem(value: unknown): Bilingual | null {
  const { meta, check } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Rule>;
  if (
    typeof check !== 'function' ||
    typeof meta?.id !== 'string' ||
    !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(meta.id) ||
    typeof meta.messages !== 'object' ||
    meta.messages === null ||
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
  return textProblem(meta as RuleMeta);
}

/** Texts that are missing in one language would be missed only where somebody asks for them. */
function textProblem(meta: RuleMeta): Bilingual | null {
  const { id, summary, reason, messages, examples, options } = meta;
  const texts = Object.entries({ summary, reason, ...prefixed('messages.', messages), ...optionTextsOf(meta) });
  for (const [where, text] of texts) {
    const lacking = (['vi', 'en'] as const).filter((language) => typeof text?.[language] !== 'string');
    if (lacking.length === 0) continue;
    return {
      vi: `(“${id}”) thiếu meta.${where}.${lacking.join(`, meta.${where}.`)}: mỗi câu cần cả tiếng Việt (vi) và tiếng Anh (en).`,
      en: `(“${id}”) lacks meta.${where}.${lacking.join(`, meta.${where}.`)}: each text is needed in Vietnamese (vi) and English (en).`,
    };
  }
  for (const [name, { severity }] of Object.entries(messages)) {
    if (severity === undefined || SEVERITIES.includes(severity)) continue;
    return {
      vi: `(“${id}”) có meta.messages.${name}.severity không dùng được; dùng: ${SEVERITIES.join(', ')}.`,
      en: `(“${id}”) has a meta.messages.${name}.severity that cannot be used; use: ${SEVERITIES.join(', ')}.`,
    };
  }
  if (!Array.isArray(examples?.wrong) || !Array.isArray(examples.right)) {
    return {
      vi: `(“${id}”) thiếu meta.examples, ít nhất { wrong: [], right: [] }.`,
      en: `(“${id}”) needs meta.examples, at least { wrong: [], right: [] }.`,
    };
  }
  if (options !== undefined && (typeof options !== 'object' || options === null)) {
    return {
      vi: `(“${id}”) có meta.options không phải là JSON Schema.`,
      en: `(“${id}”) has meta.options that is no JSON Schema.`,
    };
  }
  return null;
}

function optionTextsOf({ optionTexts = {} }: RuleMeta): Record<string, Bilingual | undefined> {
  const texts: Record<string, Bilingual | undefined> = {};
  for (const [name, option] of Object.entries(optionTexts as Record<string, Partial<RuleOption> | null>)) {
    texts[`optionTexts.${name}.meaning`] = option?.meaning;
    Object.assign(texts, prefixed(`optionTexts.${name}.values.`, option?.values ?? {}));
  }
  return texts;
}

const prefixed = <Value>(prefix: string, values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));

const isLegalBasis = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([act, ids]) => RULED_PROFILES.some((known) => known === act) && Array.isArray(ids));

const isRule = (value: unknown): value is Rule => ruleProblem(value) === null;
