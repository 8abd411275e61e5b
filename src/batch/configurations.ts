/** The configuration of each folder, read once. */
import { resolve } from 'node:path';
import { rules as builtInRules } from '../../rules/index.ts';
import { oncePer } from '../language/once.ts';
import type { Rule } from '../lint/rule.ts';
import { NO_CONFIGURATION, type ResolvedConfiguration } from '../config/configuration.ts';
import { findConfiguration, loadConfiguration } from '../config/load.ts';

export class Configurations {
  readonly #given: string | null;
  readonly #trusted: boolean;
  readonly #byFolder = new Map<string, ResolvedConfiguration>();
  readonly #byFile = new Map<string, ResolvedConfiguration>();

  /**
   * `given`: the file of `--config`, which then holds for every document; who names it trusts it. `trusted`: programs
   * that any configuration names may run.
   */
  constructor(given: string | undefined, cwd: string, trusted = false) {
    this.#given = given === undefined ? null : resolve(cwd, given);
    this.#trusted = trusted || given !== undefined;
  }

  /** Throws `ConfigError`. */
  async of(folder: string): Promise<ResolvedConfiguration> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const file = this.#given ?? findConfiguration(folder);
    const configuration = file === null ? NO_CONFIGURATION : await this.#load(file);
    this.#byFolder.set(folder, configuration);
    return configuration;
  }

  async #load(file: string): Promise<ResolvedConfiguration> {
    const configuration =
      this.#byFile.get(file) ?? (await loadConfiguration(file, builtInRules, { trusted: this.#trusted }));
    this.#byFile.set(file, configuration);
    return configuration;
  }
}

/** Built-in rules and those of the configuration's plugins. */
export const rulesOf = oncePer(({ pluginRules }: ResolvedConfiguration): readonly Rule[] =>
  pluginRules.length === 0 ? builtInRules : [...builtInRules, ...pluginRules],
);
