import type { CutSet, JourneyRisks, TopologyRisks } from '../analysis/risks.js';
import { countSeverities } from '../diagnostics/count-severities.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { YEAR } from '../quantity/calendar.js';
import { cutSetWords, NOTHING } from './cut-set-words.js';
import { findingReport } from './finding-report.js';
import { SCHEMA_VERSION, type Tool } from './report.js';
import type { CutSetsReport, JourneyRisksReport, RisksReport, RisksTopologyReport } from './risks-report.js';
import { singlePointReports } from './single-point-reports.js';

/** What became of one file: its risks unless it is broken, and everything found about it. */
export interface RisksOutcome {
  file: string;
  risks: TopologyRisks | null;
  findings: readonly Diagnostic[];
}

/** The one document of a run of `risks`, however many files. */
export function assembleRisks(tool: Tool, outcomes: readonly RisksOutcome[]): RisksReport {
  const topologies = outcomes.map(topologyReport);
  const { error, warning } = countSeverities(topologies.flatMap(({ findings }) => findings));
  const summary = { files: topologies.length, errors: error, warnings: warning };
  return { schemaVersion: SCHEMA_VERSION, tool, topologies, summary };
}

function topologyReport({ file, risks, findings }: RisksOutcome): RisksTopologyReport {
  return {
    file,
    name: risks?.topology.name ?? file,
    journeys: risks?.journeys.map((journey) => journeyReport(journey, risks)) ?? [],
    findings: findings.map(findingReport),
  };
}

/** In the order of keys that the contract fixes. */
function journeyReport(risks: JourneyRisks, file: TopologyRisks): JourneyRisksReport {
  return {
    name: risks.journey.name,
    unavailability: risks.unavailability,
    method: risks.hard === null ? 'exact' : 'bounded',
    bounds: [risks.bounds.low, risks.bounds.high],
    singlePointsOfFailure: singlePointReports(risks.singlePoints),
    cutSets: cutSetsReport(risks, file),
    importance: risks.importance,
  };
}

function cutSetsReport(risks: JourneyRisks, { topology, limits }: TopologyRisks): CutSetsReport {
  const { unavailability, counts, liftedCounts } = risks;
  const share = (chance: number) => (unavailability > 0 ? Math.min(1, chance / unavailability) : 0);
  const figures = ({ order, chance }: CutSet<unknown>) => ({
    order,
    probability: chance,
    downtimeYear: chance * YEAR,
    share: share(chance),
  });
  return {
    maxOrder: limits.maxOrder,
    complete: counts.complete,
    countByOrder: byOrder(counts.countByOrder),
    list: risks.cutSets.map((set) => ({
      members: set.members.map(({ name, kind }) => ({ name, kind })),
      ...figures(set),
      sets: set.count,
      what: cutSetWords(set.members, topology),
    })),
    shareByOrder: byOrder(counts.chanceByOrder.map(share)),
    minShare: limits.minShare,
    lifted: {
      complete: liftedCounts.complete,
      countByOrder: byOrder(liftedCounts.countByOrder),
      list: risks.liftedCutSets.map((set) => ({
        members: set.members.map(({ name, kind }) => ({ name, kind })),
        ...figures(set),
        what: set.members.map(({ name }) => name).join(' + ') || NOTHING,
      })),
    },
  };
}

/** Orders that occur, as keys. */
function byOrder(values: readonly number[]): Record<string, number> {
  return Object.fromEntries([...values.entries()].filter(([, value]) => value > 0));
}
