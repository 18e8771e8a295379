import type { TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { ComponentFigures } from '../analysis/component-figures.js';
import { countSeverities } from '../diagnostics/count-severities.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findingReport } from './finding-report.js';
import { journeyReport } from './journey-report.js';
import {
  type ComponentReport,
  type Report,
  SCHEMA_VERSION,
  type Summary,
  type Tool,
  type TopologyReport,
} from './report.js';

/** What became of one file: its analysis unless it is broken, and everything found about it. */
export interface Outcome {
  file: string;
  analysis: TopologyAnalysis | null;
  findings: readonly Diagnostic[];
}

/** The one document of a run, however many files. */
export function assembleReport(tool: Tool, outcomes: readonly Outcome[]): Report {
  const topologies = outcomes.map(topologyReport);
  return { schemaVersion: SCHEMA_VERSION, tool, topologies, summary: summarise(topologies) };
}

function topologyReport({ file, analysis, findings }: Outcome): TopologyReport {
  return {
    file,
    name: analysis?.topology.name ?? file,
    journeys: analysis?.journeys.map(journeyReport) ?? [],
    components: analysis?.components.map(componentReport) ?? [],
    findings: findings.map(findingReport),
  };
}

/** In the order of keys that the contract fixes. */
function componentReport({ name, replicas, required, ...figures }: ComponentFigures): ComponentReport {
  const { unavailability, perReplica, failuresPerYear, rto, rpo } = figures;
  return { name, replicas, required, unavailability, perReplica, failuresPerYear, rto, rpo };
}

function summarise(topologies: readonly TopologyReport[]): Summary {
  const counts = countSeverities(topologies.flatMap(({ findings }) => findings));
  const journeys = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
  const lowest = journeys.reduce<(typeof journeys)[number] | null>(
    (worst, next) =>
      worst === null || next.journey.unavailability > worst.journey.unavailability ? next : worst,
    null,
  );
  const worst = lowest && {
    file: lowest.file,
    journey: lowest.journey.name,
    availability: lowest.journey.availability,
  };
  return { files: topologies.length, errors: counts.error, warnings: counts.warning, worst };
}
