import { NEVER } from '../bdd/gate-graph.js';
import { pushAll } from '../topology/push-all.js';
import type { Domain, Topology } from '../topology/topology.js';
import { addLeaf, type Building, remembered, singleLeaf, untoldOf } from './building.js';
import { disconnected, type Network } from './connection.js';

/** The given domains and all that contain them. */
export function chainOf(topology: Topology, names: readonly string[]): Set<string> {
  const chain = new Set<string>();
  const stack = [...names];
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (chain.has(name)) continue;
    chain.add(name);
    const domain: Domain = topology.domains.get(name)!;
    pushAll(stack, domain.within);
  }
  return chain;
}

/** The node of a domain's own failing; NEVER for one that only groups, unless it may be asked what if. */
export function domainNode(building: Building, name: string): number {
  const { figures: own, span } = building.topology.domains.get(name)!;
  if (own === null && !building.detail.whatIf) return NEVER;
  const figures = own ?? { unavailability: 0, frequency: 0, span };
  return remembered(building, `domain ${name}`, () => addLeaf(building, singleLeaf(name, 'domain', figures)));
}

/**
 * The node that has failed when something in the domains of `chain` cannot be reached from where the journey is seen:
 * NEVER where the two have a domain in common, where no link touches the chain, or where it is seen from everywhere.
 */
export function unreachable(building: Building, chain: ReadonlySet<string>): number {
  const { topology, from } = building;
  if (from === null || topology.links.length === 0 || chain.has(from)) return NEVER;
  const touched = new Set(topology.links.flatMap(({ between }) => between));
  const to = new Set([...chain].filter((name) => touched.has(name)));
  if (to.size === 0) return NEVER;
  const target = [...to].sort().join(' ');
  return remembered(building, `reach ${target}`, () => {
    const ends = { from: chainOf(topology, [from]), to };
    const untold = untoldOf(building, `ways from ${from} to ${target}`);
    return disconnected(building.builder, networkOf(building, touched), ends, untold);
  });
}

/** Domains as nodes, which need all that contain them, and the links between them. */
function networkOf(building: Building, touched: ReadonlySet<string>): Network {
  const { topology, builder } = building;
  const nodes = [...touched].map((name): [string, number] => {
    const chain = [...chainOf(topology, [name])];
    return [name, builder.or(chain.map((domain) => domainNode(building, domain)))];
  });
  const edges = topology.links.map(({ name, between, figures }) => ({
    ends: between,
    fails: remembered(building, `link ${name}`, () => addLeaf(building, singleLeaf(name, 'link', figures))),
  }));
  return { nodes: new Map(nodes), edges };
}
