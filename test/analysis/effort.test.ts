import { describe, expect, it } from 'vitest';
import { budgetsOf, DEFAULT_EFFORT, limitsOf, MAX_EFFORT } from '../../src/analysis/effort.js';

const efforts = Array.from({ length: MAX_EFFORT }, (_, index) => index + 1);

describe('effort', () => {
  it('doubles what may be spent with each step, and keeps to the same memory', () => {
    for (const effort of efforts.slice(1)) {
      const [less, more] = [limitsOf(effort - 1), limitsOf(effort)];
      expect(more).toEqual({ ...less, inputs: 2 * less.inputs, close: more.close });
      expect(more.close).toBeLessThanOrEqual(less.close!);
    }
  });

  it('never tries less for an exact answer', () => {
    const steps = efforts.map((effort) => budgetsOf(effort).reduce((sum, budget) => sum + budget.steps, 0));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(steps[DEFAULT_EFFORT - 1]!);
  });
});
