import { hitOf } from './component-reaction-steps.js';
import { complement, constant, type Expression, named, product, quotient } from './expression.js';
import type { EventNode, StalledSource } from './node.js';
import { type Sheet, write } from './sheet.js';
import { spareStep } from './trigger-steps.js';

const NOTE = 'what the failover needs goes with it: nobody takes over until it is repaired';

/** How likely what stalls a failover takes what serves while something else could take over. */
export function stalledSteps(sheet: Sheet, event: EventNode, source: StalledSource): number {
  return write(sheet, {
    of: `q(${event.label})`,
    title: `how often ${source.by} takes what serves while there is a spare`,
    result: event.fail,
    expression: chanceOf(sheet, source),
    note: source.component ? NOTE : `${NOTE}; P: it does so; evaluated exactly`,
  });
}

function chanceOf(sheet: Sheet, { by, chance, component, trigger }: StalledSource): Expression {
  if (component === undefined || trigger === undefined) return named('P', chance);
  const hit = hitOf(component, trigger);
  if (trigger.spare === null) return hit.length > 0 ? product(hit) : constant(1);
  const met = product([...hit, spareStep(sheet, component, trigger.spare)]);
  return quotient(met, complement(named(`q(${by})`, trigger.event.unavailability)));
}
