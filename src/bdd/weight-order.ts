import type { GateGraph, RootedGraph } from './gate-graph.js';

/**
 * A variable order by weight: the root weighs 1, every gate shares its weight equally among its inputs, the
 * heaviest leaf comes next and is taken out of the graph, together with gates that it leaves empty, and so on
 * until no leaf is left. Ties go to the smaller leaf number.
 *
 * The graph must be a cone. Quadratic: undefined where leaves × inputs exceeds `maxWork`. Minato, Ishiura and
 * Yajima, "Shared binary decision diagram with attributed edges", Proc. 27th DAC (1990) 52–57.
 */
export function weightOrder({ graph, root }: RootedGraph, maxWork: number): Int32Array | undefined {
  const { leafCount, gateCount, inputs } = graph;
  if (leafCount * inputs.length > maxWork) return undefined;
  const taken = new Uint8Array(leafCount);
  const liveInputs = new Int32Array(gateCount);
  const weight = new Float64Array(leafCount + gateCount);
  return new Int32Array(leafCount).map(() => {
    countLiveInputs(graph, taken, liveInputs);
    weight.fill(0);
    weight[root] = 1;
    shareWeights(graph, liveInputs, weight);
    const leaf = heaviest(weight, taken);
    taken[leaf] = 1;
    return leaf;
  });
}

function countLiveInputs(
  { leafCount, gateCount, firstInput, inputs }: GateGraph,
  taken: Uint8Array,
  liveInputs: Int32Array,
): void {
  for (let gate = 0; gate < gateCount; gate++) {
    let live = 0;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      const input = inputs[i]!;
      const isLive = input < leafCount ? taken[input] === 0 : liveInputs[input - leafCount]! > 0;
      if (isLive) live++;
    }
    liveInputs[gate] = live;
  }
}

/** Taken leaves collect weight too, which nobody reads; empty gates share nothing with live ones. */
function shareWeights(
  { leafCount, gateCount, firstInput, inputs }: GateGraph,
  liveInputs: Int32Array,
  weight: Float64Array,
): void {
  for (let gate = gateCount - 1; gate >= 0; gate--) {
    if (liveInputs[gate] === 0) continue;
    const share = weight[leafCount + gate]! / liveInputs[gate]!;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) weight[inputs[i]!]! += share;
  }
}

function heaviest(weight: Float64Array, taken: Uint8Array): number {
  let best = -1;
  for (let leaf = 0; leaf < taken.length; leaf++) {
    if (taken[leaf] === 0 && (best < 0 || weight[leaf]! > weight[best]!)) best = leaf;
  }
  return best;
}
