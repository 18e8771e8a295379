import { blockNames, componentBlocks } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Component, NameBlock, Topology } from '../topology/topology.js';

/** How many replicas must work, for every way in which a component is used; names that are not used are missing. */
export type Usage = ReadonlyMap<string, ReadonlySet<number>>;

/** Everything that a block needs, directly or not. Iterative: a chain of needs may be as long as the file. */
export function usageOf(topology: Topology, block: Block): Usage {
  const usage = new Map<string, Set<number>>();
  const blocks: Block[] = [block];
  for (let next = blocks.pop(); next !== undefined; next = blocks.pop()) {
    for (const mention of blockNames([next])) {
      const known = usage.get(mention.name);
      const component = topology.components.get(mention.name);
      const counts = known ?? new Set<number>();
      if (component) counts.add(requiredFor(component, mention));
      if (known) continue;
      usage.set(mention.name, counts);
      pushAll(blocks, component ? componentBlocks(component) : [topology.blocks.get(mention.name)!.block]);
    }
  }
  return usage;
}

/** How many replicas a mention needs: those of its operation, else what is required. */
export function requiredFor({ required, quorum }: Component, { operation }: NameBlock): number {
  return operation === 'read' && quorum ? quorum.read : required;
}
