import type { FallbackBlock, OptionalBlock } from '../topology/topology.js';
import { addReaction, reactionLeaf } from './block-reaction.js';
import type { Building } from './building.js';
import { named } from './guarded-block.js';
import { noReaction, type ReactionEvent } from './reaction-times.js';

type Soft = OptionalBlock | FallbackBlock;

/** The circuit breakers of a journey: first the parts that they guard are collected, then they have nodes. */
export interface Breakers {
  /** Nodes of guarded parts, in the core sense. */
  parts: Map<Soft, number>;
  nodes: ReadonlyMap<Soft, BreakerNodes>;
}

interface BreakerNodes {
  /** Callers hang until the breaker opens: the journey is down. */
  opening: readonly number[];
  /** After the repair it stays open for a while: service is degraded. */
  recovery: readonly number[];
}

/** What a breaker adds where its soft part stands, by sense; the first pass notes the part and adds nothing. */
export function breakerNodes(
  { sense, breakers }: { sense: 'core' | 'full'; breakers: Breakers },
  block: Soft,
  part: number,
): readonly number[] {
  if (block.breaker === null) return [];
  if (sense === 'core') breakers.parts.set(block, part);
  const nodes = breakers.nodes.get(block);
  if (nodes === undefined) return [];
  return sense === 'core' ? nodes.opening : [...nodes.opening, ...nodes.recovery];
}

/**
 * Makes the breakers' events: each failure of a guarded part that leaves the journey able to serve costs up to
 * failure_threshold × call_timeout of downtime until the breaker opens (one caller at a time: an upper bound), and half
 * of recovery_timeout more of degraded service, on average, after the repair.
 */
export function makeBreakers(
  building: Building,
  parts: ReadonlyMap<Soft, number>,
  core: number,
): Breakers['nodes'] {
  const nodes = new Map<Soft, BreakerNodes>();
  for (const [block, part] of parts) {
    const { opening: seconds, recovery } = block.breaker!;
    const event = eventOf(building, { part, core, outage: (duration) => Math.min(seconds, duration) });
    const after = recovery > 0 ? eventOf(building, { part, core, outage: () => recovery / 2 }) : noReaction();
    const name = named(block);
    const opening = reactionLeaf(building, `circuit breaker of ${name}`, event);
    nodes.set(block, { opening, recovery: reactionLeaf(building, `recovery of ${name}`, after) });
  }
  return nodes;
}

function eventOf(
  building: Building,
  { part, core, outage }: { part: number; core: number; outage: (duration: number) => number },
): ReactionEvent {
  const event = noReaction();
  addReaction(building, event, { part, rest: core, weight: 1, outage });
  return event;
}
