/** Checks one document: read, recognise, lint, count. Pure, as all jobs: bytes and a session in, a result out. */
import { type ReadDocument, readDocument } from './read.ts';
import type { Profile } from '../draft/draft.ts';
import { recognise } from '../draft/recognise.ts';
import type { Memory } from '../language/memory.ts';
import type { Language } from '../language/language.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import {
  type CheckedDocument,
  countSeverities,
  type FileResult,
  internalError,
  pluginError,
} from '../lint/file-result.ts';
import type { Act } from '../knowledge/laws.ts';
import type { Rule } from '../lint/rule.ts';
import { lint, type RuleSetting } from '../lint/runner.ts';
import type { Session } from '../opc/session.ts';
import type { DocumentNode } from '../tree/nodes.ts';

/** What holds for a document of this type. */
export type SettingsOf = (documentType: string | null) => {
  rules?: ReadonlyMap<string, RuleSetting>;
  profile?: Profile | 'auto';
  final?: boolean;
  allStyle?: boolean;
  everyRepeat?: boolean;
  requireReason?: boolean;
  words?: readonly string[];
  laws?: readonly Act[];
  phrases?: readonly ListedPhrase[];
};

export interface CheckOptions {
  rules: readonly Rule[];
  settings?: SettingsOf;
  language?: Language;
  /** The module that a rule which is not vbcheck's comes from, by its id; null: a program has given the rule. */
  pluginFiles?: ReadonlyMap<string, string | null>;
}

/** What else may be made of a document once it is checked needs the file that it was read from. */
export interface CheckedFile extends CheckedDocument {
  file: ReadDocument['file'];
}

/** `path` says what the bytes are, and is printed. Throws `ReadError`. */
export async function checkFile(
  bytes: Uint8Array,
  path: string,
  session: Session,
  options: CheckOptions,
): Promise<CheckedFile> {
  const { document, file } = await readDocument(bytes, path, session);
  return { ...checkDocument(document, path, options, session.memory), file };
}

/** `memory`: that of the session; nothing is kept without one. */
export function checkDocument(
  document: DocumentNode,
  path: string,
  options: CheckOptions,
  memory?: Memory,
): CheckedDocument {
  const language = options.language ?? 'vi';
  let draft = recognise(document, { memory });
  const settings = options.settings?.(draft.documentType) ?? {};
  if (settings.profile && settings.profile !== 'auto') draft = { ...draft, profile: settings.profile };
  const { findings, notes, suppressed, crashes, coverage } = lint(draft, options.rules, { ...settings, language });
  const result: FileResult = {
    path,
    profile: draft.profile,
    documentType: draft.documentType,
    status: coverage === 'none' ? 'skipped' : 'checked',
    coverage,
    ...(coverage === 'none' && { leftOut: 'no-rule' }),
    messages: findings,
    notes,
    suppressed,
    counts: countSeverities(findings),
  };
  const [crash] = crashes;
  if (crash) {
    result.status = 'failed';
    const { error, ruleId } = crash;
    const file = options.pluginFiles?.get(ruleId);
    result.error =
      file === undefined ? internalError(error, language, ruleId) : pluginError(error, language, ruleId, file);
  }
  return { draft, result };
}
