import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import type { JourneyReport, Report } from '../../src/report/report.js';
import type { RisksReport } from '../../src/report/risks-report.js';
import { isSame } from './same.js';
import { ensure } from './violation.js';

/** How far sums over many terms may be from what they sum to. */
const SUMS = 1e-9;
/** What rounding may leave between figures that are made of each other. */
const ROUNDING = 1e-12;

/** Checks that the figures of a journey fit together. */
function checkJourney(journey: JourneyReport): void {
  const { name, availability, unavailability, states, bounds, downtime } = journey;
  const holds = (condition: boolean, what: string) =>
    ensure(condition, 'figures', () => `${name}: ${what}: ${JSON.stringify(journey).slice(0, 400)}`);
  holds(Math.abs(availability + unavailability - 1) <= ROUNDING, 'availability and unavailability are not 1');
  holds(Math.abs(states.full + states.degraded + states.down - 1) <= SUMS, 'the states are not 1');
  holds(states.down === unavailability, 'what is down is not the unavailability');
  holds(bounds[0] <= bounds[1] && bounds[1] === unavailability, 'the upper bound is not what is told');
  holds(journey.method === 'bounded' || bounds[0] === bounds[1], 'exact, with an interval');
  holds(isSame(downtime.year, unavailability * YEAR, ROUNDING), 'the downtime of a year');
  holds(isSame(downtime.hour, unavailability * HOUR, ROUNDING), 'the downtime of an hour');
  checkOutages(journey, holds);
  checkTargets(journey, holds);
}

type Holds = (condition: boolean, what: string) => void;

function checkOutages(
  { outagesPerYear, meanOutage, meanUptime, outages, unavailability }: JourneyReport,
  holds: Holds,
): void {
  holds(outagesPerYear !== null || outages.length === 0, 'outages of a kind, but not how many');
  if (outagesPerYear === null) return;
  const total = outages.reduce((sum, { perYear }) => sum + perYear, 0);
  holds(isSame(total, outagesPerYear, SUMS), 'the kinds of outages are not all outages');
  holds(outagesPerYear > 0 === (meanOutage !== null), 'how long an outage lasts');
  if (meanOutage === null || meanUptime === null) return;
  holds(isSame(outagesPerYear * meanOutage, unavailability * YEAR, SUMS), 'outages times their length');
  holds(
    isSame(outagesPerYear * (meanOutage + meanUptime), YEAR, SUMS),
    'a year is outages and what lies between',
  );
}

function checkTargets({ targets }: JourneyReport, holds: Holds): void {
  for (const target of [targets.slo, targets.sla, targets.full]) {
    if (target === null) continue;
    holds(target.expected <= targets.periodSeconds * (1 + ROUNDING), 'more downtime than there is time');
    holds(isSame(target.headroom, target.allowed - target.expected, ROUNDING), 'what is left of a target');
    holds(target.met || target.headroom < 0, 'a target missed with something to spare');
  }
}

/** Checks all figures of an evaluation. */
export function checkEvaluation({ topologies, summary }: Report): void {
  const journeys = topologies.flatMap((topology) => topology.journeys);
  for (const journey of journeys) checkJourney(journey);
  const worst = Math.min(...journeys.map(({ availability }) => availability));
  ensure(
    journeys.length === 0 || isSame(summary.worst!.availability, worst, ROUNDING),
    'figures',
    () => `worst is not ${worst}`,
  );
}

/** Checks that what `risks` says of a journey fits together. */
export function checkRisks({ topologies }: RisksReport): void {
  for (const { name, unavailability, bounds, cutSets } of topologies.flatMap(({ journeys }) => journeys)) {
    const holds = (condition: boolean, what: string) =>
      ensure(condition, 'figures', () => `risks of ${name}: ${what}`);
    holds(bounds[1] === unavailability, 'the upper bound is not what is told');
    for (const set of [...cutSets.list, ...cutSets.lifted.list]) {
      holds(
        set.what !== '' && set.members.length === set.order,
        `a set of order ${set.order}: "${set.what}"`,
      );
      holds(isSame(set.downtimeYear, set.probability * YEAR, SUMS), `downtime of ${set.what}`);
    }
  }
}
