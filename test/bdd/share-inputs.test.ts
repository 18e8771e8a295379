import { describe, expect, it } from 'vitest';
import { shareInputs } from '../../src/bdd/share-inputs.js';
import { leavesOf, written } from './systems.js';
import { tableOf } from './table.js';

describe('shareInputs', () => {
  it('gives what several gates have in common a gate of its own', () => {
    const rooted = written((builder) => {
      const [a, b, c, d, e, f] = leavesOf(builder, 6) as [number, number, number, number, number, number];
      return builder.and([builder.or([a, b, c, d]), builder.or([a, b, c, e]), builder.or([a, b, c, f])]);
    });
    const result = shareInputs(rooted);
    expect(tableOf(result)).toEqual(tableOf(rooted));
    expect([result.graph.gateCount, result.graph.inputs.length]).toEqual([5, 12]);
  });

  it('uses a gate that is all that another has in common with it', () => {
    const rooted = written((builder) => {
      const [a, b, c] = leavesOf(builder, 3) as [number, number, number];
      const both = builder.and([a, b]);
      return builder.atLeast(2, [both, c, builder.and([a, b, c])]);
    });
    const result = shareInputs(rooted);
    expect(tableOf(result)).toEqual(tableOf(rooted));
    expect(result.graph.gateCount).toBe(3);
    expect(Array.from(result.graph.inputs.slice(0, 4))).toEqual([0, 1, 2, 3]);
  });

  it('leaves counts alone, and gates of different kinds', () => {
    const rooted = written((builder) => {
      const [a, b, c, d] = leavesOf(builder, 4) as [number, number, number, number];
      const counts = [builder.atLeast(2, [a, b, c]), builder.atLeast(2, [a, b, d])];
      return builder.or([...counts, builder.and([a, b, c, d])]);
    });
    expect(shareInputs(rooted)).toBe(rooted);
  });
});
