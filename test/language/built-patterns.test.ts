/**
 * Patterns that are made of tables, or put together, take no longer than the text is long: ESLint, which says so of all others,
 * sees none that is made while the program runs.
 */
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { afterAll, expect, test, vi } from 'vitest';
import phrases from '../../data/phrases.json' with { type: 'json' };
import { fixturesIn } from '../support/fixture.ts';

/** What `once` was given: tables and patterns that a document may never ask for. */
const lazy = vi.hoisted((): (() => unknown)[] => []);
vi.mock(import('../../src/language/once.ts'), async (importOriginal) => {
  const { once, oncePer } = await importOriginal();
  return {
    oncePer,
    once: (make) => {
      const made = once(make);
      lazy.push(made);
      return made;
    },
  };
});

const REVISION = { author: 'vbcheck', date: '2026-01-15T08:00:00Z' };

/** Those that our own code has built, with the line that built them. */
const built = new Map<string, string>();
const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, given: ConstructorParameters<typeof RegExp>) {
    const pattern = new target(...given);
    const line = new Error().stack?.split('\n')[2]?.trim() ?? '';
    if (/[\\/](?:src|rules)[\\/]/.test(line)) built.set(String(pattern), line);
    return pattern;
  },
});
afterAll(() => {
  globalThis.RegExp = Native;
});

const linter = new Linter();
const config: Linter.Config = {
  plugins: { regexp },
  rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
};
const slowParts = (pattern: string): string[] =>
  linter.verify(`export const pattern = ${pattern};`, config).map(({ message }) => message);

test('what takes longer is found', () => {
  expect(slowParts('/^(?:a|b)c$/')).toEqual([]);
  expect(slowParts('/a+a+b/')).not.toEqual([]);
});

test('patterns of phrases', () => {
  const patterns = phrases.groups.flatMap((group) => group.phrases.flatMap(({ regex }) => regex ?? []));
  expect(patterns.length).toBeGreaterThan(0);
  const slow = patterns.flatMap((regex) =>
    slowParts(String(new Native(regex, 'gu'))).map((message) => [regex, message]),
  );
  expect(slow).toEqual([]);
});

test('patterns that are built', async () => {
  const { rules } = await import('../../rules/index.ts');
  const { fixDocument } = await import('../../src/jobs/fix.ts');
  const { annotateDocument } = await import('../../src/jobs/annotate.ts');
  const { createSession } = await import('../../src/index.ts');
  for (const [name, bytes] of fixturesIn('sai')) {
    const { bytes: fixed } = fixDocument(bytes, name, createSession(), { rules, revision: REVISION });
    annotateDocument(fixed, name, createSession(), { rules, date: REVISION.date, language: 'vi' });
  }
  for (const made of lazy) made();
  expect(built.size, 'patterns that were seen').toBeGreaterThan(100);
  const slow = [...built].flatMap(([pattern, line]) =>
    slowParts(pattern).map((message) => ({ line, pattern, message })),
  );
  expect(slow).toEqual([]);
});
