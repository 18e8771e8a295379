import { NEVER } from '../bdd/gate-graph.js';
import type { Block, Component, Domain, Journey, Link, Topology } from '../topology/topology.js';
import { blockNode, type Sense } from './block-node.js';
import { type Breakers, makeBreakers } from './breakers.js';
import { ALL_DETAIL, addLeaf, type Building, beginBuilding, singleLeaf } from './building.js';
import { componentNode } from './component-node.js';
import { chainOf, domainNode } from './reach.js';
import type { DegradedProbe, System } from './system.js';
import { requiredFor, type Usage, usageOf } from './usage.js';
import { usedBlocks } from './used-blocks.js';

/** What a system is made of: the block that must work, and everything that it needs. */
interface Plan {
  building: Building;
  path: Block;
  usage: Usage;
}

/** The failure of a journey as a Boolean function of basic events. */
export function buildJourney(topology: Topology, { path, from }: Journey, detail = ALL_DETAIL): System {
  const building = beginBuilding(topology, { path, from }, detail);
  const plan: Plan = { building, path, usage: usageOf(topology, path) };
  const noted: Breakers = { parts: new Map(), nodes: new Map() };
  const bare = makeNode(plan, 'core', noted);
  const nodes = detail.reactions ? makeBreakers(building, noted.parts, bare) : new Map();
  const breakers: Breakers = { parts: new Map(), nodes };
  const core = breakers.nodes.size > 0 ? makeNode(plan, 'core', breakers) : bare;
  const full = isSoft(plan) ? makeNode(plan, 'full', breakers) : core;
  return finish(building, core, full);
}

/** A component alone with its domains and its reaction, without what it depends on. */
export function buildComponent(topology: Topology, component: Component): System {
  const needs = component.failover?.needs ?? null;
  const building = beginBuilding(topology, { path: needs });
  const usage: Usage = needs === null ? new Map() : usageOf(topology, needs);
  const node =
    needs && makeNode({ building, path: needs, usage }, 'core', { parts: new Map(), nodes: new Map() });
  const { required } = component;
  const use = { required, shared: false, asked: new Set([required]), needs: node ?? NEVER };
  const own = componentNode(building, component, use);
  return finish(building, own, own);
}

/** A domain with all that contain it. */
export function buildDomain(topology: Topology, { name }: Domain): System {
  const building = beginBuilding(topology);
  const around = [...chainOf(topology, [name])].map((domain) => domainNode(building, domain));
  const node = building.builder.or(around);
  return finish(building, node, node);
}

/** A link alone. */
export function buildLink(topology: Topology, { name, figures }: Link): System {
  const building = beginBuilding(topology);
  const node = addLeaf(building, singleLeaf(name, 'link', figures));
  return finish(building, node, node);
}

function finish(building: Building, core: number, full: number): System {
  const { builder, leaves } = building;
  const { rules: reactions, units } = building;
  const { entangled, unbounded, unaskable, allowance } = building;
  const common = { leaves, entangled, unbounded, unaskable, allowance, reactions, units };
  if (core === full) {
    const { graph, roots } = builder.build([core]);
    return { ...common, graph, root: roots[0]!, degraded: null };
  }
  const leaf = addProbe(building);
  const { graph, roots } = builder.build([core, builder.or([core, builder.and([full, leaf])])]);
  const degraded: DegradedProbe = { root: roots[1]!, leaf };
  return { ...common, graph, root: roots[0]!, degraded };
}

/** The leaf of a probe never fails: it is there to be asked what would be if it did. */
function addProbe(building: Building): number {
  const never = { owner: '', kind: 'component', event: 'failure', unavailability: 0, frequency: 0 } as const;
  return addLeaf(building, { ...never, units: 1, failing: 1, whole: 0 });
}

/** Names are made in an order in which each comes after what it needs, so that nothing recurses along them. */
function makeNode({ building, path, usage }: Plan, sense: Sense, breakers: Breakers): number {
  const { topology, builder } = building;
  const nodes = new Map<string, number>();
  // What one number of replicas does for, as nearly always, is known by its name alone.
  const keyOf = (name: string, required: number | undefined) =>
    required === undefined || usage.get(name)!.size === 1 ? name : `${name} ${required}`;
  const making = {
    building,
    sense,
    breakers,
    nodeOf: (mention: Extract<Block, { type: 'name' }>) => {
      const component = topology.components.get(mention.name);
      return nodes.get(keyOf(mention.name, component && requiredFor(component, mention)))!;
    },
  };
  for (const name of topology.order) {
    const counts = usage.get(name);
    const component = topology.components.get(name);
    if (counts === undefined) continue;
    if (component === undefined) {
      nodes.set(keyOf(name, undefined), blockNode(making, topology.blocks.get(name)!.block));
      continue;
    }
    const needs = component.dependsOn.map((block) => blockNode(making, block));
    const acts = component.failover?.needs ?? null;
    const own = { shared: counts.size > 1, asked: counts, needs: acts ? blockNode(making, acts) : NEVER };
    for (const required of counts) {
      const node = componentNode(building, component, { required, ...own });
      nodes.set(keyOf(name, required), builder.or([node, ...needs]));
    }
  }
  return blockNode(making, path);
}

/** Whether full service needs more than the journey itself. */
function isSoft({ building: { topology }, path }: Plan): boolean {
  return usedBlocks(topology, path).some(({ type }) => type === 'optional' || type === 'fallback');
}
