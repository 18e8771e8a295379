import { singleLeaf } from '../../structure/building.js';
import { chainOf, domainNode, unreachable } from '../../structure/reach.js';
import type { Component } from '../../topology/topology.js';
import { type Anatomy, eventOf, newEvent, once } from './anatomy.js';
import type { Outcome } from './node.js';
import { pathsAnatomy } from './paths-anatomy.js';

/** Sees to it that everything around the replicas of a component has words: domains, and the ways to them. */
export function noteSurroundings(anatomy: Anatomy, { within, spread, replicas }: Component): void {
  const { building, surroundings } = anatomy;
  const slots =
    spread.length === 0 ? [within] : spread.slice(0, replicas).map((domain) => [...within, domain]);
  for (const domains of slots) {
    const chain = chainOf(building.topology, domains);
    for (const name of chain) surroundings.set(domainNode(building, name), domainAnatomy(anatomy, name));
    const way = unreachable(building, chain);
    if (!surroundings.has(way)) surroundings.set(way, wayAnatomy(anatomy, chain));
  }
}

/** A domain taken apart: it is down when it or anything that contains it is. */
export function domainWithin(anatomy: Anatomy, name: string): Outcome {
  const around = [...chainOf(anatomy.building.topology, [name])].map((domain) =>
    domainAnatomy(anatomy, domain),
  );
  return anatomy.maker.any(around, { label: around.length > 1 ? `${name} and what contains it` : name });
}

/** A domain's own failing; false for one that only groups. */
function domainAnatomy(anatomy: Anatomy, name: string): Outcome {
  const { figures } = anatomy.building.topology.domains.get(name)!;
  if (figures === null) return false;
  const leaf = domainNode(anatomy.building, name);
  return once(anatomy, `domain ${name}`, () => eventOf(anatomy, leaf, name, { type: 'figures', figures }));
}

/** That no way of working links leads to any of the domains of a chain. */
function wayAnatomy(anatomy: Anatomy, chain: ReadonlySet<string>): Outcome {
  const { topology, from } = anatomy.building;
  const touched = new Set(topology.links.flatMap(({ between }) => between));
  const to = new Set([...chain].filter((name) => touched.has(name)));
  if (from === null || chain.has(from) || to.size === 0) return false;
  const nodes = [...touched].map((name): [string, Outcome] => {
    const parts = [...chainOf(topology, [name])].map((domain) => domainAnatomy(anatomy, domain));
    return [name, anatomy.maker.any(parts, { label: `${name} and what contains it` })];
  });
  const edges = topology.links.map((link) => ({
    ends: link.between,
    fails: linkAnatomy(anatomy, link.name),
  }));
  const ends = { from: chainOf(topology, [from]), to };
  const label = `every way from ${from} to ${[...to].join(', ')}`;
  return pathsAnatomy(anatomy, { nodes: new Map(nodes), edges }, ends, label);
}

/** A link's own failing. */
export function linkAnatomy(anatomy: Anatomy, name: string): Outcome {
  const { building } = anatomy;
  const { figures } = building.topology.links.find((link) => link.name === name)!;
  return once(anatomy, `link ${name}`, () => {
    // Asked first, the engine has made it.
    const leaf = building.parts.get(`link ${name}`);
    const source = { type: 'figures', figures } as const;
    return leaf !== undefined
      ? eventOf(anatomy, leaf, name, source)
      : newEvent(anatomy, singleLeaf(name, 'link', figures), name, source);
  });
}
