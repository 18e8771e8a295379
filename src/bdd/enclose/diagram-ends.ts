import type { Diagram } from '../diagram.js';
import { diagramChances } from '../diagram-chances.js';
import { roundedDown, roundedUp } from '../rounding.js';

/** Rounded operations a level, deep, of a diagram's evaluation. */
const OPERATIONS_EACH = 4;

/** Bounds of one figure, lower and upper. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Bounds of P(a diagram has failed), its variables' being within those given per level: it is monotone. */
export function diagramEnds(diagram: Diagram, low: Float64Array, high: Float64Array): Interval {
  const operations = OPERATIONS_EACH * (diagram.order.length + 1);
  return {
    low: roundedDown(failChance(diagram, low), operations),
    high: roundedUp(failChance(diagram, high), operations),
  };
}

function failChance(diagram: Diagram, fail: Float64Array): number {
  return diagramChances(diagram, { fail, work: fail.map((q) => 1 - q) }).fail.at(-1)!;
}
