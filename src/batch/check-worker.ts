/** The half of checking in several threads that runs in each of them. */
import type { MessagePort } from 'node:worker_threads';
import { ConfigError } from '../config/error.ts';
import { nodeSession } from '../host/node.ts';
import { type SharedTables, useSharedTables } from '../host/table-files.ts';
import type { FileRecord, RecordContent } from '../report/file-record.ts';
import { recordOf } from './check-files.ts';
import { Configurations } from './configurations.ts';
import { type ConfiguredFile, type FilesOptions, folderOf, prepareFile } from './prepare-files.ts';

/** What a thread is started with: plain data. */
export interface WorkerStart {
  options: Omit<FilesOptions, 'rules'>;
  content: RecordContent;
  tables: SharedTables;
}

/** One document. `bytes` null: it is read here. */
export interface CheckTask extends Pick<ConfiguredFile, 'entry' | 'rules' | 'language'> {
  bytes?: Uint8Array | null;
}

/** `refused`: the configuration cannot be used in a thread, which ends the run. */
export type CheckAnswer = { record: FileRecord } | { refused: Pick<ConfigError, 'code' | 'file' | 'problems'> };

export function serveChecks(port: MessagePort, { options, content, tables }: WorkerStart): void {
  useSharedTables(tables);
  const configurations = new Configurations(options.configurationFile, options.cwd, options.trust);
  const session = nodeSession();
  const answer = async ({ entry, rules, language, bytes }: CheckTask): Promise<CheckAnswer> => {
    try {
      const configuration = await configurations.of(folderOf(entry, options));
      const file: ConfiguredFile = { entry, configuration, language, rules, result: null };
      return { record: await recordOf(prepareFile(file, options, session, bytes ?? undefined), content) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const { code, file, problems } = error;
      return { refused: { code, file, problems } };
    }
  };
  port.on('message', (task: CheckTask) => void answer(task).then((answered) => port.postMessage(answered)));
}
