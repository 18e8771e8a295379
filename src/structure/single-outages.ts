import { compile } from '../bdd/compile.js';
import { ALWAYS, NEVER } from '../bdd/gate-graph.js';
import { sensitivities } from '../bdd/sensitivities.js';
import type { Building } from './building.js';

/** The leaves that alone make a node fail: where nothing has failed, the node's derivative by them is exactly 1. */
export function singleOutages(building: Building, node: number): number[] {
  if (node === NEVER || node === ALWAYS) return [];
  // A leaf is its own index; gates only stand for the way through links.
  if (node < building.leaves.length) return [node];
  const { graph, roots } = building.builder.build([node]);
  const compiled = compile(graph, roots[0]!);
  if (compiled.tooEntangled) {
    for (const leaf of compiled.leaves) building.entangled.add(building.leaves[leaf]!.owner);
    return [];
  }
  const fail = new Float64Array(building.leaves.length);
  const alone = sensitivities(
    compiled,
    fail,
    fail.map(() => 1),
  );
  return [...alone.keys()].filter((leaf) => alone[leaf] === 1);
}
