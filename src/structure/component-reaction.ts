import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import type { Component } from '../topology/topology.js';
import { type Building, remembered } from './building.js';
import type { Trigger } from './component-triggers.js';
import { type CoveredTrigger, prepareTriggers } from './covered-triggers.js';
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
import type { ReactionRule, Situation } from './system.js';

/** What a component's reaction rests on besides itself: how many must work, and how surely a failover acts. */
export interface ReactionNeeds {
  required: number;
  /** The node of what the failover needs; NEVER for nothing. */
  needs: number;
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
  needs: ReactionNeeds & { rest: number },
): number[] {
  const { name } = component;
  const prepared = prepareTriggers(building, component, placement, needs);
  const { left, triggers } = prepared.in(usualSituation(building.leaves, building.usual));
  const parts = building.detail.whatIf ? byNeed(needs) : byCount(needs, left, triggers);
  const make = ({ takes }: EventPart) => {
    const survivedIn = (situation: Situation) => {
      const now = prepared.in(situation);
      return { ...now, triggers: now.triggers.filter(({ down }) => takes(now.left, down)) };
    };
    const rule: ReactionRule = {
      inputs: prepared.inputs,
      event: (situation) => {
        const now = survivedIn(situation);
        return overCoverage(now.triggers, (coverage) => eventOf(component, now, coverage));
      },
    };
    const { failover } = component;
    if (failover !== null && needs.needs !== NEVER) {
      rule.stuckBy = (situation) =>
        survivedIn(situation)
          .triggers.filter(({ acts, duration }) => acts.high === 0 && isLeftAlone(failover, duration))
          .flatMap(({ leaf }) => leaf ?? prepared.units);
    }
    return reactionNode(building, { name, kind: 'component' }, rule);
  };
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
  { triggers, left }: { triggers: readonly CoveredTrigger[]; left: number },
  coverage: keyof Interval,
): ReactionEvent {
  const event = noReaction();
  for (const { down, frequency, duration, acts } of triggers) {
    if (failover) {
      const hit = Math.min(1, (failover.active * down) / left);
      const surely = failover.success * acts[coverage];
      addTriggers(event, frequency * hit, failoverOutage(failover, surely, duration));
    } else if (healthCheck) {
      addTriggers(event, (frequency * down) / left, Math.min(healthCheck.detection, duration));
    }
  }
  return event;
}
