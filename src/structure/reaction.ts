import { NEVER } from '../bdd/gate-graph.js';
import { addLeaf, type Building } from './building.js';
import type { ReactionEvent } from './reaction-times.js';
import { usualSituation } from './situation.js';
import type { Leaf, OwnerKind, ReactionRule } from './system.js';

/** A leaf for a reaction as it usually is; NEVER where it is not triggered then, unless it may be asked what if. */
export function reactionNode(
  building: Building,
  owner: { name: string; kind: OwnerKind },
  rule: ReactionRule,
): number {
  const event = rule.event(usualSituation(building.leaves, building.usual));
  if (event.frequency === 0 && !building.detail.whatIf) return NEVER;
  const own: Omit<Leaf, keyof ReactionEvent> = {
    owner: owner.name,
    kind: owner.kind,
    event: 'reaction',
    units: 1,
    failing: 1,
    whole: event.unavailability,
  };
  const leaf = addLeaf(building, { ...own, ...event });
  building.rules.push({ leaf, ...rule });
  return leaf;
}
