/** The command-line program: arguments in, exit code out. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { CHECK_WORK } from '../batch/check-files.ts';
import { serve, type WorkerStart } from '../batch/document-worker.ts';
import { uncaughtError } from '../lint/file-result.ts';
import type { Bilingual } from '../language/language.ts';
import { VERSION } from '../version.ts';
import { type Invocation, languageOf, parseArguments } from './arguments.ts';
import { described } from './described.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { ClosedPipeError, guarded, processTerminal, type Terminal, workingFolder } from './terminal.ts';

/** @public The script of a thread that checks asks for it. */
export const serveChecks = (port: MessagePort, start: WorkerStart): void => serve(port, start, CHECK_WORK);

const TEXTS = {
  endedEarly: {
    vi: 'bị dừng giữa chừng, chưa soát xong (mã mà cấu hình chạy đã kết thúc chương trình).',
    en: 'was ended before everything was checked (code that the configuration runs has ended the program).',
  },
  noFolder: {
    vi: 'thư mục hiện hành không còn nữa; hãy vào một thư mục khác rồi chạy lại.',
    en: 'the working folder is not there any more; go to another one and try again.',
  },
} as const satisfies Record<string, Bilingual>;

/** Never throws: whatever goes wrong is said on standard error and ends with code 2. */
export async function main(argv: readonly string[], outside: Terminal = processTerminal()): Promise<ExitCode> {
  const terminal = guarded(outside);
  try {
    return await run(await parseArguments(argv, VERSION), terminal);
  } catch (error) {
    // The reader of our output (`| head`) has seen enough.
    if (error instanceof ClosedPipeError) return EXIT.clean;
    try {
      terminal.err(`vbcheck: ${described(error, languageOf(argv))}\n`);
    } catch {
      // Nobody is listening.
    }
    return EXIT.failure;
  }
}

/**
 * For the process itself: what code of a configuration throws after its turn, and a program that it ends early, would show
 * a trace, or nothing and the code of success.
 */
export async function mainOfProcess(argv: readonly string[]): Promise<ExitCode> {
  const language = languageOf(argv);
  const {
    argv: [, script = ''],
  } = process;
  let isDone = false;
  const say = (text: string): void => processTerminal().err(`vbcheck: ${text}\n`);
  process.on('uncaughtException', (error: unknown) => {
    isDone = true;
    say(uncaughtError(error, language, join(dirname(realpathSync(script)), '..', 'dist')).message);
    process.exit(EXIT.failure);
  });
  process.on('exit', () => {
    if (isDone) return;
    say(TEXTS.endedEarly[language]);
    process.exitCode = EXIT.failure;
  });
  const isThere = workingFolder() !== null;
  if (!isThere) say(TEXTS.noFolder[language]);
  const code = isThere ? await main(argv) : EXIT.failure;
  isDone = true;
  return code;
}

async function run(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  if ('command' in invocation) return (await invocation.command.run?.(invocation.input, terminal)) ?? EXIT.clean;
  terminal.out(invocation.text.endsWith('\n') ? invocation.text : `${invocation.text}\n`);
  return EXIT.clean;
}
