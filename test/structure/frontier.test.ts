import { describe, expect, it } from 'vitest';
import { compile } from '../../src/bdd/compile.js';
import { NEVER } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { quantify } from '../../src/bdd/quantify.js';
import { allStates, frontierNode, MAX_STATES } from '../../src/structure/frontier.js';
import { END, START, TwoTerminal } from '../../src/structure/two-terminal.js';
import { relativeError } from '../relative-error.js';

/** A network of columns × rows vertices that never fail, from one corner to the opposite one; every edge is a leaf. */
function gridOf(
  columns: number,
  rows: number,
): { builder: GateGraphBuilder; network: TwoTerminal; edges: number } {
  const builder = new GateGraphBuilder();
  const network = new TwoTerminal(builder);
  const last = columns * rows - 1;
  const vertexAt = (column: number, row: number) => {
    const place = column * rows + row;
    return place === 0 ? START : place === last ? END : place + END;
  };
  for (let place = 1; place < last; place++) network.addVertex(place + END, NEVER);
  let edges = 0;
  const add = (a: number, b: number) => {
    network.addEdge(a, b, builder.leaf());
    edges++;
  };
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      if (column + 1 < columns) add(vertexAt(column, row), vertexAt(column + 1, row));
      if (row + 1 < rows) add(vertexAt(column, row), vertexAt(column, row + 1));
    }
  }
  return { builder, network, edges };
}

/** P(failed) of a node where every leaf has failed with q but the last ones, given. */
function chanceOf(builder: GateGraphBuilder, node: number, fail: Float64Array): number {
  const { graph, root } = builder.buildBelow(node);
  const compiled = compile(graph, root);
  if (compiled.tooEntangled) throw new Error('too entangled');
  return quantify(
    compiled,
    fail,
    fail.map((q) => 1 - q),
  ).fail;
}

/** P(the ends of a ladder of so many columns are connected), column by column: both of its rails reached, or one. */
function ladder(columns: number, q: number): number {
  const p = 1 - q;
  // A column's rung joins its two vertices; before it, the chance that the start reaches both, upper or lower alone.
  let [both, upper, lower] = [p, q, 0];
  for (let column = 1; column < columns; column++) {
    const next = {
      both: both * p * p,
      upper: (both + upper) * p - both * p * p,
      lower: (both + lower) * p - both * p * p,
    };
    [both, upper, lower] = [next.both + (next.upper + next.lower) * p, next.upper * q, next.lower * q];
  }
  return both + lower;
}

describe('frontierNode', () => {
  it.each([2, 3, 10, 60])('is what a chain of columns gives for a ladder of %i', (columns) => {
    const { builder, network, edges } = gridOf(columns, 2);
    const node = frontierNode(network, () => Number.NaN);
    const failed = chanceOf(builder, node, new Float64Array(edges).fill(0.01));
    expect(relativeError(failed, 1 - ladder(columns, 0.01))).toBeLessThan(1e-11);
  });

  it('bounds with what it leaves untold, as closely as states are told apart', () => {
    const told = gridOf(5, 5);
    const exact = chanceOf(
      told.builder,
      frontierNode(told.network, () => Number.NaN),
      new Float64Array(told.edges).fill(0.01),
    );
    let closest = Number.POSITIVE_INFINITY;
    for (const states of [1, 100, 500, 1000]) {
      const { builder, network, edges } = gridOf(5, 5);
      const node = frontierNode(network, () => builder.leaf(), { exact: states, bounded: states });
      const fail = new Float64Array(edges + 1).fill(0.01);
      const [low, high] = [0, 1].map((untold) => chanceOf(builder, node, fail.with(edges, untold))) as [
        number,
        number,
      ];
      expect(low).toBeLessThanOrEqual(exact);
      expect(high).toBeGreaterThanOrEqual(exact);
      expect(high - low).toBeLessThanOrEqual(closest);
      closest = high - low;
    }
    expect(closest).toBeLessThan(exact / 10);
  });

  it('makes no more gates than its limit of states allows, however large the network', () => {
    const { builder, network } = gridOf(40, 40);
    let untold = 0;
    const node = frontierNode(network, () => {
      untold++;
      return builder.leaf();
    });
    expect(untold).toBe(1);
    expect(builder.buildBelow(node).graph.gateCount).toBeLessThanOrEqual(2 * MAX_STATES);
  });

  it('shares what may be told apart among all connections of a system', () => {
    const left = allStates();
    let gates = 0;
    for (let i = 0; i < 40; i++) {
      const { builder, network } = gridOf(10, 10);
      gates += builder.buildBelow(frontierNode(network, () => builder.leaf(), left)).graph.gateCount;
    }
    const { exact, bounded } = allStates();
    expect(left).toEqual({ exact: 0, bounded: 0 });
    // Each connection may still follow one state from step to step.
    expect(gates).toBeLessThanOrEqual(2 * (exact + bounded + 40 * 280));
  });
});
