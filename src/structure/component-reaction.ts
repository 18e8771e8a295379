import { NEVER } from '../bdd/gate-graph.js';
import { HOUR } from '../quantity/calendar.js';
import type { Component } from '../topology/topology.js';
import { addLeaf, type Building, remembered } from './building.js';
import type { Placement } from './placement.js';
import { addTriggers, failoverOutage, noReaction } from './reaction-times.js';
import { singleOutages } from './single-outages.js';
import type { Leaf } from './system.js';

/** An event that takes down some replicas of a component, and leaves the others. */
export interface Trigger {
  /** The leaf that does; null for the failure of one of its own replicas. */
  leaf: number | null;
  /** How many replicas it takes down. */
  down: number;
  /** Times an hour. */
  frequency: number;
  /** Seconds. */
  duration: number;
}

/** What a component's reaction rests on besides itself: how many must work, and how surely a failover acts. */
export interface ReactionNeeds {
  required: number;
  /** That what the failover needs works, 0 to 1. */
  coverage: number;
  /** It is asked with several numbers in one system, which share what they react to. */
  shared: boolean;
}

/**
 * The reaction of a component, first order: each event i among its replicas' own failures, their domains and the links
 * on the way takes down m of n replicas, everything else working. If that leaves enough of them it triggers
 * with health check: w·m/n an hour, each min(T_detect, d): the share of requests that fails until the dead are removed;
 * with failover: w·min(1, active·m/n) an hour, each c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d).
 * All together are one event, or one for each m where operations that survive different failures share them.
 */
export function componentReaction(
  building: Building,
  component: Component,
  placement: Placement,
  { required, coverage, shared }: ReactionNeeds,
): number[] {
  const { name, replicas } = component;
  const left = triggersOf(building, component, placement).filter(({ down }) => replicas - down >= required);
  if (!shared) return [eventNode(building, component, left, coverage)];
  const counts = new Set(left.map(({ down }) => down));
  return Array.from(counts, (count) => {
    const alike = left.filter(({ down }) => down === count);
    const make = () => eventNode(building, component, alike, coverage);
    return remembered(building, `reaction ${name} ${count}`, make);
  });
}

/** The event that some triggers set off together; NEVER where there are none. */
function eventNode(
  building: Building,
  component: Component,
  triggers: readonly Trigger[],
  coverage: number,
): number {
  const { replicas, healthCheck, failover } = component;
  const event = noReaction();
  for (const { down, frequency, duration } of triggers) {
    if (failover) {
      const hit = Math.min(1, (failover.active * down) / replicas);
      addTriggers(event, frequency * hit, failoverOutage(failover, failover.success * coverage, duration));
    } else if (healthCheck) {
      addTriggers(event, (frequency * down) / replicas, Math.min(healthCheck.detection, duration));
    }
  }
  if (event.frequency === 0) return NEVER;
  const whole = event.unavailability;
  const leaf: Leaf = {
    owner: component.name,
    kind: 'component',
    event: 'reaction',
    units: 1,
    failing: 1,
    whole,
    ...event,
  };
  return addLeaf(building, leaf);
}

/** What takes down replicas of a component: its own failures, all replicas together, and what surrounds them. */
export function triggersOf(building: Building, component: Component, placement: Placement): Trigger[] {
  const { replicas, figures, commonCause } = component;
  const own = (figures.frequency ?? 0) * (replicas > 1 ? 1 - commonCause : 1);
  const duration = durationOf(figures);
  const triggers: Trigger[] = own > 0 ? [{ leaf: null, down: 1, frequency: own * replicas, duration }] : [];
  for (const [index, down] of surroundings(building, placement, replicas)) {
    const leaf = building.leaves[index]!;
    if (leaf.frequency)
      triggers.push({ leaf: index, down, frequency: leaf.frequency, duration: durationOf(leaf) });
  }
  return triggers;
}

/** How many replicas each leaf around them takes down alone. */
function surroundings(
  building: Building,
  { common, groups }: Placement,
  replicas: number,
): Map<number, number> {
  const down = new Map<number, number>();
  const add = (node: number, count: number) => {
    for (const leaf of singleOutages(building, node)) down.set(leaf, (down.get(leaf) ?? 0) + count);
  };
  for (const node of common) add(node, replicas);
  for (const group of groups) {
    const leaves = new Set(group.needs.flatMap((node) => [...singleOutages(building, node)]));
    for (const leaf of leaves) down.set(leaf, (down.get(leaf) ?? 0) + group.replicas);
  }
  return down;
}

/** Mean duration q / w in seconds of what fails w times an hour. */
function durationOf({
  unavailability,
  frequency,
}: {
  unavailability: number;
  frequency: number | null;
}): number {
  return frequency ? (unavailability / frequency) * HOUR : 0;
}
