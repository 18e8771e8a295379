import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coupledForm } from '../../src/bdd/coupled-gates.js';
import type { Coupling } from '../../src/bdd/coupling.js';
import { AND, AT_LEAST, OR } from '../../src/bdd/gate-graph.js';
import { relativeError } from './exact-chance.js';

/** Sixteenths, some of them none. */
const couplings: fc.Arbitrary<Coupling[]> = fc.array(
  fc.tuple(fc.nat({ max: 16 }), fc.nat({ max: 16 })).map(([a, b]) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return { both: low / 16, only: (high - low) / 16, none: (16 - high) / 16 };
  }),
  { minLength: 1, maxLength: 6 },
);

/** By the definition: every input has failed in both worlds, in the worse one only, or in none. */
function enumerated(inputs: readonly Coupling[], needed: number): Coupling {
  const sums = { both: 0, only: 0, none: 0 };
  for (let state = 0; state < 3 ** inputs.length; state++) {
    const outcomes = inputs.map((_, i) => Math.floor(state / 3 ** i) % 3);
    const chance = inputs.reduce(
      (product, { both, only, none }, i) => product * [both, only, none][outcomes[i]!]!,
      1,
    );
    const better = outcomes.filter((outcome) => outcome === 0).length;
    const worse = outcomes.filter((outcome) => outcome < 2).length;
    if (better >= needed) sums.both += chance;
    else if (worse >= needed) sums.only += chance;
    else sums.none += chance;
  }
  return sums;
}

function expectNear(actual: Coupling, exact: Coupling): void {
  for (const side of ['both', 'only', 'none'] as const) {
    expect(relativeError(actual[side], exact[side]), side).toBeLessThan(1e-14);
  }
}

describe('coupled gates', () => {
  it('are what the definition says', () => {
    fc.assert(
      fc.property(couplings, (inputs) => {
        expectNear(coupledForm(AND, 0, inputs), enumerated(inputs, inputs.length));
        expectNear(coupledForm(OR, 0, inputs), enumerated(inputs, 1));
        for (let k = 1; k <= inputs.length; k++)
          expectNear(coupledForm(AT_LEAST, k, inputs), enumerated(inputs, k));
      }),
      { numRuns: 100 },
    );
  });

  it('keep a small difference beside a large chance', () => {
    const often = { both: 0.5, only: 0, none: 0.5 };
    const rare = { both: 0.25, only: 2 ** -80, none: 0.75 };
    expect(coupledForm(OR, 0, [often, rare]).only).toBe(2 ** -81);
    expect(coupledForm(AT_LEAST, 2, [often, rare, often]).only).toBe(2 ** -81);
  });
});
