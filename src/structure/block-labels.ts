import { blockNames, componentBlocks, partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Topology } from '../topology/topology.js';
import { usageOf } from './usage.js';

/** Labels of the blocks of one journey, by the block: no two blocks of a kind have the same. */
export type BlockLabels = ReadonlyMap<Block, string>;

/** Most names of parts in a label. */
const MOST_NAMES = 2;

/** What blocks are told apart within: those whose takeovers are called alike, and of one type. */
function kindOf(block: Block): string {
  return 'breaker' in block && block.breaker !== null ? 'circuit breaker' : block.type;
}

/** Labels found before; a topology never changes, and several analyses need the same. */
const found = new WeakMap<Topology, Map<Block, BlockLabels>>();

/**
 * Returns the labels of everything that a path consists of or needs. Blocks of a kind that begin with the same names are
 * counted in reading order: `a, b, …`, `a, b, … (2)`.
 */
export function blockLabels(topology: Topology, path: Block): BlockLabels {
  const known = found.get(topology) ?? new Map<Block, BlockLabels>();
  const labels = known.get(path) ?? findLabels(topology, path);
  found.set(topology, known.set(path, labels));
  return labels;
}

/** Returns the first names in a block; two blocks may begin with the same. */
export function firstNames(block: Block): string {
  const names = new Set<string>();
  for (const { name } of blockNames([block])) {
    if (names.size === MOST_NAMES && !names.has(name)) return [...names, '…'].join(', ');
    names.add(name);
  }
  return [...names].join(', ');
}

/** What stands before the label of a block in the name of its takeover. */
const PREFIX = /^[a-z ]+ of /;

/** Walks without recursion: a chain of needs may be as long as the file. */
function findLabels(topology: Topology, path: Block): BlockLabels {
  const labels = new Map<Block, string>();
  const times = new Map<string, number>();
  // A link may have any name, that of a takeover too.
  const taken = new Set(topology.links.map(({ name }) => name.replace(PREFIX, '')));
  const stack = [
    path,
    ...[...usageOf(topology, path).keys()].flatMap((name) => below(topology, name)),
  ].reverse();
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (labels.has(block)) continue;
    // A failover goes by what it guards.
    const first = firstNames(block.type === 'failover' ? block.primary : block);
    const key = `${kindOf(block)} ${first}`;
    let time = times.get(key) ?? 0;
    do time++;
    while (taken.has(counted(first, time)));
    times.set(key, time);
    labels.set(block, block.type === 'name' ? first : counted(first, time));
    if (block.type !== 'name') pushAll(stack, partsOf(block).reverse());
  }
  return labels;
}

function counted(label: string, time: number): string {
  return time === 1 ? label : `${label} (${time})`;
}

function below({ components, blocks }: Topology, name: string): readonly Block[] {
  const component = components.get(name);
  return component ? componentBlocks(component) : [blocks.get(name)!.block];
}
