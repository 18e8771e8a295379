import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILED, NodeStore, OVER_BUDGET, WORKS } from '../../src/bdd/node-store.js';
import { checkStore } from './check-store.js';

describe('NodeStore', () => {
  it('keeps equal nodes once and skips tests that decide nothing', () => {
    const store = new NodeStore(10);
    const b = store.node(1, WORKS, FAILED);
    const a = store.node(0, WORKS, b);
    expect(store.node(1, WORKS, FAILED)).toBe(b);
    expect(store.node(0, b, b)).toBe(b);
    expect([store.level(a), store.low(a), store.high(a)]).toEqual([0, WORKS, b]);
    expect(store.count).toBe(4);
  });

  it('gives the half of a node at its own level, and the node itself above', () => {
    const store = new NodeStore(10);
    const b = store.node(1, WORKS, FAILED);
    expect([store.lowAt(b, 1), store.highAt(b, 1)]).toEqual([WORKS, FAILED]);
    expect([store.lowAt(b, 0), store.highAt(b, 0)]).toEqual([b, b]);
    expect([store.lowAt(FAILED, 0), store.highAt(WORKS, 0)]).toEqual([FAILED, WORKS]);
  });

  it('says so when it is full, and still finds what it has', () => {
    const store = new NodeStore(3);
    const a = store.node(0, WORKS, FAILED);
    expect(store.node(0, FAILED, WORKS)).toBe(OVER_BUDGET);
    expect(store.node(0, WORKS, FAILED)).toBe(a);
    expect(store.count).toBe(3);
  });

  it('stays reduced, ordered and free of duplicates however it grows', () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 500, maxLength: 3000 });
    const property = fc.property(picks, (pairs) => {
      const store = new NodeStore(1e6);
      pairs.forEach(([low, high], i) => {
        const level = 10 - Math.floor((10 * i) / pairs.length);
        const below = [low % store.count, high % store.count];
        if (below.every((node) => store.level(node) > level)) store.node(level, below[0]!, below[1]!);
      });
      expect(store.count).toBeGreaterThan(10);
      expect(checkStore(store)).toEqual([]);
    });
    fc.assert(property, { seed: 7, numRuns: 20 });
  });
});
