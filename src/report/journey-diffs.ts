import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { YEAR } from '../quantity/calendar.js';
import { changedCutSets } from './changed-cut-sets.js';
import type { DiffOutcome, DiffSide } from './diff-outcome.js';
import type { CutSetsDiffReport, FiguresReport, JourneyDiffReport } from './diff-report.js';
import { editReport } from './edit-report.js';
import { journeyReport } from './journey-report.js';
import { singlePointReports } from './single-point-reports.js';

/** The journeys of the new file, then those that are no longer there. */
export function journeyDiffs(outcome: DiffOutcome): JourneyDiffReport[] {
  const before = outcome.before?.analysis.journeys ?? [];
  const newName = (journey: JourneyAnalysis) =>
    outcome.names.journeys.get(journey.journey.name) ?? journey.journey.name;
  const old = new Map(before.map((journey) => [newName(journey), journey]));
  const after = outcome.after?.analysis.journeys ?? [];
  const own = new Set(after.map(({ journey }) => journey.name));
  return [
    ...after.map((journey) => journeyDiff(outcome, old.get(journey.journey.name) ?? null, journey)),
    ...before
      .filter((journey) => !own.has(newName(journey)))
      .map((journey) => journeyDiff(outcome, journey, null)),
  ];
}

function journeyDiff(
  outcome: DiffOutcome,
  before: JourneyAnalysis | null,
  after: JourneyAnalysis | null,
): JourneyDiffReport {
  const { journey } = (after ?? before)!;
  const { period } = journey.targets;
  const bounds = outcome.changes.get(journey.name);
  const change = before && after && within(changeOf(before, after), bounds);
  const per = (seconds: number) => (change === null ? null : change * seconds);
  return {
    name: journey.name,
    was: before !== null && before.journey.name !== journey.name ? before.journey.name : null,
    before: before && figuresOf(before),
    after: after && figuresOf(after),
    downtimeYear: per(YEAR),
    ...(bounds !== undefined && {
      downtimeYearBounds: [bounds.low * YEAR, bounds.high * YEAR] as const,
    }),
    period: { name: period.name, seconds: period.seconds, downtime: per(period.seconds) },
    ...sharesOf(outcome, journey.name),
    ...singlesOf(outcome, before, after),
    cutSets: cutSetsOf(outcome, before, after),
  };
}

/** Of two nearly equal figures what floating-point numbers make of them is no change. */
function changeOf(before: JourneyAnalysis, after: JourneyAnalysis): number {
  const change = after.unavailability - before.unavailability;
  return Math.abs(change) <= 1e-12 * before.unavailability ? 0 : change;
}

/** More may be known of a change than of its ends. */
function within(change: number, bounds: JourneyAnalysis['bounds'] | undefined): number {
  return bounds === undefined ? change : Math.min(bounds.high, Math.max(bounds.low, change));
}

function figuresOf(analysis: JourneyAnalysis): FiguresReport {
  const { availability, unavailability, nines, method, bounds, states, downtime, ...more } =
    journeyReport(analysis);
  const { outagesPerYear, meanOutage, targets } = more;
  const figures = { availability, unavailability, nines, method, bounds, states, downtime };
  return { ...figures, outagesPerYear, meanOutage, targets };
}

function sharesOf(
  outcome: DiffOutcome,
  journey: string,
): Pick<JourneyDiffReport, 'attribution' | 'method' | 'evaluations'> {
  const shared = outcome.shares.get(journey);
  if (shared === undefined) return { attribution: [], method: null, evaluations: 0 };
  const attribution = shared.edits.map((edit, index) => ({
    ...editReport(outcome, outcome.edits[edit]!),
    downtimeYear: shared.shares[index]! * YEAR,
  }));
  const { method, evaluations } = shared;
  const size = ({ downtimeYear }: { downtimeYear: number }) => Math.abs(downtimeYear);
  return { attribution: attribution.toSorted((a, b) => size(b) - size(a)), method, evaluations };
}

function singlesOf(
  { names }: DiffOutcome,
  before: JourneyAnalysis | null,
  after: JourneyAnalysis | null,
): Pick<JourneyDiffReport, 'newSinglePoints' | 'goneSinglePoints'> {
  if (before === null || after === null) return { newSinglePoints: [], goneSinglePoints: [] };
  const newName = (name: string) => names.things.get(name) ?? name;
  const old = new Set(before.singlePoints.map(({ name }) => newName(name)));
  const own = new Set(after.singlePoints.map(({ name }) => name));
  return {
    newSinglePoints: singlePointReports(after.singlePoints.filter(({ name }) => !old.has(name))),
    goneSinglePoints: singlePointReports(before.singlePoints.filter(({ name }) => !own.has(newName(name)))),
  };
}

function cutSetsOf(
  outcome: DiffOutcome,
  before: JourneyAnalysis | null,
  after: JourneyAnalysis | null,
): CutSetsDiffReport {
  const of = (side: DiffSide | null, journey: JourneyAnalysis | null) => {
    const found = side?.risks?.journeys.find((one) => one.journey.name === journey?.journey.name);
    return found && { journey: found, file: side!.risks! };
  };
  const [old, own] = [of(outcome.before, before), of(outcome.after, after)];
  if (old !== undefined && own !== undefined) return changedCutSets(old, own, outcome.names.things);
  return { maxOrder: 0, complete: before === null || after === null, new: [], gone: [] };
}
