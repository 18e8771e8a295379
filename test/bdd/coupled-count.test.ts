import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coupledCountOnly } from '../../src/bdd/coupled-count.js';
import type { Coupling } from '../../src/bdd/coupling.js';

const couplings = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(3), fc.integer({ min: 1, max: 20 })),
  { minLength: 17, maxLength: 40 },
);

/** By how many have failed in the better world, and how many in the worse one. */
function bothWorlds(inputs: readonly Coupling[]): number[][] {
  const size = inputs.length + 1;
  let chances: number[][] = Array.from({ length: size }, (_, better) =>
    Array.from({ length: size }, (_, worse) => (better === 0 && worse === 0 ? 1 : 0)),
  );
  for (const { both, only, none } of inputs) {
    const at = (better: number, worse: number) => chances[better]?.[worse] ?? 0;
    chances = chances.map((row, better) =>
      row.map(
        (_, worse) =>
          none * at(better, worse) + only * at(better, worse - 1) + both * at(better - 1, worse - 1),
      ),
    );
  }
  return chances;
}

it('counts many different inputs in two worlds as one by one', () => {
  fc.assert(
    fc.property(couplings, fc.nat(), (drawn, seed) => {
      const inputs = drawn.map(([both, only, none]) => {
        const sum = both + only + none;
        return { both: both / sum, only: only / sum, none: none / sum };
      });
      const k = (seed % inputs.length) + 1;
      let expected = 0;
      for (const [better, row] of bothWorlds(inputs).entries())
        for (const [worse, chance] of row.entries()) if (better < k && worse >= k) expected += chance;
      expect(coupledCountOnly(k, inputs)).toBeCloseTo(expected, 12);
    }),
  );
});
