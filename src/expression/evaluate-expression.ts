import { binomialTail } from '../bdd/binomial.js';
import type { Availability } from '../quantity/availability.js';
import type { Expression, Replicas } from './expression.js';

/**
 * The availability of an expression whose figures are all independent of each other. Both sides are sums of positive
 * terms, so each keeps full relative precision, however close to 1 the other is. Series: U = U1 + A1 U2, A = A1 A2;
 * parallel the same with A and U swapped; k of n copies: the binomial tail of at least n - k + 1 failures.
 */
export function evaluateExpression(expression: Expression): Availability {
  // The reader of expressions bounds their depth, and so this recursion.
  switch (expression.kind) {
    case 'figure':
      return expression.value;
    case 'series':
      return expression.parts.map(evaluateExpression).reduce(inSeries);
    case 'parallel':
      return expression.parts.map(evaluateExpression).reduce(inParallel);
    case 'replicas':
      return evaluateReplicas(expression);
  }
}

function inSeries(first: Availability, second: Availability): Availability {
  return {
    availability: first.availability * second.availability,
    unavailability: first.unavailability + first.availability * second.unavailability,
  };
}

function inParallel(first: Availability, second: Availability): Availability {
  return {
    availability: first.availability + first.unavailability * second.availability,
    unavailability: first.unavailability * second.unavailability,
  };
}

function evaluateReplicas({ required, count, part }: Replicas): Availability {
  const { unavailability, availability } = evaluateExpression(part);
  const { fail, work } = binomialTail(count, count - required + 1, unavailability, availability);
  return { availability: work, unavailability: fail };
}
