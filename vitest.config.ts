import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isGate, isMissing, nameOf, TOOL_IDS } from './test/support/tools.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Against what hangs, not what is slow: some tests start the program many times, on a machine that may be ten times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A test that looks at nothing cannot fail.
    expect: { poll: { timeout: 120_000 }, requireAssertions: true },
    // By default one core would be kept free.
    maxWorkers: '100%',
    allowOnly: false,
    // Words and phrases that the person who runs the tests keeps for herself change no answer: here is no such folder.
    env: { XDG_CONFIG_HOME: fileURLToPath(new URL('node_modules/.cache/nobody', import.meta.url)) },
    // The style of the page is taken as text; without this it would be empty.
    css: true,
    globalSetup: 'test/support/skipped-tests.ts',
    setupFiles: 'test/support/same-examples.ts',
    // `npm run test:quick` leaves all of these out.
    tags: [
      { name: 'slow', description: 'seconds of work on end' },
      ...TOOL_IDS.map((id) => ({
        name: `needs/${id}` as const,
        description: nameOf(id),
        // Other programs take seconds to start, more on a busy machine.
        timeout: 600_000,
        ...(isMissing(id) && !isGate && { skip: true }),
      })),
    ],
  },
});
