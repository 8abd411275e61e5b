/** The half of work in several threads that runs in each of them. */
import type { MessagePort } from 'node:worker_threads';
import { ConfigError } from '../config/error.ts';
import { nodeSession } from '../host/node.ts';
import { type SharedTables, useSharedTables } from '../host/table-files.ts';
import { type DocumentJob, type JobName, workHere, type WorkTable } from './document-work.ts';
import {
  configurationsFor,
  type ConfiguredFile,
  type FilesOptions,
  folderOf,
  prepareFile,
  type Worked,
} from './prepare-files.ts';

/** What a thread is started with: plain data. */
export interface WorkerStart {
  options: Omit<FilesOptions, 'rules'>;
  /** It checks; else it does what the other commands do. */
  checks: boolean;
  tables: SharedTables;
}

/** One document. `bytes` null: it is read here. */
export interface DocumentTask extends Pick<ConfiguredFile, 'entry' | 'rules' | 'language'> {
  job: DocumentJob;
  bytes?: Uint8Array | null;
}

/** `refused`: the configuration cannot be used in a thread, which ends the run. */
export type DocumentAnswer = { worked: Worked<unknown> } | { refused: Pick<ConfigError, 'code' | 'file' | 'problems'> };

/** What a plugin's rule has left for later fails with its own document, not with the next one or with none. */
const whatIsLeft = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

/** `table`: what the thread can do. */
export function serve<Name extends JobName>(
  port: MessagePort,
  { options, tables }: WorkerStart,
  table: WorkTable<Name>,
): void {
  useSharedTables(tables);
  const configurations = configurationsFor(options);
  const session = nodeSession();
  const answer = async ({ entry, rules, language, bytes, job }: DocumentTask): Promise<DocumentAnswer> => {
    try {
      const configuration = await configurations.of(folderOf(entry, options));
      const file: ConfiguredFile = { entry, configuration, language, rules, result: null };
      const prepared = prepareFile(file, options, session, bytes ?? undefined);
      const worked = await workHere(table, prepared, job as DocumentJob<Name>);
      if (configuration.pluginRules.length > 0) await whatIsLeft();
      return { worked };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const { code, file, problems } = error;
      return { refused: { code, file, problems } };
    }
  };
  port.on('message', (task: DocumentTask) => void answer(task).then((answered) => port.postMessage(answered)));
}
