import { AND, AT_LEAST, OR, type RootedGraph } from '../gate-graph.js';
import { roundedUp } from '../rounding.js';
import { groupInputs } from './group-inputs.js';
import { independentHigh, independentLow } from './independent-gate.js';

/** Lower and upper bounds of P(failed), one of each per leaf or node. */
export interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Bounds of every node of a graph, and what `groupInputs` says of it. */
export interface NodeBounds extends Ends {
  readonly groups: Int32Array;
}

/**
 * Bounds of P(failed) of every node of a cone from those of its leaves, at nearly linear cost.
 *
 * Monotone functions of independent leaves are associated, so that P(all) ≥ Π P and P(any) ≤ 1 − Π (1 − P) whatever
 * they share (Esary, Proschan and Walkup, Annals of Mathematical Statistics 38 (1967) 1466–1474; Harris, Proc.
 * Cambridge Phil. Soc. 56 (1960) 13). P(all) is at most the least P, and P(any) at least the greatest: taken within
 * groups that share something, the groups being independent of each other.
 */
export function associationBounds(cone: RootedGraph, leaves: Ends): NodeBounds {
  const { leafCount, gateCount } = cone.graph;
  const bounds = {
    low: new Float64Array(leafCount + gateCount),
    high: new Float64Array(leafCount + gateCount),
    groups: groupInputs(cone),
  };
  bounds.low.set(leaves.low);
  bounds.high.set(leaves.high);
  for (let gate = 0; gate < gateCount; gate++) boundGate(cone, gate, bounds);
  return bounds;
}

function boundGate({ graph }: RootedGraph, gate: number, { low, high, groups }: NodeBounds): void {
  const { leafCount, firstInput, inputs } = graph;
  const [first, end] = [firstInput[gate]!, firstInput[gate + 1]!];
  const own = groups.subarray(first, end);
  const lows = new Float64Array(end - first);
  const highs = new Float64Array(end - first);
  let tangled = false;
  for (let i = 0; i < lows.length; i++) {
    lows[i] = low[inputs[first + i]!]!;
    highs[i] = high[inputs[first + i]!]!;
    tangled ||= own[i] !== i;
  }
  const kind = graph.kind[gate]!;
  const needed = graph.threshold[gate]!;
  low[leafCount + gate] = tangled ? tangledLow(kind, needed, lows, own) : independentLow(kind, needed, lows);
  high[leafCount + gate] = tangled
    ? tangledHigh(kind, needed, highs, own)
    : independentHigh(kind, needed, highs);
}

/** Of a k-of-n: it fails at least as surely as the k likeliest inputs all do. */
function tangledLow(kind: number, needed: number, lows: Float64Array, groups: Int32Array): number {
  if (kind === OR) return independentLow(OR, 1, perGroup(lows, groups, Math.max));
  return independentLow(AND, needed, lows.toSorted().subarray(-needed));
}

function tangledHigh(kind: number, needed: number, highs: Float64Array, groups: Int32Array): number {
  if (kind === OR) return independentHigh(OR, 1, highs);
  if (kind === AT_LEAST) return tangledCountHigh(needed, highs);
  const least = perGroup(highs, groups, Math.min);
  return independentHigh(AND, least.length, least);
}

/** That k of n fail needs one of any n − k + 1 to; and as a mean k · P(at least k) is at most the sum of all P. */
function tangledCountHigh(needed: number, highs: Float64Array): number {
  const any = independentHigh(OR, 1, highs.toSorted().subarray(0, highs.length - needed + 1));
  const mean = highs.reduce((sum, q) => sum + q, 0) / needed;
  return Math.min(any, mean < 1 ? roundedUp(mean, highs.length + 1) : 1);
}

/** The least or greatest of each group. */
function perGroup(
  values: Float64Array,
  groups: Int32Array,
  better: (a: number, b: number) => number,
): Float64Array {
  const merged = values.slice();
  for (let i = 0; i < values.length; i++) merged[groups[i]!] = better(merged[groups[i]!]!, values[i]!);
  return merged.filter((_, i) => groups[i] === i);
}
