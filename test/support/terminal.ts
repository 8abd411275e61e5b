/** A terminal in memory, and the program run in it. */
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a process of its own runs. */
export const PROGRAM = fileURLToPath(new URL('../../bin/vbcheck.js', import.meta.url));

export interface Said {
  out: string;
  err: string;
}

/** The working folder, and what is not as usual. The day is fixed, so that the same run gives the same bytes. */
export type Place = string | (Partial<Terminal> & Pick<Terminal, 'cwd'>);

export function terminalIn(place: Place): { terminal: Terminal; said: Said } {
  const said: Said = { out: '', err: '' };
  const terminal: Terminal = {
    env: { SOURCE_DATE_EPOCH: '1770000000' },
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    input: () => new Uint8Array(),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    open: () => Promise.reject(new Error('nothing is opened in tests')),
    watchSignals: () => ({ signal: null, heard: new Promise(() => {}), stop: () => {} }),
    ...(typeof place === 'string' ? { cwd: place } : place),
  };
  return { terminal, said };
}

/** Runs `vbcheck` with these words. */
export async function run(place: Place, ...argv: string[]): Promise<{ code: ExitCode } & Said> {
  const { terminal, said } = terminalIn(place);
  return { code: await main(argv, terminal), ...said };
}
