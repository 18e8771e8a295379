import type { Outcome } from '../report/assemble-report.js';
import type { RuleOptions } from '../rules/rule.js';
import { evaluateWanted } from './evaluate-wanted.js';
import type { Io } from './io.js';
import type { Overrides } from './overrides.js';
import type { AskedFiles } from './project-file/asked-files.js';
import { wantedTopologies } from './wanted-topologies.js';

/** What came of the files of a run, and those that have none of the journeys that were asked for. */
export interface Outcomes {
  outcomes: Outcome[];
  leftOut: readonly string[];
}

/** Evaluates every file that the patterns name; what cannot be read is an outcome too, and hides no other file. */
export async function evaluateFiles(
  asked: AskedFiles,
  io: Io,
  overrides: Overrides,
  options: RuleOptions,
): Promise<Outcomes> {
  const { wanted, leftOut } = await wantedTopologies(asked, io, overrides);
  return { outcomes: wanted.map((file) => evaluateWanted(file, overrides, options)), leftOut };
}
