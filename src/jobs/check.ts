/** Checks one document: recognise, lint, count. Pure; the readers and the command line stand around it. */
import type { Profile } from '../draft/draft.ts';
import { recognise } from '../draft/recognise.ts';
import type { Memory } from '../language/memory.ts';
import type { Language } from '../language/language.ts';
import { type CheckedDocument, countSeverities, type FileResult, internalError } from '../lint/file-result.ts';
import type { Rule } from '../lint/rule.ts';
import { lint, type RuleSetting } from '../lint/runner.ts';
import type { DocumentNode } from '../tree/nodes.ts';

/** What holds for a document of this type. */
export type SettingsOf = (documentType: string | null) => {
  rules?: ReadonlyMap<string, RuleSetting>;
  profile?: Profile | 'auto';
  final?: boolean;
  words?: readonly string[];
};

export interface CheckOptions {
  rules: readonly Rule[];
  settings?: SettingsOf;
  language?: Language;
  /** Where what is known of words is kept for the next document. */
  memory?: Memory;
}

export function checkDocument(document: DocumentNode, path: string, options: CheckOptions): CheckedDocument {
  const language = options.language ?? 'vi';
  let draft = recognise(document, { memory: options.memory });
  const settings = options.settings?.(draft.documentType) ?? {};
  if (settings.profile && settings.profile !== 'auto') draft = { ...draft, profile: settings.profile };
  const { findings, notes, crashes, rulesRun } = lint(draft, options.rules, { ...settings, language });
  const result: FileResult = {
    path,
    profile: draft.profile,
    documentType: draft.documentType,
    status: rulesRun > 0 ? 'checked' : 'skipped',
    messages: findings,
    notes,
    counts: countSeverities(findings),
  };
  const [crash] = crashes;
  if (crash) {
    result.status = 'failed';
    result.error = internalError(crash.error, language, crash.ruleId);
  }
  return { draft, result };
}
