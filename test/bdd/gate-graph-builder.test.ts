import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS, AND, AT_LEAST, type GateGraph, NEVER, OR } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { graphOfRecipe, recipes, tableOfRecipe } from './recipe.js';
import { tableOf } from './table.js';

function withLeaves(count: number) {
  const builder = new GateGraphBuilder();
  return { builder, leaves: Array.from({ length: count }, () => builder.leaf()) };
}

/** A gate's kind, threshold and inputs. */
function gateOf({ kind, threshold, firstInput, inputs }: GateGraph, gate: number) {
  return [kind[gate], threshold[gate], Array.from(inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!))];
}

describe('GateGraphBuilder', () => {
  it('numbers leaves first and gates after them, however they were created', () => {
    const builder = new GateGraphBuilder();
    const [a, b] = [builder.leaf(), builder.leaf()];
    const either = builder.or([a, b]);
    const c = builder.leaf();
    const both = builder.and([either, c]);
    const { graph, roots } = builder.build([either, both, c, NEVER]);
    expect([a, b, c]).toEqual([0, 1, 2]);
    expect(roots).toEqual([3, 4, 2, NEVER]);
    expect([graph.leafCount, graph.gateCount]).toEqual([3, 2]);
    expect([gateOf(graph, 0), gateOf(graph, 1)]).toEqual([
      [OR, 1, [0, 1]],
      [AND, 2, [2, 3]],
    ]);
  });

  const { builder, leaves } = withLeaves(4);
  const [a, b, c] = leaves as [number, number, number];
  const { or, and, atLeast } = {
    or: (...inputs: number[]) => builder.or(inputs),
    and: (...inputs: number[]) => builder.and(inputs),
    atLeast: (k: number, ...inputs: number[]) => builder.atLeast(k, inputs),
  };

  it.each([
    ['an empty OR', or(), NEVER],
    ['an empty AND', and(), ALWAYS],
    ['OR with ALWAYS', or(a, ALWAYS), ALWAYS],
    ['OR with NEVER', or(NEVER, a, NEVER), a],
    ['AND with NEVER', and(a, NEVER), NEVER],
    ['AND with ALWAYS', and(ALWAYS, a), a],
    ['OR of one', or(a, a, a), a],
    ['AND of one', and(a, a), a],
    ['0 of n', atLeast(0, a, b), ALWAYS],
    ['a negative threshold', atLeast(-1, a), ALWAYS],
    ['more than n of n', atLeast(4, a, b, c), NEVER],
    ['1 of n', atLeast(1, a, b, c), or(a, b, c)],
    ['n of n', atLeast(3, a, b, c), and(a, b, c)],
    ['2 of n, one ALWAYS', atLeast(2, a, b, ALWAYS), or(a, b)],
    ['2 of n, one NEVER', atLeast(2, a, b, NEVER), and(a, b)],
    ['2 of the same twice', atLeast(2, a, a), a],
    ['inputs in another order', or(c, a, b), or(a, b, c)],
    ['a repeated input of OR', or(a, b, a), or(a, b)],
    ['a repeated input of AND', and(b, a, b), and(a, b)],
    ['the same k of n again', atLeast(2, c, b, a), atLeast(2, a, b, c)],
  ])('simplifies %s', (_, actual, expected) => expect(actual).toBe(expected));

  it.each([
    ['OR and AND', or(a, b), and(a, b)],
    ['different inputs', or(a, b), or(a, c)],
    ['different thresholds', builder.atLeast(2, leaves), builder.atLeast(3, leaves)],
    ['an input counted twice and once', atLeast(2, a, a, b, c), atLeast(2, a, b, c)],
  ])('keeps %s apart', (_, one, other) => expect(one).not.toBe(other));

  it('chooses a gate by its kind', () => {
    expect(builder.gate(OR, 9, [a, b])).toBe(or(a, b));
    expect(builder.gate(AND, 9, [a, b])).toBe(and(a, b));
    expect(builder.gate(AT_LEAST, 2, [a, b, c])).toBe(atLeast(2, a, b, c));
  });

  it('stays usable after a build', () => {
    const first = builder.build([or(a, b)]);
    const more = builder.leaf();
    const second = builder.build([and(or(a, b), more)]);
    expect(second.graph.leafCount).toBe(first.graph.leafCount + 1);
    expect(first.graph.inputs.length).toBeLessThan(second.graph.inputs.length);
  });

  it('means what was written down, inputs before the gates that use them', () => {
    const property = fc.property(recipes(), (recipe) => {
      const rooted = graphOfRecipe(recipe);
      expect(tableOf(rooted)).toEqual(tableOfRecipe(recipe));
      const { graph } = rooted;
      for (let gate = 0; gate < graph.gateCount; gate++) {
        const own = graph.inputs.subarray(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
        expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...own)).toBeLessThan(graph.leafCount + gate);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('builds what is below a node, and nothing else, as the same function', () => {
    const property = fc.property(recipes(), fc.nat(), ({ leafCount, gates }, pick) => {
      const { builder: building, leaves: nodes } = withLeaves(leafCount);
      for (const { kind, threshold, inputs } of gates)
        nodes.push(
          building.gate(
            kind,
            threshold,
            inputs.map((input) => nodes[input]!),
          ),
        );
      const node = nodes[pick % nodes.length]!;
      const below = building.buildBelow(node);
      const { graph, roots } = building.build([node]);
      expect(tableOf(below)).toEqual(tableOf({ graph, root: roots[0]! }));
      const used = new Set([below.root, ...below.graph.inputs]);
      for (let gate = 0; gate < below.graph.gateCount; gate++)
        expect(used).toContain(below.graph.leafCount + gate);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('merges equal gates however many there are', () => {
    const wide = withLeaves(2000);
    const pairs = () => wide.leaves.slice(1).map((leaf, i) => wide.builder.and([wide.leaves[i]!, leaf]));
    expect(pairs()).toEqual(pairs());
    expect(wide.builder.build([]).graph.gateCount).toBe(1999);
  });
});
