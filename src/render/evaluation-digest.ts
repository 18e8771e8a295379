import { formatAvailability } from '../quantity/format-availability.js';
import { formatDuration } from '../quantity/format-duration.js';
import { formatNines } from '../quantity/format-nines.js';
import type { JourneyReport, Report, TargetsReport, TopologyReport } from '../report/report.js';
import type { Digest, DigestFile, DigestTable } from './digest.js';
import { evaluationRecords } from './evaluation-records.js';
import { availabilityFigure, downtimeFigure } from './journey-figures.js';
import { RECOVERIES, recoveryCells } from './recovery-cells.js';
import { judgement, type Promised, targetFigure } from './terminal/judgement.js';
import { type Part, partsOf } from './terminal/parts.js';
import { tallyOf, toldFindings } from './told-findings.js';
import { worstJourney } from './worst-journey.js';

/** Most rows of a folded table. */
const MOST_PARTS = 20;

/** What `eval` and `check` found, for every format; `passed` is the gate's answer, null where there is no gate. */
export function evaluationDigest(report: Report, passed: boolean | null): Digest {
  const { tool, topologies } = report;
  return {
    tool,
    verb: passed === null ? 'eval' : 'check',
    answer: answerOf(report),
    passed,
    summary: summaryOf(topologies),
    files: topologies.map(fileOf),
    records: evaluationRecords(topologies),
  };
}

function answerOf({ topologies }: Report): string {
  if (topologies.length === 0) return 'no files to look at';
  const tally = tallyOf(topologies);
  const found = worstJourney(topologies);
  if (found === undefined) return `nothing computed: ${tally}`;
  const { worst, called } = found;
  const figure = availabilityFigure(worst);
  const lowest = called === '' ? figure : `lowest ${figure} (${called})`;
  return `${lowest}, ${downtimeFigure(worst)} a year: ${tally}`;
}

function summaryOf(topologies: readonly TopologyReport[]): DigestTable {
  const more = [...fullColumn(topologies), ...recoveryColumns(topologies)];
  const figures = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => rowOf(file, journey)));
  const rows = figures.map((row, index) => [...row, ...more.map(({ cells }) => cells[index]!)]);
  return {
    title: 'Journeys',
    columns: [
      { title: 'File' },
      { title: 'Journey' },
      { title: 'Availability' },
      { title: 'Nines', align: 'right' },
      { title: 'Down a year', align: 'right' },
      { title: 'SLO' },
      { title: 'SLA' },
      ...more.map(({ title }) => ({ title })),
    ],
    rows,
  };
}

/** A column that is there only where some journey has something in it, with a cell for each journey. */
interface MoreColumn {
  title: string;
  cells: readonly string[];
}

/** What is promised about undegraded service. */
function fullColumn(topologies: readonly TopologyReport[]): MoreColumn[] {
  const cells = topologies.flatMap(({ journeys }) => journeys.map(({ targets }) => promise('full', targets)));
  return cells.some((cell) => cell !== '') ? [{ title: 'Full', cells }] : [];
}

function recoveryColumns(topologies: readonly TopologyReport[]): MoreColumn[] {
  const columns = RECOVERIES.map((key) => ({
    title: key.toUpperCase(),
    cells: topologies.flatMap((topology) => recoveryCells(topology, key, 'full')),
  }));
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function rowOf(file: string, journey: JourneyReport): string[] {
  const { name, unavailability, targets } = journey;
  const figures = [availabilityFigure(journey), formatNines(unavailability), downtimeFigure(journey)];
  return [file, name, ...figures, promise('slo', targets), promise('sla', targets)];
}

function promise(key: Promised, targets: TargetsReport): string {
  return targets[key] ? `${targetFigure(key, targets)} ${judgement(key, targets, 'full')}` : '';
}

function fileOf(topology: TopologyReport): DigestFile {
  const { file, name, journeys, findings } = topology;
  const broken = journeys.length === 0;
  return {
    file,
    name,
    broken,
    cases: journeys.map((journey) => ({ name: journey.name, failures: [] })),
    tables: broken ? [] : [partsTable(topology)],
    findings: toldFindings(findings),
  };
}

function partsTable(topology: TopologyReport): DigestTable {
  const { journeys } = topology;
  const parts = partsOf(topology);
  const row = (part: Part) => [
    part.name,
    part.units,
    formatAvailability(part.unavailability),
    ...part.costs.map((cost) => (cost > 0 ? formatDuration(cost) : '-')),
    singleOf(part, journeys.length),
  ];
  const more = parts.length > MOST_PARTS ? ` (the ${MOST_PARTS} dearest of ${parts.length})` : '';
  return {
    title: `What each part costs in a year${more}`,
    columns: [
      { title: 'Component' },
      { title: 'Units' },
      { title: 'Availability' },
      ...journeys.map(({ name }) => ({ title: name, align: 'right' as const })),
      { title: 'Single point of failure' },
    ],
    rows: parts.slice(0, MOST_PARTS).map(row),
  };
}

function singleOf({ single }: Part, journeys: number): string {
  if (single.length === 0) return '';
  return single.length === journeys ? 'yes' : `of ${single.join(', ')}`;
}
