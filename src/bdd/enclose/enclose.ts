import { ConeExtractor } from '../cone.js';
import { dual } from '../dual.js';
import { ALWAYS, type GateGraph, type RootedGraph } from '../gate-graph.js';
import { roundedDown, roundedUp } from '../rounding.js';
import type { Ends } from './association-bounds.js';
import { carryUp, compose, type Making } from './composition.js';
import type { Interval } from './diagram-ends.js';
import type { Composition, Part } from './nesting.js';
import { betterHalf, promiseOf, renew } from './part.js';
import type { Purse } from './purse.js';
import { splitPart } from './split-part.js';

/** Certified bounds of P(the root has failed) and of P(it works); they belong together, low to high. */
export interface Enclosure {
  readonly fail: Interval;
  readonly work: Interval;
}

/** Both sides of each leaf, as `quantify` takes them. */
export interface LeafChances {
  readonly fail: Float64Array;
  readonly work: Float64Array;
  /** By leaf of which `fail` is only an upper bound: what it fails with at least. */
  readonly least?: ReadonlyMap<number, number>;
}

/** What one enclosure may cost at most; a step in progress is finished. */
export interface Limits extends Readonly<Purse> {
  /** Steps of an attempt at a diagram of a module of the whole, and of a half; 0 for no attempt. */
  readonly wholeSteps: number;
  readonly halfSteps: number;
  /** Bounds that are this close, relative to the lower one, are good enough; CLOSE unless told. */
  readonly close?: number;
  /** Told how many inputs were looked at. */
  readonly pay?: (inputs: number) => void;
}

/** Halves with more inputs than this are split without an attempt at a diagram. */
const LARGEST_ATTEMPT = 300;

/** How close bounds come unless told. */
const CLOSE = 1e-10;

/** Rounded operations that may stand behind what a leaf is said to fail with. */
const OPERATIONS_OF_LEAF = 4;

const CERTAIN: Enclosure = { fail: { low: 1, high: 1 }, work: { low: 0, high: 0 } };

/**
 * Certified bounds of P(failed) and P(works) of one root: both ends are proved, and rounding is directed outward. Leaves
 * are independent; what is given of each may be off by a few units in its last place. What is likely is bounded by
 * way of its opposite, so that both sides keep relative precision.
 *
 * Modules are independent: closed forms and small diagrams are evaluated at both ends, entangled ones have
 * `associationBounds`. The part whose bounds promise most is told apart by its guiltiest leaf, P = (1 − q)·P(leaf works) +
 * q·P(leaf failed), and each half taken apart like the whole, again and again until `limits` are used up: best first.
 * Deterministic.
 */
export function enclose(graph: GateGraph, root: number, leaves: LeafChances, limits: Limits): Enclosure {
  if (root < 0) return root === ALWAYS ? CERTAIN : inverse(CERTAIN);
  const cone = new ConeExtractor(graph).extract(root);
  const side = (values: Float64Array) => Float64Array.from(cone.leaves, (leaf) => values[leaf]!);
  const least = Array.from(cone.leaves, (leaf) => leaves.least?.get(leaf));
  const failed = begin(cone, leafEnds(cone.leaves, leaves), limits);
  const { low, high } = failed.whole;
  if (low + high <= 1) return withOpposite(narrow(failed, limits));
  const working = endsOf(side(leaves.work));
  return inverse(
    withOpposite(
      narrow(begin(dual(cone), { ...working, high: raiseTo(least, working.high) }, limits), limits),
    ),
  );
}

/** Bounds of P(failed) of some leaves, which have their places in the list. */
export function leafEnds(leaves: Int32Array, { fail, least }: LeafChances): Ends {
  const ends = endsOf(Float64Array.from(leaves, (leaf) => fail[leaf]!));
  const fewest = Array.from(leaves, (leaf) => least?.get(leaf));
  return { ...ends, low: lowerTo(fewest, ends.low) };
}

function inverse({ fail, work }: Enclosure): Enclosure {
  return { fail: work, work: fail };
}

function withOpposite(fail: Interval): Enclosure {
  const work = {
    low: fail.high === 0 ? 1 : roundedDown(1 - fail.high, 1),
    high: fail.low === 0 ? 1 : roundedUp(1 - fail.low, 1),
  };
  return { fail, work };
}

/** What leaves fail with at least, where only that is known. */
function lowerTo(least: readonly (number | undefined)[], low: Float64Array): Float64Array {
  return low.map((chance, leaf) => {
    const fail = least[leaf];
    return fail === undefined ? chance : Math.min(chance, roundedDown(fail, OPERATIONS_OF_LEAF));
  });
}

/** What they work with at most, likewise. */
function raiseTo(least: readonly (number | undefined)[], high: Float64Array): Float64Array {
  return high.map((chance, leaf) => {
    const fail = least[leaf];
    return fail === undefined ? chance : Math.max(chance, roundedUp(1 - fail, OPERATIONS_OF_LEAF));
  });
}

/** Widened by what may have been rounded before; never and always are exact. */
function endsOf(chances: Float64Array): Ends {
  const isExact = (chance: number) => chance === 0 || chance === 1;
  return {
    low: chances.map((chance) => (isExact(chance) ? chance : roundedDown(chance, OPERATIONS_OF_LEAF))),
    high: chances.map((chance) => (isExact(chance) ? chance : roundedUp(chance, OPERATIONS_OF_LEAF))),
  };
}

/** A search that has begun, and what it makes halves with. */
interface Search {
  readonly whole: Composition;
  readonly making: Making;
}

function begin(cone: RootedGraph, leaves: Ends, limits: Limits): Search {
  const { inputs, kept, wholeSteps, halfSteps } = limits;
  const purse = { inputs, kept };
  const whole = compose(cone, leaves, { purse, steps: wholeSteps, largest: Number.POSITIVE_INFINITY });
  return { whole, making: { purse, steps: halfSteps, largest: LARGEST_ATTEMPT } };
}

/** A part, and the composition that it belongs to. */
interface Place {
  readonly composition: Composition;
  readonly part: Part;
}

function narrow({ whole, making }: Search, limits: Limits): Interval {
  const { purse } = making;
  const { close = CLOSE } = limits;
  while (purse.inputs > 0 && purse.kept > 0) {
    const { low, high } = whole;
    const path = high - low > close * low ? pathToBest(whole) : [];
    if (path.length === 0) break;
    splitPart(path.at(-1)!.part, making);
    for (const { composition, part } of path.toReversed()) {
      renew(part);
      carryUp(composition, part, purse);
    }
  }
  limits.pay?.(limits.inputs - purse.inputs);
  return { low: whole.low, high: whole.high };
}

/** From the whole to the most promising part that is not split yet; empty where none promises anything. */
function pathToBest(whole: Composition): Place[] {
  const path: Place[] = [];
  for (let composition = whole; ; ) {
    const { part } = promiseOf(composition);
    if (part === undefined) return path;
    path.push({ composition, part });
    if ('cone' in part.state) return path;
    composition = betterHalf(part.state);
  }
}
