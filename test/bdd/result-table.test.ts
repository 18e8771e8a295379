import { describe, expect, it } from 'vitest';
import { ResultTable, UNKNOWN } from '../../src/bdd/result-table.js';

describe('ResultTable', () => {
  it('gives what was remembered under the same operands and key, and nothing else', () => {
    const table = new ResultTable();
    table.set(5, 3, 1, 7);
    expect(table.get(5, 3, 1)).toBe(7);
    expect([table.get(3, 5, 1), table.get(5, 3, 2), table.get(5, 4, 1)]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it('may forget, but never mixes up, and keeps more as it grows', () => {
    const table = new ResultTable();
    table.fit(5000);
    for (let f = 1; f <= 5000; f++) table.set(f, f % 7, 2, 3 * f);
    const kept = Array.from({ length: 5000 }, (_, i) => table.get(i + 1, (i + 1) % 7, 2));
    expect(kept.every((result, i) => result === UNKNOWN || result === 3 * (i + 1))).toBe(true);
    const known = kept.filter((result) => result !== UNKNOWN).length;
    expect(known).toBeGreaterThan(2500);
    table.fit(100_000);
    const after = kept.map((_, i) => table.get(i + 1, (i + 1) % 7, 2));
    expect(after.filter((result) => result !== UNKNOWN)).toHaveLength(known);
  });
});
