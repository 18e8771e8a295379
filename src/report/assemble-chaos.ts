import type { JourneyChaos, TopologyChaos } from '../analysis/chaos.js';
import type { Failure } from '../analysis/failure.js';
import type { Scenario } from '../analysis/scenario.js';
import { countSeverities } from '../diagnostics/count-severities.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type {
  ChaosPartReport,
  ChaosReport,
  ChaosTopologyReport,
  JourneyChaosReport,
  ScenarioReport,
} from './chaos-report.js';
import { expectationWords } from './expectation-words.js';
import { findingReport } from './finding-report.js';
import { SCHEMA_VERSION, type Tool } from './report.js';

/** What became of one file: its chaos unless it is broken, and everything found about it. */
export interface ChaosOutcome {
  file: string;
  chaos: TopologyChaos | null;
  findings: readonly Diagnostic[];
}

/** The one document of a run of `chaos`, however many files. */
export function assembleChaos(tool: Tool, outcomes: readonly ChaosOutcome[]): ChaosReport {
  const topologies = outcomes.map(topologyReport);
  const { error, warning } = countSeverities(topologies.flatMap(({ findings }) => findings));
  const summary = { files: topologies.length, errors: error, warnings: warning };
  return { schemaVersion: SCHEMA_VERSION, tool, topologies, summary };
}

function topologyReport({ file, chaos, findings }: ChaosOutcome): ChaosTopologyReport {
  return {
    file,
    name: chaos?.topology.name ?? file,
    journeys: chaos?.journeys.map(journeyReport) ?? [],
    findings: findings.map(findingReport),
  };
}

/** In the order of keys that the contract fixes. */
function journeyReport({
  journey,
  availability,
  unavailability,
  bounds,
  asked,
  scenarios,
  gameDays,
  leftOut,
}: JourneyChaos): JourneyChaosReport {
  return {
    name: journey.name,
    availability,
    unavailability,
    ...boundsOf(bounds),
    asked,
    scenarios: scenarios.map(scenarioReport),
    gameDays: gameDays.map((day) => ({
      fail: namesOf(day.scenario),
      expect: expectationWords(day),
      worth: day.worth,
    })),
    parts: partsOf(scenarios),
    leftOut,
  };
}

function scenarioReport(scenario: Scenario): ScenarioReport {
  const { state, availability, unavailability, bounds, newSinglePoints, notTakenOver } = scenario;
  return {
    fail: namesOf(scenario),
    state,
    availability,
    unavailability,
    ...boundsOf(bounds),
    newSinglePoints,
    notTakenOver,
  };
}

/** Only where something is bounded, which is seldom. */
function boundsOf(bounds: Scenario['bounds']): Pick<ScenarioReport, 'bounds'> {
  return bounds === null ? {} : { bounds: [bounds.low, bounds.high] };
}

/** Two alike have two names. */
function namesOf({ failures }: Scenario): string[] {
  const [first, second] = failures;
  const twice = failures.length === 2 && first === second;
  return failures.map((failure, index) => (twice && index === 1 ? failure.next : failure.name));
}

function partsOf(scenarios: readonly Scenario[]): ChaosPartReport[] {
  const known = new Map<string, ChaosPartReport>();
  for (const { name, kind, owner, unavailability, alike, replicas } of scenarios.flatMap(all)) {
    if (!known.has(name)) known.set(name, { name, kind, owner, unavailability, alike, replicas });
  }
  return [...known.values()];
}

function all({ failures }: Scenario): readonly Failure[] {
  return failures;
}
