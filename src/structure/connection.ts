import { NEVER } from '../bdd/gate-graph.js';
import { frontierNode, type StatesLeft } from './frontier.js';
import { reduceNetwork } from './reduce-network.js';
import { END, type GateMaker, START, TwoTerminal } from './two-terminal.js';

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

/** Where a connection begins and ends: any of these, themselves not counted as on the way. */
export interface Ends {
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
}

/** What is done about a network that is too entangled. */
export interface Untold {
  /** Makes a node that may have failed or not. */
  untold: () => number;
  /** What may be told apart, of which the connection takes its share. */
  left: StatesLeft;
}

/**
 * The node that has failed when no path of working links, through working nodes, joins `from` to `to`: NEVER where they
 * meet, ALWAYS where there is no way. What is in series and parallel is taken together first; of the rest the states of a
 * frontier are told apart, and of too many what `untold` makes stands for the rest: a node that may have failed or not.
 */
export function disconnected(
  maker: GateMaker,
  network: Network,
  ends: Ends,
  { untold, left }: Untold,
): number {
  for (const name of ends.from) if (ends.to.has(name)) return NEVER;
  const rest = twoTerminal(maker, network, ends);
  reduceNetwork(rest);
  const direct = rest.removeDirect();
  if (direct === NEVER || rest.edges.get(START)!.size === 0) return direct;
  return maker.and([direct, frontierNode(rest, untold, left)]);
}

/** All that a connection begins in as one vertex, and all that it ends in as another. */
function twoTerminal(maker: GateMaker, { nodes, edges }: Network, { from, to }: Ends): TwoTerminal {
  const result = new TwoTerminal(maker);
  const places = new Map<string, number>();
  for (const [name, fails] of nodes) {
    const inner = END + 1 + places.size;
    places.set(name, from.has(name) ? START : to.has(name) ? END : inner);
    if (places.get(name) === inner) result.addVertex(inner, fails);
  }
  for (const { ends, fails } of edges) result.addEdge(places.get(ends[0])!, places.get(ends[1])!, fails);
  return result;
}
