import { evaluateFile } from '../../src/cli/evaluate-file.js';
import { assembleReport } from '../../src/report/assemble-report.js';
import type { Report } from '../../src/report/report.js';

/** The report on some YAML texts by file name; a text that is not valid is a broken file in it. */
export function reportOf(files: Readonly<Record<string, string>>): Report {
  const outcomes = Object.entries(files).map(([file, text]) =>
    evaluateFile({ file, text }, { settings: [], targets: {}, journeys: [] }, {}),
  );
  return assembleReport({ name: 'ha-calc', version: '1.2.3' }, outcomes);
}
