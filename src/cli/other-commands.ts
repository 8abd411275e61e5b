/** All commands but `check`. A file of their own in the published program: a check reads and compiles nothing of them. */
import type { MessagePort } from 'node:worker_threads';
import { serve, type WorkerStart } from '../batch/document-worker.ts';
import { OTHER_WORK } from '../batch/other-work.ts';
import type { CliCommand } from './command.ts';
import type { OtherCommandName } from './command-names.ts';
import { annotate } from './commands/annotate.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { inspect } from './commands/inspect.ts';
import { createNew } from './commands/new.ts';
import { laws } from './commands/laws.ts';
import { merge } from './commands/merge.ts';
import { phrases } from './commands/phrases.ts';
import { preview } from './commands/preview.ts';
import { listRules } from './commands/rules.ts';
import { text } from './commands/text.ts';
import { textconv } from './commands/textconv.ts';
import { trust } from './commands/trust.ts';
import { printedConfiguration } from './print-config.ts';
import { words } from './commands/words.ts';

/** @public The script of a thread that does something else than checking asks for it. */
export const serveOthers = (port: MessagePort, start: WorkerStart): void => serve(port, start, OTHER_WORK);

/** `--print-config` of a check, which is rare and long. */
export { printedConfiguration };

export const otherCommands: Readonly<Record<OtherCommandName, CliCommand>> = {
  fix,
  annotate,
  merge,
  inspect,
  text,
  textconv,
  preview,
  explain,
  laws,
  rules: listRules,
  init,
  words,
  phrases,
  trust,
  doctor,
  new: createNew,
};
