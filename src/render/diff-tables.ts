import { formatNines } from '../quantity/format-nines.js';
import type { DiffTopologyReport, FiguresReport, JourneyDiffReport } from '../report/diff-report.js';
import { changeWords, haveOnePeriod, signedSpan } from './change-words.js';
import type { DigestTable } from './digest.js';
import { edited } from './edited.js';
import { leastAvailability } from './journey-figures.js';
import { periodWords } from './period-words.js';
import { outages } from './terminal/diff-figures.js';
import { toldFindings } from './told-findings.js';

/** Most rows of a folded table. */
const MOST_ROWS = 50;

/** Every journey before and after. */
export function journeysTable(topologies: readonly DiffTopologyReport[]): DigestTable {
  const both = ({ before, after }: JourneyDiffReport, figure: (figures: FiguresReport) => string) =>
    [before, after].flatMap((side) => (side === null ? [] : [figure(side)])).join(' → ');
  const row = (file: string, journey: JourneyDiffReport) => [
    file,
    journey.name,
    journey.before === null ? 'new' : leastAvailability(journey.before),
    journey.after === null ? 'gone' : leastAvailability(journey.after),
    changeWords(journey),
    journey.downtimeYear === null ? '' : signedSpan(journey.downtimeYear),
    both(journey, ({ unavailability }) => formatNines(unavailability)),
    both(journey, outages),
  ];
  return {
    title: 'Journeys',
    columns: [
      { title: 'File' },
      { title: 'Journey' },
      { title: 'Before' },
      { title: 'After' },
      { title: 'Down', align: 'right' },
      { title: 'Down a year', align: 'right' },
      { title: 'Nines' },
      { title: 'Outages a year' },
    ],
    rows: topologies.flatMap(({ file, journeys }) => journeys.map((journey) => row(file, journey))),
  };
}

/** What stands folded about a file: its edits, what takes it down, what is no longer found. */
export function diffTables(topology: DiffTopologyReport): DigestTable[] {
  return [editsTable(topology), waysTable(topology), goneTable(topology)];
}

function editsTable(topology: DiffTopologyReport): DigestTable {
  const journeys = topology.journeys.filter(({ attribution }) => attribution.length > 0);
  const edits = edited(topology);
  const sampled = journeys.some(({ method }) => method === 'sampled') ? ', sampled' : '';
  const more = edits.length > MOST_ROWS ? ` (the ${MOST_ROWS} that matter most of ${edits.length})` : '';
  const period = journeys.length > 0 && haveOnePeriod(journeys) ? journeys[0]!.period : undefined;
  const cost = (share: { year: number; unavailability: number } | undefined) => {
    if (share === undefined) return '-';
    return signedSpan(period === undefined ? share.year : share.unavailability * period.seconds);
  };
  return {
    title: `What each edit adds to the downtime${period ? `, ${periodWords(period.name)}` : ', a year'}${sampled}${more}`,
    columns: [
      { title: 'Edit' },
      { title: 'Where' },
      ...journeys.map(({ name }) => ({ title: name, align: 'right' as const })),
    ],
    rows: edits
      .slice(0, MOST_ROWS)
      .map(({ edit, file, line, shares }) => [
        edit,
        `${file}:${line}`,
        ...journeys.map(({ name }) => cost(shares.get(name))),
      ]),
  };
}

/** Single points and larger cut sets that are new or gone. */
function waysTable({ journeys }: DiffTopologyReport): DigestTable {
  const rows = journeys.flatMap(({ name, newSinglePoints, goneSinglePoints, cutSets }) => [
    ...newSinglePoints.map((point) => [name, 'new single point', point.name]),
    ...goneSinglePoints.map((point) => [name, 'no longer a single point', point.name]),
    ...cutSets.new.filter(({ order }) => order > 1).map(({ what }) => [name, 'new', what]),
    ...cutSets.gone.filter(({ order }) => order > 1).map(({ what }) => [name, 'gone', what]),
  ]);
  return {
    title: 'What takes it down',
    columns: [{ title: 'Journey' }, { title: '' }, { title: 'Together' }],
    rows: rows.slice(0, MOST_ROWS),
  };
}

function goneTable({ goneFindings }: DiffTopologyReport): DigestTable {
  return {
    title: 'No longer found',
    columns: [{ title: 'Severity' }, { title: 'Code' }, { title: 'What' }],
    rows: toldFindings(goneFindings)
      .slice(0, MOST_ROWS)
      .map(({ severity, rule, message }) => [severity, rule, message]),
  };
}
