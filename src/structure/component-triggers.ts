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
  /** Seconds. */
  duration: number;
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
  const spare = spareChance(component, availability * (1 - own.unavailability));
  const triggers: Trigger[] = [];
  const add = (count: number, event: OwnFigures, times: number) => {
    if (!event.frequency || event.unavailability === 1) return;
    const met = count === 1 ? spare / (1 - event.unavailability) : 1;
    triggers.push({ down: count, frequency: times * event.frequency * met, duration: durationOf(event) });
  };
  add(1, own, replicas);
  for (const [index, count] of down) {
    add(count, building.leaves[index]!, 1);
  }
  return triggers;
}

/** P(one replica more is up than the operation needs that needs fewest), for replicas that are up so much of the time. */
function spareChance({ replicas, required, quorum }: Component, availability: number): number {
  const least = quorum ? Math.min(quorum.read, quorum.write) : required;
  if (least >= replicas) return 0;
  return binomialTail(replicas, replicas - least, 1 - availability, availability).work;
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
