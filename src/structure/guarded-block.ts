import { NEVER } from '../bdd/gate-graph.js';
import { blockNames } from '../topology/block-names.js';
import type { Block, FailoverBlock, ParallelBlock } from '../topology/topology.js';
import { addReaction, reactionLeaf } from './block-reaction.js';
import type { Building } from './building.js';
import { evaluateNode } from './evaluate-node.js';
import { failoverOutage, noReaction } from './reaction-times.js';

/** The nodes of a failover block's parts, in the core sense. */
export interface FailoverNodes {
  primary: number;
  standby: number;
  /** What the failover needs to act; NEVER for nothing. */
  needs: number;
}

/** Adds the reaction of a failover block, once: the primary goes down while the standby can serve. */
export function addFailover(
  building: Building,
  block: FailoverBlock,
  { primary, standby, needs }: FailoverNodes,
): void {
  if (!building.detail.reactions || building.reactions.has(block)) return;
  const event = noReaction();
  const acts = needs === NEVER ? 1 : (evaluateNode(building, needs)?.work ?? 1);
  const coverage = block.failover.success * acts;
  const outage = (duration: number) => failoverOutage(block.failover, coverage, duration);
  addReaction(building, event, { part: primary, rest: standby, weight: 1, outage });
  building.reactions.set(
    block,
    building.builder.or(reactionLeaf(building, `failover of ${named(block.primary)}`, event)),
  );
}

/** Adds the reaction of a parallel block with a health check, once: each of n parts in turn, which serves 1/n. */
export function addHealthCheck(
  building: Building,
  block: ParallelBlock,
  parts: readonly number[],
  rest: number,
): void {
  if (!building.detail.reactions || building.reactions.has(block)) return;
  const event = noReaction();
  const { detection } = block.healthCheck!;
  const outage = (duration: number) => Math.min(detection, duration);
  for (const part of parts) addReaction(building, event, { part, rest, weight: 1 / parts.length, outage });
  building.reactions.set(
    block,
    building.builder.or(reactionLeaf(building, `health check of ${named(block)}`, event)),
  );
}

/** The first names in a block, to call its reaction by. */
export function named(block: Block): string {
  const names = new Set(Array.from(blockNames([block]), ({ name }) => name));
  const [first, second, third] = names;
  return [first, second, third === undefined ? undefined : '…']
    .filter((name) => name !== undefined)
    .join(', ');
}
