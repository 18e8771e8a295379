import { countTail } from '../../bdd/count.js';
import type { FailWork } from '../../bdd/fail-work.js';
import { binomialForm } from './binomial-form.js';
import { complement, type Expression, power, product, sum } from './expression.js';
import type { GateNode } from './node.js';
import { type Derived, down } from './sheet.js';

/** Below this, 1 − (1 − a)·(1 − b) loses digits on a calculator: sums of small terms keep them. */
const SMALL = 1e-5;
/** Of so many, sums within sums cannot be followed any more: then only what is smaller still loses too many digits. */
const MOST_NESTED = 4;
const TINY = 1e-8;
/** Most terms of a sum over what may be down. */
const MOST_TERMS = 12;
/** Of more factors, names are left out in the middle; the numbers are all there. */
const MOST_NAMES = 8;

/** A formula with the figure that it gives. */
export interface Closed extends FailWork {
  expression: Expression | string;
}

/** A gate over independent inputs: series 1 − Π(1 − U), parallel Π U, k of n a sum over what is down. */
export function closedForm({ kind, threshold: least }: GateNode, inputs: readonly Derived[]): Closed {
  // Inputs that share something may have been put together, so that there are fewer.
  const threshold = kind === 'all' ? inputs.length : least;
  const fail = Float64Array.from(inputs, (input) => input.fail);
  const work = Float64Array.from(inputs, (input) => input.work);
  const result = countTail(threshold, fail, work);
  return { ...result, expression: expressionOf(kind, threshold, inputs, result) };
}

function expressionOf(
  kind: GateNode['kind'],
  threshold: number,
  inputs: readonly Derived[],
  { fail }: FailWork,
): Expression | string {
  const [first] = inputs as [Derived];
  const equal = inputs.every((input) => input.fail === first.fail);
  if (kind === 'all') return factors(alike(inputs).map(([input, count]) => power(down(input), count)));
  if (kind === 'count') {
    return equal ? binomialForm(inputs.length, threshold, first) : subsets(threshold, inputs);
  }
  if (fail >= SMALL || (!equal && inputs.length > MOST_NESTED && fail >= TINY))
    return complement(factors(alike(inputs).map(([input, count]) => power(complement(down(input)), count))));
  return equal ? binomialForm(inputs.length, 1, first) : nested(inputs);
}

/** A product of which not all names may be said. */
function factors(parts: readonly Expression[]): Expression {
  const whole = product(parts);
  if (parts.length <= MOST_NAMES) return whole;
  const shown = product([...parts.slice(0, 3), parts.at(-1)!]).names;
  const last = shown.lastIndexOf('·');
  return { ...whole, names: `${shown.slice(0, last)}·…${shown.slice(last)}` };
}

/** Inputs with the same figure, and how many of them there are. */
function alike(inputs: readonly Derived[]): [Derived, number][] {
  const counts = new Map<number, [Derived, number]>();
  for (const input of inputs) {
    const known = counts.get(input.fail);
    counts.set(input.fail, known ? [known[0], known[1] + 1] : [input, 1]);
  }
  return [...counts.values()];
}

/** a + (1 − a)·(b + (1 − b)·c): any of them, in positive terms. */
function nested(inputs: readonly Derived[]): Expression {
  return inputs.map(down).reduceRight((rest, input) => sum([input, product([complement(input), rest])]));
}

/** At least so many of unlike inputs, as the sum over every way; in words where those are many. */
function subsets(threshold: number, inputs: readonly Derived[]): Expression | string {
  const terms: Expression[] = [];
  for (let mask = 0; inputs.length <= 8 && mask < 2 ** inputs.length; mask++) {
    const isDown = inputs.map((_, index) => ((mask >> index) & 1) === 1);
    if (isDown.filter(Boolean).length < threshold) continue;
    terms.push(
      product(inputs.map((input, index) => (isDown[index] ? down(input) : complement(down(input))))),
    );
  }
  if (terms.length > 0 && terms.length <= MOST_TERMS) return sum(terms);
  return `P(at least ${threshold} of ${inputs.length} are down)`;
}
