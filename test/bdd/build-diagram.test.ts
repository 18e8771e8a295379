import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDiagram, type Unfinished } from '../../src/bdd/build-diagram.js';
import { ConeExtractor } from '../../src/bdd/cone.js';
import type { Diagram } from '../../src/bdd/diagram.js';
import { coneOf, crossed } from './cone-of.js';
import { diagramOf } from './diagram-of.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { tableOf, tableOfDiagram } from './table.js';

const PLENTY = { steps: 1e6, nodes: 1e6 };

/** What is wrong with a finished diagram, in words. */
function problemsOf({ level, low, high }: Diagram): string[] {
  const nodes = Array.from(low.keys()).slice(2);
  const names = nodes.map((node) => `${level[node]} ${low[node]} ${high[node]}`);
  const reached = new Set(nodes.flatMap((node) => [low[node], high[node]]));
  return [
    ...nodes.filter((node) => low[node] === high[node]).map((node) => `${node} tests nothing`),
    ...nodes
      .filter((node) => Math.max(low[node]!, high[node]!) >= node)
      .map((node) => `${node} before a child`),
    ...nodes
      .filter((n) => level[n]! >= Math.min(level[low[n]!]!, level[high[n]!]!))
      .map((n) => `${n} not above`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} twice`),
    ...nodes
      .slice(0, -1)
      .filter((node) => !reached.has(node))
      .map((node) => `${node} unreachable`),
  ];
}

describe('buildDiagram', () => {
  it('means the same as the graph, whatever the order, and is reduced', () => {
    const property = fc.property(
      recipes(),
      fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
      (recipe, keys) => {
        const { graph, root } = graphOfRecipe(recipe);
        const cone = new ConeExtractor(graph).extract(root);
        if (cone.root < cone.graph.leafCount) return;
        const order = cone.leaves.map((_, i) => i).sort((i, j) => keys[i]! - keys[j]! || i - j);
        const diagram = diagramOf(cone, order, PLENTY);
        expect(tableOfDiagram(diagram)).toEqual(tableOf(cone));
        expect(problemsOf(diagram)).toEqual([]);
        expect(diagram.order).toEqual(order);
      },
    );
    fc.assert(property, { seed: 7, numRuns: 400 });
  });

  it('gives equal functions equal diagrams', () => {
    const order = Int32Array.of(0, 1, 2);
    const products = coneOf((b) => {
      const [x, y, z] = [b.leaf(), b.leaf(), b.leaf()];
      return b.or([b.and([x, y]), b.and([y, z]), b.and([x, z])]);
    });
    const majority = coneOf((b) => b.atLeast(2, [b.leaf(), b.leaf(), b.leaf()]));
    expect(buildDiagram(majority, order, PLENTY)).toEqual(buildDiagram(products, order, PLENTY));
  });

  it('needs one node per leaf and number of failures for k of n', () => {
    const [k, n] = [50, 200];
    const cone = coneOf((b) =>
      b.atLeast(
        k,
        Array.from({ length: n }, () => b.leaf()),
      ),
    );
    const order = Int32Array.from({ length: n }, (_, i) => i);
    const diagram = diagramOf(cone, order, { steps: 0, nodes: 1e5 });
    expect(diagram.low.length).toBe(2 + k * (n - k + 1));
  });

  it('needs one node per leaf for OR and AND, in linear time', () => {
    const n = 20_000;
    for (const write of ['or', 'and'] as const) {
      const cone = coneOf((b) => b[write](Array.from({ length: n }, () => b.leaf())));
      const order = Int32Array.from({ length: n }, (_, i) => i);
      expect(diagramOf(cone, order, { steps: 2 * n, nodes: 1e5 }).low.length).toBe(n + 2);
    }
  });

  it('says how far it came when steps or nodes run out', () => {
    const cone = crossed(12);
    const order = cone.leaves.map((_, i) => i);
    expect(diagramOf(cone, order, PLENTY)).toBeDefined();
    const { gateCount } = cone.graph;
    const halves = [10, 50].map((steps) => buildDiagram(cone, order, { steps, nodes: 1e6 }) as Unfinished);
    expect(halves.map(({ steps }) => steps)).toEqual([10, 50]);
    for (const { built } of halves) expect(Math.abs((built * gateCount) % 1)).toBeLessThan(1e-9);
    expect(halves[0]!.built).toBeLessThan(halves[1]!.built);
    expect(halves[1]!.built).toBeLessThan(1);
    expect(buildDiagram(cone, order, { steps: 1e6, nodes: 50 })).toMatchObject({ steps: 1e6 });
    expect(buildDiagram(cone, order, { steps: 1e6, nodes: 5 })).toMatchObject({ steps: 1e6 });
  });
});
