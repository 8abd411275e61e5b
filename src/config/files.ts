/** Patterns of file names, the same for composed and decomposed names and for both kinds of slash. */
import picomatch from 'picomatch';
import { withoutEnd } from '../language/edges.ts';

/** Paths and patterns are compared in NFC with forward slashes. */
export function comparablePath(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/');
}

/**
 * A test for absolute paths. Patterns are relative to `base`; one without a slash means names in any
 * folder, and the name of a folder means everything in it.
 */
export function pathMatcher(patterns: readonly string[], base: string): (path: string) => boolean {
  const root = `${withoutEnd(comparablePath(base), /\//)}/`;
  const globs = patterns.map(comparablePath).flatMap((pattern) => {
    const bare = withoutEnd(pattern.replace(/^\.\//, ''), /\//);
    const anchored = bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`;
    return [anchored, `${anchored}/**`];
  });
  const isMatch = picomatch(globs, { dot: true });
  return (path) => {
    const comparable = comparablePath(path);
    return comparable.startsWith(root) && isMatch(comparable.slice(root.length));
  };
}
