import { requiredFor } from '../structure/usage.js';
import { componentBlocks, partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type {
  Block,
  Component,
  Failover,
  FailoverBlock,
  FallbackBlock,
  NameBlock,
  ParallelBlock,
  Topology,
} from '../topology/topology.js';
import { replicasPerDomain } from './replicas-per-domain.js';

/** A block with more parts than it needs. */
export type RedundantBlock = ParallelBlock | FailoverBlock | FallbackBlock;

/** A block with a spare, and the components and domains any one of which takes it down all the same. */
export interface SharedFate {
  block: RedundantBlock;
  causes: readonly string[];
}

/** A failover, and the domains and components that take down both what it reacts to and what it needs to act. */
export interface SwitchFate {
  failover: Failover;
  causes: readonly string[];
}

/** How many blocks may be visited in all: a second or so. What lies beyond is not looked at. */
const MAX_STEPS = 2 ** 22;

interface Search {
  topology: Topology;
  /** What alone takes down each block with a spare, inner ones first. */
  causes: Map<RedundantBlock, readonly string[]>;
  steps: number;
}

/** Whether a block goes on without one of its parts. */
export function isRedundant(block: Block): block is RedundantBlock {
  if (block.type === 'parallel') return block.required < block.parts.length;
  return block.type === 'failover' || (block.type === 'fallback' && block.parts.length > 1);
}

/**
 * Every block with a spare, and what alone takes it down: things that more of its parts rest on than it can spare, found
 * by walking what each part needs without any doubt. Links, and the middle of networks, are not looked at.
 */
export function sharedFates(topology: Topology): SharedFate[] {
  const { causes } = searchOf(topology);
  return Array.from(causes, ([block, shared]) => ({ block, causes: shared }));
}

/** Every failover that needs something, and what takes down both while the spare would serve on. */
export function switchFates(topology: Topology): SwitchFate[] {
  const search = searchOf(topology);
  const fates = (failover: Failover | null, isSurvived: (cause: string) => boolean): SwitchFate[] => {
    if (failover === null || failover.needs === null) return [];
    const causes = [...causesOf(search, failover.needs)].filter(isSurvived);
    return causes.length > 0 ? [{ failover, causes }] : [];
  };
  return [
    ...[...topology.components.values()].flatMap((component) => {
      const held = replicasPerDomain(topology, component);
      const { replicas, required } = component;
      return fates(component.failover, (cause) => {
        const lost = held.get(cause) ?? 0;
        return lost > 0 && replicas - lost >= required;
      });
    }),
    ...[...search.causes.keys()].flatMap((block) => {
      if (block.type !== 'failover') return [];
      const [primary, standby] = [causesOf(search, block.primary), causesOf(search, block.standby)];
      return fates(block.failover, (cause) => primary.has(cause) && !standby.has(cause));
    }),
  ];
}

function searchOf(topology: Topology): Search {
  const search: Search = { topology, causes: new Map(), steps: 0 };
  for (const name of topology.order) {
    const component = topology.components.get(name);
    const blocks = component ? componentBlocks(component) : [topology.blocks.get(name)!.block];
    for (const block of blocks) addRedundant(search, block);
  }
  for (const { path } of topology.journeys) addRedundant(search, path);
  return search;
}

/** Inner blocks first. Recursion is bounded by the nesting limit. */
function addRedundant(search: Search, block: Block): void {
  if (block.type === 'name') return;
  for (const part of partsOf(block)) addRedundant(search, part);
  if (!isRedundant(block) || search.causes.has(block)) return;
  const parts = block.type === 'failover' ? [block.primary, block.standby] : block.parts;
  const spare = block.type === 'parallel' ? parts.length - block.required : parts.length - 1;
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const cause of causesOf(search, part)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  search.causes.set(
    block,
    [...counts].flatMap(([cause, count]) => (count > spare ? [cause] : [])),
  );
}

/** Everything that alone takes a block down. */
function causesOf(search: Search, block: Block): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const stack = [block];
  for (let next = stack.pop(); next !== undefined && search.steps < MAX_STEPS; next = stack.pop()) {
    search.steps++;
    if (next.type === 'name') pushAll(stack, needsOf(search.topology, next, found, seen));
    else if (isRedundant(next)) for (const cause of search.causes.get(next)!) found.add(cause);
    else if (next.type === 'network') pushAll(stack, endsOf(next));
    else if (next.type !== 'optional') pushAll(stack, partsOf(next));
  }
  return found;
}

function endsOf({ from, to, junctions }: Extract<Block, { type: 'network' }>): NameBlock[] {
  return [from, to].filter(({ name }) => !junctions.has(name));
}

/** What a name needs besides itself; what alone takes it down by itself is added to `found`. */
function needsOf(
  topology: Topology,
  mention: NameBlock,
  found: Set<string>,
  seen: Set<string>,
): readonly Block[] {
  const component = topology.components.get(mention.name);
  if (component === undefined) {
    if (seen.has(mention.name)) return [];
    seen.add(mention.name);
    return [topology.blocks.get(mention.name)!.block];
  }
  const required = requiredFor(component, mention);
  const key = `${mention.name} ${required}`;
  if (seen.has(key)) return [];
  seen.add(key);
  for (const cause of ownCauses(topology, component, required)) found.add(cause);
  return component.dependsOn;
}

function ownCauses(topology: Topology, component: Component, required: number): string[] {
  const { name, replicas, figures } = component;
  const canFail = (domain: string) => (topology.domains.get(domain)!.figures?.unavailability ?? 0) > 0;
  const domains = [...replicasPerDomain(topology, component)].flatMap(([domain, held]) =>
    replicas - held < required && canFail(domain) ? [domain] : [],
  );
  return replicas === required && figures.unavailability > 0 ? [name, ...domains] : domains;
}
