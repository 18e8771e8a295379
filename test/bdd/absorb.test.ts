import { describe, expect, it } from 'vitest';
import { absorb } from '../../src/bdd/absorb.js';
import { leavesOf, written } from './systems.js';
import { tableOf } from './table.js';

describe('absorb', () => {
  it('drops what an OR above, or an AND, decides already', () => {
    const rooted = written((builder) => {
      const [x, y, z, u, v] = leavesOf(builder, 5) as [number, number, number, number, number];
      const low = builder.or([builder.and([builder.or([u, builder.and([v, z, y])]), y]), z]);
      return builder.or([x, builder.and([y, builder.or([x, low])])]);
    });
    const result = absorb(rooted);
    expect(tableOf(result)).toEqual(tableOf(rooted));
    expect(rooted.graph.inputs.length - result.graph.inputs.length).toBeGreaterThanOrEqual(4);
  });

  it('drops what is counted below it, however often', () => {
    const rooted = written((builder) => {
      const [x, a, b, c] = leavesOf(builder, 4) as [number, number, number, number];
      return builder.or([x, builder.atLeast(3, [x, x, a, b, c])]);
    });
    const { graph } = absorb(rooted);
    expect(Array.from(graph.inputs)).toEqual([1, 2, 3, 0, 4]);
  });

  it('leaves alone what can be reached from elsewhere too', () => {
    const rooted = written((builder) => {
      const [x, y, z, u] = leavesOf(builder, 4) as [number, number, number, number];
      const shared = builder.and([u, builder.or([x, z])]);
      return builder.and([builder.or([x, shared]), builder.or([y, shared])]);
    });
    expect(absorb(rooted)).toBe(rooted);
  });
});
