import { describe, expect, it } from 'vitest';
import { evaluateInterval, printed } from './interval.js';

describe('the calculator of the tests', () => {
  it.each<[string, number]>([
    ['1 + 2·3', 7],
    ['(1 + 2)·3', 9],
    ['1 − 2 − 3', -4],
    ['12 / 3 / 2', 2],
    ['2·3^2', 18],
    ['min(4, 1 + 2)', 3],
    ['−log10(100)', -2],
    ['1 − (1 − 2)·4', 5],
  ])('%s', (formula, value) => {
    const { low, high } = evaluateInterval(formula);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(high - low).toBeLessThan(1e-12);
  });

  it.each(['1 +', '(1', 'U(db)', '1 2', 'Σ 3'])('refuses %s', (formula) => {
    expect(() => evaluateInterval(formula)).toThrow();
  });

  it('knows what a printed number may stand for', () => {
    const { low, high } = printed('0.00123457');
    expect([low <= 0.0012345651, high >= 0.0012345749, low > 0.00123456, high < 0.00123458]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(printed('0.05')).toEqual({ low: 0.05, high: 0.05 });
    expect(printed('3600')).toEqual({ low: 3600, high: 3600 });
  });
});
