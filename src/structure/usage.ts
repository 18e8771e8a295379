import { blockNames, componentBlocks } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Component, NameBlock, Topology } from '../topology/topology.js';

/** How many replicas must work, for every way in which a component is used; names that are not used are missing. */
export type Usage = ReadonlyMap<string, ReadonlySet<number>>;

/** What was found before; a topology never changes, and several analyses ask for the same. */
const found = new WeakMap<Topology, Map<Block, Usage>>();

/** Everything that a block needs, directly or not. */
export function usageOf(topology: Topology, block: Block): Usage {
  const known = found.get(topology) ?? new Map<Block, Usage>();
  const usage = known.get(block) ?? findUsage(topology, block);
  found.set(topology, known.set(block, usage));
  return usage;
}

/** Iterative: a chain of needs may be as long as the file. */
function findUsage(topology: Topology, block: Block): Usage {
  const usage = new Map<string, ReadonlySet<number>>();
  const blocks: Block[] = [block];
  for (let next = blocks.pop(); next !== undefined; next = blocks.pop()) {
    for (const mention of blockNames([next])) {
      const known = usage.get(mention.name);
      const component = topology.components.get(mention.name);
      usage.set(mention.name, component ? withCount(known, requiredFor(component, mention)) : NO_COUNTS);
      if (known) continue;
      pushAll(blocks, component ? componentBlocks(component) : [topology.blocks.get(mention.name)!.block]);
    }
  }
  return usage;
}

const NO_COUNTS: ReadonlySet<number> = new Set();

/** Sets of one count, which nearly all are, by that. */
const single = new Map<number, ReadonlySet<number>>();

function withCount(known: ReadonlySet<number> | undefined, count: number): ReadonlySet<number> {
  if (known?.has(count)) return known;
  if (known !== undefined) return new Set([...known, count]);
  const alone = single.get(count) ?? new Set([count]);
  single.set(count, alone);
  return alone;
}

/** How many replicas a mention needs: those of its operation, else what is required. */
export function requiredFor({ required, quorum }: Component, { operation }: NameBlock): number {
  return operation === 'read' && quorum ? quorum.read : required;
}
