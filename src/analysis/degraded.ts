import { compile } from '../bdd/compile.js';
import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { enclose } from '../bdd/enclose/enclose.js';
import { sensitivities } from '../bdd/sensitivities.js';
import { leafValues } from '../structure/leaf-values.js';
import type { System } from '../structure/system.js';
import { limitsOf } from './effort.js';
import { ownersOf, type Unevaluated } from './evaluation.js';

/** The share of time in degraded service: P(full service has failed and the journey is not down), a sum of positive terms. */
export function degradedShare(system: System): number | Unevaluated {
  if (system.degraded === null) return 0;
  const compiled = compile(system.graph, system.degraded.root, undefined, system.allowance);
  if (compiled.tooEntangled) return { entangled: ownersOf(system, compiled) };
  const { fail, work } = leafValues(system.leaves);
  return sensitivities(compiled, fail, work)[system.degraded.leaf]!;
}

/**
 * What is left, above the pessimistic end of being down, up to the pessimistic end of not giving full service: with it the
 * two make the latter, a certified upper bound. `down` bounds P(the journey is down).
 */
export function boundedShare({ graph, leaves, degraded }: System, down: Interval, effort: number): number {
  if (degraded === null) return 0;
  const { fail, work, least } = leafValues(leaves);
  const probed = { fail: fail.with(degraded.leaf, 1), work: work.with(degraded.leaf, 0), least };
  const { high } = enclose(graph, degraded.root, probed, limitsOf(effort)).fail;
  return Math.max(0, high - down.high);
}
