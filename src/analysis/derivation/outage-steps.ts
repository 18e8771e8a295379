import type { Interval } from '../../bdd/enclose/diagram-ends.js';
import type { FailoverTimes, Probe } from '../../topology/reaction.js';
import { type CoverageSource, coverageSteps } from './coverage-steps.js';
import { complement, constant, type Expression, minimum, named, product, sum } from './expression.js';
import type { Derive } from './sheet.js';
import { reference, type Sheet, write } from './sheet.js';

/** What sets a reaction off: how long that is down by itself, in seconds, and how surely what it needs works then. */
export interface Cause {
  duration: number;
  acts: Interval;
}

/** Seconds of outage when something sets a reaction off, in a formula. */
export type OutageOf = (cause: Cause) => { expression: Expression; seconds: number };

/** How long until a dead unit is noticed, from its probes; as the file says it where there are none. */
export function detectionSteps(
  sheet: Sheet,
  label: string,
  detection: number,
  probe: Probe | null,
): Expression {
  if (probe === null) return named('detection', detection);
  const { interval, threshold, timeout } = probe;
  const probes = product([named('interval', interval), named('failure_threshold', threshold)]);
  const of = `T_detect(${label})`;
  const step = write(sheet, {
    of,
    title: `${label}: seconds until it is noticed, at worst`,
    result: detection,
    expression: timeout > 0 ? sum([probes, named('timeout', timeout)]) : probes,
  });
  return named(reference(of, step), detection);
}

/** The outage of one failover, c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d), by the failure's duration d. */
export function failoverOutages(
  sheet: Sheet,
  label: string,
  { times, coverage }: { times: FailoverTimes; coverage: CoverageSource },
  derive: Derive,
): OutageOf {
  const { detection, switchover, manual, success } = times;
  const detects = detectionSteps(sheet, label, detection, times.probe);
  const takes = switchover > 0 ? sum([detects, named('switchover', switchover)]) : detects;
  const coverageOf = coverageSteps(sheet, label, success, { coverage, derive });
  return ({ duration, acts }) => {
    const { surely, chance } = coverageOf(acts.low);
    const d = named('d', duration);
    const automatic = Math.min(detection + switchover, duration);
    const byHand = Math.min(manual ?? duration, duration);
    const works = product([surely, minimum(takes, d)]);
    const fails = product([complement(surely), manual === null ? d : minimum(named('manual', manual), d)]);
    return {
      expression: chance === 1 ? minimum(takes, d) : sum([works, fails]),
      seconds: chance * automatic + (1 - chance) * byHand,
    };
  };
}

/** Writes the outages of one reaction, each of its causes once, and returns their names. */
export function outageSteps(
  sheet: Sheet,
  label: string,
  outageOf: OutageOf,
  causes: readonly Cause[],
): (cause: Cause) => Expression {
  const names = new Map<string, Expression>();
  const bySeconds = new Map<number, Expression>();
  const keyOf = ({ duration, acts }: Cause) => `${duration} ${acts.low}`;
  // Where the failure itself is long it does not matter how long: one step is enough.
  for (const cause of causes.toSorted((a, b) => a.duration - b.duration)) {
    if (names.has(keyOf(cause))) continue;
    const { expression, seconds } = outageOf(cause);
    const known = bySeconds.get(seconds);
    const named =
      known ??
      outageStep(sheet, `T(${label}${bySeconds.size > 0 ? `, ${bySeconds.size + 1}` : ''})`, {
        label,
        expression,
        seconds,
      });
    bySeconds.set(seconds, named);
    names.set(keyOf(cause), named);
  }
  return (cause) => names.get(keyOf(cause)) ?? constant(0);
}

function outageStep(
  sheet: Sheet,
  of: string,
  { label, expression, seconds }: { label: string; expression: Expression; seconds: number },
): Expression {
  const title = `${label}: seconds of outage each time, at most d, the failure itself`;
  const step = write(sheet, { of, title, result: seconds, expression });
  return named(reference(of, step), seconds);
}
