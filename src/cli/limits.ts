/** What makes a run fail: options beat the configuration. */
import type { FailOn, ResolvedConfiguration } from '../config/configuration.ts';
import type { Limits } from './exit-code.ts';

export function limitsOf(
  options: { failOn?: FailOn; maxWarnings?: number },
  configuration: ResolvedConfiguration,
): Limits {
  return {
    failOn: options.failOn ?? configuration.failOn ?? 'error',
    maxWarnings: options.maxWarnings ?? configuration.maxWarnings ?? null,
  };
}
