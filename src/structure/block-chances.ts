import type { Compiled } from '../bdd/compile.js';
import { ConeExtractor } from '../bdd/cone.js';
import { newEvaluation, quantify } from '../bdd/quantify.js';
import type { Building } from './building.js';
import { compileNode, sensitivitiesIn } from './compiled-node.js';
import { decidingStates, type LeafStates } from './deciding-states.js';
import { givenFailed } from './given-failed.js';
import type { Situation } from './system.js';

/** What is left when a part is down, compiled once for all parts that it is left by. */
export interface Rest {
  node: number;
  compiled: Compiled | null;
}

/** What is compiled of a construct; joint nodes, the part or the rest down, are made when they are needed. */
export interface Prepared {
  part: Compiled;
  rest: Rest & { compiled: Compiled };
  /** The leaves of the part that are not in the rest. */
  apart: Int32Array;
  /** With the rest as it is, or once a leaf has failed in it; null where that is too entangled. */
  joint: (failed: number | null) => Compiled | null;
  /**
   * Where the rest is large: by leaf of the part, the states of its others in which that leaf decides. Each is asked of the
   * rest, which takes less than a joint node for each leaf. Null where joint nodes are made.
   */
  deciding: ReadonlyMap<number, readonly LeafStates[]> | null;
}

/** A construct that is too entangled; the part may not be. */
export interface Unprepared {
  part: Compiled | null;
  joint: null;
}

/** Prepares what is left by one part or by many. */
export function prepareRest(building: Building, node: number): Rest {
  return { node, compiled: compileNode(building, node) };
}

/** A rest of as many nodes of diagrams is large. */
const LARGE = 2 ** 12;

/** And so many states for one leaf are few. */
const MOST_STATES = 16;

/** By leaf of the part, where the rest is large and they are few. */
function decidingIn(building: Building, part: number, { diagrams }: Compiled): Prepared['deciding'] {
  if (diagrams.reduce((sum, { level }) => sum + level.length, 0) < LARGE) return null;
  const { graph, root } = building.builder.buildBelow(part);
  const cone = new ConeExtractor(graph).extract(root);
  const deciding = new Map<number, readonly LeafStates[]>();
  for (const [place, leaf] of cone.leaves.entries()) {
    const states = decidingStates(cone, place);
    if (states === null || states.length > MOST_STATES) return null;
    const called = (found: LeafStates) =>
      new Map(Array.from(found, ([at, state]) => [cone.leaves[at]!, state]));
    deciding.set(leaf, states.map(called));
  }
  return deciding;
}

/** Compiles a construct, if it is not too entangled. */
export function prepare(building: Building, partNode: number, rest: Rest): Prepared | Unprepared {
  const { builder } = building;
  const part = compileNode(building, partNode);
  const { node, compiled } = rest;
  if (part === null || compiled === null) return { part, joint: null };
  const known = new Map<number | null, Compiled | null>();
  const joint = (failed: number | null) => {
    let found = known.get(failed);
    if (found === undefined) {
      const left = failed === null ? node : givenFailed(builder, node, failed);
      found = compileNode(building, builder.or([partNode, left]));
      known.set(failed, found);
    }
    return found;
  };
  const inRest = new Set(compiled.leaves);
  const apart = part.leaves.filter((leaf) => !inRest.has(leaf));
  const deciding = decidingIn(building, partNode, compiled);
  if (deciding === null && apart.length > 0 && joint(null) === null) return { part, joint: null };
  return { part, rest: { node, compiled }, apart, joint, deciding };
}

/**
 * By leaf i of the part: P(part down with i failed and up without, and the rest able to serve with i failed), where that is
 * more than never. With R the rest given that i has failed, that is the derivative of
 * P(R down or part down) by i in the part: exact, since neither falls as more fails. Null where it is too entangled to say.
 */
export function chancesIn(situation: Situation, prepared: Prepared): Map<number, number> | null {
  const { part, apart, joint, deciding } = prepared;
  if (deciding !== null) return chancesByState(situation, deciding, prepared.rest.compiled);
  const inPart = sensitivitiesIn(situation, part);
  const own = part.leaves.filter((leaf) => inPart[leaf] !== 0).sort();
  const chances = new Map<number, number>();
  let either: Float64Array | undefined;
  for (const leaf of own) {
    const isApart = apart.includes(leaf);
    const given = joint(isApart ? null : leaf);
    if (given === null) return null;
    if (isApart) either ??= sensitivitiesIn(situation, given, apart);
    const chance = (isApart ? either! : sensitivitiesIn(situation, given, [leaf]))[leaf]!;
    if (chance > 0) chances.set(leaf, chance);
  }
  return chances;
}

/** The same as sums over the states in which a leaf decides. */
function chancesByState(
  situation: Situation,
  deciding: ReadonlyMap<number, readonly LeafStates[]>,
  rest: Compiled,
): Map<number, number> {
  const { fail, work } = situation.values();
  const given = { fail: fail.slice(), work: work.slice() };
  const room = newEvaluation(rest);
  const restWorks = (states: LeafStates): number => {
    for (const [leaf, hasFailed] of states)
      [given.fail[leaf], given.work[leaf]] = hasFailed ? [1, 0] : [0, 1];
    const chance = quantify(rest, given.fail, given.work, room).work;
    for (const leaf of states.keys()) [given.fail[leaf], given.work[leaf]] = [fail[leaf]!, work[leaf]!];
    return chance;
  };
  const chances = new Map<number, number>();
  for (const [leaf, every] of [...deciding].sort(([a], [b]) => a - b)) {
    let sum = 0;
    for (const states of every) {
      const chance = [...states].reduce((all, [one, hasFailed]) => all * (hasFailed ? fail : work)[one]!, 1);
      if (chance > 0) sum += chance * restWorks(new Map([...states, [leaf, true]]));
    }
    if (sum > 0) chances.set(leaf, sum);
  }
  return chances;
}
