import { defineConfig } from 'vitest/config';

const common = { testTimeout: 60_000, hookTimeout: 60_000 };
const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

export default defineConfig({
  test: {
    globalSetup: ['test/helpers/build.ts'],
    projects: [
      {
        oxc: { jsx },
        test: {
          ...common,
          name: 'core',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/sheets-addon/**'],
          // Most tests wait for a command line of their own.
          maxWorkers: 2,
        },
      },
      {
        oxc: { jsx },
        test: {
          ...common,
          name: 'sheets-addon',
          include: ['test/sheets-addon/**/*.test.{ts,tsx}'],
          globalSetup: ['test/sheets-addon/push.ts'],
          maxWorkers: 2,
          // A page gets 90 seconds for what is waited for, and some calls are killed at every step.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...common,
          name: 'browsers',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          // After all others: a browser is several processes.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A page gets 90 seconds for what is waited for (test/e2e/browsers/view.ts).
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
