import { usageOf } from '../structure/usage.js';
import type { Journey, Topology } from '../topology/topology.js';
import type { Unevaluated } from './evaluation.js';

/** Most replicas over domains that are leaves of their own in one journey. */
const MAX_APART = 100_000;

/**
 * Names the components of a journey whose replicas are spread over domains, if these are too many to be leaves of their own, as
 * cut sets and what-ifs need them; null otherwise.
 */
export function spreadTooFar(topology: Topology, { path }: Journey): Unevaluated | null {
  const spread = [...usageOf(topology, path).keys()].flatMap((name) => {
    const component = topology.components.get(name);
    return component !== undefined && component.spread.length > 1 ? [component] : [];
  });
  const replicas = spread.reduce((sum, component) => sum + component.replicas, 0);
  return replicas > MAX_APART ? { entangled: spread.map(({ name }) => name) } : null;
}
