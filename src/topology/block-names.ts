import { pushAll } from './push-all.js';
import type { Block, Component, NameBlock } from './topology.js';

/** Every mention of a name in blocks, in reading order. Nodes of a network that never fail are no names. */
export function* blockNames(blocks: Iterable<Block>): Generator<NameBlock> {
  const stack = [...blocks].reverse();
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') yield block;
    else pushAll(stack, partsOf(block).reverse());
  }
}

/** The blocks right inside a block, in reading order. */
export function partsOf(block: Exclude<Block, NameBlock>): Block[] {
  if (block.type === 'optional') return [block.part];
  if (block.type === 'failover') {
    const { primary, standby, failover } = block;
    return [primary, standby, ...(failover.needs ? [failover.needs] : [])];
  }
  if (block.type !== 'network') return [...block.parts];
  const { from, to, links, junctions } = block;
  const nodes = [from, to, ...links.flatMap(({ ends }) => ends)].filter(({ name }) => !junctions.has(name));
  return [...nodes, ...links.flatMap(({ carrier }) => carrier ?? [])];
}

/** What a component depends on, and what its failover does. */
export function componentBlocks({ dependsOn, failover }: Component): readonly Block[] {
  return failover?.needs ? [...dependsOn, failover.needs] : dependsOn;
}
