/** The names of the commands, in the order of the help. */

/** All but `check`, which stands alone in the published program (other-commands.ts). */
export const OTHER_COMMANDS = [
  'fix',
  'annotate',
  'merge',
  'inspect',
  'text',
  'textconv',
  'preview',
  'explain',
  'laws',
  'rules',
  'init',
  'words',
  'phrases',
  'trust',
  'doctor',
  'new',
] as const;

export type OtherCommandName = (typeof OTHER_COMMANDS)[number];

/** What people may have meant by a name that is no file. */
export const KNOWN_NAMES: readonly string[] = ['check', ...OTHER_COMMANDS, 'help'];
