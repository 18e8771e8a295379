import { describe, expect, it } from 'vitest';
import { leafFrequency, leafValues } from '../../src/structure/leaf-values.js';
import type { Leaf } from '../../src/structure/system.js';
import { relativeError } from '../relative-error.js';

const leaf = (values: Partial<Leaf>): Leaf => ({
  owner: 'x',
  kind: 'component',
  event: 'failure',
  unavailability: 0.25,
  frequency: 2,
  units: 1,
  failing: 1,
  whole: 0.25,
  ...values,
});

describe('leafValues', () => {
  it('are both sides of at least so many of the units having failed', () => {
    const { fail, work } = leafValues([
      leaf({}),
      leaf({ units: 2, failing: 2 }),
      leaf({ units: 3, failing: 2 }),
      leaf({ units: 2, failing: 1, unavailability: 0 }),
      leaf({ units: 40, failing: 40, unavailability: 2 ** -10 }),
    ]);
    const exact = [1 / 4, 1 / 16, 10 / 64, 0, 2 ** -400];
    for (const [index, q] of exact.entries()) {
      expect(relativeError(fail[index]!, q)).toBeLessThan(2e-16);
      expect(relativeError(work[index]!, 1 - q)).toBeLessThan(2e-16);
    }
  });
});

describe('a leaf that adds to a count', () => {
  // At least 2 of 3 have failed with 10/64, 1 of 2 with 7/16: the leaf with (28 − 10) / (64 − 10).
  const added = leaf({ units: 2, failing: 1, given: { units: 3, failing: 2 } });

  it('has failed with what is missing', () => {
    const { fail, work } = leafValues([added]);
    expect([fail[0], work[0]]).toEqual([expect.closeTo(18 / 54, 15), expect.closeTo(36 / 54, 15)]);
  });

  it('fails as often as its chance grows with that of a unit', () => {
    const at = (unavailability: number) => leafValues([{ ...added, unavailability }]).fail[0]!;
    const slope = (at(0.25 + 1e-5) - at(0.25 - 1e-5)) / 2e-5;
    expect(leafFrequency(added)).toBeCloseTo(2 * slope, 9);
  });
});

describe('leafFrequency', () => {
  // Failures of a unit, times how many there are, times the chance that one more decides.
  it.each([
    [{}, 2],
    [{ units: 2, failing: 2 }, 2 * 2 * (1 / 4)],
    [{ units: 2, failing: 1 }, 2 * 2 * (3 / 4)],
    [{ units: 3, failing: 2 }, 2 * 3 * (2 * (1 / 4) * (3 / 4))],
  ])('of %j is %f an hour', (values, expected) => {
    expect(leafFrequency(leaf(values))).toBeCloseTo(expected, 14);
  });

  it('is unknown with that of the units, unless no unit decides anything', () => {
    expect(leafFrequency(leaf({ frequency: null }))).toBeNull();
    expect(leafFrequency(leaf({ frequency: null, units: 3, failing: 2 }))).toBeNull();
    expect(leafFrequency(leaf({ frequency: null, units: 2, failing: 1, unavailability: 1 }))).toBe(0);
  });
});
