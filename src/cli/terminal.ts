/** The outside world as the commands see it, so that tests can stand in for it. */
import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { sep } from 'node:path';
import { colourLevel, colourPainter, type Painter, PLAIN } from '../report/paint.ts';
import { STEERING_CLASS } from '../report/steering.ts';

export interface Terminal {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** Everything on standard input. */
  input(): Uint8Array;
  /** A person is watching: standard output, standard error. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  columns: number;
  /** Shows a file with the program of the person for such files. */
  open(file: string): Promise<void>;
  /** From now on signals that end a run are noted instead, until `stop`. */
  watchSignals(): SignalWatch;
}

export interface SignalWatch {
  /** The first that came; null: none. */
  readonly signal: (typeof ENDING_SIGNALS)[number] | null;
  /** Resolved with the first. */
  readonly heard: Promise<void>;
  stop(): void;
}

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Begins a line of progress on standard error anew. */
export const CLEAR_LINE = '\r\u001b[K';

/**
 * What could steer a terminal or turn the direction of writing, and before it in the pattern what we write ourselves:
 * colours (paint.ts), ends of lines as tables have them, and at the very beginning `CLEAR_LINE`.
 */
const STEERING_OR_OURS = new RegExp(
  String.raw`^\r\u001b\[K|\r\n|\u001b\[(?:[124]|2[24]|3[12369])m|[${STEERING_CLASS}]`,
  'g',
);

/**
 * The terminal that commands write to, whatever they print: texts of documents, names of files, of parts in an archive,
 * messages of the system. Line breaks within such a text are the business of `printable`.
 */
export function guarded(terminal: Terminal): Terminal {
  const safe = (text: string): string =>
    text.replace(STEERING_OR_OURS, (found) => (found.length > 1 ? found : REPLACEMENT_CHARACTER));
  const guard: Terminal = Object.create(terminal) as Terminal;
  guard.out = (text) => terminal.out(safe(text));
  guard.err = (text) => terminal.err(safe(text));
  return guard;
}

const REPLACEMENT_CHARACTER = '\ufffd';

/** Thrown when the reader of our output has gone away (`vbcheck … | head`). */
export class ClosedPipeError extends Error {
  override readonly name = 'ClosedPipeError';
}

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
const DEFAULT_COLUMNS = 80;

export function processTerminal(): Terminal {
  const outIsTerminal = isTerminal(STANDARD_OUTPUT);
  return {
    cwd: workingFolder() ?? sep,
    env: process.env,
    // `process.stdout` alone knows how to write Vietnamese to a Windows console; for files and pipes it
    // costs milliseconds that a plain write does not.
    out: outIsTerminal ? (text) => void process.stdout.write(text) : (text) => writeAll(STANDARD_OUTPUT, text),
    err: (text) => (isTerminal(STANDARD_ERROR) ? void process.stderr.write(text) : writeAll(STANDARD_ERROR, text)),
    input: () => readFileSync(0),
    outIsTerminal,
    get errIsTerminal() {
      return isTerminal(STANDARD_ERROR);
    },
    get columns() {
      const given = Number(process.env.COLUMNS);
      return (outIsTerminal && process.stdout.columns) || (given > 0 ? given : DEFAULT_COLUMNS);
    },
    watchSignals,
    open: async (file) => (await import('../host/open-file.ts')).openFile(file),
  };
}

/** Null: it has been taken away, with the shell still in it. */
export function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

function watchSignals(): SignalWatch {
  let first: SignalWatch['signal'] = null;
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  const noted = ENDING_SIGNALS.map((signal) => ({
    signal,
    note: (): void => {
      first ??= signal;
      hear();
    },
  }));
  for (const { signal, note } of noted) process.on(signal, note);
  return {
    get signal() {
      return first;
    },
    heard,
    stop() {
      for (const { signal, note } of noted) process.off(signal, note);
    },
  };
}

/** Asking `node:tty` or `process.stdout` loads all of `node:net`; files, pipes and the null device need not. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice() || stats.rdev === statSync(devNull).rdev) return false;
  } catch {
    // Not known this way, so ask.
  }
  return (descriptor === STANDARD_OUTPUT ? process.stdout : process.stderr).isTTY === true;
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') throw new ClosedPipeError();
      if (code !== 'EAGAIN') throw error;
      // A full pipe that does not block: wait a moment for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

export async function painterFor(terminal: Terminal, colorOption: boolean): Promise<Painter> {
  const level = colorOption ? colourLevel(terminal.env, terminal.outIsTerminal) : 0;
  return level === 0 ? PLAIN : colourPainter(level);
}
