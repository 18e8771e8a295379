import { evaluateFile } from '../src/cli/evaluate-file.js';
import { assembleReport } from '../src/report/assemble-report.js';
import type { Report } from '../src/report/report.js';

/** The report of YAML texts, each a file of its own name, with the rules applied and nothing asked for otherwise. */
export function reportOf(files: Readonly<Record<string, string>>): Report {
  const outcomes = Object.entries(files).map(([file, text]) =>
    evaluateFile({ file, text }, { settings: [], targets: {}, journeys: [] }, {}),
  );
  return assembleReport({ name: 'ha-calc', version: '1.2.3' }, outcomes);
}
