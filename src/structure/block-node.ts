import { NEVER } from '../bdd/gate-graph.js';
import type {
  Block,
  FailoverBlock,
  FallbackBlock,
  NameBlock,
  NetworkBlock,
  OptionalBlock,
  ParallelBlock,
} from '../topology/topology.js';
import { type Breakers, breakerNodes } from './breakers.js';
import { type Building, untoldOf } from './building.js';
import { disconnected } from './connection.js';
import { addFailover, addHealthCheck } from './guarded-block.js';

/** What counts as down: the journey itself (core), or full service (full), which also needs what is soft. */
export type Sense = 'core' | 'full';

/** How names are turned into nodes: those that a block mentions have been made before. */
export type NodeOfName = (mention: NameBlock) => number;

/** What a block is made in. */
export interface Making {
  building: Building;
  sense: Sense;
  nodeOf: NodeOfName;
  /** Circuit breakers met on the way, with the parts that they guard; their nodes come from a pass before. */
  breakers: Breakers;
}

/**
 * The node of a block: a series has failed when any part has, a parallel block with m parts of which r are required when
 * at least m − r + 1 have. Soft parts: `optional` never fails the core, and `fallback` is parallel there; full service
 * needs the optional part, and the first of the alternatives. Recursion is bounded by the nesting limit.
 */
export function blockNode(making: Making, block: Block): number {
  const { builder } = making.building;
  const inside = (part: Block) => blockNode(making, part);
  switch (block.type) {
    case 'name':
      return making.nodeOf(block);
    case 'series':
      return builder.or(block.parts.map(inside));
    case 'parallel':
      return parallelNode(making, block, block.parts.map(inside));
    case 'failover':
      return failoverNode(making, block, [inside(block.primary), inside(block.standby)]);
    case 'optional': {
      // Made in both senses: reactions inside it, and its breaker, rest on what the core says of it.
      const part = inside(block.part);
      return builder.or([isForgiven(making, block) ? NEVER : part, ...breakerNodes(making, block, part)]);
    }
    case 'fallback': {
      const parts = block.parts.map(inside);
      const node = isForgiven(making, block) ? builder.and(parts) : parts[0]!;
      return builder.or([node, ...breakerNodes(making, block, parts[0]!)]);
    }
    case 'network':
      return networkNode(making, block);
  }
}

/** Whether the failing of a soft part, or of its first alternative, leaves what it stands in up. */
function isForgiven(
  { building: { detail }, sense }: Making,
  { breaker }: OptionalBlock | FallbackBlock,
): boolean {
  return sense === 'core' && (detail.failFast || breaker !== null);
}

function parallelNode({ building, sense }: Making, block: ParallelBlock, parts: readonly number[]): number {
  const { builder } = building;
  const node = builder.atLeast(parts.length - block.required + 1, parts);
  if (block.healthCheck === null) return node;
  if (sense === 'core') addHealthCheck(building, block, parts, node);
  return builder.or([node, building.reactions.get(block) ?? NEVER]);
}

function failoverNode(making: Making, block: FailoverBlock, [primary, standby]: [number, number]): number {
  const { building, sense } = making;
  const { builder } = building;
  if (sense === 'core') {
    const { needs } = block.failover;
    addFailover(building, block, {
      primary,
      standby,
      needs: needs === null ? NEVER : blockNode(making, needs),
    });
  }
  return builder.or([builder.and([primary, standby]), building.reactions.get(block) ?? NEVER]);
}

/** Both ends fail as they are; between them, nodes and links do. */
function networkNode({ building, nodeOf }: Making, network: NetworkBlock): number {
  const { builder } = building;
  const { from, to, links, junctions } = network;
  const nodes = new Map<string, number>();
  for (const mention of [from, to, ...links.flatMap(({ ends }) => ends)]) {
    nodes.set(mention.name, junctions.has(mention.name) ? NEVER : nodeOf(mention));
  }
  const edges = links.map(({ ends: [a, b], carrier }) => ({
    ends: [a.name, b.name] as const,
    fails: carrier === null ? NEVER : nodeOf(carrier),
  }));
  const ends = { from: new Set([from.name]), to: new Set([to.name]) };
  const between = disconnected(
    builder,
    { nodes, edges },
    ends,
    untoldOf(building, `ways from ${from.name} to ${to.name}`),
  );
  return builder.or([nodes.get(from.name)!, nodes.get(to.name)!, between]);
}
