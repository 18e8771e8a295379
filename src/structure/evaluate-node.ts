import type { FailWork } from '../bdd/fail-work.js';
import type { Building } from './building.js';
import { chancesIn, compileNode } from './compiled-node.js';
import { usualSituation } from './situation.js';

/** P(a node of a system being built has failed) and P(it works); null, with its owners noted, where it is too entangled. */
export function evaluateNode(building: Building, node: number): FailWork | null {
  const compiled = compileNode(building, node);
  return compiled && chancesIn(usualSituation(building.leaves, building.usual), compiled);
}
