import { ALWAYS, NEVER } from '../bdd/gate-graph.js';
import type { GateGraphBuilder } from '../bdd/gate-graph-builder.js';

/** Nodes and the two-way links between them; what fails on the way is given as nodes of the gate graph. */
export interface Network {
  /** That a node does not let pass what comes through it. */
  nodes: ReadonlyMap<string, number>;
  edges: readonly Edge[];
}

export interface Edge {
  ends: readonly [string, string];
  /** The node that has failed when the link has. */
  fails: number;
}

/** What makes nodes of nodes. */
export type GateMaker = Pick<GateGraphBuilder, 'or' | 'and'>;

/** Where a connection begins and ends: any of these, themselves not counted as on the way. */
export interface Ends {
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
}

/**
 * The node that has failed when no path of working links, through working nodes, joins `from` to `to`: NEVER where they
 * meet. Unrolled by length: a node is out of reach within k + 1 links when it was within k, and each link to it has
 * failed or comes from a node that has failed or was itself out of reach. No path needs more links than there are nodes.
 */
export function disconnected(builder: GateMaker, network: Network, ends: Ends): number {
  let outOfReach = new Map<string, number>();
  for (const name of network.nodes.keys()) outOfReach.set(name, ends.from.has(name) ? NEVER : ALWAYS);
  for (let length = 1; length < network.nodes.size; length++) {
    outOfReach = extended(builder, network, ends, outOfReach);
  }
  const targets = [...ends.to].map((name) => outOfReach.get(name) ?? ALWAYS);
  return builder.and(targets);
}

function extended(
  builder: GateMaker,
  { nodes, edges }: Network,
  { from }: Ends,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const ways = new Map<string, number[]>();
  const addWay = (start: string, end: string, fails: number) => {
    if (from.has(end)) return;
    const passes = from.has(start) ? NEVER : nodes.get(start)!;
    const way = builder.or([before.get(start)!, passes, fails]);
    ways.set(end, [...(ways.get(end) ?? []), way]);
  };
  for (const { ends, fails } of edges) {
    addWay(ends[0], ends[1], fails);
    addWay(ends[1], ends[0], fails);
  }
  const after = new Map(before);
  for (const [end, list] of ways) after.set(end, builder.and([before.get(end)!, ...list]));
  return after;
}
