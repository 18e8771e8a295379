import type { ChaosReport, ChaosTopologyReport, JourneyChaosReport } from '../report/chaos-report.js';
import { acceptedPoints } from './accepted-points.js';
import { chaosRecords } from './chaos-records.js';
import { chaosTables } from './chaos-tables.js';
import type { Digest, DigestCase, DigestFile, DigestTable } from './digest.js';
import { meanwhileAvailability } from './journey-figures.js';
import { failureWords, isSingleFailure, partsByName } from './terminal/chaos-names.js';
import { survivalOf } from './terminal/chaos-verdict.js';
import { tallyOf, toldFindings } from './told-findings.js';
import { worstJourney } from './worst-journey.js';

/** What `chaos` found, for every format; a case is a single failure, or a chosen scenario, and fails where that takes a journey down. */
export function chaosDigest({ tool, topologies }: ChaosReport): Digest {
  return {
    tool,
    verb: 'chaos',
    answer: answerOf(topologies),
    passed: null,
    summary: summaryOf(topologies),
    files: topologies.map(fileOf),
    records: chaosRecords(topologies),
  };
}

/** Of several journeys, that which is down most. */
function answerOf(topologies: readonly ChaosTopologyReport[]): string {
  const tally = tallyOf(topologies);
  const found = worstJourney(topologies);
  if (found === undefined) return `nothing computed: ${tally}`;
  const { worst, called } = found;
  const { survives } = survivalOf(worst);
  const words = called === '' ? survives.replace(/^s/, 'S') : `${called}, the lowest, ${survives}`;
  return `${words}: ${tally}`;
}

function summaryOf(topologies: readonly ChaosTopologyReport[]): DigestTable {
  return {
    title: 'Journeys',
    columns: [
      { title: 'File' },
      { title: 'Journey' },
      { title: 'Availability' },
      { title: 'Survives' },
      { title: 'Down with' },
    ],
    rows: topologies.flatMap(({ file, journeys }) =>
      journeys.map((journey) => {
        const { survives, downWith } = survivalOf(journey);
        const figure = meanwhileAvailability(journey);
        return [file, journey.name, figure, survives.replace('survives ', ''), downWith];
      }),
    ),
  };
}

function fileOf({ file, name, journeys, findings }: ChaosTopologyReport): DigestFile {
  const accepted = acceptedPoints(findings);
  const several = journeys.length > 1;
  return {
    file,
    name,
    broken: journeys.length === 0,
    cases: journeys.flatMap((journey) => casesOf(journey, { accepted, several })),
    tables: chaosTables(journeys),
    findings: toldFindings(findings),
  };
}

function casesOf(
  journey: JourneyChaosReport,
  { accepted, several }: { accepted: ReadonlySet<string>; several: boolean },
): DigestCase[] {
  const parts = partsByName([journey]);
  const isTaken = (name: string) => accepted.has(parts.get(name)?.owner ?? name);
  return journey.scenarios
    .filter((scenario) => journey.asked === 'chosen' || isSingleFailure(scenario, parts))
    .map((scenario): DigestCase => {
      const label = failureWords(scenario.fail, parts);
      const isOpen = scenario.state === 'down' && !scenario.fail.some(isTaken);
      const failures = isOpen ? [`${journey.name} is down while this has failed: ${label}`] : [];
      return { name: several ? `${journey.name}: ${label}` : label, failures };
    });
}
