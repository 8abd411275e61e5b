/** `--format json`: one object for the whole run (docs/json.md). */
import type { FileResult } from '../../lint/file-result.ts';
import { jsonConflict } from '../across-files.ts';
import { isNoDocument } from '../coverage.ts';
import { interrupted, jsonReport } from '../json.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { jsonText } from './json-text.ts';

export function jsonWriter({ out, version }: ReportTarget): ReportWriter {
  const results: FileResult[] = [];
  const apart: FileResult[] = [];
  return {
    file: ({ record: { result }, isNamed }) => void (isNoDocument(result, isNamed) ? apart : results).push(result),
    end: (interruption, acrossFiles) => {
      const report = { ...jsonReport(results, version, apart), ...interrupted(interruption) };
      out(jsonText(acrossFiles.length === 0 ? report : { ...report, acrossFiles: acrossFiles.map(jsonConflict) }));
    },
  };
}
