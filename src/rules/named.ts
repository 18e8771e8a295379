import { blockNames } from '../topology/block-names.js';
import type { Block } from '../topology/topology.js';

/** Most names of parts that stand for a block. */
const MOST_PARTS = 2;

/** What a block without a name is called: `a`, `a & b`, for alternatives `a | b`, and so on where it has more parts. */
export function named(block: Block): string {
  const names = [...new Set(Array.from(blockNames([block]), ({ name }) => name))];
  const sign =
    block.type === 'parallel' || block.type === 'fallback' || block.type === 'failover' ? ' | ' : ' & ';
  return [...names.slice(0, MOST_PARTS), ...(names.length > MOST_PARTS ? ['…'] : [])].join(sign);
}
