import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/count-tests.mjs');
const { countTests } = await import(pathToFileURL(script).href);

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

it.each([
  ['all is well', { success: true, numPassedTests: 7, numFailedTests: 0 }, '7 passed, 0 failed'],
  ['a test fails', { success: false, numPassedTests: 6, numFailedTests: 1 }, '6 passed, 1 failed'],
  [
    'a file cannot be loaded',
    {
      success: false,
      numPassedTests: 6,
      numFailedTests: 1,
      testResults: [file('failed', 0), file('failed', 1), file('passed', 6)],
    },
    '6 passed, 2 failed',
  ],
  [
    'something else went wrong',
    { success: false, numPassedTests: 7, numFailedTests: 0 },
    '7 passed, 1 failed',
  ],
  ['there were no tests', {}, '0 passed, 1 failed'],
])('counts when %s', (_, report, line) => {
  expect(countTests(JSON.stringify(report))).toBe(line);
});

it('counts a report that was cut short as a failure', () => {
  expect(countTests('')).toBe('0 passed, 1 failed');
  expect(countTests('{"numPassedTests": 7')).toBe('0 passed, 1 failed');
});
