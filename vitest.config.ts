import { configDefaults, defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** A browser, a packed package, the action in scratch repositories, what takes all steps that there are: where CI is set. */
const SLOW = ['test/browser/**', 'test/action/**', 'test/package.test.ts', 'test/analysis/entangled.test.ts'];

export default defineConfig({
  define: { HA_CALC_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env['CI'] ? [] : SLOW)],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/everyday.ts'],
  },
});
