import type { TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { TopologyChaos } from '../analysis/chaos.js';
import { lostParts } from '../analysis/picture/lost-parts.js';
import type { TopologyRisks } from '../analysis/risks.js';
import { judgeTargets } from '../analysis/targets.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { HOUR } from '../quantity/calendar.js';
import { assembleReport } from './assemble-report.js';
import { assembleRisks } from './assemble-risks.js';
import { assembleGraph, type Graph } from './graph.js';
import type { MeanwhileReport, PagePart, PageReport } from './page-report.js';
import type { Tool } from './report.js';

/** What is known about one file; `risks` and `chaos` are null where they could not be computed, or nothing has failed. */
export interface PageOutcome {
  file: string;
  analysis: TopologyAnalysis;
  findings: readonly Diagnostic[];
  risks: TopologyRisks | null;
  chaos: TopologyChaos | null;
  failed: readonly string[];
  /** The day on which findings were judged, as 2026-12-31. */
  today: string | undefined;
}

type Topology = TopologyAnalysis['topology'];
type KnownFigures = { unavailability: number; frequency: number | null };

/** The document of `report`. */
export function assemblePage(tool: Tool, outcome: PageOutcome): PageReport {
  const { file, analysis, findings, risks, chaos, failed, today = null } = outcome;
  const { topology } = analysis;
  const meanwhile = chaos === null ? [] : chaos.journeys.map(meanwhileReport);
  return {
    tool,
    description: topology.description,
    judgedOn: isDated(topology) ? today : null,
    topology: assembleReport(tool, [{ file, analysis, findings }]).topologies[0]!,
    risks: assembleRisks(tool, [{ file, risks, findings: [] }]).topologies[0]!,
    graph: graphMeanwhile(assembleGraph(analysis), meanwhile),
    parts: partsOf(topology),
    failed,
    lost: lostParts(topology, failed),
    meanwhile,
  };
}

/** The picture with its journeys as they are while something has failed. */
function graphMeanwhile(graph: Graph, meanwhile: readonly MeanwhileReport[]): Graph {
  const known = new Map(meanwhile.map(({ name, unavailability }) => [name, unavailability]));
  const nodes = graph.nodes.map((node) => {
    const unavailability = node.kind === 'journey' ? known.get(node.name) : undefined;
    return unavailability === undefined ? node : { ...node, unavailability };
  });
  return { ...graph, nodes };
}

function meanwhileReport({ journey, scenarios }: TopologyChaos['journeys'][number]): MeanwhileReport {
  const { state, availability, unavailability, newSinglePoints, notTakenOver } = scenarios[0]!;
  const { period } = journey.targets;
  const { slo, sla, buffer } = judgeTargets(journey.targets, unavailability);
  return {
    name: journey.name,
    state,
    availability,
    unavailability,
    newSinglePoints,
    notTakenOver,
    targets: {
      period: period.name,
      periodSeconds: period.seconds,
      slo,
      sla,
      buffer,
      full: null,
      rto: null,
      rpo: null,
    },
  };
}

/** Whether findings depend on the day: risks are accepted until one, or figures are as of one. */
function isDated({ policy, components }: Topology): boolean {
  return (
    policy.accept.length > 0 || [...components.values()].some(({ pedigree }) => pedigree.asOf !== undefined)
  );
}

function partsOf(topology: Topology): PagePart[] {
  const one = { replicas: 1, required: 1 };
  return [
    ...Array.from(topology.components.values(), ({ name, replicas, required, figures, repair }): PagePart => {
      const figure = figureOf(topology, figures);
      return { name, kind: 'component', replicas, required, figure, repair };
    }),
    ...Array.from(topology.domains.values(), ({ name, figures }): PagePart => {
      const repair = figures && repairOf(figures);
      return { name, kind: 'domain', ...one, figure: figures && figureOf(topology, figures), repair };
    }),
    ...topology.links.map(({ name, figures }): PagePart => {
      return { name, kind: 'link', ...one, figure: figureOf(topology, figures), repair: repairOf(figures) };
    }),
  ];
}

/** The figure as written, without quotes. */
function figureOf(
  { source }: Topology,
  { form, span }: { form?: string; span: { start: number; end: number } },
): PagePart['figure'] {
  if (form === undefined) return null;
  const text = source.text.slice(span.start, span.end).trim();
  return { key: form, text: text.replace(/^(['"])(.*)\1$/, '$2') };
}

/** Seconds of one repair: the share of time that it is down, over failures an hour; null where that is unknown. */
function repairOf({ unavailability, frequency }: KnownFigures): number | null {
  return frequency !== null && frequency > 0 ? (unavailability / frequency) * HOUR : null;
}
