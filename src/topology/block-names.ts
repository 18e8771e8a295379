import type { Block, NameBlock } from './topology.js';

/** Every mention of a name in some blocks, in reading order. */
export function* blockNames(blocks: Iterable<Block>): Generator<NameBlock> {
  for (const root of blocks) {
    const stack = [root];
    for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
      if (block.type === 'name') yield block;
      else for (let index = block.parts.length - 1; index >= 0; index--) stack.push(block.parts[index]!);
    }
  }
}
