import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests start the program itself.
    testTimeout: 60_000,
    allowOnly: false,
    // The style of the page is taken as text; without this it would be empty.
    css: true,
  },
});
