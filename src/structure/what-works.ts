import { componentBlocks, partsOf } from '../topology/block-names.js';
import { pushAll } from '../topology/push-all.js';
import type {
  Block,
  Component,
  FailoverBlock,
  Journey,
  NameBlock,
  NetworkBlock,
  Topology,
} from '../topology/topology.js';
import { blockLabels } from './block-labels.js';
import type { Sense } from './block-node.js';
import type { FailedNames } from './failed-names.js';
import { chainOf } from './reach.js';
import { requiredFor, usageOf } from './usage.js';

/** What works of a journey while chosen things have failed and nothing else has, read off the file itself. */
export interface WhatWorks {
  /** How many replicas of a component are up and can be reached. */
  replicasUp: (component: Component) => number;
  isUp: (block: Block, sense: Sense) => boolean;
  /** Whether nothing takes over from what has failed of it, though what is left could serve. */
  misses: (construct: Component | FailoverBlock) => boolean;
  /** The label of a block that the journey uses; no other block of its kind has the same. */
  labelOf: (block: Block) => string;
  /** Every block that the journey uses, each around those inside it. */
  blocks: readonly Block[];
  /** The components that it uses. */
  components: readonly Component[];
}

/**
 * Whether a failover that does not act is left alone until what has failed is back (`isBack`, asked of what works later),
 * since nobody switches by hand sooner, within `manual` seconds.
 */
export type LeftAlone = (manual: number | null, isBack: (later: WhatWorks) => boolean) => boolean;

/**
 * Follows the file: names in the order in which each comes after what it needs, so that nothing recurses along them.
 * Everything has been taken over unless `isLeftAlone` is given: then failovers of which what they need is down too have not
 * acted.
 */
export function whatWorks(
  topology: Topology,
  journey: Journey,
  failed: FailedNames,
  isLeftAlone: LeftAlone = () => false,
): WhatWorks {
  return new Following(topology, journey, failed, isLeftAlone);
}

class Following implements WhatWorks {
  readonly components: readonly Component[];
  readonly #topology: Topology;
  readonly #path: Block;
  readonly #isLeftAlone: LeftAlone;
  readonly #used: readonly string[];
  readonly #replicas: ReadonlyMap<string, number>;
  readonly #up = new Map<string, boolean>();

  constructor(topology: Topology, { path, from }: Journey, failed: FailedNames, isLeftAlone: LeftAlone) {
    const usage = usageOf(topology, path);
    const reached = reachedFrom(topology, from, failed);
    this.#topology = topology;
    this.#path = path;
    this.#isLeftAlone = isLeftAlone;
    this.#used = topology.order.filter((name) => usage.has(name));
    this.components = this.#used.flatMap((name) => topology.components.get(name) ?? []);
    this.#replicas = new Map(
      this.components.map((component) => [component.name, countUp(topology, component, failed, reached)]),
    );
    for (const name of this.#used) this.#follow(name, usage.get(name)!);
  }

  replicasUp({ name }: Component): number {
    return this.#replicas.get(name)!;
  }

  isUp(block: Block, sense: Sense): boolean {
    return works(block, sense, {
      isUp: (mention) => this.#up.get(keyOf(this.#topology, mention, sense))!,
      misses: (failover) => this.misses(failover),
    });
  }

  misses(construct: Component | FailoverBlock): boolean {
    const { failover } = construct;
    if (failover === null || failover.needs === null || this.isUp(failover.needs, 'core')) return false;
    const [isBack, hasSpare] =
      'replicas' in construct
        ? [
            (now: WhatWorks) => now.replicasUp(construct) === construct.replicas,
            this.replicasUp(construct) >= construct.required,
          ]
        : [(now: WhatWorks) => now.isUp(construct.primary, 'core'), this.isUp(construct.standby, 'core')];
    return hasSpare && !isBack(this) && this.#isLeftAlone(failover.manual, isBack);
  }

  labelOf(block: Block): string {
    return blockLabels(this.#topology, this.#path).get(block)!;
  }

  get blocks(): readonly Block[] {
    return everyBlock([this.#path, ...this.#used.flatMap((name) => blocksOf(this.#topology, name))]);
  }

  #follow(name: string, asked: ReadonlySet<number>): void {
    const component = this.#topology.components.get(name);
    const needs = component?.dependsOn ?? blocksOf(this.#topology, name);
    for (const sense of ['core', 'full'] as const) {
      const served = needs.every((block) => this.isUp(block, sense));
      if (component === undefined) this.#up.set(`${sense} 0 ${name}`, served);
      else
        for (const required of asked)
          this.#up.set(`${sense} ${required} ${name}`, served && this.#has(component, required));
    }
  }

  /** A failover guards what writes where operations differ. */
  #has(component: Component, required: number): boolean {
    return (
      this.replicasUp(component) >= required && !(required === component.required && this.misses(component))
    );
  }
}

function blocksOf({ components, blocks }: Topology, name: string): readonly Block[] {
  const component = components.get(name);
  return component ? componentBlocks(component) : [blocks.get(name)!.block];
}

function keyOf(topology: Topology, mention: NameBlock, sense: Sense): string {
  const component = topology.components.get(mention.name);
  return `${sense} ${component ? requiredFor(component, mention) : 0} ${mention.name}`;
}

/** What is known of names and failovers so far. */
interface Known {
  isUp: (mention: NameBlock) => boolean;
  misses: (failover: FailoverBlock) => boolean;
}

/** Recursion is bounded by the nesting limit. */
function works(block: Block, sense: Sense, known: Known): boolean {
  const inside = (part: Block) => works(part, sense, known);
  switch (block.type) {
    case 'name':
      return known.isUp(block);
    case 'series':
      return block.parts.every(inside);
    case 'parallel':
      return block.parts.filter(inside).length >= block.required;
    case 'optional':
      return sense === 'core' || inside(block.part);
    case 'fallback':
      return sense === 'core' ? block.parts.some(inside) : inside(block.parts[0]!);
    case 'failover':
      return inside(block.primary) || (inside(block.standby) && !known.misses(block));
    case 'network':
      return connects(block, known.isUp);
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
