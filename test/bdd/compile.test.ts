import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/bdd/compile.js';
import { ConeExtractor } from '../../src/bdd/cone.js';
import { ALWAYS, AND, AT_LEAST, NEVER, OR } from '../../src/bdd/gate-graph.js';
import { DIAGRAM } from '../../src/bdd/module-tree.js';
import { searchDiagram } from '../../src/bdd/search-diagram.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { bridge, crossedServices, leavesOf, written, zoned } from './systems.js';

function compiled({ graph, root }: ReturnType<typeof written>) {
  const answer = compile(graph, root);
  if (answer.tooEntangled) throw new Error('meant to be easy');
  return answer;
}

describe('compile', () => {
  it('makes a tree: each node serves one module at most, and a later one', () => {
    const property = fc.property(recipes({ maxLeaves: 12, maxGates: 14 }), (recipe) => {
      const tree = compiled(graphOfRecipe(recipe));
      expect(new Set(tree.inputs).size).toBe(tree.inputs.length);
      tree.kind.forEach((kind, module) => {
        const own = tree.inputs.subarray(tree.firstInput[module]!, tree.firstInput[module + 1]!);
        expect(Math.max(...own)).toBeLessThan(tree.leaves.length + module);
        if (kind === DIAGRAM) expect(tree.diagrams[tree.parameter[module]!]!.order).toHaveLength(own.length);
      });
      if (tree.kind.length > 0) expect(tree.root).toBe(tree.leaves.length + tree.kind.length - 1);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it.each([NEVER, ALWAYS])('takes the constant %i as a root', (root) => {
    const { kind, leaves, root: node } = compiled({ graph: bridge.graph, root });
    expect([kind.length, leaves.length, node]).toEqual([0, 0, root]);
  });

  it('takes a leaf as a root, by its number in the whole graph', () => {
    const { kind, leaves, root, leafCount } = compiled({ graph: bridge.graph, root: 3 });
    expect([kind.length, Array.from(leaves), root, leafCount]).toEqual([0, [3], 0, 5]);
  });

  it('finds closed forms where nothing is shared', () => {
    const tree = compiled(
      written((builder) => {
        const tiers = Array.from({ length: 3 }, () => builder.and(leavesOf(builder, 2)));
        return builder.or([...tiers, builder.atLeast(2, leavesOf(builder, 4))]);
      }),
    );
    expect(Array.from(tree.kind)).toEqual([AND, AND, AND, AT_LEAST, OR]);
    expect(tree.diagrams).toEqual([]);
  });

  it('needs a diagram where an input counts twice', () => {
    const twice = written((builder) => {
      const [a, b, c, d] = leavesOf(builder, 4) as [number, number, number, number];
      return builder.atLeast(3, [a, a, b, c, d]);
    });
    expect(Array.from(compiled(twice).kind)).toEqual([DIAGRAM]);
  });

  it('gives one bridge in a long series a diagram of its own', () => {
    const series = written((builder) => {
      const [a, b, c, d, e] = leavesOf(builder, 5) as [number, number, number, number, number];
      const cuts = [
        [a, b],
        [c, d],
        [a, e, d],
        [b, e, c],
      ].map((cut) => builder.and(cut));
      return builder.or([...cuts, ...leavesOf(builder, 1000)]);
    });
    const tree = compiled(series);
    expect(Array.from(tree.kind)).toEqual([DIAGRAM, OR]);
    expect(tree.diagrams[0]!.order).toHaveLength(5);
  });

  it('is a value when a module is too entangled, naming the leaves as they are in the whole graph', () => {
    const { graph, root } = written((builder) => {
      builder.leaf();
      const apart = builder.leaf();
      const zones = leavesOf(builder, 14);
      const replicas = leavesOf(builder, 14).map((own, i) =>
        builder.or([own, zones[i]!, zones[(i + 1) % 14]!]),
      );
      return builder.or([apart, builder.atLeast(7, replicas)]);
    });
    const answer = compile(graph, root, [{ steps: 3, nodes: 1e6 }]);
    expect(answer).toEqual({
      tooEntangled: true,
      leaves: Int32Array.from({ length: 28 }, (_, i) => i + 2),
      gates: 15,
    });
  });

  it.each([
    ['50 of 99 replicas in three zones', zoned(50, 99, 3)],
    ['thirty services with crossed redundancy', crossedServices(30)],
  ])('copes with %s', (_, system) => expect(compiled(system).diagrams).toHaveLength(1));

  it('takes a large module apart into cases, even where a diagram would do', () => {
    const { graph, root } = written((builder) => {
      const zones = leavesOf(builder, 2) as [number, number];
      const pairs = Array.from({ length: 20_000 }, () =>
        builder.and(zones.map((zone) => builder.or([builder.leaf(), zone]))),
      );
      return builder.or(pairs);
    });
    const budget = { steps: 2 ** 22, nodes: 2 ** 22 };
    expect(searchDiagram(new ConeExtractor(graph).extract(root), [budget])).toBeDefined();
    expect(compile(graph, root, [budget, budget])).toMatchObject({
      diagrams: [],
      cases: [{ shared: { length: 2 } }],
    });
  });

  it('takes chains of any depth', () => {
    const depth = 50_000;
    const chain = written((builder) => {
      let node = builder.leaf();
      for (let i = 0; i < depth; i++) node = builder.gate(i % 2 === 0 ? AND : OR, 1, [node, builder.leaf()]);
      return node;
    });
    expect(compiled(chain).kind).toHaveLength(depth);
  });
});
