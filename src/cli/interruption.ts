/** Ctrl-C, and being told to end, in a run whose answer is one whole: what is done so far is a whole answer, too. */
import type { Interruption } from '../report/formats/format.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { SignalWatch, Terminal } from './terminal.ts';

const CODES: Readonly<Record<Interruption['signal'], ExitCode>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

/** Files one after the other. Where a command prints each of them at once, nothing is lost and signals end it as ever. */
export class InterruptibleRun {
  readonly #terminal: Terminal;
  readonly #answersAtTheEnd: boolean;
  #interruption: Interruption | null = null;

  constructor(terminal: Terminal, answersAtTheEnd: boolean) {
    this.#terminal = terminal;
    this.#answersAtTheEnd = answersAtTheEnd;
  }

  /** Ends early after a signal. `count`: of all files. */
  async *over<File>(files: AsyncIterable<File>, count: number): AsyncGenerator<File> {
    if (!this.#answersAtTheEnd) {
      yield* files;
      return;
    }
    const watch = this.#terminal.watchSignals();
    try {
      let done = 0;
      for await (const file of files) {
        done++;
        yield file;
        await signalsAreHeard();
        if (this.#noted(watch, count - done)) return;
      }
    } finally {
      watch.stop();
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
