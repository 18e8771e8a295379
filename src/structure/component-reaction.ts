import type { Component } from '../topology/topology.js';
import { type Building, remembered } from './building.js';
import { surroundingsOf, type Trigger, triggersIn } from './component-triggers.js';
import type { Coverage } from './coverage.js';
import type { Placement } from './placement.js';
import { reactionNode } from './reaction.js';
import {
  addTriggers,
  failoverOutage,
  isLeftAlone,
  noReaction,
  overCoverage,
  type ReactionEvent,
} from './reaction-times.js';
import { usualSituation } from './situation.js';

/** What a component's reaction rests on besides itself: how many must work, and how surely a failover acts. */
export interface ReactionNeeds {
  required: number;
  /** That what the failover needs works. */
  coverage: Coverage;
  /** It is asked with several numbers in one system, which share what they react to. */
  shared: boolean;
  /** Those numbers; `required` alone unless told. */
  asked?: ReadonlySet<number>;
}

/** Which triggers make one event: by what is left of the replicas, and how many go down. */
interface EventPart {
  name: string;
  takes: (left: number, down: number) => boolean;
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
  needs: ReactionNeeds,
): number[] {
  const { name } = component;
  const around = surroundingsOf(building, component, placement);
  const { left, triggers } = triggersIn(usualSituation(building.leaves), component, around);
  const parts = building.detail.whatIf ? byNeed(needs) : byCount(needs, left, triggers);
  const make = ({ takes }: EventPart) =>
    reactionNode(
      building,
      { name, kind: 'component' },
      {
        inputs: [...around.inputs, ...needs.coverage.inputs],
        event: (situation) => {
          const now = triggersIn(situation, component, around);
          const survived = now.triggers.filter(({ down }) => takes(now.left, down));
          return overCoverage(needs.coverage.in(situation), (coverage) =>
            eventOf(component, { triggers: survived, left: now.left }, coverage),
          );
        },
        stuckBy: (situation) => {
          const { failover } = component;
          if (failover === null || needs.coverage.in(situation).high > 0) return [];
          const now = triggersIn(situation, component, around);
          return now.triggers
            .filter(({ down, duration }) => takes(now.left, down) && isLeftAlone(failover, duration))
            .flatMap(({ leaf }) => leaf ?? around.groups.flatMap(({ units }) => units));
        },
      },
    );
  if (!needs.shared) return parts.map(make);
  return parts.map((part) => remembered(building, `reaction ${name} ${part.name}`, () => make(part)));
}

/** One event, or one for each number of replicas that goes down. */
function byCount(needs: ReactionNeeds, left: number, triggers: readonly Trigger[]): EventPart[] {
  const survives = (replicas: number, down: number) => replicas - down >= needs.required;
  if (!needs.shared) return [{ name: '', takes: survives }];
  const counts = new Set(triggers.filter(({ down }) => survives(left, down)).map(({ down }) => down));
  return Array.from(counts, (count) => ({
    name: `${count}`,
    takes: (replicas, down) => survives(replicas, down) && down === count,
  }));
}

/** One event for each set of operations that survive the same: those stay the same sets however many replicas are left. */
function byNeed({ required, asked = new Set([required]) }: ReactionNeeds): EventPart[] {
  const levels = [...asked].filter((count) => count >= required).sort((a, b) => a - b);
  return levels.map((least, index) => {
    const below = levels[index + 1] ?? Number.POSITIVE_INFINITY;
    const takes = (left: number, down: number) => left - down >= least && left - down < below;
    return { name: `from ${least}`, takes };
  });
}

/** The event that some triggers set off together, where so many replicas are up. */
function eventOf(
  { healthCheck, failover }: Component,
  { triggers, left }: { triggers: readonly Trigger[]; left: number },
  coverage: number,
): ReactionEvent {
  const event = noReaction();
  for (const { down, frequency, duration } of triggers) {
    if (failover) {
      const hit = Math.min(1, (failover.active * down) / left);
      addTriggers(event, frequency * hit, failoverOutage(failover, failover.success * coverage, duration));
    } else if (healthCheck) {
      addTriggers(event, (frequency * down) / left, Math.min(healthCheck.detection, duration));
    }
  }
  return event;
}
