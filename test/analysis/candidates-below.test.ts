import { expect, it } from 'vitest';
import { CandidatesBelow } from '../../src/analysis/candidates-below.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';

/** Pairs in parallel, some of them in a block of their own that is needed twice. */
function pairs(count: number) {
  const builder = new GateGraphBuilder();
  const shared = builder.leaf();
  const gates = Array.from({ length: count }, () =>
    builder.or([shared, builder.and([builder.leaf(), builder.leaf()])]),
  );
  const { graph, roots } = builder.build([...gates, builder.and(gates)]);
  return { graph, gates: roots.slice(0, count), root: roots.at(-1)! };
}

const leaves = (graph: { leafCount: number }) =>
  Int32Array.from({ length: graph.leafCount }, (_, leaf) => leaf);

it('lists the candidates below nodes once, in ascending order', () => {
  const { graph, gates } = pairs(10);
  const below = new CandidatesBelow(graph, leaves(graph));
  expect([...below.of([gates[3]!])]).toEqual([0, 7, 8]);
  expect([...below.of([gates[3]!, gates[1]!, 7, gates[3]!])]).toEqual([0, 3, 4, 7, 8]);
  expect([...below.of([5])]).toEqual([5]);
  expect([...below.of([])]).toEqual([]);
});

it('lists candidates only', () => {
  const { graph, gates } = pairs(10);
  const below = new CandidatesBelow(graph, Int32Array.of(2, 7));
  expect([...below.of([gates[3]!, gates[0]!, 5])]).toEqual([2, 7]);
});

it('gives all where a node has too many', () => {
  const { graph, gates, root } = pairs(100);
  const all = leaves(graph);
  const below = new CandidatesBelow(graph, all);
  expect(below.of([root])).toEqual(all);
  expect(below.of([gates[0]!, root])).toEqual(all);
  expect(below.of([root, gates[0]!])).toEqual(all);
});
