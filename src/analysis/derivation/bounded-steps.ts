import type { Interval } from '../../bdd/enclose/diagram-ends.js';
import { formatAvailability } from '../../quantity/format-availability.js';
import { type Derived, reference, type Sheet, write } from './sheet.js';

/** The two ends of a figure that is too entangled for an exact one; what follows from it is derived from the pessimistic end. */
export function boundedSteps(sheet: Sheet, name: string, { fail, work }: Bounds): Derived {
  sheet.byDiagram = true;
  const span = `${formatAvailability(fail.high)} to ${formatAvailability(fail.low, 'up')} available`;
  write(sheet, {
    of: `least U(${name})`,
    title: `${name}: the least share of time that it is down, too entangled for an exact figure`,
    result: fail.low,
    expression: 'a lower bound of P(down)',
    note: 'proved, from bounds of association and by telling apart the states of what is shared most',
  });
  const of = `U(${name})`;
  const step = write(sheet, {
    of,
    title: `${name}: bounded, the share of time that it is down is at most this`,
    result: fail.high,
    expression: 'an upper bound of P(down)',
    note: `proved likewise: ${span}; a component or a block of it may have exact steps, ask for it by name`,
  });
  return { name: reference(of, step), fail: fail.high, work: work.low, step };
}

interface Bounds {
  fail: Interval;
  work: Interval;
}
