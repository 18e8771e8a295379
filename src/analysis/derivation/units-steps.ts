import { formatNines } from '../../quantity/format-nines.js';
import type { Component } from '../../topology/topology.js';
import { binomialForm } from './binomial-form.js';
import { constant, difference, named, product, quotient } from './expression.js';
import type { EventNode, EventSource } from './node.js';
import { ownFigureSteps } from './own-figure-steps.js';
import { type Derived, reference, type Sheet, write } from './sheet.js';

type Units = Extract<EventSource, { type: 'units' }>;

/** Equal units of a component that fail by themselves: at least `failing` of them. */
export function unitsSteps(sheet: Sheet, { label, fail, work }: EventNode, source: Units): Derived {
  const { component, units, failing } = source;
  const alone = units === 1 && component.replicas === 1;
  const whole = oneUnit(sheet, source, alone ? label : `one ${component.name}`);
  if (alone) return whole;
  const unit = byItself(sheet, source, whole);
  if (units === 1) return unit;
  const of = `q(${label})`;
  const step = write(sheet, {
    of,
    title: null,
    result: fail,
    expression: binomialForm(units, failing, unit),
    note: fail > 0 && fail < 1 ? `by itself ${formatNines(fail)} nines` : null,
  });
  return { name: reference(of, step), fail, work, step };
}

/** What one unit is down, written once. */
export function oneUnit(sheet: Sheet, { component }: Pick<Units, 'component'>, label: string): Derived {
  const key = `one ${component.name} ${label}`;
  const known = sheet.byKey.get(key);
  if (known !== undefined) return known;
  const derived = ownFigureSteps(sheet, label, component.figures);
  sheet.byKey.set(key, derived);
  return derived;
}

/** What the unavailability of one unit by itself is called. */
export function unitName({ name, replicas, commonCause }: Component): string {
  if (replicas === 1) return `q(${name})`;
  return commonCause > 0 ? `q_i(${name})` : `q(one ${name})`;
}

/** What one unit is down for reasons of its own: q_i = (q − β·q) / (1 − β·q). */
function byItself(sheet: Sheet, { component }: Units, whole: Derived): Derived {
  const { name, commonCause: share, replicas } = component;
  if (share === 0 || replicas === 1) return whole;
  const key = `itself ${name}`;
  const known = sheet.byKey.get(key);
  if (known !== undefined) return known;
  const q = named(whole.name, whole.fail);
  const common = product([named('β', share), q]);
  const fail = share === 1 ? 0 : (whole.fail - share * whole.fail) / (1 - share * whole.fail);
  const of = `q_i(${name})`;
  const step = write(sheet, {
    of,
    title: `${name}: one replica by itself, without the share that takes all at once`,
    result: fail,
    expression: share === 1 ? constant(0) : quotient(difference(q, common), difference(constant(1), common)),
    note: 'so that 1 − (1 − q_i)·(1 − β·q) is the whole q again',
  });
  const derived = { name: of, fail, work: 1 - fail, step };
  sheet.byKey.set(key, derived);
  return derived;
}
