import type { Outcome } from '../report/assemble-report.js';
import type { RuleOptions } from '../rules/rule.js';
import { evaluateFile } from './evaluate-file.js';
import { expandPatterns } from './expand-patterns.js';
import type { Io } from './io.js';
import type { Overrides } from './overrides.js';
import { readSource } from './read-file.js';

/** Evaluates every file that the patterns name; what cannot be read is an outcome too, and hides no other file. */
export async function evaluateFiles(
  patterns: readonly string[],
  io: Io,
  overrides: Overrides,
  options: RuleOptions,
): Promise<Outcome[]> {
  const { files, unmatched } = await expandPatterns(patterns);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const source = await readSource(file, io);
    if ('code' in source) outcomes.push({ file, analysis: null, findings: [source] });
    else outcomes.push(evaluateFile(source, overrides, options));
  }
  return [
    ...outcomes,
    ...unmatched.map((finding) => ({ file: finding.source.file, analysis: null, findings: [finding] })),
  ];
}
