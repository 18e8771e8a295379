import type { FailoverTimes, Probe } from '../../topology/reaction.js';
import { complement, constant, type Expression, minimum, named, product, sum } from './expression.js';
import type { Outcome } from './node.js';
import type { Derive } from './sheet.js';
import { reference, type Sheet, write } from './sheet.js';

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
  const step = write(sheet, {
    of,
    title: `${label}: how often it works, which takes what it needs`,
    result: coverage,
    expression: product([named('success', success), complement(named(acts.name, acts.fail))]),
  });
  return { surely: named(reference(of, step), coverage), coverage };
}

/** Writes the outages of one reaction, each of its durations once, and returns their names. */
export function outageSteps(
  sheet: Sheet,
  label: string,
  outageOf: OutageOf,
  durations: readonly number[],
): (duration: number) => Expression {
  const names = new Map<number, Expression>();
  const bySeconds = new Map<number, Expression>();
  // Where the failure itself is long it does not matter how long: one step is enough.
  for (const duration of [...new Set(durations)].toSorted((a, b) => a - b)) {
    const { expression, seconds } = outageOf(duration);
    const known = bySeconds.get(seconds);
    const named =
      known ??
      outageStep(sheet, `T(${label}${bySeconds.size > 0 ? `, ${bySeconds.size + 1}` : ''})`, {
        label,
        expression,
        seconds,
      });
    bySeconds.set(seconds, named);
    names.set(duration, named);
  }
  return (duration) => names.get(duration) ?? constant(0);
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
