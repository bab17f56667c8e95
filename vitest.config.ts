import { defineConfig } from 'vitest/config';

// Packages export their TypeScript under the condition "source": tests read it directly, with no build step. No other is
// named here: the workers hand these on to Node, and "import" or "module" would break packages that `require` one another.
const conditions = ['source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'scripts/**/*.test.ts', 'docs/**/*.test.ts', 'bench/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
