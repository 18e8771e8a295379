import { type Compiled, compile } from '../bdd/compile.js';
import type { FailWork } from '../bdd/fail-work.js';
import { ALWAYS } from '../bdd/gate-graph.js';
import { quantify } from '../bdd/quantify.js';
import { sensitivities } from '../bdd/sensitivities.js';
import type { Building } from './building.js';
import { isDown } from './situation.js';
import type { Situation } from './system.js';

/**
 * A node of a system being built, ready to be evaluated in any situation; null, its owners noted, if it is too entangled
 * or depends on what is.
 */
export function compileNode(building: Building, node: number): Compiled | null {
  const { graph, root } = building.builder.buildBelow(node);
  const compiled = compile(graph, root, undefined, building.allowance);
  if (!compiled.tooEntangled) return isCertain(building, compiled) ? compiled : null;
  for (const index of compiled.leaves) building.entangled.add(building.leaves[index]!.owner);
  return null;
}

/** Whether it is known how likely each leaf is, and not only bounded. */
function isCertain({ leaves }: Building, compiled: Compiled): boolean {
  return compiled.leaves.every((leaf) => leaves[leaf]!.least === undefined);
}

/** P(the node has failed) and P(it works). */
export function chancesIn(situation: Situation, compiled: Compiled): FailWork {
  const { fail, work } = situation.values();
  return quantify(compiled, fail, work);
}

/** ∂P(node failed)/∂P(leaf failed) for every leaf, or for the `wanted` ones at least. */
export function sensitivitiesIn(
  situation: Situation,
  compiled: Compiled,
  wanted?: Iterable<number>,
): Float64Array {
  const { fail, work } = situation.values();
  return sensitivities(compiled, fail, work, wanted);
}

/** What takes a node down when nothing else fails than already has. */
export interface Outages {
  /** It is down already. */
  down: boolean;
  /** The leaves that alone take it down: where the node's derivative by them is exactly 1. */
  alone: readonly number[];
}

/** The single outages of a compiled node. */
export function outagesIn(situation: Situation, compiled: Compiled): Outages {
  if (compiled.root < 0) return { down: compiled.root === ALWAYS, alone: [] };
  const fail = new Float64Array(situation.leaves.length);
  for (const leaf of compiled.leaves) fail[leaf] = isDown(situation, leaf) ? 1 : 0;
  const work = fail.map((failed) => 1 - failed);
  if (quantify(compiled, fail, work).fail === 1) return { down: true, alone: [] };
  const alone = sensitivities(compiled, fail, work);
  return { down: false, alone: [...compiled.leaves].filter((leaf) => alone[leaf] === 1) };
}
