import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { parentCounts } from '../../src/bdd/parent-counts.js';

describe('parentCounts', () => {
  const builder = new GateGraphBuilder();
  const [a, b, c] = [builder.leaf(), builder.leaf(), builder.leaf()];
  const either = builder.or([a, b]);
  const twice = builder.atLeast(2, [either, either, c]);
  const unused = builder.and([a, c]);
  const { graph, roots } = builder.build([twice, unused, a]);

  it('counts every use by what the root needs, the root itself once', () => {
    expect(Array.from(parentCounts({ graph, root: roots[0]! }))).toEqual([1, 1, 1, 2, 1, 0]);
  });

  it('ignores what another root needs', () => {
    expect(Array.from(parentCounts({ graph, root: roots[1]! }))).toEqual([1, 0, 1, 0, 0, 1]);
    expect(Array.from(parentCounts({ graph, root: roots[2]! }))).toEqual([1, 0, 0, 0, 0, 0]);
    expect(Array.from(parentCounts({ graph, root: NEVER }))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
