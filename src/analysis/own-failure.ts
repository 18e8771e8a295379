import { binomialTail } from '../bdd/binomial.js';
import type { Leaf } from '../structure/system.js';
import type { Usage } from '../structure/usage.js';
import type { Topology } from '../topology/topology.js';

/**
 * The probability that something is down by its own events. A domain, a link or a reaction: its event. A component: a
 * common cause has struck, a spare has not taken over yet, or fewer replicas are up than needed, whatever their domains
 * do. Where it is asked with several numbers (`read` and `write`), when too few are up even for the smaller; a reaction then
 * leaves some, and does not count.
 */
export function ownFailure(topology: Topology, usage: Usage, all: readonly Leaf[]): number {
  // How often something else is missed is no failing by itself.
  const leaves = all.filter(({ event, frequency }) => event !== 'reaction' || frequency !== 0);
  const [first] = all;
  const component = topology.components.get(first!.owner);
  const own = leaves.find(({ event }) => event === 'failure');
  if (component === undefined || own === undefined)
    return anyOf(leaves.map(({ unavailability }) => unavailability));
  const asked = [...(usage.get(component.name) ?? [component.required])];
  const { unavailability: q } = own;
  const { fail } = binomialTail(component.replicas, component.replicas - Math.min(...asked) + 1, q, 1 - q);
  const others = leaves.filter(
    ({ event }) => event === 'common-cause' || (event === 'reaction' && asked.length === 1),
  );
  const struck = anyOf([fail, ...others.map(({ unavailability }) => unavailability)]);
  // Too small for a number is not the same as never.
  return struck === 0 && q > 0 ? Number.MIN_VALUE : struck;
}

/** P(at least one) of independent events, in positive terms. */
function anyOf(chances: readonly number[]): number {
  return chances.reduce((sum, chance) => sum + (1 - sum) * chance, 0);
}
