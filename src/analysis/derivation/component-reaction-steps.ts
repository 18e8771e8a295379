import { HOUR } from '../../quantity/calendar.js';
import type { Component } from '../../topology/topology.js';
import { binomialForm } from './binomial-form.js';
import {
  complement,
  constant,
  type Expression,
  minimum,
  named,
  product,
  quotient,
  sum,
} from './expression.js';
import type { ComponentReactionSource, EventNode } from './node.js';
import { detectionSteps, failoverOutages, type OutageOf, outageSteps } from './outage-steps.js';
import type { Derive } from './sheet.js';
import { reference, type Sheet, write } from './sheet.js';
import { oneUnit } from './units-steps.js';

const FAILOVER_NOTE =
  'set off by what leaves enough replicas; of n replicas, a failure hits one that serves in so many of n cases';
const HEALTH_NOTE =
  'set off by what leaves enough replicas; until the dead of n are removed, their share of the requests fails';

type Trigger = ComponentReactionSource['triggers'][number];

/**
 * The reaction of a component: Σ w·hit·T / 3600 over what takes replicas down and leaves enough of them; with a failover
 * the hit is min(1, active·m/n), with a health check m/n, the share of requests that fails until the dead are removed.
 */
export function componentReactionSteps(
  sheet: Sheet,
  event: EventNode,
  { component, triggers, needs }: ComponentReactionSource,
  derive: Derive,
): number {
  const { label } = event;
  const { failover, healthCheck } = component;
  const outages: OutageOf = failover
    ? failoverOutages(sheet, label, { times: failover, needs }, derive)
    : healthOutages(sheet, label, healthCheck!);
  const frequencies = frequencySteps(sheet, component, triggers);
  const outage = outageSteps(
    sheet,
    label,
    outages,
    triggers.map(({ duration }) => duration),
  );
  const hits = triggers.map((trigger, index) => product([...hitOf(component, trigger), frequencies[index]!]));
  const terms = triggers.map(({ duration }, index) => product([hits[index]!, outage(duration)]));
  const own = sheet.anatomy.building.leaves[event.leaf]!;
  write(sheet, { of: `w(${label})`, title: null, result: own.frequency, expression: sum(hits) });
  return write(sheet, {
    of: `q(${label})`,
    title: `${label}: outages an hour times their seconds`,
    result: event.fail,
    expression: quotient(sum(terms), constant(HOUR)),
    note: failover ? FAILOVER_NOTE : HEALTH_NOTE,
  });
}

function healthOutages(sheet: Sheet, label: string, check: NonNullable<Component['healthCheck']>): OutageOf {
  const detects = detectionSteps(sheet, label, check.detection, check.probe);
  return (duration) => ({
    expression: minimum(detects, named('d', duration)),
    seconds: Math.min(check.detection, duration),
  });
}

/** How often an hour there is something to react to, by what takes replicas down; see structure/component-triggers. */
function frequencySteps(sheet: Sheet, component: Component, triggers: readonly Trigger[]): Expression[] {
  const { name, replicas } = component;
  return triggers.map((trigger) => {
    const { leaf, frequency, event, spare } = trigger;
    const owner = leaf === null ? name : sheet.anatomy.building.leaves[leaf]!.owner;
    const rate = named(`w(${owner})`, event.frequency ?? 0);
    if (spare === null) return rate;
    const of = leaf === null ? `f(all ${replicas} ${name})` : `f(${owner})`;
    const own = leaf === null ? ownRate(sheet, component) : [rate];
    const met = [...own, spareStep(sheet, component, spare)];
    const step = write(sheet, {
      of,
      title: `${name}: how often an hour a replica that serves is lost while there is a spare`,
      result: frequency,
      expression: quotient(product(met), complement(named('q', event.unavailability))),
    });
    return named(reference(of, step), frequency);
  });
}

/** Failures of single replicas an hour: written for all of them, whose common share is no trigger. */
function ownRate(sheet: Sheet, component: Component): Expression[] {
  const { name, replicas, figures, commonCause: share } = component;
  const unit = oneUnit(sheet, { component }, `one ${name}`);
  write(sheet, {
    of: `w(one ${name})`,
    title: `${name}: failures of one replica an hour`,
    result: figures.frequency ?? 0,
    expression: quotient(
      named(unit.name, figures.unavailability),
      named('mttr', figures.unavailability / (figures.frequency ?? 1)),
    ),
  });
  const one = { ...named('w', figures.frequency ?? 0), names: `w(one ${name})` };
  return [constant(replicas), ...(share > 0 ? [complement(named('β', share))] : []), one];
}

/** P(one replica more is up than must be), with a, the availability of one with what it alone needs. */
function spareStep(
  sheet: Sheet,
  { name, replicas }: Component,
  { chance, availability, required }: NonNullable<Trigger['spare']>,
): Expression {
  const of = `P(${name} has a spare)`;
  const known = sheet.byKey.get(of);
  if (known === undefined) {
    const up = { name: 'a', fail: availability, work: 1 - availability, step: null };
    const step = write(sheet, {
      of,
      title: `${name}: at least ${required + 1} of ${replicas} replicas are up, each with the availability a`,
      result: chance,
      expression: binomialForm(replicas, required + 1, up),
    });
    sheet.byKey.set(of, { name: reference(of, step), fail: chance, work: 1 - chance, step });
  }
  return named(sheet.byKey.get(of)!.name, chance);
}

/** Which share of the service each of them takes. */
function hitOf({ replicas, failover }: Component, { down }: Trigger): Expression[] {
  const share = quotient(constant(down), constant(replicas));
  if (!failover) return [{ ...share, rank: 0 }];
  const parts = product([constant(failover.active), constant(down)]);
  const hit = failover.active === 1 ? share : quotient(parts, constant(replicas));
  return failover.active * down >= replicas ? [] : [{ ...hit, rank: 0 }];
}
