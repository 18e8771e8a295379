import { firstNames } from '../../structure/block-labels.js';
import { labelOf } from '../../structure/building.js';
import type {
  Block,
  FailoverBlock,
  FallbackBlock,
  NetworkBlock,
  OptionalBlock,
  ParallelBlock,
} from '../../topology/topology.js';
import type { Anatomy } from './anatomy.js';
import type { Outcome } from './node.js';
import { pathsAnatomy } from './paths-anatomy.js';
import { blockReaction } from './reaction-anatomy.js';

/** What counts as down: the journey itself (core), or full service (full). */
export type Sense = 'core' | 'full';

type Soft = OptionalBlock | FallbackBlock;

/** What a block is taken apart in. */
export interface Dissecting {
  anatomy: Anatomy;
  sense: Sense;
  nodeOf: (mention: Extract<Block, { type: 'name' }>) => Outcome;
  /** Soft parts with circuit breakers that were met, in the core sense. */
  guarded: Map<Soft, Outcome>;
  /** Their events, once they are known. */
  breakers: ReadonlyMap<Soft, { opening: Outcome; recovery: Outcome }>;
}

/** A block taken apart, as the engine understands it. Recursion is bounded by the nesting limit. */
export function blockAnatomy(
  dissecting: Dissecting,
  block: Block,
  label = labelOf(dissecting.anatomy.building, block),
): Outcome {
  const { anatomy, sense } = dissecting;
  const { maker } = anatomy;
  const inside = (part: Block) => blockAnatomy(dissecting, part);
  switch (block.type) {
    case 'name':
      return dissecting.nodeOf(block);
    case 'series':
      return maker.any(block.parts.map(inside), { label, note: softNote(block.parts, sense) });
    case 'parallel':
      return parallelAnatomy(dissecting, block, label);
    case 'failover':
      return failoverAnatomy(dissecting, block, label);
    case 'optional': {
      const part = inside(block.part);
      return maker.any([sense === 'full' && part, ...breakerOf(dissecting, block, part)], { label });
    }
    case 'fallback': {
      const parts = block.parts.map(inside);
      const node = sense === 'core' ? maker.all(parts, { label }) : parts[0]!;
      return maker.any([node, ...breakerOf(dissecting, block, parts[0]!)], {
        label: `${label} with breaker`,
      });
    }
    case 'network':
      return networkAnatomy(dissecting, block, label);
  }
}

function softNote(parts: readonly Block[], sense: Sense): string | null {
  const soft = parts.filter(({ type }) => type === 'optional');
  if (soft.length === 0 || sense === 'full') return null;
  return `without ${soft.map(firstNames).join(', ')} service is degraded, not down`;
}

function parallelAnatomy(dissecting: Dissecting, block: ParallelBlock, label: string): Outcome {
  const { anatomy, sense } = dissecting;
  const { maker, reactions } = anatomy;
  const parts = block.parts.map((part) => blockAnatomy(dissecting, part));
  const node = maker.atLeast(parts.length - block.required + 1, parts, { label });
  if (block.healthCheck === null) return node;
  if (sense === 'core' && !reactions.has(block)) {
    const serving = parts.filter((part) => part !== true).length;
    const times = { type: 'health-check', check: block.healthCheck, parts: serving } as const;
    const left = (part: number) => () => {
      const naming = { label: firstNames({ ...block, parts: block.parts.toSpliced(part, 1) }) };
      return maker.atLeast(parts.length - block.required, parts.toSpliced(part, 1), naming);
    };
    const triggers = parts.map((part, index) => ({ part, rest: node, others: left(index) }));
    reactions.set(
      block,
      blockReaction(anatomy, `health check of ${labelOf(anatomy.building, block)}`, triggers, times),
    );
  }
  return maker.any([node, reactions.get(block)!], { label: `${label} with health check` });
}

function failoverAnatomy(dissecting: Dissecting, block: FailoverBlock, label: string): Outcome {
  const { anatomy, sense } = dissecting;
  const { maker, reactions } = anatomy;
  const [primary, standby] = [block.primary, block.standby].map((part) => blockAnatomy(dissecting, part));
  if (sense === 'core' && !reactions.has(block)) {
    const { needs: acts } = block.failover;
    const needs = acts === null ? false : blockAnatomy(dissecting, acts);
    const times = { type: 'failover', times: block.failover, needs } as const;
    const triggers = [{ part: primary!, rest: standby!, others: () => standby! }];
    reactions.set(
      block,
      blockReaction(anatomy, `failover of ${labelOf(anatomy.building, block)}`, triggers, times),
    );
  }
  const both = maker.all([primary!, standby!], { label: `primary and standby of ${label}` });
  return maker.any([both, reactions.get(block)!], { label: `failover block ${label}` });
}

function breakerOf({ sense, guarded, breakers }: Dissecting, block: Soft, part: Outcome): Outcome[] {
  if (block.breaker === null) return [];
  if (sense === 'core') guarded.set(block, part);
  const events = breakers.get(block);
  if (events === undefined) return [];
  return sense === 'core' ? [events.opening] : [events.opening, events.recovery];
}

function networkAnatomy({ anatomy, nodeOf }: Dissecting, block: NetworkBlock, label: string): Outcome {
  const { from, to, links, junctions } = block;
  const nodes = new Map<string, Outcome>();
  for (const mention of [from, to, ...links.flatMap(({ ends }) => ends)])
    nodes.set(mention.name, junctions.has(mention.name) ? false : nodeOf(mention));
  const edges = links.map(({ ends: [a, b], carrier }) => ({
    ends: [a.name, b.name] as const,
    fails: carrier === null ? false : nodeOf(carrier),
  }));
  const ends = { from: new Set([from.name]), to: new Set([to.name]) };
  const between = pathsAnatomy(anatomy, { nodes, edges }, ends, `every way from ${from.name} to ${to.name}`);
  return anatomy.maker.any([nodes.get(from.name)!, nodes.get(to.name)!, between], { label });
}
