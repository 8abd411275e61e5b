/** Patterns of file names, the same for composed and decomposed names and for both kinds of slash. */
import picomatch from 'picomatch';
import { withoutEnd } from '../language/edges.ts';

/** Paths and patterns are compared in NFC with forward slashes. */
export function comparablePath(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/');
}

/**
 * What a list of patterns says of absolute paths: true and false by the last one that matches, false where that begins with
 * `!`; null where none does. Patterns are relative to `base`; one without a slash means names in any folder, and the name
 * of a folder means everything in it.
 */
export function pathVerdict(patterns: readonly string[], base: string): (path: string) => boolean | null {
  const root = `${withoutEnd(comparablePath(base), /\//)}/`;
  const tests = patterns.map((pattern) => {
    const isNegative = pattern.startsWith('!');
    return { matches: patternTest(comparablePath(pattern.slice(isNegative ? 1 : 0))), verdict: !isNegative };
  });
  return (path) => {
    const comparable = comparablePath(path);
    if (!comparable.startsWith(root)) return null;
    const below = comparable.slice(root.length);
    return tests.findLast(({ matches }) => matches(below))?.verdict ?? null;
  };
}

/** The paths that a list means; one that begins with `!` means all others. */
export function pathMatcher(patterns: readonly string[], base: string): (path: string) => boolean {
  const verdict = pathVerdict(patterns[0]?.startsWith('!') ? ['**', ...patterns] : patterns, base);
  return (path) => verdict(path) ?? false;
}

function patternTest(pattern: string): (path: string) => boolean {
  const bare = withoutEnd(pattern.replace(/^\.\//, ''), /\//);
  const anchored = bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`;
  return picomatch([anchored, `${anchored}/**`], { dot: true });
}
