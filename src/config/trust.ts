/**
 * What a person lets run. A configuration that comes with somebody's documents may name programs: a script as the
 * configuration itself, `plugins`, packages. They run only when the person has said so of this very content (as direnv
 * does for its files): a record holds the path of the configuration and a hash of it and of what it names.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../host/make-folder.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Bilingual } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import { filled } from '../language/template.ts';
import { asList } from './configuration.ts';
import { ConfigError } from './error.ts';
import { isFileName, resolveImport, resolveModule } from './modules.ts';
import { personalFolder } from './personal-folder.ts';
import { readRegularFile, UnreadableError } from './regular-file.ts';
import { isScript, parseConfiguration, readConfigurationBytes, refuseExcess, unreadable } from './written.ts';

const LARGEST_SCRIPT_BYTES = 64 * 1024 * 1024;
const LARGEST_RECORD_BYTES = 64 * 1024;

const TEXTS = {
  untrusted: {
    vi: 'chưa chạy “{name}”, vì tệp cấu hình này chưa được bạn cho phép chạy chương trình; hãy xem nội dung rồi cho phép: {command} (trong CI: --trust hoặc VBCHECK_TRUST=1).',
    en: '“{name}” was not run, because you have not let this configuration run programs; look at it, then allow it: {command} (in CI: --trust or VBCHECK_TRUST=1).',
  },
  changed: {
    vi: 'chưa chạy “{name}”, vì tệp cấu hình hoặc chương trình đã khác lần bạn cho phép; hãy xem lại rồi cho phép: {command} (trong CI: --trust hoặc VBCHECK_TRUST=1).',
    en: '“{name}” was not run, because the configuration or a program has changed since you allowed it; look at it, then allow it again: {command} (in CI: --trust or VBCHECK_TRUST=1).',
  },
} as const satisfies Record<string, Bilingual>;

/** A configuration that may run programs. */
export interface TrustedConfiguration {
  /** Its real path. */
  file: string;
  /** Of its content and that of all it names, in hexadecimal digits. */
  sha256: string;
}

/** The programs that a configuration names, and what stands for their content. */
export interface Programs {
  paths: readonly string[];
  sha256: string;
}

/** Says for one configuration whether what it names may run. */
export class Gate {
  readonly #file: string;
  readonly #allowed: boolean;
  #state: 'trusted' | 'untrusted' | 'changed' | null = null;

  /** `allowed`: the person has said so on the command line. */
  constructor(file: string, allowed: boolean) {
    this.#file = file;
    this.#allowed = allowed;
  }

  /** Throws `ConfigError` when `name`, which stands at `keyPath` of `file`, may not run. */
  async pass(name: string, file: string, keyPath: string): Promise<void> {
    if (this.#allowed) return;
    this.#state ??= await stateOf(this.#file);
    if (this.#state === 'trusted') return;
    const folder = dirname(this.#file);
    const command = `vbcheck trust ${shellWord(folder)}`;
    const message = filled(TEXTS[this.#state], { name, command });
    throw new ConfigError('configuration-untrusted', file, [{ keyPath, message }]);
  }
}

/** Whether the person has let this configuration or program run as it is now. */
export async function stateOf(file: string): Promise<'trusted' | 'untrusted' | 'changed'> {
  // Without a record nothing of the folder needs to be looked at.
  const record = readRecord(recordOf(realpathSync(file)));
  if (record === null) return 'untrusted';
  return record.sha256 === (await programsOf(file)).sha256 ? 'trusted' : 'changed';
}

/** Remembers the configuration as it is now. Throws `ConfigError`, and what the file system says. */
export async function trust(file: string): Promise<Programs> {
  const programs = await programsOf(file);
  if (programs.paths.length > 0) {
    const record: TrustedConfiguration = { file: realpathSync(file), sha256: programs.sha256 };
    makeFolder(recordFolder());
    writeWhole(recordOf(record.file), `${JSON.stringify(record)}\n`);
  }
  return programs;
}

/** Forgets what is remembered of a configuration, or of those of a folder; gives what is forgotten. */
export function distrust(path: string): TrustedConfiguration[] {
  const real = existsSync(path) ? realpathSync(path) : resolve(path);
  const forgotten = trustedConfigurations().filter(({ file }) => file === real || dirname(file) === real);
  for (const { file } of forgotten) rmSync(recordOf(file), { force: true });
  return forgotten;
}

/** By path. */
export function trustedConfigurations(): TrustedConfiguration[] {
  const folder = recordFolder();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const records = names.map((name) => readRecord(join(folder, name))).filter((record) => record !== null);
  return records.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const recordFolder = (): string => join(personalFolder(), 'trusted');

/** A record is a file of its own, so that two runs do not lose each other's. */
const recordOf = (file: string): string =>
  join(recordFolder(), `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.json`);

function readRecord(path: string): TrustedConfiguration | null {
  try {
    const record = JSON.parse(readRegularFile(path, LARGEST_RECORD_BYTES).toString('utf8')) as TrustedConfiguration;
    const isWhole = typeof record.file === 'string' && typeof record.sha256 === 'string';
    return isWhole && recordOf(record.file).endsWith(basename(path)) ? record : null;
  } catch {
    // No record, or none that anybody can rely on.
    return null;
  }
}

// ---------------------------------------------------------------- what a configuration names

/** Imports of files by a written name. What a program imports otherwise, and the insides of packages, are not seen. */
const IMPORTED = /\b(?:from|import|require)\s{0,9}\(?\s{0,9}["'](\.{1,2}(?:\/[^"'\n]{0,400})?)["']/g;

/** All programs that a run with this configuration would load, found without running any. Throws `ConfigError`. */
export async function programsOf(file: string): Promise<Programs> {
  const { validateStructure } = await import('./validate.ts');
  const hash = createHash('sha256');
  const programs = new Set<string>();
  /** What it is read as, by real path. A map gives what is added while it is gone through, too. */
  const found = new Map<string, 'configuration' | 'module'>([[realpathSync(file), 'configuration']]);
  for (const [path, kind] of found) {
    const base = dirname(path);
    const add = (name: string, as: 'configuration' | 'module'): string | null => {
      const resolved = resolveModule(name, base);
      if (resolved === null) return null;
      const real = realpathSync(resolved);
      if (!found.has(real)) found.set(real, as);
      return real;
    };
    const bytes = kind === 'module' || isScript(path) ? bytesOf(path) : readConfigurationBytes(path);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    if (isScript(path)) {
      programs.add(path);
      for (const [, name] of bytes.toString('latin1').matchAll(IMPORTED)) {
        const imported = resolveImport(name as string, path);
        if (imported !== null) add(imported, 'module');
      }
    } else if (kind === 'configuration') {
      const written = (await parseConfiguration(bytes, path)) ?? {};
      refuseExcess(written, path);
      const named = validateStructure(written, path);
      for (const name of asList(named.extends)) {
        const real = name.startsWith('vbcheck:') ? null : add(name, 'configuration');
        if (real !== null && !isFileName(name)) programs.add(real);
      }
      for (const name of asList(named.plugins)) {
        const real = add(name, 'module');
        if (real !== null) programs.add(real);
      }
    }
  }
  return { paths: [...programs], sha256: hash.digest('hex') };
}

function bytesOf(path: string): Buffer {
  try {
    return readRegularFile(path, LARGEST_SCRIPT_BYTES);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw unreadable(path, error.text, error);
  }
}
