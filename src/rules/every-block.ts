import { blockNames, componentBlocks, partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Topology } from '../topology/topology.js';

/** A block, and the name that it goes by: its own, or that of the first part in it. */
export interface Called {
  block: Exclude<Block, { type: 'name' }>;
  on: string;
}

/** What was found before: a topology never changes, and most rules ask for the same. */
const found = new WeakMap<Topology, readonly Called[]>();

/** Every block of a topology that is more than a name, each place of the file once, whatever aliases lead there. */
export function everyBlock(topology: Topology): readonly Called[] {
  const blocks = found.get(topology) ?? [...findBlocks(topology)];
  found.set(topology, blocks);
  return blocks;
}

function* findBlocks(topology: Topology): Generator<Called> {
  const seen = new Set<string>();
  for (const { block: root, name } of rootsOf(topology)) {
    const stack = [root];
    for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
      if (block.type === 'name') continue;
      const place = `${block.span.start} ${block.span.end}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const first = blockNames([block]).next().value?.name;
      yield { block, on: (block === root ? name : undefined) ?? first ?? '' };
      pushAll(stack, partsOf(block).reverse());
    }
  }
}

function* rootsOf({ components, blocks, journeys }: Topology): Generator<{ block: Block; name?: string }> {
  for (const component of components.values()) {
    for (const block of componentBlocks(component)) yield { block };
  }
  yield* blocks.values();
  for (const { path: block } of journeys) yield { block };
}
