import { ALWAYS, NEVER } from '../bdd/gate-graph.js';
import type { GateGraphBuilder } from '../bdd/gate-graph-builder.js';

/** What makes nodes of nodes. */
export type GateMaker = Pick<GateGraphBuilder, 'or' | 'and'>;

/** Where a connection begins and where it ends, as vertices. */
export const START = 0;
export const END = 1;

/**
 * Two vertices to be connected, which never fail, and others, which may; at most one edge between any two. What fails is
 * given as nodes of a gate graph.
 */
export class TwoTerminal {
  readonly maker: GateMaker;
  /** Per vertex that is left: the node that has failed when it lets nothing pass. */
  readonly fails = new Map<number, number>();
  /** Per vertex: its edges, each by the other end with the node that has failed when the edge has. */
  readonly edges = new Map<number, Map<number, number>>();

  constructor(maker: GateMaker) {
    this.maker = maker;
    this.addVertex(START, NEVER);
    this.addVertex(END, NEVER);
  }

  addVertex(vertex: number, fails: number): void {
    this.fails.set(vertex, fails);
    this.edges.set(vertex, new Map());
  }

  /** A second edge between two vertices stands in for the first; one from a vertex to itself, or that never works, is none. */
  addEdge(a: number, b: number, fails: number): void {
    if (a === b || fails === ALWAYS) return;
    const known = this.edges.get(a)!.get(b);
    const both = known === undefined ? fails : this.maker.and([known, fails]);
    this.edges.get(a)!.set(b, both);
    this.edges.get(b)!.set(a, both);
  }

  /** Takes a vertex out with its edges. */
  remove(vertex: number): void {
    for (const other of this.edges.get(vertex)!.keys()) this.edges.get(other)!.delete(vertex);
    this.edges.delete(vertex);
    this.fails.delete(vertex);
  }

  /** Takes the edge from end to end out: the node that has failed when it has, ALWAYS without one. */
  removeDirect(): number {
    const direct = this.edges.get(START)!.get(END) ?? ALWAYS;
    this.edges.get(START)!.delete(END);
    this.edges.get(END)!.delete(START);
    return direct;
  }
}
