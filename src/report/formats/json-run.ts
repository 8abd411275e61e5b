/** What `json` and `jsonl` say of a run: the files one by one, the rest behind the last of them. */
import { jsonConflict } from '../across-files.ts';
import { isNoDocument } from '../coverage.ts';
import { interrupted, type JsonLeftOut, jsonLeftOut, orderedFile } from '../json.ts';
import { jsonRemarks } from '../remarks.ts';
import { RunTotals } from '../summary.ts';
import type { ReportedFile, ReportWriter } from './format.ts';

export class JsonRun {
  readonly #totals = new RunTotals();
  readonly #leftOut: JsonLeftOut[] = [];

  /** What stands of a file in the report; null: it is no document and stands behind, among what was left out. */
  file({ record: { result }, isNamed }: ReportedFile): ReturnType<typeof orderedFile> | null {
    if (isNoDocument(result, isNamed)) {
      this.#totals.addApart(result);
      this.#leftOut.push(...jsonLeftOut([result]));
      return null;
    }
    this.#totals.add(result);
    return orderedFile(result);
  }

  end(...[interruption, acrossFiles, remarks]: Parameters<ReportWriter['end']>): object {
    return {
      leftOut: this.#leftOut,
      summary: this.#totals.summary,
      ...interrupted(interruption),
      ...jsonRemarks(remarks),
      ...(acrossFiles.length > 0 && { acrossFiles: acrossFiles.map(jsonConflict) }),
    };
  }
}
