import type {
  DiffTopologyReport,
  EditReport,
  FiguresReport,
  JourneyDiffReport,
} from '../report/diff-report.js';
import type { DigestRecords } from './digest.js';

type Value = string | number | boolean | null;

const FIGURES: readonly [name: string, value: (figures: FiguresReport) => Value][] = [
  ['availability', ({ availability }) => availability],
  ['unavailability', ({ unavailability }) => unavailability],
  ['nines', ({ nines }) => nines],
  ['outagesPerYear', ({ outagesPerYear }) => outagesPerYear],
  ['targets.slo.met', ({ targets }) => targets.slo?.met ?? null],
  ['targets.sla.met', ({ targets }) => targets.sla?.met ?? null],
  ['targets.full.met', ({ targets }) => targets.full?.met ?? null],
];

/** A record per journey, and one per edit that may concern it: those say what they add to the same `downtimeYear`. */
export function diffRecords(topologies: readonly DiffTopologyReport[]): DigestRecords {
  const sides = ['before', 'after'].flatMap((side) => FIGURES.map(([name]) => `${side}.${name}`));
  return {
    columns: ['file', 'base', 'name', 'journey', 'edit', 'line', 'downtimeYear', 'method', ...sides, 'error'],
    rows: topologies.flatMap(rowsOf),
  };
}

function rowsOf(topology: DiffTopologyReport): Value[][] {
  const { file, base, name, journeys, findings } = topology;
  const start = [file, base, name];
  const none = ['before', 'after'].flatMap(() => FIGURES.map(() => null));
  if (journeys.length === 0) {
    const why = findings.find(({ severity }) => severity === 'error')?.message ?? null;
    return [[...start, null, null, null, null, null, ...none, why]];
  }
  const edit = (journey: JourneyDiffReport, one: EditReport & { downtimeYear: number }) => [
    ...[...start, journey.name, one.edit, one.line, one.downtimeYear, journey.method],
    ...none,
    null,
  ];
  return journeys.flatMap((journey) => [
    [...start, journey.name, null, null, journey.downtimeYear, journey.method, ...figuresOf(journey), null],
    ...journey.attribution.map((one) => edit(journey, one)),
  ]);
}

function figuresOf({ before, after }: JourneyDiffReport): Value[] {
  return [before, after].flatMap((figures) =>
    FIGURES.map(([, value]) => (figures === null ? null : value(figures))),
  );
}
