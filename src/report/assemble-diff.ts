import { countSeverities } from '../diagnostics/count-severities.js';
import type { DiffOutcome } from './diff-outcome.js';
import type { DiffReport, DiffSummary, DiffTopologyReport, GateReport } from './diff-report.js';
import { editReport } from './edit-report.js';
import { findingReport } from './finding-report.js';
import { journeyDiffs } from './journey-diffs.js';
import { goneFindings, newFindings } from './new-findings.js';
import { SCHEMA_VERSION, type Tool } from './report.js';

/** The one document of a run of `diff`, however many files; `judge` says whether its gate is passed. */
export function assembleDiff(
  tool: Tool,
  outcomes: readonly DiffOutcome[],
  judge: (topologies: readonly DiffTopologyReport[]) => GateReport | null,
): DiffReport {
  const topologies = outcomes.map(topologyReport);
  const summary = { ...summarise(topologies), gate: judge(topologies) };
  return { schemaVersion: SCHEMA_VERSION, tool, topologies, summary };
}

function summarise(topologies: readonly DiffTopologyReport[]): Omit<DiffSummary, 'gate'> {
  const { error, warning } = countSeverities(topologies.flatMap((topology) => topology.newFindings));
  const count = (wanted: (topology: DiffTopologyReport) => boolean) => topologies.filter(wanted).length;
  return {
    files: topologies.length,
    changed: count(({ state }) => state !== 'same' && state !== 'broken'),
    broken: count(({ state }) => state === 'broken'),
    errors: error,
    warnings: warning,
    worst: worstOf(topologies),
  };
}

function worstOf(topologies: readonly DiffTopologyReport[]): DiffSummary['worst'] {
  const changes = topologies.flatMap(({ file, journeys }) =>
    journeys.flatMap(({ name, downtimeYear }) =>
      downtimeYear === null ? [] : [{ file, journey: name, downtimeYear }],
    ),
  );
  const [first, ...rest] = changes;
  if (first === undefined) return null;
  return rest.reduce((worst, next) => (next.downtimeYear > worst.downtimeYear ? next : worst), first);
}

function topologyReport(outcome: DiffOutcome): DiffTopologyReport {
  const { file, base, before, after, names, problems } = outcome;
  const findings = { before: before?.findings ?? [], after: after?.findings ?? [] };
  const name = (after ?? before)?.analysis.topology.name ?? file;
  const nothing = { journeys: [], edits: [], newFindings: [], goneFindings: [] };
  if (problems !== null)
    return { file, base, name, state: 'broken', ...nothing, findings: problems.map(findingReport) };
  return {
    file,
    base,
    name,
    state: stateOf(outcome),
    edits: outcome.edits.map((edit) => editReport(outcome, edit)),
    journeys: journeyDiffs(outcome),
    newFindings: newFindings(findings.before, findings.after, names).map(findingReport),
    goneFindings: goneFindings(findings.before, findings.after, names).map(findingReport),
    findings: [],
  };
}

function stateOf({ before, after, edits }: DiffOutcome): DiffTopologyReport['state'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return edits.length > 0 ? 'changed' : 'same';
}
