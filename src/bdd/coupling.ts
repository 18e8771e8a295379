/**
 * One node in two worlds that differ in some leaves only, and one of which is worse: P(it has failed in both),
 * P(it has failed in the worse world only), P(it works in both); they sum to 1.
 */
export interface Coupling {
  readonly both: number;
  readonly only: number;
  readonly none: number;
}

/** The same of many nodes, by their numbers. */
export interface Couplings {
  readonly both: Float64Array;
  readonly only: Float64Array;
  readonly none: Float64Array;
}

/** Couplings of nodes 0, 1, …, with room for `length` of them. */
export function couplingsOf(nodes: readonly Coupling[], length = nodes.length): Couplings {
  const couplings = {
    both: new Float64Array(length),
    only: new Float64Array(length),
    none: new Float64Array(length),
  };
  for (const [node, coupling] of nodes.entries()) couple(couplings, node, coupling);
  return couplings;
}

/** Says how a node differs. */
export function couple({ both, only, none }: Couplings, node: number, coupling: Coupling): void {
  both[node] = coupling.both;
  only[node] = coupling.only;
  none[node] = coupling.none;
}

/** How a node differs. */
export function couplingAt({ both, only, none }: Couplings, node: number): Coupling {
  return { both: both[node]!, only: only[node]!, none: none[node]! };
}
