import { compile } from '../bdd/compile.js';
import { sensitivities } from '../bdd/sensitivities.js';
import { leafValues } from '../structure/leaf-values.js';
import type { System } from '../structure/system.js';
import { ownersOf, type Unevaluated } from './evaluation.js';

/** The share of time in degraded service: P(full service has failed and the journey is not down), a sum of positive terms. */
export function degradedShare(system: System): number | Unevaluated {
  if (system.degraded === null) return 0;
  const compiled = compile(system.graph, system.degraded.root);
  if (compiled.tooEntangled) return { entangled: ownersOf(system, compiled) };
  const { fail, work } = leafValues(system.leaves);
  return sensitivities(compiled, fail, work)[system.degraded.leaf]!;
}
