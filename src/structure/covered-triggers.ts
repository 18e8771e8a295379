import type { Interval } from '../bdd/enclose/diagram-ends.js';
import type { Component } from '../topology/topology.js';
import { type Building, noteUnaskable } from './building.js';
import { compileNode } from './compiled-node.js';
import {
  type GroupNow,
  surroundingsOf,
  type Trigger,
  type TriggersNow,
  triggersIn,
} from './component-triggers.js';
import { type Coverage, coverageOf, exactly } from './coverage.js';
import { type Known, workGiven } from './known.js';
import type { Placement } from './placement.js';
import { rememberLast } from './remember-last.js';
import { isDown } from './situation.js';
import type { Situation } from './system.js';

/** What sets a component's reaction off, and how surely what its failover needs works then. */
export interface CoveredTrigger extends Trigger {
  acts: Interval;
}

/** What sets it off in a situation, of how many replicas that are up, and whether what the failover needs may work at all. */
export interface CoveredTriggers {
  left: number;
  triggers: readonly CoveredTrigger[];
  mayAct: boolean;
  /** Whether it is known what triggers it; else these are all that may. */
  isKnown: boolean;
}

/** What sets a component's reaction off: prepared once, asked in any situation. */
export interface ComponentTriggers {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** The leaves of its replicas' own failing. */
  units: readonly number[];
  /** Whether what sets it off tells anything of what the failover needs. */
  isTold: boolean;
  in: (situation: Situation) => CoveredTriggers;
  /** The leaves of both what sets it off and what the failover needs. */
  shared: readonly number[];
}

/** What a failover needs to act, and that too few replicas are left for it to take over to; both are nodes. */
interface FailoverNodes {
  needs: number;
  rest: number;
}

/** What a component's reaction rests on besides itself. */
export interface Reacts extends FailoverNodes {
  /** How many replicas the operations that it is asked with in one system need. */
  asked: ReadonlySet<number>;
}

/** P(what the failover needs works) when something has just taken replicas down. */
type ActsGiven = (situation: Situation, known: Known) => Interval;

/** Prepares what sets a component's reaction off. */
export function prepareTriggers(
  building: Building,
  component: Component,
  placement: Placement,
  nodes: Reacts,
): ComponentTriggers {
  const required = component.failover ? component.required : Math.min(...nodes.asked);
  const around = surroundingsOf(building, component, placement);
  const coverage = coverageOf(building, nodes.needs, () => around.inputs);
  const given = coverage.isTold ? actsGiven(building, nodes, coverage) : null;
  // So many replicas are not told apart, and what the loss of one of them tells of what the failover needs is not known.
  if (coverage.isTold && around.groups.some(({ units }) => units.length === 0))
    building.entangled.add(component.name);
  const inputs = [...new Set([...around.inputs, ...coverage.inputs])];
  const within = (situation: Situation) => {
    const now = triggersIn(situation, component, { surroundings: around, required });
    const usual = given ?? coverage.in(situation);
    const actsWhen = (trigger: Trigger) =>
      typeof usual === 'function' ? meanOver(situation, now, trigger, usual) : usual;
    const triggers = now.triggers.map((trigger) => ({ ...trigger, acts: actsWhen(trigger) }));
    return { left: now.left, isKnown: now.isKnown, triggers, mayAct: coverage.in(situation).high > 0 };
  };
  return {
    inputs,
    units: around.groups.flatMap(({ units }) => units),
    isTold: coverage.isTold,
    shared: coverage.isTold ? coverage.leaves.filter((leaf) => around.inputs.includes(leaf)) : [],
    in: rememberLast(inputs, within),
  };
}

/** P(it works and enough is left) / P(enough is left); bounded where that is too entangled, or a unit is not told apart. */
function actsGiven(building: Building, { needs, rest }: FailoverNodes, coverage: Coverage): ActsGiven {
  const left = compileNode(building, rest);
  const both = left && compileNode(building, building.builder.or([needs, rest]));
  if (both === null) noteUnaskable(building);
  return (situation, known) => {
    if (both === null || left === null || known.failed === undefined)
      return coverage.bounds(situation, known.failed);
    const enough = workGiven(situation, left, known);
    return exactly(enough === 0 ? 0 : Math.min(1, workGiven(situation, both, known) / enough));
  };
}

/** The mean over the replicas that a trigger may take down. */
function meanOver(situation: Situation, now: TriggersNow, { leaf }: Trigger, given: ActsGiven): Interval {
  const taken = now.parts.filter(({ left, alone }) => left > 0 && (leaf === null || alone.has(leaf)));
  const replicas = taken.reduce((sum, { left }) => sum + left, 0);
  let [low, high] = [0, 0];
  for (const part of taken) {
    const acts = given(situation, knownOf(situation, now, part, leaf));
    low += (acts.low * part.left) / replicas;
    high += (acts.high * part.left) / replicas;
  }
  return { low, high };
}

/** A replica served until now: all that it rests on works but for what has just failed. */
function knownOf(
  situation: Situation,
  { common }: TriggersNow,
  { alone, units }: GroupNow,
  leaf: number | null,
): Known {
  const failed = leaf ?? units.find((unit) => !isDown(situation, unit));
  return { failed, working: [...common, ...alone].filter((one) => one !== failed) };
}
