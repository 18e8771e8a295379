import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import { HOUR } from '../quantity/calendar.js';
import type { Component, Failover } from '../topology/topology.js';
import { type Building, remembered } from './building.js';
import type { Spare } from './component-triggers.js';
import {
  type ComponentTriggers,
  type CoveredTrigger,
  type CoveredTriggers,
  prepareTriggers,
} from './covered-triggers.js';
import type { Placement } from './placement.js';
import { reactionNode } from './reaction.js';
import {
  addTriggers,
  failoverOutage,
  isLeftAlone,
  noReaction,
  overCoverage,
  type ReactionEvent,
  settled,
} from './reaction-times.js';
import { rememberLast } from './remember-last.js';
import { usualSituation } from './situation.js';
import { addStalled, isStalled, mayStall, type Stalled } from './stalled.js';
import type { ReactionRule, Situation } from './system.js';

/** What a component's reaction rests on besides itself: how many must work, and how surely a failover acts. */
export interface ReactionNeeds {
  required: number;
  /** The node of what the failover needs; NEVER for nothing. */
  needs: number;
  /** It is asked with several numbers in one system, which share what they react to. */
  shared: boolean;
  /** Those numbers. */
  asked: ReadonlySet<number>;
}

/** The leaves of a component's reaction, and what stalls its failover. */
export interface ComponentReaction {
  reactions: number[];
  stalled: Stalled[];
}

/** Which triggers make one event: by what is left of the replicas, and how many go down. */
export interface EventPart {
  name: string;
  takes: (left: number, down: number) => boolean;
}

/**
 * The reaction of a component. Each trigger, which takes down m of n replicas f times an hour and leaves enough of them, adds
 * with health check: f·m/n an hour, each min(T_detect, d): the share of requests that fails until the dead are removed;
 * with failover: f·min(1, active·m/n) an hour, each c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d).
 * All together are one event, or one for each set of operations that survive the same failures where several are asked for.
 */
export function componentReaction(
  building: Building,
  component: Component,
  placement: Placement,
  needs: ReactionNeeds & { rest: number },
): ComponentReaction {
  const { name, failover } = component;
  const prepared = prepareTriggers(building, component, placement, needs);
  const usually = prepared.in(usualSituation(building.leaves, building.usual));
  if (!usually.isKnown && needs.needs !== NEVER) building.unbounded = true;
  const parts = eventParts(needs);
  const stalled = failover === null ? [] : stalledBy(building, { ...component, failover }, prepared, needs);
  const aside = new Set(stalled.map(({ leaf }) => leaf));
  const isAside = ({ mayAct }: CoveredTriggers, trigger: CoveredTrigger) =>
    failover !== null && mayAct && aside.has(trigger.leaf ?? NEVER) && isStalled(failover, trigger);
  const make = ({ takes }: EventPart) => {
    const survivedIn = (situation: Situation) => {
      const now = prepared.in(situation);
      const isCounted = (trigger: CoveredTrigger) =>
        (!now.isKnown || takes(now.left, trigger.down)) && !isAside(now, trigger);
      return { ...now, triggers: now.triggers.filter(isCounted) };
    };
    const rule: ReactionRule = {
      inputs: prepared.inputs,
      event: (situation) => {
        const now = survivedIn(situation);
        const event = overCoverage(now.triggers, (coverage) => eventOf(component, now, coverage));
        return now.isKnown ? event : { ...event, least: 0 };
      },
    };
    if (failover !== null && needs.needs !== NEVER) {
      rule.stuckBy = (situation) =>
        survivedIn(situation)
          .triggers.filter(({ acts, duration }) => acts.high === 0 && isLeftAlone(failover, duration))
          .flatMap(({ leaf }) => leaf ?? prepared.units);
    }
    return reactionNode(building, { name, kind: 'component' }, rule);
  };
  const reactions = needs.shared
    ? parts.map((part) => remembered(building, `reaction ${name} ${part.name}`, () => make(part)))
    : parts.map(make);
  return { reactions, stalled };
}

/** What takes replicas and leaves enough of them, but takes what their failover needs too: usually, or if others fail. */
function stalledBy(
  building: Building,
  component: Component & { failover: Failover },
  prepared: ComponentTriggers,
  { required }: ReactionNeeds,
): Stalled[] {
  const { name, failover } = component;
  const stallsIn = (situation: Situation) => {
    const { left, triggers, mayAct } = prepared.in(situation);
    const stalls = triggers.filter(
      (trigger) => mayAct && left - trigger.down >= required && isStalled(failover, trigger),
    );
    return stalls.map((trigger) => ({ leaf: trigger.leaf, chance: missedShare(failover, trigger, left) }));
  };
  const usually = usualSituation(building.leaves, building.usual);
  const usual = stallsIn(usually);
  const isShared = ({ leaf }: CoveredTrigger) => prepared.shared.includes(leaf ?? NEVER);
  if (prepared.in(usually).triggers.some((one) => isShared(one) && mayStall(failover, one)))
    building.unbounded = true;
  // Asked for one leaf after the other, of which there may be thousands.
  const chancesIn = rememberLast(
    prepared.inputs,
    (situation) => new Map(stallsIn(situation).map(({ leaf, chance }) => [leaf, chance])),
  );
  const leaves = prepared.shared.filter(
    (shared) => building.detail.whatIf || usual.some(({ leaf }) => leaf === shared),
  );
  return leaves.map((leaf) => {
    const chanceIn = (situation: Situation) => chancesIn(situation).get(leaf) ?? 0;
    const owner = { name, kind: 'component' } as const;
    return addStalled(building, owner, { leaf, inputs: prepared.inputs, chanceIn, isAlone: () => true });
  });
}

/** How often one that serves is taken, and enough are left, when a leaf fails. */
function missedShare(
  failover: Failover,
  { down, frequency, event, spare }: CoveredTrigger,
  left: number,
): number {
  const met = (frequency / event.frequency!) * (spare?.enough ?? 1);
  return Math.min(1, hitOf(failover, down, left) * met);
}

/** How likely one of those that serve is among so many that go down. */
function hitOf({ active }: Failover, down: number, left: number): number {
  return Math.min(1, (active * down) / left);
}

/** One event for each set of operations that survive the same: those stay the same sets however many replicas are left. */
export function eventParts({ required, asked }: ReactionNeeds): EventPart[] {
  const levels = [...asked].filter((count) => count >= required).sort((a, b) => a - b);
  return levels.map((least, index) => {
    const below = levels[index + 1] ?? Number.POSITIVE_INFINITY;
    const takes = (left: number, down: number) => left - down >= least && left - down < below;
    return { name: `from ${least}`, takes };
  });
}

/** How often one of the replicas that are left would be met by a spare too, for each time that one is. */
export function againOf({ chance, enough, after }: Spare): number {
  return (after * enough) / chance;
}

/** The event that some triggers set off together, where so many replicas are up. */
function eventOf(
  { healthCheck, failover }: Component,
  { triggers, left }: { triggers: readonly CoveredTrigger[]; left: number },
  coverage: keyof Interval,
): ReactionEvent {
  const event = noReaction();
  let again = 0;
  for (const { down, frequency, duration, acts, spare } of triggers) {
    const hit = failover ? hitOf(failover, down, left) : down / left;
    const seconds = failover
      ? failoverOutage(failover, failover.success * acts[coverage], duration)
      : Math.min(healthCheck!.detection, duration);
    addTriggers(event, frequency * hit, seconds);
    if (spare && frequency > 0) again += ((frequency * hit * seconds) / HOUR) * againOf(spare);
  }
  return settled(event, { again });
}
