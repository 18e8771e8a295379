import { YEAR } from '../quantity/calendar.js';
import { formatDuration } from '../quantity/format-duration.js';
import { greaterFirst } from '../quantity/greater-first.js';
import type { FindingReport } from '../report/report.js';
import type { JourneyRisksReport, RisksReport, RisksTopologyReport } from '../report/risks-report.js';
import { acceptedPoints } from './accepted-points.js';
import { isAlwaysDown } from './cut-set-rows.js';
import type { Digest, DigestCase, DigestFile, DigestTable } from './digest.js';
import { risksRecords } from './risks-records.js';
import { cutSetsDigest, importanceDigest } from './risks-tables.js';
import { listNames } from './terminal/chaos-names.js';
import { risksHeadline } from './terminal/risks-headline.js';
import { tallyOf, toldFindings } from './told-findings.js';
import { worstJourney } from './worst-journey.js';

/** Most names in a cell. */
const MOST_NAMES = 8;

/** What `risks` found, for every format; a journey keeps its promise where no single point takes it down. */
export function risksDigest({ tool, topologies }: RisksReport): Digest {
  return {
    tool,
    verb: 'risks',
    answer: answerOf(topologies),
    passed: null,
    summary: summaryOf(topologies),
    files: topologies.map(fileOf),
    records: risksRecords(topologies),
  };
}

/** Of several journeys, that which is down most. */
function answerOf(topologies: readonly RisksTopologyReport[]): string {
  const tally = tallyOf(topologies);
  const found = worstJourney(topologies);
  if (found === undefined) return `nothing computed: ${tally}`;
  const { worst, called } = found;
  const whose = called === '' ? '' : `${called} most: `;
  return `${whose}${risksHeadline(worst)}: ${tally}`;
}

function summaryOf(topologies: readonly RisksTopologyReport[]): DigestTable {
  return {
    title: 'Journeys',
    columns: [
      { title: 'File' },
      { title: 'Journey' },
      { title: 'Down a year', align: 'right' },
      { title: 'Single points of failure' },
      { title: 'Start with' },
    ],
    rows: topologies.flatMap(({ file, journeys }) => journeys.map((journey) => rowOf(file, journey))),
  };
}

function rowOf(file: string, journey: JourneyRisksReport): string[] {
  const points = pointsOf(journey).map(({ name }) => name);
  const [first] = journey.importance;
  const start = first ? `${first.name}: ${formatDuration(first.improvement)} a year` : '';
  const most = journey.method === 'exact' ? '' : 'up to ';
  const down = most + formatDuration(journey.unavailability * YEAR);
  return [file, journey.name, down, listNames(points, MOST_NAMES) || 'none', start];
}

/** The single points of a journey with seconds a year that each costs, at most where that is not told; the dearest first. */
function pointsOf({ singlePointsOfFailure, importance }: JourneyRisksReport) {
  const costs = new Map(importance.map((part) => [part.name, part.improvement]));
  const points = singlePointsOfFailure.map(({ name, unavailability, stalls }) => ({
    name,
    cost: costs.get(name) ?? unavailability * YEAR,
    stalls,
  }));
  return greaterFirst(points, ({ cost }) => cost);
}

function fileOf({ file, name, journeys, findings }: RisksTopologyReport): DigestFile {
  const whose = (journey: JourneyRisksReport) => (journeys.length > 1 ? ` (${journey.name})` : '');
  return {
    file,
    name,
    broken: journeys.length === 0,
    cases: journeys.map((journey) => caseOf(journey, findings)),
    tables: journeys.flatMap((journey) => [
      cutSetsDigest(journey, whose(journey)),
      importanceDigest(journey, whose(journey)),
    ]),
    findings: toldFindings(findings),
  };
}

function caseOf(journey: JourneyRisksReport, findings: readonly FindingReport[]): DigestCase {
  if (isAlwaysDown(journey))
    return { name: journey.name, failures: [`${journey.name} is down while nothing has failed`] };
  const accepted = acceptedPoints(findings);
  const open = pointsOf(journey).filter(({ name }) => !accepted.has(name));
  return {
    name: journey.name,
    failures: open.map(({ name, cost, stalls }) =>
      stalls === undefined
        ? `${name} is a single point of failure: it costs ${formatDuration(cost)} a year`
        : `${name} is a single point of failure, since the failover of ${listNames(stalls, MOST_NAMES)} needs it to act: it costs ${formatDuration(cost)} a year`,
    ),
  };
}
