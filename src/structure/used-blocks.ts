import { partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Topology } from '../topology/topology.js';
import { usageOf } from './usage.js';

/** Every block that a path is made of or needs, names aside, each once where it is written. */
export function usedBlocks(topology: Topology, path: Block): Block[] {
  const roots = [...usageOf(topology, path).keys()].flatMap(
    (name) => topology.components.get(name)?.dependsOn ?? [topology.blocks.get(name)!.block],
  );
  const stack = [path, ...roots].reverse();
  const found: Block[] = [];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    found.push(block);
    pushAll(stack, partsOf(block).reverse());
  }
  return found;
}
