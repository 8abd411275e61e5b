/** `--format part`: what is known of the files of a shard, for `vbcheck merge`. */
import type { PartEnd, PartFile, PartHead } from '../part-lines.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { jsonLine } from './json-text.ts';

export function partWriter({ out, version, language, part }: ReportTarget): ReportWriter {
  if (!part) throw new Error('a part of no run');
  const line = (value: PartHead | PartFile | PartEnd): void => out(`${jsonLine(value)}\n`);
  line({ part: 1, version, language, ...part });
  let count = 0;
  return {
    file({ record, isNamed, language, inRun }) {
      if (!inRun) throw new Error('a file of no run');
      count++;
      const messages = record.result.messages.map((finding) =>
        // No report prints changes.
        finding.fix ? { ...finding, fix: { ...finding.fix, changes: [] } } : finding,
      );
      line({ ...inRun, record: { ...record, result: { ...record.result, messages } }, isNamed, language });
    },
    end: (_, __, remarks) => line({ end: count, remarks }),
  };
}
