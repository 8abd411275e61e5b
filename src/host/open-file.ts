/** Shows a file with whatever program the person has for such files. */
import { spawn } from 'node:child_process';

/** What does so on each system, and what it is told before the file; the file is an argument of its own, never a command line. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
const OTHERS = ['xdg-open'] as const;

/** Does not wait until the program ends. Rejects where there is none. */
export function openFile(file: string): Promise<void> {
  const [command, ...before] = OPENERS[process.platform] ?? OTHERS;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, file], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
