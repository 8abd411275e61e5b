/** Where what a person has told vbcheck is kept: the own words, the trusted configurations. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** XDG_CONFIG_HOME or, on Windows, APPDATA is honoured. */
export function personalFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_CONFIG_HOME || environment.APPDATA || join(homedir(), '.config'), 'vbcheck');
}
