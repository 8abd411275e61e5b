/** All commands but `check`. A file of their own in the published program: a check reads and compiles nothing of them. */
import type { Invocation } from './arguments.ts';
import { annotate } from './commands/annotate.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { inspect } from './commands/inspect.ts';
import { createNew } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { listRules } from './commands/rules.ts';
import { words } from './commands/words.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export type OtherInvocation = Exclude<Invocation, { command: 'check' | 'print' }>;

export function runOther(invocation: OtherInvocation, terminal: Terminal): ExitCode | Promise<ExitCode> {
  switch (invocation.command) {
    case 'fix':
      return fix(invocation.files, invocation.options, terminal);
    case 'annotate':
      return annotate(invocation.files, invocation.options, terminal);
    case 'inspect':
      return inspect(invocation.files, invocation.options, terminal);
    case 'preview':
      return preview(invocation.files, invocation.options, terminal);
    case 'explain':
      return explain(invocation.rule, invocation.options, terminal);
    case 'rules':
      return listRules(invocation.options, terminal);
    case 'init':
      return init(invocation.options, terminal);
    case 'words':
      return words(invocation.action, invocation.words, invocation.options, terminal);
    case 'new':
      return createNew(invocation.type, invocation.options, terminal);
  }
}
