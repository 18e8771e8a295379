import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { ninesOf } from '../../quantity/nines.js';
import type { Target, Targets } from '../../topology/topology.js';
import { judgeTargets } from '../targets.js';
import { difference, type Expression, named, product } from './expression.js';
import { availabilityText } from './own-figure-steps.js';
import { type Derived, type Sheet, write } from './sheet.js';

/** What an unavailability means: nines, and downtime a year. */
export function meaningSteps(sheet: Sheet, { name, fail }: Derived): void {
  const nines = ninesOf(fail);
  if (nines === null) return;
  const q = named(name, fail);
  const logarithm = { names: `−log10(${q.names})`, numbers: `−log10(${q.numbers})`, rank: 0 };
  write(sheet, { of: 'nines', title: 'The number of nines', result: nines, expression: logarithm });
  downtimeStep(sheet, q, { name: 'year', seconds: YEAR, fail });
}

/** What is promised against what is expected, seconds in the period of the targets. */
export function targetSteps(sheet: Sheet, { name, fail }: Derived, targets: Targets): void {
  const { slo, sla, period } = targets;
  if (slo === null && sla === null) return;
  const { buffer, ...judged } = judgeTargets(targets, fail);
  const expected = downtimeStep(sheet, named(name, fail), { ...period, fail });
  const allowed = [
    slo && allowedStep(sheet, 'SLO', slo, targets),
    sla && allowedStep(sheet, 'SLA', sla, targets),
  ];
  for (const [index, [label, result]] of (
    [
      ['SLO', judged.slo],
      ['SLA', judged.sla],
    ] as const
  ).entries()) {
    if (result === null) continue;
    const title = `${label}: what is left of it, seconds a ${period.name}`;
    const note = result.met ? `met, ${formatDuration(result.headroom)} to spare` : 'missed';
    const expression = difference(allowed[index]!, expected);
    write(sheet, { of: `headroom(${label})`, title, result: result.headroom, expression, note });
  }
  if (buffer === null) return;
  write(sheet, {
    of: 'buffer',
    title: `Between breaking the SLO and breaking the SLA, seconds a ${period.name}`,
    result: buffer,
    expression: difference(allowed[1]!, allowed[0]!),
    note: formatDuration(buffer),
  });
}

/** Full service against its target: what is down or degraded must fit. */
export function fullTargetSteps(sheet: Sheet, { name, fail }: Derived, targets: Targets): void {
  const { full, period } = targets;
  if (full === null) return;
  const expected = downtimeStep(sheet, named(name, fail), {
    ...period,
    fail,
    of: `not full(${period.name})`,
  });
  const allowed = allowedStep(sheet, 'full', full, targets);
  const result = judgeTargets(targets, fail).full!;
  write(sheet, {
    of: 'headroom(full)',
    title: `full: what is left of it, seconds a ${period.name}`,
    result: result.headroom,
    expression: difference(allowed, expected),
    note: result.met ? `met, ${formatDuration(result.headroom)} to spare` : 'missed',
  });
}

function downtimeStep(
  sheet: Sheet,
  q: Expression,
  {
    name,
    seconds,
    fail,
    of = `downtime(${name})`,
  }: { name: string; seconds: number; fail: number; of?: string },
): Expression {
  const result = fail * seconds;
  const known = sheet.steps.some((step) => step.of === of);
  if (!known) {
    const expression = product([q, named(name, seconds)]);
    const what = of.startsWith('not') ? 'time without full service' : 'downtime';
    const title = `Expected ${what}, seconds a ${name}`;
    write(sheet, { of, title, result, expression, note: formatDuration(result) });
  }
  return named(of, result);
}

function allowedStep(sheet: Sheet, label: string, target: Target, { period }: Targets): Expression {
  const result = target.unavailability * period.seconds;
  const of = `allowed(${label})`;
  const text = availabilityText(target.unavailability);
  const lack = {
    names: `(1 − ${label})`,
    numbers: text === null ? `${target.unavailability}` : `(1 − ${text})`,
    rank: 3,
  };
  write(sheet, {
    of,
    title: `${label}: allowed downtime, seconds a ${period.name}`,
    result,
    expression: product([lack, named(period.name, period.seconds)]),
    note: formatDuration(result),
  });
  return named(of, result);
}
