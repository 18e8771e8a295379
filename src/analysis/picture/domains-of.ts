import { chainOf } from '../../structure/reach.js';
import type { Link, Topology } from '../../topology/topology.js';
import type { PictureFrame, PictureLink, PictureNode } from './picture.js';

/** The domains of a picture: those drawn around what is in them, those that stand beside it, and what links them. */
interface PictureDomains {
  frames: PictureFrame[];
  beside: readonly string[];
  links: PictureLink[];
}

/**
 * The domains that matter to what was drawn. Each thing is in the frame of its first domain, as is each domain; the others
 * that can fail stand beside, and so do those that links only lead through.
 */
export function domainsOf(
  nodes: Iterable<PictureNode>,
  topology: Topology,
  links: readonly Link[],
): PictureDomains {
  const drawn = [...nodes];
  const domains = [...topology.domains.values()];
  const around = new Set(drawn.flatMap(({ frame }) => frame ?? []));
  // What is added to a set while it is gone through is gone through too.
  for (const name of around)
    for (const parent of topology.domains.get(name)!.within.slice(0, 1)) around.add(parent);
  const wanted = chainOf(topology, [...around, ...drawn.flatMap(({ also }) => also)]);
  const leading = leadingOn(links, wanted);
  const linked = new Set(leading.flatMap(({ between }) => between));
  return {
    frames: domains
      .filter(({ name }) => around.has(name))
      .map(({ name, within: [parent = null, ...also] }) => ({ name, parent, also })),
    beside: domains
      .filter(({ name, figures }) => !around.has(name) && (linked.has(name) || (wanted.has(name) && figures)))
      .map(({ name }) => name),
    links: leading.map(({ name, between }) => ({ name, between })),
  };
}

/** The links between some domains, and those on a way through others: no dead ends. */
function leadingOn(links: readonly Link[], wanted: ReadonlySet<string>): Link[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { between } of links) for (const name of between) neighbours.set(name, new Set());
  for (const { between } of links) {
    const [one, other] = between;
    neighbours.get(one)!.add(other);
    neighbours.get(other)!.add(one);
  }
  const isEnd = (name: string) => !wanted.has(name) && (neighbours.get(name)?.size ?? 0) < 2;
  const ends = [...neighbours.keys()].filter(isEnd);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const other of neighbours.get(end) ?? []) {
      neighbours.get(other)!.delete(end);
      if (isEnd(other)) ends.push(other);
    }
    neighbours.delete(end);
  }
  return links.filter(({ between }) => between.every((name) => neighbours.has(name)));
}
