import { componentBlocks, partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type { Block, Component, Journey, NameBlock, NetworkBlock, Topology } from '../topology/topology.js';
import type { Sense } from './block-node.js';
import type { FailedNames } from './failed-names.js';
import { chainOf } from './reach.js';
import { requiredFor, usageOf } from './usage.js';

/** What works of a journey while chosen things have failed and nothing else has, read off the file itself. */
export interface WhatWorks {
  /** How many replicas of a component are up and can be reached. */
  replicasUp: (component: Component) => number;
  isUp: (block: Block, sense: Sense) => boolean;
  /** Every block that the journey uses, each around those inside it. */
  blocks: readonly Block[];
  /** The components that it uses. */
  components: readonly Component[];
}

/** Follows the file: names in the order in which each comes after what it needs, so that nothing recurses along them. */
export function whatWorks(topology: Topology, { path, from }: Journey, failed: FailedNames): WhatWorks {
  const usage = usageOf(topology, path);
  const reached = reachedFrom(topology, from, failed);
  const used = topology.order.filter((name) => usage.has(name));
  const components = used.flatMap((name) => topology.components.get(name) ?? []);
  const counts = components.map((component): [string, number] => [
    component.name,
    countUp(topology, component, failed, reached),
  ]);
  const replicas = new Map(counts);
  const up = new Map<string, boolean>();
  const isUp = (block: Block, sense: Sense) =>
    works(block, sense, (mention) => up.get(keyOf(topology, mention, sense))!);
  const served = (name: string, sense: Sense) => {
    const needs = topology.components.get(name)?.dependsOn ?? [topology.blocks.get(name)!.block];
    return needs.every((block) => isUp(block, sense));
  };
  for (const name of used) {
    const asked = topology.components.has(name) ? usage.get(name)! : [0];
    for (const sense of ['core', 'full'] as const) {
      const good = served(name, sense);
      for (const required of asked)
        up.set(`${sense} ${required} ${name}`, good && (replicas.get(name) ?? 0) >= required);
    }
  }
  const inner = used.flatMap((name) => {
    const component = topology.components.get(name);
    return component ? componentBlocks(component) : [topology.blocks.get(name)!.block];
  });
  return {
    replicasUp: ({ name }) => replicas.get(name)!,
    isUp,
    blocks: everyBlock([path, ...inner]),
    components,
  };
}

function keyOf(topology: Topology, mention: NameBlock, sense: Sense): string {
  const component = topology.components.get(mention.name);
  return `${sense} ${component ? requiredFor(component, mention) : 0} ${mention.name}`;
}

/** Recursion is bounded by the nesting limit. */
function works(block: Block, sense: Sense, named: (mention: NameBlock) => boolean): boolean {
  const inside = (part: Block) => works(part, sense, named);
  switch (block.type) {
    case 'name':
      return named(block);
    case 'series':
      return block.parts.every(inside);
    case 'parallel':
      return block.parts.filter(inside).length >= block.required;
    case 'optional':
      return sense === 'core' || inside(block.part);
    case 'fallback':
      return sense === 'core' ? block.parts.some(inside) : inside(block.parts[0]!);
    case 'failover':
      return inside(block.primary) || inside(block.standby);
    case 'network':
      return connects(block, named);
  }
}

function connects(
  { from, to, links, junctions }: NetworkBlock,
  named: (mention: NameBlock) => boolean,
): boolean {
  const passes = (mention: NameBlock) => junctions.has(mention.name) || named(mention);
  const usable = links.filter(
    ({ ends, carrier }) => ends.every(passes) && (carrier === null || named(carrier)),
  );
  if (!passes(from) || !passes(to)) return false;
  const edges = usable.map(({ ends: [a, b] }) => [a.name, b.name] as const);
  return spreadOut([from.name], edges).has(to.name);
}

/** Everything that edges join to where one starts. */
function spreadOut(start: Iterable<string>, edges: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set(start);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const [a, b] of edges) {
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b)) reached.add(a);
    }
  }
  return reached;
}

/** What can be reached from where a journey is seen; null where it is seen from everywhere at once. */
interface Reached {
  from: string;
  /** Domains that links touch, and those of them that working links and domains join to it. */
  touched: ReadonlySet<string>;
  domains: ReadonlySet<string>;
}

function reachedFrom(topology: Topology, from: string | null, failed: FailedNames): Reached | null {
  if (from === null || topology.links.length === 0) return null;
  const starts = chainOf(topology, [from]);
  const passes = (name: string) =>
    starts.has(name) || [...chainOf(topology, [name])].every((domain) => !failed.domains.has(domain));
  const edges = topology.links
    .filter(({ name, between }) => !failed.links.has(name) && between.every(passes))
    .map(({ between }) => between);
  const touched = new Set(topology.links.flatMap(({ between }) => between));
  return { from, touched, domains: spreadOut(starts, edges) };
}

function countUp(
  topology: Topology,
  { name, within, spread, replicas }: Component,
  failed: FailedNames,
  reached: Reached | null,
): number {
  const lost = failed.replicas.get(name) ?? [];
  if (lost === 'all') return 0;
  const slots =
    spread.length === 0 ? [within] : spread.slice(0, replicas).map((domain) => [...within, domain]);
  const usable = slots.map((domains) => isServing(chainOf(topology, domains), failed, reached));
  const counts = usable.map((good, slot) => (good ? Math.ceil((replicas - slot) / slots.length) : 0));
  const lostThere = lost.filter((index) => usable[index % slots.length]).length;
  return counts.reduce((sum, count) => sum + count, 0) - lostThere;
}

function isServing(chain: ReadonlySet<string>, { domains }: FailedNames, reached: Reached | null): boolean {
  const around = [...chain];
  if (around.some((domain) => domains.has(domain))) return false;
  if (reached === null || chain.has(reached.from)) return true;
  const ways = around.filter((domain) => reached.touched.has(domain));
  return ways.length === 0 || ways.some((domain) => reached.domains.has(domain));
}

function everyBlock(roots: readonly Block[]): Block[] {
  const found: Block[] = [];
  const stack = [...roots].reverse();
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    found.push(block);
    if (block.type !== 'name') pushAll(stack, partsOf(block).reverse());
  }
  return found;
}
