import { MAX_TOLD_APART } from './limits.js';
import { type LocatedMap, spanAt } from './located.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import type { Component } from './topology.js';

/** So few replicas are told apart anyway. */
const FEW = 100;

/** So many domains are told apart together with the replicas in them, and not with their numbers alone. */
const FEW_DOMAINS = 6;

/** Notes the component by which the replicas that have to be told apart become too many; those of few replicas do not count. */
export function checkReplicas(reading: Reading, { components }: Draft, root: LocatedMap): void {
  let apart = 0;
  for (const component of components.values()) {
    const { name, replicas } = component;
    if (replicas <= FEW || !areToldApart(component)) continue;
    apart += replicas;
    if (apart <= MAX_TOLD_APART) continue;
    const span = spanAt(root, ['components', name, 'replicas']);
    const hint = 'give the number of units that fail one by one, or one figure for many of them';
    const problem = `reads and writes, or domains, tell more than ${MAX_TOLD_APART} replicas apart`;
    report(reading, 'HA407', { span, hint }, problem);
    return;
  }
}

function areToldApart({ quorum, spread }: Component): boolean {
  return (quorum !== null && quorum.read !== quorum.write) || spread.length > FEW_DOMAINS;
}
