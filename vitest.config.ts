import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** A browser, a packed package, the action, shells and recipes with real programs, what takes all steps or is as large as may be: where CI is set. */
const SLOW = [
  'test/browser/**',
  'test/action/**',
  'test/package.test.ts',
  'test/pipelines.test.ts',
  'test/cli/completion.test.ts',
  'test/analysis/entangled.test.ts',
  'test/analysis/shapes.test.ts',
  'test/structure/frontier.test.ts',
  'test/topology/word-limit.test.ts',
  'test/explore/campaign.test.ts',
  'test/cli/since.test.ts',
  'test/cli/diff/git.test.ts',
  'test/cli/diff/git-gate.test.ts',
];

const exclude = [...configDefaults.exclude, ...(process.env['CI'] ? [] : SLOW)];

/** Files that put something else in place of a module, which no other file may meet. */
const mocking = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => readFileSync(path, 'utf8').includes('vi.mock('));

export default defineConfig({
  define: { HA_CALC_VERSION: JSON.stringify(manifest.version) },
  test: {
    testTimeout: 180_000,
    hookTimeout: 60_000,
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/everyday.ts'],
    // Without it one core is left idle, which of two is half of them.
    maxWorkers: availableParallelism(),
    // To load the program for each file anew takes longer than most files do.
    projects: [
      { extends: true, test: { name: 'alone', include: mocking, exclude, isolate: true } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, ...mocking],
          isolate: false,
        },
      },
    ],
  },
});
