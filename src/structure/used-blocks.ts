import { partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Topology } from '../topology/topology.js';
import { usageOf } from './usage.js';

/** What was found before; a topology never changes, and several analyses ask for the same. */
const known = new WeakMap<Topology, Map<Block, readonly Block[]>>();

/** Every block that a path is made of or needs, names aside, each once where it is written. */
export function usedBlocks(topology: Topology, path: Block): readonly Block[] {
  const before = known.get(topology) ?? new Map<Block, readonly Block[]>();
  const blocks = before.get(path) ?? findBlocks(topology, path);
  known.set(topology, before.set(path, blocks));
  return blocks;
}

function findBlocks(topology: Topology, path: Block): Block[] {
  const stack = [path];
  for (const name of usageOf(topology, path).keys()) {
    const needs = topology.components.get(name)?.dependsOn;
    if (needs === undefined) stack.push(topology.blocks.get(name)!.block);
    else for (const block of needs) stack.push(block);
  }
  stack.reverse();
  const found: Block[] = [];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    found.push(block);
    pushAll(stack, partsOf(block).reverse());
  }
  return found;
}
