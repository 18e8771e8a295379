import { ALWAYS } from '../bdd/gate-graph.js';
import { END, START, type TwoTerminal } from './two-terminal.js';

/**
 * Makes a network smaller without changing what it means, as far as that goes: dead ends go, and a vertex between two others
 * becomes one edge. What is made of series and parallels alone is one edge from end to end then, or none.
 */
export function reduceNetwork(network: TwoTerminal): void {
  const { edges, fails } = network;
  const pending = [...fails.keys()];
  for (let vertex = pending.pop(); vertex !== undefined; vertex = pending.pop()) {
    const own = edges.get(vertex);
    if (own === undefined || vertex === START || vertex === END) continue;
    if (own.size > 2 && fails.get(vertex) !== ALWAYS) continue;
    const others = [...own.keys()];
    contract(network, vertex);
    for (const other of others) pending.push(other);
  }
}

/** Takes out a vertex that leads from nowhere, or from one to one other. */
function contract(network: TwoTerminal, vertex: number): void {
  const own = [...network.edges.get(vertex)!];
  const passes = network.fails.get(vertex)!;
  network.remove(vertex);
  const [one, other] = own;
  if (one === undefined || other === undefined || passes === ALWAYS) return;
  network.addEdge(one[0], other[0], network.maker.or([one[1], passes, other[1]]));
}
