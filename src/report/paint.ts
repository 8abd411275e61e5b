/** Colours for a terminal, or none. */
import type { Severity } from '../lint/finding.ts';

export interface Painter {
  severity(severity: Severity | 'ok', text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  /** The faulty words. Null: colours cannot show them, a line of ^^^ is needed. */
  mark: ((text: string) => string) | null;
}

const asIs = (text: string): string => text;

export const PLAIN: Painter = { severity: (_, text) => text, strong: asIs, faint: asIs, mark: null };

/** Colours of a terminal with `level` 1 (16 colours) to 3 (true colour). */
export async function colourPainter(level: 1 | 2 | 3): Promise<Painter> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const colours = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, ok: chalk.green };
  return {
    severity: (severity, text) => colours[severity](text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    mark: (text) => chalk.red.underline(text),
  };
}

/** Colours that the environment asks for: `FORCE_COLOR` beats `NO_COLOR`, both beat the terminal. */
export function colourLevel(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): 0 | 1 | 2 | 3 {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term, COLORTERM: colorTerm } = env;
  if (force !== undefined) {
    if (force === '0' || force === 'false') return 0;
    return force === '2' ? 2 : force === '3' ? 3 : 1;
  }
  if ((no !== undefined && no !== '') || !isTerminal || term === 'dumb') return 0;
  if (colorTerm === 'truecolor' || colorTerm === '24bit') return 3;
  return term?.includes('256') ? 2 : 1;
}
