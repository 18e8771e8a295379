import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/bdd/compile.js';
import { ALWAYS, NEVER } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { quantify } from '../../src/bdd/quantify.js';
import { disconnected, type Ends, type Network } from '../../src/structure/connection.js';
import { allStates } from '../../src/structure/frontier.js';
import { tableOf } from '../bdd/table.js';

/** A small network: what fails is one of so many leaves, shared at will, or a constant. */
interface Small {
  /** Per vertex and per edge: a leaf's number, or NEVER or ALWAYS. */
  vertices: readonly number[];
  edges: readonly { ends: readonly [number, number]; fails: number }[];
  from: readonly number[];
  to: readonly number[];
}

const LEAVES = 9;
const fails = fc.oneof({ weight: 12, arbitrary: fc.nat(LEAVES - 1) }, fc.constantFrom(NEVER, ALWAYS));

/** Up to 8 vertices and 14 edges, parallel ones and loops among them; several at either end, and dead ends. */
const small: fc.Arbitrary<Small> = fc.array(fails, { minLength: 2, maxLength: 8 }).chain((vertices) => {
  const vertex = fc.nat(vertices.length - 1);
  const end = fc.uniqueArray(vertex, { minLength: 1, maxLength: 2 });
  const edge = fc.record({ ends: fc.tuple(vertex, vertex), fails });
  const edges = fc.array(edge, { minLength: 1, maxLength: 14 });
  return fc.record({ vertices: fc.constant(vertices), edges, from: end, to: end });
});

/** Whether the ends are connected, by walking from vertex to vertex. */
function isConnected({ vertices, edges, from, to }: Small, isDown: (fails: number) => boolean): boolean {
  const reached = new Set(from);
  for (const vertex of reached) {
    if (!from.includes(vertex) && !to.includes(vertex) && isDown(vertices[vertex]!)) continue;
    for (const { ends, fails: broken } of edges) {
      if (!ends.includes(vertex) || isDown(broken)) continue;
      reached.add(ends[0] === vertex ? ends[1] : ends[0]);
    }
  }
  return to.some((vertex) => reached.has(vertex));
}

function nodeOf(
  builder: GateGraphBuilder,
  { vertices, edges, from, to }: Small,
  untold: () => number,
): number {
  const network: Network = {
    nodes: new Map(vertices.map((node, vertex) => [`${vertex}`, node])),
    edges: edges.map((edge) => ({ ends: [`${edge.ends[0]}`, `${edge.ends[1]}`], fails: edge.fails })),
  };
  const ends: Ends = { from: new Set(from.map(String)), to: new Set(to.map(String)) };
  return disconnected(builder, network, ends, { untold, left: allStates() });
}

/** What it comes to in every state of the leaves. */
function tableOfSmall(network: Small): Uint8Array {
  const builder = new GateGraphBuilder();
  for (let leaf = 0; leaf < LEAVES; leaf++) builder.leaf();
  const node = nodeOf(builder, network, () => {
    throw new Error('all of it can be told');
  });
  const { graph, roots } = builder.build([node]);
  return tableOf({ graph, root: roots[0]! });
}

describe('disconnected', () => {
  it('is what walking from vertex to vertex finds, in every state of any small network', () => {
    fc.assert(
      fc.property(small, (network) => {
        const expected = new Uint8Array(1 << LEAVES).map((_, state) => {
          const isDown = (node: number) => node === ALWAYS || (node !== NEVER && ((state >> node) & 1) === 1);
          return isConnected(network, isDown) ? 0 : 1;
        });
        expect(tableOfSmall(network)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('is NEVER where the ends meet, and ALWAYS where no way leads', () => {
    const builder = new GateGraphBuilder();
    const leaf = builder.leaf();
    const untold = () => NEVER;
    const one: Small = { vertices: [leaf, leaf], edges: [], from: [0], to: [0, 1] };
    expect(nodeOf(builder, one, untold)).toBe(NEVER);
    expect(nodeOf(builder, { ...one, to: [1] }, untold)).toBe(ALWAYS);
  });

  it('is a closed form of few gates where it is series and parallel, however long', () => {
    const builder = new GateGraphBuilder();
    const vertices = Array.from({ length: 3000 }, () => builder.leaf());
    const ring = vertices.map((_, vertex) => ({
      ends: [vertex, (vertex + 1) % vertices.length] as const,
      fails: builder.leaf(),
    }));
    const spurs = vertices
      .slice(0, 1000)
      .map((_, vertex) => ({ ends: [vertex, 3000] as const, fails: NEVER }));
    const ended = { vertices: [...vertices, ALWAYS], edges: [...ring, ...spurs], from: [0], to: [1500] };
    const node = nodeOf(builder, ended, () => NEVER);
    const { graph } = builder.buildBelow(node);
    expect(graph.gateCount).toBeLessThan(3000);
    const used = new Set(graph.inputs.filter((input) => input < graph.leafCount));
    expect(used.size).toBe(2 * 3000 - 2);
  });

  // A way across and one across the dual grid exclude each other, and one of them there is (Kesten, 1980): 1/2 each.
  it.each([2, 4, 6])(
    'crosses a grid of %i rows and a column more half of the time, as its links work',
    (rows) => {
      const builder = new GateGraphBuilder();
      const places = Array.from({ length: rows * (rows + 1) }, (_, place) => [
        place % rows,
        Math.floor(place / rows),
      ]);
      const edges = places.flatMap(([row, column], place) => [
        ...(row! + 1 < rows ? [{ ends: [place, place + 1] as const, fails: builder.leaf() }] : []),
        ...(column! < rows ? [{ ends: [place, place + rows] as const, fails: builder.leaf() }] : []),
      ]);
      const side = Array.from({ length: rows }, (_, row) => row);
      const to = side.map((row) => rows * rows + row);
      const node = nodeOf(
        builder,
        { vertices: places.map(() => NEVER), edges, from: side, to },
        () => ALWAYS,
      );
      const { graph, root } = builder.buildBelow(node);
      const compiled = compile(graph, root);
      if (compiled.tooEntangled) throw new Error('too entangled');
      const half = new Float64Array(graph.leafCount).fill(0.5);
      expect(quantify(compiled, half, half).fail).toBeCloseTo(0.5, 14);
    },
  );
});
