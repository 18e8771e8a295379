import { countTail } from '../bdd/count.js';
import type { FailWork } from '../bdd/fail-work.js';
import { ALWAYS, NEVER } from '../bdd/gate-graph.js';
import type { Block, Component, Journey, NameBlock, NetworkBlock, Topology } from '../topology/topology.js';
import { addLeaf, type Building, beginBuilding, singleLeaf, untoldOf } from './building.js';
import { disconnected } from './connection.js';
import { evaluateNode } from './evaluate-node.js';
import { chainOf, unreachable } from './reach.js';
import { requiredFor, usageOf } from './usage.js';

const CERTAIN: FailWork = { fail: 0, work: 1 };

/** What a spreadsheet is made of: figures by name, each once, since every mention is a copy of its own. */
interface Sheet {
  topology: Topology;
  from: string | null;
  figures: Map<string, FailWork>;
  /** What the ways to domains come to, by the domains with all that contain them. */
  ways: Map<string, FailWork>;
}

/**
 * The unavailability that a spreadsheet finds for a journey: every mention of a component, and every replica's domains,
 * ways and needs, is a fresh independent copy; no common cause, and every reaction is instant.
 */
export function naiveUnavailability(topology: Topology, { path, from }: Journey): number {
  const sheet: Sheet = { topology, from, figures: new Map(), ways: new Map() };
  const usage = usageOf(topology, path);
  for (const name of topology.order) {
    if (!usage.has(name)) continue;
    const component = topology.components.get(name);
    if (component === undefined)
      sheet.figures.set(name, blockFigures(sheet, topology.blocks.get(name)!.block));
    else for (const required of usage.get(name)!) addComponent(sheet, component, required);
  }
  return blockFigures(sheet, path).fail;
}

/** Nearly every component is asked for what it requires itself: its name does. */
function keyOf({ name, required: usual }: Component, required: number): string {
  return required === usual ? name : `${name} ${required}`;
}

function addComponent(sheet: Sheet, component: Component, required: number): void {
  const { figures, within, spread, replicas, dependsOn } = component;
  const q = figures.unavailability;
  const needs = allOf(dependsOn.map((block) => blockFigures(sheet, block)));
  const slots =
    spread.length === 0 ? [within] : spread.slice(0, replicas).map((domain) => [...within, domain]);
  const units = slots.map((domains) =>
    allOf([{ fail: q, work: 1 - q }, surroundings(sheet, domains), needs]),
  );
  const all = Array.from({ length: replicas }, (_, index) => units[index % units.length]!);
  sheet.figures.set(keyOf(component, required), atLeast(replicas - required + 1, all));
}

/** A replica's domains, and the way to them. */
function surroundings(sheet: Sheet, domains: readonly string[]): FailWork {
  const { topology, from } = sheet;
  const isNear = from === null || topology.links.length === 0;
  if (isNear && domains.length === 0) return CERTAIN;
  const chain = chainOf(topology, domains);
  const own = [...chain].flatMap((name) => topology.domains.get(name)!.figures ?? []);
  const figures = own.map(({ unavailability: q }) => ({ fail: q, work: 1 - q }));
  if (isNear) return allOf(figures);
  return allOf([...figures, wayTo(sheet, chain)]);
}

/** The way to domains, the same for all that is in them. */
function wayTo({ topology, from, ways }: Sheet, chain: ReadonlySet<string>): FailWork {
  const key = [...chain].join(' ');
  const known = ways.get(key);
  if (known !== undefined) return known;
  const building = beginBuilding(topology, { from });
  const way = figuresOf(building, unreachable(building, chain));
  ways.set(key, way);
  return way;
}

/** Recursion is bounded by the nesting limit. */
function blockFigures(sheet: Sheet, block: Block): FailWork {
  const inside = (part: Block) => blockFigures(sheet, part);
  switch (block.type) {
    case 'name':
      return mentionFigures(sheet, block);
    case 'series':
      return allOf(block.parts.map(inside));
    case 'parallel':
      return atLeast(block.parts.length - block.required + 1, block.parts.map(inside));
    case 'failover':
      return atLeast(2, [inside(block.primary), inside(block.standby)]);
    case 'optional':
      return CERTAIN;
    case 'fallback':
      return atLeast(block.parts.length, block.parts.map(inside));
    case 'network':
      return networkFigures(sheet, block);
  }
}

function mentionFigures({ topology, figures }: Sheet, mention: NameBlock): FailWork {
  const component = topology.components.get(mention.name);
  return figures.get(component ? keyOf(component, requiredFor(component, mention)) : mention.name)!;
}

/** A network has no copies of its nodes to count: it is evaluated as it is, on copies of what they are. */
function networkFigures(sheet: Sheet, { from, to, links, junctions }: NetworkBlock): FailWork {
  const building = beginBuilding(sheet.topology);
  const leafOf = (mention: NameBlock): number => {
    if (junctions.has(mention.name)) return NEVER;
    const { fail } = mentionFigures(sheet, mention);
    const figures = { unavailability: fail, frequency: null, span: mention.span };
    return addLeaf(building, singleLeaf(mention.name, 'component', figures));
  };
  const nodes = new Map<string, number>();
  for (const mention of [from, to, ...links.flatMap(({ ends }) => ends)]) {
    if (!nodes.has(mention.name)) nodes.set(mention.name, leafOf(mention));
  }
  const edges = links.map(({ ends: [a, b], carrier }) => ({
    ends: [a.name, b.name] as const,
    fails: carrier === null ? NEVER : leafOf(carrier),
  }));
  const ends = { from: new Set([from.name]), to: new Set([to.name]) };
  const between = disconnected(
    building.builder,
    { nodes, edges },
    ends,
    untoldOf(building, `ways from ${from.name} to ${to.name}`),
  );
  const node = building.builder.or([nodes.get(from.name)!, nodes.get(to.name)!, between]);
  return figuresOf(building, node);
}

/** What a node comes to; what is too entangled for that is left out of the sum, as by whoever makes it. */
function figuresOf(building: Building, node: number): FailWork {
  if (node === ALWAYS) return { fail: 1, work: 0 };
  return node === NEVER ? CERTAIN : (evaluateNode(building, node) ?? CERTAIN);
}

function allOf(parts: readonly FailWork[]): FailWork {
  const uncertain = parts.filter((part) => part !== CERTAIN);
  return uncertain.length === 0 ? CERTAIN : atLeast(1, uncertain);
}

/** At least so many of independent parts have failed. */
function atLeast(failing: number, parts: readonly FailWork[]): FailWork {
  const [first, second] = parts;
  if (first !== undefined && second === undefined && failing === 1) return first;
  const fail = Float64Array.from(parts, (part) => part.fail);
  const work = Float64Array.from(parts, (part) => part.work);
  return countTail(failing, fail, work);
}
