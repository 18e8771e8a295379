/**
 * Prints `N passed, N failed` from vitest's JSON report: `node scripts/count-tests.mjs REPORT`. A file that could not
 * be loaded counts as one failed test, and so does a report that is missing or says that it did not succeed.
 */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Passed and failed tests of a report, as text. */
export function countTests(json) {
  const { numPassedTests, numFailedTests, success, testResults } = readReport(json);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  return `${numPassedTests} passed, ${success ? failed : Math.max(failed, 1)} failed`;
}

function readReport(json) {
  try {
    return { numPassedTests: 0, numFailedTests: 0, success: false, testResults: [], ...JSON.parse(json) };
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, success: false, testResults: [] };
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(countTests(readText(process.argv[2])));
