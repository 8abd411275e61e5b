/** What a run of rules on one draft gives. */
import type { Finding } from './finding.ts';

/** Something about the run that people should know and that is no finding. */
export interface LintNote {
  code:
    | 'not-administrative'
    | 'profile-without-rules'
    | 'before-decree'
    | 'layout-unknown'
    | 'legacy-encoding'
    | 'unknown-rule-silenced'
    | 'unused-silencer'
    | 'ignored-by-configuration'
    | 'lock-file';
  message: string;
}

/** A rule that threw. The other rules ran. */
export interface RuleCrash {
  ruleId: string;
  error: unknown;
}

export interface LintResult {
  /** Sorted by part, paragraph and offset; findings about the document as a whole come first. */
  findings: Finding[];
  notes: LintNote[];
  crashes: RuleCrash[];
  /** How many rules looked at the draft. Zero: nothing was judged. */
  rulesRun: number;
}
