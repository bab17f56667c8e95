import { defineConfig } from 'vitest/config';

// Packages export their TypeScript under the condition "source": tests read it directly, with no build step. No other is
// named here: the workers hand these on to Node, and "import" or "module" would break packages that `require` one another.
const conditions = ['source'];

const folders = ['packages', 'apps', 'scripts', 'docs', 'bench'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'code', include: folders.map((folder) => `${folder}/**/*.test.ts`), testTimeout: 60_000 },
      },
      {
        extends: true,
        // One after the other, when all else is done: they share a browser, and measure how long a change takes to arrive.
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/setup.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
