/**
 * What is known about a file once it is checked, as plain data: it may come from another thread, from a cache or from a part of
 * a run, and it holds nothing of the document but what reports print. Writers of formats see records, never drafts.
 */
import { type CitedInFile, citedIn } from '../lint/cited-in-file.ts';
import { type CheckedDocument, countSeverities, type FileResult } from '../lint/file-result.ts';
import type { Finding } from '../lint/finding.ts';
import { type FindingView, findingView } from './finding-view.ts';
import { type TextRegion, textRegion } from './text-view.ts';

export interface FileRecord {
  result: FileResult;
  /** One for each of `result.messages`, in their order; none where the file was left out or could not be read. */
  views: (FindingView | null)[];
  /** Lines and columns of each of `result.messages` (text-view.ts); none: nobody asked. */
  regions?: (TextRegion | null)[];
  /** What the ledger of a run takes of the file (src/lint/cited-ledger.ts); null: nobody asked. */
  cited: CitedInFile | null;
}

/** What a record has besides what every run needs. */
export interface RecordContent {
  /** Documents cited: for runs over several files. */
  cited: boolean;
  /** Lines and columns: for formats that tell them. */
  regions?: boolean;
}

export function fileRecord({ draft, result }: CheckedDocument, content: RecordContent): FileRecord {
  return {
    result,
    views: result.messages.map(({ location }) => findingView(draft, location)),
    ...(content.regions && { regions: result.messages.map(({ location }) => textRegion(draft, location)) }),
    cited: content.cited ? citedIn(draft) : null,
  };
}

/** Of a file that nobody has checked, or on which the program failed. */
export const bareRecord = (result: FileResult): FileRecord => ({
  result,
  views: result.messages.map(() => null),
  cited: null,
});

/** Leaves out findings, and what is known of each of them. `counts` are made anew. */
export function keepFindings(record: FileRecord, isKept: (finding: Finding, i: number) => boolean): void {
  const { result, views, regions } = record;
  const kept = result.messages.map(isKept);
  result.messages = result.messages.filter((_, i) => kept[i]);
  result.counts = countSeverities(result.messages);
  record.views = views.filter((_, i) => kept[i]);
  if (regions) record.regions = regions.filter((_, i) => kept[i]);
}
