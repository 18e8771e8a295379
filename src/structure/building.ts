import type { Allowance } from '../bdd/allowance.js';
import { GateGraphBuilder } from '../bdd/gate-graph-builder.js';
import type { Block, Component, Figures, Topology } from '../topology/topology.js';
import { allowanceOf } from './allowance-of.js';
import { blockLabels, firstNames } from './block-labels.js';
import type { Untold } from './connection.js';
import { allStates, type StatesLeft } from './frontier.js';
import type { Leaf, OwnerKind, Reaction, ReplicaUnits } from './system.js';
import { UsualValues } from './usual-values.js';

/** How much of what a file says is looked at. */
export interface Detail {
  commonCause: boolean;
  reactions: boolean;
  /** A soft part without a circuit breaker is one that callers do not wait for; else it is as hard as any. */
  failFast: boolean;
  /** Every replica that is not like the others in all that surrounds it is a leaf of its own, however many there are. */
  apart?: boolean;
  /** Also what never fails by itself, so that it can be asked what if it did; what must be told apart for that is. */
  whatIf?: boolean;
}

/** Everything that a file says. */
export const ALL_DETAIL: Detail = { commonCause: true, reactions: true, failFast: true };

/** A system while it is built: what is made once is remembered under what it is. */
export interface Building {
  topology: Topology;
  /** The block that must work; null where that is none. */
  path: Block | null;
  /** The domain that everything is seen from. */
  from: string | null;
  detail: Detail;
  builder: GateGraphBuilder;
  leaves: Leaf[];
  /** What they are worth, as far as that was asked for. */
  usual: UsualValues;
  /** Nodes of domains, links and replicas by what they are, and of components as they usually are by themselves. */
  parts: Map<string | Component, number>;
  /** Nodes of reactions, by the construct that reacts. */
  reactions: Map<object, number>;
  /** How they follow from what has failed, in the order in which they depend on each other. */
  rules: Reaction[];
  /** Where the replicas of each component are in the graph, unless they are counted by groups. */
  units: Map<string, readonly ReplicaUnits[]>;
  /** Owners of what was too entangled to say how often a reaction is triggered. */
  entangled: Set<string>;
  /** Whether any of that has no bounds either. */
  unbounded: boolean;
  /** Owners of what is too entangled to say what a failover that needs something does once more has failed for certain. */
  unaskable: Set<string>;
  /** What may still be spent on exact answers. */
  allowance: Allowance;
  /** How many inputs of gates may still be looked at in search of bounds. */
  looks: number;
  /** States of connections that may still be told apart. */
  states: StatesLeft;
}

/** Inputs of gates that are looked at to bound all reactions of a system: some seconds. */
const MOST_LOOKS = 2 ** 22;

/** The block that must work, and the domain that it is seen from; both may be missing. */
export interface Scope {
  path?: Block | null;
  from?: string | null;
}

/** Begins a system, seen from a domain or from everywhere at once. */
export function beginBuilding(
  topology: Topology,
  { path = null, from = null }: Scope = {},
  detail = ALL_DETAIL,
): Building {
  return {
    topology,
    path,
    from,
    detail,
    builder: new GateGraphBuilder(),
    leaves: [],
    usual: new UsualValues(),
    parts: new Map(),
    reactions: new Map(),
    rules: [],
    units: new Map(),
    entangled: new Set(),
    unbounded: false,
    unaskable: new Set(),
    allowance: allowanceOf(topology),
    looks: MOST_LOOKS,
    states: allStates(),
  };
}

/** Returns the label of a block, which no other block of its kind has in the system. */
export function labelOf({ topology, path }: Building, block: Block): string {
  const label = path === null ? undefined : blockLabels(topology, path).get(block);
  return label ?? firstNames(block);
}

/** Notes that what was found to be too entangled concerns a failover that needs something. */
export function noteUnaskable({ entangled, unaskable }: Building): void {
  for (const owner of entangled) unaskable.add(owner);
}

/** A leaf for a domain, a link, or a unit of a component. */
export function addLeaf(building: Building, leaf: Leaf): number {
  building.leaves.push(leaf);
  return building.builder.leaf();
}

/** The event of a domain or a link, which fails as one. */
export function singleLeaf(owner: string, kind: OwnerKind, { unavailability, frequency }: Figures): Leaf {
  const whole = unavailability;
  return { owner, kind, event: 'failure', unavailability, frequency, units: 1, failing: 1, whole };
}

/** What is not told of something too entangled is a leaf that may have failed or not: with it, everything is bounded. */
export function untoldOf(building: Building, owner: string): Untold {
  const untold = () => {
    building.entangled.add(owner);
    const event = {
      kind: 'reaction',
      event: 'reaction',
      unavailability: 1,
      least: 0,
      frequency: null,
    } as const;
    return addLeaf(building, { owner, ...event, units: 1, failing: 1, whole: 1 });
  };
  return { untold, left: building.states };
}

/** The node under a key, made when it is first asked for. */
export function remembered(building: Building, key: string | Component, make: () => number): number {
  const known = building.parts.get(key);
  if (known !== undefined) return known;
  const node = make();
  building.parts.set(key, node);
  return node;
}
