/** `--debug`: what a run reads and why it leaves files out, on standard error. Words of documents are never in it. */
import type { CheckedEntry, CheckMeans, RecordWork } from '../batch/check-files.ts';
import type { Entry } from '../batch/entry.ts';
import { VERSION } from '../version.ts';
import type { RunPlan } from './run-plan.ts';
import type { Terminal } from './terminal.ts';

const UNKNOWN: Readonly<Record<NonNullable<RecordWork['unknown']>, string>> = {
  new: 'new (nothing is kept of these bytes under these settings and this build)',
  'no-name': 'none (the configuration holds what has no text, or a file of a plugin cannot be read)',
};

export class DebugLog {
  readonly #terminal: Terminal;
  readonly #configurations = new Set<string | null>();
  readonly #counts: Partial<Record<RecordWork['by'], number>> = {};
  #last = performance.now();

  constructor(terminal: Terminal, all: readonly Entry[], plan: RunPlan | null) {
    this.#terminal = terminal;
    this.#say(
      `vbcheck ${VERSION}, Node.js ${process.versions.node} (V8 ${process.versions.v8}), ${process.platform} ${process.arch}`,
    );
    this.#say(`cwd ${terminal.cwd}`);
    this.#say(`entries ${all.length}${plan === null ? '' : `, in this shard ${plan.entries.length}`}`);
  }

  /** What the run has besides this thread. */
  means({ told = [] }: CheckMeans): void {
    for (const line of told) this.#say(line);
  }

  file({ entry, configuration, work, record: { result } }: CheckedEntry): void {
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
      ...(work.by === 'none' ? [] : [`from=${work.by}`]),
      ...(work.unknown === null ? [] : [`cache=${UNKNOWN[work.unknown]}`]),
      ...('searched' in entry && entry.searched !== undefined ? ['found in a folder'] : []),
      `${(now - this.#last).toFixed(1)} ms`,
    ];
    this.#last = now;
    this.#counts[work.by] = (this.#counts[work.by] ?? 0) + 1;
    this.#say(`${JSON.stringify(path)} ${facts.join(' ')}`);
  }

  end(): void {
    const counts = Object.entries(this.#counts).map(([by, count]) => `${by} ${count}`);
    this.#say(`files by what they come from: ${counts.join(', ')}`);
  }

  #say(text: string): void {
    this.#terminal.err(`[debug] ${text}\n`);
  }
}
