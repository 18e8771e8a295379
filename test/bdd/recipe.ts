import fc from 'fast-check';
import { AND, AT_LEAST, OR, type RootedGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';

/** One gate of a recipe: leaves are 0 .. leafCount-1, gate g is leafCount + g; inputs may repeat. */
interface RecipeGate {
  readonly kind: number;
  readonly threshold: number;
  readonly inputs: readonly number[];
}

/**
 * A function of failures as it might be written down, before anything simplifies it; its last gate is the
 * root.
 */
export interface Recipe {
  readonly leafCount: number;
  readonly gates: readonly RecipeGate[];
}

/** Recipes with shared gates, repeated inputs and thresholds at and past their edges. */
export function recipes({ maxLeaves = 7, maxGates = 9 } = {}): fc.Arbitrary<Recipe> {
  const gate = fc.record({
    kind: fc.constantFrom(OR, AND, AT_LEAST),
    threshold: fc.nat({ max: 5 }),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  });
  return fc
    .record({
      leafCount: fc.integer({ min: 1, max: maxLeaves }),
      gates: fc.array(gate, { minLength: 1, maxLength: maxGates }),
    })
    .map(({ leafCount, gates }) => ({
      leafCount,
      gates: gates.map(({ kind, threshold, picks }, g) => ({
        kind,
        threshold,
        inputs: picks.map((pick) => pick % (leafCount + g)),
      })),
    }));
}

/**
 * The recipe's root for every state of the leaves: entry s is 1 when it has failed, leaf i having failed
 * where bit i of s is set.
 */
export function tableOfRecipe({ leafCount, gates }: Recipe): Uint8Array {
  return new Uint8Array(1 << leafCount).map((_, state) => {
    const failed = Array.from({ length: leafCount }, (_leaf, i) => (state >> i) & 1);
    for (const { kind, threshold, inputs } of gates) {
      const count = inputs.reduce((sum, input) => sum + failed[input]!, 0);
      const needed = kind === OR ? 1 : kind === AND ? inputs.length : threshold;
      failed.push(count >= needed ? 1 : 0);
    }
    return failed.at(-1)!;
  });
}

/** The recipe through the builder. */
export function graphOfRecipe({ leafCount, gates }: Recipe): RootedGraph {
  const builder = new GateGraphBuilder();
  const nodes = Array.from({ length: leafCount }, () => builder.leaf());
  for (const { kind, threshold, inputs } of gates) {
    const operands = inputs.map((input) => nodes[input]!);
    nodes.push(builder.gate(kind, threshold, operands));
  }
  const { graph, roots } = builder.build([nodes.at(-1)!]);
  return { graph, root: roots[0]! };
}

/** 0·(3 + 1·2): a module whose sets are within an order of two, and one of them, joined with the rest, is not. */
export const moduleBesideLeaf: Recipe = {
  leafCount: 7,
  gates: [
    { kind: OR, threshold: 0, inputs: [0] },
    { kind: AND, threshold: 0, inputs: [2, 1, 0] },
    { kind: AND, threshold: 0, inputs: [7, 3] },
    { kind: OR, threshold: 0, inputs: [9, 8] },
  ],
};
