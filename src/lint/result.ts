/** What a run of rules on one draft gives. */
import type { Finding, Location, Severity } from './finding.ts';

/**
 * `full`: by every rule that is on. `shared`: by some of them: those that its act shares with the decree, or that need
 * neither layout (Markdown) nor Unicode, or that no fault of their own has stopped. `language`: for spelling and wording alone.
 * `none`: no rule looked at it.
 */
export const COVERAGES = ['full', 'shared', 'language', 'none'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** Something about the run that people should know and that is no finding. */
export interface LintNote {
  code:
    | 'not-administrative'
    | 'profile-without-rules'
    | 'before-decree'
    | 'layout-unknown'
    | 'content-not-read'
    | 'register-outdated'
    | 'legacy-encoding'
    | 'unknown-rule-silenced'
    | 'silencer-without-reason'
    | 'unused-silencer'
    | 'ignored-by-configuration'
    | 'ignored-by-file'
    | 'lock-file'
    | 'own-output'
    | 'other-format'
    | 'style-held-back';
  message: string;
}

/** A finding that somebody has silenced. */
export interface SuppressedFinding {
  ruleId: string;
  messageId: string;
  severity: Severity;
  message: string;
  location: Location;
  /** The comment that says so, whole. */
  comment: string;
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
  /** What a comment in the document silences, in the order of `findings`. */
  suppressed: SuppressedFinding[];
  crashes: RuleCrash[];
  coverage: Coverage;
}
