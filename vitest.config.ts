import { defineConfig } from 'vitest/config';

// What takes seconds on an idle machine may take minutes on a busy one.
const common = { testTimeout: 600_000, hookTimeout: 600_000 };
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
          setupFiles: ['test/helpers/same-chance.ts'],
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
        },
      },
    ],
  },
});
