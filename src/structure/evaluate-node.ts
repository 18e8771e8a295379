import { compile } from '../bdd/compile.js';
import type { FailWork } from '../bdd/fail-work.js';
import { quantify } from '../bdd/quantify.js';
import { sensitivities } from '../bdd/sensitivities.js';
import type { Building } from './building.js';
import { leafValues } from './leaf-values.js';

/** P(a node of a system being built has failed) and P(it works); null, with its owners noted, where it is too entangled. */
export function evaluateNode(building: Building, node: number): FailWork | null {
  const { graph, roots } = building.builder.build([node]);
  const compiled = compile(graph, roots[0]!);
  if (compiled.tooEntangled) return noteEntangled(building, compiled.leaves);
  const { fail, work } = leafValues(building.leaves);
  return quantify(compiled, fail, work);
}

/** ∂P(node failed)/∂P(leaf failed) for every leaf; null, with its owners noted, where it is too entangled. */
export function sensitivitiesOf(building: Building, node: number): Float64Array | null {
  const { graph, roots } = building.builder.build([node]);
  const compiled = compile(graph, roots[0]!);
  if (compiled.tooEntangled) return noteEntangled(building, compiled.leaves);
  const { fail, work } = leafValues(building.leaves);
  return sensitivities(compiled, fail, work);
}

function noteEntangled({ leaves, entangled }: Building, indices: Int32Array): null {
  for (const index of indices) entangled.add(leaves[index]!.owner);
  return null;
}
