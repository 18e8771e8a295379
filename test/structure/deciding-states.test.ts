import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/bdd/compile.js';
import type { RootedGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { sensitivities } from '../../src/bdd/sensitivities.js';
import { decidingStates, type LeafStates } from '../../src/structure/deciding-states.js';

const LEAVES = 6;

/** By gate: how many of its inputs, and which of the nodes before it. */
const gates = fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 })), {
  minLength: 1,
  maxLength: 6,
});

/** A root over leaves; undefined where it depends on none. */
function rootedOf(drawn: readonly [number, number[]][]): RootedGraph | undefined {
  const builder = new GateGraphBuilder();
  const nodes = Array.from({ length: LEAVES }, () => builder.leaf());
  for (const [needed, inputs] of drawn) {
    const own = [...new Set(inputs.map((input) => nodes[input % nodes.length]!))];
    nodes.push(builder.atLeast((needed % own.length) + 1, own));
  }
  const { graph, roots } = builder.build([nodes.at(-1)!]);
  return roots[0]! < 0 ? undefined : { graph, root: roots[0]! };
}

const fail = Float64Array.from({ length: LEAVES }, (_, leaf) => 0.1 + 0.13 * leaf);
const work = fail.map((q) => 1 - q);

function chanceOf(states: LeafStates): number {
  return [...states].reduce((chance, [leaf, hasFailed]) => chance * (hasFailed ? fail : work)[leaf]!, 1);
}

describe('decidingStates', () => {
  it('are together as likely as the derivative says', () => {
    fc.assert(
      fc.property(gates, (drawn) => {
        const rooted = rootedOf(drawn);
        fc.pre(rooted !== undefined);
        const compiled = compile(rooted.graph, rooted.root);
        if (compiled.tooEntangled) throw new Error('is meant to be small');
        const expected = sensitivities(compiled, fail, work);
        for (let leaf = 0; leaf < LEAVES; leaf++) {
          const states = decidingStates(rooted, leaf)!;
          expect(states.reduce((sum, one) => sum + chanceOf(one), 0)).toBeCloseTo(expected[leaf]!, 12);
        }
      }),
    );
  });

  it('are not listed where they are too many', () => {
    const builder = new GateGraphBuilder();
    const leaves = Array.from({ length: 40 }, () => builder.leaf());
    const { graph, roots } = builder.build([builder.atLeast(20, leaves)]);
    expect(decidingStates({ graph, root: roots[0]! }, 0)).toBeNull();
  });
});
