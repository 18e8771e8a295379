import { binomialTail } from '../bdd/binomial.js';
import { HOUR } from '../quantity/calendar.js';
import type { Component } from '../topology/topology.js';
import type { Building } from './building.js';
import { type OwnFigures, ownFigures } from './own-figures.js';
import type { Placement } from './placement.js';
import { singleOutages } from './single-outages.js';

/** An event that takes down some replicas of a component, while others may go on. */
export interface Trigger {
  /** How many replicas it takes down. */
  down: number;
  /** Times an hour that there is something to react to, were all replicas to serve. */
  frequency: number;
  /** The leaf that does; null for the failure of one of its own replicas. */
  leaf: number | null;
  /** What takes the replicas down by itself: one event of it. */
  event: OwnFigures;
  /** How a single replica's failure meets it serving with a spare; null where more than one goes down. */
  spare: Spare | null;
  /** Seconds. */
  duration: number;
}

/** That one replica more is up than must be. */
export interface Spare {
  chance: number;
  /** How much of the time one replica is up, with what it alone needs; the mean over all. */
  availability: number;
  /** How many must be up, by the operation that needs fewest. */
  required: number;
}

/** What is around the replicas of a component. */
interface Surroundings {
  /** How many replicas each leaf takes down alone. */
  down: ReadonlyMap<number, number>;
  /** How much of the time one replica has what not all of them need; the mean over all. */
  availability: number;
}

/**
 * What a component's reaction is triggered by: its replicas' own failures, their domains, and the links on the way, each
 * taking down m of n replicas, with everything else working. One that takes down a single replica counts as often as a
 * replica that serves meets it while there is a spare: f = w / (1 − q) · P(at least required + 1 of n replicas up), exact
 * for like replicas, since one that is down hands its share on. One that takes down several counts f = w: first order.
 */
export function triggersOf(building: Building, component: Component, placement: Placement): Trigger[] {
  const { replicas, figures, commonCause } = component;
  const own = ownFigures(figures, replicas > 1 ? commonCause : 0);
  const { down, availability } = surroundings(building, placement, replicas);
  const spare = spareOf(component, availability * (1 - own.unavailability));
  const triggers: Trigger[] = [];
  const add = (count: number, leaf: number | null, event: OwnFigures, duration: number) => {
    if (!event.frequency || event.unavailability === 1) return;
    const met = count === 1 ? spare.chance / (1 - event.unavailability) : 1;
    const times = leaf === null ? replicas : 1;
    const frequency = times * event.frequency * met;
    triggers.push({ down: count, frequency, duration, leaf, event, spare: count === 1 ? spare : null });
  };
  add(1, null, own, durationOf(figures));
  for (const [index, count] of down) {
    const leaf = building.leaves[index]!;
    add(count, index, leaf, durationOf(leaf));
  }
  return triggers;
}

function spareOf({ replicas, required: usual, quorum }: Component, availability: number): Spare {
  const required = quorum ? Math.min(quorum.read, quorum.write) : usual;
  const chance =
    required >= replicas
      ? 0
      : binomialTail(replicas, replicas - required, 1 - availability, availability).work;
  return { chance, availability, required };
}

function surroundings(building: Building, { common, groups }: Placement, replicas: number): Surroundings {
  const down = new Map<number, number>();
  const add = (leaf: number, count: number) => down.set(leaf, (down.get(leaf) ?? 0) + count);
  for (const leaf of alone(building, common)) add(leaf, replicas);
  const own = groups.map((group) => ({ replicas: group.replicas, leaves: alone(building, group.needs) }));
  for (const group of own) for (const leaf of group.leaves) add(leaf, group.replicas);
  let availability = 0;
  for (const group of own) {
    let up = group.replicas / replicas;
    for (const leaf of group.leaves) {
      if (down.get(leaf)! < replicas) up *= 1 - building.leaves[leaf]!.unavailability;
    }
    availability += up;
  }
  return { down, availability };
}

/** The leaves that alone make any of some nodes fail. */
function alone(building: Building, nodes: readonly number[]): Set<number> {
  return new Set(nodes.flatMap((node) => singleOutages(building, node)));
}

/** Mean duration q / w in seconds of what fails w times an hour. */
function durationOf({ unavailability, frequency }: OwnFigures): number {
  return frequency ? (unavailability / frequency) * HOUR : 0;
}
