/** Ctrl-C, and being told to end, in a run over several files: what is done so far is a whole answer, too. */
import type { Interruption } from '../report/formats/format.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { SignalWatch, Terminal } from './terminal.ts';

const CODES: Readonly<Record<Interruption['signal'], ExitCode>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

/** Files one after the other. Where nothing would be lost signals end a run as ever. */
export class InterruptibleRun {
  readonly #terminal: Terminal;
  readonly #watches: boolean;
  readonly #stop: () => void;
  #interruption: Interruption | null = null;

  /** `watches`: something is to be said after a signal. `stop`: ends what works at the same time. */
  constructor(terminal: Terminal, watches: boolean, stop: () => void = () => undefined) {
    this.#terminal = terminal;
    this.#watches = watches;
    this.#stop = stop;
  }

  /** Ends early after a signal, also while the next file is waited for. `count`: of all files. */
  async *over<File>(files: AsyncIterable<File>, count: number): AsyncGenerator<File> {
    if (!this.#watches) {
      yield* files;
      return;
    }
    const iterator = files[Symbol.asyncIterator]();
    const watch = this.#terminal.watchSignals();
    let wake = (): void => undefined;
    void watch.heard.then(() => wake());
    try {
      for (let done = 0; ; done++) {
        const next = await new Promise<IteratorResult<File> | null>((resolve, reject) => {
          wake = () => resolve(null);
          iterator.next().then(resolve, reject);
        });
        if (next?.done) return;
        if (next) {
          yield next.value;
          await signalsAreHeard();
        }
        if (this.#noted(watch, count - done - (next ? 1 : 0))) {
          this.#stop();
          return;
        }
      }
    } finally {
      watch.stop();
      // What works on the next file ends when it can; nobody waits for it.
      void iterator.return?.();
    }
  }

  /** Null: every file was worked on. */
  get interruption(): Interruption | null {
    return this.#interruption;
  }

  /** `code`: that of a run which nobody has interrupted. */
  exitCode(code: ExitCode): ExitCode {
    return this.#interruption === null ? code : CODES[this.#interruption.signal];
  }

  #noted({ signal }: SignalWatch, remaining: number): boolean {
    if (signal === null || remaining === 0) return false;
    this.#interruption = { signal, remaining };
    return true;
  }
}

/** Work on documents never waits for anything, so that no signal would be told of before all of it is done. */
const signalsAreHeard = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
