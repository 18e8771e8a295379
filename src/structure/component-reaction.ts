import { NEVER } from '../bdd/gate-graph.js';
import type { Component } from '../topology/topology.js';
import { addLeaf, type Building, remembered } from './building.js';
import { type Trigger, triggersOf } from './component-triggers.js';
import type { Placement } from './placement.js';
import { addTriggers, failoverOutage, noReaction } from './reaction-times.js';
import type { Leaf } from './system.js';

/** What a component's reaction rests on besides itself: how many must work, and how surely a failover acts. */
export interface ReactionNeeds {
  required: number;
  /** That what the failover needs works, 0 to 1. */
  coverage: number;
  /** It is asked with several numbers in one system, which share what they react to. */
  shared: boolean;
}

/**
 * The reaction of a component. Each trigger, which takes down m of n replicas f times an hour and leaves enough of them, adds
 * with health check: f·m/n an hour, each min(T_detect, d): the share of requests that fails until the dead are removed;
 * with failover: f·min(1, active·m/n) an hour, each c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d).
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
