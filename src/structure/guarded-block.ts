import { blockNames } from '../topology/block-names.js';
import type { Block, FailoverBlock, ParallelBlock } from '../topology/topology.js';
import { eventOf, prepareTriggers } from './block-reaction.js';
import type { Building } from './building.js';
import { compileNode, outagesIn } from './compiled-node.js';
import { coverageOf } from './coverage.js';
import { durationOf } from './own-figures.js';
import { reactionNode } from './reaction.js';
import { failoverOutage, isLeftAlone, overCoverage } from './reaction-times.js';
import type { ReactionRule } from './system.js';

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
  const coverage = coverageOf(building, needs);
  const triggers = prepareTriggers(building, { part: primary, rest: standby });
  const rule: ReactionRule = {
    inputs: [...triggers.inputs, ...coverage.inputs],
    event: (situation) => {
      const found = triggers.in(situation, 1);
      return overCoverage(coverage.in(situation), (covered) => {
        const sure = block.failover.success * covered;
        return eventOf(found, (duration) => failoverOutage(block.failover, sure, duration));
      });
    },
    stuckBy: (situation) => {
      if (coverage.in(situation).high > 0) return [];
      const lasts = (leaf: number) => isLeftAlone(block.failover, durationOf(situation.leaves[leaf]!));
      return triggers.alone(situation).filter(lasts);
    },
  };
  const owner = { name: `failover of ${named(block.primary)}`, kind: 'reaction' } as const;
  building.reactions.set(block, reactionNode(building, owner, rule));
}

/** Adds the reaction of a parallel block with a health check, once: each of n parts in turn, which serves 1/n. */
export function addHealthCheck(
  building: Building,
  block: ParallelBlock,
  parts: readonly number[],
  rest: number,
): void {
  if (!building.detail.reactions || building.reactions.has(block)) return;
  const { detection } = block.healthCheck!;
  const outage = (duration: number) => Math.min(detection, duration);
  const members = parts.map((part) => ({
    triggers: prepareTriggers(building, { part, rest }),
    node: compileNode(building, part),
  }));
  const rule: ReactionRule = {
    inputs: [...new Set(members.flatMap(({ triggers }) => triggers.inputs))],
    event: (situation) => {
      // What is too entangled is bounded with nothing failed for certain, and then no part is down for certain.
      const up = members.filter(({ node }) => node === null || !outagesIn(situation, node).down);
      return eventOf(
        up.flatMap(({ triggers }) => triggers.in(situation, 1 / up.length)),
        outage,
      );
    },
  };
  const owner = { name: `health check of ${named(block)}`, kind: 'reaction' } as const;
  building.reactions.set(block, reactionNode(building, owner, rule));
}

/** The first names in a block, to call its reaction by. */
export function named(block: Block): string {
  const names = new Set(Array.from(blockNames([block]), ({ name }) => name));
  const [first, second, third] = names;
  return [first, second, third === undefined ? undefined : '…']
    .filter((name) => name !== undefined)
    .join(', ');
}
