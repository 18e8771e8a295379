import type { Formula, Reference } from './model.js';

/** Every mention of an event in a formula, in reading order. */
export function* formulaReferences(formula: Formula | null): Generator<Reference> {
  const stack = formula === null ? [] : [formula];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (part.type === 'reference') yield part;
    else if (part.type === 'at-least') for (const input of part.inputs.toReversed()) stack.push(input);
  }
}
