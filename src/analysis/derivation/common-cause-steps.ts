import type { Component } from '../../topology/topology.js';
import { named, product } from './expression.js';
import { type Sheet, write } from './sheet.js';
import { oneUnit } from './units-steps.js';

/** The share β of a replica's unavailability that takes all replicas at once. */
export function commonCauseSteps(sheet: Sheet, of: string, component: Component): number {
  const whole = oneUnit(sheet, { component }, `one ${component.name}`);
  return write(sheet, {
    of,
    title: `${component.name}: what takes all replicas at once`,
    result: component.commonCause * whole.fail,
    expression: product([named('β', component.commonCause), named(whole.name, whole.fail)]),
  });
}
