import { durationOf } from '../structure/own-figures.js';
import { chainOf } from '../structure/reach.js';
import type { System } from '../structure/system.js';
import { usageOf } from '../structure/usage.js';
import { type LeftAlone, type WhatWorks, whatWorks } from '../structure/what-works.js';
import type { Block, Component, FailoverBlock, Journey, Topology } from '../topology/topology.js';
import { type Failure, NOTHING_FAILED, togetherOf } from './failure.js';

/** Failovers that nothing carries out, since what they need has failed with what they react to. */
export interface Missed {
  /** What is not taken over. */
  names: readonly string[];
  /** The leaves of their reactions: each is under way until the repair. */
  leaves: readonly number[];
}

const NONE: Missed = { names: [], leaves: [] };

/**
 * A journey when failures strike at once: a failover that needs something acts while that works, else somebody switches by
 * hand, or the repair comes sooner. Read off the file, so that a pair costs next to nothing unless it hits what is needed.
 */
export class MissedFailovers {
  readonly #topology: Topology;
  readonly #journey: Journey;
  /** What failovers need, by each component, domain and link that it rests on. */
  readonly #needs = new Map<string, Block[]>();
  /** The leaves of reactions by what they are called. */
  readonly #reactions = new Map<string, number[]>();

  constructor(topology: Topology, journey: Journey, { leaves }: System) {
    this.#topology = topology;
    this.#journey = journey;
    const { components, blocks } = whatWorks(topology, journey, NOTHING_FAILED);
    for (const construct of [...components, ...blocks.filter(isFailover)]) {
      const needs = construct.failover?.needs;
      for (const name of needs ? restsOn(topology, journey, needs) : []) push(this.#needs, name, needs!);
    }
    if (this.#needs.size === 0) return;
    for (const [leaf, { owner, event }] of leaves.entries()) {
      if (event === 'reaction') push(this.#reactions, owner, leaf);
    }
  }

  /** What is not taken over when all of these strike at once. */
  in(failures: readonly Failure[]): Missed {
    const touched = new Set(failures.flatMap(({ owner }) => this.#needs.get(owner) ?? []));
    if (![...touched].some((needs) => this.#isAway(needs, failures))) return NONE;
    const now = worksAtOnce(this.#topology, this.#journey, failures);
    const missed = [...now.components, ...now.blocks.filter(isFailover)].filter((one) => now.misses(one));
    const leaves = missed.flatMap((one) => this.#reactions.get(reactionOf(now, one)) ?? []);
    return { names: [...new Set(missed.map((one) => nameOf(now, one)))], leaves: [...new Set(leaves)] };
  }

  #isAway(needs: Block, failures: readonly Failure[]): boolean {
    return !worksAtOnce(this.#topology, { ...this.#journey, path: needs }, failures).isUp(needs, 'core');
  }
}

/** What works when failures strike at once, and whatever can has taken over. */
export function worksAtOnce(topology: Topology, journey: Journey, failures: readonly Failure[]): WhatWorks {
  const after = (seconds: number) => failures.filter((failure) => lastsOf(topology, failure) > seconds);
  const isLeftAlone: LeftAlone = (manual, isBack) =>
    manual === null || isBack(whatWorks(topology, journey, togetherOf(after(manual))));
  return whatWorks(topology, journey, togetherOf(failures), isLeftAlone);
}

/** Seconds; what is never said to fail by itself lasts as long as it is asked about. */
function lastsOf({ components, domains, links }: Topology, { owner }: Failure): number {
  const part = components.get(owner) ?? domains.get(owner) ?? links.find(({ name }) => name === owner);
  return (part?.figures && durationOf(part.figures)) || Number.POSITIVE_INFINITY;
}

/** Everything that takes down what a block needs, alone or with others. */
function restsOn(topology: Topology, { from }: Journey, block: Block): Set<string> {
  const names = new Set(from === null ? [] : topology.links.map(({ name }) => name));
  for (const name of usageOf(topology, block).keys()) {
    const component = topology.components.get(name);
    if (component === undefined) continue;
    names.add(name);
    for (const domain of chainOf(topology, [...component.within, ...component.spread])) names.add(domain);
  }
  // Where there are links, what cannot be reached is away as well.
  if (from !== null) for (const name of topology.domains.keys()) names.add(name);
  return names;
}

function isFailover(block: Block): block is FailoverBlock {
  return block.type === 'failover';
}

function nameOf(now: WhatWorks, construct: Component | FailoverBlock): string {
  return 'replicas' in construct ? construct.name : now.labelOf(construct);
}

function reactionOf(now: WhatWorks, construct: Component | FailoverBlock): string {
  return 'replicas' in construct ? construct.name : `failover of ${now.labelOf(construct)}`;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
