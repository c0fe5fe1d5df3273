import { defineConfig } from 'vitest/config';

/** Faults that take long or need root (docs/reliability.md); `npm run test:faults` runs them. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.fault.test.ts'],
    environment: 'node',
    // Each has the machine for itself, however long it takes.
    fileParallelism: false,
    testTimeout: 0,
    hookTimeout: 0,
    disableConsoleIntercept: true,
  },
});
