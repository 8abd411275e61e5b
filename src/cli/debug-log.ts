/** `--debug`: what a run reads and why it leaves files out, on standard error. Words of documents are never in it. */
import type { CheckedEntry } from '../batch/check-files.ts';
import type { Entry } from '../batch/prepare-files.ts';
import { VERSION } from '../version.ts';
import type { RunPlan } from './run-plan.ts';
import type { Terminal } from './terminal.ts';

export class DebugLog {
  readonly #terminal: Terminal;
  readonly #configurations = new Set<string | null>();
  #last = performance.now();

  constructor(terminal: Terminal, all: readonly Entry[], plan: RunPlan | null) {
    this.#terminal = terminal;
    this.#say(
      `vbcheck ${VERSION}, Node.js ${process.versions.node} (V8 ${process.versions.v8}), ${process.platform} ${process.arch}`,
    );
    this.#say(`cwd ${terminal.cwd}`);
    this.#say(`entries ${all.length}${plan === null ? '' : `, in this shard ${plan.entries.length}`}`);
  }

  file({ entry, configuration, record: { result } }: CheckedEntry): void {
    const now = performance.now();
    const { path, status, coverage, leftOut, profile, documentType, error, notes, baselined } = result;
    if (!this.#configurations.has(configuration.file)) {
      this.#configurations.add(configuration.file);
      this.#say(`configuration ${configuration.file ?? 'none: built-in defaults'}`);
    }
    const facts = [
      status,
      `coverage=${coverage}`,
      ...(leftOut ? [`left out: ${leftOut}`] : []),
      ...(error ? [`error: ${error.code}`] : []),
      ...(profile ? [`profile=${profile}`] : []),
      ...(documentType ? [`type=${documentType}`] : []),
      ...(baselined === undefined ? [] : [`known=${baselined}`]),
      ...(notes.length > 0 ? [`notes=${notes.map(({ code }) => code).join(',')}`] : []),
      `configuration=${configuration.file ?? 'none'}`,
      ...('searched' in entry && entry.searched !== undefined ? ['found in a folder'] : []),
      `${(now - this.#last).toFixed(1)} ms`,
    ];
    this.#last = now;
    this.#say(`${JSON.stringify(path)} ${facts.join(' ')}`);
  }

  #say(text: string): void {
    this.#terminal.err(`[debug] ${text}\n`);
  }
}
