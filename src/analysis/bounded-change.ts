import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { enclose, type Limits } from '../bdd/enclose/enclose.js';
import type { GateGraph } from '../bdd/gate-graph.js';
import { buildJourney } from '../structure/build-system.js';
import { type LeafValues, leafValues } from '../structure/leaf-values.js';
import type { Leaf, System } from '../structure/system.js';
import { usedBlocks } from '../structure/used-blocks.js';
import type { Journey, Topology } from '../topology/topology.js';

/** A journey of a file, and between which bounds it is unavailable. */
export interface Side {
  topology: Topology;
  journey: Journey;
  bounds: Interval;
}

/** So many leaves that change are asked how much each can matter at most; of more, each may matter as much as can be. */
const MOST_ASKED = 8;
/** And in a graph of more inputs, where asking takes seconds, none is. */
const MOST_INPUTS = 2 ** 14;
const LIMITS: Limits = { inputs: 2 ** 15, kept: 2 ** 21, wholeSteps: 2 ** 12, halfSteps: 2 ** 10 };

/** A few roundings in sums of differences of figures, relative. */
const ROUNDING = 2 ** -40;

/**
 * Certified bounds of the change of an unavailability, where a side is only bounded: lo₂ − hi₁ and hi₂ − lo₁. Where only
 * figures have changed, and not what a journey is made of, U(q′) − U(q) = Σ (q′ᵢ − qᵢ)·∂U/∂qᵢ at points between the two,
 * with 0 ≤ ∂U/∂qᵢ ≤ U(i failed): so what gets no worse adds nothing.
 */
export function boundedChange(before: Side, after: Side): Interval {
  const apart = {
    low: after.bounds.low - before.bounds.high,
    high: after.bounds.high - before.bounds.low,
  };
  const [old, own] = [before, after].map(({ topology, journey }) => buildJourney(topology, journey)) as [
    System,
    System,
  ];
  if (old.root !== own.root || !isSame(old.graph, own.graph)) return apart;
  const { low, high } = changeOfLeaves(old, own, haveSameLinks(before, after));
  return { low: Math.max(apart.low, low), high: Math.min(apart.high, high) };
}

function isSame(a: GateGraph, b: GateGraph): boolean {
  const areSame = (some: ArrayLike<number>, others: ArrayLike<number>) =>
    some.length === others.length &&
    Array.prototype.every.call(some, (value, index) => value === others[index]);
  return (
    a.leafCount === b.leafCount &&
    areSame(a.kind, b.kind) &&
    areSame(a.threshold, b.threshold) &&
    areSame(a.firstInput, b.firstInput) &&
    areSame(a.inputs, b.inputs)
  );
}

/** Whether what is not told of connections is the same, where the graphs are. */
function haveSameLinks(before: Side, after: Side): boolean {
  const [old, own] = [before, after].map(({ topology, journey }) => [
    topology.links.map(({ between }) => between),
    [...topology.domains.values()].map(({ name, within }) => [name, within]),
    usedBlocks(topology, journey.path).filter(({ type }) => type === 'network').length,
  ]);
  return own![2] === 0 && JSON.stringify(old) === JSON.stringify(own);
}

function changeOfLeaves(old: System, own: System, haveSameUntold: boolean): Interval {
  const [before, after] = [leafValues(old.leaves), leafValues(own.leaves)];
  const changes = Array.from(before.fail, (_, leaf) =>
    haveSameUntold && isUntold(own.leaves[leaf]!) && isUntold(old.leaves[leaf]!)
      ? SAME
      : changeOf(leaf, before, after),
  );
  const changed = [...changes.keys()].filter((leaf) => changes[leaf]!.low !== 0 || changes[leaf]!.high !== 0);
  const isAsked = changed.length <= MOST_ASKED && own.graph.inputs.length <= MOST_INPUTS;
  const worst = worstOf(before, after);
  let [low, high] = [0, 0];
  for (const leaf of changed) {
    const matters = isAsked ? mattersAtMost(own, worst, leaf) : 1;
    low += Math.min(0, changes[leaf]!.low) * matters;
    high += Math.max(0, changes[leaf]!.high) * matters;
  }
  return { low: low * (1 + ROUNDING), high: high * (1 + ROUNDING) };
}

const SAME: Interval = { low: 0, high: 0 };

/** Whether a leaf stands for what is not told of a connection. */
function isUntold({ frequency, least, unavailability }: Leaf): boolean {
  return frequency === null && least === 0 && unavailability === 1;
}

/** Of a leaf of which only bounds are known before or after, and that has the same ones, nobody knows that it is the same. */
function changeOf(leaf: number, before: LeafValues, after: LeafValues): Interval {
  const [q, r] = [before.fail[leaf]!, after.fail[leaf]!];
  const [p, s] = [before.least.get(leaf) ?? q, after.least.get(leaf) ?? r];
  return { low: s - q, high: r - p };
}

/** As likely to fail as before or after, whichever is more. */
function worstOf(before: LeafValues, after: LeafValues): LeafValues {
  const isWorse = before.fail.map((q, leaf) => (q > after.fail[leaf]! ? 1 : 0));
  return {
    fail: after.fail.map((q, leaf) => Math.max(q, before.fail[leaf]!)),
    work: after.work.map((p, leaf) => (isWorse[leaf] === 1 ? before.work[leaf]! : p)),
    least: new Map([...before.least, ...after.least].map(([leaf]) => [leaf, 0])),
  };
}

/** An upper bound of ∂U/∂q of a leaf: U with it failed. */
function mattersAtMost({ graph, root }: System, { fail, work, least }: LeafValues, leaf: number): number {
  const others = new Map(least);
  others.delete(leaf);
  const given = { fail: fail.with(leaf, 1), work: work.with(leaf, 0), least: others };
  return enclose(graph, root, given, LIMITS).fail.high;
}
