/**
 * Findings that were there when somebody drew the line: a run takes them out of its records and fails for new ones only.
 * Files are judged one by one, so that parts of a run say together what one run says.
 */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../../host/system-error.ts';
import { withLock } from '../../host/file-lock.ts';
import { type FileRecord, keepFindings } from '../../report/file-record.ts';
import type { BaselineSummary, StalePlace } from '../../report/remarks.ts';
import { areTwoFiles, ComposedNames } from '../composed-path.ts';
import {
  BaselineError,
  type BaselineContent,
  missingBaseline,
  readBaseline,
  readToWrite,
  unwritableBaseline,
  writeBaseline,
} from './baseline-file.ts';
import { type KnownPlace, placesOf } from './known-places.ts';
import { matched } from './matching.ts';

/** What a run does with the file: `update` writes all findings of its files down, `prune` takes out what is no longer found. */
export type BaselineUse = 'read' | 'update' | 'prune';

/** One baseline in one run. */
class Baseline {
  readonly #file: string;
  readonly #name: string;
  readonly #use: BaselineUse;
  readonly #content: BaselineContent;
  /** Files of the baseline that are no more, and the one file of the run that has the same name in another folder. */
  readonly #movedFrom: ReadonlyMap<string, string>;
  readonly #gone: readonly string[];
  readonly #stale = new Map<string, KnownPlace[]>();
  /** What the run found in each of its files. */
  readonly #found = new Map<string, KnownPlace[]>();
  known = 0;

  constructor(file: string, name: string, use: BaselineUse, files: readonly string[]) {
    this.#file = file;
    this.#name = name;
    this.#use = use;
    const content = use === 'read' ? readBaseline(file, name) : readToWrite(file, name)?.content;
    if (!content && use !== 'update') throw missingBaseline(name);
    this.#content = content ?? new Map();
    const names = new ComposedNames();
    this.#gone = [...this.#content.keys()].filter((path) => names.existing(resolve(dirname(file), path)) === null);
    this.#movedFrom = movedFrom(
      this.#gone,
      files.flatMap((absolute) => this.#pathOf(absolute) ?? []).filter((path) => !this.#content.has(path)),
    );
  }

  /** Takes what is known out of the record. `absolute` null: it is no file, and nothing of it is known. */
  apply(record: FileRecord, absolute: string | null): void {
    const path = absolute === null ? null : this.#pathOf(absolute);
    const { result } = record;
    // Of a file that nobody could look at whole nothing is known to be mended.
    if (path === null || result.status === 'failed') return;
    const places = result.messages.map((finding, i) => placesOf(finding, record.views[i] ?? null));
    const all = places.flat();
    this.#found.set(path, all);
    const { isKnown, stale } = matched(this.#content.get(this.#movedFrom.get(path) ?? path) ?? [], all);
    if (stale.length > 0) this.#stale.set(path, stale);
    if (this.#use === 'update') isKnown.fill(true);
    let at = 0;
    const isNew = places.map((own) => own.filter(() => isKnown[at++] !== true).length > 0);
    result.baselined = isNew.filter((value) => !value).length;
    this.known += result.baselined;
    keepFindings(record, (_, i) => isNew[i] === true);
  }

  /** `isOurs`: whether this part of a run answers for the path of a file that is no more. */
  stale(isOurs: (path: string) => boolean): StalePlace[] {
    const moved = new Set(this.#movedFrom.values());
    const gone = this.#gone
      .filter((path) => !moved.has(path) && isOurs(path))
      .map((path) => [path, this.#content.get(path) ?? []] as const);
    return [...this.#stale, ...gone].flatMap(([path, places]) => places.map((place) => stalePlace(path, place)));
  }

  /** Gives the name of the file that was written; null: none, or there was nothing to take out. Throws `BaselineError`. */
  write(): string | null {
    if (this.#use === 'read') return null;
    try {
      return this.#written();
    } catch (error) {
      throw error instanceof BaselineError ? error : unwritableBaseline(this.#name, reasonOf(error, 'write'), error);
    }
  }

  #written(): string | null {
    return withLock(this.#file, () => {
      // Another part of the run may have written meanwhile: each changes what it has looked at.
      const before = readToWrite(this.#file, this.#name);
      const after: BaselineContent = new Map(before?.content ?? []);
      const moved = new Map([...this.#movedFrom].filter(([path]) => this.#found.has(path)));
      for (const path of this.#gone) if (this.#use === 'update' || !this.#isMovedLater(path)) after.delete(path);
      for (const [path, found] of this.#found) {
        if (this.#use === 'update') after.set(path, found);
        else
          after.set(
            path,
            withoutStale(before?.content.get(moved.get(path) ?? path) ?? [], this.#stale.get(path) ?? []),
          );
      }
      const isWritten = writeBaseline(this.#file, after, before?.isConflicted ? null : (before?.content ?? null));
      // Who draws the line anew is told that it is drawn, also where it was.
      return isWritten || this.#use === 'update' ? this.#name : null;
    });
  }

  /** It has been moved to a file of the run that this part does not look at. */
  #isMovedLater(path: string): boolean {
    return [...this.#movedFrom].some(([to, from]) => from === path && !this.#found.has(to));
  }

  /** Null: no path from the folder of the baseline leads there. */
  #pathOf(absolute: string): string | null {
    const path = relative(dirname(this.#file), absolute);
    if (isAbsolute(path)) return null;
    const slashed = path.split(sep).join('/');
    const composed = slashed.normalize('NFC');
    // Of two files whose names differ in composition alone one would answer for the other.
    const isTwin = composed !== slashed && areTwoFiles(absolute, resolve(dirname(this.#file), composed));
    return isTwin ? slashed : composed;
  }
}

/** By the new path. A name that two files have in either place says nothing. */
function movedFrom(gone: readonly string[], paths: readonly string[]): Map<string, string> {
  const single = (all: readonly string[]): Map<string, string | null> => {
    const byName = new Map<string, string | null>();
    for (const path of all) byName.set(basename(path), byName.has(basename(path)) ? null : path);
    return byName;
  };
  const news = gone.length === 0 ? new Map<string, string | null>() : single(paths);
  return new Map(
    [...single(gone)].flatMap(([name, from]) => {
      const to = news.get(name);
      return from != null && to != null ? [[to, from]] : [];
    }),
  );
}

function withoutStale(known: readonly KnownPlace[], stale: readonly KnownPlace[]): KnownPlace[] {
  const counts = new Map<string, number>();
  for (const place of stale) counts.set(JSON.stringify(place), (counts.get(JSON.stringify(place)) ?? 0) + 1);
  return known.filter((place) => {
    const key = JSON.stringify(place);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

const stalePlace = (path: string, { rule, message, text, words }: KnownPlace): StalePlace => ({
  path,
  ruleId: rule,
  messageId: message,
  words: text || words,
});

/** All baselines of a run: the one that was given, else that of each file's configuration. */
export class Baselines {
  readonly #given: string | null;
  readonly #use: BaselineUse;
  readonly #cwd: string;
  readonly #files: readonly string[];
  readonly #byFile = new Map<string, Baseline>();

  /** `given`: an absolute path. `files`: absolute paths of the whole run, also of what other parts of it look at. */
  constructor(given: string | null, use: BaselineUse, cwd: string, files: readonly string[]) {
    this.#given = given;
    this.#use = use;
    this.#cwd = cwd;
    this.#files = files;
    // A run that finds nothing still has to say that its baseline is broken.
    if (given !== null) this.#of(given);
  }

  /** `configured`: absolute path of the baseline that the file's configuration names. Throws `BaselineError`. */
  apply(record: FileRecord, absolute: string | null, configured: string | undefined): void {
    const file = this.#given ?? configured;
    if (file !== undefined) this.#of(file).apply(record, absolute);
  }

  /**
   * Writes what is to be written. Null: no baseline was named. `isOurs`: whether this part of a run answers for a file that
   * is no more.
   */
  end(isOurs: (path: string) => boolean): BaselineSummary | null {
    const all = [...this.#byFile.values()];
    if (all.length === 0) return null;
    return {
      known: all.reduce((sum, { known }) => sum + known, 0),
      stale: all
        .flatMap((baseline) => baseline.stale(isOurs))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      written: all.flatMap((baseline) => baseline.write() ?? []),
    };
  }

  #of(file: string): Baseline {
    let baseline = this.#byFile.get(file);
    if (!baseline) {
      const name = relative(this.#cwd, file);
      baseline = new Baseline(file, name.startsWith('..') ? file : name, this.#use, this.#files);
      this.#byFile.set(file, baseline);
    }
    return baseline;
  }
}
