/** How long the rules of a run take. Views that several rules share count for the one that asks first. */
import type { RuleTime } from '../report/remarks.ts';
import type { Rule } from '../lint/rule.ts';

export class RuleClock {
  readonly #ms = new Map<string, number>();
  readonly #timed = new Map<Rule, Rule>();

  /** The same rules, whose time is taken. */
  readonly timed = (rules: readonly Rule[]): readonly Rule[] =>
    rules.map((rule) => {
      const known = this.#timed.get(rule) ?? this.#of(rule);
      this.#timed.set(rule, known);
      return known;
    });

  #of({ meta, check }: Rule): Rule {
    return {
      meta,
      check: (context) => {
        const start = performance.now();
        try {
          return check(context);
        } finally {
          this.#ms.set(meta.id, (this.#ms.get(meta.id) ?? 0) + performance.now() - start);
        }
      },
    };
  }

  /** The slowest first; `share`: of the time of all rules. */
  get rows(): RuleTime[] {
    const all = [...this.#ms.values()].reduce((sum, ms) => sum + ms, 0);
    return [...this.#ms]
      .map(([ruleId, ms]) => ({
        ruleId,
        ms: Math.round(ms * 100) / 100,
        share: all === 0 ? 0 : Math.round((ms / all) * 1000) / 1000,
      }))
      .sort((a, b) => b.ms - a.ms || (a.ruleId < b.ruleId ? -1 : 1));
  }
}
