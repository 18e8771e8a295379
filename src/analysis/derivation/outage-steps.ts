import { HOUR } from '../../quantity/calendar.js';
import type { FailoverTimes, Probe } from '../../topology/topology.js';
import type { Derive } from './event-steps.js';
import { complement, constant, type Expression, minimum, named, product, sum } from './expression.js';
import type { Outcome } from './node.js';
import { type Sheet, write } from './sheet.js';

/** Seconds of outage when a failure of so many seconds sets a reaction off, in a formula. */
export type OutageOf = (duration: number) => { expression: Expression; seconds: number };

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
  write(sheet, {
    of,
    title: `${label}: seconds until it is noticed, at worst`,
    result: detection,
    expression: timeout > 0 ? sum([probes, named('timeout', timeout)]) : probes,
  });
  return named(of, detection);
}

/** The outage of one failover, c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d), by the failure's duration d. */
export function failoverOutages(
  sheet: Sheet,
  label: string,
  { times, needs }: { times: FailoverTimes; needs: Outcome },
  derive: Derive,
): OutageOf {
  const { detection, switchover, manual, success } = times;
  const detects = detectionSteps(sheet, label, detection, times.probe);
  const takes = switchover > 0 ? sum([detects, named('switchover', switchover)]) : detects;
  const { surely, coverage } = coverageSteps(sheet, label, success, { needs, derive });
  return (duration) => {
    const d = named('d', duration);
    const automatic = Math.min(detection + switchover, duration);
    const byHand = Math.min(manual ?? duration, duration);
    const works = product([surely, minimum(takes, d)]);
    const fails = product([complement(surely), manual === null ? d : minimum(named('manual', manual), d)]);
    return {
      expression: coverage === 1 ? minimum(takes, d) : sum([works, fails]),
      seconds: coverage * automatic + (1 - coverage) * byHand,
    };
  };
}

/** How surely it acts: c = success × A(needs). */
function coverageSteps(
  sheet: Sheet,
  label: string,
  success: number,
  { needs, derive }: { needs: Outcome; derive: Derive },
): { surely: Expression; coverage: number } {
  if (needs === false) return { surely: named('success', success), coverage: success };
  const acts = derive(sheet, needs);
  const coverage = success * acts.work;
  const of = `c(${label})`;
  write(sheet, {
    of,
    title: `${label}: how often it works, which takes what it needs`,
    result: coverage,
    expression: product([named('success', success), complement(named(acts.name, acts.fail))]),
  });
  return { surely: named(of, coverage), coverage };
}

/** Writes the outages of one reaction, each of its durations once, and returns their names. */
export function outageSteps(
  sheet: Sheet,
  label: string,
  outageOf: OutageOf,
  durations: readonly number[],
): (duration: number) => Expression {
  const names = new Map<number, Expression>();
  const distinct = [...new Set(durations)];
  for (const [index, duration] of distinct.entries()) {
    const { expression, seconds } = outageOf(duration);
    const of = `T(${label}${distinct.length > 1 ? `, ${index + 1}` : ''})`;
    const hours = Number((duration / HOUR).toPrecision(4));
    const title = `${label}: seconds of outage each time; the failure itself lasts d = ${hours} h`;
    write(sheet, { of, title, result: seconds, expression });
    names.set(duration, named(of, seconds));
  }
  return (duration) => names.get(duration) ?? constant(0);
}
