import { byPart, together } from '../../structure/breakers.js';
import { labelOf } from '../../structure/building.js';
import { requiredFor, type Usage, usageOf } from '../../structure/usage.js';
import type { Block, Component, Journey, Topology } from '../../topology/topology.js';
import { type Anatomy, beginAnatomy, isTooLarge } from './anatomy.js';
import { blockAnatomy, type Dissecting, type Sense } from './block-anatomy.js';
import { componentAnatomy } from './component-anatomy.js';
import type { Outcome } from './node.js';
import { blockReaction } from './reaction-anatomy.js';

/** A journey or a component taken apart; `full` differs from `core` where service may be degraded. */
export interface Dissected {
  anatomy: Anatomy;
  core: Outcome;
  full: Outcome;
}

type Soft = Parameters<Dissecting['breakers']['get']>[0];
type BreakerEvents = NonNullable<ReturnType<Dissecting['breakers']['get']>>;

/** A journey taken apart; null where it is too large to be written out. */
export function dissectJourney(topology: Topology, { path, from, name }: Journey): Dissected | null {
  const anatomy = beginAnatomy(topology, { path, from });
  const task = { anatomy, path, label: name };
  const guarded: Dissecting['guarded'] = new Map();
  const bare = rootOf(task, 'core', { guarded, breakers: new Map() });
  if (bare === null) return null;
  // What it is called without its breakers, which it must be told apart from.
  const others = onlyOnce(() => anatomy.maker.called(bare, `${name} without breakers`));
  const breakers: Map<Soft, BreakerEvents> = new Map();
  for (const blocks of byPart(guarded.keys())) {
    const part = guarded.get(blocks[0]!)!;
    const each = blocks.map((block) => block.breaker!);
    const breaker = together(each);
    const of = (what: string, type: 'opening' | 'recovery') => {
      const label = `${what} of ${labelOf(anatomy.building, blocks[0]!)}`;
      return blockReaction(anatomy, label, [{ part, rest: bare, others }], { type, breaker, each });
    };
    const opening = of('circuit breaker', 'opening');
    const recovery = breaker.recovery > 0 && of('recovery', 'recovery');
    for (const block of blocks) breakers.set(block, { opening, recovery });
  }
  const core = breakers.size > 0 ? rootOf(task, 'core', { guarded, breakers }) : bare;
  const full = rootOf({ ...task, label: `full ${name}` }, 'full', { guarded, breakers });
  return core === null || full === null ? null : { anatomy, core, full };
}

/** A component taken apart, without what it depends on. */
export function dissectComponent(topology: Topology, component: Component): Dissected | null {
  const acts = component.failover?.needs ?? null;
  const anatomy = beginAnatomy(topology, { path: acts });
  const extra = { guarded: new Map(), breakers: new Map() };
  const needs =
    acts === null
      ? false
      : rootOf({ anatomy, path: acts, label: labelOf(anatomy.building, acts) }, 'core', extra);
  if (needs === null) return null;
  const { required } = component;
  const use = { required, shared: false, asked: new Set([required]), needs };
  const core = componentAnatomy(anatomy, component, use);
  return isTooLarge(anatomy) ? null : { anatomy, core, full: core };
}

/** What is made when it is first asked for. */
function onlyOnce(make: () => Outcome): () => Outcome {
  let made: Outcome | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Task {
  anatomy: Anatomy;
  path: Block;
  label: string;
}

/** Names come in an order in which each stands after what it needs, so that nothing recurses along them. */
function rootOf(
  { anatomy, path, label }: Task,
  sense: Sense,
  breakers: Pick<Dissecting, 'guarded' | 'breakers'>,
): Outcome | null {
  const { topology } = anatomy.building;
  const usage = usageOf(topology, path);
  const nodes = new Map<string, Outcome>();
  const nodeOf: Dissecting['nodeOf'] = (mention) => nodes.get(keyOf(topology, mention))!;
  const dissecting: Dissecting = { anatomy, sense, nodeOf, ...breakers };
  for (const name of topology.order) {
    if (!usage.has(name)) continue;
    if (isTooLarge(anatomy)) return null;
    const component = topology.components.get(name);
    if (component) addComponent(dissecting, component, usage, nodes);
    else nodes.set(`${name} `, blockAnatomy(dissecting, topology.blocks.get(name)!.block, name));
  }
  const root = blockAnatomy(dissecting, path, label);
  return isTooLarge(anatomy) ? null : root;
}

function addComponent(
  dissecting: Dissecting,
  component: Component,
  usage: Usage,
  nodes: Map<string, Outcome>,
): void {
  const { name, dependsOn, failover } = component;
  const counts = usage.get(name)!;
  const below = dependsOn.map((block) => blockAnatomy(dissecting, block));
  const needs = failover?.needs ? blockAnatomy(dissecting, failover.needs) : false;
  for (const required of counts) {
    const use = { required, shared: counts.size > 1, asked: counts, needs };
    const own = componentAnatomy(dissecting.anatomy, component, use);
    const label = `${name} with what it needs`;
    nodes.set(`${name} ${required}`, dissecting.anatomy.maker.any([own, ...below], { label }));
  }
}

function keyOf(topology: Topology, mention: Extract<Block, { type: 'name' }>): string {
  const component = topology.components.get(mention.name);
  return `${mention.name} ${component ? requiredFor(component, mention) : ''}`;
}
