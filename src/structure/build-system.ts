import { GateGraphBuilder } from '../bdd/gate-graph-builder.js';
import type { Block, Component, Topology } from '../topology/topology.js';
import { placementOf, type ReplicaGroup } from './domain-chains.js';
import type { Leaf, System } from './system.js';

/** A system while it is built: nodes by name, each made once however often it is named. */
interface Building {
  topology: Topology;
  builder: GateGraphBuilder;
  leaves: Leaf[];
  domains: Map<string, number>;
  nodes: Map<string, number>;
}

/**
 * The failure of every journey as a Boolean function of basic events: a series fails when any part has, a parallel
 * block with m parts of which r are required when at least m - r + 1 have. A component fails when at least
 * n - required + 1 of its n replicas are down, each by itself or with its domains, or when what it depends on has.
 */
export function buildSystem(topology: Topology): System {
  const building = begin(topology);
  for (const name of topology.order) {
    const component = topology.components.get(name);
    const node = component
      ? componentNode(building, component)
      : blockNode(building, topology.blocks.get(name)!.block);
    building.nodes.set(name, node);
  }
  const roots = topology.journeys.map(({ path }) => blockNode(building, path));
  return finish(building, roots);
}

/** A component alone with its domains, without what it depends on. */
export function buildComponent(topology: Topology, component: Component): System {
  const building = begin(topology);
  return finish(building, [ownNode(building, component)]);
}

function begin(topology: Topology): Building {
  return { topology, builder: new GateGraphBuilder(), leaves: [], domains: new Map(), nodes: new Map() };
}

function finish({ builder, leaves }: Building, roots: readonly number[]): System {
  return { leaves, ...builder.build(roots) };
}

/** The node of a block; names in it have their nodes already. Recursion is bounded by the nesting limit. */
function blockNode(building: Building, block: Block): number {
  if (block.type === 'name') return building.nodes.get(block.name)!;
  const inputs = block.parts.map((part) => blockNode(building, part));
  if (block.type === 'series') return building.builder.or(inputs);
  return building.builder.atLeast(inputs.length - block.required + 1, inputs);
}

function componentNode(building: Building, component: Component): number {
  const needs = component.dependsOn.map((block) => blockNode(building, block));
  return building.builder.or([ownNode(building, component), ...needs]);
}

function ownNode(building: Building, component: Component): number {
  const { common, groups } = placementOf(building.topology, component);
  const domains = common.map((name) => domainNode(building, name));
  return building.builder.or([...domains, replicasNode(building, component, groups)]);
}

/** At least n - required + 1 replicas are down. Only where that is neither one nor all must replicas be told apart. */
function replicasNode(building: Building, component: Component, groups: readonly ReplicaGroup[]): number {
  const { builder } = building;
  const { replicas, required } = component;
  const failing = replicas - required + 1;
  const alone = groups.length === 1 && groups[0]!.domains.length === 0;
  if (alone) return leafNode(building, component, replicas, failing);
  if (failing === 1) {
    const domains = groups.flatMap((group) => group.domains.map((name) => domainNode(building, name)));
    return builder.or([...domains, leafNode(building, component, replicas, 1)]);
  }
  // Where all must fail, the replicas of a group may stand together.
  if (failing === replicas) return builder.and(groups.map((group) => groupNode(building, component, group)));
  const single = groups.flatMap(({ domains, replicas: count }) =>
    Array<ReplicaGroup>(count).fill({ domains, replicas: 1 }),
  );
  return builder.atLeast(
    failing,
    single.map((group) => groupNode(building, component, group)),
  );
}

/** All replicas of a group are down: by themselves, or with a domain that they need. */
function groupNode(building: Building, component: Component, group: ReplicaGroup): number {
  const domains = group.domains.map((name) => domainNode(building, name));
  return building.builder.or([...domains, leafNode(building, component, group.replicas, group.replicas)]);
}

function leafNode(building: Building, component: Component, units: number, failing: number): number {
  const { unavailability, frequency } = component.figures;
  building.leaves.push({
    owner: component.name,
    kind: 'component',
    unavailability,
    frequency,
    units,
    failing,
  });
  return building.builder.leaf();
}

function domainNode(building: Building, name: string): number {
  const known = building.domains.get(name);
  if (known !== undefined) return known;
  const { unavailability, frequency } = building.topology.domains.get(name)!.figures!;
  building.leaves.push({ owner: name, kind: 'domain', unavailability, frequency, units: 1, failing: 1 });
  const node = building.builder.leaf();
  building.domains.set(name, node);
  return node;
}
