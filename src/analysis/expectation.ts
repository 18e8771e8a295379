import type { WhatWorks } from '../structure/what-works.js';
import type { FailoverTimes } from '../topology/reaction.js';
import type { Block, Component, FailoverBlock } from '../topology/topology.js';

/** How the file says that a construct answers a failure; times in seconds. */
export type ExpectedReaction =
  | { kind: 'none'; name: string }
  /** A soft part that nothing cuts off. */
  | { kind: 'not cut off'; name: string }
  | { kind: 'detection'; name: string; detection: number }
  | { kind: 'cut-off'; name: string; opening: number }
  /** Where it does not act, somebody switches by hand, or the repair comes sooner. */
  | { kind: 'failover'; name: string; times: FailoverTimes; acts: boolean; byHand: boolean };

/** What an experiment should show, as far as the file says. */
export interface Expectation {
  reactions: readonly ExpectedReaction[];
  /** Soft parts that are away. */
  missing: readonly string[];
}

/** What should be seen while something has failed that the journey survives. */
export function expectationOf(now: WhatWorks): Expectation {
  const found = now.blocks.map((block) => answerOf(block, now));
  return {
    reactions: [
      ...now.components.flatMap((component) => spareOf(component, now)),
      ...found.flatMap(({ reactions }) => reactions),
    ],
    missing: [...new Set(found.flatMap(({ missing }) => missing))],
  };
}

/** A component that goes on without some of its replicas. */
function spareOf(component: Component, now: WhatWorks): ExpectedReaction[] {
  const { name, replicas, required, quorum, failover, healthCheck } = component;
  const up = now.replicasUp(component);
  if (up === replicas || up < Math.min(required, quorum?.read ?? required)) return [];
  if (failover && up >= required) return [takeOver(name, component, now)];
  if (failover === null && healthCheck)
    return [{ kind: 'detection', name, detection: healthCheck.detection }];
  return [{ kind: 'none', name }];
}

type Answer = Expectation;
const NOTHING: Answer = { reactions: [], missing: [] };

function answerOf(block: Block, now: WhatWorks): Answer {
  const isUp = (part: Block) => now.isUp(part, 'core');
  switch (block.type) {
    case 'failover':
      if (isUp(block.primary) || !isUp(block.standby)) return NOTHING;
      return { ...NOTHING, reactions: [takeOver(now.labelOf(block), block, now)] };
    case 'parallel': {
      const dead = block.parts.filter((part) => !isUp(part));
      if (dead.length === 0 || !isUp(block)) return NOTHING;
      const detection = block.healthCheck?.detection;
      const reaction = (name: string): ExpectedReaction =>
        detection === undefined ? { kind: 'none', name } : { kind: 'detection', name, detection };
      return { ...NOTHING, reactions: dead.map((part) => reaction(now.labelOf(part))) };
    }
    case 'optional':
      return isUp(block.part) ? NOTHING : soft(now.labelOf(block.part), block.breaker?.opening);
    case 'fallback':
      if (isUp(block.parts[0]!) || !isUp(block)) return NOTHING;
      return soft(now.labelOf(block.parts[0]!), block.breaker?.opening);
    default:
      return NOTHING;
  }
}

function soft(name: string, opening: number | undefined): Answer {
  const reaction: ExpectedReaction =
    opening === undefined ? { kind: 'not cut off', name } : { kind: 'cut-off', name, opening };
  return { reactions: [reaction], missing: [name] };
}

function takeOver(name: string, construct: Component | FailoverBlock, now: WhatWorks): ExpectedReaction {
  const times = construct.failover!;
  const acts = times.needs === null || now.isUp(times.needs, 'core');
  return { kind: 'failover', name, times, acts, byHand: !now.misses(construct) };
}
