import { ALWAYS, NEVER } from '../../bdd/gate-graph.js';
import { addLeaf, type Building, beginBuilding, type Scope } from '../../structure/building.js';
import { leafValues } from '../../structure/leaf-values.js';
import type { Leaf } from '../../structure/system.js';
import type { Topology } from '../../topology/topology.js';
import type { ComponentReactionSource, EventSource, Node, Outcome } from './node.js';
import { NodeMaker } from './node-maker.js';
import { nodesBelow } from './nodes-below.js';

/** Most parts that a derivation is written out for; what has more is asked about in parts. */
export const MAX_PARTS = 2000;

/** A journey taken apart: nodes with words, each of which is a node of the engine's graph too. */
export interface Anatomy {
  building: Building;
  maker: NodeMaker;
  /** Nodes by what they are, so that what is named twice is the same. */
  made: Map<string, Outcome>;
  /** Nodes of domains, and of ways to them, by their node in the engine. */
  surroundings: Map<number, Outcome>;
  /** Reactions of blocks, by the block. */
  reactions: Map<object, Outcome>;
  inEngine: Map<Node, number>;
}

/** Begins to take apart what is seen from a domain, or from everywhere. */
export function beginAnatomy(topology: Topology, scope: Scope = {}): Anatomy {
  return {
    building: beginBuilding(topology, scope),
    maker: new NodeMaker(),
    made: new Map(),
    surroundings: new Map(),
    reactions: new Map(),
    inEngine: new Map(),
  };
}

/** Whether there are more parts than can be written out. */
export function isTooLarge({ maker }: Anatomy): boolean {
  return maker.count > MAX_PARTS;
}

/** The node under a key, made when it is first asked for. */
export function once(anatomy: Anatomy, key: string, make: () => Outcome): Outcome {
  const known = anatomy.made.get(key);
  if (known !== undefined) return known;
  const node = make();
  anatomy.made.set(key, node);
  return node;
}

/** The event of a leaf that the building has; false for one that never happens. */
export function eventOf(anatomy: Anatomy, leaf: number, label: string, source: EventSource): Outcome {
  const { building, maker, inEngine } = anatomy;
  const own = building.leaves[leaf]!;
  const { fail, work } = leafValues([own]);
  if (fail[0] === 0) return false;
  const key = keyOf(anatomy, source, own);
  const event = maker.event({ label, fail: fail[0]!, work: work[0]!, source, key, leaf });
  inEngine.set(event, leaf);
  return event;
}

/** The event of a new leaf. */
export function newEvent(anatomy: Anatomy, leaf: Leaf, label: string, source: EventSource): Outcome {
  return eventOf(anatomy, addLeaf(anatomy.building, leaf), label, source);
}

/** The engine's node of a node. */
export function engineNode({ building, inEngine }: Anatomy, outcome: Outcome): number {
  if (typeof outcome === 'boolean') return outcome ? ALWAYS : NEVER;
  for (const node of nodesBelow(outcome)) {
    if (node.kind === 'event' || inEngine.has(node)) continue;
    const inputs = node.inputs.map((input) => inEngine.get(input)!);
    inEngine.set(node, building.builder.atLeast(node.threshold, inputs));
  }
  return inEngine.get(outcome)!;
}

/** What is alike is derived once; reactions of blocks are derived one by one. */
function keyOf({ building }: Anatomy, source: EventSource, leaf: Leaf): string {
  const { owner, event, unavailability, frequency, units, failing } = leaf;
  const own =
    'component' in source && source.component
      ? `${source.component.figures.form} ${source.component.commonCause}`
      : '';
  const form = source.type === 'figures' ? `${source.figures.form}` : own;
  const who =
    source.type === 'block-reaction' || source.type === 'stalled'
      ? owner
      : source.type === 'component-reaction'
        ? reactionKey(building, source)
        : '';
  return [source.type, form, who, event, unavailability, frequency, units, failing].join(' ');
}

/** Everything that the steps of a component's reaction say, but its name. */
function reactionKey({ leaves }: Building, { component, triggers, needs }: ComponentReactionSource): string {
  const { replicas, failover, healthCheck } = component;
  const times = failover
    ? [
        failover.active,
        failover.detection,
        failover.probe,
        failover.switchover,
        failover.success,
        failover.manual,
      ]
    : [healthCheck!.probe];
  const around = triggers.map(({ leaf, frequency, duration, down, acts }) => [
    leaf === null ? '' : leaves[leaf]!.owner,
    frequency,
    duration,
    down,
    acts.low,
  ]);
  const acts = typeof needs === 'boolean' ? needs : needs.id;
  return JSON.stringify([replicas, times, around, acts]);
}
