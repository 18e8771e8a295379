import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import type { CircuitBreaker } from '../topology/reaction.js';
import type { Block, FallbackBlock, OptionalBlock } from '../topology/topology.js';
import type { Beside } from './beside.js';
import { prepareRest } from './block-chances.js';
import { prepareTriggers, sumOver } from './block-reaction.js';
import type { BlockTrigger } from './block-trigger.js';
import { type Building, labelOf } from './building.js';
import { reactionNode } from './reaction.js';
import { oftenBeside, type ReactionEvent, settled } from './reaction-times.js';
import type { ReactionRule, Situation } from './system.js';

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
 * Makes the breakers' events. A breaker is closed, hangs for failure_threshold × call_timeout at most when the guarded part fails
 * (one caller at a time: an upper bound), is open until that is repaired, and for half of recovery_timeout more on average.
 * Meanwhile the part may fail again, which nobody notices: of the time that the part is up, y / (1 + y) goes by with the breaker
 * open, y = f / P(it is up, and the rest able to serve) · recovery_timeout / 2, and it trips f / (1 + y) times an hour.
 */
export function makeBreakers(
  building: Building,
  parts: ReadonlyMap<Soft, number>,
  core: number,
): Breakers['nodes'] {
  const nodes = new Map<Soft, BreakerNodes>();
  if (parts.size === 0) return nodes;
  const left = prepareRest(building, core);
  for (const blocks of byPart(parts.keys())) {
    const part = parts.get(blocks[0]!)!;
    const triggers = prepareTriggers(building, { part, rest: core }, left);
    const leafOf = (name: string, event: ReactionRule['event']) => {
      const node = reactionNode(building, { name, kind: 'reaction' }, { inputs: triggers.inputs, event });
      return node === NEVER ? [] : [node];
    };
    const name = labelOf(building, blocks[0]!);
    const breaker = together(blocks.map((block) => block.breaker!));
    const now = (situation: Situation) => [triggers.in(situation, 1), triggers.beside(situation)] as const;
    const opening = leafOf(`circuit breaker of ${name}`, (one) => openingOf(breaker, ...now(one)));
    const recovers = (one: Situation) => recoveryOf(breaker, ...now(one));
    const recovery = breaker.recovery > 0 ? leafOf(`recovery of ${name}`, recovers) : [];
    for (const block of blocks) nodes.set(block, { opening, recovery });
  }
  return nodes;
}

/** Groups blocks whose breakers guard the same part, as it is written: whatever else is asked of it, these stay together. */
export function byPart(blocks: Iterable<Soft>): Soft[][] {
  const groups = new Map<string, Soft[]>();
  for (const block of blocks) {
    const key = spelling(block.type === 'optional' ? block.part : block.parts[0]!);
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()];
}

/** Spells a block: without places, series in series as one, and what stands side by side in one order. */
function spelling(block: Block): string {
  const flat = (part: Block): readonly Block[] =>
    part.type === 'series' ? part.parts.flatMap(flat) : [part];
  const alike = block.type === 'parallel' ? block.parts : flat(block);
  if (block.type === 'series' && alike.length === 1) return spelling(alike[0]!);
  const isSorted = block.type === 'series' || block.type === 'parallel';
  const own = isSorted ? { ...block, parts: alike.map(spelling).sort() } : block;
  return JSON.stringify(own, (key, value) => {
    if (key === 'span') return undefined;
    return key !== '' && typeof value === 'object' && value !== null && 'type' in value
      ? spelling(value)
      : value;
  });
}

/** What breakers of one part are to a caller, who meets one after the other: the waits add up, and the last to close counts. */
export function together(breakers: readonly CircuitBreaker[]): CircuitBreaker {
  const [first] = breakers;
  const opening = breakers.reduce((sum, breaker) => sum + breaker.opening, 0);
  return { ...first!, opening, recovery: Math.max(...breakers.map(({ recovery }) => recovery)) };
}

/** Callers hang: as often as a closed breaker trips. */
export function openingOf(
  breaker: CircuitBreaker,
  triggers: readonly BlockTrigger[],
  beside: Beside,
): ReactionEvent {
  const sum = sumOver(triggers, (duration) => Math.min(breaker.opening, duration));
  const open = openRatio(breaker, triggers, beside);
  const tripped = {
    unavailability: sum.unavailability / (1 + open.low),
    frequency: sum.frequency / (1 + open.low),
    ...((sum.least !== undefined || open.low !== open.high) && {
      least: (sum.least ?? sum.unavailability) / (1 + open.high),
    }),
  };
  return settled(tripped, beside);
}

/** The part is up again, and the breaker still open. */
export function recoveryOf(
  breaker: CircuitBreaker,
  triggers: readonly BlockTrigger[],
  beside: Beside,
): ReactionEvent {
  const { frequency } = sumOver(triggers, () => 0);
  const { low, high } = openRatio(breaker, triggers, beside);
  const event = {
    unavailability: shareOf(high),
    frequency: oftenBeside(frequency / (1 + low), beside.ready.low),
  };
  return low === high ? event : { ...event, least: shareOf(low) };
}

/** Hours that a breaker is open while the part is up, for each such hour that it is closed. */
export function openRatio(
  { recovery }: CircuitBreaker,
  triggers: readonly BlockTrigger[],
  { ready }: Beside,
): Interval {
  const { unavailability, least = unavailability } = sumOver(triggers, () => recovery / 2);
  return {
    low: least === 0 ? 0 : least / ready.high,
    high: unavailability === 0 ? 0 : unavailability / ready.low,
  };
}

/** x / (1 + x), also of what is endless. */
function shareOf(ratio: number): number {
  return ratio === Number.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio);
}
