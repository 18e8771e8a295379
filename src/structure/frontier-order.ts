import { END, START, type TwoTerminal } from './two-terminal.js';

/** The vertices of a network in an order in which few of them are open at a time: met, with edges to others that are not. */
export function frontierOrder(network: TwoTerminal): number[] {
  const orders = [START, END].flatMap((first) => [breadthFirst(network, first), narrowest(network, first)]);
  const costs = orders.map((order) => costOf(network, order));
  return orders[costs.indexOf(Math.min(...costs))]!;
}

function breadthFirst({ edges }: TwoTerminal, first: number): number[] {
  const found = new Set([first]);
  for (const vertex of found) for (const other of edges.get(vertex)!.keys()) found.add(other);
  return [...found];
}

/** Next comes what closes most, the first met of several. */
function narrowest({ edges }: TwoTerminal, first: number): number[] {
  const order = new Set<number>();
  /** Per vertex: how many of its neighbours are still to come. */
  const left = new Map(Array.from(edges, ([vertex, own]) => [vertex, own.size]));
  const met = new Set([first]);
  const closes = (vertex: number) => {
    const last = [...edges.get(vertex)!.keys()].filter((other) => order.has(other) && left.get(other) === 1);
    return last.length + (left.get(vertex) === 0 ? 1 : 0);
  };
  while (met.size > 0) {
    const next = greatest(met, closes);
    met.delete(next);
    order.add(next);
    for (const other of edges.get(next)!.keys()) {
      left.set(other, left.get(other)! - 1);
      if (!order.has(other)) met.add(other);
    }
  }
  return [...order];
}

function greatest(vertices: ReadonlySet<number>, value: (vertex: number) => number): number {
  let [best, most] = [-1, -1];
  for (const vertex of vertices) {
    const own = value(vertex);
    if (own > most) [best, most] = [vertex, own];
  }
  return best;
}

/** About how many states there are: for each vertex 3 to the number of those that are open then. */
function costOf({ edges }: TwoTerminal, order: readonly number[]): number {
  const place = new Map(order.map((vertex, index) => [vertex, index]));
  const closing = order.map(() => 0);
  for (const vertex of order) {
    const last = Math.max(
      place.get(vertex)!,
      ...[...edges.get(vertex)!.keys()].map((one) => place.get(one)!),
    );
    closing[last]!++;
  }
  let [sum, open] = [0, 0];
  for (const closed of closing) {
    open += 1 - closed;
    sum += 3 ** open;
  }
  return sum;
}
