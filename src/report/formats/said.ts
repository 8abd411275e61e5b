/** What most formats say of a file, in words that each of them writes in its own way. */
import type { FileError } from '../../lint/file-result.ts';
import type { Finding, Severity } from '../../lint/finding.ts';
import { printable } from '../excerpt.ts';
import type { FindingView } from '../finding-view.ts';
import { STEERING } from '../steering.ts';
import type { TextRegion } from '../text-view.ts';
import type { ReportedFile } from './format.ts';

export interface SaidFinding {
  finding: Finding;
  view: FindingView | null;
  region: TextRegion | null;
}

export function findingsOf({ record: { result, views, regions } }: ReportedFile): SaidFinding[] {
  return result.messages.map((finding, i) => ({
    finding,
    view: views[i] ?? null,
    region: regions?.[i] ?? null,
  }));
}

/** Why a file was not checked, or not by all rules; null: it was. */
export const failureOf = ({ record: { result } }: ReportedFile): FileError | null => result.error ?? null;

/** In one line, and nothing in it steers anything: whole letters alone. */
export const oneLine = (text: string): string =>
  printable(text)
    .replace(STEERING, '\ufffd')
    .replace(/[\u2028\u2029]/g, '\ufffd')
    .toWellFormed();

/** The path as tools of a repository know it: from its root, with slashes. */
export function repositoryPath(path: string, prefix: string): string {
  const slashed = path.replaceAll('\\', '/');
  return /^(?:\/|[A-Za-z]:\/)/.test(slashed) ? slashed : prefix + slashed;
}

/** In the words of most tools. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
