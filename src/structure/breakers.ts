import { NEVER } from '../bdd/gate-graph.js';
import type { FallbackBlock, OptionalBlock } from '../topology/topology.js';
import { prepareRest } from './block-chances.js';
import { type BlockTriggers, eventOf, prepareTriggers } from './block-reaction.js';
import type { Building } from './building.js';
import { named } from './guarded-block.js';
import { reactionNode } from './reaction.js';
import type { ReactionRule } from './system.js';

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
  if (parts.size === 0) return nodes;
  const left = prepareRest(building, core);
  for (const [block, part] of parts) {
    const { opening: seconds, recovery } = block.breaker!;
    const triggers = prepareTriggers(building, { part, rest: core }, left);
    const leafOf = (name: string, outage: (duration: number) => number) => {
      const rule = ruleOf(triggers, outage);
      const node = reactionNode(building, { name, kind: 'reaction' }, rule);
      return node === NEVER ? [] : [node];
    };
    const name = named(block);
    const opening = leafOf(`circuit breaker of ${name}`, (duration) => Math.min(seconds, duration));
    const after = recovery > 0 ? leafOf(`recovery of ${name}`, () => recovery / 2) : [];
    nodes.set(block, { opening, recovery: after });
  }
  return nodes;
}

function ruleOf({ inputs, in: within }: BlockTriggers, outage: (duration: number) => number): ReactionRule {
  return { inputs, event: (situation) => eventOf(within(situation, 1), outage) };
}
