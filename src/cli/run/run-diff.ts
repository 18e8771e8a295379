import { assembleDiff } from '../../report/assemble-diff.js';
import type { Context } from '../context.js';
import { compareFile } from '../diff/compare-file.js';
import { type GateOptions, judge, readGate } from '../diff/gate.js';
import { type FilePair, pairFiles } from '../diff/pair-files.js';
import { pairMoved } from '../diff/pair-moved.js';
import { wantedPairs } from '../diff/wanted-pairs.js';
import { exitStatus } from '../exit-status.js';
import { keepInputs } from '../keep-inputs.js';
import { readOverrides } from '../overrides.js';
import { namedFiles } from '../project-file/asked-files.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { tellBroken } from '../tell-broken.js';
import { UsageError } from '../usage-error.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { diffRenderers } from './diff-renderers.js';
import type { EvaluationOptions } from './evaluate.js';

export interface DiffOptions extends EvaluationOptions, RuleFlags, GateOptions {
  git?: string;
}

/** Says what became of some files, and what each edit costs, in every format that was asked for. */
export async function runDiff(
  paths: readonly string[],
  options: DiffOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const gate = readGate(options);
  const project = await nearestProject(context.io);
  const asked = { overrides: readOverrides(options), rules: readRuleOptions(options, project) };
  const pairs = await pairsOf(paths, options, context);
  keepInputs(
    outputs,
    pairs.flatMap(({ file, base }) => [file, ...(base === null ? [] : [base])]),
  );
  const wanted = wantedPairs(pairs, asked.overrides, context.io);
  const compared = wanted.pairs.map(({ journeys, ...pair }) =>
    compareFile(pair, { ...asked, overrides: { ...asked.overrides, journeys } }),
  );
  const outcomes = [...compared, ...wanted.unknown];
  const told = outcomes.map(({ problems }) => ({ broken: problems !== null, findings: problems ?? [] }));
  await tellBroken(told, options, context);
  const report = assembleDiff(context.tool, outcomes, (topologies) => judge(gate, topologies));
  if (report.summary.gate?.passed === false) context.exit(exitStatus.found);
  await deliver(outputs, diffRenderers(report, options), options, context);
}

async function pairsOf(paths: readonly string[], { git }: DiffOptions, { io }: Context): Promise<FilePair[]> {
  if (git !== undefined) {
    const { pairWithRevision } = await import('../diff/pair-with-revision.js');
    const { pairs, gone } = await pairWithRevision(git, await namedFiles(paths, io), io);
    return pairMoved(pairs, gone);
  }
  const [base, head, third] = paths;
  if (base !== undefined && head !== undefined && third === undefined)
    return pairMoved(await pairFiles(base, head, io));
  throw new UsageError(
    head === undefined
      ? 'diff compares two files or folders: name the new one too, or say --git REVISION'
      : 'diff compares two files or folders; for several files name two folders, or say --git REVISION',
  );
}
