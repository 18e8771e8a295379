import type { FailedNames } from '../../src/structure/failed-names.js';
import { chainOf } from '../../src/structure/reach.js';
import type { Block, Component, Failover, Topology } from '../../src/topology/topology.js';

/** What is always up: nothing is needed. */
const nothing = (span: Block['span']): Block => ({ type: 'series', parts: [], span });

/**
 * A topology with failed parts taken out as one would take them out of the file; null where that cannot be written: links
 * that went would change what links touch, or of a component with a common cause one replica is left, which then has none.
 */
export function without(topology: Topology, failed: FailedNames): Topology | null {
  const isGone = (domain: string) =>
    [...chainOf(topology, [domain])].some((name) => failed.domains.has(name));
  const starts = chainOf(
    topology,
    [topology.journeys[0]!.from ?? ''].filter((name) => name !== ''),
  );
  const links = topology.links.filter(
    ({ name, between }) => !failed.links.has(name) && between.every((end) => starts.has(end) || !isGone(end)),
  );
  const touched = (list: Topology['links']) =>
    new Set(list.flatMap(({ between }) => between).filter((name) => !isGone(name)));
  if (touched(links).size !== touched(topology.links).size) return null;
  const components = new Map<string, Component>();
  const dead = new Set<string>();
  let lost = false;
  for (const name of topology.order) {
    const component = topology.components.get(name)!;
    const left = leftOf(component, failed, isGone);
    if (left.length === 1 && component.replicas > 1 && component.commonCause > 0) lost = true;
    if (left.length < component.required) dead.add(name);
    else components.set(name, shrunk(component, left, dead));
  }
  if (lost) return null;
  const journeys = topology.journeys.map((journey) => ({ ...journey, path: reduced(journey.path, dead) }));
  if (journeys.some(({ path }) => path === null)) return null;
  return {
    ...topology,
    links,
    components,
    order: topology.order.filter((name) => components.has(name)),
    journeys: journeys as Topology['journeys'],
  };
}

/** The domains of the replicas that are left. */
function leftOf(
  { name, replicas, within, spread }: Component,
  failed: FailedNames,
  isGone: (domain: string) => boolean,
): (string | null)[] {
  const lost = failed.replicas.get(name) ?? [];
  const slots = Array.from({ length: replicas }, (_, index) =>
    spread.length === 0 ? null : spread[index % spread.length]!,
  );
  if (lost === 'all' || within.some(isGone)) return [];
  return slots.filter((slot, index) => !lost.includes(index) && (slot === null || !isGone(slot)));
}

function shrunk(
  component: Component,
  left: readonly (string | null)[],
  dead: ReadonlySet<string>,
): Component {
  return {
    ...component,
    replicas: left.length,
    spread: left.filter((slot) => slot !== null),
    failover: component.failover && acting(component.failover, dead),
  };
}

/** A failover that never works where what it needs is dead. */
function acting(failover: Failover, dead: ReadonlySet<string>): Failover {
  const needs = failover.needs && reduced(failover.needs, dead);
  return failover.needs !== null && needs === null ? { ...failover, success: 0, needs } : failover;
}

/** A block without what is dead in it; null where it is dead itself. */
function reduced(block: Block, dead: ReadonlySet<string>): Block | null {
  const inside = (part: Block) => reduced(part, dead);
  switch (block.type) {
    case 'name':
      return dead.has(block.name) ? null : block;
    case 'optional': {
      const part = inside(block.part);
      return part === null ? nothing(block.span) : { ...block, part };
    }
    case 'failover': {
      const [primary, standby] = [inside(block.primary), inside(block.standby)];
      if (primary === null || standby === null) return primary ?? standby;
      return { ...block, primary, standby, failover: acting(block.failover, dead) };
    }
    case 'network':
      throw new Error('not drawn');
    default:
      return withParts(block, block.parts.map(inside));
  }
}

function withParts(
  block: Extract<Block, { type: 'series' | 'parallel' | 'fallback' }>,
  parts: readonly (Block | null)[],
): Block | null {
  const left = parts.filter((part) => part !== null);
  if (block.type === 'series') return left.length < parts.length ? null : { ...block, parts: left };
  if (block.type === 'parallel') return left.length < block.required ? null : { ...block, parts: left };
  if (left.length === 0) return null;
  return { ...block, parts: left, breaker: parts[0] === null ? null : block.breaker };
}
